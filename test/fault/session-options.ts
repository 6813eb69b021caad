/** The vault that the fault tests write in. */
import type { VaultOptions } from '../../electron/storage/vault.ts';

export const PASSPHRASES = ['vier paarden aan de schelde', 'vijf zwanen op de leie'] as const;

export interface AnswerRow {
  readonly antwoord: number;
}

const isRow = (value: unknown): value is AnswerRow =>
  typeof value === 'object' && value !== null && 'antwoord' in value && typeof value.antwoord === 'number';

export const OPTIONS = (folder: string): VaultOptions<AnswerRow> => ({
  folder,
  isRow,
  rowOf: ({ dossier }) => ({ antwoord: isRow(dossier) ? dossier.antwoord : -1 }),
  now: Date.now,
  kdf: { cost: { N: 1024, r: 8, p: 1 }, floor: 1024, ceiling: 2 ** 17 },
});
