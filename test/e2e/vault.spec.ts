import { readFileSync } from 'node:fs';
import { expect, makeVault, PASSPHRASE, test, unlock } from './workbench.ts';

test('a forgotten passphrase: the recovery key opens the vault and sets a new one', async ({ page, shell }) => {
  const key = await makeVault(page, shell, true);
  await page.getByRole('button', { name: 'Vergrendel' }).click();
  await page.getByRole('button', { name: 'Wachtzin vergeten?' }).click();
  await page.getByLabel('Herstelsleutel').fill(key);
  const next = 'blauwe tafel naast negen wolken';
  await page.getByLabel('Nieuwe wachtzin').fill(next);
  await page.getByLabel('Typ ze nog eens').fill(next);
  await page.getByRole('button', { name: 'Kluis openen' }).click();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  await page.getByRole('button', { name: 'Vergrendel' }).click();
  await unlock(page, PASSPHRASE);
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await unlock(page, next);
  await expect(page.getByRole('link', { name: /^Amina/ }).last()).toBeVisible();
});

test('says what is missing before anything is made', async ({ page, shell }) => {
  await page.goto(await shell.address());
  await page.getByLabel('Wachtzin', { exact: true }).fill('te kort');
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(page.getByText('Neem minstens 12 tekens.')).toBeVisible();
  await expect(page.getByText('De twee wachtzinnen zijn niet gelijk.')).toBeVisible();
});

test('the worklist: search, archive, take back, erase', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await expect(page.getByText('8 dossiers')).toBeVisible();
  await page.getByLabel('Zoek op naam of vraag').fill('jurist');
  await expect(page.getByText('1 dossier', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Acties: Sofie De Clercq' }).click();
  await page.getByRole('menuitem', { name: 'Naar het archief' }).click();
  await expect(page.getByText('Geen dossiers gevonden')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('1 dossier', { exact: true })).toBeVisible();
});

test('the worklist: sorted by a column, filtered by phase, with what is due on top', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  const rows = page.getByRole('table').getByRole('row');
  const names = async (): Promise<string[]> =>
    (await rows.getByRole('link').allTextContents()).map((name) => name.trim());
  await expect(rows).toHaveCount(9);
  await page.getByRole('button', { name: /^Naam/ }).click();
  const sorted = [...(await names())].sort((a, b) => a.localeCompare(b, 'nl'));
  await expect.poll(names).toEqual(sorted);
  await page.getByRole('button', { name: /^Naam/ }).click();
  await expect.poll(names).toEqual([...sorted].reverse());
  await page.getByRole('button', { name: 'Opvolging', exact: true }).click();
  await expect.poll(names).toEqual(['Sofie De Clercq']);
  await page.getByRole('button', { name: 'Alle', exact: true }).click();
  // The examples play in September 2025: everything due then is past.
  const due = page.getByRole('region', { name: /De komende twee weken/ }).getByRole('link');
  await expect(due.first()).toContainText('19 september 2025 (voorbij)');
  await due.first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
});

test('a readable dossier file only goes out after a warning; F1 lists the keys', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toContainText('Toon aan klant');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Acties: Kevin Claes' }).click();
  await page.getByRole('menuitem', { name: 'Dossierbestand maken' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/iedereen die dit bestand krijgt, leest alle gegevens/)).toHaveCount(0);
  await dialog.getByText(/^Zonder wachtzin/).click();
  await expect(dialog.getByText(/iedereen die dit bestand krijgt, leest alle gegevens/)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Bestand bewaren' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ formaat: 'trajectwijzer-dossier', client: { voornaam: 'Kevin' } });
});

test('a dossier file goes out encrypted and comes in again', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await page.getByRole('button', { name: 'Acties: Kevin Claes' }).click();
  await page.getByRole('menuitem', { name: 'Dossierbestand maken' }).click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Typ ze nog eens').fill(PASSPHRASE);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bestand bewaren' }).click();
  const file = await (await waiting).path();
  expect(readFileSync(file).includes('Claes')).toBe(false);

  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Dossiers' }).click();
  await page.getByRole('button', { name: 'Dossier binnenhalen' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Kies een bestand' }).click();
  await (await choosing).setFiles(file);
  await page.getByLabel('Wachtzin van het bestand').fill('niet de goede wachtzin');
  await page.getByRole('button', { name: 'Binnenhalen', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).not.toBeEmpty();
  await page.getByLabel('Wachtzin van het bestand').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Binnenhalen', exact: true }).click();
  await page.getByRole('button', { name: 'Als apart dossier bewaren' }).click();
  await expect(page.getByTestId('bewaard')).toBeVisible();
  await expect(page.getByText('Kevin Claes').first()).toBeVisible();
});
