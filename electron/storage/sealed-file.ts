/** One sealed JSON text: the header line, then nonce, ciphertext and tag. Header and vault are bound into the seal. */
import { SEAL_BYTES, seal, unseal } from './crypto.ts';
import { type FileKind, headerLine, readHeader } from './header.ts';

export interface SealedName {
  readonly kind: FileKind;
  /** What makes this file itself: id and revision. */
  readonly fields: readonly (string | number)[];
  readonly vaultId: string;
}

export type SealedRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: 'corrupt' | 'newer-version' };

const bound = (line: string, vaultId: string): string => `${line}${vaultId}`;

export function encodeSealed(name: SealedName, key: Uint8Array, value: unknown): Buffer {
  const line = headerLine(name.kind, name.fields);
  const plain = Buffer.from(JSON.stringify(value), 'utf8');
  const sealed = seal(key, plain, bound(line, name.vaultId));
  plain.fill(0);
  return Buffer.concat([Buffer.from(line, 'latin1'), sealed]);
}

/** A file under another name, of another vault or with one bit changed is `corrupt`. */
export function decodeSealed(name: SealedName, key: Uint8Array, bytes: Uint8Array): SealedRead {
  const line = headerLine(name.kind, name.fields);
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(line.length, bytes.length)).toString('latin1');
  if (begin !== line) {
    const header = readHeader(bytes, name.kind);
    return header.ok ? { ok: false, problem: 'corrupt' } : header;
  }
  if (bytes.length < line.length + SEAL_BYTES) return { ok: false, problem: 'corrupt' };
  const plain = unseal(key, bytes.subarray(line.length), bound(line, name.vaultId));
  if (plain === null) return { ok: false, problem: 'corrupt' };
  const value: unknown = JSON.parse(plain.toString('utf8'));
  plain.fill(0);
  return { ok: true, value };
}
