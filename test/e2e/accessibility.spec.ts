import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, makeVault, openExample, test } from './workbench.ts';

async function axe(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = bad.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(told).toEqual([]);
}

/** Nothing sticks out to the right: at 200% zoom 1280 becomes 640. */
async function reflows(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 640, height: 360 });
  const outside = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`)
      .slice(0, 12);
  });
  expect(outside, where).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is accessible and reflows (${colorScheme})`, async ({ page, shell }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(await shell.address());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await axe(page, 'kluis maken');
    await shell.stop();
    await makeVault(page, shell, true);
    await axe(page, 'oefenen');
    await reflows(page, 'oefenen');
    for (const tab of ['Intake', 'Trajecten', 'Vrijstellingen', 'Plan', 'OKOT', 'Uitvoer']) {
      await openExample(page, 'Kevin', tab);
      await expect(page.getByText('Even geduld…')).toHaveCount(0);
      await expect(page.getByText('Even rekenen…')).toHaveCount(0);
      await axe(page, tab);
      await reflows(page, tab);
    }
    await openExample(page, 'Kevin', 'Trajecten');
    await page.getByRole('button', { name: 'Alle maatregelen' }).first().click();
    await axe(page, 'alle maatregelen');
    await page.keyboard.press('Escape');
    for (const link of ['Dossiers', 'Regels', 'Instelling']) {
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: link }).click();
      await expect(page.getByRole('heading', { level: 1, name: link })).toBeVisible();
      await axe(page, link);
      await reflows(page, link);
    }
    await page.keyboard.press('Control+k');
    await axe(page, 'zoeken');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Vergrendel' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Open je dossiers' })).toBeVisible();
    await axe(page, 'kluis openen');
  });
}
