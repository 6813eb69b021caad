/** Writing results: all of them are made first, then each file is put in place whole. */
import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';

export interface Output {
  /** Absolute path. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Dutch sentence about what could not be written; files written before it stay whole. */
export function writeOutputs(outputs: readonly Output[], overwrite: boolean): Result<null, string> {
  if (!overwrite) {
    const present = outputs.find(({ file }) => existsSync(file));
    if (present) return err(`${present.file} bestaat al. Kies een andere naam of gebruik --overschrijf.`);
  }
  for (const { file, content } of outputs) {
    try {
      writeFileAtomic(file, content, { overwrite });
    } catch (cause) {
      return err(`${file} kon niet worden geschreven: ${reasonOf(cause)}`);
    }
  }
  return ok(null);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'de schijf is vol. Maak plaats en probeer opnieuw; wat er stond, is niet gewijzigd.',
  EDQUOT: 'je schijfruimte is op. Maak plaats en probeer opnieuw; wat er stond, is niet gewijzigd.',
  EFBIG: 'er is geen plaats voor dit bestand. Maak plaats en probeer opnieuw; wat er stond, is niet gewijzigd.',
  EACCES: 'je mag in deze map niet schrijven. Kies een andere map.',
  EPERM: 'je mag in deze map niet schrijven. Kies een andere map.',
  EROFS: 'deze schijf is alleen-lezen. Kies een andere map.',
  ENOENT: 'de map bestaat niet. Maak ze eerst.',
  ENOTDIR: 'de map bestaat niet. Maak ze eerst.',
  EEXIST: 'het bestand bestaat al. Kies een andere naam of gebruik --overschrijf.',
  EISDIR: 'daar staat een map met dezelfde naam. Kies een andere naam.',
};

export function reasonOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? `er ging iets mis (${code || String(cause)}). Wat er stond, is niet gewijzigd.`;
}

const READ_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'het bestaat niet. Kijk de naam na.',
  EACCES: 'je mag het niet lezen. Vraag de rechten of kies een ander bestand.',
  EPERM: 'je mag het niet lezen. Vraag de rechten of kies een ander bestand.',
  ENOTDIR: 'het bestaat niet. Kijk de naam na.',
  ELOOP: 'de koppeling verwijst naar zichzelf.',
};

/** Why something could not be read. */
export function readReason(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return READ_REASONS[code] ?? `er ging iets mis (${code || String(cause)}).`;
}

/** Waits until all is written. A reader that stops early (`| head`) is no error; a full disk is. */
export function writeStandardOutput(text: string): Promise<Result<null, string>> {
  return new Promise((settle) => {
    const failed = (cause: unknown): void => {
      const quiet = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EPIPE';
      settle(quiet ? ok(null) : err(`De uitvoer kon niet worden geschreven: ${reasonOf(cause)}`));
    };
    process.stdout.once('error', failed);
    process.stdout.write(text, (cause) => (cause ? failed(cause) : settle(ok(null))));
  });
}
