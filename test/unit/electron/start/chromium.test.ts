import { describe, expect, it } from 'vitest';
import { type ChromiumSearch, findChromium } from '../../../../electron/start/chromium.ts';
import { chromiumArguments } from '../../../../electron/start/chromium-options.ts';
import { hasDisplay } from '../../../../electron/start/display.ts';

const CACHE = '/home/an/.cache/ms-playwright';

function search(there: readonly string[], changes: Partial<ChromiumSearch> = {}): ChromiumSearch {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:relative:/usr/bin' },
    home: '/home/an',
    isExecutable: (file) => there.includes(file),
    list: (folder) => (folder === CACHE ? ['chromium-999', 'chromium-1200', 'firefox-1400', 'chromium-x'] : []),
    ...changes,
  };
}

const newest = `${CACHE}/chromium-1200/chrome-linux64/chrome`;

describe('finding a Chromium', () => {
  it.each([
    ['nothing', search([]), null],
    ['the one on the path', search(['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['the first on the path', search(['/usr/bin/chromium', '/usr/local/bin/chromium']), '/usr/local/bin/chromium'],
    ['Chromium before Chrome', search(['/usr/local/bin/google-chrome', '/usr/bin/chromium']), '/usr/bin/chromium'],
    ['nothing in a relative folder', search(['relative/chromium']), null],
    ['that of Playwright, the newest', search([newest, newest.replace('1200', '999')]), newest],
    ['the system before Playwright', search([newest, '/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
    [
      'the one that is named',
      search(['/opt/c', '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' } }),
      '/opt/c',
    ],
    ['no other than the one that is named', search(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/gone' } }), null],
    [
      'on macOS',
      search(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { platform: 'darwin' }),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'on Windows',
      search(['C:\\PF86\\Microsoft\\Edge\\Application\\msedge.exe'], {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:\\PF', 'PROGRAMFILES(X86)': 'C:\\PF86' },
      }),
      'C:\\PF86\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'where Playwright was told to put it',
      search(['/pw/chromium-7/chrome-linux/chrome'], {
        env: { PLAYWRIGHT_BROWSERS_PATH: '/pw' },
        list: (folder) => (folder === '/pw' ? ['chromium-7'] : []),
      }),
      '/pw/chromium-7/chrome-linux/chrome',
    ],
  ])('%s', (_name, where, found) => {
    expect(findChromium(where)).toBe(found);
  });
});

describe('starting it', () => {
  const args = (root: boolean) => chromiumArguments({ profile: '/p', firstPage: 'http://127.0.0.1:1/wachten', root });

  it('gives it a profile and an address of its own, and no network', () => {
    expect(args(false)).toEqual(
      expect.arrayContaining([
        '--app=http://127.0.0.1:1/wachten',
        '--user-data-dir=/p',
        '--remote-debugging-pipe',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
        '--no-proxy-server',
        '--disable-background-networking',
      ]),
    );
    expect(args(false).join(' ')).not.toMatch(/remote-debugging-port|#|disable-web-security|--no-sandbox/);
  });

  it('leaves its sandbox out for root alone', () => {
    expect(args(true).filter((arg) => !args(false).includes(arg))).toEqual([
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
    ]);
  });

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('knows a screen: %s %j', (platform, env, screen) => {
    expect(hasDisplay(platform, env)).toBe(screen);
  });
});
