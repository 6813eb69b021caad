import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pdfText } from '../support/pdf-text.ts';
import { expect, makeVault, saved, test } from './workbench.ts';

/** Eight courses of a graduaat systeem- en netwerkbeheer, as a transcript shows them; the last line is not one. */
const TRANSCRIPT = [
  'Vak\tStudiepunten\tScore\tAcademiejaar\tStatus',
  'Communication\t4\t14/20\t2022-2023\tgeslaagd',
  'Database Fundamentals\t4\t12/20\t2022-2023\tgeslaagd',
  'IT Essentials\t4\t15/20\t2022-2023\tgeslaagd',
  'Networks I\t6\t13/20\t2022-2023\tgeslaagd',
  'Networks II\t6\t11/20\t2022-2023\tgeslaagd',
  'Scripting with Python\t6\t16/20\t2022-2023\tgeslaagd',
  'Server OS\t7\t10/20\t2023-2024\tgeslaagd',
  'Trends & Talent\t4\t14/20\t2023-2024\tgeslaagd',
  'Totaal\tveel',
].join('\n');

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Onderdelen van dit dossier' }).getByRole('link', { name }).click();

/** Chooses in one of our select boxes. */
async function choose(page: Page, box: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(box) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function axe(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    bad.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

async function typeDiploma(page: Page): Promise<void> {
  const find = page.getByRole('combobox', { name: 'Iets anders invullen' });
  await find.pressSequentially('getuigschriften');
  await page.getByRole('option', { name: 'Diploma’s en getuigschriften' }).first().click();
  const question = page.locator('[data-feit="kwalificaties"]');
  await choose(page, 'Niveau', 'Graduaat');
  await question.getByLabel('Naam', { exact: true }).fill('Graduaat in het systeem- en netwerkbeheer');
  await question.getByLabel('Instelling', { exact: true }).fill('Erasmushogeschool Brussel');
  await choose(page, 'Behaald$', 'Ja');
  await question.getByRole('button', { name: 'Toevoegen', exact: true }).click();
}

async function pasteCourses(page: Page): Promise<void> {
  const question = page.locator('[data-feit="kwalificaties"]');
  await question.getByRole('button', { name: 'Vakken' }).click();
  const dialog = page.getByRole('dialog', { name: /^Vakken van/ });
  await dialog.getByLabel('Puntenlijst').fill(TRANSCRIPT);
  await expect(dialog.getByTestId('gelezen-vakken').getByRole('listitem')).toHaveCount(8);
  await expect(dialog).toContainText('Regel 10');
  await axe(page, 'vakken plakken');
  await dialog.getByRole('button', { name: '8 vakken toevoegen' }).click();
  await expect(dialog).toContainText('Server OS 7 studiepunten · 10/20 · geslaagd · 2023');
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await question.getByRole('button', { name: 'Bewaren' }).click();
  await saved(page);
}

async function pickProgramme(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Klant en vraag' }).click();
  await page.getByRole('button', { name: 'Wijzig klant en vraag' }).click();
  await page
    .getByRole('combobox', { name: 'Welke opleidingen wil je klant bekijken?' })
    .pressSequentially('Internet of Things Howest');
  await page
    .getByRole('option', { name: /Internet of Things.*Howest/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await saved(page);
}

test('a trajectbegeleider types a diploma and eight courses, reads the map and claims a course', async ({
  page,
  shell,
}) => {
  await makeVault(page, shell, false);
  await page.getByRole('button', { name: 'Nieuwe intake' }).first().click();
  await page.getByLabel('Voornaam').fill('Bilal');
  await page.getByLabel('Naam', { exact: true }).fill('Haddad');
  await page.getByRole('button', { name: 'Begin de intake' }).click();
  await expect(page.getByTestId('nog-vragen')).toBeVisible();
  await typeDiploma(page);
  await pasteCourses(page);
  await pickProgramme(page);

  await tab(page, 'Vrijstellingen');
  const map = page.getByRole('listbox', { name: 'Vakken van het programma' });
  await expect(map).toBeVisible();
  // The diploma opens the admission; the language is not known yet, so it is shown first and the rest stays visible.
  await expect(page.getByTestId('poorten').getByRole('listitem').first()).toContainText('Taalvoorwaarde');
  await expect(page.getByRole('heading', { name: 'Als de toelating lukt' })).toBeVisible();
  await expect(map.getByRole('option')).toHaveCount(23);
  await expect(page.getByRole('heading', { name: 'Wat een vrijstelling verandert' })).toBeVisible();
  await page.getByRole('button', { name: 'Hoe goed is deze schatting?' }).click();
  await expect(page.getByRole('row', { name: /^alles samen/ })).toContainText('met 95% zekerheid');
  await axe(page, 'kaart');
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, 'kaart, donker');
  await page.emulateMedia({ colorScheme: 'light' });

  // The map by keyboard alone: the arrows choose, the reason follows.
  const detail = page.getByTestId('gekozen-vak');
  await map.getByRole('option').first().focus();
  await page.keyboard.press('Home');
  const first = (await map.getByRole('option').first().textContent()) ?? '';
  await expect(detail.getByRole('heading')).not.toBeEmpty();
  const before = (await detail.getByRole('heading').textContent()) ?? '';
  expect(first).toContain(before);
  await page.keyboard.press('ArrowRight');
  await expect(detail.getByRole('heading')).not.toHaveText(before);
  await expect(detail).toContainText('Wie beslist');
  await expect(map.getByRole('option', { name: 'Networking basics, 6 studiepunten, waarschijnlijk' })).toBeVisible();

  await map.getByRole('option', { name: /^Soft Skills, 3 studiepunten, te volgen$/ }).click();
  await detail.getByRole('button', { name: 'Dit vak vrijstellen op ...' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vrijstelling vragen voor Soft Skills' });
  await dialog.getByRole('button', { name: 'Vrijstelling vragen' }).click();
  await expect(dialog).toContainText('Kies een vak of een diploma.');
  await choose(page, 'Op welk vak of diploma', /^Communication \(/);
  await dialog.getByLabel(/^Waarom/).fill('De ECTS-fiches dekken elkaar volledig.');
  await dialog.getByLabel('Door').fill('Lien Maes');
  await axe(page, 'vrijstelling vragen');
  await dialog.getByRole('button', { name: 'Vrijstelling vragen' }).click();
  const claimed = map.getByRole('option', { name: /^Soft Skills, 3 studiepunten, te onderzoeken, aangevraagd$/ });
  await expect(claimed).toContainText('aangevraagd');
  await claimed.click();
  await expect(detail).toContainText('Aangevraagd door de begeleider: De ECTS-fiches dekken elkaar volledig.');
  await saved(page);

  await tab(page, 'Uitvoer');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maken en bewaren: POP als PDF' }).click();
  const printed = pdfText(readFileSync(await (await waiting).path())).replaceAll(/\s+/g, ' ');
  expect(printed).toContain('Soft Skills');
  expect(printed).toContain('De ECTS-fiches dekken elkaar volledig.');
  expect(printed).toContain('Wat een vrijstelling verandert');
});
