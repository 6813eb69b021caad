/** The dossiers of an open vault. Everything here is synchronous: lowdb reads and writes within its own thread. */
import { LowSync } from 'lowdb';
import { folderStamp, mendRows, removeRevisions, setAside, type VaultProblem } from './dossier-folder.ts';
import type { IndexLog, IndexRow, IndexState } from './index-log.ts';
import {
  conflict,
  type DossierRecord,
  type Head,
  KEPT_REVISIONS,
  prune,
  type RevisionFiles,
  readNewest,
  readRevision,
  revisionAdapter,
  revisionFile,
} from './revisions.ts';
import { fail } from './storage-error.ts';

/** Largest dossier as JSON, in bytes of UTF-8. */
export const MAX_RECORD_BYTES = 2 * 1024 * 1024;
const LINES_BEFORE_COMPACTING = 50;
const ROWS_PER_LINE = 1000;

export interface Listed<Row> {
  readonly id: string;
  readonly revision: number;
  readonly row: Row;
}

export interface HistoryEntry {
  readonly revision: number;
  /** ISO moment; null for a revision that cannot be read. */
  readonly savedAt: string | null;
  readonly archived: boolean;
}

export interface Dossiers<Row> {
  list(): readonly Listed<Row>[];
  find(id: string): Listed<Row> | null;
  problems(): readonly VaultProblem[];
  /** Newest revision, or the one asked for. Throws not-found, corrupt, newer-version. */
  read(id: string, revision?: number): Head & { readonly problem: VaultProblem | null };
  /** Makes the revision after `base` (0 for a new dossier). Throws conflict, too-large, and the system's errors. */
  save(id: string, base: number, record: DossierRecord): number;
  /** Newest first, at most 20. */
  history(id: string): readonly HistoryEntry[];
  /** Erases the key first: from then on no copy of the dossier can be opened. `when`: ISO moment. */
  erase(id: string, base: number, when: string): void;
  noteProblem(problem: VaultProblem): void;
  /** Forgets the list; `held` first says on disk that it is complete, what fails is mended at the next opening. */
  close(held: boolean): void;
}

export interface DossierSource<Row> {
  readonly revisions: RevisionFiles;
  readonly log: IndexLog<Row>;
  readonly rowOf: (record: DossierRecord) => Row;
  /** Throws when another computer took the vault over. */
  readonly assertHeld: () => void;
}

