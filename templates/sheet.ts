/** Builds a sheet row by row, and the cells that go in it. */
import type { Datum, Waarde } from '../shared/plan/plan-types.ts';
import type { Cell, CellName, CellStyle, ChoiceList, NumberFormat, Row, Sheet, TextCell } from './workbook-types.ts';

export const textCell = (value: string | null | undefined, style: CellStyle = 'text'): TextCell | null =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', value, style };

export const numberCell = (value: number, format: NumberFormat = 'decimal', style: CellStyle = 'text'): Cell => ({
  kind: 'number',
  value,
  format,
  style,
});

export const formulaCell = (
  formula: string,
  result: number,
  format: NumberFormat,
  style: CellStyle = 'text',
): Cell => ({
  kind: 'formula',
  formula,
  result,
  format,
  style,
});

/** A real date, or the words when the deadline is no date. */
export const dateCell = (date: Datum | null): Cell =>
  date === null ? null : date.iso === null ? textCell(date.tekst) : { kind: 'date', iso: date.iso };

const FORMAT: Readonly<Record<Waarde['eenheid'], NumberFormat>> = {
  cent: 'euro',
  'cent/maand': 'euro',
  'euro/km': 'euro-per-km',
  procent: 'percent',
  'uur/schooljaar': 'decimal',
  studiepunten: 'decimal',
  maand: 'decimal',
  jaar: 'decimal',
  dag: 'decimal',
  uur: 'decimal',
  aantal: 'decimal',
};

export const formatOf = (value: Waarde): NumberFormat => FORMAT[value.eenheid];

/** Low and high end as two cells; what is not known stands there in words, never as zero. */
export function rangeCells(value: Waarde, style: CellStyle = 'text'): [Cell, Cell] {
  const format = formatOf(value);
  const low = value.min === null ? textCell('niet bekend', 'muted') : numberCell(value.min, format, style);
  if (value.max !== null) return [low, numberCell(value.max, format, style)];
  return [low, textCell(value.min === null ? 'niet bekend' : 'geen bovengrens', 'muted')];
}

/** 3 -> 'C'. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetter(Math.floor((column - 1) / 26)) + letter : letter;
}

export interface SheetBuilder {
  /** Adds a row and gives its number. */
  readonly row: (cells: readonly Cell[]) => number;
  /** Adds a heading row. */
  readonly heading: (names: readonly string[]) => number;
  /** Adds a row of which the cells from one column on are one: for long text. */
  readonly wide: (cells: readonly Cell[], from: number) => number;
  readonly blank: () => void;
  readonly choices: (row: number, column: number, values: readonly string[]) => void;
  readonly name: (name: string, row: number, column: number) => void;
  readonly next: () => number;
  /** The sheet; `frozen` is the last row that stays in view. */
  readonly done: (fixed: number) => Sheet;
}

/** Lines that a text takes when words go to the next line, in a column of so many signs. */
function linesFor(text: string, width: number): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    let left = 0;
    for (const word of paragraph.split(' ')) {
      const needed = word.length + 1;
      if (needed > left) {
        // A word longer than the column takes several lines by itself.
        count += Math.max(1, Math.ceil(word.length / width));
        left = width - (word.length % width);
      } else {
        left -= needed;
      }
    }
  }
  return Math.max(1, count);
}

/** The indent and the edges of a cell take about one sign. */
const EDGE = 1;

function linesOf(cell: Cell | undefined, width: number): number {
  const text = cell?.kind === 'text' ? cell.value : cell?.kind === 'link' ? cell.url : '';
  return linesFor(text, Math.max(1, width - EDGE));
}

export function sheetBuilder(name: string, columns: readonly number[], title: string, subtitle: string): SheetBuilder {
  const rows: Row[] = [];
  const choiceLists: ChoiceList[] = [];
  const names: CellName[] = [];
  const highest = (cells: readonly Cell[]): number =>
    Math.max(1, ...cells.map((cell, index) => linesOf(cell, columns[index] ?? 10)));
  const builder: SheetBuilder = {
    row: (cells) => rows.push({ cells, lines: highest(cells), table: true }),
    heading: (titles) => {
      const cells = titles.map((word) => textCell(word, 'heading'));
      return rows.push({ cells, lines: highest(cells), table: false });
    },
    wide: (cells, from) => {
      const width = columns.slice(from - 1).reduce((sum, column) => sum + column, 0);
      const first = highest(cells.slice(0, from - 1));
      const lines = Math.max(first, linesOf(cells[from - 1], width));
      return rows.push({ cells, merged: [from, columns.length], lines, table: false });
    },
    blank: () => {
      rows.push({ cells: [], lines: 1, table: false });
    },
    choices: (row, column, values) => {
      choiceLists.push({ row, column, values });
    },
    name: (cellName, row, column) => {
      names.push({ name: cellName, row, column });
    },
    next: () => rows.length + 1,
    done: (fixed) => ({ name, columns, rows, frozen: fixed, choiceLists, names }),
  };
  builder.wide([textCell(title, 'title')], 1);
  builder.wide([textCell(subtitle, 'subtitle')], 1);
  builder.blank();
  return builder;
}
