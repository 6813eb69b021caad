import { expect, it } from 'vitest';
import { judgePairs } from '../../../../../shared/exemptions/calibration/pairs.ts';
import { built, readShared } from '../../catalogue/load-catalogue.ts';
import { houseRules, titles } from '../load-exemptions.ts';

const judged = built(judgePairs(readShared('exemptions/calibration/course-pairs.yaml'), titles, houseRules));

it('there are pairs enough, of every label', () => {
  expect(judged.length).toBeGreaterThanOrEqual(150);
  for (const label of ['waarschijnlijk', 'te-onderzoeken', 'geen'])
    expect(judged.filter((pair) => pair.oordeel === label).length).toBeGreaterThan(20);
});

it('what it calls likely, a person calls likely: at least nine in ten', () => {
  const likely = judged.filter((pair) => pair.gevonden === 'waarschijnlijk');
  const wrong = likely.filter((pair) => pair.oordeel !== 'waarschijnlijk');
  expect(likely.length).toBeGreaterThan(15);
  expect(wrong.length / likely.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.1);
});

it('never calls likely what a person rules out', () => {
  expect(judged.filter((pair) => pair.oordeel === 'geen' && pair.gevonden === 'waarschijnlijk')).toEqual([]);
});
