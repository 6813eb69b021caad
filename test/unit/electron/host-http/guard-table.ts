/** Requests and what has to become of them, written from the threats and not from the guard. */
export const PORT = 41234;
export const SESSION = 'S'.repeat(43);
const OWN_HOST = `127.0.0.1:${PORT}`;
const OWN_ORIGIN = `http://127.0.0.1:${PORT}`;
const COOKIE = `trajectwijzer_${PORT}=${SESSION}`;
const TICKET = '0123456789abcdef0123456789abcdef';

type Change = Readonly<Record<string, string | readonly string[] | null>>;

export interface Row {
  readonly name: string;
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
  /** 'in', or the status of the refusal. */
  readonly expected: 'in' | number;
}

const BROWSER = {
  host: OWN_HOST,
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
};

/** What a browser sends when our own page does these things. */
const GOOD = {
  page: {
    method: 'GET',
    target: '/',
    headers: { host: OWN_HOST, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  },
  asset: {
    method: 'GET',
    target: '/assets/index-abc123.js',
    headers: { ...BROWSER, 'sec-fetch-dest': 'script', origin: OWN_ORIGIN },
  },
  file: { method: 'GET', target: `/files/${TICKET}`, headers: { ...BROWSER, cookie: COOKIE } },
  presence: { method: 'GET', target: '/aanwezig', headers: { ...BROWSER, cookie: COOKIE } },
  call: {
    method: 'POST',
    target: '/api/session.state',
    headers: {
      ...{ ...BROWSER, origin: OWN_ORIGIN, cookie: COOKIE },
      ...{ 'content-type': 'application/json', 'x-workbench': '1', 'content-length': '2' },
    },
  },
  signIn: {
    method: 'POST',
    target: '/sessie',
    headers: {
      ...{ ...BROWSER, origin: OWN_ORIGIN },
      ...{ 'content-type': 'application/json', 'x-workbench': '1', 'content-length': '60' },
    },
  },
  upload: {
    method: 'POST',
    target: '/files',
    headers: {
      ...{ ...BROWSER, origin: OWN_ORIGIN, cookie: COOKIE },
      ...{ 'content-type': 'application/octet-stream', 'x-workbench': '1', 'content-length': '5000000' },
    },
  },
  source: {
    method: 'POST',
    target: '/bron',
    headers: {
      ...{ ...BROWSER, origin: OWN_ORIGIN, cookie: COOKIE },
      ...{ 'content-type': 'application/json', 'x-workbench': '1', 'content-length': '40' },
    },
  },
} as const;

type Kind = keyof typeof GOOD;
const KINDS = Object.keys(GOOD) as Kind[];
const WRITES: readonly Kind[] = ['call', 'signIn', 'upload', 'source'];
const BEHIND_SESSION: readonly Kind[] = ['file', 'presence', 'call', 'upload', 'source'];

interface Other {
  readonly method?: string;
  readonly target?: string;
}

/** A good request with something changed: null takes a field away, a list sends it more than once. */
function row(name: string, kind: Kind, expected: Row['expected'], change: Change = {}, other: Other = {}): Row {
  const good = GOOD[kind];
  const fields = { ...good.headers, ...change };
  const rawHeaders = Object.entries(fields).flatMap(([field, value]) => {
    const values: readonly string[] = value === null ? [] : typeof value === 'string' ? [value] : value;
    return values.flatMap((one) => [field, one]);
  });
  return { name: `${kind}: ${name}`, method: good.method, target: good.target, ...other, rawHeaders, expected };
}

const each = (kinds: readonly Kind[], name: string, expected: Row['expected'], change: Change, other?: Other): Row[] =>
  kinds.map((kind) => row(name, kind, expected, change, other));

const hosts = [
  'localhost',
  `localhost:${PORT}`,
  '127.0.0.1',
  `127.0.0.1:${PORT + 1}`,
  `127.0.0.1:0${PORT}`,
  `127.0.0.1:${PORT}.`,
  `127.0.0.1.:${PORT}`,
  `127.1:${PORT}`,
  `2130706433:${PORT}`,
  `0.0.0.0:${PORT}`,
  `[::1]:${PORT}`,
  `[::ffff:127.0.0.1]:${PORT}`,
  `evil.example:${PORT}`,
  'evil.example',
  `127.0.0.1.evil.example:${PORT}`,
  `${OWN_HOST}@evil.example`,
  `evil.example@${OWN_HOST}`,
  `${OWN_HOST},evil.example`,
  `${OWN_HOST} evil.example`,
  '',
];

const origins = [
  'null',
  'https://evil.example',
  `http://evil.example:${PORT}`,
  `https://127.0.0.1:${PORT}`,
  'http://127.0.0.1',
  `http://127.0.0.1:${PORT + 1}`,
  `http://localhost:${PORT}`,
  `${OWN_ORIGIN}/`,
  `${OWN_ORIGIN}.evil.example`,
  `http://evil.example/?${OWN_ORIGIN}`,
  `${OWN_ORIGIN} https://evil.example`,
  'file://',
  'chrome-extension://abcdefghijklmnop',
  'app://workbench',
  '',
];

const cookies: readonly (readonly [string, string | readonly string[] | null])[] = [
  ['none', null],
  ['empty', ''],
  ['another value', `trajectwijzer_${PORT}=${'T'.repeat(43)}`],
  ['cut off', `trajectwijzer_${PORT}=${SESSION.slice(1)}`],
  ['longer', `${COOKIE}x`],
  ['of another port', `trajectwijzer_${PORT + 1}=${SESSION}`],
  ['without the port', `trajectwijzer=${SESSION}`],
  ['in other letters', `TRAJECTWIJZER_${PORT}=${SESSION}`],
  ['ours twice', `${COOKIE}; trajectwijzer_${PORT}=x`],
  ['ours twice, the wrong one first', `trajectwijzer_${PORT}=x; ${COOKIE}`],
  ['two fields', [COOKIE, COOKIE]],
  ['quoted', `trajectwijzer_${PORT}="${SESSION}"`],
  ['inside another value', `a=b, ${COOKIE}`],
];

const targets: readonly (readonly [string, number])[] = [
  [`http://127.0.0.1:${PORT}/`, 400],
  ['//evil.example/', 400],
  ['*', 400],
  ['', 400],
  ['/?x=1', 400],
  ['/#x', 400],
  ['/a\\b', 400],
  ['/a b', 400],
  ['/\u0000', 400],
  ['/é', 400],
  [`/${'a'.repeat(2000)}`, 400],
  ['/api/', 400],
  ['/api/session', 400],
  ['/api/session.state/', 400],
  ['/api/session.state?x=1', 400],
  ['/api/../sessie', 400],
  ['/api/%73ession.state', 400],
  ['/api/__proto__.x', 400],
  [`/api/${'a'.repeat(50)}.b`, 400],
];

export const ROWS: readonly Row[] = [
  ...KINDS.map((kind) => row('as our own page does it', kind, 'in')),
  row('head', 'page', 'in', {}, { method: 'HEAD' }),
  row('head', 'asset', 'in', {}, { method: 'HEAD' }),
  row('head would use it up', 'file', 405, {}, { method: 'HEAD' }),
  row('head', 'presence', 405, {}, { method: 'HEAD' }),
  row('a browser without sec-fetch', 'call', 'in', {
    'sec-fetch-site': null,
    'sec-fetch-mode': null,
    'sec-fetch-dest': null,
  }),
  row('with a charset', 'call', 'in', { 'content-type': 'application/json; charset=UTF-8' }),
  row('cookies of other programs beside ours', 'call', 'in', { cookie: `a=b; ${COOKIE}; c=d` }),
  row('body in pieces', 'call', 'in', { 'content-length': null, 'transfer-encoding': 'chunked' }),
  row('largest body', 'call', 'in', { 'content-length': String(2 * 1024 * 1024) }),
  row('largest file', 'upload', 'in', { 'content-length': String(20 * 1024 * 1024) }),
  // Someone follows a link to the page: it opens, and can do nothing without the cookie.
  row('opened from another site', 'page', 'in', { 'sec-fetch-site': 'cross-site' }),
  row('opened from another port', 'page', 'in', { 'sec-fetch-site': 'same-site' }),

  ...hosts.flatMap((host) => [row(`host ${host}`, 'page', 421, { host }), row(`host ${host}`, 'call', 421, { host })]),
  ...each(KINDS, 'no host', 421, { host: null }),
  ...each(KINDS, 'two hosts', 400, { host: [OWN_HOST, 'evil.example'] }),
  // DNS rebinding: the page of evil.example now leads to this address, and all it says fits together.
  row('rebinding', 'call', 421, { host: `evil.example:${PORT}`, origin: `http://evil.example:${PORT}` }),

  ...origins.flatMap((origin) => [
    row(`origin ${origin}`, 'call', 403, { origin }),
    row(`origin ${origin}`, 'asset', 403, { origin }),
  ]),
  ...each(WRITES, 'no origin', 403, { origin: null }),
  ...each(WRITES, 'two origins', 400, { origin: [OWN_ORIGIN, OWN_ORIGIN] }),
  row('foreign origin', 'signIn', 403, { origin: 'https://evil.example' }),
  row('foreign origin', 'upload', 403, { origin: 'https://evil.example' }),
  row('foreign origin', 'presence', 403, { origin: 'https://evil.example' }),
  row('foreign origin', 'file', 403, { origin: 'https://evil.example' }),

  ...each(WRITES, 'from another site', 403, { 'sec-fetch-site': 'cross-site' }),
  ...each(WRITES, 'from another port', 403, { 'sec-fetch-site': 'same-site' }),
  ...each(WRITES, 'from the address bar', 403, { 'sec-fetch-site': 'none' }),
  ...each(['asset', 'file', 'presence'], 'from another site', 403, { 'sec-fetch-site': 'cross-site' }),
  ...each(['asset', 'file', 'presence'], 'from another port', 403, { 'sec-fetch-site': 'same-site' }),
  row('an unknown site', 'call', 403, { 'sec-fetch-site': 'sameorigin' }),
  row('as an image of another site', 'page', 403, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-dest': 'image',
  }),
  row('fetched by another site', 'page', 403, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-dest': 'empty',
  }),
  row('navigated to by another site as something else', 'page', 403, {
    ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'image' },
  }),
  row('fetched by another site as a document', 'page', 403, {
    ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'document' },
  }),
  row('as a script of another site', 'asset', 403, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'no-cors',
    origin: null,
  }),
  row('a download opened by another site', 'file', 403, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  }),
  ...['iframe', 'frame', 'embed', 'object', 'fencedframe', 'serviceworker'].flatMap((destination) => [
    row(`inside ${destination}`, 'page', 403, { 'sec-fetch-dest': destination }),
    row(`inside ${destination} of another site`, 'page', 403, {
      'sec-fetch-dest': destination,
      'sec-fetch-site': 'cross-site',
    }),
    row(`inside ${destination}`, 'asset', 403, { 'sec-fetch-dest': destination }),
  ]),
  row('a service worker', 'asset', 403, { 'service-worker': 'script' }),

  ...cookies.map(([name, cookie]) => row(`cookie ${name}`, 'call', name === 'two fields' ? 400 : 401, { cookie })),
  ...each(BEHIND_SESSION, 'no cookie', 401, { cookie: null }),
  ...each(BEHIND_SESSION, 'wrong cookie', 401, { cookie: `trajectwijzer_${PORT}=${'T'.repeat(43)}` }),
  row('the token instead of the cookie', 'call', 401, { cookie: null, authorization: `Bearer ${SESSION}` }),

  ...each(WRITES, 'no own header', 403, { 'x-workbench': null }),
  ...each(WRITES, 'own header 0', 403, { 'x-workbench': '0' }),
  row('own header twice', 'call', 400, { 'x-workbench': ['1', '1'] }),
  row('own header true', 'call', 403, { 'x-workbench': 'true' }),

  // What a form can send.
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    'application/json;charset=utf-8;x=y',
    'application/json2',
    'text/json',
    '',
  ].map((type) => row(`type ${type}`, 'call', 415, { 'content-type': type })),
  ...each(WRITES, 'no type', 415, { 'content-type': null }),
  row('two types', 'call', 400, { 'content-type': ['application/json', 'text/plain'] }),
  row('type of a call', 'upload', 415, { 'content-type': 'application/json' }),
  row('type of a file', 'call', 415, { 'content-type': 'application/octet-stream' }),
  ...['gzip', 'br', 'identity'].map((coding) => row(`coding ${coding}`, 'call', 415, { 'content-encoding': coding })),

  row('one byte too many', 'call', 413, { 'content-length': String(2 * 1024 * 1024 + 1) }),
  row('one byte too many', 'upload', 413, { 'content-length': String(20 * 1024 * 1024 + 1) }),
  row('too large', 'signIn', 413, { 'content-length': '1025' }),
  row('too large', 'source', 413, { 'content-length': '4097' }),
  row('a body', 'page', 413, { 'content-length': '1' }),
  row('a body in pieces', 'file', 413, { 'transfer-encoding': 'chunked' }),
  ...['-1', '1e3', '0x10', '+2', ' 2', '9999999999999', ''].map((length) =>
    row(`length ${length}`, 'call', 400, { 'content-length': length }),
  ),
  row('two lengths', 'call', 400, { 'content-length': ['2', '3'] }),
  row('length and pieces', 'call', 400, { 'transfer-encoding': 'chunked' }),

  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'get', 'post', 'PROPFIND', ''].flatMap((method) => [
    row(`method ${method}`, 'page', 405, {}, { method }),
    row(`method ${method}`, 'call', 405, {}, { method }),
  ]),
  row('a preflight', 'call', 405, { 'access-control-request-method': 'POST' }, { method: 'OPTIONS' }),
  row('read', 'call', 405, { 'content-length': null }, { method: 'GET' }),
  row('read', 'signIn', 405, { 'content-length': null }, { method: 'GET' }),
  row('written', 'page', 405, {}, { method: 'POST' }),
  row('written', 'file', 405, {}, { method: 'POST' }),
  row('written', 'presence', 405, {}, { method: 'POST' }),

  ...targets.map(([target, status]) => row(`target ${target.slice(0, 40)}`, 'page', status, {}, { target })),
];