/** Reads the list and, unless it is known to be complete, mends it from the files. */
export function openDossiers<Row>(source: DossierSource<Row>): Dossiers<Row> {
  const { revisions, log, rowOf } = source;
  const { files, folder, keys } = revisions;
  const list = new LowSync<IndexState<Row>>(log, { rows: new Map(), stamp: null, added: 0, damaged: true });
  list.read();
  const problems: VaultProblem[] = [];
  const isComplete = !list.data.damaged && list.data.stamp === folderStamp(files, folder);
  let behind = list.data.damaged;
  if (!isComplete) {
    const mended = mendRows(revisions, list.data.rows, rowOf);
    problems.push(...mended.problems);
    behind ||= mended.changed > 0;
  }
  const { rows } = list.data;
  const blocked = new Map(problems.filter(isBlocking).map((problem) => [String(problem.id), problem]));
  let changing = false;
  /** The list on disk does not hold everything; the dossiers themselves do. */
  let listBehind = false;
  const quietly = (step: () => void): void => {
    try {
      step();
    } catch {
      // A full disk, for instance. The next opening mends the list from the dossiers.
      listBehind = true;
    }
  };
  if (behind || list.data.added > LINES_BEFORE_COMPACTING + rows.size / ROWS_PER_LINE) quietly(() => list.write());

  const note = (id: string, revision: number, row: Row | null): void => {
    if (row === null) rows.delete(id);
    else rows.set(id, { revision, row });
    quietly(() => log.append(id, revision, row));
  };

  const beginChange = (): void => {
    source.assertHeld();
    if (changing) return;
    changing = true;
    quietly(() => log.markOpen());
  };

  const rowFor = (id: string): IndexRow<Row> => {
    const problem = blocked.get(id);
    if (problem !== undefined) {
      throw fail(problem.kind === 'newer-version' ? 'newer-version' : 'corrupt', problem.message);
    }
    const known = rows.get(id);
    if (known === undefined) throw fail('not-found', 'Dit dossier bestaat niet (meer).');
    return known;
  };

  /** Another program (a synchronised folder) may have put a newer revision beside ours. */
  const newestNumber = (id: string, known: number): number => {
    let newest = known;
    while (files.existsSync(revisionFile(folder, id, newest + 1))) newest += 1;
    return newest;
  };

  const readHead = (id: string): Head & { readonly problem: VaultProblem | null } => {
    const known = rowFor(id);
    const head = readNewest(revisions, id, newestNumber(id, known.revision));
    if (head === null) throw fail('not-found', 'De bestanden van dit dossier zijn verdwenen uit de kluis.');
    if (head.revision !== known.revision) note(id, head.revision, rowOf(head.record));
    const problem = setAside(id, head.setAside, head.revision);
    if (problem !== null) problems.push(problem);
    return { ...head, problem };
  };

  return {
    list: () => [...rows].map(([id, { revision, row }]) => ({ id, revision, row })),
    find(id) {
      const known = rows.get(id);
      return known === undefined ? null : { id, ...known };
    },
    problems: () => problems,
    noteProblem: (problem) => problems.push(problem),
    read(id, revision) {
      if (revision === undefined) return readHead(id);
      rowFor(id);
      const record = readRevision(revisions, id, revision);
      if (record === null) throw fail('not-found', 'Deze versie van het dossier wordt niet meer bewaard.');
      if (record === 'corrupt') throw fail('corrupt', 'Deze versie van het dossier is beschadigd. Kies een andere.');
      return { revision, record, setAside: [], problem: null };
    },
    save(id, base, record) {
      if (blocked.has(id)) rowFor(id);
      const known = rows.get(id)?.revision ?? 0;
      if (base !== known || (base > 0 && newestNumber(id, known) !== known)) throw conflict();
      if (Buffer.byteLength(JSON.stringify(record.dossier), 'utf8') > MAX_RECORD_BYTES) {
        throw fail('too-large', 'Dit dossier is groter dan 2 MB en is niet bewaard. Maak notities of lijsten korter.');
      }
      beginChange();
      // Files that outlived their erased key would count as revisions of the new dossier.
      if (base === 0 && keys.isErased(id)) removeRevisions(revisions, id);
      const store = new LowSync<DossierRecord>(revisionAdapter(revisions, id, base), record);
      store.write();
      const revision = base + 1;
      note(id, revision, rowOf(record));
      prune(revisions, id, revision);
      return revision;
    },
    history(id) {
      const newest = newestNumber(id, rowFor(id).revision);
      const entries: HistoryEntry[] = [];
      for (let revision = newest; revision > Math.max(0, newest - KEPT_REVISIONS); revision -= 1) {
        const record = readRevision(revisions, id, revision);
        if (record === null) continue;
        const readable = record !== 'corrupt';
        entries.push({
          revision,
          savedAt: readable ? record.savedAt : null,
          archived: readable && record.archived,
        });
      }
      return entries;
    },
    erase(id, base, when) {
      // What cannot be read any more can still be erased, but a newer program's dossier is left alone.
      const isUnreadable = blocked.get(id)?.kind === 'unreadable';
      const revision = isUnreadable ? base : rowFor(id).revision;
      if (base !== revision) throw conflict();
      beginChange();
      keys.erase(id, when);
      note(id, revision, null);
      blocked.delete(id);
      problems.splice(0, problems.length, ...problems.filter((problem) => problem.id !== id));
      try {
        removeRevisions(revisions, id);
      } catch {
        // Without their key the files are only noise; the next opening removes them.
      }
    },
    close(held) {
      if (held && !listBehind && blocked.size === 0) quietly(() => log.markComplete(folderStamp(files, folder)));
      rows.clear();
      blocked.clear();
      problems.length = 0;
    },
  };
}

/** Dossiers that are there but cannot be listed: nothing may be written beside them. */
const isBlocking = ({ id, kind }: VaultProblem): boolean =>
  id !== null && (kind === 'unreadable' || kind === 'newer-version');
