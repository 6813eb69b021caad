/** The window of the browser shell, with a real Chromium where there is one; without a screen it runs headless. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openAppWindow } from '../../../../electron/start/app-window.ts';
import { findChromium, isExecutable, listFolder } from '../../../../electron/start/chromium.ts';
import { isRoot } from '../../../../electron/start/display.ts';
import { startVictim, type Victim } from '../../../security/browser-host.ts';

const executable = findChromium({
  ...{ platform: process.platform, env: process.env, home: homedir(), isExecutable, list: listFolder },
});
if (executable === null) process.stdout.write('skipped: no Chromium\n');

const victims: Victim[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const victim of victims.splice(0)) await victim.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const profiles = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('trajectwijzer-venster-'));

/** Command lines of every process that this user can see. */
const commandLines = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });

async function open(program: string) {
  const victim = await startVictim();
  victims.push(victim);
  const addresses: string[] = [];
  const window = await openAppWindow({
    executable: program,
    firstPage: victim.host.firstPage,
    address: () => {
      addresses.push(victim.host.newAddress());
      return addresses.at(-1) ?? '';
    },
    root: isRoot(),
    home: homedir(),
    more: ['--headless=new'],
  });
  return { victim, window, addresses };
}

describe('the window', () => {
  it.runIf(executable !== null)('shows the page, and tells its token to nobody', async () => {
    const before = profiles();
    const { window, addresses } = await open(executable ?? '');
    expect(window).not.toBeNull();
    expect(addresses).toHaveLength(1);
    const token = new URL(addresses[0] ?? '').hash.slice(1);
    if (existsSync('/proc/self/cmdline')) {
      const lines = commandLines();
      expect(lines.some((line) => line.includes('/wachten'))).toBe(true);
      expect(lines.filter((line) => line.includes(token))).toEqual([]);
    }
    expect(profiles().length).toBe(before.length + 1);
    await window?.close();
    await window?.closed;
    expect(profiles()).toEqual(before);
  });

  it.runIf(executable !== null)('is known to be gone when its user closes it', async () => {
    const before = profiles();
    const { window } = await open(executable ?? '');
    const mine = profiles().find((name) => !before.includes(name)) ?? '';
    const pid = readdirSync('/proc').find((name) => {
      if (!/^\d+$/.test(name) || !existsSync(`/proc/${name}/cmdline`)) return false;
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return line.includes(mine) && !line.includes('--type=');
    });
    process.kill(Number(pid), 'SIGTERM');
    expect(await Promise.race([window?.closed.then(() => 'gone'), wait(10_000, 'still there')])).toBe('gone');
    expect(profiles()).toEqual(before);
  });

  it.runIf(process.platform !== 'win32')(
    'is null when the browser does not start, and leaves nothing behind',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
      folders.push(folder);
      const broken = join(folder, 'broken');
      writeFileSync(broken, '#!/bin/sh\nexit 1\n');
      chmodSync(broken, 0o755);
      const before = profiles();
      for (const program of [broken, join(folder, 'gone')]) {
        const { window, addresses } = await open(program);
        expect([window, addresses]).toEqual([null, []]);
      }
      await wait(50);
      expect(profiles()).toEqual(before);
    },
  );
});
