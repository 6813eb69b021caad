import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../electron/storage/header.ts';
import { dossierFile, filesIn, idOf, kindOf, nameOf, newVault, reopen, saveAll, unwrap } from './temp-vault.ts';

const ID = idOf(1);
const OTHER = idOf(2);
const rowNames = (vault: { list(): readonly { row: { naam: string } }[] }): string[] =>
  vault
    .list()
    .map(({ row }) => row.naam)
    .sort();

describe('erasing', () => {
  it('closes every copy of the dossier, wherever it is', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee']);
    saveAll(vault, OTHER, ['ander']);
    const copy = readFileSync(dossierFile(folder, ID, 2));
    expect(kindOf(vault.erase(ID, 1, 'nu'))).toBe('conflict');
    unwrap(vault.erase(ID, 2, '2026-11-20T10:00:00Z'));
    expect(kindOf(vault.read(ID))).toBe('not-found');
    expect(filesIn(join(folder, 'dossiers'))).toEqual([`${OTHER}.1.tw`]);
    vault.close();
    // Someone puts a backup back: it can no longer be opened, and goes again.
    writeFileSync(dossierFile(folder, ID, 2), copy);
    const again = await reopen(folder);
    expect(rowNames(again)).toEqual(['ander']);
    expect(again.problems()).toEqual([]);
    expect(existsSync(dossierFile(folder, ID, 2))).toBe(false);
  });

  it('holds when the process stopped half way', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    const [file, log] = [readFileSync(dossierFile(folder, ID, 1)), readFileSync(join(folder, 'index.log'))];
    unwrap(vault.erase(ID, 1, 'nu'));
    vault.close();
    writeFileSync(dossierFile(folder, ID, 1), file);
    writeFileSync(join(folder, 'index.log'), log);
    const again = await reopen(folder);
    expect([again.list(), again.problems()]).toEqual([[], []]);
    expect(filesIn(join(folder, 'dossiers'))).toEqual([]);
  });

  it('does not stand in the way of bringing the dossier in again', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee', 'drie']);
    const old = readFileSync(dossierFile(folder, ID, 3));
    unwrap(vault.erase(ID, 3, 'nu'));
    writeFileSync(dossierFile(folder, ID, 3), old);
    saveAll(vault, ID, ['opnieuw']);
    vault.close();
    const again = await reopen(folder);
    expect(nameOf(again.read(ID))).toBe('opnieuw');
    expect(filesIn(join(folder, 'dossiers'))).toEqual([`${ID}.1.tw`]);
  });
});

describe('the keys', () => {
  const TABLES = ['sleutels.tw', 'sleutels.kopie.tw'] as const;

  it.each(TABLES)('come from the other copy when %s is gone or damaged', async (name) => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    saveAll(vault, OTHER, ['ander']);
    vault.close();
    const file = join(folder, name);
    const whole = readFileSync(file);
    const damages: (() => void)[] = [
      () => rmSync(file),
      () => writeFileSync(file, ''),
      () => writeFileSync(file, whole.subarray(0, whole.length - 10)),
      () => writeFileSync(file, 'rommel\nrommel\n'),
    ];
    for (let at = 0; at < whole.length; at += 11) {
      damages.push(() => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 4;
        writeFileSync(file, changed);
      });
    }
    for (const damage of damages) {
      damage();
      const again = await reopen(folder);
      expect([nameOf(again.read(ID)), nameOf(again.read(OTHER))]).toEqual(['een', 'ander']);
      expect(kindOf(again.read(idOf(3)))).toBe('not-found');
      again.close();
      writeFileSync(file, whole);
    }
  });

  it('come from the copy when a line is damaged while the vault is open', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    vault.close();
    const [main, copy] = TABLES.map((name) => join(folder, name));
    const text = readFileSync(main ?? '', 'latin1');
    // The same damage in both files passes for whole until the key is needed.
    const damaged = text.replace(/(.)(.{8}=*\n)$/, (_, a: string, rest: string) => `${a === 'A' ? 'B' : 'A'}${rest}`);
    expect(damaged).not.toBe(text);
    writeFileSync(main ?? '', damaged);
    writeFileSync(copy ?? '', damaged);
    const again = await reopen(folder);
    expect(kindOf(again.read(ID))).toBe('corrupt');
    writeFileSync(copy ?? '', text);
    expect(nameOf(again.read(ID))).toBe('een');
    expect(readFileSync(main ?? '', 'latin1')).toBe(text);
  });

  it('of one dossier cannot serve another', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    saveAll(vault, OTHER, ['ander']);
    vault.close();
    for (const name of TABLES) {
      const text = readFileSync(join(folder, name), 'latin1');
      writeFileSync(join(folder, name), text.replace(ID, '#').replace(OTHER, ID).replace('#', OTHER));
    }
    const again = await reopen(folder);
    expect(kindOf(again.read(ID))).toBe('corrupt');
  });

  it('of a newer version keep the vault closed, without harm', async () => {
    const { folder, vault } = await newVault();
    vault.close();
    const { openVault } = await import('../../../../electron/storage/vault.ts');
    const { optionsFor, PASSPHRASE } = await import('./temp-vault.ts');
    for (const name of [...TABLES, 'index.log']) {
      const whole = readFileSync(join(folder, name));
      const text = `trajectwijzer-kluis 3 ${name === 'index.log' ? 'index' : 'sleutels'} x`;
      const newer = `${text} ${checksum(text)}\n`;
      writeFileSync(join(folder, name), newer);
      expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('newer-version');
      expect(readFileSync(join(folder, name), 'utf8')).toBe(newer);
      writeFileSync(join(folder, name), whole);
    }
  });
});
