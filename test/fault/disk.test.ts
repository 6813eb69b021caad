/** Whatever call to the disk fails, and whenever the power goes: what was said to be saved is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../electron/storage/file-system.ts';
import { createVault, openVault, type Vault } from '../../electron/storage/vault.ts';
import { copyOf, failingFiles, hasty, powerCut } from './failing-files.ts';
import { type AnswerRow, OPTIONS, PASSPHRASES } from './session-options.ts';

const [OLD, NEW] = PASSPHRASES;
const A = '01K55H7R2NAD1A0PZEGH00000A';
const B = '01K55H7R2NAD1A0PZEGH00000B';
const C = '01K55H7R2NAD1A0PZEGH00000C';

const work = mkdtempSync(join(tmpdir(), 'tw-disk-'));
afterEach(() => rmSync(work, { recursive: true, force: true }));

const record = (antwoord: number) => ({
  savedAt: '2026-11-20T10:00:00.000Z',
  archived: false,
  practice: false,
  dossier: { antwoord },
});

const optionsWith = (folder: string, files: FileSystem = hasty) => ({ ...OPTIONS(folder), files });

/** For looking at a copy of a vault that this very process still has open. */
const NOBODY = {
  self: () => ({ pid: process.pid, computer: 'x', run: '', space: '', begun: '' }),
  status: () => 'dead' as const,
};

/** A vault with two dossiers, closed. */
async function prepare(): Promise<string> {
  const folder = join(work, 'vault');
  const made = await createVault(OLD, optionsWith(folder));
  if (!made.ok) throw new Error(made.error.kind);
  for (const [id, base] of [
    [A, 0],
    [A, 1],
    [B, 0],
  ] as const) {
    expect(made.value.vault.save(id, base, record(base + 1)).ok).toBe(true);
  }
  expect(made.value.vault.writeSettings({ kleur: 'oud' }).ok).toBe(true);
  made.value.vault.close();
  return folder;
}

/** What the vault should hold; one value where it is sure, more where the last step was refused or cut off. */
interface Expected {
  a: number;
  b: number | null;
  c: number | null;
  kleur: string;
  passphrase: string;
}

type Step = readonly [name: string, run: (vault: Vault<AnswerRow>) => Promise<boolean>, then: Partial<Expected>];

const STEPS: readonly Step[] = [
  ['save', async (vault) => vault.save(A, 2, record(3)).ok, { a: 3 }],
  ['new', async (vault) => vault.save(C, 0, record(1)).ok, { c: 1 }],
  ['settings', async (vault) => vault.writeSettings({ kleur: 'nieuw' }).ok, { kleur: 'nieuw' }],
  ['erase', async (vault) => vault.erase(B, 1, '2026-11-20T10:00:00.000Z').ok, { b: null }],
  ['passphrase', async (vault) => (await vault.changePassphrase(OLD, NEW)).ok, { passphrase: NEW }],
];
const BEFORE: Expected = { a: 2, b: 1, c: null, kleur: 'oud', passphrase: OLD };

