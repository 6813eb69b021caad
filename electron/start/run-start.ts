/** What `npm start` and `npm run dev` do, in order; every line that a user reads is here. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build.ts';
import { devLoop } from './dev-loop.ts';
import { hasDisplay, isRoot } from './display.ts';
import { type ElectronRuntime, fetchElectron, findElectron } from './electron-runtime.ts';
import { type Ended, type Program, runProgram } from './run-program.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const USAGE = `Gebruik: npm start -- [keuze]
  --browser        niet in Electron, wel in een browser
  --electron       probeer Electron opnieuw op te halen
  --geen-venster   toon alleen het adres
  --ontwikkelen    bouw bij elke wijziging opnieuw
  --alleen-bouwen  bouw wat verouderd is en stop`;

const KNOWN = ['--browser', '--electron', '--geen-venster', '--ontwikkelen', '--alleen-bouwen'] as const;
type Choice = (typeof KNOWN)[number];

/** The exit code of the program. */
export async function runStart(args: readonly string[]): Promise<number> {
  const unknown = args.filter((arg) => !KNOWN.some((known) => known === arg));
  if (unknown.length > 0) {
    say(USAGE);
    return 2;
  }
  const chosen = new Set(args as readonly Choice[]);
  if ((await buildWhenStale(ROOT, say)) === 'failed') return 1;
  if (chosen.has('--alleen-bouwen')) return 0;
  const runtime = await runtimeFor(chosen);
  if (!runtime.there && runtime.reason !== '') say(`Trajectwijzer opent in een browser: ${runtime.reason}.`);
  const run = (signal?: AbortSignal): Promise<Ended> => runShell(runtime, chosen, signal);
  return chosen.has('--ontwikkelen') ? devLoop({ root: ROOT, say, run }) : (await run()).code;
}

async function runShell(runtime: ElectronRuntime, chosen: ReadonlySet<Choice>, signal?: AbortSignal): Promise<Ended> {
  if (runtime.there) {
    const ended = await runProgram(electron(runtime.executable, chosen), signal);
    if (!ended.atOnce || ended.code === 0) return ended;
    say('Trajectwijzer opent in een browser: Electron start niet op deze computer.');
  }
  return runProgram(browser(chosen), signal);
}

/** Electron, or why not; no reason when the user chose so. */
async function runtimeFor(chosen: ReadonlySet<Choice>): Promise<ElectronRuntime> {
  if (chosen.has('--browser') || chosen.has('--geen-venster')) return { there: false, reason: '' };
  if (!hasDisplay(process.platform, process.env)) return { there: false, reason: 'er is geen scherm' };
  if (isRoot()) return { there: false, reason: 'Electron werkt niet veilig onder de gebruiker root' };
  const found = findElectron();
  if (found.there) return found;
  return fetchElectron({ root: ROOT, now: Date.now, say, again: chosen.has('--electron') });
}

const electron = (executable: string, chosen: ReadonlySet<Choice>): Program => ({
  command: executable,
  args: [join(ROOT, 'out', 'main', 'main.js'), ...(chosen.has('--ontwikkelen') ? ['--ontwikkelen'] : [])],
  listens: false,
});

const browser = (chosen: ReadonlySet<Choice>): Program => ({
  command: process.execPath,
  args: [join(ROOT, 'out', 'main', 'browser.js'), ...(chosen.has('--geen-venster') ? ['--geen-venster'] : [])],
  listens: true,
});
