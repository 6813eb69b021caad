import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, randomKey, SEAL_BYTES, seal, stretch, unseal } from '../../../../electron/storage/crypto.ts';
import { acceptsCost, KDF_FLOOR, PRODUCTION_KDF } from '../../../../electron/storage/kdf-policy.ts';

const STORAGE = join(import.meta.dirname, '../../../../electron/storage');
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('known answers', () => {
  it('scrypt: RFC 7914, section 12', async () => {
    const key = await stretch('password', Buffer.from('NaCl'), { N: 1024, r: 8, p: 16 });
    expect(key.toString('hex')).toBe('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162');
  });

  it('HKDF-SHA256 without salt: RFC 5869, test case 3, first 32 bytes', () => {
    const key = deriveKey(hex('0b'.repeat(22)), '');
    expect(key.toString('hex')).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
  });

  it('AES-256-GCM: test case 14 of the specification of GCM (no associated data)', () => {
    const sealed = hex(`${'00'.repeat(12)}${'cea7403d4d606b6e074ec5d3baf39d18'}${'d0d1c8a799996bf0265b98b5d48ab919'}`);
    expect(unseal(Buffer.alloc(32), sealed, '')?.toString('hex')).toBe('00'.repeat(16));
  });
});

describe('sealing', () => {
  it('opens what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.record({ plain: fc.uint8Array({ maxLength: 3000 }), bound: fc.string() }), ({ plain, bound }) => {
        const key = randomKey();
        const sealed = seal(key, plain, bound);
        expect(sealed.length).toBe(plain.length + SEAL_BYTES);
        expect(unseal(key, sealed, bound)?.equals(plain)).toBe(true);
      }),
    );
  });

  it('refuses every single bit that changed', () => {
    const key = randomKey();
    const sealed = seal(key, Buffer.from('een klein dossier'), 'dossier 1');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(key, changed, 'dossier 1')).toBeNull();
    }
  });

  it('refuses another key, another binding, and what was cut', () => {
    const key = randomKey();
    const sealed = seal(key, Buffer.from('tekst'), 'a');
    expect(unseal(randomKey(), sealed, 'a')).toBeNull();
    expect(unseal(key, sealed, 'b')).toBeNull();
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(key, sealed.subarray(0, length), 'a')).toBeNull();
    }
  });

  it('never uses a nonce twice', () => {
    const key = randomKey();
    const nonces = Array.from({ length: 2000 }, () => seal(key, Buffer.alloc(1), '').toString('hex', 0, 12));
    expect(new Set(nonces).size).toBe(nonces.length);
  });
});

describe('passphrases', () => {
  it('are stretched at or above the floor in production', async () => {
    expect(KDF_FLOOR).toBeGreaterThanOrEqual(2 ** 17);
    expect(PRODUCTION_KDF.cost.N).toBeGreaterThanOrEqual(KDF_FLOOR);
    expect(PRODUCTION_KDF.floor).toBeGreaterThanOrEqual(KDF_FLOOR);
    expect(PRODUCTION_KDF.cost.r).toBeGreaterThanOrEqual(8);
    // Runs at all: Node refuses this cost unless it is told how much memory it takes.
    expect(await stretch('wachtzin', Buffer.alloc(16), PRODUCTION_KDF.cost)).toHaveLength(32);
  });

  it.each([
    [{ N: 2 ** 16, r: 8, p: 1 }, false],
    [{ N: 2 ** 17, r: 8, p: 1 }, true],
    [{ N: 2 ** 20, r: 8, p: 1 }, true],
    [{ N: 2 ** 21, r: 8, p: 1 }, false],
    [{ N: 2 ** 17 + 1, r: 8, p: 1 }, false],
    [{ N: 2 ** 17, r: 7, p: 1 }, false],
    [{ N: 2 ** 17, r: 8, p: 0 }, false],
    [{ N: 2 ** 17, r: 8, p: 5 }, false],
    [{ N: Number.NaN, r: 8, p: 1 }, false],
  ])('accepts the cost %o of a file: %s', (cost, accepted) => {
    expect(acceptsCost(PRODUCTION_KDF, cost)).toBe(accepted);
  });

  it('do not depend on how an accent was typed', async () => {
    const cost = { N: 1024, r: 8, p: 1 };
    const [one, two] = await Promise.all(
      ['caf\u00e9', 'cafe\u0301'].map((text) => stretch(text, Buffer.alloc(16), cost)),
    );
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('the storage', () => {
  const sources = readdirSync(STORAGE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join(STORAGE, name), 'utf8') }));

  it('was found', () => {
    expect(sources.length).toBeGreaterThan(15);
  });

  it('takes only scrypt, HKDF, AES-256-GCM and random bytes from node:crypto', () => {
    const allowed = new Set(['createCipheriv', 'createDecipheriv', 'hkdfSync', 'randomBytes', 'scrypt']);
    for (const { name, text } of sources) {
      for (const [, names = ''] of text.matchAll(/import \{([^}]*)\} from 'node:crypto'/g)) {
        for (const imported of names.split(',').map((one) => one.trim()))
          expect([name, allowed.has(imported)]).toEqual([name, true]);
      }
      expect([name, /from 'crypto'|import \* as \w+ from 'node:crypto'|require\(/.test(text)]).toEqual([name, false]);
      const ciphers = /createCipheriv|createDecipheriv|hkdfSync|\bscrypt\(/.test(text);
      expect([name, ciphers && name !== 'crypto.ts']).toEqual([name, false]);
    }
  });

  it('names no other algorithm', () => {
    const others =
      /aes-(?!256-gcm)|-cbc|-ctr|-ccm|-ocb|-ecb|chacha|poly1305|pbkdf2|argon2|bcrypt|md5|sha-?1\b|sha-?384|sha-?512|blowfish|\bdes\b|rc4|\brsa\b|ed25519|createHash|createHmac|subtle/i;
    for (const { name, text } of sources) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect([name, others.exec(code)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('uses no preset of lowdb: those write nothing to disk under test', () => {
    for (const { name, text } of sources)
      expect([name, /JSONFile|Preset|lowdb\/node/.test(text)]).toEqual([name, false]);
  });
});
