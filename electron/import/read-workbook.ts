/** A filled-in workbook as tables of text: no formula is run, no merged cell is guessed, nothing large is opened. */
import ExcelJS from 'exceljs';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Cell, ImportTables, Table } from '../../shared/catalogue/import/from-table.ts';
import { MAX_IMPORT_ROWS } from '../../shared/catalogue/import/imported.ts';
import { COURSE_SHEET, PROGRAMME_SHEET } from '../../shared/catalogue/import/table-columns.ts';
import { unpackWithin } from './zip-limits.ts';

const MAX_COLUMNS = 40;
/** The heading, the rows, and courses in their own sheet, which are more. */
const MAX_SHEET_ROWS = MAX_IMPORT_ROWS + 1;

export const UNREADABLE = 'Dit bestand is geen werkboek (xlsx). Gebruik het sjabloon uit de app.';
export const TOO_MUCH = `Dit werkboek is te groot: hoogstens 5 MB en ${MAX_IMPORT_ROWS} rijen per blad. Verdeel het.`;
const noSheet = (name: string): string => `Er is geen blad "${name}". Gebruik het sjabloon uit de app.`;

/** Programmes with their courses. Fails with a Dutch sentence that says what to do. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<ImportTables, string>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const opleidingen = sheets.value(PROGRAMME_SHEET);
  if (opleidingen === undefined) return err(noSheet(PROGRAMME_SHEET));
  const vakken = sheets.value(COURSE_SHEET);
  return ok({ opleidingen, ...(vakken === undefined ? {} : { vakken }) });
}

/** One sheet by its name. Fails with a Dutch sentence that says what to do. */
export async function readSheet(bytes: Uint8Array, name: string): Promise<Result<Table, string>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const table = sheets.value(name);
  return table === undefined ? err(noSheet(name)) : ok(table);
}

async function readSheets(bytes: Uint8Array): Promise<Result<(name: string) => Table | undefined, string>> {
  const parts = unpackWithin(bytes, (name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (!parts.ok) return err(parts.error === 'te-groot' ? TOO_MUCH : UNREADABLE);
  for (const xml of parts.value.values()) if (countRows(xml) > MAX_SHEET_ROWS) return err(TOO_MUCH);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    return err(UNREADABLE);
  }
  return ok((name) => {
    const sheet = workbook.getWorksheet(name);
    return sheet === undefined ? undefined : tableOf(sheet);
  });
}

function countRows(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<row'); at >= 0 && count <= MAX_SHEET_ROWS; at = xml.indexOf('<row', at + 4)) count += 1;
  return count;
}

function tableOf(sheet: ExcelJS.Worksheet): Table {
  const rows: Cell[][] = [];
  const width = Math.min(sheet.columnCount, MAX_COLUMNS);
  // A number far beyond the last filled row would make a long table of nothing.
  const height = Math.min(sheet.rowCount, MAX_SHEET_ROWS + 1);
  for (let number = 1; number <= height; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Array.from({ length: width }, (_, at) => cellOf(row.getCell(at + 1))));
  }
  return rows;
}

function cellOf(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged) return { fout: 'samengevoegd' };
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value && 'text' in value) return typeof value.text === 'string' ? value.text : value.hyperlink;
  if ('formula' in value || 'sharedFormula' in value) return { fout: 'formule' };
  return { fout: 'fout' };
}
