import { expect, makeVault, openExample, saved, test } from './workbench.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';

test('numbers: the point of the keypad is a comma, a pasted 12.5 never becomes 125', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await openExample(page, 'Nadia');
  const place = page.url().split('/intake')[0];
  await page.goto(`${place}/intake/werk.urenPerWeek`);
  const field = page
    .getByRole('textbox', { name: 'Uren per week' })
    .or(page.locator('[data-feit="werk.urenPerWeek"] input').first())
    .first();
  await field.fill('');
  await field.press('1');
  await field.press('2');
  await field.press('.');
  await field.press('5');
  await expect(field).toHaveValue('12,5');
  await field.fill('12.5');
  await expect(page.getByText('Gebruik een komma: 12,5.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeVisible();
  await field.fill('400');
  await expect(page.getByText(/Dit kan alleen tussen 0 en/)).toBeVisible();
  await field.fill('30,4');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByRole('region', { name: 'Al geweten' }).getByRole('button', { name: /^Werk/ }).first().click();
  await expect(page.getByText('30,4 uur per week')).toBeVisible();
});

test('a name with markup is shown as text, everywhere', async ({ page, shell }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await makeVault(page, shell, false);
  await page.getByRole('button', { name: 'Nieuwe intake' }).first().click();
  await page.getByLabel('Voornaam').fill(HOSTILE);
  await page.getByLabel('Wat is de vraag van je klant?').fill(`${HOSTILE} en javascript:alert(1)`);
  await page.getByRole('button', { name: 'Begin de intake' }).click();
  await expect(page.getByText(HOSTILE).first()).toBeVisible();
  for (const tab of ['Plan', 'Uitvoer']) {
    await page.getByRole('navigation', { name: 'Onderdelen van dit dossier' }).getByRole('link', { name: tab }).click();
    await expect(page.getByText(HOSTILE).first()).toBeVisible();
  }
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Dossiers' }).click();
  await expect(page.getByRole('link', { name: HOSTILE }).first()).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  expect(dialogs).toBe(0);
});

test('undo takes back the last answer; the palette finds a fact', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await openExample(page, 'Dirk');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('bruto');
  await page
    .getByRole('option', { name: /^Bruto/ })
    .first()
    .click();
  await expect(page.locator('[data-feit="werk.brutoMaandloon"]')).toBeVisible();
  const field = page.locator('[data-feit="werk.brutoMaandloon"] input').first();
  await field.fill('2.500,50');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByRole('region', { name: 'Al geweten' }).getByRole('button', { name: /^Werk/ }).first().click();
  await expect(page.getByText('€ 2.500,50')).toBeVisible();
  await page.getByRole('heading', { name: 'Al geweten' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('€ 2.500,50')).toHaveCount(0);
});
