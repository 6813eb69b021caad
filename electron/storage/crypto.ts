/**
 * The only cryptography of the app: scrypt, HKDF-SHA256, AES-256-GCM and random bytes, which Node and Electron share.
 * A sealed text is nonce (12 bytes) + ciphertext + tag (16 bytes).
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import type { ScryptCost } from './kdf-policy.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes that sealing adds. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

export const randomKey = (): Buffer => randomBytes(KEY_BYTES);
export const randomSalt = (): Buffer => randomBytes(16);

/** Seals a text under a 32-byte key; `bound` must be the same at opening, and is not stored. */
export function seal(key: Uint8Array, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** The text, or null when key, `bound` or a single bit of the sealed bytes differs. */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer | null {
  if (sealed.length < SEAL_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return null;
  }
}

/** A key of its own for one purpose, from a key that is random. */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), purpose, KEY_BYTES));
}

/** A key from what a person remembers; slow on purpose, and outside the thread that asks. */
export function stretch(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  // The same sentence typed on another keyboard may hold its accents as separate characters.
  const secret = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  const { N, r, p } = cost;
  // Node refuses above 32 MiB unless told; scrypt itself needs 128 * r * (N + p) bytes and a little more.
  const maxmem = 128 * r * (N + p) + 64 * 1024 * 1024;
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_BYTES, { N, r, p, maxmem }, (cause, key) => {
      secret.fill(0);
      if (cause) reject(cause);
      else resolve(key);
    });
  });
}
