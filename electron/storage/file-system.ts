/** The operations on files that the storage uses: a port, so that a test can let any one of them fail. */
import * as fs from 'node:fs';

export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'copyFileSync'
  | 'existsSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

export const nodeFileSystem: FileSystem = fs;

/** The code of a system error, such as ENOSPC; '' for anything else. */
export function errorCode(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

/** The bytes of a file, or null when there is none. */
export function readIfPresent(files: FileSystem, file: string): Buffer | null {
  try {
    return files.readFileSync(file);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

/** Removes a file; one that is already gone is fine. */
export function removeIfPresent(files: FileSystem, file: string): void {
  try {
    files.unlinkSync(file);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
  }
}

/** Adds bytes to the end of a file and, when asked, waits until they are on the disk. */
export function appendBytes(files: FileSystem, file: string, bytes: Uint8Array, flush: boolean): void {
  const handle = files.openSync(file, 'a', 0o600);
  try {
    writeAll(files, handle, bytes);
    if (flush) files.fsyncSync(handle);
  } finally {
    files.closeSync(handle);
  }
}

export function writeAll(files: FileSystem, handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += files.writeSync(handle, bytes, written);
}
