/** Any series of what people and disks do, against a plain Map. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_REVISIONS } from '../../../../electron/storage/revisions.ts';
import { openVault, type Vault } from '../../../../electron/storage/vault.ts';
import {
  dossierFile,
  idOf,
  kindOf,
  nameOf,
  newVault,
  optionsFor,
  PASSPHRASE,
  type Row,
  record,
  tempFolder,
  unwrap,
} from './temp-vault.ts';

type Action = { readonly what: 'save' | 'erase' | 'reopen' | 'crash' | 'damage' | 'lose-list'; readonly id: string };

const actions: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.record({
    what: fc.constantFrom('save', 'save', 'save', 'erase', 'reopen', 'crash', 'damage', 'lose-list'),
    id: fc.integer({ min: 1, max: 3 }).map(idOf),
  }),
  { maxLength: 40 },
);

interface Revision {
  readonly number: number;
  readonly naam: string;
}

async function play(steps: readonly Action[]): Promise<void> {
  const { folder } = await newVault(tempFolder()).then(async (made) => {
    made.vault.close();
    return made;
  });
  // A killed process leaves its lock; to this test every earlier holder is dead.
  const processes = {
    self: () => ({ pid: 1, computer: 'x', run: '', space: '', begun: '' }),
    status: () => 'dead' as const,
  };
  const open = async (): Promise<Vault<Row>> => unwrap(await openVault(PASSPHRASE, optionsFor(folder, { processes })));
  const model = new Map<string, Revision[]>();
  let vault = await open();
  let count = 0;

  for (const { what, id } of steps) {
    const revisions = model.get(id) ?? [];
    const newest = revisions.at(-1);
    if (what === 'save') {
      count += 1;
      const next = { number: (newest?.number ?? 0) + 1, naam: `${count}` };
      expect(unwrap(vault.save(id, next.number - 1, record(next.naam)))).toBe(next.number);
      model.set(id, [...revisions, next].slice(-KEPT_REVISIONS));
    } else if (what === 'erase') {
      expect(kindOf(vault.erase(id, newest?.number ?? 1, 'nu'))).toBe(newest ? 'ok' : 'not-found');
      model.delete(id);
    } else if (what === 'damage') {
      if (newest === undefined || revisions.length < 2) continue;
      writeFileSync(dossierFile(folder, id, newest.number), 'rommel');
      model.set(id, revisions.slice(0, -1));
      expect(unwrap(vault.read(id)).setAside).toEqual([newest.number]);
    } else {
      if (what !== 'crash') vault.close();
      if (what === 'lose-list') rmSync(join(folder, 'index.log'));
      vault = await open();
    }
  }
  for (const id of [1, 2, 3].map(idOf)) {
    const revisions = model.get(id);
    if (revisions === undefined) expect(kindOf(vault.read(id))).toBe('not-found');
    else {
      expect(nameOf(vault.read(id))).toBe(revisions.at(-1)?.naam);
      const numbers = unwrap(vault.history(id)).map(({ revision }) => revision);
      expect(numbers).toEqual(revisions.map(({ number }) => number).toReversed());
    }
  }
  expect(
    vault
      .list()
      .map(({ row }) => row.naam)
      .toSorted(),
  ).toEqual([...model.values()].map((revisions) => revisions.at(-1)?.naam).toSorted());
  vault.close();
}

describe('a vault', () => {
  it('holds what a Map would hold, after any series of saving, erasing, crashing and damage', async () => {
    await fc.assert(fc.asyncProperty(actions, play), { numRuns: 60 });
  });
});
