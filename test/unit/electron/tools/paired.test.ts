import { describe, expect, it } from 'vitest';
import { comparePairs } from '../../../../electron/tools/bench/paired.ts';

const SEED = 7;

describe('two counts of the same cases', () => {
  it('give the ratio of their means', () => {
    expect(comparePairs([1, 2, 3], [2, 4, 6], SEED)).toEqual({ ours: 2, theirs: 4, ratio: 0.5, interval: [0.5, 0.5] });
  });

  it('give an interval around the ratio that narrows with more cases, and the same for the same seed', () => {
    const few = comparePairs([8, 9, 8, 10], [9, 10, 11, 9], SEED);
    const [low, high] = few.interval;
    expect(low).toBeLessThan(few.ratio);
    expect(high).toBeGreaterThan(few.ratio);
    const many = (values: readonly number[]): number[] => Array.from({ length: 50 }, () => values).flat();
    const more = comparePairs(many([8, 9, 8, 10]), many([9, 10, 11, 9]), SEED).interval;
    expect(more[1] - more[0]).toBeLessThan((high - low) / 2);
    expect(comparePairs([8, 9, 8, 10], [9, 10, 11, 9], SEED)).toEqual(few);
  });
});
