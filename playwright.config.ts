import { defineConfig } from '@playwright/test';
import { isRoot } from './electron/start/display.ts';

// Set by the preparation, which runs before this is read for the specs.
const executablePath = process.env.CHROMIUM_PATH;

/** The browser shell and a vault on disk, in a real Chromium. Part of `npm test`; alone: `npx playwright test`. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/e2e',
  globalSetup: './test/e2e/prepare.ts',
  // Each test starts its own program; two cores carry one of those well.
  workers: 1,
  // Nothing here is timed: the limits only stop what hangs, also on a computer that is busy with other work.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e-results.json' }]],
  use: {
    locale: 'nl-BE',
    viewport: { width: 1280, height: 720 },
    acceptDownloads: true,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(isRoot() ? ['--no-sandbox', '--disable-gpu'] : []),
      ],
    },
  },
});
