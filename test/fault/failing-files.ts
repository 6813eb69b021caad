/** A file system of which the n-th change fails, and one that forgets what was never flushed when the power is cut. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileSystem, nodeFileSystem as real } from '../../electron/storage/file-system.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: test`), { code, syscall: 'write' });

const CHANGES = ['openSync', 'writeSync', 'fsyncSync', 'linkSync', 'renameSync', 'unlinkSync', 'mkdirSync'] as const;
type Change = (typeof CHANGES)[number];

/** Without waiting for the disk. */
export const hasty: FileSystem = { ...real, fsyncSync: () => undefined };

export interface FailingFiles {
  readonly files: FileSystem;
  /** Changes that were asked for so far. */
  readonly count: () => number;
  /** From now on: the n-th change fails with this code; `lasting` lets everything after it fail too. */
  readonly failAt: (number: number, code: string, lasting: boolean) => void;
}

/** Opening for reading does not count: a full disk can be read. */
export function failingFiles(): FailingFiles {
  let count = 0;
  let plan = { at: 0, code: '', lasting: false };
  const step = (): boolean => {
    count += 1;
    return plan.at > 0 && (count === plan.at || (plan.lasting && count > plan.at));
  };
  const guard =
    <A extends unknown[], R>(name: Change, run: (...args: A) => R) =>
    (...args: A): R => {
      if (name === 'openSync' && args[1] === 'r') return run(...args);
      if (!step()) return run(...args);
      // A full disk takes the part that still fits.
      if (name === 'writeSync' && args[1] instanceof Uint8Array && plan.code === 'ENOSPC') {
        real.writeSync(Number(args[0]), args[1], Number(args[2] ?? 0), Math.floor(args[1].length / 2));
      }
      throw systemError(plan.code);
    };
  const files: FileSystem = {
    ...real,
    openSync: guard('openSync', real.openSync),
    writeSync: guard('writeSync', (handle: number, bytes: NodeJS.ArrayBufferView, offset?: number) =>
      real.writeSync(handle, bytes, offset),
    ) as FileSystem['writeSync'],
    // Counted, but not done: these tests would spend all their time waiting for the disk.
    fsyncSync: guard('fsyncSync', () => undefined),
    linkSync: guard('linkSync', real.linkSync),
    renameSync: guard('renameSync', real.renameSync),
    unlinkSync: guard('unlinkSync', real.unlinkSync),
    mkdirSync: guard('mkdirSync', (path: string, options: { recursive: true }) =>
      real.mkdirSync(path, options),
    ) as FileSystem['mkdirSync'],
  };
  return {
    files,
    count: () => count,
    failAt(number, code, lasting) {
      count = 0;
      plan = { at: number, code, lasting };
    },
  };
}

export interface PowerCut {
  readonly files: FileSystem;
  /** The folder as it would be after the power went: only flushed bytes, under flushed names. */
  readonly cut: (to: string) => void;
}

/** Follows which bytes and which names were flushed below `root`. */
export function powerCut(root: string): PowerCut {
  /** What the disk surely holds, by the system's number of a file. */
  const bytes = new Map<number, Buffer>();
  /** Names that the disk surely knows, by folder. */
  const names = new Map<string, Map<string, number>>();
  const handles = new Map<number, string>();
  const numberOf = (path: string): number => statSync(path).ino;

  const flushed = (path: string): void => {
    if (!statSync(path).isDirectory()) {
      bytes.set(numberOf(path), readFileSync(path));
      return;
    }
    const entries = real.readdirSync(path).filter((name) => !statSync(join(path, name)).isDirectory());
    names.set(path, new Map(entries.map((name) => [name, numberOf(join(path, name))])));
  };

  const files: FileSystem = {
    ...real,
    openSync(path, flags, mode) {
      const handle = real.openSync(path, flags, mode);
      handles.set(handle, String(path));
      // The system gives numbers of removed files out again.
      if (flags === 'wx') bytes.delete(numberOf(String(path)));
      return handle;
    },
    closeSync(handle) {
      handles.delete(handle);
      real.closeSync(handle);
    },
    fsyncSync(handle) {
      const path = handles.get(handle);
      if (path !== undefined) flushed(path);
    },
  };

  return {
    files,
    cut(to) {
      rmSync(to, { recursive: true, force: true });
      mkdirSync(to, { recursive: true });
      for (const [folder, entries] of names) {
        const target = join(to, folder.slice(root.length));
        mkdirSync(target, { recursive: true });
        for (const [name, number] of entries) writeFileSync(join(target, name), bytes.get(number) ?? '');
      }
    },
  };
}

/** A copy of a folder beside it. */
export function copyOf(folder: string, name: string): string {
  const copy = join(dirname(folder), name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}
