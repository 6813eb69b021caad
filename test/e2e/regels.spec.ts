import { readFileSync } from 'node:fs';
import { expect, makeVault, openExample, saved, test } from './workbench.ts';

test('the rules: a measure in words, the calendar, the conflicts, what is not known, and the handbook', async ({
  page,
  shell,
}) => {
  await makeVault(page, shell, true);
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Regels' }).click();
  const list = page.getByRole('navigation', { name: 'Maatregelen' });
  await list.getByRole('link', { name: 'Taalvoorwaarde' }).click();
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 2 })).toContainText('Taalvoorwaarde');
  await expect(article.getByText('Wat we gebruiken:').first()).toBeVisible();

  await list.getByRole('link', { name: 'Hervormingen' }).click();
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('Hervormingen');
  await expect(article.getByRole('columnheader', { name: 'Verandering' })).toBeVisible();
  await list.getByRole('link', { name: 'Bronnen die elkaar tegenspreken' }).click();
  await expect(article.getByText('Nederlands voor een graduaat')).toBeVisible();
  await list.getByRole('link', { name: 'Wat deze tool niet weet' }).click();
  await expect(article.getByRole('heading', { name: 'De tool als geheel' })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Handboek als PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Regelhandboek .*\.pdf$/);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('an override: with a reason, beside the computed verdict, and back again', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await openExample(page, 'Amina', 'Trajecten');
  const card = page.getByRole('article').first();
  const measure = card.getByRole('button', { name: /Vlaams opleidingsverlof/ });
  await measure.click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Afwijken…' }).click();
  await panel.getByRole('button', { name: 'Bewaar de afwijking' }).click();
  await expect(panel.getByText('Kies een antwoord.')).toBeVisible();
  await expect(panel.getByText('Schrijf waarom je afwijkt.')).toBeVisible();
  await panel.getByText('neen', { exact: true }).click();
  await panel.getByLabel('Reden').fill('De werkgever zit in Brussel.');
  await panel.getByLabel('Naam van wie afwijkt').fill('Els Peeters');
  await panel.getByRole('button', { name: 'Bewaar de afwijking' }).click();
  const block = panel.getByRole('region', { name: 'Afwijking door de begeleider' });
  await expect(block).toContainText('De werkgever zit in Brussel.');
  await expect(block).toContainText('Het berekende antwoord blijft staan.');
  await page.keyboard.press('Escape');
  await expect(measure).toContainText('begeleider: neen');
  await saved(page);

  await measure.click();
  await block.getByRole('button', { name: 'Trek in' }).click();
  await expect(block).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(measure).toContainText('begeleider: neen');
});
