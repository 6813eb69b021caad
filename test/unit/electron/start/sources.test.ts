import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isFresh } from '../../../../electron/start/build.ts';
import { sourceStamp } from '../../../../electron/start/sources.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  folders.push(root);
  for (const folder of ['electron/start', 'renderer/src', 'shared', 'out/main', 'out/preload', 'out/renderer']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of ['electron/main.ts', 'renderer/src/main.tsx', 'renderer/index.html', 'package.json']) {
    writeFileSync(join(root, file), 'x');
  }
  for (const file of ['main/main.js', 'main/browser.js', 'main/cli.js', 'preload/preload.cjs', 'renderer/index.html']) {
    writeFileSync(join(root, 'out', file), 'x');
  }
  return root;
}

const stamped = (root: string): string => {
  writeFileSync(join(root, 'out', 'build.json'), JSON.stringify({ stamp: sourceStamp(root) }));
  return root;
};

describe('what was built', () => {
  it('is fresh until a source changes', () => {
    const root = stamped(project());
    expect(isFresh(root)).toBe(true);
    writeFileSync(join(root, 'README.md'), 'x');
    mkdirSync(join(root, 'test'));
    writeFileSync(join(root, 'test', 'a.test.ts'), 'x');
    expect(isFresh(root)).toBe(true);
  });

  const changes: readonly (readonly [string, (root: string) => void])[] = [
    ['a source that is longer', (root) => writeFileSync(join(root, 'electron', 'main.ts'), 'xx')],
    [
      'a source that is as long and newer',
      (root) => {
        const file = join(root, 'electron', 'main.ts');
        const { atime, mtimeMs } = statSync(file);
        utimesSync(file, atime, new Date(mtimeMs + 5000));
      },
    ],
    [
      'a source that is older, as after a checkout',
      (root) => utimesSync(join(root, 'renderer', 'index.html'), new Date(0), new Date(1000)),
    ],
    ['a source more', (root) => writeFileSync(join(root, 'shared', 'new.ts'), '')],
    ['a source less', (root) => rmSync(join(root, 'renderer', 'src', 'main.tsx'))],
    ['other packages', (root) => writeFileSync(join(root, 'package-lock.json'), 'x')],
    ['a piece that is gone', (root) => rmSync(join(root, 'out', 'preload', 'preload.cjs'))],
    ['no stamp', (root) => rmSync(join(root, 'out', 'build.json'))],
    ['a damaged stamp', (root) => writeFileSync(join(root, 'out', 'build.json'), '{"stamp":1')],
  ];

  it.each(changes)('is stale after %s', (_name, change) => {
    const root = stamped(project());
    change(root);
    expect(isFresh(root)).toBe(false);
  });
});
