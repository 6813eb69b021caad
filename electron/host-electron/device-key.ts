/**
 * "Onthoud op dit toestel": an extra copy of a secret, wrapped by the keychain of the operating system. A convenience, never
 * the root of trust: the passphrase always opens the vault, and whatever is wrong with the copy, the copy is dropped.
 */
import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { nodeFileSystem } from '../storage/file-system.ts';

export interface SafeStoragePort {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plain: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
}

export interface DeviceKey {
  /** The keychain that would keep the secret, or null when there is none that keeps it from others. */
  backend(): Promise<string | null>;
  /** Keeps a secret (at most 64 bytes); false when it was not kept. */
  remember(secret: Buffer): Promise<boolean>;
  /** The secret, or null: none was kept, or the keychain is no longer the one that kept it (the copy is then dropped). */
  recall(): Promise<Buffer | null>;
  forget(): void;
}

export interface DeviceKeyOptions {
  readonly safeStorage: SafeStoragePort;
  readonly platform: NodeJS.Platform;
  /** Where the wrapped copy rests. */
  readonly file: string;
}

/** Chromium's names for "kept with a password that everyone knows" and "not chosen yet". */
const NO_KEYCHAIN = new Set(['basic_text', 'unknown', '']);
const LARGEST_SECRET = 64;

const Kept = z.strictObject({
  formaat: z.literal('trajectwijzer-toestelsleutel'),
  versie: z.literal(1),
  backend: z.string().max(40),
  sleutel: z.base64().max(4096),
});

export function createDeviceKey({ safeStorage, platform, file }: DeviceKeyOptions): DeviceKey {
  const forget = (): void => rmSync(file, { force: true });

  async function backend(): Promise<string | null> {
    try {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
      const name = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform;
      return NO_KEYCHAIN.has(name) ? null : name;
    } catch {
      return null;
    }
  }

  async function remember(secret: Buffer): Promise<boolean> {
    const name = await backend();
    if (name === null || secret.length === 0 || secret.length > LARGEST_SECRET) return false;
    try {
      const sealed = await safeStorage.encryptStringAsync(secret.toString('base64'));
      const kept: z.infer<typeof Kept> = {
        formaat: 'trajectwijzer-toestelsleutel',
        versie: 1,
        backend: name,
        sleutel: sealed.toString('base64'),
      };
      writeFileAtomic(file, JSON.stringify(kept), { files: nodeFileSystem });
      return true;
    } catch {
      forget();
      return false;
    }
  }

  async function recall(): Promise<Buffer | null> {
    const kept = read(file);
    if (kept === 'none') return null;
    const name = await backend();
    if (kept === 'damaged' || name !== kept.backend) {
      // Another desktop, another profile, a keychain that fell back: what it says now cannot be trusted.
      forget();
      return null;
    }
    try {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(kept.sleutel, 'base64'));
      const secret = Buffer.from(result, 'base64');
      if (shouldReEncrypt) await remember(secret);
      return secret;
    } catch {
      forget();
      return null;
    }
  }

  return { backend, remember, recall, forget };
}

function read(file: string): z.infer<typeof Kept> | 'none' | 'damaged' {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 'none';
  }
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}
