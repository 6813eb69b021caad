/** Where everything of the user rests: one folder, the same for both shells. */
import { posix, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder that a relative path starts from. */
  readonly cwd: string;
}

/** Absolute path: TRAJECTWIJZER_MAP when it is set, else the system's own place for data of programs. */
export function dataFolder({ platform, env, home, cwd }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix;
  const own = env.TRAJECTWIJZER_MAP?.trim();
  if (own) return path.resolve(cwd, own);
  if (platform === 'win32') {
    // Local, not roaming: a vault that a server copies back and forth gets two writers.
    return path.join(absolute(env.LOCALAPPDATA, path) ?? path.join(home, 'AppData', 'Local'), 'Trajectwijzer');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Trajectwijzer');
  // The standard says that a relative path there is to be ignored.
  return path.join(absolute(env.XDG_DATA_HOME, path) ?? path.join(home, '.local', 'share'), 'trajectwijzer');
}

function absolute(value: string | undefined, path: typeof posix): string | null {
  return value !== undefined && path.isAbsolute(value) ? value : null;
}
