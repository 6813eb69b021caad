/** Rows of the comparison: which are equal, and which value is best. Compares figures of the advice; computes none. */
import type { PopTraject, Waarde } from '../../../../shared/plan/plan-types.ts';
import { trajectenText as t } from '../../text/trajecten.ts';

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly { readonly text: string; readonly best: boolean }[];
  readonly equal: boolean;
}

/** The lowest wins when all of it lies below all of the others: a figure that is not known is never beaten. */
function bestOf(values: readonly Waarde[]): number | null {
  const winner = values.findIndex(
    ({ max }, index) =>
      max !== null && values.every(({ min }, place) => place === index || (min !== null && max < min)),
  );
  return winner < 0 ? null : winner;
}

function row(id: string, label: string, texts: readonly string[], best: number | null): CompareRow {
  const equal = texts.every((text) => text === texts[0]);
  return { id, label, equal, cells: texts.map((text, index) => ({ text, best: !equal && index === best })) };
}

/** Shapes: two or three pathways -> rows with one cell each. */
export function compareRows(trajecten: readonly PopTraject[]): readonly CompareRow[] {
  const words = (id: keyof typeof t.rijen, read: (traject: PopTraject) => string | null): CompareRow =>
    row(
      id,
      t.rijen[id],
      trajecten.map((traject) => read(traject) ?? '–'),
      null,
    );
  const figures = (
    id: 'teVolgen' | 'jaren' | 'nettoKost' | 'urenPerWeek' | 'studieomvang',
    lower: boolean,
  ): CompareRow => {
    const values = trajecten.map((traject) => traject[id]);
    return row(
      id,
      t.rijen[id],
      values.map(({ tekst }) => tekst),
      lower ? bestOf(values) : null,
    );
  };
  return [
    words('oordeel', ({ oordeel }) => oordeel.tekst),
    words('vorm', ({ vorm, routeTekst }) => vorm ?? routeTekst),
    words('contract', ({ contract }) => contract),
    figures('studieomvang', false),
    words('vrijgesteld', ({ vrijgesteld }) => vrijgesteld),
    figures('teVolgen', true),
    figures('jaren', true),
    figures('nettoKost', true),
    figures('urenPerWeek', true),
    words('einde', ({ einde }) => einde),
  ];
}
