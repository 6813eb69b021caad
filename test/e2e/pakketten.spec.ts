import { packFile, withFigure } from '../support/pack-file.ts';
import { expect, makeVault, openExample, saved, test } from './workbench.ts';

const other = packFile(withFigure('vov', 'maxUren', '2019-09-01', 120));
const asFile = (text: string) => ({ name: 'regels.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('rule packs: shown before they are taken, and an advice that was kept says what changed', async ({
  page,
  shell,
}) => {
  await makeVault(page, shell, true);
  await openExample(page, 'Amina', 'Plan');
  await page.getByRole('button', { name: 'Dit advies bewaren' }).click();
  await saved(page);
  const since = page.getByRole('button', { name: /^Wat is er veranderd sinds/ });
  await since.click();
  await expect(page.getByRole('dialog')).toContainText('Er is niets veranderd');
  await page.keyboard.press('Escape');

  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Regels' }).click();
  await page.getByRole('button', { name: 'Regelpakketten' }).click();
  const dialog = page.getByRole('dialog');
  const bring = async (text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Pakket uit een bestand kiezen' }).click();
    await (await chooser).setFiles(asFile(text));
  };
  await bring(other.text.replace('2027.1.0', '2027.1.1'));
  await expect(dialog).toContainText('Dit pakket wordt niet gebruikt');
  await expect(dialog).toContainText('gewijzigd na de uitgave');
  await dialog.getByRole('button', { name: 'Terug naar de lijst' }).click();
  await bring(other.text);
  await expect(dialog).toContainText(other.hash.slice(0, 8));
  await expect(dialog.getByRole('heading', { name: /^Amina/ })).toBeVisible();
  await expect(dialog).toContainText('Vlaams opleidingsverlof');
  await dialog.getByRole('button', { name: 'Dit pakket invoeren en gebruiken' }).click();
  await expect(dialog).toContainText('2027.1.0 (in gebruik)');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Regelpakket 2027.1.0')).toBeVisible();

  await openExample(page, 'Amina', 'Plan');
  await since.click();
  await expect(page.getByRole('dialog')).toContainText('Doordat de regels veranderden');
  await expect(page.getByRole('dialog')).toContainText('125 uur wordt 120 uur');
});
