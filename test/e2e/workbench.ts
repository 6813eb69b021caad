/** Starts the browser shell on a vault of its own, and watches that the page stays quiet and stays at home. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { ROOT } from './prepare.ts';

export const PASSPHRASE = 'groene fiets onder zeven bruggen';

export interface Shell {
  /** Folder of the vault on disk. */
  readonly folder: string;
  /** One-time address of a running shell; starts one when there is none. */
  readonly address: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A browser shell on a folder; it starts when its address is asked. */
export function createShell(folder: string): Shell {
  let child: ChildProcess | null = null;
  return {
    folder,
    async address() {
      const started = spawn(process.execPath, [join(ROOT, 'out/main/browser.js'), '--geen-venster'], {
        cwd: ROOT,
        env: { ...process.env, TRAJECTWIJZER_MAP: folder },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child = started;
      return new Promise((resolve, reject) => {
        let said = '';
        started.stdout?.on('data', (part: Buffer) => {
          said += part.toString('utf8');
          const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0];
          if (address !== undefined) resolve(address);
        });
        started.on('exit', () => reject(new Error('The shell stopped before it gave an address.')));
      });
    },
    async stop() {
      const running = child;
      child = null;
      if (running === null || running.exitCode !== null) return;
      await new Promise<void>((resolve) => {
        running.on('exit', () => resolve());
        running.kill('SIGTERM');
      });
    },
  };
}

interface Noise {
  /** Errors of the console and of the page. */
  readonly errors: string[];
  /** What the Content-Security-Policy, as it is shipped, held back. */
  readonly violations: string[];
  /** Addresses outside this computer that the page asked for. */
  readonly outside: string[];
}

interface Fixtures {
  readonly shell: Shell;
  readonly noise: Noise;
}

export const test = base.extend<Fixtures>({
  shell: async ({ page: _page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-e2e-'));
    const shell = createShell(folder);
    await use(shell);
    await shell.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  noise: [
    async ({ page }, use) => {
      const noise: Noise = { errors: [], violations: [], outside: [] };
      await page.exposeFunction('policyHeldBack', (what: string) => void noise.violations.push(what));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          const tell: unknown = Reflect.get(globalThis, 'policyHeldBack');
          if (typeof tell === 'function') tell(`${violatedDirective} ${blockedURI} ${sample}`);
        });
      });
      page.on('console', (message) => {
        // The connection that tells that the page is there ends with the program.
        if (/net::ERR_(INCOMPLETE|CONNECTION)/.test(message.text())) return;
        if (message.type() === 'error' || /content security policy/i.test(message.text()))
          noise.errors.push(message.text());
      });
      page.on('pageerror', (error) => noise.errors.push(error.message));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.hostname !== '127.0.0.1' && !['data:', 'blob:', 'about:'].includes(url.protocol))
          noise.outside.push(url.href);
      });
      await use(noise);
      expect(noise).toEqual({ errors: [], violations: [], outside: [] });
    },
    { auto: true },
  ],
});

export { expect };

/** Makes the vault; gives the recovery key. Ends at the worklist (or the examples). */
export async function makeVault(page: Page, shell: Shell, practice: boolean): Promise<string> {
  await page.goto(await shell.address());
  await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Typ ze nog eens').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  const key = (await page.getByTestId('herstelsleutel').textContent()) ?? '';
  await page.getByText('Ik heb de herstelsleutel afgedrukt').click();
  await page.getByRole('button', { name: practice ? 'Begin met oefendossiers' : 'Begin met een lege lijst' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(practice ? 'Oefenen' : 'Dossiers');
  return key;
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
}

/** Opens an example by the beginning of its name, on one of its screens. */
export async function openExample(page: Page, name: string, tab = 'Intake'): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Oefenen' }).click();
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .last()
    .click();
  await page.getByRole('navigation', { name: 'Onderdelen van dit dossier' }).getByRole('link', { name: tab }).click();
}

export const saved = (page: Page) => expect(page.getByTestId('bewaard')).toHaveAttribute('data-state', 'saved');
