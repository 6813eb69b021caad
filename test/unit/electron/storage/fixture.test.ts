/** A vault of version 1, made once: it must open with every later version of the program. */
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDossierRow, rowOf } from '../../../../electron/services/dossiers-row.ts';
import { openExchange } from '../../../../electron/storage/exchange-file.ts';
import { PRODUCTION_KDF } from '../../../../electron/storage/kdf-policy.ts';
import { openVault, recoverVault, type Vault } from '../../../../electron/storage/vault.ts';
import type { DossierRow } from '../../../../shared/api/contract-dossiers.ts';
import { kindOf, tempFolder, unwrap } from './temp-vault.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const PASSPHRASE = 'vier paarden aan de schelde';
const RECOVERY_KEY = '1AQP-0WR0-20JX-BPQ7-HB1W-M8FS-AYTX-NE3H-7RKM';
const AMINA = '01K55H3QX0AM1NAZ0RGKVND1GE';
const DIRK = '01K55H9Y8D1RKZ0NDERD1P10MA';
const ERASED = '01K55H4B7J0KEBRVG0P1E1D1NG';

function thaw() {
  const folder = join(tempFolder(), 'kluis');
  cpSync(join(FIXTURES, 'kluis-versie-1'), folder, { recursive: true });
  renameSync(join(folder, 'index.frozen'), join(folder, 'index.log'));
  return { folder, rowOf, isRow: isDossierRow, now: Date.now };
}

function expectContent(vault: Vault<DossierRow>): void {
  expect(vault.problems()).toEqual([]);
  const rows = vault.list().map(({ id, revision, row }) => [id, revision, row.naam, row.fase, row.archived]);
  expect(rows.toSorted()).toEqual([
    [AMINA, 2, 'Amina Benali', 'opvolging', false],
    [DIRK, 2, 'Dirk Maes', 'verkenning', true],
  ]);
  const amina = unwrap(vault.read(AMINA)).record;
  expect(amina).toMatchObject({ savedAt: '2026-11-21T03:02:00.000Z', practice: true, dossier: { id: AMINA } });
  expect(unwrap(vault.read(AMINA, 1)).record.dossier).toMatchObject({ fase: 'plan' });
  expect(unwrap(vault.history(DIRK)).map(({ archived }) => archived)).toEqual([true, false]);
  expect(kindOf(vault.read(ERASED))).toBe('not-found');
  expect(unwrap(vault.readSettings())).toMatchObject({ autoLockMinutes: 20, begeleider: { naam: 'Tom Baert' } });
}

describe('a vault of version 1', () => {
  it('opens with its passphrase, at the production cost', async () => {
    const vault = unwrap(await openVault(PASSPHRASE, thaw()));
    expectContent(vault);
    vault.close();
  });

  it('opens with its recovery key', async () => {
    const vault = unwrap(await recoverVault(RECOVERY_KEY, 'een heel andere wachtzin', thaw()));
    expectContent(vault);
    vault.close();
  });

  it('opens without its list', async () => {
    const options = thaw();
    rmSync(join(options.folder, 'index.log'));
    const vault = unwrap(await openVault(PASSPHRASE, options));
    expectContent(vault);
    vault.close();
  });

  it('opens a dossier for a colleague, and only with its passphrase', async () => {
    const bytes = readFileSync(join(FIXTURES, 'dossier-versie-1.tw'));
    const content = await openExchange(bytes, 'zes meeuwen boven de dijk', PRODUCTION_KDF);
    expect(JSON.parse(content.toString('utf8'))).toMatchObject({ id: DIRK, client: { voornaam: 'Dirk' } });
    await expect(openExchange(bytes, 'iets anders', PRODUCTION_KDF)).rejects.toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
  });
});
