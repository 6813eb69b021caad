/** The building blocks of a page. Every call gives a fresh object: pdfmake writes in what it is given. */
import { merk } from '../shared/charts/marks.ts';
import { toSvg } from '../shared/charts/node.ts';
import type { OordeelTekst, Vorm } from '../shared/plan/plan-types.ts';
import { drawable } from './glyphs.ts';
import { fittedRow, withBreakpoints } from './hyphens.ts';
import { height, rowHeight, WHOLE } from './length.ts';
import type { ColumnWidth, PdfBlock, PdfContent, PdfStack, PdfTable, PdfText } from './pdf-types.ts';
import { boxLayout, COLOUR, quietTable, SIZE, TEXT_WIDTH } from './style.ts';

/** Text that prints and wraps whatever the client typed: signs the typeface has, and no word that runs off the page. */
export function text(content: string, formatting: Omit<PdfText, 'text'> = {}): PdfText {
  return { text: withBreakpoints(drawable(content)), ...formatting };
}

export const small = (content: string, formatting: Omit<PdfText, 'text'> = {}): PdfText =>
  text(content, { fontSize: SIZE.small, color: COLOUR.grey, ...formatting });

export const bold = (content: string, formatting: Omit<PdfText, 'text'> = {}): PdfText =>
  text(content, { bold: true, ...formatting });

/**
 * A heading keeps room under it for the start of what follows: heading and room stay together, then the room is taken
 * back. pdfmake's own hook for this lays the whole document out again for every heading that it moves.
 */
function withRoom(title: PdfText, room: number): PdfStack {
  return {
    stack: [
      { stack: [title, { stack: [], margin: [0, room, 0, 0] }], unbreakable: true },
      { stack: [], margin: [0, -room, 0, 0] },
    ],
  };
}

/** A heading with its bookmark, never at the foot of a page. */
export const heading = (content: string, accent: string): PdfStack =>
  withRoom(
    text(content, { fontSize: SIZE.heading, bold: true, color: accent, outline: true, margin: [0, 20, 0, 6] }),
    90,
  );

/** A small heading inside a section, never at the foot of a page. */
export const subheading = (content: string): PdfStack => withRoom(bold(content, { margin: [0, 10, 0, 3] }), 60);

export const paragraph = (content: string): PdfText => text(content, { margin: [0, 0, 0, 6] });

export const list = (items: readonly string[], accent: string): PdfBlock => ({
  ul: items.map((item) => text(item, { margin: [0, 0, 0, 2] })),
  markerColor: accent,
  margin: [0, 0, 0, 6],
});

/** A shape of `size` points. */
export const mark = (shape: Vorm, accent: string, size = 9): string =>
  toSvg(merk(shape, { kleur: shape === 'vink' || shape === 'half' ? accent : COLOUR.ink, papier: COLOUR.paper }, size));

/** Shape and words side by side. */
function withMark(shape: Vorm, content: PdfContent, accent: string): PdfContent {
  return {
    columns: [
      { svg: mark(shape, accent), width: 9, margin: [0, 1, 0, 0] },
      { ...content, width: '*' },
    ],
    columnGap: 5,
  };
}

/** The chip of a verdict: shape and word, never colour alone. */
export const chip = (verdict: OordeelTekst, accent: string): PdfContent =>
  withMark(verdict.vorm, text(verdict.tekst, { bold: verdict.oordeel === 'ja' || verdict.oordeel === 'neen' }), accent);

export interface Column {
  readonly heading: string;
  readonly width: ColumnWidth;
  readonly right?: boolean;
}

/** A row taller than this has to break. */
const TALL_ROW = 420;

/** A table with a header that returns on every page and rows that stay whole, unless one is too long for that. */
export function table(columns: readonly Column[], rows: readonly (readonly PdfBlock[])[]): PdfTable {
  const widths = columns.map((column) => column.width);
  const long = rows.some((row) => rowHeight(row, widths) > TALL_ROW);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: long ? 0 : 1,
      dontBreakRows: !long,
      widths,
      body: [
        columns.map((column) => small(column.heading, { bold: true, alignment: column.right ? 'right' : 'left' })),
        ...rows.map((row) =>
          fittedRow(row, widths, TEXT_WIDTH).map(
            (cell, index): PdfBlock => (columns[index]?.right ? { ...cell, alignment: 'right' } : { ...cell }),
          ),
        ),
      ],
    },
    layout: quietTable(),
    margin: [0, 2, 0, 8],
  };
}

/** A box that stays whole, unless it holds more than a page. */
export function framed(content: PdfBlock[], accent: string): PdfTable {
  const cell: PdfStack = { stack: content, fillColor: COLOUR.light };
  return {
    table: { widths: ['*'], body: [[cell]], dontBreakRows: height(cell) <= WHOLE },
    layout: boxLayout(accent),
    margin: [0, 6, 0, 8],
  };
}

export const stack = (content: (PdfBlock | null)[], formatting: Omit<PdfStack, 'stack'> = {}): PdfStack => ({
  stack: content.filter((block) => block !== null),
  ...formatting,
});

/** '[1] [4]', or nothing. */
export const reference = (numbers: readonly number[]): string => numbers.map((number) => `[${number}]`).join(' ');
