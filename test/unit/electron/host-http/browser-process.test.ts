/** The built browser shell as a user runs it: starting, working, and above all stopping. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFolder, openPage, ROOT, startBrowserShell } from '../../../double/start-browser-shell.ts';

const PASSPHRASE = 'een wachtzin voor deze proef';
const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

async function start(folder: string, command?: readonly string[]) {
  const shell = await startBrowserShell(folder, command);
  endings.push(() => shell.child.kill('SIGKILL'));
  return shell;
}

function place(): string {
  const { folder, remove } = dataFolder();
  endings.push(remove);
  return folder;
}

/** What the lock file of the vault says: is it free? */
function isFree(folder: string): boolean {
  const slot = readdirSync(folder).find((name) => name.startsWith('slot.')) ?? '';
  return JSON.parse(readFileSync(join(folder, slot), 'utf8')).vrij;
}

describe('the browser shell as a process', () => {
  it('does the work of the contract: a vault, an advice from its thread, a document', async () => {
    const { address } = await start(place());
    const page = await openPage(address);
    expect(await page.call('session.state')).toMatchObject({ ok: true, value: { state: 'absent' } });
    expect(await page.call('session.create', { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    const practice = await page.call<{ ids: string[] }>('dossiers.loadPractice');
    const id = practice.value.ids[0] ?? '';
    const opened = await page.call<{ dossier: unknown }>('dossiers.open', { id });
    const { dossier } = opened.value;
    const advice = await page.call('advice.compute', { dossier, stream: 'test', sequence: 1 });
    expect(advice).toMatchObject({ ok: true, value: { advies: { formaat: 'trajectwijzer-advies' } } });

    const made = await page.call<{ ticket: string }>('exports.popPdf', { id });
    const file = await page.get(`/files/${made.value.ticket}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.pdf"/);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await page.get(`/files/${made.value.ticket}`)).status).toBe(404);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('on %s wipes the keys and frees the vault', async (signal) => {
    const folder = place();
    const { address, child, exited, said } = await start(folder);
    const page = await openPage(address);
    await page.call('session.create', { passphrase: PASSPHRASE });
    expect(isFree(folder)).toBe(false);
    child.kill(signal);
    child.kill(signal);
    expect(await exited).toBe(0);
    expect(isFree(folder)).toBe(true);
    expect(said()).not.toMatch(/Error|\n\s+at /);
  });

  it('stops when whoever started it is gone', async () => {
    const folder = place();
    const { address, child, exited } = await start(folder);
    await (await openPage(address)).call('session.create', { passphrase: PASSPHRASE });
    child.disconnect();
    expect(await exited).toBe(0);
    expect(isFree(folder)).toBe(true);
  });

  it('stops on a signal that comes before it is ready', async () => {
    const { child, exited } = await start(place());
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });

  it('leaves a vault to the window that has it open', async () => {
    const folder = place();
    const first = await openPage((await start(folder)).address);
    await first.call('session.create', { passphrase: PASSPHRASE });
    const second = await openPage((await start(folder)).address);
    expect(await second.call('session.unlock', { passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      error: { kind: 'in-use' },
    });
    await first.call('session.lock');
    expect(await second.call('session.unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  });

  it('makes whoever guesses the passphrase wait', async () => {
    const page = await openPage((await start(place())).address);
    await page.call('session.create', { passphrase: PASSPHRASE });
    await page.call('session.lock');
    for (let guess = 0; guess < 3; guess += 1) await page.call('session.unlock', { passphrase: `gok ${guess}` });
    expect(await page.call('session.unlock', { passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      error: { kind: 'refused', message: expect.stringContaining('Wacht') },
    });
  });

  it('is what npm start opens where there is no Electron, and stops with it', async () => {
    const folder = place();
    const { address, child, exited, said } = await start(folder, [
      '--import',
      'tsx',
      'electron/start.ts',
      '--geen-venster',
    ]);
    const page = await openPage(address);
    await page.call('session.create', { passphrase: PASSPHRASE });
    child.kill('SIGINT');
    expect(await exited).toBe(0);
    expect(isFree(folder)).toBe(true);
    expect(said()).toContain('Open dit adres');
  });

  it('says how it is used when it is asked for what it does not know', async () => {
    const wrong = startBrowserShell(place(), ['--import', 'tsx', join(ROOT, 'electron/start.ts'), '--onzin']);
    await expect(wrong).rejects.toThrow('Gebruik: npm start');
  });
});
