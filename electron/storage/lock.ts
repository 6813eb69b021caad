/**
 * One writer per vault. Locks are numbered files and the highest number counts: taking over a dead one means making the
 * next number, which only one process can. Releasing marks the own file as free and never removes it, so that the
 * numbers only rise and two processes that look at the same dead lock cannot both win.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from './atomic-file.ts';
import { errorCode, type FileSystem, readIfPresent, removeIfPresent } from './file-system.ts';
import { ProcessIdentity, type ProcessTable } from './process-table.ts';
import { fail, StorageFailure } from './storage-error.ts';

const NAME = /^slot\.(\d{1,12})$/;
const Holder = z.union([
  z.strictObject({ vrij: z.literal(true) }),
  z.strictObject({ vrij: z.literal(false), kenmerk: z.string(), wie: ProcessIdentity }),
]);
type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** Lets others in; safe to call twice. */
  release(): void;
  /** Is the lock still ours? Not when another computer took it over. */
  held(): boolean;
}

export interface LockOptions {
  readonly files: FileSystem;
  readonly processes: ProcessTable;
  /** Also take the lock of a process that nobody here can look at (another computer); never of one that is alive here. */
  readonly takeOver: boolean;
}

const TRIES = 20;

/** Throws StorageFailure `in-use` when another process, or another window of this one, has the vault open. */
export function acquireLock(folder: string, options: LockOptions): Lock {
  const { files, processes } = options;
  const slot = (number: number): string => join(folder, `slot.${number}`);
  const numbers = (): number[] =>
    files
      .readdirSync(folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);

  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const highest = numbers().at(-1) ?? 0;
    if (highest > 0) refuseWhenHeld(readHolder(files, slot(highest)), options);
    const own = highest + 1;
    const kenmerk = randomBytes(8).toString('hex');
    const text = JSON.stringify({ vrij: false, kenmerk, wie: processes.self() } satisfies Holder);
    try {
      writeFileAtomic(slot(own), text, { overwrite: false, files });
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST') continue;
      throw cause;
    }
    const now = numbers();
    if (now.at(-1) !== own) {
      // Another process was ahead while we looked: its higher number counts.
      removeIfPresent(files, slot(own));
      continue;
    }
    for (const number of now) if (number < own) removeIfPresent(files, slot(number));
    return lockOf(files, slot(own), text);
  }
  throw fail('in-use', 'Een ander venster opent deze kluis op dit moment. Probeer opnieuw.');
}

function lockOf(files: FileSystem, file: string, text: string): Lock {
  const held = (): boolean => readIfPresent(files, file)?.toString('utf8') === text;
  return {
    held,
    release() {
      if (held()) writeFileAtomic(file, JSON.stringify({ vrij: true } satisfies Holder), { files });
    },
  };
}

const A_MOMENT = 50;

/** A lock that stays unreadable was torn by a crash: its writer never got it. */
function readHolder(files: FileSystem, file: string): Holder {
  const holder = parseHolder(readIfPresent(files, file));
  if (holder !== null) return holder;
  // On a disk without links the other process may be half way through writing it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, A_MOMENT);
  return parseHolder(readIfPresent(files, file)) ?? { vrij: true };
}

function parseHolder(bytes: Buffer | null): Holder | null {
  if (bytes === null) return { vrij: true };
  try {
    const parsed = Holder.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function refuseWhenHeld(holder: Holder, { processes, takeOver }: LockOptions): void {
  if (holder.vrij) return;
  const status = processes.status(holder.wie);
  if (status === 'dead' || (status === 'unknown' && takeOver)) return;
  const canTakeOver = status === 'unknown';
  const message = canTakeOver
    ? `Deze kluis is open op een andere computer (${holder.wie.computer}). Sluit ze daar eerst. Is die computer uit, dan kun je ze hier overnemen.`
    : `Deze kluis is al open in een ander venster (proces ${holder.wie.pid}). Sluit dat eerst.`;
  throw new StorageFailure({ kind: 'in-use', message, canTakeOver });
}
