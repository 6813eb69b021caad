/** For a test: the built browser shell as a process, and a page that talks to it as ours does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from '../../electron/start/build.ts';

export const ROOT = join(import.meta.dirname, '../..');

export interface BrowserShell {
  readonly child: ChildProcess;
  readonly address: string;
  readonly exited: Promise<number | null>;
  said(): string;
}

export interface Page {
  /** `T`: what the contract promises for the method; only there when `ok`. */
  call<T = unknown>(method: string, input?: unknown): Promise<{ readonly ok: boolean; readonly value: T }>;
  get(path: string): Promise<Response>;
  upload(bytes: Uint8Array): Promise<Response>;
  /** Ends what shows that the page is there. */
  leave(): void;
}

/** A data folder that is gone after the test. */
export function dataFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `command`: what starts it; without it the built program itself, after a build when that is stale. */
export async function startBrowserShell(folder: string, command?: readonly string[]): Promise<BrowserShell> {
  const lines: string[] = [];
  if ((await buildWhenStale(ROOT, (line) => lines.push(line))) === 'failed') throw new Error(lines.join('\n'));
  const args = command ?? [join(ROOT, 'out', 'main', 'browser.js'), '--geen-venster'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, TRAJECTWIJZER_MAP: folder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const text = (): string => Buffer.concat(said).toString('utf8');
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (part: Buffer) => {
      out += part.toString('utf8');
      const found = /^(http:\/\/\S+)\n/m.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void exited.then(() => reject(new Error(`it ended: ${text()}`)));
  });
  return { child, address, exited, said: text };
}

/** Signs in with the token of an address. */
export async function openPage(address: string): Promise<Page> {
  const { origin, hash } = new URL(address);
  const own = { origin, 'x-workbench': '1' };
  const json = { ...own, 'content-type': 'application/json' };
  const token = JSON.stringify({ token: hash.slice(1) });
  const signedIn = await fetch(`${origin}/sessie`, { method: 'POST', headers: json, body: token });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const gone = new AbortController();
  const presence = await fetch(`${origin}/aanwezig`, { headers: { cookie }, signal: gone.signal });
  presence.text().catch(() => undefined);
  return {
    async call<T>(method: string, input: unknown = {}) {
      const body = JSON.stringify(input);
      const response = await fetch(`${origin}/api/${method}`, { method: 'POST', headers: { ...json, cookie }, body });
      return (await response.json()) as { ok: boolean; value: T };
    },
    get: (path) => fetch(`${origin}${path}`, { headers: { cookie } }),
    upload: (bytes) =>
      fetch(`${origin}/files`, {
        method: 'POST',
        headers: { ...own, cookie, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      }),
    leave: () => gone.abort(),
  };
}
