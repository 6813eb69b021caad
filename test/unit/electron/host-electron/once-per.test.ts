import { expect, it } from 'vitest';
import { oncePer } from '../../../../electron/host-electron/once-per.ts';

it('lets a page that crashes come back once a minute', () => {
  let now = 0;
  const may = oncePer(60_000, () => now);
  const answers = [0, 1, 59_999, 60_000, 60_001, 120_000].map((moment) => {
    now = moment;
    return may();
  });
  expect(answers).toEqual([true, false, false, true, false, true]);
});
