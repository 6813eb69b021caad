/** A CSV file as one table of text, in the encodings that spreadsheets here write. */
import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { ImportTables } from '../../shared/catalogue/import/from-table.ts';
import { MAX_IMPORT_ROWS } from '../../shared/catalogue/import/imported.ts';

const MAX_CSV_BYTES = 20_000_000;

export const CSV_TOO_MUCH = `Dit bestand is te groot: hoogstens 20 MB en ${MAX_IMPORT_ROWS} rijen. Verdeel het.`;
export const CSV_UNREADABLE = 'Dit bestand is geen CSV die we kunnen lezen: sla het op als "CSV UTF-8".';

/** Fails with a Dutch sentence that says what to do. */
export function readCsv(bytes: Uint8Array): Result<ImportTables, string> {
  if (bytes.length > MAX_CSV_BYTES) return err(CSV_TOO_MUCH);
  const text = decode(bytes);
  if (text === undefined) return err(CSV_UNREADABLE);
  const [heading = ''] = text.split(/\r?\n/, 1);
  const delimiter = heading.includes(';') ? ';' : heading.includes('\t') ? '\t' : ',';
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relaxColumnCount: true,
      maxRecordSize: 100_000,
      toLine: MAX_IMPORT_ROWS + 3,
    });
    // One row more than the limit is read, so that the table itself can say that there are too many.
    return ok({ opleidingen: rows });
  } catch {
    return err(CSV_UNREADABLE);
  }
}

/** UTF-8 or, with its mark, UTF-16; a file in an old code page is refused rather than read with wrong letters. */
function decode(bytes: Uint8Array): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
