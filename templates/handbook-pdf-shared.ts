/** Blocks that a chapter and the closing pages of the handbook have in common. */
import type { UnknownView } from '../shared/api/rules-view.ts';
import type { HandbookConflict } from '../shared/plan/handbook.ts';
import { bold, reference, small, stack, table, text } from './blocks.ts';
import type { PdfBlock } from './pdf-types.ts';
import { keepWhole } from './together.ts';

/** Who says what, and what the rules use. */
export const conflictBlock = (conflict: HandbookConflict): PdfBlock =>
  keepWhole(
    [
      bold(conflict.onderwerp, { margin: [0, 0, 0, 1] }),
      ...conflict.stemmen.map(({ wie, zegt, bron }) =>
        text([`${wie}: ${zegt}`, bron === null ? '' : reference([bron])].join(' ').trim(), { margin: [8, 0, 0, 1] }),
      ),
      text(`Wat we gebruiken: ${conflict.gekozen}`, { margin: [8, 0, 0, 6] }),
    ],
    { margin: [0, 2, 0, 2] },
  );

export const unknownTable = (rows: readonly UnknownView[]): PdfBlock =>
  table(
    [
      { heading: 'Wat we niet weten', width: '*' },
      { heading: 'Waarom', width: 170 },
      { heading: 'Waar navragen', width: 118 },
    ],
    rows.map((row) => [stack([bold(row.onderwerp), text(row.wat)]), text(row.waarom), text(row.waarheen)]),
  );

/** Name left, words right; `quiet` for what only a rule author reads. */
export function pairs(rows: readonly (readonly [string, string])[], quiet = false): PdfBlock {
  const write = quiet ? small : text;
  return table(
    [
      { heading: 'Naam', width: 150 },
      { heading: 'Zo rekent de tool', width: '*' },
    ],
    rows.map(([name, words]) => [write(name), write(words)]),
  );
}
