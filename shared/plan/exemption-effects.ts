/** What an exemption changes, in words: the same lines on the screen, in the PDF and in the workbook. */
import type { VrijstellingsEffect, VrijstellingsScenario } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';
import { bedragLabel } from './labels.ts';
import { OKOT } from './okot.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopVrijstellingsEffect } from './plan-types.ts';
import { waarde } from './values.ts';
import { kaalOordeel } from './verdicts.ts';

/** What holds for every exemption (domain facts EX-01, EX-08 and the bonus of LK-05). */
const ALWAYS: readonly string[] = [
  'Een vrijgesteld vak telt niet mee voor je studierendement en je graad. De marge om te delibereren of te tolereren kan kleiner worden.',
  'Het pakket van je eerste jaar (drempelpakket) wordt kleiner. Neem je in de plaats vakken van een later jaar op, dan kunnen die bij dat pakket horen: vraag het na.',
  'Vrijgestelde studiepunten verwerf je niet. Ze tellen dus nooit mee voor de bonus op je eerste 60 studiepunten leerkrediet.',
];

const sp = (count: number): string => `${count} ${count === 1 ? 'studiepunt' : 'studiepunten'}`;

function saved({ studiegeld, maanden, leerkrediet }: VrijstellingsScenario): string[] {
  const fee =
    studiegeld === null
      ? 'Hoeveel studiegeld dat scheelt, kunnen we niet berekenen.'
      : studiegeld.max === 0
        ? 'Aan jouw tarief scheelt dat geen studiegeld.'
        : `Studiegeld: ${waarde(studiegeld, 'cent').tekst} minder. Alleen het deel per studiepunt daalt, niet het vaste deel${studiegeld.min === 0 ? '; met een beurstarief scheelt het niets' : ''}.`;
  return [
    fee,
    ...(maanden > 0
      ? [`Tijd: ongeveer ${maanden === 1 ? '1 maand' : `${maanden} maanden`} korter, aan dit tempo.`]
      : []),
    ...(leerkrediet > 0 ? [`Leerkrediet: je zet er ${sp(leerkrediet)} minder voor in.`] : []),
  ];
}

function changes(context: BuildContext, { maatregelen }: VrijstellingsScenario): string[] {
  const hidden = context.okotOpen(context.proposal);
  return maatregelen
    .filter(({ id }) => !(hidden && id === OKOT))
    .map(({ id, label, van, naar, bedragen }) => {
      const verdict = van === naar ? '' : `${kaalOordeel(van).tekst} wordt ${kaalOordeel(naar).tekst}`;
      const amounts = bedragen.map(
        (one) =>
          `${bedragLabel(id, one.naam)}: ${waarde(one.van, one.eenheid).tekst} wordt ${waarde(one.naar, one.eenheid).tekst}`,
      );
      return `${cleanText(label)}: ${[verdict, ...amounts].filter((part) => part !== '').join('; ')}.`;
    });
}

export function buildExemptionEffect(
  context: BuildContext,
  effect: VrijstellingsEffect | undefined,
): PopVrijstellingsEffect | null {
  if (effect === undefined) return null;
  return {
    scenarios: effect.scenarios.map((scenario) => {
      const lines = changes(context, scenario);
      return {
        titel: `Met ${sp(scenario.vrij)} vrijgesteld`,
        uitleg: `Vallen die vakken allemaal in je eerste jaar en neem je niets anders op, dan telt dat jaar ${sp(scenario.studiepunten)} in plaats van ${effect.eersteJaar}.`,
        verandert: lines.length === 0 ? ['Geen enkel ander oordeel en geen bedrag verandert.'] : lines,
        bespaart: saved(scenario),
      };
    }),
    altijd: ALWAYS,
  };
}
