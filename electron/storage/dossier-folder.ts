/** Looking at the folder of dossiers as a whole: which there are, and putting the list right after a crash or damage. */
import { join } from 'node:path';
import { isTemporaryName } from './atomic-file.ts';
import { type FileSystem, removeIfPresent } from './file-system.ts';
import type { IndexRow } from './index-log.ts';
import {
  type DossierRecord,
  KEPT_REVISIONS,
  parseRevisionName,
  type RevisionFiles,
  readNewest,
  revisionFile,
  revisionsOf,
} from './revisions.ts';
import { StorageFailure } from './storage-error.ts';

/** Something the user has to know about one dossier, or about the vault when there is no id. */
export interface VaultProblem {
  readonly id: string | null;
  readonly kind: 'set-aside' | 'unreadable' | 'newer-version' | 'missing' | 'rolled-back' | 'settings';
  /** Dutch. */
  readonly message: string;
}

/** Changes whenever a file in the folder is made or removed. */
export const folderStamp = (files: FileSystem, folder: string): string =>
  String(files.statSync(folder, { bigint: true }).mtimeNs);

interface Span {
  newest: number;
  oldest: number;
}

interface Scanned {
  readonly names: readonly string[];
  /** Newest and oldest revision per dossier. */
  readonly spans: ReadonlyMap<string, Span>;
}

function scan(files: FileSystem, folder: string): Scanned {
  const spans = new Map<string, Span>();
  const names = files.readdirSync(folder);
  for (const name of names) {
    const found = parseRevisionName(name);
    if (found === null) continue;
    const { id, revision } = found;
    const known = spans.get(id);
    if (known === undefined) spans.set(id, { newest: revision, oldest: revision });
    else if (revision > known.newest) known.newest = revision;
    else if (revision < known.oldest) known.oldest = revision;
  }
  return { names, spans };
}

/** Are there dossiers in this folder already? */
export const holdsDossiers = (files: FileSystem, folder: string): boolean => scan(files, folder).spans.size > 0;

/**
 * Removes what killed processes left behind and the revisions that are too old, counted from the newest that can be read:
 * a stray file with a high number must not cost the real ones.
 */
function clean<Row>(
  { files, folder }: RevisionFiles,
  { names, spans }: Scanned,
  rows: ReadonlyMap<string, IndexRow<Row>>,
): void {
  const last = (id: string): number => (rows.get(id)?.revision ?? 0) - KEPT_REVISIONS;
  const isTooOld = [...spans].some(([id, { oldest }]) => oldest <= last(id));
  for (const name of names) {
    if (isTemporaryName(name)) removeIfPresent(files, join(folder, name));
    if (!isTooOld) continue;
    const found = parseRevisionName(name);
    if (found !== null && found.revision <= last(found.id)) removeIfPresent(files, join(folder, name));
  }
}

export interface Mended<Row> {
  readonly problems: VaultProblem[];
  /** Rows that were made again, added or dropped. */
  readonly changed: number;
  readonly rows: Map<string, IndexRow<Row>>;
}

/** Brings the rows in line with the files. Reads only the dossiers of which the row is missing or behind. */
export function mendRows<Row>(
  source: RevisionFiles,
  rows: Map<string, IndexRow<Row>>,
  rowOf: (record: DossierRecord) => Row,
): Mended<Row> {
  const problems: VaultProblem[] = [];
  const scanned = scan(source.files, source.folder);
  const { spans } = scanned;
  let changed = 0;

  for (const id of [...rows.keys()]) {
    if (spans.has(id)) continue;
    rows.delete(id);
    changed += 1;
    if (isErased(source, id)) continue;
    problems.push({ id, kind: 'missing', message: 'De bestanden van een dossier zijn verdwenen uit de kluis.' });
  }

  for (const [id, { newest: revision }] of spans) {
    const known = rows.get(id);
    if (isErased(source, id)) {
      // The process stopped between erasing the key and removing the files, or someone put a backup back.
      changed += 1;
      rows.delete(id);
      removeRevisions(source, id);
      continue;
    }
    if (known?.revision === revision) continue;
    changed += 1;
    if (known !== undefined && known.revision > revision) {
      const message = `Van een dossier stond versie ${known.revision} in de lijst, maar de nieuwste versie op de schijf is ${revision}.`;
      problems.push({ id, kind: 'rolled-back', message });
    }
    const problem = readRow(source, rows, id, revision, rowOf);
    if (problem !== null) problems.push(problem);
  }
  clean(source, scanned, rows);
  return { problems, changed, rows };
}

function readRow<Row>(
  source: RevisionFiles,
  rows: Map<string, IndexRow<Row>>,
  id: string,
  newest: number,
  rowOf: (record: DossierRecord) => Row,
): VaultProblem | null {
  try {
    const head = readNewest(source, id, newest);
    if (head === null) return null;
    rows.set(id, { revision: head.revision, row: rowOf(head.record) });
    return setAside(id, head.setAside, head.revision);
  } catch (cause) {
    if (!(cause instanceof StorageFailure)) throw cause;
    rows.delete(id);
    const kind = cause.error.kind === 'newer-version' ? 'newer-version' : 'unreadable';
    return { id, kind, message: cause.error.message };
  }
}

/** What to tell when damaged revisions were moved; null when there were none. */
export function setAside(id: string, damaged: readonly number[], shown: number): VaultProblem | null {
  if (damaged.length === 0) return null;
  const which = damaged.length === 1 ? `Versie ${damaged[0]} was` : `Versies ${damaged.join(', ')} waren`;
  const where = damaged.length === 1 ? 'staat nu apart' : 'staan nu apart';
  return {
    id,
    kind: 'set-aside',
    message: `${which} beschadigd en ${where} in de map quarantaine. Je ziet nu versie ${shown}.`,
  };
}

function isErased({ keys }: RevisionFiles, id: string): boolean {
  try {
    return keys.isErased(id);
  } catch (cause) {
    if (cause instanceof StorageFailure) return false;
    throw cause;
  }
}

/** Removes every revision of a dossier, also what was set aside. */
export function removeRevisions(source: RevisionFiles, id: string): void {
  for (const revision of revisionsOf(source, id)) {
    removeIfPresent(source.files, revisionFile(source.folder, id, revision));
  }
  source.quarantine.forget(id);
}
