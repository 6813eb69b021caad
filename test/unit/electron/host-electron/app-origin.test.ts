import { describe, expect, it } from 'vitest';
import { isAppPage, isAppUrl } from '../../../../electron/host-electron/app-origin.ts';
import { FOREIGN } from './foreign-addresses.ts';

describe('own address', () => {
  it.each(FOREIGN)('refuses %j', (url) => {
    expect(isAppUrl(url)).toBe(false);
    expect(isAppPage(url)).toBe(false);
  });

  it.each([
    'app://workbench/',
    'app://workbench/index.html',
    'app://workbench/index.html#x',
    'app://workbench/index.html?x',
    'APP://workbench/index.html',
  ])('takes %s as the page', (url) => {
    expect(isAppPage(url)).toBe(true);
  });

  it.each([
    'app://workbench/assets/a.js',
    'app://workbench/files/0',
    'app://workbench/index.html/x',
    'app://workbench',
  ])('takes %s as ours, and not as the page', (url) => {
    expect([isAppUrl(url), isAppPage(url)]).toEqual([true, false]);
  });
});
