/** Vaults in real temporary folders, with real cryptography at a cost that a test can bear. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import type { KdfPolicy } from '../../../../electron/storage/kdf-policy.ts';
import type { DossierRecord } from '../../../../electron/storage/revisions.ts';
import type { StorageError } from '../../../../electron/storage/storage-error.ts';
import {
  createVault,
  type OpenOptions,
  openVault,
  type Vault,
  type VaultOptions,
} from '../../../../electron/storage/vault.ts';
import type { Result } from '../../../../shared/api/result.ts';

export const TEST_KDF: KdfPolicy = { cost: { N: 1024, r: 8, p: 1 }, floor: 1024, ceiling: 2 ** 17 };
export const PASSPHRASE = 'vier paarden aan de schelde';

export interface Row {
  readonly naam: string;
  readonly archived: boolean;
}

const nameIn = (dossier: object): string => ('naam' in dossier ? String(dossier.naam) : '');

const rowOf = ({ dossier, archived }: DossierRecord): Row => ({ naam: nameIn(dossier), archived });

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'naam' in value;

const folders: string[] = [];
const open: Vault<Row>[] = [];

afterEach(() => {
  for (const vault of open.splice(0)) vault.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tw-vault-'));
  folders.push(folder);
  return folder;
}

/** Without waiting for the disk: that the bytes are flushed has tests of its own. */
const hasty: FileSystem = { ...nodeFileSystem, fsyncSync: () => undefined };

export const optionsFor = (folder: string, extra: Partial<VaultOptions<Row>> = {}): VaultOptions<Row> => ({
  ...{ folder, rowOf, isRow, now: Date.now, kdf: TEST_KDF, files: hasty },
  ...extra,
});

export function unwrap<T>(result: Result<T, StorageError>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
}

export const kindOf = (result: Result<unknown, { kind: string }>): string => (result.ok ? 'ok' : result.error.kind);

export async function newVault(
  folder = tempFolder(),
  extra: Partial<VaultOptions<Row>> = {},
): Promise<{ folder: string; vault: Vault<Row>; recoveryKey: string }> {
  const made = unwrap(await createVault(PASSPHRASE, optionsFor(folder, extra)));
  open.push(made.vault);
  return { folder, ...made };
}

export async function reopen(
  folder: string,
  extra: Partial<VaultOptions<Row>> = {},
  options: OpenOptions = {},
): Promise<Vault<Row>> {
  const vault = unwrap(await openVault(PASSPHRASE, optionsFor(folder, extra), options));
  open.push(vault);
  return vault;
}

export const record = (naam: string, extra: Partial<DossierRecord> = {}): DossierRecord => ({
  savedAt: '2026-11-20T10:00:00.000Z',
  archived: false,
  practice: false,
  dossier: { naam },
  ...extra,
});

/** A ULID of its own per number. */
export const idOf = (number: number): string => `01K55H7R2NAD1A0PZEGH${String(number).padStart(6, '0')}`;

/** Saves `names` as revisions 1, 2, ... of a new dossier. */
export function saveAll(vault: Vault<Row>, id: string, names: readonly string[]): void {
  names.forEach((naam, base) => {
    unwrap(vault.save(id, base, record(naam)));
  });
}

export const nameOf = (read: Result<{ readonly record: DossierRecord }, StorageError>): string =>
  nameIn(unwrap(read).record.dossier);

export const dossierFile = (folder: string, id: string, revision: number): string =>
  join(folder, 'dossiers', `${id}.${revision}.tw`);

export const filesIn = (folder: string): readonly string[] => readdirSync(folder).sort();
