import { expect, makeVault, test, unlock } from './workbench.ts';

test('settings rest in the vault, the colours too; the browser keeps nothing', async ({ page, shell }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await makeVault(page, shell, true);
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await menu.getByRole('link', { name: 'Instelling' }).click();
  await page.getByLabel('Organisatie').fill('Centrum De Brug');
  // Choosing colours saves at once, without what is still being typed.
  await page.getByText('Donker', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'donker');
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();
  await page.reload();
  await menu.getByRole('link', { name: 'Instelling' }).click();
  await expect(page.getByLabel('Organisatie')).toHaveValue('');
  await page.getByLabel('Organisatie').fill('Centrum De Brug');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();

  await shell.stop();
  await page.goto('about:blank');
  await page.goto(await shell.address());
  await unlock(page);
  await menu.getByRole('link', { name: 'Instelling' }).click();
  await expect(page.getByLabel('Organisatie')).toHaveValue('Centrum De Brug');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'donker');
  const kept = await page.evaluate(async () => [
    window.localStorage.length,
    window.sessionStorage.length,
    (await window.indexedDB.databases()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);
});
