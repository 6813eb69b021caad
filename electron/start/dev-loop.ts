/** `npm run dev`: builds at every change; a change of the screens asks for a reload, any other starts the shell again. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from './build.ts';
import type { Ended } from './run-program.ts';

const WATCHED = ['electron', 'renderer', 'shared', 'templates'];
/** An editor writes a file in several steps. */
const PAUSE = 300;

export interface DevLoopOptions {
  readonly root: string;
  readonly say: (line: string) => void;
  /** Runs the shell until it ends or the signal stops it. */
  readonly run: (signal: AbortSignal) => Promise<Ended>;
}

/** The exit code of the shell that was closed by its user. */
export async function devLoop({ root, say, run }: DevLoopOptions): Promise<number> {
  let restart = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    const before = programStamp(root);
    if ((await buildWhenStale(root, say)) !== 'built') return;
    if (programStamp(root) === before) say('Gebouwd. Herlaad de pagina.');
    else restart.abort();
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, PAUSE);
  };
  const watchers = WATCHED.map((folder) => watch(join(root, folder), { recursive: true }, changed));
  try {
    for (;;) {
      const ended = await run(restart.signal);
      if (!restart.signal.aborted && ended.code === 0) return 0;
      if (!restart.signal.aborted) {
        say('Trajectwijzer stopte met een fout. Na een wijziging start het opnieuw.');
        await once(restart.signal, 'abort');
      }
      restart = new AbortController();
      say('Gebouwd. Trajectwijzer start opnieuw.');
    }
  } finally {
    for (const watcher of watchers) watcher.close();
    clearTimeout(timer);
    await building;
  }
}

/** Changes when the program itself does, and not when only the page does. */
function programStamp(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['out/main', 'out/preload']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}
