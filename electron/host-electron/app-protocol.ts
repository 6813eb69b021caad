/** app://workbench/...: the built page, documents under a ticket, and files that the user brings. No other host, nothing else. */
import { MAX_RECEIVED_BYTES } from '../host-common/file-tickets.ts';
import type { ServedFile } from '../start/page-files.ts';
import { APP_ORIGIN, APP_SCHEME, isAppUrl } from './app-origin.ts';

export interface AppProtocolOptions {
  /** A file of the built page by the path in its address; null when there is none or it lies elsewhere. */
  readonly page: (path: string) => ServedFile | null;
  readonly takeFile: (ticket: string) => ServedFile | null;
  /** Keeps what the user brought; gives its ticket, or null when it is too large. */
  readonly receiveFile: (bytes: Uint8Array) => string | null;
  /** On every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Before `ready`: what makes the scheme behave as a secure web address and nothing more. */
export const APP_SCHEME_RIGHTS = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

const FILE = /^\/files\/([0-9a-f]{32})$/;

/** Never rejects: what cannot be answered is an answer too. */
export function createAppProtocol(options: AppProtocolOptions): (request: Request) => Promise<Response> {
  const { headers } = options;
  const plain = (status: number): Response =>
    new Response('', { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
  const give = (file: ServedFile | null, method: string): Response =>
    file === null
      ? plain(404)
      : new Response(method === 'HEAD' ? null : Buffer.from(file.bytes), { headers: { ...headers, ...file.headers } });

  return async (request) => {
    if (!isAppUrl(request.url)) return plain(403);
    const { pathname, search } = new URL(request.url);
    if (search !== '') return plain(404);
    if (request.method === 'POST') return pathname === '/files' ? receive(request, options, plain) : plain(405);
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
    const ticket = FILE.exec(pathname)?.[1];
    if (ticket === undefined) return give(options.page(pathname), request.method);
    // Looking at the head of it would use up the ticket.
    return request.method === 'GET' ? give(options.takeFile(ticket), 'GET') : plain(405);
  };
}

/** A file for `dossiers.importFile`. The extra header is what no form and no link can send. */
async function receive(
  request: Request,
  { receiveFile, headers }: AppProtocolOptions,
  plain: (status: number) => Response,
): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== APP_ORIGIN) return plain(403);
  if (request.headers.get('x-workbench') !== '1') return plain(403);
  if (request.headers.get('content-type') !== 'application/octet-stream') return plain(415);
  const bytes = await readAtMost(request, MAX_RECEIVED_BYTES);
  const ticket = bytes === null ? null : receiveFile(bytes);
  if (ticket === null) return plain(413);
  return Response.json({ ticket }, { headers });
}

/** The body, or null when it is larger than `limit` bytes or broke off. */
async function readAtMost(request: Request, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.length;
      if (size > limit) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}
