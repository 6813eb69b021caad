/** The shell on real Electron, where its runtime is on disk; elsewhere one line says that this was skipped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../electron/start/build.ts';
import { hasDisplay } from '../../electron/start/display.ts';
import { realElectron } from '../double/real-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
const electron = realElectron(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('real Electron', () => {
  it('is run, or said to be skipped', () => {
    expect(electron === null || electron.executablePath !== '').toBe(true);
  });

  it.runIf(electron !== null && hasDisplay(process.platform, process.env))('keeps a page in its place', async () => {
    expect(await buildWhenStale(join(import.meta.dirname, '../..'), () => undefined)).not.toBe('failed');
    const app = await _electron.launch({ ...electron });
    const page = await app.firstWindow();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('app://workbench/')) outside.push(request.url());
    });
    await page.waitForLoadState();
    const seen = await page.evaluate(async () => {
      const bridge: unknown = Reflect.get(globalThis, 'workbench');
      const members = typeof bridge === 'object' && bridge !== null ? Object.keys(bridge) : [];
      const opened = globalThis.open('https://evil.example/');
      const answered = await fetch('https://evil.example/').then(
        () => true,
        () => false,
      );
      location.href = 'https://evil.example/';
      return { members, opened, answered, node: 'process' in globalThis || 'require' in globalThis };
    });
    expect(seen).toEqual({ members: ['call'], opened: null, answered: false, node: false });
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://workbench/index.html');
    expect(outside.filter((url) => !url.startsWith('https://evil.example/'))).toEqual([]);
    await app.close();
  });
});
