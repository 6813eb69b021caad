import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../electron/storage/header.ts';
import { dossierFile, filesIn, idOf, kindOf, nameOf, newVault, record, reopen, saveAll, unwrap } from './temp-vault.ts';

const ID = idOf(1);
const OTHER = idOf(2);
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `versie ${index + 1}`);
const rowNames = (vault: { list(): readonly { row: { naam: string } }[] }): string[] =>
  vault
    .list()
    .map(({ row }) => row.naam)
    .sort();

const touch = (folder: string): void => {
  const later = new Date(statSync(folder).mtimeMs + 10_000);
  utimesSync(folder, later, later);
};

describe('saving', () => {
  it('is a conflict when another revision was saved meanwhile, and keeps both contents', async () => {
    const { vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee']);
    for (const base of [0, 1, 3]) expect(kindOf(vault.save(ID, base, record('te laat')))).toBe('conflict');
    expect(nameOf(vault.read(ID))).toBe('twee');
  });

  it('is a conflict when a synchronised folder brought a newer revision, and opening shows that one', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(3));
    const third = readFileSync(dossierFile(folder, ID, 3));
    vault.close();
    rmSync(dossierFile(folder, ID, 3));
    const again = await reopen(folder);
    expect(again.problems().map(({ kind }) => kind)).toEqual(['rolled-back']);
    writeFileSync(dossierFile(folder, ID, 3), third);
    expect(kindOf(again.save(ID, 2, record('mijn versie')))).toBe('conflict');
    expect(nameOf(again.read(ID))).toBe('versie 3');
    expect(unwrap(again.save(ID, 3, record('samen')))).toBe(4);
  });

  it('keeps the last 20 revisions', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(25));
    expect(unwrap(vault.history(ID)).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 20 }, (_, index) => 25 - index),
    );
    expect(filesIn(join(folder, 'dossiers'))).toHaveLength(20);
    expect(kindOf(vault.read(ID, 5))).toBe('not-found');
    expect(nameOf(vault.read(ID, 6))).toBe('versie 6');
  });

  it('refuses what is larger than 2 MB, and keeps what was there', async () => {
    const { vault } = await newVault();
    saveAll(vault, ID, ['klein']);
    expect(kindOf(vault.save(ID, 1, record('x'.repeat(2 * 1024 * 1024))))).toBe('too-large');
    expect(nameOf(vault.read(ID))).toBe('klein');
  });

  it('stops when another computer took the vault over', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    const slot = filesIn(folder).find((name) => name.startsWith('slot.')) ?? '';
    rmSync(join(folder, slot));
    expect(kindOf(vault.save(ID, 1, record('twee')))).toBe('in-use');
    expect(filesIn(join(folder, 'dossiers'))).toHaveLength(1);
  });

  it('knows no dossier that is not there', async () => {
    const { vault } = await newVault();
    expect(kindOf(vault.read(ID))).toBe('not-found');
    expect(kindOf(vault.history(ID))).toBe('not-found');
    expect(kindOf(vault.save(ID, 1, record('x')))).toBe('conflict');
    expect(vault.find(ID)).toBeNull();
  });
});

