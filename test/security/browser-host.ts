/** A browser shell's server for exploit tests: the real door, with a service behind it that remembers who got in. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPresence, PRESENCE_DEFAULTS } from '../../electron/host-http/presence.ts';
import { type HttpHost, type HttpHostOptions, startHttpHost, type TIMEOUTS } from '../../electron/host-http/server.ts';
import { createSignIn } from '../../electron/host-http/sign-in.ts';
import { pageFiles } from '../../electron/start/page-files.ts';
import { SECURITY_HEADERS } from '../../electron/start/security-headers.ts';
import { ok } from '../../shared/api/result.ts';

export const SECRET = 'this is not part of the page';

export interface Victim {
  readonly host: HttpHost;
  readonly origin: string;
  /** Name of every method that was called, and every file that was brought. */
  readonly calls: string[];
  readonly refusals: string[];
  readonly events: string[];
  /** The token of a new address. */
  token(): string;
  /** Signs in as the page does; gives the cookie. */
  signIn(): Promise<string>;
  close(): Promise<void>;
}

/** A folder with a built page, and a secret beside it. */
function pageFolder(): { readonly page: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-secret'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>own page</title>');
  writeFileSync(join(page, 'assets', 'app.js'), 'own script');
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(folder, 'page-secret', 'secret.txt'), SECRET);
  symlinkSync(join(folder, 'secret.txt'), join(page, 'assets', 'link.txt'));
  symlinkSync(folder, join(page, 'up'));
  return { page, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function startVictim(changes: Partial<HttpHostOptions> = {}): Promise<Victim> {
  const calls: string[] = [];
  const refusals: string[] = [];
  const events: string[] = [];
  const { page, remove } = pageFolder();
  const signIn = createSignIn(() => performance.now());
  const presence = createPresence({
    ...PRESENCE_DEFAULTS,
    lock: () => events.push('lock'),
    stop: () => events.push('stop'),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const files = new Map([['0123456789abcdef0123456789abcdef', Buffer.from(SECRET)]]);
  const host = await startHttpHost({
    dispatch: (name) => {
      calls.push(name);
      return Promise.resolve(ok({ secret: SECRET }));
    },
    page: pageFiles(page),
    takeFile: (ticket) => {
      const bytes = files.get(ticket);
      files.delete(ticket);
      return bytes === undefined ? null : { bytes, headers: { 'content-type': 'application/pdf' } };
    },
    receiveFile: (bytes) => {
      calls.push(`file of ${bytes.length}`);
      return 'f'.repeat(32);
    },
    openSource: (url) => {
      calls.push(`open ${url}`);
      return Promise.resolve(true);
    },
    headers: SECURITY_HEADERS,
    signIn,
    presence,
    onRefusal: (status, reason) => refusals.push(`${status} ${reason}`),
    ...changes,
  });
  const origin = `http://127.0.0.1:${host.port}`;
  const token = (): string => new URL(host.newAddress()).hash.slice(1);
  return {
    ...{ host, origin, calls, refusals, events, token },
    async signIn() {
      const response = await fetch(`${origin}/sessie`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', 'x-workbench': '1' },
        body: JSON.stringify({ token: token() }),
      });
      return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    async close() {
      presence.close();
      await host.close();
      remove();
    },
  };
}

/** Times short enough to wait for in a test. */
export const SHORT: { readonly [K in keyof typeof TIMEOUTS]: number } = {
  ...{ head: 300, request: 600, keepAlive: 300, check: 50 },
};

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends bytes as they are, which no client library does, and reads until the other side hangs up. */
export function sendRaw(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    const done = (): void => {
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.on('data', (part) => parts.push(part));
    socket.on('close', done);
    socket.on('error', (cause) => (parts.length > 0 ? done() : reject(cause)));
    socket.setTimeout(5000, () => socket.destroy());
    socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
  });
}
