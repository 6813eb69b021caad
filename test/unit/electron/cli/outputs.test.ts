import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../../electron/cli/outputs.ts';

describe('why a file could not be written', () => {
  it.each([
    ['ENOSPC', 'de schijf is vol'],
    ['EROFS', 'alleen-lezen'],
    ['EACCES', 'niet schrijven'],
    ['EIO', 'er ging iets mis (EIO)'],
  ])('%s says what to do and what stayed', (code, text) => {
    expect(reasonOf(Object.assign(new Error('x'), { code }))).toContain(text);
  });

  it('never fails on something that is no error', () => {
    expect(reasonOf(undefined)).toContain('er ging iets mis');
  });
});
