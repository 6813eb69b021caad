/** Opens the browser shell in a Chromium of its own, and knows when that window is closed. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { isSnap } from './chromium.ts';
import { chromiumArguments, writePreferences } from './chromium-options.ts';
import { type DevtoolsPipe, devtoolsPipe, recordOf } from './devtools-pipe.ts';

export interface AppWindow {
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** Closes it and takes away what it left on disk. */
  close(): Promise<void>;
}

export interface AppWindowOptions {
  readonly executable: string;
  /** Shown until the program is there; holds no secret, since it stands on the command line. */
  readonly firstPage: string;
  /** The address with the one-time token, made when the window can take it. */
  readonly address: () => string;
  readonly root: boolean;
  readonly home: string;
  /** For a test: without a screen. */
  readonly more?: readonly string[];
}

/** A cold start on a slow disk takes long; a browser that cannot start ends by itself. */
const LONGEST_START = 30_000;
const LONGEST_CLOSE = 3000;

/** Null when the browser did not start or did not show the page. */
export async function openAppWindow(options: AppWindowOptions): Promise<AppWindow | null> {
  const profile = makeProfile(options);
  const { executable, firstPage, root, more = [] } = options;
  const child = spawn(executable, [...chromiumArguments({ profile, firstPage, root }), ...more], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Ctrl+C in the terminal is for us: we close the window in order.
    detached: process.platform !== 'win32',
  });
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const closed = exited.then(() => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) return null;
  const pipe = devtoolsPipe(toBrowser, fromBrowser);

  const close = async (): Promise<void> => {
    pipe.send('Browser.close').catch(() => child.kill());
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_CLOSE);
    await closed;
    clearTimeout(timer);
  };
  const shown = await Promise.race([
    show(pipe, options.address, () => void close()).then(
      () => true,
      () => false,
    ),
    exited.then(() => false),
    later(LONGEST_START).then(() => false),
  ]);
  if (shown) return { closed, close };
  await close();
  return null;
}

/** Takes the first page of the browser to the address. On macOS a browser without windows goes on: `onLast` ends it. */
async function show(pipe: DevtoolsPipe, address: () => string, onLast: () => void): Promise<void> {
  const pages = new Set<string>();
  const first = new Promise<string>((resolve) => {
    pipe.listen((method, params) => {
      const info = recordOf(params.targetInfo);
      const target = String(info.targetId ?? params.targetId ?? '');
      if (method === 'Target.targetCreated' && info.type === 'page') {
        pages.add(target);
        resolve(target);
      }
      if (method === 'Target.targetDestroyed' && pages.delete(target) && pages.size === 0) onLast();
    });
  });
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  const attached = await pipe.send('Target.attachToTarget', { targetId: await first, flatten: true });
  const sessionId = String(attached.sessionId);
  const went = await pipe.send('Page.navigate', { url: address() }, sessionId);
  if (went.errorText !== undefined) throw new Error('the page did not open');
  await pipe.send('Target.detachFromTarget', { sessionId });
}

/** In the user's own temporary folder, where nobody else may look. */
function makeProfile({ executable, home }: AppWindowOptions): string {
  const place = isSnap(executable) ? join(home, 'snap', 'chromium', 'common') : tmpdir();
  mkdirSync(place, { recursive: true });
  const profile = mkdtempSync(join(place, 'trajectwijzer-venster-'));
  writePreferences(profile);
  return profile;
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
