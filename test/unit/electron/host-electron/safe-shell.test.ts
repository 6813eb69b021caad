import { describe, expect, it } from 'vitest';
import { createSafeShell } from '../../../../electron/host-electron/safe-shell.ts';
import { FOREIGN } from './foreign-addresses.ts';

const hosts = new Set(['www.vdab.be', 'onderwijs.vlaanderen.be']);

function shell(fails = false) {
  const opened: string[] = [];
  const safe = createSafeShell(
    {
      openExternal: (url) => {
        opened.push(url);
        return fails ? Promise.reject(new Error('no browser')) : Promise.resolve();
      },
    },
    () => hosts,
  );
  return { safe, opened };
}

const REFUSED = [
  ...FOREIGN,
  'http://www.vdab.be/',
  'https://evil.example/',
  'https://www.vdab.be.evil.example/',
  'https://evil.example/www.vdab.be',
  'https://evil.example#www.vdab.be',
  'https://www.vdab.be@evil.example/',
  'HTTPS://user@evil.example/',
  'https://user:pass@www.vdab.be/',
  'https://www.vdab.be:8443/',
  'https://vdab.be/',
  'https://xn--vdab-0ra.be/',
  'https:\\\\evil.example\\www.vdab.be',
  'file:///C:/Windows/System32/calc.exe',
  'file://server/share/x.exe',
  '\\\\server\\share\\x.exe',
  'smb://www.vdab.be/share',
  'javascript:fetch("https://www.vdab.be")',
  'vbscript:x',
  'ms-msdt:/id PCWDiagnostic /param x',
  'search-ms:query=x&crumb=location:\\\\evil',
  'ms-officecmd:{}',
  'shell:startup',
  'tel:112',
  'data:text/html,https://www.vdab.be/',
  `https://www.vdab.be/${'a'.repeat(3000)}`,
];

describe('safe shell', () => {
  it.each(REFUSED)('leaves %.60j alone', async (url) => {
    const { safe, opened } = shell();
    expect(await safe.open(url)).toBe(false);
    expect(opened).toEqual([]);
  });

  it.each([
    ['https://www.vdab.be/opleidingen?x=1#y', 'https://www.vdab.be/opleidingen?x=1#y'],
    ['HTTPS://WWW.VDAB.BE', 'https://www.vdab.be/'],
    ['https://www.vdab.be:443/a', 'https://www.vdab.be/a'],
    ['https://www.vdab.be/a b"c', 'https://www.vdab.be/a%20b%22c'],
  ])('opens %s as the parser wrote it', async (url, written) => {
    const { safe, opened } = shell();
    expect(await safe.open(url)).toBe(true);
    expect(opened).toEqual([written]);
  });

  it('says so when there is no browser', async () => {
    expect(await shell(true).safe.open('https://www.vdab.be/')).toBe(false);
  });
});
