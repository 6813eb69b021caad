import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierFile, filesIn, idOf, newVault, record, reopen, saveAll, unwrap } from './temp-vault.ts';

const ID = idOf(1);
const OTHER = idOf(2);
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `versie ${index + 1}`);
const rowNames = (vault: { list(): readonly { row: { naam: string } }[] }): string[] =>
  vault
    .list()
    .map(({ row }) => row.naam)
    .sort();

describe('the list', () => {
  it('is rebuilt when the log is gone, torn, damaged or of another vault', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(2));
    saveAll(vault, OTHER, ['ander']);
    vault.close();
    const log = join(folder, 'index.log');
    const whole = readFileSync(log);
    const { folder: elsewhere, vault: foreign } = await newVault();
    foreign.close();
    const damages: (() => void)[] = [
      () => rmSync(log),
      () => writeFileSync(log, ''),
      () => writeFileSync(log, whole.subarray(0, whole.length - 20)),
      () => writeFileSync(log, whole.subarray(0, 90)),
      () => writeFileSync(log, `${whole.toString('latin1')}9r cm9tbWVs\n`),
      () => copyFileSync(join(elsewhere, 'index.log'), log),
    ];
    for (const damage of damages) {
      damage();
      const again = await reopen(folder);
      expect(rowNames(again)).toEqual(['ander', 'versie 2']);
      expect(again.problems()).toEqual([]);
      again.close();
    }
  });

  it('survives any single bit that changes in the log', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(2));
    saveAll(vault, OTHER, ['ander']);
    vault.close();
    const log = join(folder, 'index.log');
    const whole = readFileSync(log);
    for (let bit = 0; bit < whole.length * 8; bit += 37) {
      const changed = Buffer.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(log, changed);
      const again = await reopen(folder);
      expect([bit, rowNames(again), again.problems()]).toEqual([bit, ['ander', 'versie 2'], []]);
      again.close();
    }
  });

  it('cannot be set back by repeating or removing its lines', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(3));
    vault.close();
    const log = join(folder, 'index.log');
    const lines = readFileSync(log, 'latin1').trimEnd().split('\n');
    const [header = '', ...rest] = lines;
    const first = rest.find((line) => /^\d+r /.test(line)) ?? '';
    for (const changed of [
      [...lines, first],
      [header, first],
      [header, ...rest.toReversed()],
    ]) {
      writeFileSync(log, `${changed.join('\n')}\n`);
      const again = await reopen(folder);
      expect(rowNames(again)).toEqual(['versie 3']);
      again.close();
    }
  });

  it('is written anew when many lines were added', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(60));
    vault.close();
    const log = join(folder, 'index.log');
    const before = statSync(log).size;
    (await reopen(folder)).close();
    expect(statSync(log).size).toBeLessThan(before / 10);
    const again = await reopen(folder);
    expect(rowNames(again)).toEqual(['versie 60']);
  });

  it('holds a dossier of which only the file was written before the crash', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(1));
    const log = readFileSync(join(folder, 'index.log'));
    saveAll(vault, OTHER, ['net bewaard']);
    unwrap(vault.save(ID, 1, record('versie 2')));
    vault.close();
    writeFileSync(join(folder, 'index.log'), log);
    const again = await reopen(folder);
    expect(rowNames(again)).toEqual(['net bewaard', 'versie 2']);
  });

  it('reports a dossier of which all files vanished', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(1));
    vault.close();
    rmSync(dossierFile(folder, ID, 1));
    const again = await reopen(folder);
    expect(again.problems()).toMatchObject([{ id: ID, kind: 'missing' }]);
    expect(again.list()).toEqual([]);
  });

  it('makes rows again that an earlier version of the program wrote', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    vault.close();
    type NewRow = { readonly titel: string };
    const isRow = (value: unknown): value is NewRow => typeof value === 'object' && value !== null && 'titel' in value;
    const { openVault } = await import('../../../../electron/storage/vault.ts');
    const { PASSPHRASE, TEST_KDF } = await import('./temp-vault.ts');
    const options = { folder, isRow, now: Date.now, kdf: TEST_KDF, rowOf: () => ({ titel: 'nieuw' }) };
    const again = unwrap(await openVault(PASSPHRASE, options));
    expect(again.list().map(({ row }) => row)).toEqual([{ titel: 'nieuw' }]);
    again.close();
  });

  it('loses the temporary files and the revisions that killed processes left', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(22));
    const left = readFileSync(dossierFile(folder, ID, 3));
    vault.close();
    writeFileSync(dossierFile(folder, ID, 1), left);
    writeFileSync(join(folder, 'dossiers', `.${ID}.23.tw.0123456789ab.tmp`), 'half');
    writeFileSync(join(folder, 'dossiers', 'van mij.txt'), 'niet aankomen');
    (await reopen(folder)).close();
    const found = filesIn(join(folder, 'dossiers'));
    expect(found).toHaveLength(21);
    expect(found).toContain('van mij.txt');
    expect(found).not.toContain(`${ID}.1.tw`);
  });
});
