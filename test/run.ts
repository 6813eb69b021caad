/** `npm test`: every part runs, also after one that failed, so that one run tells all that is wrong. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../electron/start/build.ts';
import { ensureChromium, thisComputer } from './e2e/ensure-chromium.ts';

const PARTS = [
  ['checks', 'npm', ['run', '--silent', 'check']],
  ['unit tests', 'npx', ['vitest', 'run']],
  ['end-to-end tests', 'npx', ['playwright', 'test']],
] as const;

// Results of an earlier run must not be taken for those of this one.
for (const file of ['out/test-results.json', 'out/e2e-results.json']) rmSync(file, { force: true });

// First of all, since the window of the browser shell is tested in it too.
let failed: string[] = [];
try {
  process.env.CHROMIUM_PATH = ensureChromium(thisComputer());
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  failed = ['end-to-end tests (no Chromium)'];
}
const withoutBrowser = failed.length > 0;

// Once for all: unit and end-to-end tests look at what was built, and two of them must not build at the same time.
const root = fileURLToPath(new URL('../', import.meta.url));
if ((await buildWhenStale(root, (line) => process.stderr.write(`${line}\n`))) === 'failed') failed.push('build');

for (const [name, command, args] of PARTS) {
  if (withoutBrowser && name === 'end-to-end tests') continue;
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed.push(name);
}
for (const name of failed) process.stderr.write(`failed: ${name}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
