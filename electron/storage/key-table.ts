/**
 * A random key per dossier, sealed under the vault key, in a table of its own: erasing the key closes every copy of the
 * dossier that exists anywhere. New keys are added at the end; erasing writes the table anew with a mark in place of the
 * key. The table is kept twice, since a lost key is a lost dossier.
 */
import { join } from 'node:path';
import { writeFileAtomic } from './atomic-file.ts';
import { deriveKey, randomKey, SEAL_BYTES, seal, unseal } from './crypto.ts';
import { appendBytes, type FileSystem, readIfPresent } from './file-system.ts';
import { headerLine, readHeader } from './header.ts';
import { fail, NEWER_VERSION } from './storage-error.ts';

const MAIN = 'sleutels.tw';
const COPY = 'sleutels.kopie.tw';
const LINE = /^([0-9A-Z]{26}) (\d{1,15}) ([A-Za-z0-9+/]+={0,2})$/;
const KEY_BYTES = 32;
/** Of a sealed key, in base64. */
const SEALED_KEY_LENGTH = 4 * Math.ceil((KEY_BYTES + SEAL_BYTES) / 3);

export interface KeyTable {
  /** The key of a dossier; null when there is none or it was erased. The caller wipes it. Throws `corrupt`. */
  keyOf(id: string): Buffer | null;
  isErased(id: string): boolean;
  /** The key of a dossier, made and on the disk before this returns. */
  ensure(id: string): Buffer;
  /** Afterwards no copy of the dossier can be opened any more. `when` (ISO) stays as the mark. */
  erase(id: string, when: string): void;
  close(): void;
}

interface Line {
  readonly sequence: number;
  readonly sealed: string;
}
type Lines = Map<string, Line>;

interface Context {
  readonly files: FileSystem;
  readonly folder: string;
  readonly header: string;
  readonly key: Buffer;
}

const bound = ({ header }: Context, id: string, sequence: number): string => `${header}${id} ${sequence}`;

/** Makes the empty table of a new vault. */
export function createKeyTable(files: FileSystem, folder: string, vaultId: string): void {
  const text = headerLine('sleutels', [vaultId]);
  for (const name of [MAIN, COPY]) writeFileAtomic(join(folder, name), text, { files });
}

/** Reads the table and mends it from its copy. Throws `newer-version`. */
export function openKeyTable(files: FileSystem, folder: string, vaultId: string, vaultKey: Uint8Array): KeyTable {
  const key = deriveKey(vaultKey, 'trajectwijzer sleutels 1');
  const context: Context = { files, folder, header: headerLine('sleutels', [vaultId]), key };
  const main = readIfPresent(files, join(folder, MAIN));
  const copy = readIfPresent(files, join(folder, COPY));
  const lines = parse(main);
  const same = main !== null && copy?.equals(main) === true && isWhole(context, main);
  if (!same) merge(context, lines, parse(copy));
  return tableOf(context, lines, same);
}

