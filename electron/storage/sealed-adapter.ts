/** One sealed document in one file, as a store for lowdb: settings and the like. */
import { join } from 'node:path';
import type { SyncAdapter } from 'lowdb';
import { writeFileAtomic } from './atomic-file.ts';
import { deriveKey } from './crypto.ts';
import { type FileSystem, readIfPresent } from './file-system.ts';
import type { FileKind } from './header.ts';
import type { Quarantine } from './quarantine.ts';
import { decodeSealed, encodeSealed } from './sealed-file.ts';
import { fail, NEWER_VERSION } from './storage-error.ts';

export interface SealedDocument {
  readonly files: FileSystem;
  readonly folder: string;
  readonly kind: FileKind & ('instellingen' | 'pakketten' | 'lokaal');
  readonly vaultId: string;
  readonly vaultKey: Uint8Array;
  readonly quarantine: Quarantine;
  /** Told when the document could not be read and was set aside. */
  readonly onDamage: () => void;
}

/** Reading gives null when there is no document yet, or when it was damaged. Throws `newer-version`. */
export function sealedAdapter(source: SealedDocument): SyncAdapter<unknown> & { close(): void } {
  const { files, kind } = source;
  const file = join(source.folder, `${kind}.tw`);
  const key = deriveKey(source.vaultKey, `trajectwijzer ${kind} 1`);
  const name = { kind, fields: [kind], vaultId: source.vaultId } as const;
  return {
    read() {
      const bytes = readIfPresent(files, file);
      if (bytes === null) return null;
      const read = decodeSealed(name, key, bytes);
      if (read.ok) return read.value;
      if (read.problem === 'newer-version') throw fail('newer-version', NEWER_VERSION);
      source.quarantine.take(file);
      source.onDamage();
      return null;
    },
    write(value) {
      writeFileAtomic(file, encodeSealed(name, key, value), { files });
    },
    close() {
      key.fill(0);
    },
  };
}
