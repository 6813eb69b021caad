/** The look of every document: one accent colour, few sizes, much white. Sizes and margins in points. */
import type { PdfTableLayout } from './pdf-types.ts';

/** At most three of these on one page: cover 24, 13, 9.5; every other page 13, 9.5, 8. */
export const SIZE = { title: 24, heading: 13, text: 9.5, small: 8 } as const;

export const COLOUR = {
  ink: '#1d252b',
  grey: '#57626b',
  line: '#cfd6db',
  light: '#f3f6f8',
  paper: '#ffffff',
} as const;

export const TYPEFACE = 'Roboto';

export const PAGE = { width: 595.28, side: 56, top: 68, bottom: 64 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** A quiet table: a line under the header, hairlines between rows, no vertical lines, flush with the text. */
export function quietTable(): PdfTableLayout {
  return {
    hLineWidth: (row, { table }) =>
      row === 0 ? 0 : row === (table.headerRows ?? 0) ? 0.9 : row === table.body.length ? 0 : 0.5,
    vLineWidth: () => 0,
    hLineColor: (row) => (row === 1 ? COLOUR.grey : COLOUR.line),
    paddingLeft: (column) => (column === 0 ? 0 : 5),
    paddingRight: (column, { table }) => (column === (table.body[0]?.length ?? 0) - 1 ? 0 : 5),
    paddingTop: () => 3.5,
    paddingBottom: () => 3.5,
  };
}

/** One cell as a box: a tint, with an accent line on the left. */
export function boxLayout(accent: string): PdfTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (column) => (column === 0 ? 2.5 : 0),
    hLineColor: () => accent,
    vLineColor: () => accent,
    paddingLeft: () => 11,
    paddingRight: () => 11,
    paddingTop: () => 8,
    paddingBottom: () => 8,
  };
}

/** No lines and no padding at the sides: columns that only align. */
export function withoutLines(): PdfTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    hLineColor: () => COLOUR.line,
    paddingLeft: () => 0,
    paddingRight: (column, { table }) => (column === (table.body[0]?.length ?? 0) - 1 ? 0 : 12),
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  };
}
