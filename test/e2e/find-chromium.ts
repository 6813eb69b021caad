import { existsSync } from 'node:fs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium to test in: CHROMIUM_PATH, one of the system, or (undefined) the one that Playwright installed. */
export function findTestChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const own = env.CHROMIUM_PATH;
  return own !== undefined && own !== '' ? own : SYSTEM.find((file) => existsSync(file));
}
