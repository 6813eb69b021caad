import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchElectron, findElectron } from '../../../../electron/start/electron-runtime.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A package like that of Electron, with a fetcher that does what is given. */
function install(fetcher: string, version = '45.4.1') {
  const root = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  folders.push(root);
  const folder = join(root, 'electron');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, type: 'commonjs' }));
  writeFileSync(join(folder, 'install.js'), fetcher);
  const said: string[] = [];
  const fetch = (now: number, more: { again?: boolean; longest?: number } = {}) =>
    fetchElectron({ root, folder, now: () => now, say: (line) => said.push(line), ...more });
  return { root, folder, said, fetch };
}

const WORKS = `const fs = require('fs'); const dir = __dirname + '/dist';
fs.mkdirSync(dir); fs.writeFileSync(dir + '/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');`;
const FAILS = 'process.exit(1);';
const HANGS = 'setInterval(() => {}, 1000);';

describe('the runtime of Electron', () => {
  it('is found when it is on disk, or where the user says it is', () => {
    const { folder, root } = install(FAILS);
    expect(findElectron({}, folder)).toMatchObject({ there: false });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'path.txt'), 'electron\n');
    expect(findElectron({}, folder)).toMatchObject({ there: false });
    writeFileSync(join(folder, 'dist', 'electron'), '');
    chmodSync(join(folder, 'dist', 'electron'), 0o755);
    expect(findElectron({}, folder)).toEqual({ there: true, executable: join(folder, 'dist', 'electron') });
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: root }, folder)).toMatchObject({ there: false });
    writeFileSync(join(root, 'electron.exe'), '');
    writeFileSync(join(folder, 'path.txt'), 'electron.exe');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: root }, folder)).toMatchObject({ there: true });
  });

  it('is fetched once, and announced', async () => {
    const { fetch, said, folder } = install(WORKS);
    expect(await fetch(0)).toEqual({ there: true, executable: join(folder, 'dist', 'electron') });
    expect(said).toEqual([expect.stringContaining('hoogstens een minuut')]);
  });

  it('is not tried again for a week after it failed, unless the user asks', async () => {
    const { fetch, said, root } = install(FAILS);
    expect(await fetch(1000)).toMatchObject({ there: false, reason: expect.stringContaining('niet opgehaald') });
    expect(await fetch(1000 + WEEK - 1)).toMatchObject({ reason: expect.stringContaining('npm start -- --electron') });
    expect(said).toHaveLength(1);
    await fetch(1000 + WEEK - 1, { again: true });
    expect(said).toHaveLength(2);
    await fetch(1000 + 3 * WEEK);
    expect(said).toHaveLength(3);
    writeFileSync(join(root, 'out', 'electron-niet-opgehaald.json'), 'damaged');
    await fetch(0);
    expect(said).toHaveLength(4);
  });

  it('is tried again for another version', async () => {
    const { fetch, said, folder } = install(FAILS);
    await fetch(0);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '46.0.0' }));
    await fetch(0);
    expect(said).toHaveLength(2);
  });

  it('is given up when it takes too long', async () => {
    const { fetch, root } = install(HANGS);
    const begun = performance.now();
    expect(await fetch(0, { longest: 200 })).toMatchObject({ there: false });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(existsSync(join(root, 'out', 'electron-niet-opgehaald.json'))).toBe(true);
  });
});
