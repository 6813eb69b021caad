/** Two processes, one vault: the second says so, and takes over safely once the first is dead. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createVault, openVault } from '../../electron/storage/vault.ts';
import { OPTIONS, PASSPHRASES } from './session-options.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const SESSION = fileURLToPath(new URL('./writing-session.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tw-two-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a vault that another process has open', () => {
  it('stays closed here, and opens once that process was killed', async () => {
    const made = await createVault(PASSPHRASES[0], OPTIONS(folder));
    if (made.ok) made.value.vault.close();
    const child = spawn(process.execPath, ['--import', TSX, SESSION, folder, '7'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const wrote = new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.write('go\n');
    await wrote;
    const refused = await Promise.all(PASSPHRASES.map((one) => openVault(one, OPTIONS(folder))));
    const inUse = refused.find((result) => !result.ok && result.error.kind === 'in-use');
    expect(inUse?.ok === false && inUse.error.message).toBe(
      `Deze kluis is al open in een ander venster (proces ${child.pid}). Sluit dat eerst.`,
    );
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
    const opened = await Promise.all(PASSPHRASES.map((one) => openVault(one, OPTIONS(folder))));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of opened) if (one.ok) one.value.close();
  });
});
