/**
 * The revisions of a dossier: files that are never changed, `<id>.<revision>.tw`. Putting one in place fails when its
 * number exists, which is how a conflict between two windows or two computers shows.
 */
import { join } from 'node:path';
import type { SyncAdapter } from 'lowdb';
import { writeFileAtomic } from './atomic-file.ts';
import { errorCode, type FileSystem, readIfPresent, removeIfPresent } from './file-system.ts';
import type { KeyTable } from './key-table.ts';
import type { Quarantine } from './quarantine.ts';
import { decodeSealed, encodeSealed, type SealedName } from './sealed-file.ts';
import { fail, NEWER_VERSION } from './storage-error.ts';

/** So many revisions of a dossier are kept. */
export const KEPT_REVISIONS = 20;

const NAME_LENGTH = 26;

/** What one revision holds. */
export interface DossierRecord {
  /** ISO moment. */
  readonly savedAt: string;
  readonly archived: boolean;
  /** One of the examples to practise with, not a client. */
  readonly practice: boolean;
  readonly dossier: object;
}

export interface Head {
  readonly revision: number;
  readonly record: DossierRecord;
  /** Revisions after this one that could not be read and were set aside. */
  readonly setAside: readonly number[];
}

export interface RevisionFiles {
  readonly files: FileSystem;
  /** The folder `dossiers`. */
  readonly folder: string;
  readonly vaultId: string;
  readonly keys: KeyTable;
  readonly quarantine: Quarantine;
}

export const revisionFile = (folder: string, id: string, revision: number): string =>
  join(folder, `${id}.${revision}.tw`);

/** Id and revision of a file name; null for a name that is none of ours. */
export function parseRevisionName(name: string): { readonly id: string; readonly revision: number } | null {
  if (name.charCodeAt(NAME_LENGTH) !== 46 || !name.endsWith('.tw')) return null;
  const digits = name.slice(NAME_LENGTH + 1, -3);
  const revision = Number(digits);
  const isNumber = Number.isSafeInteger(revision) && revision > 0 && String(revision) === digits;
  return isNumber ? { id: name.slice(0, NAME_LENGTH), revision } : null;
}

const nameOf = (vaultId: string, id: string, revision: number): SealedName => ({
  kind: 'dossier',
  fields: [id, revision],
  vaultId,
});

const isRecord = (value: unknown): value is DossierRecord =>
  typeof value === 'object' &&
  value !== null &&
  'savedAt' in value &&
  typeof value.savedAt === 'string' &&
  'archived' in value &&
  typeof value.archived === 'boolean' &&
  'practice' in value &&
  typeof value.practice === 'boolean' &&
  'dossier' in value &&
  typeof value.dossier === 'object' &&
  value.dossier !== null;

/** One revision: null when the file is not there. Throws `newer-version`; a damaged one is 'corrupt'. */
export function readRevision(source: RevisionFiles, id: string, revision: number): DossierRecord | 'corrupt' | null {
  const bytes = readIfPresent(source.files, revisionFile(source.folder, id, revision));
  if (bytes === null) return null;
  const key = source.keys.keyOf(id);
  if (key === null) return 'corrupt';
  const read = decodeSealed(nameOf(source.vaultId, id, revision), key, bytes);
  key.fill(0);
  if (read.ok) return isRecord(read.value) ? read.value : 'corrupt';
  if (read.problem === 'newer-version') throw fail('newer-version', NEWER_VERSION);
  return 'corrupt';
}

/** Revisions of a dossier that are on the disk, newest first. */
export function revisionsOf({ files, folder }: RevisionFiles, id: string): readonly number[] {
  const numbers = files.readdirSync(folder).flatMap((name) => {
    const found = parseRevisionName(name);
    return found?.id === id ? [found.revision] : [];
  });
  return numbers.sort((a, b) => b - a);
}

/** The newest revision at or below `from` that can be read; damaged ones above it are set aside. Null: none at all. */
export function readNewest(source: RevisionFiles, id: string, from: number): Head | null {
  const first = readRevision(source, id, from);
  if (first !== null && first !== 'corrupt') return { revision: from, record: first, setAside: [] };
  const damaged: number[] = [];
  for (const revision of revisionsOf(source, id)) {
    if (revision > from) continue;
    const record = readRevision(source, id, revision);
    if (record === null) continue;
    if (record === 'corrupt') {
      damaged.push(revision);
      continue;
    }
    // Only now: without any revision that opens, the files stay where they are for whoever comes to help.
    for (const number of damaged) source.quarantine.take(revisionFile(source.folder, id, number));
    return { revision, record, setAside: damaged };
  }
  if (damaged.length === 0) return null;
  throw fail('corrupt', 'Dit dossier is beschadigd en geen enkele versie is nog leesbaar. Zet een reservekopie terug.');
}

/**
 * A dossier as a store for lowdb: reading gives the newest record, writing makes the revision after `base`.
 * Writing throws `conflict` when that revision exists.
 */
export function revisionAdapter(
  source: RevisionFiles,
  id: string,
  base: number,
): SyncAdapter<DossierRecord> & { readonly read: () => DossierRecord | null } {
  const revision = base + 1;
  return {
    read: () => readNewest(source, id, base)?.record ?? null,
    write(record) {
      const key = source.keys.ensure(id);
      const bytes = encodeSealed(nameOf(source.vaultId, id, revision), key, record);
      key.fill(0);
      try {
        writeFileAtomic(revisionFile(source.folder, id, revision), bytes, { overwrite: false, files: source.files });
      } catch (cause) {
        if (errorCode(cause) === 'EEXIST') throw conflict();
        throw cause;
      }
    },
  };
}

export const conflict = (): Error =>
  fail(
    'conflict',
    'Dit dossier is intussen elders gewijzigd. Open het opnieuw en voer je laatste wijziging nog eens in.',
  );

/** Removes the revision that is one too many; a failure only means that it stays a little longer. */
export function prune(source: RevisionFiles, id: string, newest: number): void {
  try {
    removeIfPresent(source.files, revisionFile(source.folder, id, newest - KEPT_REVISIONS));
  } catch {
    // The next opening cleans up.
  }
}
