/** Builds when stale: one builder at a time, and a stamp that is only written when all went well. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { errorCode } from '../storage/file-system.ts';
import { builtStamp, STAMP, sourceStamp } from './sources.ts';

export type BuildOutcome = 'fresh' | 'built' | 'failed';

/** What has to be there to run either shell, beside the stamp. */
const OUTPUTS = ['main/main.js', 'main/browser.js', 'main/cli.js', 'preload/preload.cjs', 'renderer/index.html'];
const LONGEST_WAIT = 120_000;
const LOOK_AGAIN = 200;

export const isFresh = (root: string): boolean =>
  OUTPUTS.every((file) => existsSync(join(root, 'out', file))) && builtStamp(root) === sourceStamp(root);

/** `say` gets Dutch lines: what is being done, and why it failed. */
export async function buildWhenStale(root: string, say: (line: string) => void): Promise<BuildOutcome> {
  if (isFresh(root)) return 'fresh';
  const release = await takeTurn(root);
  try {
    // Another window may have built it while this one waited.
    if (isFresh(root)) return 'fresh';
    say('Trajectwijzer wordt gebouwd. Dat duurt enkele seconden en is alleen nodig na een wijziging.');
    const stamp = sourceStamp(root);
    const failure = await runBuilder(root);
    if (failure !== null) {
      say(`Het bouwen is mislukt.\n${failure}`);
      return 'failed';
    }
    writeFileSync(join(root, STAMP), `${JSON.stringify({ stamp })}\n`);
    return 'built';
  } finally {
    release();
  }
}

/** Runs the builder in a process of its own; gives what it said when it failed. */
function runBuilder(root: string): Promise<string | null> {
  const builder = findBuilder();
  if (builder === null) return Promise.resolve('De bouwgereedschappen ontbreken. Voer eerst npm ci uit.');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.on('error', (cause) => resolve(cause.message));
    child.on('close', (code) => resolve(code === 0 ? null : Buffer.concat(said).toString('utf8')));
  });
}

/** The builder is a tool of developers: an installation without those does not have it. */
function findBuilder(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'));
    return join(folder, 'bin', 'electron-vite.js');
  } catch {
    return null;
  }
}

/** One builder at a time; the place of one that died is free. */
async function takeTurn(root: string): Promise<() => void> {
  const place = join(root, 'out', 'build.lock');
  mkdirSync(dirname(place), { recursive: true });
  for (let waited = 0; ; waited += LOOK_AGAIN) {
    try {
      writeFileSync(place, String(process.pid), { flag: 'wx' });
      return () => rmSync(place, { force: true });
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST') throw cause;
    }
    if (!isAlive(place) || waited >= LONGEST_WAIT) rmSync(place, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

function isAlive(place: string): boolean {
  try {
    const pid = Number(readFileSync(place, 'utf8'));
    // Just made and not yet written: its maker is at work.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) === 'EPERM';
  }
}