describe('damage', () => {
  it('of the newest revision: it is set aside, reported, and the one before it opened', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(3));
    writeFileSync(dossierFile(folder, ID, 3), 'rommel');
    const read = unwrap(vault.read(ID));
    expect([read.revision, read.setAside]).toEqual([2, [3]]);
    expect(read.problem?.message).toBe(
      'Versie 3 was beschadigd en staat nu apart in de map quarantaine. Je ziet nu versie 2.',
    );
    expect(readFileSync(join(folder, 'quarantaine', filesIn(join(folder, 'quarantaine'))[0] ?? ''), 'utf8')).toBe(
      'rommel',
    );
    expect(unwrap(vault.save(ID, 2, record('verder')))).toBe(3);
    expect(vault.problems()).toHaveLength(1);
  });

  it('of a single bit anywhere in a dossier file is never read as a dossier', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee']);
    const file = dossierFile(folder, ID, 2);
    const whole = readFileSync(file);
    for (let bit = 0; bit < whole.length * 8; bit += 3) {
      const changed = Buffer.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(file, changed);
      expect([bit, kindOf(vault.read(ID, 2))]).toEqual([bit, 'corrupt']);
    }
    writeFileSync(file, whole);
    expect(nameOf(vault.read(ID, 2))).toBe('twee');
  });

  it('by cutting a file at any place is seen', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee']);
    const whole = readFileSync(dossierFile(folder, ID, 2));
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(dossierFile(folder, ID, 2), whole.subarray(0, length));
      expect(kindOf(vault.read(ID, 2))).toBe('corrupt');
    }
  });

  it('by swapping or renaming files is seen: no file can pass for another dossier or revision', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee']);
    saveAll(vault, OTHER, ['ander', 'nog een']);
    copyFileSync(dossierFile(folder, OTHER, 2), dossierFile(folder, ID, 2));
    expect(kindOf(vault.read(ID, 2))).toBe('corrupt');
    copyFileSync(dossierFile(folder, ID, 1), dossierFile(folder, ID, 2));
    expect(kindOf(vault.read(ID, 2))).toBe('corrupt');
    renameSync(dossierFile(folder, ID, 1), dossierFile(folder, ID, 7));
    expect(kindOf(vault.read(ID, 7))).toBe('corrupt');
  });

  it('by a stray file with a high number costs no real revision', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, names(3));
    vault.close();
    writeFileSync(dossierFile(folder, ID, 500), 'rommel');
    writeFileSync(join(folder, 'dossiers', `${ID}.1e3.tw`), 'niet van ons');
    const again = await reopen(folder);
    expect(again.problems()).toMatchObject([{ id: ID, kind: 'set-aside' }]);
    expect(nameOf(again.read(ID))).toBe('versie 3');
    expect(unwrap(again.history(ID)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(unwrap(again.save(ID, 3, record('verder')))).toBe(4);
  });

  it('of every revision: the files stay, it is reported at each opening, and nothing is written beside them', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een', 'twee']);
    saveAll(vault, OTHER, ['ander']);
    vault.close();
    for (const revision of [1, 2]) writeFileSync(dossierFile(folder, ID, revision), 'rommel');
    for (let round = 0; round < 2; round += 1) {
      const again = await reopen(folder);
      // The list was complete when it closed: only looking at the folder or opening the dossier shows the damage.
      touch(join(folder, 'dossiers'));
      expect(kindOf(again.read(ID))).toBe('corrupt');
      again.close();
      const looked = await reopen(folder);
      expect(rowNames(looked)).toContain('ander');
      looked.close();
    }
    rmSync(join(folder, 'index.log'));
    for (let round = 0; round < 2; round += 1) {
      const again = await reopen(folder);
      expect(again.problems()).toMatchObject([{ id: ID, kind: 'unreadable' }]);
      expect(rowNames(again)).toEqual(['ander']);
      expect(kindOf(again.save(ID, 0, record('nieuw')))).toBe('corrupt');
      again.close();
      expect(existsSync(dossierFile(folder, ID, 2))).toBe(true);
    }
    const last = await reopen(folder);
    expect(kindOf(last.erase(ID, 1, '2026-11-20T10:00:00Z'))).toBe('ok');
    expect(existsSync(dossierFile(folder, ID, 2))).toBe(false);
    expect(last.problems()).toEqual([]);
  });

  it('is told from a newer version, which is left alone', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, ID, ['een']);
    vault.close();
    const text = `trajectwijzer-kluis 2 dossier ${ID} 2`;
    writeFileSync(dossierFile(folder, ID, 2), `${text} ${checksum(text)}\niets nieuws`);
    for (let round = 0; round < 2; round += 1) {
      const again = await reopen(folder);
      expect(again.problems()).toMatchObject([{ id: ID, kind: 'newer-version' }]);
      expect(kindOf(again.read(ID))).toBe('newer-version');
      expect(kindOf(again.save(ID, 1, record('x')))).toBe('newer-version');
      expect(kindOf(again.erase(ID, 2, 'nu'))).toBe('newer-version');
      again.close();
      expect(filesIn(folder)).not.toContain('quarantaine');
      expect(filesIn(join(folder, 'dossiers'))).toHaveLength(2);
    }
  });
});
