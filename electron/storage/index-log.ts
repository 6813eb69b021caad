/**
 * The list of dossiers: sealed lines that are only added to a file, so that saving costs the same in a large vault as in
 * a small one. The revision files are what counts: the log may be lost, torn or behind, and is then mended from them.
 */
import { join } from 'node:path';
import type { SyncAdapter } from 'lowdb';
import { writeFileAtomic } from './atomic-file.ts';
import { deriveKey, randomSalt, seal, unseal } from './crypto.ts';
import { appendBytes, type FileSystem, readIfPresent } from './file-system.ts';
import { headerLine, readHeader } from './header.ts';
import { fail, NEWER_VERSION } from './storage-error.ts';

const NAME = 'index.log';
/** Sequence number, kind of line, sealed content. */
const LINE = /^(\d{1,15})([rso]) ([A-Za-z0-9+/]+={0,2})$/;
const ROWS_PER_LINE = 1000;

export interface IndexRow<Row> {
  readonly revision: number;
  readonly row: Row;
}

export interface IndexState<Row> {
  readonly rows: Map<string, IndexRow<Row>>;
  /** What the folder of dossiers looked like when the log was last known to be complete; null when it may be behind. */
  readonly stamp: string | null;
  /** Lines added since the log was last written whole. */
  readonly added: number;
  /** A part was missing or could not be read. */
  readonly damaged: boolean;
}

type Entry<Row> = readonly [id: string, revision: number, row: Row | null];

export interface IndexLog<Row> extends SyncAdapter<IndexState<Row>> {
  readonly read: () => IndexState<Row>;
  /** Says that changes follow: a log without a later stamp may be behind. */
  markOpen(): void;
  /** Adds one row, or with null says that the dossier is gone. Throws the system's error: the list is then behind. */
  append(id: string, revision: number, row: Row | null): void;
  /** Says that the log is complete for a folder that looks like `stamp`, until the next line. */
  markComplete(stamp: string): void;
  close(): void;
}

/** `isRow` guards against rows of another version of the program: those are made again from their dossier. */
export function openIndexLog<Row>(
  files: FileSystem,
  folder: string,
  vaultId: string,
  vaultKey: Uint8Array,
  isRow: (value: unknown) => value is Row,
): IndexLog<Row> {
  const file = join(folder, NAME);
  const key = deriveKey(vaultKey, 'trajectwijzer index 1');
  let header = '';
  let sequence = 0;
  let onNewLine = true;

  const sealLine = (kind: string, content: unknown): string => {
    sequence += 1;
    const name = `${sequence}${kind}`;
    const plain = Buffer.from(JSON.stringify(content), 'utf8');
    return `${name} ${seal(key, plain, `${header}${name}`).toString('base64')}\n`;
  };

  const openLine = (text: string): { readonly kind: string; readonly content: unknown } | null => {
    const [, digits, kind, sealed] = LINE.exec(text) ?? [];
    if (digits === undefined || kind === undefined || sealed === undefined) return null;
    // A line that is repeated or put in another place would bring back an older row.
    if (Number(digits) <= sequence) return null;
    const plain = unseal(key, Buffer.from(sealed, 'base64'), `${header}${digits}${kind}`);
    if (plain === null) return null;
    sequence = Number(digits);
    return { kind, content: JSON.parse(plain.toString('utf8')) };
  };

  const add = (text: string): void => {
    // A line that was torn by a full disk must not swallow this one.
    const bytes = Buffer.from(onNewLine ? text : `\n${text}`, 'latin1');
    onNewLine = false;
    // Not flushed: after a power cut the list is mended from the dossiers, which are.
    appendBytes(files, file, bytes, false);
    onNewLine = true;
  };

  return {
    read() {
      const bytes = readIfPresent(files, file);
      const found = bytes === null ? null : readHeader(bytes, 'index');
      if (found?.ok === false && found.problem === 'newer-version') throw fail('newer-version', NEWER_VERSION);
      const rows = new Map<string, IndexRow<Row>>();
      sequence = 0;
      if (bytes === null || !found?.ok || found.fields[0] !== vaultId) {
        return { rows, stamp: null, added: 0, damaged: true };
      }
      header = found.line;
      const text = bytes.toString('latin1', found.length);
      onNewLine = text === '' || text.endsWith('\n');
      let damaged = !onNewLine;
      let stamp: string | null = null;
      const lines = text.split('\n').filter((line) => line !== '');
      for (const line of lines) {
        const opened = openLine(line);
        stamp = opened?.kind === 's' && typeof opened.content === 'string' ? opened.content : null;
        const complete = opened !== null && (opened.kind !== 'r' || take(rows, opened.content, isRow));
        damaged ||= !complete;
      }
      return { rows, stamp, added: lines.length, damaged };
    },
    write({ rows }) {
      // A random name per writing: lines of an earlier log do not fit in this one.
      header = headerLine('index', [vaultId, randomSalt().toString('hex')]);
      sequence = 0;
      const entries = [...rows].map(([id, { revision, row }]): Entry<Row> => [id, revision, row]);
      let text = header;
      for (let at = 0; at < entries.length; at += ROWS_PER_LINE) {
        text += sealLine('r', entries.slice(at, at + ROWS_PER_LINE));
      }
      writeFileAtomic(file, text, { files });
      onNewLine = true;
    },
    markOpen: () => add(sealLine('o', null)),
    append: (id, revision, row) => add(sealLine('r', [[id, revision, row] satisfies Entry<Row>])),
    markComplete: (stamp) => add(sealLine('s', stamp)),
    close() {
      key.fill(0);
    },
  };
}

/** Takes over the rows of a line; false when one does not have the present shape. */
function take<Row>(
  rows: Map<string, IndexRow<Row>>,
  content: unknown,
  isRow: (value: unknown) => value is Row,
): boolean {
  if (!Array.isArray(content)) return false;
  let complete = true;
  for (const entry of content) {
    const [id, revision, row] = Array.isArray(entry) ? entry : [];
    if (typeof id !== 'string' || typeof revision !== 'number') complete = false;
    else if (row !== null && isRow(row)) rows.set(id, { revision, row });
    else {
      rows.delete(id);
      complete &&= row === null;
    }
  }
  return complete;
}
