import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createDeviceKey, type SafeStoragePort } from '../../../../electron/host-electron/device-key.ts';

const secret = Buffer.from('0123456789abcdef0123456789abcdef');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A keychain that wraps by turning bits; each `kind` by others. */
function keychain(kind: string, changes: Partial<SafeStoragePort> = {}): SafeStoragePort {
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ (kind.charCodeAt(0) & 0x7f)));
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (plain) => Promise.resolve(turn(Buffer.from(plain))),
    decryptStringAsync: (sealed) => Promise.resolve({ result: turn(sealed).toString(), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => kind,
    ...changes,
  };
}

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  folders.push(folder);
  return join(folder, 'toestel.json');
}

const on = (file: string, safeStorage: SafeStoragePort, platform: NodeJS.Platform = 'linux') =>
  createDeviceKey({ safeStorage, platform, file });

describe('device key', () => {
  it('gives back what it kept, and never writes it in the clear', async () => {
    const file = place();
    const key = on(file, keychain('gnome_libsecret'));
    expect(await key.remember(secret)).toBe(true);
    expect(await key.recall()).toEqual(secret);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('gnome_libsecret');
    expect(text).not.toContain(secret.toString('base64'));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it.each(['basic_text', 'unknown', ''])('refuses the backend %j', async (kind) => {
    const file = place();
    const key = on(file, keychain(kind));
    expect(await key.backend()).toBeNull();
    expect(await key.remember(secret)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('refuses when the system says that it cannot, or fails to say', async () => {
    const cannot = keychain('kwallet6', { isAsyncEncryptionAvailable: () => Promise.resolve(false) });
    const fails = keychain('kwallet6', { isAsyncEncryptionAvailable: () => Promise.reject(new Error('dbus')) });
    for (const broken of [cannot, fails]) expect(await on(place(), broken).remember(secret)).toBe(false);
  });

  it('asks Linux alone for the name of its keychain', async () => {
    const named = keychain('basic_text');
    expect(await on(place(), named, 'darwin').backend()).toBe('darwin');
    expect(await on(place(), named, 'win32').backend()).toBe('win32');
  });

  it('drops the copy when the keychain is another one', async () => {
    const file = place();
    await on(file, keychain('kwallet6')).remember(secret);
    expect(await on(file, keychain('gnome_libsecret')).recall()).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('drops the copy when the keychain fell back to plain text', async () => {
    const file = place();
    await on(file, keychain('kwallet6')).remember(secret);
    expect(await on(file, keychain('basic_text')).recall()).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it.each(['', '{', '[]', '{"formaat":"trajectwijzer-toestelsleutel","versie":2}'])(
    'drops a damaged copy %j',
    async (text) => {
      const file = place();
      writeFileSync(file, text);
      expect(await on(file, keychain('kwallet6')).recall()).toBeNull();
      expect(existsSync(file)).toBe(false);
    },
  );

  it('drops a copy that the keychain cannot open', async () => {
    const file = place();
    await on(file, keychain('kwallet6')).remember(secret);
    const locked = keychain('kwallet6', { decryptStringAsync: () => Promise.reject(new Error('refused')) });
    expect(await on(file, locked).recall()).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('wraps again when the system asks for it', async () => {
    const file = place();
    await on(file, keychain('kwallet6')).remember(secret);
    const before = readFileSync(file, 'utf8');
    const renewed = keychain('kwallet6');
    const asks: SafeStoragePort = {
      ...renewed,
      decryptStringAsync: async (sealed) => ({ ...(await renewed.decryptStringAsync(sealed)), shouldReEncrypt: true }),
      encryptStringAsync: (plain) => Promise.resolve(Buffer.from(`new${plain}`)),
    };
    expect(await on(file, asks).recall()).toEqual(secret);
    expect(readFileSync(file, 'utf8')).not.toBe(before);
  });

  it('keeps nothing that is not a key', async () => {
    const key = on(place(), keychain('kwallet6'));
    expect(await key.remember(Buffer.alloc(0))).toBe(false);
    expect(await key.remember(Buffer.alloc(65))).toBe(false);
    expect(await key.recall()).toBeNull();
  });

  it('forgets', async () => {
    const file = place();
    const key = on(file, keychain('kwallet6'));
    await key.remember(secret);
    key.forget();
    key.forget();
    expect(await key.recall()).toBeNull();
  });
});
