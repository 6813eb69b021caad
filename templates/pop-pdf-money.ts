/** Cost and incentives per year, and every measure in one line. */
import { combinationName } from '../shared/plan/combination.ts';
import type { PopMaatregel, PopPlan, Waarde } from '../shared/plan/plan-types.ts';
import { bold, chip, framed, heading, paragraph, reference, small, stack, table, text } from './blocks.ts';
import { isPrintedInFull, measuresOf } from './concise.ts';
import type { PdfBlock } from './pdf-types.ts';
import { features } from './pop-pdf-body.ts';
import { EMPTY, HEADINGS, INTRO } from './texts.ts';
import { together } from './together.ts';

export function cost(plan: PopPlan, accent: string): PdfBlock[] {
  if (plan.kost === null) return [heading(HEADINGS.kost, accent), paragraph(EMPTY.kost)];
  const { kost: amounts } = plan;
  const { combinatie } = amounts;
  return [
    heading(HEADINGS.kost, accent),
    paragraph(INTRO.kost),
    table(
      [
        { heading: 'Academiejaar', width: '*' },
        { heading: 'Studiepunten', width: 110, right: true },
        { heading: 'Kost', width: 150, right: true },
      ],
      [
        ...plan.planning.jaren.map((year) => [
          text(year.prijspeil === null ? year.academiejaar : `${year.academiejaar} (bedragen van ${year.prijspeil})`),
          text(year.studiepunten.tekst),
          text(year.kost.tekst),
        ]),
        ...(amounts.overige === null
          ? []
          : [[text('Tests, EVC en erkenning van diploma’s'), text(''), text(amounts.overige.tekst)]]),
        [bold('Kost in totaal'), text(''), bold(amounts.totaal.tekst)],
        [bold('Nettokost, na premies'), text(''), bold(amounts.netto.tekst)],
      ],
    ),
    ...amounts.opmerkingen.map((remark) => small(remark, { margin: [0, 0, 0, 3] })),
    ...(amounts.inkomen === null && amounts.uren === null
      ? []
      : [
          features([
            ['In plaats van loon', amounts.inkomen?.tekst ?? null],
            ['Uren verlof', amounts.uren === null ? null : leaveText(plan, amounts.uren)],
          ]),
        ]),
    ...(combinatie === null
      ? []
      : [
          framed(
            [
              bold(
                combinatie.maatregelen.length === 0
                  ? 'Beste combinatie: nog niet te zeggen'
                  : `Beste combinatie: ${combinationName(combinatie.maatregelen)}`,
                { margin: [0, 0, 0, 2] },
              ),
              ...(combinatie.waarom === null ? [] : [text(combinatie.waarom)]),
              ...(combinatie.tweede.length === 0 ? [] : [text(`Tweede keuze: ${combinationName(combinatie.tweede)}.`)]),
              ...combinatie.voorwaarden.map((condition) => small(condition)),
            ],
            accent,
          ),
        ]),
    ...entitlements(plan),
  ];
}

/** The hours of all years together: of the years after the first the right is not sure yet. */
function leaveText(plan: PopPlan, hours: Waarde): string {
  const open = plan.planning.jaren.length > 1 && hours.min !== hours.max;
  return `${hours.tekst} over alle jaren samen${open ? '; de latere jaren staan nog niet vast' : ''}`;
}

function entitlements(plan: PopPlan): PdfBlock[] {
  if (plan.rechten.length === 0) return [];
  return [
    together(
      'Wat je nog over hebt',
      table(
        [
          { heading: 'Recht', width: '*' },
          { heading: 'Saldo', width: 110, right: true },
          { heading: 'Volgens', width: 200 },
        ],
        plan.rechten.map((row) => [text(row.maatregel), text(row.saldo.tekst), text(`${row.bron}, ${row.op.tekst}`)]),
      ),
    ),
  ];
}

