/**
 * The file that opens the vault: how the passphrase is stretched, and the vault key sealed under passphrase and recovery
 * key. It is kept twice, since without it every dossier is lost.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from './atomic-file.ts';
import { deriveKey, randomSalt, seal, stretch, unseal } from './crypto.ts';
import { type FileSystem, readIfPresent } from './file-system.ts';
import { checksum, headerLine, readHeader } from './header.ts';
import { acceptsCost, type KdfPolicy, type ScryptCost } from './kdf-policy.ts';
import { fail, NEWER_VERSION } from './storage-error.ts';

const MAIN = 'kluis.tw';
const COPY = 'kluis.kopie.tw';

const Sealed = z.base64().max(200);
const Body = z.strictObject({
  gemaakt: z.string().max(40),
  scrypt: z.strictObject({ N: z.int(), r: z.int(), p: z.int(), zout: z.base64().max(64) }),
  wachtzin: Sealed,
  herstel: Sealed,
});
type Body = z.infer<typeof Body>;

export interface VaultFile {
  /** Random; bound into everything that the vault seals. */
  readonly id: string;
  readonly body: Body;
}

export interface ReadVaultFile {
  readonly file: VaultFile;
  /** One of the two copies is missing or differs and must be written again. */
  readonly repair: boolean;
}

function encodeVaultFile({ id, body }: VaultFile): string {
  const text = `${JSON.stringify(body)}\n`;
  return `${headerLine('kluis', [id, checksum(text)])}${text}`;
}

type Decoded = VaultFile | 'corrupt' | 'newer-version';

function decode(bytes: Buffer): Decoded {
  const header = readHeader(bytes, 'kluis');
  if (!header.ok) return header.problem;
  const [id, check] = header.fields;
  const text = bytes.subarray(header.length);
  if (id === undefined || check !== checksum(text)) return 'corrupt';
  const body = Body.safeParse(parseJson(text));
  return body.success ? { id, body: body.data } : 'corrupt';
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Is there a vault in this folder, whatever its state? */
export const hasVaultFile = (files: FileSystem, folder: string): boolean =>
  files.existsSync(join(folder, MAIN)) || files.existsSync(join(folder, COPY));

/** Throws StorageFailure: no-vault, corrupt (neither copy can be read) or newer-version. */
export function readVaultFile(files: FileSystem, folder: string): ReadVaultFile {
  const present = [MAIN, COPY].map((name) => readIfPresent(files, join(folder, name)));
  const decoded = present.map((bytes) => (bytes === null ? null : decode(bytes)));
  if (decoded.every((one) => one === null)) throw fail('no-vault', 'In deze map is nog geen kluis.');
  // The main file of a newer program must not be replaced by an older copy.
  if (decoded.includes('newer-version')) throw fail('newer-version', NEWER_VERSION);
  const file = decoded.find((one) => one !== null && typeof one !== 'string');
  if (file === undefined || file === null || typeof file === 'string') {
    throw fail('corrupt', 'Het kluisbestand is beschadigd, en de kopie ook. Zet een reservekopie van de map terug.');
  }
  const [main, copy] = present;
  return { file, repair: !(main && copy?.equals(main)) };
}

/** `isNew` refuses to replace a vault that another process just made (EEXIST). */
export function writeVaultFile(files: FileSystem, folder: string, file: VaultFile, isNew = false): void {
  const text = encodeVaultFile(file);
  writeFileAtomic(join(folder, MAIN), text, { overwrite: !isNew, files });
  try {
    writeFileAtomic(join(folder, COPY), text, { files });
  } catch {
    // The main file is in force; the next opening mends the copy.
  }
}

const boundToPassphrase = (id: string, { N, r, p }: ScryptCost): string => `kluissleutel wachtzin ${id} ${N} ${r} ${p}`;
const boundToRecovery = (id: string): string => `kluissleutel herstel ${id}`;
const RECOVERY_PURPOSE = 'trajectwijzer herstelsleutel 1';

const base64 = (bytes: Buffer): string => bytes.toString('base64');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

/** Seals the vault key under a passphrase, with a fresh salt. */
export async function sealUnderPassphrase(
  id: string,
  vaultKey: Uint8Array,
  passphrase: string,
  { cost }: KdfPolicy,
): Promise<Pick<Body, 'scrypt' | 'wachtzin'>> {
  const salt = randomSalt();
  const key = await stretch(passphrase, salt, cost);
  const wachtzin = base64(seal(key, vaultKey, boundToPassphrase(id, cost)));
  key.fill(0);
  return { scrypt: { N: cost.N, r: cost.r, p: cost.p, zout: base64(salt) }, wachtzin };
}

export function sealUnderRecovery(id: string, vaultKey: Uint8Array, recoveryKey: Uint8Array): Pick<Body, 'herstel'> {
  const key = deriveKey(recoveryKey, RECOVERY_PURPOSE);
  const herstel = base64(seal(key, vaultKey, boundToRecovery(id)));
  key.fill(0);
  return { herstel };
}

/** The vault key, or null when the passphrase is wrong. Throws StorageFailure when the file asks an unsafe cost. */
export async function openWithPassphrase(
  { id, body }: VaultFile,
  passphrase: string,
  policy: KdfPolicy,
): Promise<Buffer | null> {
  const { N, r, p, zout } = body.scrypt;
  if (!acceptsCost(policy, { N, r, p })) {
    throw fail('corrupt', 'De beveiliging in het kluisbestand is verzwakt of gewijzigd. Zet een reservekopie terug.');
  }
  const key = await stretch(passphrase, bytesOf(zout), { N, r, p });
  const vaultKey = unseal(key, bytesOf(body.wachtzin), boundToPassphrase(id, { N, r, p }));
  key.fill(0);
  return vaultKey;
}

/** The vault key, or null when this recovery key belongs to another vault. */
export function openWithRecovery({ id, body }: VaultFile, recoveryKey: Uint8Array): Buffer | null {
  const key = deriveKey(recoveryKey, RECOVERY_PURPOSE);
  const vaultKey = unseal(key, bytesOf(body.herstel), boundToRecovery(id));
  key.fill(0);
  return vaultKey;
}
