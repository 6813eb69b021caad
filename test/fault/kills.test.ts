/** Killing a writing session at any moment loses nothing but at most the answer that was being saved. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createVault, openVault, type Vault } from '../../electron/storage/vault.ts';
import { type AnswerRow, OPTIONS, PASSPHRASES } from './session-options.ts';

const KILLS_PER_LANE = 25;
const SESSION = fileURLToPath(new URL('./writing-session.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** What the session said it did: per dossier the last answer, null once erased; and which passphrase is in force. */
interface Model {
  readonly answers: Map<string, number | null>;
  passphrase: number;
  /** Said to be tried and not yet done when the process died: it may have happened or not. */
  pending: { readonly what: string; readonly id: string; readonly value: number } | null;
}

const start = (folder: string, seed: number): ChildProcess =>
  spawn(process.execPath, ['--import', TSX, SESSION, folder, String(seed)], { stdio: ['pipe', 'pipe', 'inherit'] });

function follow(model: Model, line: string): void {
  const [said, what = '', id = '', text = ''] = line.split(' ');
  const value = Number(text);
  if (said === 'try') {
    model.pending = { what, id, value };
    return;
  }
  model.pending = null;
  if (what === 'save') model.answers.set(id, value);
  else if (what === 'erase') model.answers.set(id, null);
  else model.passphrase = value;
}

/** Lets the session write for a while after its first answer, kills it, and reads everything that it still said. */
async function killAfter(child: ChildProcess, model: Model, milliseconds: number): Promise<number> {
  let lines = 0;
  let rest = '';
  const out = child.stdout?.setEncoding('utf8');
  out?.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  out?.on('data', (chunk: string) => {
    const whole = `${rest}${chunk}`.split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) {
      follow(model, line);
      lines += 1;
    }
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal));
  });
  child.stdin?.write('go\n');
  expect(await closed).toBe('SIGKILL');
  return lines;
}

async function openAfterKill(folder: string, model: Model): Promise<Vault<AnswerRow>> {
  const allowed = model.pending?.what === 'passphrase' ? [0, 1] : [model.passphrase];
  for (const number of allowed) {
    const opened = await openVault(PASSPHRASES[number === 0 ? 0 : 1], OPTIONS(folder));
    if (!opened.ok) {
      expect(opened.error.kind).toBe('wrong-passphrase');
      continue;
    }
    model.passphrase = number;
    return opened.value;
  }
  throw new Error(`the vault does not open after a kill during ${JSON.stringify(model.pending)}`);
}

/** Compares the vault with what was said, and takes over what the last moment turned out to be. */
function check(vault: Vault<AnswerRow>, model: Model): void {
  expect(vault.problems()).toEqual([]);
  const listed = new Map(vault.list().map(({ id, row }) => [id, row.antwoord]));
  const { pending } = model;
  for (const id of new Set([...model.answers.keys(), ...listed.keys()])) {
    const read = vault.read(id);
    const { dossier } = read.ok ? read.value.record : { dossier: {} };
    const found = read.ok && 'antwoord' in dossier ? Number(dossier.antwoord) : null;
    if (!read.ok) expect(read.error.kind).toBe('not-found');
    expect([id, listed.get(id) ?? null]).toEqual([id, found]);
    const said = model.answers.get(id) ?? null;
    const allowed = pending?.id === id ? [said, pending.what === 'save' ? pending.value : null] : [said];
    expect(allowed).toContain(found);
    model.answers.set(id, found);
  }
}

async function lane(number: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-kills-'));
  const model: Model = { answers: new Map(), passphrase: 0, pending: null };
  let written = 0;
  try {
    const made = await createVault(PASSPHRASES[0], OPTIONS(folder));
    if (made.ok) made.value.vault.close();
    let ahead = start(folder, number * 1000);
    for (let kill = 0; kill < KILLS_PER_LANE; kill += 1) {
      const child = ahead;
      const isLast = kill === KILLS_PER_LANE - 1;
      if (!isLast) ahead = start(folder, number * 1000 + kill + 1);
      written += await killAfter(child, model, 3 + ((kill * 37 + number * 11) % 120));
      // Mostly a copy is looked at: the next session then finds what the killed one left, twice killed or more.
      const looked = kill % 3 === 0 ? folder : `${folder}-${kill}`;
      if (looked !== folder) cpSync(folder, looked, { recursive: true });
      const vault = await openAfterKill(looked, model);
      check(vault, model);
      vault.close();
      if (looked !== folder) rmSync(looked, { recursive: true });
      model.pending = null;
    }
    return written;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a session that is killed', () => {
  it('50 times, loses at most the answer that was being saved', async () => {
    const written = await Promise.all([lane(1), lane(2)]);
    expect(Math.min(...written)).toBeGreaterThan(KILLS_PER_LANE * 4);
  });
});
