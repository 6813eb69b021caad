/** One dossier file: read, advise, and make the documents that were asked for. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { MAX_BYTES } from '../../shared/dossier/json-text.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { exportPopPdf, exportPopWorkbook } from '../export/pop-export.ts';
import { type Advised, adviseOnText, planOf } from '../services/advice.ts';
import { readReason } from './outputs.ts';

/** A dossier that is refused: lines for the user, each with the path of a field. */
export interface Refused {
  readonly lines: readonly string[];
}

export function adviseOnFile(data: AdviceData, file: string, peildatum: string): Result<Advised, Refused> {
  const text = readBounded(file);
  if (!text.ok) return text;
  const advised = adviseOnText(data, text.value, peildatum);
  if (advised.ok) return advised;
  return err({ lines: advised.error.map(({ pad, melding }) => (pad === '' ? melding : `${pad}: ${melding}`)) });
}

/** Never reads more than a dossier may hold, whatever the file is. */
function readBounded(file: string): Result<string, Refused> {
  try {
    // Opening a pipe would wait for a writer that may never come.
    if (!statSync(file).isFile())
      return err({ lines: ['Dit is geen gewoon bestand. Kies een bestand dat op .json eindigt.'] });
    const handle = openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(MAX_BYTES + 1);
      let length = 0;
      for (;;) {
        const read = readSync(handle, buffer, length, buffer.length - length, null);
        length += read;
        if (read === 0 || length === buffer.length) break;
      }
      if (length > MAX_BYTES)
        return err({ lines: ['Dit bestand is groter dan 2 MB. Een dossier mag hoogstens 2 MB groot zijn.'] });
      return decode(buffer.subarray(0, length));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    return err({ lines: [`Dit bestand is niet te lezen: ${readReason(cause)}`] });
  }
}

function decode(bytes: Uint8Array): Result<string, Refused> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({ lines: ['Dit bestand is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8.'] });
  }
}

export interface Wanted {
  readonly json: boolean;
  readonly pdf: boolean;
  readonly xlsx: boolean;
}

export interface Documents {
  readonly json?: string;
  readonly pdf?: Uint8Array;
  readonly xlsx?: Uint8Array;
}

export async function makeDocuments(data: AdviceData, advised: Advised, wanted: Wanted): Promise<Documents> {
  const plan = planOf(data, advised);
  return {
    ...(wanted.json ? { json: `${JSON.stringify(advised.advies, null, 2)}\n` } : {}),
    ...(wanted.pdf ? { pdf: await exportPopPdf(plan) } : {}),
    ...(wanted.xlsx ? { xlsx: await exportPopWorkbook(plan) } : {}),
  };
}
