/** Finds a Chromium to open the browser shell in: the one that the user names, the system's, or Playwright's own. */
import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface ChromiumSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isExecutable: (file: string) => boolean;
  /** Names in a folder; empty when there is none. */
  readonly list: (folder: string) => readonly string[];
}

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const WINDOWS_APPS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

/** The first that can be run, or null. A CHROMIUM_PATH that cannot be run is not replaced by another. */
export function findChromium(search: ChromiumSearch): string | null {
  const named = search.env.CHROMIUM_PATH?.trim();
  if (named) return search.isExecutable(named) ? named : null;
  return [...systemChromiums(search), ...playwrightChromiums(search)].find(search.isExecutable) ?? null;
}

function systemChromiums({ platform, env, home }: ChromiumSearch): string[] {
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return WINDOWS_APPS.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return ON_PATH.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** What `playwright install` left behind; the newest first. */
function playwrightChromiums({ platform, env, home, list }: ChromiumSearch): string[] {
  const path = platform === 'win32' ? win32 : posix;
  const standard =
    platform === 'win32'
      ? path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'ms-playwright')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches', 'ms-playwright')
        : path.join(home, '.cache', 'ms-playwright');
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || standard;
  const number = (name: string): number => Number(/^chromium-(\d+)$/.exec(name)?.[1] ?? -1);
  return list(folder)
    .filter((name) => number(name) >= 0)
    .sort((a, b) => number(b) - number(a))
    .flatMap((name) => PLAYWRIGHT_PROGRAMS.map((parts) => path.join(folder, name, ...parts)));
}

const MAC_PROGRAM = ['Chromium.app', 'Contents', 'MacOS', 'Chromium'];
const PLAYWRIGHT_PROGRAMS = [
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'chrome'],
  ['chrome-win64', 'chrome.exe'],
  ['chrome-win', 'chrome.exe'],
  ['chrome-mac-arm64', ...MAC_PROGRAM],
  ['chrome-mac', ...MAC_PROGRAM],
];

export const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

export const listFolder = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** A Chromium in a snap may only write in its own part of the home folder. */
export function isSnap(executable: string): boolean {
  try {
    return executable.startsWith('/snap/') || /^\/snap\/|\/bin\/snap$/.test(realpathSync(executable));
  } catch {
    return false;
  }
}
