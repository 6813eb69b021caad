/** Reads what a request carries, never more than its route allows. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Body =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'too-large' | 'gone' };

/** Resolves as soon as it is whole or too large; what comes after that is not kept. `limit` in bytes. */
export function readBody(request: IncomingMessage, response: ServerResponse, limit: number): Promise<Body> {
  // Only now, after the guard: a client that asks first sends nothing when it is refused.
  if (request.headers.expect !== undefined) response.writeContinue();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limit) {
        parts.length = 0;
        request.pause();
        resolve({ ok: false, reason: 'too-large' });
      } else parts.push(part);
    });
    request.on('end', () => resolve({ ok: true, bytes: Buffer.concat(parts) }));
    request.on('close', () => resolve({ ok: false, reason: 'gone' }));
    request.on('error', () => resolve({ ok: false, reason: 'gone' }));
  });
}

/** JSON as UTF-8, or undefined when it is neither. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
