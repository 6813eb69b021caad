import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../electron/storage/header.ts';
import { PRODUCTION_KDF } from '../../../../electron/storage/kdf-policy.ts';
import { createVault, openVault, recoverVault, vaultExists } from '../../../../electron/storage/vault.ts';
import {
  dossierFile,
  filesIn,
  idOf,
  kindOf,
  nameOf,
  newVault,
  optionsFor,
  PASSPHRASE,
  record,
  reopen,
  saveAll,
  tempFolder,
  unwrap,
} from './temp-vault.ts';

const MAIN = 'kluis.tw';
const COPY = 'kluis.kopie.tw';
const snapshot = (folder: string): string =>
  filesIn(folder)
    .filter((name) => !name.startsWith('slot.') && name !== 'dossiers')
    .map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`)
    .join('\n');

describe('opening', () => {
  it('gives back what was saved', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, idOf(1), ['een', 'twee']);
    vault.close();
    const again = await reopen(folder);
    expect(again.list()).toEqual([{ id: idOf(1), revision: 2, row: { naam: 'twee', archived: false } }]);
    expect(nameOf(again.read(idOf(1)))).toBe('twee');
    expect(nameOf(again.read(idOf(1), 1))).toBe('een');
    expect(again.problems()).toEqual([]);
  });

  it('says one clear line about a wrong passphrase, and touches nothing', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, idOf(1), ['een']);
    vault.close();
    const before = snapshot(folder);
    const refused = await openVault('een andere wachtzin', optionsFor(folder));
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase', message: 'De wachtzin klopt niet. Probeer opnieuw; er is niets gewijzigd.' },
    });
    expect(snapshot(folder)).toBe(before);
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('ok');
  });

  it('tells a folder without a vault, and makes none over another', async () => {
    const empty = tempFolder();
    expect(vaultExists(empty)).toBe(false);
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(empty)))).toBe('no-vault');
    const { folder, vault } = await newVault();
    expect(vaultExists(folder)).toBe(true);
    vault.close();
    expect(kindOf(await createVault(PASSPHRASE, optionsFor(folder)))).toBe('vault-exists');
  });

  it('makes no new vault over dossiers that lost theirs', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, idOf(1), ['een']);
    vault.close();
    for (const name of [MAIN, COPY]) rmSync(join(folder, name));
    expect(kindOf(await createVault(PASSPHRASE, optionsFor(folder)))).toBe('corrupt');
    expect(existsSync(dossierFile(folder, idOf(1), 1))).toBe(true);
  });

  it('makes one vault when two windows try at once', async () => {
    const folder = tempFolder();
    const made = await Promise.all([1, 2].map(() => createVault(PASSPHRASE, optionsFor(folder))));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(['vault-exists', 'in-use']).toContain(made.map(kindOf).find((kind) => kind !== 'ok'));
    for (const one of made) if (one.ok) one.value.vault.close();
  });

  it('keeps a second one out while it is open', async () => {
    const { folder, vault } = await newVault();
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('in-use');
    vault.close();
    vault.close();
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('ok');
  });

  it('writes no word of a dossier in the clear', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, idOf(1), ['Amina Benali']);
    unwrap(vault.writeSettings({ naam: 'Amina Benali' }));
    vault.close();
    const all = [snapshot(folder), readFileSync(dossierFile(folder, idOf(1), 1)).toString('latin1')].join('');
    for (const word of ['Amina', 'Benali', Buffer.from('Amina').toString('base64').slice(0, 6)]) {
      expect(all.includes(word)).toBe(false);
    }
  });
});

describe('a vault that was closed', () => {
  it('holds nothing any more, and reads and writes nothing', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, idOf(1), ['een']);
    unwrap(vault.writeSettings({ a: 1 }));
    vault.close();
    const before = snapshot(folder);
    expect([vault.list(), vault.problems(), vault.find(idOf(1))]).toEqual([[], [], null]);
    const calls = [
      () => vault.read(idOf(1)),
      () => vault.save(idOf(1), 1, record('twee')),
      () => vault.history(idOf(1)),
      () => vault.erase(idOf(1), 1, 'nu'),
      () => vault.readSettings(),
      () => vault.writeSettings({ a: 2 }),
    ];
    expect(calls.map((call) => kindOf(call()))).toEqual(calls.map(() => 'in-use'));
    expect(kindOf(await vault.changePassphrase(PASSPHRASE, 'een nieuwe wachtzin'))).toBe('in-use');
    expect(snapshot(folder)).toBe(before);
  });
});

describe('the passphrase', () => {
  it('changes without touching a dossier; the old one no longer opens', async () => {
    const { folder, vault } = await newVault();
    saveAll(vault, idOf(1), ['een']);
    const before = readFileSync(dossierFile(folder, idOf(1), 1));
    expect(kindOf(await vault.changePassphrase('fout', 'een nieuwe wachtzin'))).toBe('wrong-passphrase');
    unwrap(await vault.changePassphrase(PASSPHRASE, 'een nieuwe wachtzin'));
    vault.close();
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('wrong-passphrase');
    const again = unwrap(await openVault('een nieuwe wachtzin', optionsFor(folder)));
    expect(nameOf(again.read(idOf(1)))).toBe('een');
    again.close();
    expect(readFileSync(dossierFile(folder, idOf(1), 1)).equals(before)).toBe(true);
    rmSync(join(folder, MAIN));
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('wrong-passphrase');
  });

  it('is set anew with the recovery key, which stays valid', async () => {
    const { folder, vault, recoveryKey } = await newVault();
    saveAll(vault, idOf(1), ['een']);
    vault.close();
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    const recovered = unwrap(await recoverVault(typed, 'eindelijk weer binnen', optionsFor(folder)));
    expect(nameOf(recovered.read(idOf(1)))).toBe('een');
    recovered.close();
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder)))).toBe('wrong-passphrase');
    const again = unwrap(await openVault('eindelijk weer binnen', optionsFor(folder)));
    again.close();
    unwrap(await recoverVault(recoveryKey, PASSPHRASE, optionsFor(folder))).close();
  });

  it('stays as it was with a recovery key that is mistyped or of another vault', async () => {
    const { folder, vault } = await newVault();
    vault.close();
    const { recoveryKey, vault: other } = await newVault();
    other.close();
    const before = snapshot(folder);
    expect(kindOf(await recoverVault(recoveryKey, 'een nieuwe wachtzin', optionsFor(folder)))).toBe('wrong-passphrase');
    const mistyped = await recoverVault('AAAA-BBBB', 'een nieuwe wachtzin', optionsFor(folder));
    expect(mistyped.ok ? '' : mistyped.error.message).toContain('overgetypt');
    expect(snapshot(folder)).toBe(before);
  });
});

describe('the vault file', () => {
  it.each([MAIN, COPY])('opens and mends itself when %s is gone or damaged', async (name) => {
    for (const damage of ['', 'rommel', null]) {
      const { folder, vault } = await newVault();
      vault.close();
      const whole = readFileSync(join(folder, MAIN));
      if (damage === null) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), damage);
      (await reopen(folder)).close();
      for (const one of [MAIN, COPY]) expect(readFileSync(join(folder, one)).equals(whole)).toBe(true);
    }
  });

  it('is corrupt, never a wrong passphrase, when one bit changed in both copies', async () => {
    const { folder, vault } = await newVault();
    vault.close();
    const whole = readFileSync(join(folder, MAIN));
    for (let bit = 0; bit < whole.length * 8; bit += 5) {
      const changed = Buffer.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      for (const name of [MAIN, COPY]) writeFileSync(join(folder, name), changed);
      expect([bit, kindOf(await openVault(PASSPHRASE, optionsFor(folder)))]).toEqual([bit, 'corrupt']);
    }
  });

  it('of a newer version is refused without harm, also when the copy is older', async () => {
    const { folder, vault } = await newVault();
    vault.close();
    const text = 'trajectwijzer-kluis 2 kluis iets nieuws';
    writeFileSync(join(folder, MAIN), `${text} ${checksum(text)}\n`);
    const before = snapshot(folder);
    const refused = await openVault(PASSPHRASE, optionsFor(folder));
    expect(kindOf(refused)).toBe('newer-version');
    expect(kindOf(await createVault(PASSPHRASE, optionsFor(folder)))).toBe('vault-exists');
    expect(snapshot(folder)).toBe(before);
  });

  it('that asks less than the floor is refused: someone weakened it', async () => {
    const { folder, vault } = await newVault();
    vault.close();
    // The test vault was made at a test cost; the app itself never accepts that.
    expect(kindOf(await openVault(PASSPHRASE, optionsFor(folder, { kdf: PRODUCTION_KDF })))).toBe('corrupt');
  });
});

describe('settings', () => {
  it('come back, and are reported when they were damaged', async () => {
    const { folder, vault } = await newVault();
    expect(unwrap(vault.readSettings())).toBeNull();
    unwrap(vault.writeSettings({ accent: '#123456' }));
    vault.close();
    const again = await reopen(folder);
    expect(unwrap(again.readSettings())).toEqual({ accent: '#123456' });
    writeFileSync(join(folder, 'instellingen.tw'), 'rommel');
    expect(unwrap(again.readSettings())).toBeNull();
    expect(again.problems().map(({ kind }) => kind)).toEqual(['settings']);
    expect(filesIn(join(folder, 'quarantaine'))).toHaveLength(1);
  });

  it('of a newer version stay where they are', async () => {
    const { folder, vault } = await newVault();
    const text = 'trajectwijzer-kluis 2 instellingen instellingen';
    writeFileSync(join(folder, 'instellingen.tw'), `${text} ${checksum(text)}\n`);
    expect(kindOf(vault.readSettings())).toBe('newer-version');
    expect(filesIn(folder)).not.toContain('quarantaine');
  });
});
