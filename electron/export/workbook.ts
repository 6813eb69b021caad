/** A thin door to exceljs: real numbers and dates, formulas of our own only, and text that stays text. */
import ExcelJS from 'exceljs';
import { cutText } from '../../shared/plan/clean.ts';
import { isSafeLink } from '../../templates/links.ts';
import type { Cell, CellStyle, NumberFormat, Row, Sheet, Workbook } from '../../templates/workbook-types.ts';

/** A cell holds at most 32767 characters. */
const MAX_TEXT = 32_000;
const LINE_HEIGHT = 13.5;
const MAX_HEIGHT = 405;

/** One typeface in every cell: a font without a name becomes another one in another program. */
const FONT = { name: 'Calibri', family: 2, size: 10 } as const;
const HAIRLINE: ExcelJS.Border = { style: 'hair', color: { argb: 'FFB4BDC4' } };

const FORMAT: Readonly<Record<NumberFormat, string>> = {
  integer: '0',
  // '#,##0.##' would show "15," for a whole number.
  decimal: 'General',
  euro: '#,##0.00 "€"',
  'euro-per-km': '0.0000 "€/km"',
  percent: 'General"%"',
};

const DATE_FORMAT = 'dd/mm/yyyy';

/** What a spreadsheet, or a CSV made from it, could take for a formula. */
const DANGEROUS = /^[=+\-@\t\r\n]/;

/**
 * The one door for text. A first sign that could start a formula is put behind an apostrophe and the cell is marked as
 * text: editing the cell, or saving the sheet as CSV, then still gives text.
 */
export function textCell(cell: ExcelJS.Cell, text: string): void {
  const short = text.length > MAX_TEXT ? `${cutText(text, MAX_TEXT)}…` : text;
  if (DANGEROUS.test(short)) {
    cell.value = `'${short}`;
    cell.numFmt = '@';
  } else {
    cell.value = short;
  }
}

const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.slice(1).toUpperCase()}` });

function applyStyle(cell: ExcelJS.Cell, style: CellStyle, accent: string): void {
  const fill = (colour: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(colour) });
  switch (style) {
    case 'title':
      cell.font = { ...FONT, size: 15, bold: true, color: argb(accent) };
      break;
    case 'subtitle':
    case 'muted':
      cell.font = { ...FONT, color: argb('#57626b') };
      break;
    case 'heading':
      cell.font = { ...FONT, bold: true, color: argb('#ffffff') };
      cell.fill = fill(accent);
      break;
    case 'bold':
      cell.font = { ...FONT, bold: true };
      break;
    case 'sum':
      cell.font = { ...FONT, bold: true };
      cell.border = { top: { style: 'thin', color: argb('#57626b') }, bottom: HAIRLINE };
      break;
    case 'input':
      cell.fill = fill('#fff7d6');
      break;
    case 'text':
      break;
  }
}

const inEuros = (value: number, format: NumberFormat): number => (format === 'euro' ? value / 100 : value);

function writeDate(cell: ExcelJS.Cell, iso: string): void {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  // Spreadsheets know no time zone: a local midnight would show the day before.
  cell.value = new Date(Date.UTC(year, month - 1, day));
  cell.numFmt = DATE_FORMAT;
}

function writeCell(cell: ExcelJS.Cell, content: Exclude<Cell, null>, accent: string): void {
  const isNumber = content.kind === 'number' || content.kind === 'formula';
  const right = isNumber || content.kind === 'date';
  cell.font = { ...FONT };
  // A little air on the left, so that words do not touch the number before them.
  cell.alignment = right
    ? { vertical: 'top', horizontal: 'right' }
    : { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 };
  switch (content.kind) {
    case 'text':
      textCell(cell, content.value);
      break;
    case 'number':
      cell.value = inEuros(content.value, content.format);
      cell.numFmt = FORMAT[content.format];
      break;
    case 'formula':
      cell.value = { formula: content.formula, result: inEuros(content.result, content.format) };
      cell.numFmt = FORMAT[content.format];
      break;
    case 'date':
      writeDate(cell, content.iso);
      break;
    case 'link':
      if (isSafeLink(content.url)) {
        cell.value = { text: content.url, hyperlink: content.url };
        cell.font = { ...FONT, color: argb(accent), underline: true };
      } else {
        textCell(cell, content.url);
      }
      break;
  }
  if ('style' in content && content.style !== undefined) applyStyle(cell, content.style, accent);
}

function writeRow(worksheet: ExcelJS.Worksheet, number: number, row: Row, sheet: Sheet, accent: string): void {
  if (row.table) {
    sheet.columns.forEach((_, index) => {
      worksheet.getCell(number, index + 1).border = { bottom: HAIRLINE };
    });
  }
  row.cells.forEach((content, index) => {
    if (content !== null) writeCell(worksheet.getCell(number, index + 1), content, accent);
  });
  if (row.merged !== undefined) worksheet.mergeCells(number, row.merged[0], number, row.merged[1]);
  const large = row.cells.some((cell) => cell?.kind === 'text' && cell.style === 'title');
  worksheet.getRow(number).height = Math.min(MAX_HEIGHT, row.lines * (large ? 21 : LINE_HEIGHT) + 3);
}

/** A footer holds at most 255 signs, codes included. */
const MAX_FOOTER = 180;

/** An ampersand starts a code in a footer; two are one. Cut by what is written, so that a pair is never halved. */
export function footerText(text: string): string {
  let written = '';
  for (const sign of text) {
    const next = sign === '&' ? '&&' : sign;
    if (written.length + next.length > MAX_FOOTER) break;
    written += next;
  }
  return written;
}

function addSheet(book: ExcelJS.Workbook, sheet: Sheet, { footer: voettekst, accent }: Workbook): void {
  const worksheet = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: sheet.frozen, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${sheet.frozen}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L&8 ${footerText(voettekst)}&R&8 Pagina &P van &N`,
    },
  });
  sheet.columns.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  sheet.rows.forEach((row, index) => {
    writeRow(worksheet, index + 1, row, sheet, accent);
  });
  for (const { row, column, values } of sheet.choiceLists) {
    worksheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${values.join(',')}"`],
      showErrorMessage: true,
      errorTitle: 'Kies uit de lijst',
      error: `Kies: ${values.join(', ')}.`,
    };
  }
  for (const { name, row, column } of sheet.names) {
    book.definedNames.add(`'${sheet.name}'!$${worksheet.getColumn(column).letter}$${row}`, name);
  }
}

/**
 * The bytes of an xlsx file. The bytes differ between runs (the zip stores times), the content does not.
 * Rejects when the description cannot be written.
 */
export async function renderWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const day = new Date(`${workbook.date}T12:00:00Z`);
  book.creator = workbook.maker;
  book.lastModifiedBy = workbook.maker;
  book.created = day;
  book.modified = day;
  book.title = workbook.title;
  // A program that can, computes again at opening; one that cannot, shows the results that are stored.
  book.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of workbook.sheets) addSheet(book, sheet, workbook);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
