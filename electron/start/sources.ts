/** Is what was built still what the sources say? Answered by names, sizes and times: reading all of it takes too long. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the build is made of. Rule packs and fonts are read from their own place when the program runs. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'templates',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

const SOURCE_FILE = /\.(ts|tsx|css|html|json|svg|woff2|yaml)$/;

export const STAMP = join('out', 'build.json');

/** A text that changes when a source is changed, added or removed. `root`: the project's folder. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(join(root, source)).sort()) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** The stamp of the last build that ended well, or null. */
export function builtStamp(root: string): string | null {
  try {
    const built: unknown = JSON.parse(readFileSync(join(root, STAMP), 'utf8'));
    const stamp = typeof built === 'object' && built !== null && 'stamp' in built ? built.stamp : null;
    return typeof stamp === 'string' ? stamp : null;
  } catch {
    return null;
  }
}

function filesOf(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const file = join(path, entry.name);
    if (entry.isDirectory()) return filesOf(file);
    return SOURCE_FILE.test(entry.name) ? [file] : [];
  });
}
