/** A file that cannot be read is set aside, never thrown away and never written over. */
import { basename, join } from 'node:path';
import { writeFileAtomic } from './atomic-file.ts';
import { type FileSystem, readIfPresent, removeIfPresent } from './file-system.ts';

const FOLDER = 'quarantaine';

export interface Quarantine {
  /** Moves a file there; gives its new name, or null when it was already gone. Throws the system's error. */
  take(file: string): string | null;
  /** Removes what was set aside of an erased dossier. */
  forget(id: string): void;
}

/** `now` gives milliseconds since 1970. */
export function openQuarantine(files: FileSystem, vaultFolder: string, now: () => number): Quarantine {
  const folder = join(vaultFolder, FOLDER);
  return {
    take(file) {
      if (!files.existsSync(file)) return null;
      files.mkdirSync(folder, { recursive: true, mode: 0o700 });
      const stamp = new Date(now()).toISOString().replace(/[:.]/g, '');
      const name = freeName(files, folder, `${stamp}-${basename(file)}`);
      moveTo(files, file, join(folder, name));
      return name;
    },
    forget(id) {
      if (!files.existsSync(folder)) return;
      for (const name of files.readdirSync(folder)) {
        if (name.includes(id)) removeIfPresent(files, join(folder, name));
      }
    },
  };
}

/** A link keeps an existing name; where links are not possible the content is copied first. */
function moveTo(files: FileSystem, from: string, to: string): void {
  try {
    files.linkSync(from, to);
  } catch {
    const bytes = readIfPresent(files, from);
    if (bytes === null) return;
    writeFileAtomic(to, bytes, { overwrite: false, files });
  }
  removeIfPresent(files, from);
}

function freeName(files: FileSystem, folder: string, name: string): string {
  let free = name;
  for (let number = 2; files.existsSync(join(folder, free)); number += 1) free = `${name}.${number}`;
  return free;
}
