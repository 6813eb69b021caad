/** For a test: the built Electron shell on the double, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from '../../electron/start/build.ts';
import type { Command } from './run-main.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Double {
  /** The data folder of this run. */
  readonly folder: string;
  /** Does one thing; gives its answer. Rejects when it failed. */
  run(command: Command): Promise<unknown>;
  /** What was written to standard output and error. */
  said(): string;
  close(): Promise<void>;
}

interface Reply {
  readonly number: number;
  readonly value?: unknown;
  readonly failure?: string;
}

/** Builds first when the sources are newer than what was built. */
export async function startDouble(env: Readonly<Record<string, string>> = {}): Promise<Double> {
  const lines: string[] = [];
  if ((await buildWhenStale(ROOT, (line) => lines.push(line))) === 'failed') throw new Error(lines.join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  const main = pathToFileURL(join(ROOT, 'out', 'main', 'main.js')).href;
  const runner = join(import.meta.dirname, 'run-main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', runner, main], {
    cwd: ROOT,
    env: { ...process.env, TRAJECTWIJZER_MAP: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const text = (): string => Buffer.concat(said).toString('utf8');
  const waiting = new Map<number, (reply: Reply) => void>();
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  child.on('message', (reply: Reply) => {
    waiting.get(reply.number)?.(reply);
    waiting.delete(reply.number);
  });
  let numbers = 0;
  const answerTo = (number: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      void exited.then(() => reject(new Error(`the process ended: ${text()}`)));
      waiting.set(number, ({ value, failure }) =>
        failure === undefined ? resolve(value) : reject(new Error(failure)),
      );
    });
  await answerTo(0);
  return {
    folder,
    said: text,
    run(command) {
      numbers += 1;
      const answer = answerTo(numbers);
      child.send({ number: numbers, command });
      return answer;
    },
    async close() {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
