/** Is Electron itself on disk? Its package brings only a fetcher; the program comes when it is first asked for. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type ElectronRuntime =
  | { readonly there: true; readonly executable: string }
  /** `reason`: Dutch, half a sentence. */
  | { readonly there: false; readonly reason: string };

const LONGEST_FETCH = 60_000;
/** After this long a failed fetch is worth another try: the network may be another one by now. */
const REMEMBERED = 7 * 24 * 60 * 60 * 1000;

const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};

/** What is on disk now; never fetches. `folder`: of the electron package. */
export function findElectron(
  env: Readonly<Record<string, string | undefined>> = process.env,
  folder?: string,
): ElectronRuntime {
  let place: string;
  try {
    place = folder ?? packageFolder();
  } catch {
    return { there: false, reason: 'het pakket electron is niet geïnstalleerd' };
  }
  const name = read(join(place, 'path.txt')) || (process.platform === 'win32' ? 'electron.exe' : 'electron');
  const supplied = env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = supplied ? join(supplied, name) : join(place, 'dist', name);
  if (statSync(executable, { throwIfNoEntry: false })?.isFile()) return { there: true, executable };
  return { there: false, reason: 'Electron zelf staat niet op deze computer' };
}

const versionOf = (folder: string): string => {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
};

export interface FetchOptions {
  /** The project's folder: what failed is remembered in its `out`. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly say: (line: string) => void;
  /** Try again although it failed before. */
  readonly again?: boolean;
  readonly longest?: number;
  readonly folder?: string;
}

/** Fetches Electron once, announced and within a minute. What failed is not tried again for a week. */
export async function fetchElectron(options: FetchOptions): Promise<ElectronRuntime> {
  const { root, now, say, again = false, longest = LONGEST_FETCH } = options;
  const folder = options.folder ?? packageFolder();
  const memory = join(root, 'out', 'electron-niet-opgehaald.json');
  const version = versionOf(folder);
  if (!again && failedBefore(memory, version, now())) {
    return {
      there: false,
      reason: 'Electron kon eerder niet opgehaald worden (opnieuw proberen: npm start -- --electron)',
    };
  }
  say('Electron wordt één keer opgehaald, hoogstens een minuut ...');
  const fetched = await runFetcher(join(folder, 'install.js'), longest);
  const found = findElectron(process.env, folder);
  if (fetched && found.there) {
    rmSync(memory, { force: true });
    return found;
  }
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify({ version, when: now() })}\n`);
  return { there: false, reason: 'Electron kon niet opgehaald worden' };
}

function failedBefore(memory: string, version: string, now: number): boolean {
  try {
    const noted: unknown = JSON.parse(readFileSync(memory, 'utf8'));
    if (typeof noted !== 'object' || noted === null || !('version' in noted) || !('when' in noted)) return false;
    const age = now - Number(noted.when);
    return noted.version === version && age >= 0 && age < REMEMBERED;
  } catch {
    return false;
  }
}

/** True when it ended well in time. It says nothing of its own: a network error is no news for a counsellor. */
function runFetcher(script: string, longest: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
