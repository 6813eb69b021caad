/** Runs a program to its end and passes on what tells this one to stop. */
import { spawn } from 'node:child_process';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** It notices by itself when this process is gone. */
  readonly listens: boolean;
}

export interface Ended {
  readonly code: number;
  /** It failed before anyone could have used it. */
  readonly atOnce: boolean;
}

const AT_ONCE = 5000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `stop` asks it to end in order, as Ctrl+C does. */
export function runProgram({ command, args, listens }: Program, stop?: AbortSignal): Promise<Ended> {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: listens ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit' });
  let told = false;
  // In a terminal the program gets Ctrl+C itself as well; it stops once, however often it is told.
  const passOn = (signal: NodeJS.Signals): void => {
    told = true;
    // Windows has no signals: there a program would be cut off, so one that listens is told by letting go of it.
    if (listens && process.platform === 'win32') child.disconnect();
    else child.kill(signal);
  };
  const stopNow = (): void => passOn('SIGTERM');
  for (const signal of SIGNALS) process.on(signal, passOn);
  stop?.addEventListener('abort', stopNow);
  return new Promise((resolve) => {
    const end = (code: number): void => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      stop?.removeEventListener('abort', stopNow);
      resolve({ code, atOnce: !told && performance.now() - begun < AT_ONCE });
    };
    child.on('error', () => end(1));
    child.on('exit', (code) => end(code ?? (told ? 0 : 1)));
  });
}
