/** A writing session in a process of its own, to be killed at any moment: `tsx writing-session.ts FOLDER SEED`. */
import { writeSync } from 'node:fs';
import { openVault } from '../../electron/storage/vault.ts';
import { OPTIONS, PASSPHRASES } from './session-options.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
let state = Number(seed);
/** Small and repeatable: a run that fails can be run again. */
const random = (below: number): number => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};

/** Straight to the pipe: what was said before the kill is never lost in a buffer of ours. */
const say = (...words: readonly (string | number)[]): void => {
  const line = Buffer.from(`${words.join(' ')}\n`);
  for (let at = 0; at < line.length; ) at += written(line.subarray(at));
};

/** A full pipe refuses (EAGAIN) until the other side, which may be slow, has read. */
function written(bytes: Uint8Array): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}

const idOf = (number: number): string => `01K55H7R2NAD1A0PZEGH${String(number).padStart(6, '0')}`;

async function main(): Promise<void> {
  // Being started takes longer than the session itself, so a process is started ahead and told when to go.
  await new Promise((resolve) => process.stdin.once('data', resolve));
  let opened = await openVault(PASSPHRASES[0], OPTIONS(folder));
  let current: 0 | 1 = 0;
  if (!opened.ok && opened.error.kind === 'wrong-passphrase') {
    opened = await openVault(PASSPHRASES[1], OPTIONS(folder));
    current = 1;
  }
  if (!opened.ok) throw new Error(`could not open: ${opened.error.kind}`);
  const vault = opened.value;
  for (let answer = Number(seed) * 10_000; ; answer += 1) {
    const id = idOf(random(6));
    const known = vault.find(id);
    const dice = random(40);
    if (dice === 0) {
      const other = current === 0 ? 1 : 0;
      say('try', 'passphrase', '-', other);
      const changed = await vault.changePassphrase(PASSPHRASES[current], PASSPHRASES[other]);
      if (!changed.ok) throw new Error(changed.error.kind);
      current = other;
      say('did', 'passphrase', '-', other);
    } else if (dice === 1 && known !== null) {
      say('try', 'erase', id, 0);
      const erased = vault.erase(id, known.revision, new Date().toISOString());
      if (!erased.ok) throw new Error(erased.error.kind);
      say('did', 'erase', id, 0);
    } else {
      say('try', 'save', id, answer);
      const dossier = { antwoord: answer, notitie: 'x'.repeat(random(6000)) };
      const record = { savedAt: new Date().toISOString(), archived: false, practice: false, dossier };
      const saved = vault.save(id, known?.revision ?? 0, record);
      if (!saved.ok) throw new Error(saved.error.kind);
      say('did', 'save', id, answer);
    }
  }
}

await main();
