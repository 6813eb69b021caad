import { expect, makeVault, openExample, test } from './workbench.ts';

test('the plan says what next academic year changes, or that nothing does', async ({ page, shell }) => {
  await makeVault(page, shell, true);
  await openExample(page, 'Amina', 'Plan');
  const section = page.getByRole('region', { name: /^Wat verandert er in \d{4}-\d{4}\?$/ });
  await expect(section).toContainText(/Met dezelfde gegevens/);
});
