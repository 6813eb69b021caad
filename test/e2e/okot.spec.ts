import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pdfText } from '../support/pdf-text.ts';
import { expect, makeVault, openExample, saved, test } from './workbench.ts';

/** The words of the note that the button makes. */
async function note(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'OKOT-nota als PDF' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^OKOT-nota - Kevin Claes - .*\.pdf$/);
  return pdfText(readFileSync(await download.path())).replaceAll(/\s+/g, ' ');
}

test('OKOT: conditions with proofs, the decision as a field, hidden from the client', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await openExample(page, 'Kevin', 'OKOT');
  const verdict = page.locator('[data-vorm]').first();
  await expect(verdict).toContainText('voorwaardelijk: VDAB beslist');

  await page.getByRole('button', { name: /^Bewijs voor: Je officiële woonplaats/ }).click();
  await page.getByLabel(/^Bewijs voor: Je officiële woonplaats/).fill('Attest van de gemeente, 3 november 2026');
  // While VDAB has not decided, the note for the file says only that.
  const open = await note(page);
  expect(open).toContain('VDAB heeft over dit traject nog niet beslist.');
  expect(open).toContain('Attest van de gemeente, 3 november 2026');

  await page.getByRole('button', { name: /^(?!Wissen).*Beslissing van VDAB/ }).click();
  await page.getByRole('option', { name: /Goedgekeurd/i }).click();
  await expect(verdict).toContainText('ja');
  await saved(page);

  await page.getByRole('button', { name: /^(?!Wissen).*Beslissing van VDAB/ }).click();
  await page.getByRole('option', { name: /Geweigerd/i }).click();
  await expect(verdict).toContainText('neen');
  await saved(page);
  expect(await note(page)).toContain('VDAB weigerde dit traject.');

  await openExample(page, 'Amina');
  await openExample(page, 'Kevin', 'OKOT');
  await expect(page.getByLabel(/^Bewijs voor: Je officiële woonplaats/)).toHaveValue(
    'Attest van de gemeente, 3 november 2026',
  );

  await page.getByRole('button', { name: 'Toon aan klant' }).click();
  const tabs = page.getByRole('navigation', { name: 'Onderdelen van dit dossier' });
  await expect(tabs.getByRole('link', { name: 'OKOT' })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0);
  await tabs.getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByText('De screeningspartner is positief')).toHaveCount(0);
  await page.keyboard.press('Alt+t');
  await expect(page.getByText('De screeningspartner is positief')).toBeVisible();
});
