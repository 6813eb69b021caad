/** A workbook as plain data: what is in each cell, not how a library writes it. Rows and columns count from 1. */

export type CellStyle = 'title' | 'subtitle' | 'heading' | 'text' | 'bold' | 'muted' | 'input' | 'sum';

/** Text of any origin; the writer makes sure that it can never become a formula. */
export interface TextCell {
  readonly kind: 'text';
  readonly value: string;
  readonly style?: CellStyle;
}

export type NumberFormat = 'integer' | 'decimal' | 'euro' | 'euro-per-km' | 'percent';

/** A real number. For `euro` the value is in whole cents; the writer turns it into euros. */
interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  readonly format: NumberFormat;
  readonly style?: CellStyle;
}

/** A day, as YYYY-MM-DD. */
interface DateCell {
  readonly kind: 'date';
  readonly iso: string;
}

/** A live formula, written by a template only, with the result as the plan has it (cents for `euro`). */
interface FormulaCell {
  readonly kind: 'formula';
  readonly formula: string;
  readonly result: number;
  readonly format: NumberFormat;
  readonly style?: CellStyle;
}

/** The address of a source; the writer links only a plain https address. */
interface LinkCel {
  readonly kind: 'link';
  readonly url: string;
}

export type Cell = TextCell | NumberCell | DateCell | FormulaCell | LinkCel | null;

export interface Row {
  readonly cells: readonly Cell[];
  /** Merge the cells of this row from one column to another. */
  readonly merged?: readonly [number, number];
  /** Lines of text that the row must hold: not every program fits the height of a row by itself. */
  readonly lines: number;
  /** A row of a table gets a hairline under it. */
  readonly table: boolean;
}

/** A cell that offers a list of values. */
export interface ChoiceList {
  readonly row: number;
  readonly column: number;
  readonly values: readonly string[];
}

/** A name for a cell, so that a colleague can refer to it. */
export interface CellName {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** Rows that stay in view and return on every printed page. */
  readonly frozen: number;
  readonly choiceLists: readonly ChoiceList[];
  readonly names: readonly CellName[];
}

export interface Workbook {
  readonly title: string;
  readonly maker: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly footer: string;
  /** '#rrggbb' */
  readonly accent: string;
  readonly sheets: readonly Sheet[];
}
