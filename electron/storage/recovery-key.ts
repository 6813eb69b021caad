/** The recovery key as people print and type it: groups of four signs that cannot be mistaken, with a check. */
import { crc32 } from 'node:zlib';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_BYTES = 20;
const SIGNS_OF_KEY = (RECOVERY_BYTES * 8) / 5;
const SIGNS_OF_CHECK = 4;

function encode(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += SIGNS.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

function checkOf(bytes: Uint8Array): string {
  const check = crc32(bytes);
  return [15, 10, 5, 0].map((shift) => SIGNS.charAt((check >>> shift) & 31)).join('');
}

/** 'XXXX-XXXX-...': nine groups of four. */
export function showRecoveryKey(bytes: Uint8Array): string {
  return `${encode(bytes)}${checkOf(bytes)}`.match(/.{4}/g)?.join('-') ?? '';
}

/** The bytes of a typed key, or null when it was typed wrongly. Small letters, spaces, O for 0 and I or L for 1 are fine. */
export function readRecoveryKey(text: string): Buffer | null {
  const signs = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (signs.length !== SIGNS_OF_KEY + SIGNS_OF_CHECK) return null;
  const bytes = Buffer.alloc(RECOVERY_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const sign of signs.slice(0, SIGNS_OF_KEY)) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >>> bits) & 255;
      at += 1;
    }
    held &= (1 << bits) - 1;
  }
  return checkOf(bytes) === signs.slice(SIGNS_OF_KEY) ? bytes : null;
}
