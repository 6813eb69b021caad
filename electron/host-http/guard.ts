/**
 * Who may come in: pure, from what a request says to a route or a refusal. A page elsewhere, another name that leads to this
 * address (DNS rebinding), another program without the cookie: all stop here, before anything of a body is read.
 */
import { type Fields, fieldsOf } from './request-fields.ts';
import { type Route, routeOf } from './route.ts';

export interface GuardRequest {
  readonly method: string;
  /** The request target as it stood in the request line. */
  readonly target: string;
  /** Names and values in turn, as `node:http` gives them in `rawHeaders`. */
  readonly rawHeaders: readonly string[];
}

export interface GuardRules {
  readonly port: number;
  /** Is this the cookie value of the session? */
  readonly isSession: (value: string) => boolean;
}

/** Why not; the only thing of a request that is ever logged. */
export type RefusalReason =
  | 'ambiguous'
  | 'foreign-host'
  | 'method'
  | 'target'
  | 'foreign-site'
  | 'foreign-origin'
  | 'embedded'
  | 'encoding'
  | 'content-type'
  | 'own-header'
  | 'too-large'
  | 'no-session';

export interface Refusal {
  readonly ok: false;
  readonly status: number;
  readonly reason: RefusalReason;
}

export interface Allowed {
  readonly ok: true;
  readonly route: Route;
}

const refuse = (status: number, reason: RefusalReason): Refusal => ({ ok: false, status, reason });

/** Fields that would mean two things when they came twice. */
const ONCE = [
  'host',
  'origin',
  'cookie',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'x-workbench',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
] as const;

/** Places where a page of ours never puts itself. */
const EMBEDDING = new Set([
  'iframe',
  'frame',
  'embed',
  'object',
  'fencedframe',
  'serviceworker',
  'report',
  'webidentity',
]);

export const cookieName = (port: number): string => `trajectwijzer_${port}`;
const ownHost = (port: number): string => `127.0.0.1:${port}`;
export const ownOrigin = (port: number): string => `http://127.0.0.1:${port}`;

export function guard(request: GuardRequest, rules: GuardRules): Allowed | Refusal {
  const fields = fieldsOf(request.rawHeaders);
  if (ONCE.some((name) => fields.count(name) > 1)) return refuse(400, 'ambiguous');
  if (fields.get('host') !== ownHost(rules.port)) return refuse(421, 'foreign-host');
  const { method } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refuse(405, 'method');
  const route = routeOf(request.target);
  if (route === null) return refuse(400, 'target');
  if (!isMethodOf(route, method)) return refuse(405, 'method');
  return refuseCaller(fields, route, rules) ?? refuseBody(fields, route) ?? { ok: true, route };
}

/** A look at the head of something that is used up by being fetched would use it up for nothing. */
function isMethodOf(route: Route, method: 'GET' | 'HEAD' | 'POST'): boolean {
  return method === 'HEAD' ? route.kind === 'page' || route.kind === 'static' : method === route.method;
}

/** From which page does it come, and does that page belong to the session? */
function refuseCaller(fields: Fields, route: Route, { port, isSession }: GuardRules): Refusal | null {
  const origin = fields.get('origin');
  if (origin === undefined ? route.method === 'POST' : origin !== ownOrigin(port)) return refuse(403, 'foreign-origin');
  const destination = fields.get('sec-fetch-dest');
  if (destination !== undefined && EMBEDDING.has(destination)) return refuse(403, 'embedded');
  if (fields.count('service-worker') > 0) return refuse(403, 'embedded');
  const opensPage = route.kind === 'page' && fields.get('sec-fetch-mode') === 'navigate' && destination === 'document';
  const site = fields.get('sec-fetch-site');
  // Anyone may open the page, as a link on another page does: it says nothing and does nothing without the cookie.
  const sameSite = site === undefined || site === 'same-origin' || (site === 'none' && route.method === 'GET');
  if (!sameSite && !(opensPage && (site === 'cross-site' || site === 'same-site'))) return refuse(403, 'foreign-site');
  if (route.ownHeader && fields.get('x-workbench') !== '1') return refuse(403, 'own-header');
  if (route.session && !hasSession(fields.get('cookie'), cookieName(port), isSession)) return refuse(401, 'no-session');
  return null;
}

function refuseBody(fields: Fields, route: Route): Refusal | null {
  const length = fields.get('content-length');
  if (length !== undefined && !/^\d{1,12}$/.test(length)) return refuse(400, 'ambiguous');
  if (length !== undefined && fields.count('transfer-encoding') > 0) return refuse(400, 'ambiguous');
  if (route.method === 'GET') {
    const hasBody = (length !== undefined && Number(length) > 0) || fields.count('transfer-encoding') > 0;
    return hasBody ? refuse(413, 'too-large') : null;
  }
  if (fields.count('content-encoding') > 0) return refuse(415, 'encoding');
  if (!isType(fields.get('content-type'), route.contentType)) return refuse(415, 'content-type');
  if (length !== undefined && Number(length) > route.limit) return refuse(413, 'too-large');
  return null;
}

function isType(value: string | undefined, wanted: string): boolean {
  if (value === undefined) return false;
  const written = value.toLowerCase().replaceAll(' ', '');
  return written === wanted || written === `${wanted};charset=utf-8`;
}

/** The cookie of another port of this computer comes along as well; ours twice means that someone tries something. */
function hasSession(cookies: string | undefined, name: string, isSession: (value: string) => boolean): boolean {
  const ours = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value] = ours;
  return ours.length === 1 && value !== undefined && isSession(value);
}
