/** For a Playwright run on real Electron: what to launch, or null after saying why it is skipped. */
import { join } from 'node:path';
import { isRoot } from '../../electron/start/display.ts';
import { findElectron } from '../../electron/start/electron-runtime.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface RealElectron {
  readonly executablePath: string;
  readonly args: string[];
  /** With the data folder of this run. */
  readonly env: Record<string, string>;
}

/**
 * For `_electron.launch(realElectron(folder))`, after a build. Null where the runtime is not on disk; that is said in one
 * line, so that a run without it does not look like one that passed.
 */
export function realElectron(folder: string): RealElectron | null {
  const runtime = findElectron();
  if (!runtime.there) {
    process.stdout.write('skipped: no Electron runtime\n');
    return null;
  }
  const known = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return {
    executablePath: runtime.executable,
    args: [join(ROOT, 'out', 'main', 'main.js'), ...(isRoot() ? ['--no-sandbox'] : [])],
    env: { ...Object.fromEntries(known), TRAJECTWIJZER_MAP: folder },
  };
}
