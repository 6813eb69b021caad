/** Which kind of file somebody brought, and what it gives as programmes or lists. Everything in it is hostile. */

import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Problem } from '../../shared/catalogue/build.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { programmesFromJson } from '../../shared/catalogue/import/from-json.ts';
import { programmesFromTables, type Table } from '../../shared/catalogue/import/from-table.ts';
import { type ImportPreview, withoutKnown } from '../../shared/catalogue/import/imported.ts';
import { LIST_SHEET } from '../../shared/local/list-columns.ts';
import { type ListImport, listsFromTable } from '../../shared/local/list-from-table.ts';
import { readCsv } from './read-csv.ts';
import { readSheet, readWorkbook } from './read-workbook.ts';

export type FileFormat = 'json' | 'csv' | 'xlsx';

const MAX_JSON_BYTES = 20_000_000;
const NO_JSON = 'Dit bestand is geen JSON die we kunnen lezen: bewaar het opnieuw als UTF-8.';
const TOO_LARGE = 'Dit bestand is te groot: hoogstens 20 MB. Verdeel het.';
/** A whole file that cannot be read. */
const FILE = 'bestand';

/** By the first signs of the file: its name may say anything. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx';
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('[') || start.startsWith('{') ? 'json' : 'csv';
}

export interface ReadImport extends ImportPreview {
  readonly soort: FileFormat;
}

/** `catalogue`: the shipped one; its rows always win. */
export async function readProgrammes(bytes: Uint8Array, catalogue: Catalogue): Promise<ReadImport> {
  const soort = formatOf(bytes);
  const read = await programmesOf(soort, bytes, catalogue);
  if (!read.ok) return { soort, opleidingen: [], overgeslagen: [], problemen: [wholeFile(read.error)] };
  const preview = withoutKnown(read.value, catalogue);
  const empty = preview.opleidingen.length + preview.overgeslagen.length + preview.problemen.length === 0;
  return { soort, ...preview, ...(empty ? { problemen: [wholeFile('er staat geen enkele opleiding in')] } : {}) };
}

async function programmesOf(
  soort: FileFormat,
  bytes: Uint8Array,
  { institutions }: Catalogue,
): Promise<Result<ImportPreview, string>> {
  if (soort === 'json') {
    const rows = jsonOf(bytes);
    return rows.ok ? ok(programmesFromJson(rows.value, institutions)) : rows;
  }
  const tables = soort === 'xlsx' ? await readWorkbook(bytes) : readCsv(bytes);
  return tables.ok ? ok(programmesFromTables(tables.value, institutions)) : tables;
}

/** Lists of a year from CSV or a workbook. `bestand` and `op` (ISO day) are kept with them. */
export async function readLists(
  bytes: Uint8Array,
  catalogue: Catalogue,
  about: { readonly bestand: string; readonly op: string },
): Promise<ListImport> {
  const table = await tableOf(bytes);
  if (!table.ok) return { lijsten: [], overgeslagen: [], problemen: [wholeFile(table.error)] };
  const read = listsFromTable(table.value, catalogue, about);
  const empty = read.lijsten.length + read.problemen.length === 0;
  return empty ? { ...read, problemen: [wholeFile('er staat geen enkele opleiding in')] } : read;
}

async function tableOf(bytes: Uint8Array): Promise<Result<Table, string>> {
  if (formatOf(bytes) === 'xlsx') return readSheet(bytes, LIST_SHEET);
  const csv = readCsv(bytes);
  return csv.ok ? ok(csv.value.opleidingen) : csv;
}

function jsonOf(bytes: Uint8Array): Result<unknown, string> {
  if (bytes.length > MAX_JSON_BYTES) return err(TOO_LARGE);
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err(NO_JSON);
  }
}

const wholeFile = (message: string): Problem => ({ row: FILE, path: '', message });
