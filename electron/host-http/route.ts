/** What an address asks for. A closed list: anything else is a file of the built page, or nothing. */
import { MAX_RECEIVED_BYTES } from '../host-common/file-tickets.ts';
import { WAITING_PATH } from './waiting-page.ts';

const BODY_LIMIT = 2 * 1024 * 1024;
const TOKEN_LIMIT = 1024;
const LINK_LIMIT = 4096;

interface Reads {
  readonly method: 'GET';
  /** Only with the cookie of the session. */
  readonly session: boolean;
  /** Only with `X-Workbench: 1`, which no form and no link can send. */
  readonly ownHeader: false;
}

interface Writes {
  readonly method: 'POST';
  readonly session: boolean;
  readonly ownHeader: true;
  readonly contentType: 'application/json' | 'application/octet-stream';
  /** Largest body, in bytes. */
  readonly limit: number;
}

export type Route =
  /** The page itself: the only thing that a link from elsewhere may open. */
  | (Reads & { readonly kind: 'page' })
  /** What a window shows until it is taken to the page. */
  | (Reads & { readonly kind: 'waiting' })
  /** A file of the built page, by its path as it was written. */
  | (Reads & { readonly kind: 'static'; readonly path: string })
  /** A document that waits under a one-time ticket. */
  | (Reads & { readonly kind: 'file'; readonly ticket: string })
  /** Stays open as long as the page is there. */
  | (Reads & { readonly kind: 'presence' })
  /** A method of the contract. */
  | (Writes & { readonly kind: 'call'; readonly name: string })
  /** A file that the user brings; answers with a one-time ticket. */
  | (Writes & { readonly kind: 'upload' })
  /** Exchanges the one-time token for the session. */
  | (Writes & { readonly kind: 'sign-in' })
  /** Opens a cited source in the user's own browser. */
  | (Writes & { readonly kind: 'open-source' });

const OPEN_READ = { method: 'GET', session: false, ownHeader: false } as const;
const READ = { method: 'GET', session: true, ownHeader: false } as const;
const WRITE = { method: 'POST', session: true, ownHeader: true, contentType: 'application/json' } as const;

const LONGEST_TARGET = 1024;
const CALL = /^\/api\/([A-Za-z]{1,40}\.[A-Za-z]{1,40})$/;
const FILE = /^\/files\/([0-9a-f]{32})$/;

/** The route of a request target, or null for one that no browser writes (absolute, with query, odd characters). */
export function routeOf(target: string): Route | null {
  if (target.length > LONGEST_TARGET || !/^\/(?!\/)[\x21-\x7e]*$/.test(target) || /[?#\\]/.test(target)) return null;
  if (target === '/') return { kind: 'page', ...OPEN_READ };
  if (target === WAITING_PATH) return { kind: 'waiting', ...OPEN_READ };
  if (target === '/sessie') return { kind: 'sign-in', ...WRITE, session: false, limit: TOKEN_LIMIT };
  if (target === '/aanwezig') return { kind: 'presence', ...READ };
  if (target === '/bron') return { kind: 'open-source', ...WRITE, limit: LINK_LIMIT };
  if (target === '/files') {
    return { kind: 'upload', ...WRITE, contentType: 'application/octet-stream', limit: MAX_RECEIVED_BYTES };
  }
  const file = FILE.exec(target);
  if (file?.[1] !== undefined) return { kind: 'file', ...READ, ticket: file[1] };
  if (target.startsWith('/api/')) {
    const call = CALL.exec(target);
    return call?.[1] === undefined ? null : { kind: 'call', ...WRITE, limit: BODY_LIMIT, name: call[1] };
  }
  return { kind: 'static', ...OPEN_READ, path: target };
}
