import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/engine/canonical-json.ts';

/** SHA-256 (hex) of the canonical form of a document without its own `hash`. */
export function dataHash(document: object): string {
  const { hash: _hash, ...rest } = document as { hash?: unknown };
  return createHash('sha256').update(canonicalJson(rest)).digest('hex');
}
