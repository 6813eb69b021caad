import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PROGRAMME_COLUMNS } from '../../shared/catalogue/import/table-columns.ts';
import { LIST_COLUMNS } from '../../shared/local/list-columns.ts';
import { expect, makeVault, test } from './workbench.ts';

const csv = (columns: readonly { readonly kop: string }[], ...rows: readonly string[]): Buffer =>
  Buffer.from([columns.map(({ kop }) => kop).join(';'), ...rows].join('\n'));
const programme = (points: string): string =>
  `Graduaat in de droomkunde;HOGENT;graduaat;${points};Gent;dag;nl;2026-2027;Studiegids;https://example.org/gids;`;
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

async function choose(page: Page, button: ReturnType<Page['getByRole']>, chosen: ReturnType<typeof file>) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(chosen);
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

test('programmes, lists and decisions are brought in, looked at first, and removed', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Regels' }).click();
  await page.getByRole('navigation', { name: 'Maatregelen' }).getByRole('link', { name: 'Opleidingen' }).click();
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 2, name: 'Opleidingen invoeren' })).toBeVisible();
  await axe(page);

  const own = article.locator('section').filter({ has: page.getByRole('heading', { name: 'Opleidingen invoeren' }) });
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    own.getByRole('button', { name: 'Sjabloon voor Excel' }).click(),
  ]);
  expect(
    readFileSync(await template.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  const pick = own.getByRole('button', { name: 'Bestand kiezen' });
  await choose(page, pick, file('fout.csv', csv(PROGRAMME_COLUMNS, programme('-3'))));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('cell', { name: 'Opleidingen, rij 2' })).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Studiepunten', exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Voer in' })).toHaveCount(0);
  await axe(page);
  await page.keyboard.press('Escape');

  await choose(page, pick, file('gids.csv', csv(PROGRAMME_COLUMNS, programme('120'))));
  await dialog.getByRole('button', { name: 'Voer in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(own.getByText('1 opleiding uit "gids.csv"')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoek een opleiding' }).fill('droomkunde');
  await expect(article.getByRole('listitem').filter({ hasText: 'Graduaat in de droomkunde' })).toBeVisible();

  const lists = article.locator('section').filter({ has: page.getByRole('heading', { name: 'Lijsten van een' }) });
  const row = 'okot;2026-2027;Proeflijst;https://example.org/lijst;neen;;Graduaat in de droomkunde;HOGENT';
  await choose(page, lists.getByRole('button', { name: 'Bestand kiezen' }), file('l.csv', csv(LIST_COLUMNS, row)));
  await dialog.getByRole('button', { name: 'Voer in' }).click();
  await expect(lists.getByText('OKOT-lijst 2026-2027')).toBeVisible();

  await article.getByRole('button', { name: 'Noteer een beslissing' }).click();
  await axe(page);
  for (const group of ['Eerdere opleiding', 'Nieuwe opleiding']) {
    const part = dialog.getByRole('group', { name: group });
    await part.getByRole('button', { name: /Niveau/ }).click();
    await page
      .getByRole('option', { name: /^Graduaat/ })
      .first()
      .click();
    await part.getByLabel('Naam').fill('Droomkunde');
    await part.getByLabel('Instelling').fill('HOGENT');
  }
  await dialog.getByLabel('Vrijgestelde studiepunten').fill('30');
  await dialog.getByLabel('Studiepunten van de hele opleiding').fill('120');
  await dialog.getByLabel('Datum van de beslissing').fill('30/06/2025');
  await dialog.getByLabel('Opmerking').fill('Mail naar jan@voorbeeld.be');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(dialog.getByText('Hier staat een e-mailadres')).toBeVisible();
  await dialog.getByLabel('Opmerking').fill('Na een gesprek');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(article.getByText('30 van 120 studiepunten vrijgesteld')).toBeVisible();
  await axe(page);

  await own.getByRole('button', { name: /^Verwijder/ }).press('Enter');
  await dialog.getByRole('button', { name: 'Verwijder' }).press('Enter');
  await expect(own.getByText('Je voerde nog geen opleidingen in.')).toBeVisible();
  await own.getByRole('button', { name: 'Zet de vorige terug' }).press('Enter');
  await expect(own.getByText('1 opleiding uit "gids.csv"')).toBeVisible();
});
