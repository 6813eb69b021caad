/**
 * From starting the built browser shell to a screen that can be used, against a bare server with a static page: both in a
 * Chromium that runs already, and with Chromium's own start. Medians; only the ratios say something on another machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { buildWhenStale } from '../start/build.ts';
import { findChromium, isExecutable, listFolder } from '../start/chromium.ts';
import { isRoot } from '../start/display.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNS = 9;
const TARGET = 1500;
/** The first thing on the screen that a user can do something with. */
const USABLE = 'input:visible, button:visible';

const BARE = `require('node:http')
  .createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title><button>x</button>'))
  .listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + '/'); });`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const executablePath = findChromium({
  ...{ platform: process.platform, env: process.env, home: homedir(), isExecutable, list: listFolder },
});
if (executablePath === null) {
  say('skipped: no Chromium on this computer');
} else if ((await buildWhenStale(ROOT, say)) === 'failed') {
  process.exitCode = 1;
} else {
  const args = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
  const launch = (): Promise<Browser> => chromium.launch({ executablePath, args });
  const running = await launch();
  report(
    'in a Chromium that runs already',
    await compare({ open: () => Promise.resolve(running), close: async () => {} }),
  );
  await running.close();
  report('with the start of Chromium', await compare({ open: launch, close: (browser) => browser.close() }));
}

interface Pair {
  readonly shell: number;
  readonly bare: number;
}

interface Browsers {
  readonly open: () => Promise<Browser>;
  readonly close: (browser: Browser) => Promise<void>;
}

/** In turns, so that a busy moment of the computer hits both. */
async function compare(browsers: Browsers): Promise<Pair> {
  const times: { shell: number[]; bare: number[] } = { shell: [], bare: [] };
  for (let round = 0; round < RUNS; round += 1) {
    times.bare.push(await measure(['-e', BARE], browsers));
    times.shell.push(await measure([join(ROOT, 'out/main/browser.js'), '--geen-venster'], browsers));
  }
  return { shell: median(times.shell), bare: median(times.bare) };
}

/** Milliseconds from starting the program, and the browser beside it, to a screen that can be used. */
async function measure(args: readonly string[], browsers: Browsers): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-bench-'));
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TRAJECTWIJZER_MAP: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const [address, browser] = await Promise.all([addressOf(child.stdout), browsers.open()]);
  const context = await browser.newContext({ locale: 'nl-BE' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(USABLE).first().waitFor();
  const took = performance.now() - begun;
  await context.close();
  await browsers.close(browser);
  child.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
  return took;
}

function addressOf(out: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    out.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      const address = /^http:\S+(?=\n)/m.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
    out.on('end', () => reject(new Error('the program ended before it gave an address')));
  });
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report(where: string, { shell, bare }: Pair): void {
  const ratio = (shell / bare).toFixed(2);
  const verdict = shell <= TARGET ? 'within' : 'over';
  say(
    `start to a usable screen, ${where}: ${shell.toFixed(0)} ms, ${verdict} ${TARGET} ms; bare server ${bare.toFixed(0)} ms; ratio ${ratio}`,
  );
}
