import type { DossierFout } from '../../../../shared/dossier/fouten.ts';
import { type ParseOptions, parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import { loadDictionary } from '../facts/load-dictionary.ts';

export const dictionary = loadDictionary();

export const ULID = '01J8ZQ4T5V6W7X8Y9Z0ABCDEFG';
const KERN = { formaat: 'trajectwijzer-dossier', versie: 1, id: ULID };

/** Text of a dossier with the three required fields and these. */
export function dossierText(part: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...KERN, ...part });
}

/** Text of a dossier of which one part is written by hand: for what `JSON.stringify` cannot write. */
export function rawText(rest: string): string {
  return `{"formaat":"trajectwijzer-dossier","versie":1,"id":"${ULID}",${rest}}`;
}

export function fouten(text: string, options?: ParseOptions): readonly DossierFout[] {
  const parsed = parseDossierText(text, dictionary, options);
  return parsed.ok ? [] : parsed.error;
}

/** `pad: code` of each problem, in order. */
export function kort(text: string, options?: ParseOptions): string[] {
  return fouten(text, options).map(({ code, pad }) => `${pad}: ${code}`);
}
