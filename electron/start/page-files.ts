/** Files of the built page, for both shells: a path of an address in, the file out, and nothing that lies elsewhere. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a build makes; a file of another kind did not come from it. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** Names that mean the same on every system: no dots in front, no drives, streams, devices or signs that are decoded again. */
const NAME = /^[\w-][\w.-]*$/;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** `path`: as it stands in the address, not decoded. Null when there is no such file in `folder`. */
export function pageFiles(folder: string): (path: string) => ServedFile | null {
  return (path) => {
    const names = namesOf(path);
    const type = names === null ? undefined : TYPES[extname(names.at(-1) ?? '')];
    if (names === null || type === undefined) return null;
    const file = insideOf(folder, names);
    return file === null ? null : { bytes: readFileSync(file), headers: { 'content-type': type } };
  };
}

/** The parts of a path, decoded once; null when one of them is more than a name. */
function namesOf(path: string): readonly string[] | null {
  if (!path.startsWith('/')) return null;
  if (path === '/') return ['index.html'];
  try {
    const names = decodeURIComponent(path.slice(1)).split('/');
    return names.every((name) => NAME.test(name) && !DEVICE.test(name)) ? names : null;
  } catch {
    return null;
  }
}

/** The real place of a file, when that lies in the folder: a link may lead out of it. */
function insideOf(folder: string, names: readonly string[]): string | null {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...names));
    const way = relative(root, file);
    const outside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    return outside || !statSync(file).isFile() ? null : file;
  } catch {
    return null;
  }
}
