import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const NODE_ARGS = ['--import', 'tsx', join(ROOT, 'electron/cli.ts')];

export interface CliCircumstances {
  /** No file may grow beyond this many blocks of 512 bytes: what a full disk does to a program. */
  readonly blocks?: number;
}

/** Runs the command line as npm does, from the caller's folder. */
export function runCli(args: readonly string[], folder: string, around: CliCircumstances = {}): CliRun {
  const limited =
    around.blocks === undefined ? [] : ['-c', `trap '' XFSZ; ulimit -f ${around.blocks}; exec "$@"`, 'bash'];
  const [command, ...rest] = [
    ...(limited.length > 0 ? ['bash', ...limited] : []),
    process.execPath,
    ...NODE_ARGS,
    ...args,
  ];
  const run = spawnSync(command as string, rest, {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
