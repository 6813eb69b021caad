/** A Chromium to test in: the one that CHROMIUM_PATH names, the system's, Playwright's own; else one is installed. */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { findChromium, isExecutable, listFolder } from '../../electron/start/chromium.ts';
import { isRoot } from '../../electron/start/display.ts';

export interface ChromiumPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Path of one that runs, or null. */
  readonly find: () => string | null;
  /** Runs a command to its end, its words going to standard error; true when it ended well. */
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly isRoot: boolean;
  readonly say: (line: string) => void;
}

const APT = ['install', '-y', '--no-install-recommends', 'chromium'];

/** Its path. Says in one line what it installs; throws with the reason when there is none and none can be had. */
export function ensureChromium({ env, find, run, isRoot, say }: ChromiumPorts): string {
  const found = find();
  if (found !== null) return found;
  if (env.CHROMIUM_PATH?.trim()) throw new Error(`CHROMIUM_PATH names no program that runs: ${env.CHROMIUM_PATH}`);
  const tried: string[] = [];
  const attempt = (words: string, install: () => boolean): string | null => {
    say(`No Chromium on this computer: installing one with ${words}.`);
    tried.push(words);
    return install() ? find() : null;
  };
  const apt = (): boolean => run('apt-get', APT) || (run('apt-get', ['update', '-qq']) && run('apt-get', APT));
  const installed =
    (isRoot && run('apt-get', ['--version']) ? attempt('apt-get install chromium', apt) : null) ??
    attempt('playwright install chromium', () =>
      run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']),
    );
  if (installed !== null) return installed;
  throw new Error(
    `The specs need a Chromium, there is none, and these did not bring one: ${tried.join('; ')}. ` +
      'Install Chromium, or name one in CHROMIUM_PATH.',
  );
}

/** Some systems put a program there that only tells how to install the real one. */
const runs = (file: string): boolean =>
  isExecutable(file) && (process.platform !== 'linux' || spawnSync(file, ['--version']).status === 0);

export const thisComputer = (): ChromiumPorts => ({
  env: process.env,
  find: () =>
    findChromium({
      ...{ platform: process.platform, env: process.env, home: homedir(), isExecutable: runs, list: listFolder },
    }),
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', args.includes('--version') ? 'ignore' : process.stderr.fd, 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    }).status === 0,
  isRoot: isRoot(),
  say: (line) => process.stderr.write(`${line}\n`),
});
