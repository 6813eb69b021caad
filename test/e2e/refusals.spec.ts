/** What must not work: a wrong passphrase, a vault that is open elsewhere, a damaged file, a stranger at the door. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SECURITY_HEADERS } from '../../electron/start/security-headers.ts';
import { createShell, expect, makeVault, openExample, PASSPHRASE, saved, test, unlock } from './workbench.ts';

test('a wrong passphrase: one clear line, and the vault is untouched', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await page.getByRole('button', { name: 'Vergrendel' }).click();
  await expect(page.getByRole('heading', { name: 'Open je dossiers' })).toBeVisible();
  const content = (): string[] =>
    readdirSync(join(shell.folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('slot.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => `${file} ${readFileSync(file).toString('base64')}`);
  const before = content();
  expect(before.length).toBeGreaterThan(8);
  await unlock(page, 'een heel andere wachtzin');
  await expect(page.getByRole('alert')).toHaveText(/\S/);
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0);
  expect(content()).toEqual(before);
});

test('a vault that is open already: the second one says so and takes nothing', async ({ page, shell, context }) => {
  await makeVault(page, shell, true);
  const second = createShell(shell.folder);
  try {
    const other = await context.newPage();
    await other.goto(await second.address());
    await unlock(other, PASSPHRASE);
    await expect(other.getByRole('alert')).toContainText(/open/);
    await expect(other.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0);
    await other.close();
  } finally {
    await second.stop();
  }
  await openExample(page, 'Kevin');
  await expect(page.getByText('Kevin Claes')).toBeVisible();
});

test('a dossier damaged by one byte: the version before it opens, and the counsellor is told', async ({
  page,
  shell,
}) => {
  await makeVault(page, shell, false);
  await page.getByRole('button', { name: 'Nieuwe intake' }).first().click();
  await page.getByLabel('Voornaam').fill('Amira');
  await page.getByRole('button', { name: 'Begin de intake' }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Toevoegen: Inzicht' }).click();
  await page.getByLabel('Inzicht 1', { exact: true }).fill('Dit is de laatste versie.');
  await saved(page);
  await page.getByRole('button', { name: 'Vergrendel' }).click();
  await expect(page.getByRole('heading', { name: 'Open je dossiers' })).toBeVisible();
  const folder = join(shell.folder, 'dossiers');
  const revision = (name: string): number => Number(name.split('.')[1]);
  const newest = readdirSync(folder).sort((a, b) => revision(b) - revision(a))[0] ?? '';
  expect(revision(newest)).toBeGreaterThan(1);
  const bytes = readFileSync(join(folder, newest));
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  writeFileSync(join(folder, newest), bytes);
  await unlock(page);
  // The screen that was open opens again.
  await expect(page.getByText(/beschadigd/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  await expect(page.getByText('Dit is de laatste versie.')).toHaveCount(0);
});

/** Sends a call as the page would, with changes that no page can make; gives the status. */
function call(page: Page, changes: Readonly<Record<string, string>>, path = '/api/dossiers.list'): Promise<number> {
  const { port, origin } = new URL(page.url());
  const headers = {
    ...{ host: `127.0.0.1:${port}`, origin, 'content-type': 'application/json', 'x-workbench': '1' },
    ...changes,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(path === '/sessie' ? JSON.stringify({ token: changes['x-token'] ?? '' }) : '{}');
  });
}

test('a stranger at the door of the browser shell is refused', async ({ page, shell, context }) => {
  const address = await shell.address();
  const first = await page.goto(address);
  // The pages are tested under the policy that is shipped, trusted types included.
  const policy = (await first?.headerValue('content-security-policy')) ?? '';
  expect(policy).toBe(SECURITY_HEADERS['content-security-policy']);
  expect(policy).toContain("trusted-types 'none'");
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).not.toContain(new URL(address).hash);
  const [session] = await context.cookies();
  const cookie = `${session?.name}=${session?.value}`;
  const { port } = new URL(page.url());

  expect(await call(page, { cookie })).toBe(200);
  expect(await call(page, { cookie, host: `evil.example:${port}` })).toBe(421);
  expect(await call(page, { cookie, host: `localhost:${port}` })).toBe(421);
  expect(await call(page, { cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await call(page, { cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await call(page, {})).toBe(401);
  expect(await call(page, { cookie: `${session?.name}=${'0'.repeat(43)}` })).toBe(401);
  expect(await call(page, { 'x-token': 'A'.repeat(43) }, '/sessie')).toBe(401);
  // The token of the address worked once.
  expect(await call(page, { 'x-token': new URL(address).hash.slice(1) }, '/sessie')).toBe(401);
});

test('an address with a foreign token opens nothing', async ({ shell, browser }) => {
  const address = new URL(await shell.address());
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  await page.goto(`${address.origin}/#${'A'.repeat(43)}`);
  await expect(page.getByRole('heading', { name: 'Deze pagina is niet verbonden' })).toBeVisible();
  expect(await stranger.cookies()).toEqual([]);
  await stranger.close();
});
