import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { acquireLock, type Lock } from '../../../../electron/storage/lock.ts';
import {
  type ProcessIdentity,
  type ProcessStatus,
  systemProcesses,
} from '../../../../electron/storage/process-table.ts';
import { StorageFailure } from '../../../../electron/storage/storage-error.ts';
import { filesIn, tempFolder } from './temp-vault.ts';

const identity = (pid: number, computer = 'pc-1'): ProcessIdentity => ({
  ...{ pid, computer, run: 'r', space: 's', begun: '1' },
});

/** A world in which the test decides who lives. */
function world() {
  const status = new Map<number, ProcessStatus>();
  const take = (folder: string, pid: number, takeOver = false): Lock =>
    acquireLock(folder, {
      files: nodeFileSystem,
      processes: { self: () => identity(pid), status: ({ pid: other }) => status.get(other) ?? 'alive' },
      takeOver,
    });
  return { status, take };
}

const refusal = (step: () => unknown): { kind: string; canTakeOver?: boolean } => {
  try {
    step();
  } catch (cause) {
    if (cause instanceof StorageFailure) return cause.error;
    throw cause;
  }
  return { kind: 'taken' };
};

describe('one writer per vault', () => {
  it('keeps a second one out, and lets it in after release', () => {
    const folder = tempFolder();
    const { take } = world();
    const first = take(folder, 1);
    expect(refusal(() => take(folder, 2))).toMatchObject({ kind: 'in-use', canTakeOver: false });
    first.release();
    first.release();
    expect(first.held()).toBe(false);
    expect(take(folder, 2).held()).toBe(true);
  });

  it('keeps the same process out too: two windows', () => {
    const folder = tempFolder();
    const { take } = world();
    take(folder, 1);
    expect(refusal(() => take(folder, 1)).kind).toBe('in-use');
  });

  it('takes over from the dead, and leaves one file', () => {
    const folder = tempFolder();
    const { take, status } = world();
    const first = take(folder, 1);
    status.set(1, 'dead');
    const second = take(folder, 2);
    expect([first.held(), second.held()]).toEqual([false, true]);
    expect(filesIn(folder)).toHaveLength(1);
    first.release();
    expect(second.held()).toBe(true);
  });

  it('takes over from another computer only when the user says so', () => {
    const folder = tempFolder();
    const { take, status } = world();
    take(folder, 1);
    status.set(1, 'unknown');
    expect(refusal(() => take(folder, 2))).toMatchObject({ kind: 'in-use', canTakeOver: true });
    expect(take(folder, 2, true).held()).toBe(true);
    status.set(2, 'alive');
    expect(refusal(() => take(folder, 3, true)).kind).toBe('in-use');
  });

  it('is not fooled by a lock that was torn', () => {
    const folder = tempFolder();
    const { take } = world();
    writeFileSync(join(folder, 'slot.4'), '{"vrij":fal');
    expect(take(folder, 1).held()).toBe(true);
    expect(filesIn(folder)).toEqual(['slot.5']);
  });

  it('lets one of many win, wherever the others were when they looked', () => {
    for (let pause = 0; pause < 12; pause += 1) {
      const folder = tempFolder();
      const { take, status } = world();
      take(folder, 1);
      status.set(1, 'dead');
      // A second process takes the lock while the first is at its n-th step.
      let steps = 0;
      const inner: Lock[] = [];
      const interrupt = (): void => {
        steps += 1;
        if (steps !== pause) return;
        try {
          inner.push(take(folder, 3));
        } catch {
          // The first one was ahead.
        }
      };
      const files = {
        ...nodeFileSystem,
        readdirSync: ((...args: Parameters<typeof nodeFileSystem.readdirSync>) => {
          interrupt();
          const found = nodeFileSystem.readdirSync(...args);
          interrupt();
          return found;
        }) as typeof nodeFileSystem.readdirSync,
        linkSync: (from: string, to: string) => {
          interrupt();
          nodeFileSystem.linkSync(from, to);
          interrupt();
        },
      };
      const processes = { self: () => identity(2), status: ({ pid }: ProcessIdentity) => status.get(pid) ?? 'alive' };
      let outer: Lock | null = null;
      try {
        outer = acquireLock(folder, { files: files as typeof nodeFileSystem, processes, takeOver: false });
      } catch (cause) {
        expect(cause).toBeInstanceOf(StorageFailure);
      }
      const holders = [outer, ...inner].filter((lock) => lock?.held());
      expect([pause, holders.length]).toEqual([pause, 1]);
    }
  });
});

describe('the process table', () => {
  it('knows this process, and that it lives', () => {
    const me = systemProcesses.self();
    expect(me.pid).toBe(process.pid);
    expect(systemProcesses.status(me)).toBe('alive');
  });

  it('knows the dead, a pid that was given again, and the run of the system before this one', () => {
    const me = systemProcesses.self();
    expect(systemProcesses.status({ ...me, pid: 4_000_000 })).toBe('dead');
    if (me.begun !== '') expect(systemProcesses.status({ ...me, begun: '1' })).toBe('dead');
    if (me.run !== '') expect(systemProcesses.status({ ...me, run: 'another' })).toBe('dead');
  });

  it('cannot tell for another computer or another space of processes', () => {
    const me = systemProcesses.self();
    expect(systemProcesses.status({ ...me, computer: `${hostname()}-2` })).toBe('unknown');
    expect(systemProcesses.status({ ...me, space: 'pid:[1]' })).toBe('unknown');
  });
});
