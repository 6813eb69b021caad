/** Who is running: to tell a lock that is held from one that a dead process left behind. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { errorCode } from './file-system.ts';

export const ProcessIdentity = z.strictObject({
  pid: z.int().positive(),
  computer: z.string(),
  /** Identifies the run of the operating system, and the space in which the pid means something; '' where not known. */
  run: z.string(),
  space: z.string(),
  /** When the process began, in the system's own ticks: a later process may get the same pid. '' where not known. */
  begun: z.string(),
});
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** `unknown`: on another computer, so nobody here can tell. */
export type ProcessStatus = 'alive' | 'dead' | 'unknown';

export interface ProcessTable {
  self(): ProcessIdentity;
  status(who: ProcessIdentity): ProcessStatus;
}

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

const namespace = (): string => {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
};

/** State and start of a process after /proc; null when there is none. The name in parentheses may hold anything. */
function statOf(pid: number): { readonly state: string; readonly begun: string } | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', begun: fields[19] ?? '' };
}

function signalStatus(pid: number): ProcessStatus {
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (cause) {
    return errorCode(cause) === 'ESRCH' ? 'dead' : 'alive';
  }
}

function self(): ProcessIdentity {
  return {
    pid: process.pid,
    computer: hostname(),
    run: (read('/proc/sys/kernel/random/boot_id') ?? '').trim(),
    space: namespace(),
    begun: statOf(process.pid)?.begun ?? '',
  };
}

function status(who: ProcessIdentity): ProcessStatus {
  const me = self();
  if (who.computer !== me.computer) return 'unknown';
  if (who.run !== me.run) return who.run === '' || me.run === '' ? 'unknown' : 'dead';
  if (who.space !== me.space) return 'unknown';
  // Without /proc only the pid can be asked for: a new process with the same pid then counts as the old one, safely.
  if (me.begun === '') return signalStatus(who.pid);
  const found = statOf(who.pid);
  if (found === null || found.state === 'Z' || found.state === 'X') return 'dead';
  return found.begun === who.begun ? 'alive' : 'dead';
}

export const systemProcesses: ProcessTable = { self, status };
