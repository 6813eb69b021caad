/** Files are written whole or not at all: to a temporary file beside it, flushed, then put in place. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errorCode, type FileSystem, nodeFileSystem, writeAll } from './file-system.ts';

export interface AtomicWriteOptions {
  /** False refuses an existing file with EEXIST, also when two processes write at the same moment. */
  readonly overwrite?: boolean;
  readonly files?: FileSystem;
}

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** Is this the name of a file that a write left behind when its process was killed? */
export const isTemporaryName = (name: string): boolean => TEMPORARY.test(name);

/** Throws the system's error; what was there stays. */
export function writeFileAtomic(file: string, content: string | Uint8Array, options: AtomicWriteOptions = {}): void {
  const { overwrite = true, files = nodeFileSystem } = options;
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const handle = files.openSync(temporary, 'wx', 0o600);
    try {
      writeAll(files, handle, bytes);
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
    if (overwrite) patiently(() => files.renameSync(temporary, file));
    else {
      patiently(() => placeNew(files, temporary, file));
      discard(files, temporary);
    }
  } catch (cause) {
    discard(files, temporary);
    throw cause;
  }
  flushFolder(dirname(file), files);
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A link fails on an existing name. Disks without links (exFAT) get an exclusive copy: a torn one is seen when read. */
function placeNew(files: FileSystem, temporary: string, file: string): void {
  try {
    files.linkSync(temporary, file);
  } catch (cause) {
    if (!NO_LINKS.has(errorCode(cause))) throw cause;
    files.copyFileSync(temporary, file, 1);
    const handle = files.openSync(file, 'r+');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  }
}

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const TRIES = 6;

/** On Windows a virus scanner may hold a new file for a moment. */
function patiently(step: () => void): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      step();
      return;
    } catch (cause) {
      if (process.platform !== 'win32' || attempt === TRIES || !BUSY.has(errorCode(cause))) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15 * 2 ** attempt);
    }
  }
}

function discard(files: FileSystem, file: string): void {
  try {
    files.unlinkSync(file);
  } catch {
    // It was never made, or is already gone: there is nothing to clean up.
  }
}

/** Makes new and removed names survive a power cut; not every system can flush a folder. */
function flushFolder(folder: string, files: FileSystem): void {
  try {
    const handle = files.openSync(folder, 'r');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  } catch {
    // Windows has no such operation; the rename itself is already atomic there.
  }
}
