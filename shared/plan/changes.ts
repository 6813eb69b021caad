/** What would change a measure, in the words of the client. */
import { formatAmount } from '../format/ranges.ts';
import type { Feitwaarde, Kantelpunt, Maatregel } from '../pathways/advice.ts';
import { feitLabel, feitTekst, type Woordenboek } from './facts.ts';
import { bedragLabel } from './labels.ts';
import type { PopKantelpunt } from './plan-types.ts';
import { datum, feitgetal } from './values.ts';
import { kaalOordeel } from './verdicts.ts';

/** Shapes: one change of a measure -> the sentences that tell it. No number is computed here. */
export function changeInWords(measure: Maatregel, change: Kantelpunt, woorden: Woordenboek | undefined): PopKantelpunt {
  const wordt = kaalOordeel(change.wordt);
  const turns = change.wordt !== measure.oordeel;
  return {
    wijziging: Object.entries(change.wijzig)
      .map(([id, value]) => factChange(measure, id, value, woorden))
      .join(' en '),
    gevolg: turns ? `Dan wordt het antwoord: ${wordt.tekst}.` : `Het antwoord blijft: ${wordt.tekst}.`,
    wordt,
    bedrag: change.bedrag === undefined ? null : amountChange(measure, change.bedrag),
    elders: change.elders,
  };
}

/** 'Geplande studiepunten wordt 3 studiepunten (nu 2 studiepunten)'. */
function factChange(measure: Maatregel, id: string, value: Feitwaarde, woorden: Woordenboek | undefined): string {
  const inWords = (content: Feitwaarde): string =>
    feitTekst(woorden, id, content, feitgetal, (iso) => datum(iso).tekst);
  const now = measure.redenen.map(({ feiten }) => feiten[id]).find((content) => content !== undefined);
  const was = now === undefined ? '' : ` (nu ${inWords(now)})`;
  return `${feitLabel(woorden, id)} wordt ${inWords(value)}${was}`;
}

/** A measure that is refused gives nothing now, and that goes without saying. */
function amountChange(measure: Maatregel, { naam, van, naar, eenheid }: NonNullable<Kantelpunt['bedrag']>): string {
  const written = (value: number): string => formatAmount({ min: value, max: value }, eenheid);
  const was = measure.oordeel === 'neen' ? '' : ` (nu ${written(van)})`;
  return `${bedragLabel(measure.id, naam)}: ${written(naar)}${was}.`;
}

/** All of it as one text, for where there is one cell. */
export const wholeChange = ({ wijziging, gevolg, bedrag, elders }: PopKantelpunt): string =>
  [`${wijziging}.`, gevolg, bedrag, ...elders].filter((part) => part !== null).join(' ');
