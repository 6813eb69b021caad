/**
 * How tall a block will be, roughly and rather too tall than too short. pdfmake drops what does not fit when a block that
 * may not break is taller than a page, so nothing is kept together that could be.
 */
import type { ColumnWidth, EmptyCell, PdfBlock } from './pdf-types.ts';
import { SIZE, TEXT_WIDTH } from './style.ts';

/** Points that a block kept together may take; a page holds 710. */
export const WHOLE = 540;

/** Width of a sign in ems: wider than the average, since words leave lines unfinished. */
const SIGN_WIDTH = 0.6;
const LINE = 1.25;
/** Padding above and below a row. */
const ROW_PADDING = 8;

function plainText(block: PdfBlock | EmptyCell): string {
  if (!('text' in block) || block.text === undefined) return '';
  return typeof block.text === 'string' ? block.text : block.text.map(plainText).join('');
}

function textHeight(text: string, size: number, width: number): number {
  const perLine = Math.max(1, Math.floor(width / (size * SIGN_WIDTH)));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * LINE;
}

/** Fixed widths as they are; the others share what is left. */
export function widthsIn(columns: readonly (ColumnWidth | undefined)[], total: number): number[] {
  const fixed = columns.reduce<number>((sum, column) => sum + (typeof column === 'number' ? column : 0), 0);
  const free = columns.filter((column) => typeof column !== 'number').length;
  // Cells are padded on both sides.
  const part = Math.max(20, (total - fixed - columns.length * 10) / Math.max(1, free));
  return columns.map((column) => (typeof column === 'number' ? column : part));
}

const highest = (heights: readonly number[]): number => heights.reduce((a, b) => Math.max(a, b), 0);

/** Height of a row of cells in these columns. */
export function rowHeight(
  cells: readonly (PdfBlock | EmptyCell)[],
  columns: readonly ColumnWidth[],
  total = TEXT_WIDTH,
): number {
  const each = widthsIn(columns, total);
  return (
    ROW_PADDING + highest(cells.map((cell, index) => height(cell, 'colSpan' in cell ? total : (each[index] ?? total))))
  );
}

/** Height in points of a block in a column of so many points, margins included. */
export function height(block: PdfBlock | EmptyCell, width = TEXT_WIDTH): number {
  const margin = 'margin' in block && block.margin !== undefined ? block.margin[1] + block.margin[3] : 0;
  const sum = (blocks: readonly PdfBlock[]): number => blocks.reduce((total, part) => total + height(part, width), 0);
  if ('text' in block && block.text !== undefined) {
    return margin + textHeight(plainText(block), block.fontSize ?? SIZE.text, width);
  }
  if ('stack' in block && block.stack !== undefined) return margin + sum(block.stack);
  if ('ul' in block && block.ul !== undefined) return margin + sum(block.ul);
  if ('svg' in block && block.svg !== undefined) return margin + (block.height ?? 12);
  if ('columns' in block && block.columns !== undefined) {
    const each = widthsIn(
      block.columns.map((column) => column.width),
      width,
    );
    return margin + highest(block.columns.map((column, index) => height(column, each[index])));
  }
  if ('table' in block && block.table !== undefined) {
    const { body, widths } = block.table;
    return margin + body.reduce((total, row) => total + rowHeight(row, widths, width), 0);
  }
  return margin;
}