function tableOf(context: Context, lines: Lines, same: boolean): KeyTable {
  const { files, folder } = context;
  let highest = 0;
  for (const { sequence } of lines.values()) highest = Math.max(highest, sequence);
  /** A failed write may have left half a line, or one copy behind: the files are written whole before anything is added. */
  let untidy = !same;

  const addLine = (id: string, content: Uint8Array): Line => {
    highest += 1;
    const line = sealLine(context, id, highest, content);
    lines.set(id, line);
    return line;
  };

  /** Brings both files back to what is in force; when this fails too, the next change or opening does it. */
  const tidy = (): void => {
    try {
      rewrite(context, lines);
      untidy = false;
    } catch {
      untidy = true;
    }
  };

  if (untidy) tidy();

  const contentOf = (id: string): Buffer | null => {
    const line = lines.get(id);
    if (line === undefined) return null;
    const content = open(context, id, line);
    if (content !== null) return content;
    // Damaged after the table was read: the copy may still hold it whole.
    const other = parse(readIfPresent(files, join(folder, COPY))).get(id);
    const found = other === undefined ? null : open(context, id, other);
    if (other === undefined || found === null) {
      throw fail('corrupt', 'De sleutel van dit dossier is beschadigd. Zet een reservekopie van de map terug.');
    }
    lines.set(id, other);
    tidy();
    return found;
  };

  const table: KeyTable = {
    keyOf(id) {
      const content = contentOf(id);
      return content?.length === KEY_BYTES ? content : null;
    },
    isErased(id) {
      // A key and a mark differ in length, so that asking this of every dossier costs next to nothing.
      const sealed = lines.get(id)?.sealed;
      if (sealed === undefined || sealed.length === SEALED_KEY_LENGTH) return false;
      return contentOf(id) !== null;
    },
    ensure(id) {
      const known = table.keyOf(id);
      if (known !== null) return known;
      const before = lines.get(id);
      const key = randomKey();
      const line = addLine(id, key);
      try {
        if (untidy) rewrite(context, lines);
        else append(context, `${show(id, line)}\n`);
        untidy = false;
      } catch (cause) {
        restore(lines, id, before);
        tidy();
        throw cause;
      }
      return key;
    },
    erase(id, when) {
      const before = lines.get(id);
      addLine(id, eraseMark(when));
      try {
        write(context, lines, MAIN);
      } catch (cause) {
        restore(lines, id, before);
        throw cause;
      }
      // From here on the key is gone; a copy that cannot be written now follows when the vault closes.
      untidy = true;
      tidy();
    },
    close() {
      if (untidy) tidy();
      context.key.fill(0);
      lines.clear();
    },
  };
  return table;
}

function restore(lines: Lines, id: string, before: Line | undefined): void {
  if (before === undefined) lines.delete(id);
  else lines.set(id, before);
}

/** Longer than any key. */
const eraseMark = (when: string): Buffer => Buffer.from(`gewist ${when}`.padEnd(2 * KEY_BYTES), 'utf8');

function sealLine(context: Context, id: string, sequence: number, content: Uint8Array): Line {
  return { sequence, sealed: seal(context.key, content, bound(context, id, sequence)).toString('base64') };
}

const open = (context: Context, id: string, { sequence, sealed }: Line): Buffer | null =>
  unseal(context.key, Buffer.from(sealed, 'base64'), bound(context, id, sequence));

const show = (id: string, { sequence, sealed }: Line): string => `${id} ${sequence} ${sealed}`;

function parse(bytes: Buffer | null): Lines {
  const lines: Lines = new Map();
  if (bytes === null) return lines;
  const header = readHeader(bytes, 'sleutels');
  if (!header.ok && header.problem === 'newer-version') throw fail('newer-version', NEWER_VERSION);
  for (const text of bytes.toString('latin1').split('\n').slice(1)) {
    const found = LINE.exec(text);
    if (found === null) continue;
    const [, id = '', digits = '', sealed = ''] = found;
    const sequence = Number(digits);
    if (sequence > (lines.get(id)?.sequence ?? 0)) lines.set(id, { sequence, sealed });
  }
  return lines;
}

/** Nothing torn off and no line unreadable: what is added next begins on a line of its own. */
function isWhole({ header }: Context, bytes: Buffer | null): boolean {
  if (bytes === null) return false;
  const text = bytes.toString('latin1');
  return text.startsWith(header) && text.endsWith('\n');
}

/** The copies differ after a crash or damage: per dossier the newest line that opens counts. */
function merge(context: Context, lines: Lines, others: Lines): void {
  for (const [id, line] of others) {
    const own = lines.get(id);
    const better = own === undefined || line.sequence > own.sequence || open(context, id, own) === null;
    if (better && open(context, id, line) !== null) lines.set(id, line);
  }
}

function write({ files, folder, header }: Context, lines: Lines, name: string): void {
  const text = `${header}${[...lines].map(([id, line]) => `${show(id, line)}\n`).join('')}`;
  writeFileAtomic(join(folder, name), text, { files });
}

function rewrite(context: Context, lines: Lines): void {
  for (const name of [MAIN, COPY]) write(context, lines, name);
}

function append({ files, folder }: Context, text: string): void {
  for (const name of [MAIN, COPY]) appendBytes(files, join(folder, name), Buffer.from(text, 'latin1'), true);
}