/** The amounts of a measure in one cell: name and figure, one per line. */
export function amountsCell(measure: PopMaatregel): PdfBlock {
  return stack([
    measure.bedragenAls === null ? null : small(`${capitalised(measure.bedragenAls)}:`),
    ...measure.bedragen.map((amount) =>
      text(
        [
          `${amount.label}: ${amount.waarde.tekst}`,
          amount.prijspeil === null ? '' : `(bedrag van ${amount.prijspeil})`,
          reference(amount.bronnen),
        ]
          .filter((part) => part !== '')
          .join(' '),
      ),
    ),
  ]);
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Verdict, and beside it what the counsellor made of it. */
export function verdictCell(measure: PopMaatregel, accent: string): PdfBlock {
  if (measure.oordeel === null) return text('VDAB beslist');
  const { afwijking } = measure;
  return stack([
    chip(measure.oordeel, accent),
    afwijking?.wordt ? small(`Je begeleider: ${afwijking.wordt.tekst}`, { margin: [14, 1, 0, 0] }) : null,
  ]);
}

/** The amount to name first, under the sentence that decides. */
function mainAmount(measure: PopMaatregel): PdfBlock | null {
  const { hoofdbedrag: amount, bedragenAls } = measure;
  if (amount === null) return null;
  const sentence = `${amount.label}: ${amount.waarde.tekst}`;
  return small(bedragenAls === null ? sentence : `${bedragenAls}: ${sentence}`);
}

export function incentives(plan: PopPlan, accent: string): PdfBlock[] {
  if (plan.maatregelen.length === 0) return [heading(HEADINGS.premies, accent), paragraph(EMPTY.premies)];
  const all = measuresOf(plan);
  const rows = all.filter(isPrintedInFull);
  const rest = all.filter((measure) => !isPrintedInFull(measure));
  const named = (title: string, vorm: string): PdfBlock[] => {
    const labels = rest.filter(({ oordeel }) => oordeel?.vorm === vorm).map(({ label }) => label);
    return labels.length === 0 ? [] : [paragraph(`${title}: ${labels.join('; ')}.`)];
  };
  return [
    heading(HEADINGS.premies, accent),
    paragraph(INTRO.premies),
    table(
      [
        { heading: 'Premie of recht', width: 132 },
        { heading: 'Antwoord', width: 118 },
        { heading: 'Wat dat betekent', width: '*' },
      ],
      rows.map((row) => [bold(row.label), verdictCell(row, accent), stack([text(row.kern), mainAmount(row)])]),
    ),
    ...named('Nog niet te zeggen, er ontbreken antwoorden', 'vraag'),
    ...named('Nu niet (waarom staat in bijlage A)', 'kruis'),
    ...(plan.nietVanToepassing.length === 0
      ? []
      : [small(`Niet van toepassing op jou: ${plan.nietVanToepassing.join(', ')}.`)]),
  ];
}

/** Only when something changes. */
export function nextYear(plan: PopPlan, accent: string): PdfBlock[] {
  const { volgendJaar } = plan;
  if (volgendJaar === null) return [];
  const { van, naar, rijen } = volgendJaar;
  return [
    heading(HEADINGS.volgendJaar, accent),
    paragraph(INTRO.volgendJaar),
    table(
      [
        { heading: 'Premie of recht', width: 112 },
        { heading: van, width: 92 },
        { heading: naar, width: 92 },
        { heading: 'Waardoor', width: '*' },
      ],
      rijen.map((row) => [
        stack([bold(row.label), ...row.bedragen.map((line) => small(line))]),
        chip(row.van, accent),
        chip(row.naar, accent),
        stack([
          row.verandert === 'oordeel' ? text(row.zin) : null,
          ...row.oorzaken.map(({ tekst, zekerheid, bron }) =>
            small([tekst, zekerheid?.tekst, bron === null ? null : reference([bron])].filter(Boolean).join(' · ')),
          ),
        ]),
      ]),
    ),
  ];
}
