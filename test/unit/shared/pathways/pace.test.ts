import { describe, expect, it } from 'vitest';
import { hoursPerWeek } from '../../../../shared/pathways/pace.ts';
import { yearsOf } from '../../../../shared/pathways/planning.ts';

describe('hours per week', () => {
  it.each([
    [
      { min: 15, max: 15 },
      { min: 19, max: 23 },
    ],
    [
      { min: 30, max: 30 },
      { min: 38, max: 45 },
    ],
    [
      { min: 0, max: 0 },
      { min: 0, max: 0 },
    ],
    [
      { min: 3, max: 30 },
      { min: 4, max: 45 },
    ],
    [
      { min: 15, max: null },
      { min: 19, max: null },
    ],
  ])('%j studiepunten in a semester: %j', (studiepunten, hours) => {
    expect(hoursPerWeek(studiepunten)).toEqual(hours);
  });
});

describe('studiepunten per year', () => {
  it.each([
    ['exactly one year', { min: 60, max: 60 }, 60, [[60, 60]]],
    [
      'one point more takes a second year',
      { min: 61, max: 61 },
      60,
      [
        [60, 60],
        [1, 1],
      ],
    ],
    [
      'a range: the second year may not be needed',
      { min: 60, max: 90 },
      60,
      [
        [60, 60],
        [0, 30],
      ],
    ],
    [
      'half pace',
      { min: 90, max: 120 },
      30,
      [
        [30, 30],
        [30, 30],
        [30, 30],
        [0, 30],
      ],
    ],
    ['nothing left still shows a year', { min: 0, max: 0 }, 60, [[0, 0]]],
  ] as const)('%s', (_, remaining, perYear, expected) => {
    expect(yearsOf(remaining, perYear).map(({ min, max }) => [min, max])).toEqual(expected);
  });
});
