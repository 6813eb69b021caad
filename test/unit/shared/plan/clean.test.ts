import { describe, expect, it } from 'vitest';
import { cutText } from '../../../../shared/plan/clean.ts';

describe('cutText', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀d', 4, 'ab😀'],
  ])('cuts %s at %i by whole signs', (text, length, expected) => {
    expect(cutText(text, length)).toBe(expected);
  });
});
