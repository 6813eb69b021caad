/** What the server says when it says no: the form of a Result, in plain Dutch, without anything of the request. */
import type { ServerResponse } from 'node:http';
import type { ApiError, ErrorKind } from '../../shared/api/errors.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'Deze vraag is niet goed gevormd.',
  401: 'Deze pagina is niet meer verbonden. Start Trajectwijzer opnieuw.',
  403: 'Deze vraag komt niet van Trajectwijzer zelf.',
  404: 'Dit bestaat niet (meer).',
  405: 'Dit mag hier niet.',
  413: 'Dit bestand of bericht is te groot.',
  415: 'Deze vorm van bericht wordt niet gelezen.',
  421: 'Dit adres is niet dat van Trajectwijzer.',
  503: 'Trajectwijzer sluit af.',
};

const KINDS: Readonly<Record<number, ErrorKind>> = { 400: 'invalid', 404: 'not-found', 413: 'too-large' };

export type Headers = Readonly<Record<string, string>>;

/** The error of a status; `refused` unless it says something that a screen can do more with. */
export function errorOf(status: number): ApiError {
  return { kind: KINDS[status] ?? 'refused', message: MESSAGES[status] ?? 'Dit is niet gelukt.' };
}

/** Refuses, and lets go of the connection: what follows on it is not to be trusted either. */
export function sayNo(response: ServerResponse, status: number, headers: Headers): void {
  sendJson(response, status, { ok: false, error: errorOf(status) }, { ...headers, connection: 'close' });
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Headers): void {
  send(response, status, Buffer.from(JSON.stringify(value)), {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
  });
}

/** Sends bytes; a HEAD request gets the same head without them (node:http leaves them out). */
export function send(response: ServerResponse, status: number, bytes: Uint8Array, headers: Headers): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  response.end(bytes);
}
