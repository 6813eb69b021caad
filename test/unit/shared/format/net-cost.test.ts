import { describe, expect, it } from 'vitest';
import { formatNetCost } from '../../../../shared/format/net-cost.ts';

describe('net cost in words', () => {
  it.each([
    [{ min: 0, max: 12345 }, '€\u00a00 tot €\u00a0123,45'],
    [{ min: 100, max: null }, 'minstens €\u00a01'],
    [{ min: -500, max: 100 }, '€\u00a00 tot €\u00a01, of je houdt geld over'],
    [{ min: -500, max: -100 }, 'je houdt €\u00a01 tot €\u00a05 over'],
    [{ min: -500, max: 0 }, 'je houdt €\u00a00 tot €\u00a05 over'],
    [{ min: -500, max: null }, 'niet bekend'],
  ])('%o is %s', (range, words) => {
    expect(formatNetCost(range)).toBe(words);
  });
});
