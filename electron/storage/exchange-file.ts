/** A dossier on its way to a colleague: sealed under a passphrase of its own, apart from any vault. */
import { randomSalt, SEAL_BYTES, seal, stretch, unseal } from './crypto.ts';
import { headerLine, readHeader } from './header.ts';
import { acceptsCost, type KdfPolicy } from './kdf-policy.ts';
import { fail, NEWER_VERSION } from './storage-error.ts';

/** Does the file begin like one of these, whatever its version? */
export const looksSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20)).toString('latin1') === 'trajectwijzer-kluis ';

export async function sealExchange(content: Uint8Array, passphrase: string, { cost }: KdfPolicy): Promise<Buffer> {
  const salt = randomSalt();
  const line = headerLine('uitwisseling', [cost.N, cost.r, cost.p, salt.toString('hex')]);
  const key = await stretch(passphrase, salt, cost);
  const sealed = seal(key, content, line);
  key.fill(0);
  return Buffer.concat([Buffer.from(line, 'latin1'), sealed]);
}

/** Throws `corrupt`, `newer-version` or `wrong-passphrase`; the last also when the content was changed on the way. */
export async function openExchange(bytes: Uint8Array, passphrase: string, policy: KdfPolicy): Promise<Buffer> {
  const header = readHeader(bytes, 'uitwisseling');
  if (!header.ok && header.problem === 'newer-version') throw fail('newer-version', NEWER_VERSION);
  const [N, r, p] = header.ok ? header.fields.slice(0, 3).map(Number) : [];
  const salt = Buffer.from(header.ok ? (header.fields[3] ?? '') : '', 'hex');
  const cost = { N: N ?? 0, r: r ?? 0, p: p ?? 0 };
  if (!header.ok || salt.length === 0 || bytes.length < header.length + SEAL_BYTES || !acceptsCost(policy, cost)) {
    throw fail('corrupt', 'Dit bestand is beschadigd of onvolledig. Vraag het opnieuw aan wie het bezorgde.');
  }
  const key = await stretch(passphrase, salt, cost);
  const content = unseal(key, bytes.subarray(header.length), header.line);
  key.fill(0);
  if (content === null) {
    throw fail('wrong-passphrase', 'De wachtzin van dit bestand klopt niet, of het bestand is onderweg beschadigd.');
  }
  return content;
}