async function contentOf(folder: string, passphrase: string): Promise<Expected> {
  const opened = await openVault(passphrase, { ...optionsWith(folder), processes: NOBODY });
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.message}`);
  const vault = opened.value;
  const answer = (id: string): number | null => {
    const read = vault.read(id);
    if (!read.ok) expect(read.error.kind).toBe('not-found');
    return read.ok && 'antwoord' in read.value.record.dossier ? Number(read.value.record.dossier.antwoord) : null;
  };
  const settings = vault.readSettings();
  const found = { a: answer(A) ?? -1, b: answer(B), c: answer(C), kleur: '', passphrase };
  if (settings.ok && typeof settings.value === 'object' && settings.value !== null && 'kleur' in settings.value) {
    found.kleur = String(settings.value.kleur);
  }
  expect(vault.problems()).toEqual([]);
  const listed = vault.list().map(({ id, row }) => [id, row.antwoord]);
  const rows = [
    [A, found.a],
    [B, found.b],
    [C, found.c],
  ].filter(([, value]) => value !== null);
  expect(listed.toSorted()).toEqual(rows);
  vault.close();
  return found;
}

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', true],
    ['ENOSPC', false],
    ['EIO', false],
  ])('with %s (lasting: %s) at any moment of any step says so, and keeps what was there', async (code, lasting) => {
    const original = await prepare();
    for (const [name, run, then] of STEPS) {
      for (let at = 1; ; at += 1) {
        const folder = copyOf(original, 'try');
        const { files, failAt, count } = failingFiles();
        const opened = await openVault(OLD, optionsWith(folder, files));
        if (!opened.ok) throw new Error(opened.error.kind);
        failAt(at, code, lasting);
        const done = await run(opened.value);
        const finished = count() < at;
        failAt(0, '', false);
        opened.value.close();
        const expected = done ? { ...BEFORE, ...then } : BEFORE;
        expect([name, at, await contentOf(folder, expected.passphrase)]).toEqual([name, at, expected]);
        if (finished) break;
      }
    }
  });

  it('that is full while the vault opens, keeps it closed or opens it, and harms nothing', async () => {
    const original = await prepare();
    rmSync(join(original, 'index.log'));
    for (let at = 1; at < 60; at += 1) {
      const folder = copyOf(original, 'try');
      const { files, failAt } = failingFiles();
      failAt(at, 'ENOSPC', true);
      const opened = await openVault(OLD, optionsWith(folder, files));
      if (opened.ok) {
        expect(opened.value.list()).toHaveLength(2);
        opened.value.close();
      } else {
        expect(opened.error).toMatchObject({ kind: 'disk' });
        expect(opened.error.message).toContain('De schijf is vol.');
      }
      expect(await contentOf(folder, OLD)).toEqual(BEFORE);
    }
  });

  it('says in Dutch that it is full', async () => {
    const folder = await prepare();
    const { files, failAt } = failingFiles();
    const opened = await openVault(OLD, optionsWith(folder, files));
    if (!opened.ok) throw new Error(opened.error.kind);
    failAt(1, 'ENOSPC', true);
    // The first change is a line of the list, which may fail; the dossier itself comes next.
    const saved = opened.value.save(A, 2, record(3));
    expect(saved).toMatchObject({
      ok: false,
      error: {
        kind: 'disk',
        message: 'De schijf is vol. Maak plaats en probeer opnieuw. Wat er stond, is niet gewijzigd.',
      },
    });
    failAt(0, '', false);
    expect(opened.value.save(A, 2, record(4))).toEqual({ ok: true, value: 3 });
    opened.value.close();
  });
});

describe('a power cut', () => {
  it('after any step leaves all that was said to be saved', async () => {
    const folder = join(work, 'vault');
    const power = powerCut(folder);
    const after = join(work, 'after');
    const made = await createVault(OLD, optionsWith(folder, power.files));
    if (!made.ok) throw new Error(made.error.kind);
    const { vault } = made.value;
    const expected: Expected = { a: -1, b: null, c: null, kleur: '', passphrase: OLD };
    const first: readonly Step[] = [
      ['a1', async () => vault.save(A, 0, record(1)).ok, { a: 1 }],
      ['a2', async () => vault.save(A, 1, record(2)).ok, { a: 2 }],
      ['b1', async () => vault.save(B, 0, record(1)).ok, { b: 1 }],
    ];
    for (const [name, run, then] of [...first, ...STEPS]) {
      expect([name, await run(vault)]).toEqual([name, true]);
      Object.assign(expected, then);
      power.cut(after);
      expect([name, await contentOf(after, expected.passphrase)]).toEqual([name, expected]);
    }
    vault.close();
    power.cut(after);
    expect(await contentOf(after, expected.passphrase)).toEqual(expected);
  });
});
