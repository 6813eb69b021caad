/** The browser shell's server: 127.0.0.1 only, a free port, bounded in time and size. The guard decides, this carries out. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Result } from '../../shared/api/result.ts';
import type { ServedFile } from '../start/page-files.ts';
import { errorOf, type Headers, sayNo, send, sendJson } from './answers.ts';
import { parseJson, readBody } from './body.ts';
import { cookieName, guard, ownOrigin, type RefusalReason } from './guard.ts';
import type { Presence } from './presence.ts';
import type { Route } from './route.ts';
import type { SignIn } from './sign-in.ts';
import { WAITING_PAGE, WAITING_PATH } from './waiting-page.ts';

const ADDRESS = '127.0.0.1';
const MOST_CONNECTIONS = 32;
const LARGEST_HEAD = 16 * 1024;

/** Milliseconds. A test makes them shorter. */
export const TIMEOUTS = { head: 5000, request: 30_000, keepAlive: 5000, check: 1000 } as const;

export interface HttpHostOptions {
  readonly dispatch: (name: string, input: unknown) => Promise<Result<unknown, ApiError>>;
  /** A file of the built page by the path in its address, with its own headers; null when there is none. */
  readonly page: (path: string) => ServedFile | null;
  /** What waits under a one-time ticket. */
  readonly takeFile: (ticket: string) => ServedFile | null;
  /** Keeps what the user brought; gives its one-time ticket, or null when it is too large. */
  readonly receiveFile: (bytes: Uint8Array) => string | null;
  /** Shows a cited source in the user's own browser; false when that may not or cannot be. */
  readonly openSource: (url: string) => Promise<boolean>;
  /** On every answer. */
  readonly headers: Headers;
  readonly signIn: SignIn;
  readonly presence: Presence;
  readonly timeouts?: { readonly [K in keyof typeof TIMEOUTS]: number };
  /** Gets the reason of a refusal; never a value of the request. */
  readonly onRefusal?: (status: number, reason: RefusalReason) => void;
}

export interface HttpHost {
  readonly port: number;
  /** An address without a secret, to begin a window with. */
  readonly firstPage: string;
  /** The address with a fresh one-time token, good for a minute. */
  newAddress(): string;
  /** Ends every connection, also those that are at work. */
  close(): Promise<void>;
}

/** Rejects when the port cannot be had, or is not on this computer's own address. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const timeouts = options.timeouts ?? TIMEOUTS;
  const server = createServer({
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout: timeouts.head,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: timeouts.check,
  });
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listen(server);
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, port, options).catch(() => {
      if (response.headersSent) response.destroy();
      else sayNo(response, 500, options.headers);
    });
  };
  server.on('request', serve);
  server.on('checkContinue', serve);
  return {
    port,
    firstPage: `${ownOrigin(port)}${WAITING_PATH}`,
    newAddress: () => `${ownOrigin(port)}/#${options.signIn.issue()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port: 0, exclusive: true }, () => {
      const address = server.address();
      if (typeof address === 'object' && address?.address === ADDRESS) resolve(address.port);
      else reject(new Error(`not on ${ADDRESS}`));
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  options: HttpHostOptions,
): Promise<void> {
  const { headers, signIn } = options;
  const { method = '', url: target = '', rawHeaders } = request;
  const verdict = guard({ method, target, rawHeaders }, { port, isSession: signIn.isSession });
  if (!verdict.ok) {
    options.onRefusal?.(verdict.status, verdict.reason);
    sayNo(response, verdict.status, headers);
    return;
  }
  const { route } = verdict;
  if (route.method === 'GET') {
    read(route, response, options);
    return;
  }
  const body = await readBody(request, response, route.limit);
  if (body.ok) await write(route, body.bytes, response, port, options);
  else if (body.reason === 'too-large') sayNo(response, 413, headers);
}

function read(route: Extract<Route, { method: 'GET' }>, response: ServerResponse, options: HttpHostOptions): void {
  const { headers } = options;
  if (route.kind === 'presence') {
    stayPresent(response, options);
    return;
  }
  const file = fileOf(route, options);
  if (file === null) sendJson(response, 404, { ok: false, error: errorOf(404) }, headers);
  else send(response, 200, file.bytes, { ...headers, ...file.headers });
}

function fileOf(
  route: Exclude<Extract<Route, { method: 'GET' }>, { kind: 'presence' }>,
  { page, takeFile }: HttpHostOptions,
): ServedFile | null {
  switch (route.kind) {
    case 'page':
      return page('/');
    case 'waiting':
      return WAITING_PAGE;
    case 'static':
      return page(route.path);
    case 'file':
      return takeFile(route.ticket);
  }
}

/** An answer that never ends, as long as the page is there. */
function stayPresent(response: ServerResponse, { headers, presence }: HttpHostOptions): void {
  const leave = presence.arrive();
  if (leave === null) {
    // 204 tells the page not to try again.
    response.writeHead(204, headers).end();
    return;
  }
  response.on('close', leave);
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  response.write(':\n\n');
}

async function write(
  route: Extract<Route, { method: 'POST' }>,
  bytes: Buffer,
  response: ServerResponse,
  port: number,
  options: HttpHostOptions,
): Promise<void> {
  const { headers } = options;
  if (route.kind === 'upload') {
    const ticket = options.receiveFile(bytes);
    if (ticket === null) sayNo(response, 413, headers);
    else sendJson(response, 200, { ticket }, headers);
    return;
  }
  const input = parseJson(bytes);
  if (input === undefined) {
    sayNo(response, 400, headers);
    return;
  }
  if (route.kind === 'call') {
    sendJson(response, 200, await options.dispatch(route.name, input), headers);
    return;
  }
  if (route.kind === 'open-source') {
    const url = textAt(input, 'url');
    sendJson(response, 200, { opened: url !== null && (await options.openSource(url)) }, headers);
    return;
  }
  const token = textAt(input, 'token');
  const session = token === null ? null : options.signIn.exchange(token);
  if (session === null) sayNo(response, 401, headers);
  else {
    const cookie = `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    sendJson(response, 200, { ok: true }, { ...headers, 'set-cookie': cookie });
  }
}

/** The text under a name of a plain object, or null. */
function textAt(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
