/**
 * `tsx electron/tools/bench-vault.ts [number of dossiers] [revisions of each ...]`: the vault against a bare loop over
 * the same files, as ratios measured in one run. Each round measures all sides one after the other, and the median of
 * the ratios counts: what else the computer does hits them alike. Stretching the passphrase is left out on all sides.
 */
import { createDecipheriv } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierRow } from '../../shared/api/contract-dossiers.ts';
import { isDossierRow, rowOf } from '../services/dossiers-row.ts';
import { newUlid } from '../services/dossiers-ulid.ts';
import { nodeFileSystem } from '../storage/file-system.ts';
import { openKeyTable } from '../storage/key-table.ts';
import { createVault, openVault, type Vault, type VaultOptions } from '../storage/vault.ts';
import { openWithPassphrase, readVaultFile } from '../storage/vault-file.ts';

const PASSPHRASE = 'een wachtzin om te meten';
/** Next to nothing: stretching costs the same whatever the vault holds, and is no part of the ratios. */
const KDF = { cost: { N: 2, r: 8, p: 1 }, floor: 2, ceiling: 2 ** 20 };
const ROUNDS = 9;
const SAVES = 400;

const practice = fileURLToPath(new URL('../../shared/dossier/oefendossiers/', import.meta.url));
const examples: readonly object[] = readdirSync(practice).map((name) =>
  JSON.parse(readFileSync(join(practice, name), 'utf8')),
);

const report = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function timed<T>(step: () => T): { readonly value: T; readonly took: number } {
  const start = performance.now();
  const value = step();
  return { value, took: performance.now() - start };
}

const optionsFor = (folder: string, flush = true): VaultOptions<DossierRow> => ({
  folder,
  rowOf,
  isRow: isDossierRow,
  now: Date.now,
  kdf: KDF,
  // Filling a vault need not survive a power cut.
  files: flush ? nodeFileSystem : { ...nodeFileSystem, fsyncSync: () => undefined },
});

function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const record = (id: string, number: number) => ({
  savedAt: new Date(1_760_000_000_000 + number).toISOString(),
  archived: false,
  practice: false,
  dossier: { ...examples[number % examples.length], id },
});

async function fill(folder: string, count: number, revisions: number): Promise<readonly string[]> {
  const { vault } = unwrap(await createVault(PASSPHRASE, optionsFor(folder, false)));
  const ids = Array.from({ length: count }, (_, number) => newUlid(1_760_000_000_000 + number));
  ids.forEach((id, number) => {
    for (let base = 0; base < revisions; base += 1) unwrap(vault.save(id, base, record(id, number)));
  });
  vault.close();
  return ids;
}

const open = async (folder: string): Promise<Vault<DossierRow>> =>
  unwrap(await openVault(PASSPHRASE, optionsFor(folder)));

/** Decrypting and parsing the newest revision of every dossier, with the keys at hand and nothing else. */
async function bareLoop(folder: string, ids: readonly string[], revision: number): Promise<number> {
  const { file } = readVaultFile(nodeFileSystem, folder);
  const vaultKey = await openWithPassphrase(file, PASSPHRASE, KDF);
  if (vaultKey === null) throw new Error('the passphrase of the bench does not fit');
  const table = openKeyTable(nodeFileSystem, folder, file.id, vaultKey);
  const keys = ids.map((id) => table.keyOf(id) ?? Buffer.alloc(32));
  const dossiers = join(folder, 'dossiers');
  return timed(() => {
    ids.forEach((id, number) => {
      const bytes = readFileSync(join(dossiers, `${id}.${revision}.tw`));
      const start = bytes.indexOf(0x0a) + 1;
      const decipher = createDecipheriv('aes-256-gcm', keys[number] ?? '', bytes.subarray(start, start + 12));
      decipher.setAAD(Buffer.from(`${bytes.toString('latin1', 0, start)}${file.id}`));
      decipher.setAuthTag(bytes.subarray(bytes.length - 16));
      const plain = decipher.update(bytes.subarray(start + 12, bytes.length - 16));
      decipher.final();
      JSON.parse(plain.toString('utf8'));
    });
  }).took;
}

/** Opening up to the list. */
async function timeOpening(folder: string, prepare: () => void): Promise<number> {
  prepare();
  const start = performance.now();
  const vault = await open(folder);
  vault.list();
  const took = performance.now() - start;
  vault.close();
  return took;
}

async function benchOpening(count: number, revisions: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-vault-'));
  try {
    const ids = await fill(folder, count, revisions);
    const sides = [
      { name: 'open after closing', target: 0.3, prepare: () => undefined, took: [] as number[] },
      // A file that comes and goes makes the folder look as after a crash: the list has to be compared with it.
      {
        name: 'open after a crash',
        target: 0.3,
        prepare: () => touchFolder(join(folder, 'dossiers')),
        took: [] as number[],
      },
      { name: 'rebuild the list', target: 2, prepare: () => rmSync(join(folder, 'index.log')), took: [] as number[] },
    ];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await bareLoop(folder, ids, revisions));
      for (const { took, prepare } of sides) took.push(await timeOpening(folder, prepare));
    }
    report(`${count} dossiers, ${revisions} revision(s) each; bare loop ${ms(median(bare))}`);
    for (const { name, target, took } of sides) {
      const ratio = median(took.map((time, round) => time / (bare[round] ?? 1)));
      report(`  ${name.padEnd(20)} ${ms(median(took))}, ${ratio.toFixed(2)} x (target ${target.toFixed(2)})`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function touchFolder(folder: string): void {
  const file = join(folder, `.x.${'0'.repeat(12)}.tmp`);
  nodeFileSystem.closeSync(nodeFileSystem.openSync(file, 'w'));
}

/** The same save in a small and a large vault, in turns, so that whatever else the disk does hits both. */
async function benchSaving(large: number): Promise<void> {
  const folders = [10, large].map(() => mkdtempSync(join(tmpdir(), 'bench-vault-')));
  const [smallFolder = '', largeFolder = ''] = folders;
  try {
    const sides = await Promise.all(
      [[smallFolder, 10] as const, [largeFolder, large] as const].map(async ([folder, count]) => {
        const ids = await fill(folder, count, 1);
        const id = ids[ids.length >> 1] ?? '';
        return { vault: await open(folder), id, took: [] as number[] };
      }),
    );
    for (let number = 0; number < SAVES; number += 1) {
      for (const side of number % 2 === 0 ? sides : sides.toReversed()) {
        const { vault, id } = side;
        side.took.push(timed(() => unwrap(vault.save(id, number + 1, record(id, number)))).took);
      }
    }
    for (const { vault } of sides) vault.close();
    const [small = 0, big = 0] = sides.map(({ took }) => median(took));
    report(
      `save one dossier: ${ms(small)} among 10, ${ms(big)} among ${large}: ${(big / small).toFixed(2)} x (target 1.50)`,
    );
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

const [count = 10_000, ...revisions] = process.argv.slice(2).map(Number);
await benchSaving(count);
for (const each of revisions.length > 0 ? revisions : [1, 5]) await benchOpening(count, each);
