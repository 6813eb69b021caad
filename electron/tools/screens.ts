/**
 * `npm run screens`: the pictures of the README, of the built browser shell on a throw-away vault with the practice
 * dossiers. To look at the screens in other ways: `-- --naar MAP --formaat 1920x1080 --donker`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { PRACTICE_FOLDER } from '../services/dossiers.ts';
import { buildWhenStale } from '../start/build.ts';
import { findChromium, isExecutable, listFolder } from '../start/chromium.ts';
import { isRoot } from '../start/display.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_BYTES = 200_000;
const PASSPHRASE = 'groene fiets onder zeven bruggen';
/** The day on which the practice dossiers play; their dates move with today, so that the worklist looks alive. */
const PLAYED = Date.parse('2025-09-17');
const DAY = 86_400_000;

const { values } = parseArgs({
  options: {
    naar: { type: 'string', default: join(ROOT, 'docs', 'screens') },
    formaat: { type: 'string', default: '1280x720' },
    donker: { type: 'boolean', default: false },
  },
});
const [width = 1280, height = 720] = values.formaat.split('x').map(Number);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One dossier as text, its open dates as far from today as they were from the day it plays. */
function practiceText(file: string): string {
  const shift = Math.floor((Date.now() - PLAYED) / DAY) * DAY;
  return readFileSync(join(PRACTICE_FOLDER, file), 'utf8').replaceAll(
    /("(?:uiterlijk|opvolgenOp)": ")(\d{4}-\d{2}-\d{2})"/g,
    (_, key: string, day: string) => `${key}${new Date(Date.parse(day) + shift).toISOString().slice(0, 10)}"`,
  );
}

/** Starts the shell; gives its one-time address and what stops it. */
async function startShell(folder: string): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(ROOT, 'out/main/browser.js'), '--geen-venster'], {
    env: { ...process.env, TRAJECTWIJZER_MAP: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.stdout.on('end', () => reject(new Error('the shell ended before it gave an address')));
  });
  return {
    address,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** Makes the vault and brings the practice dossiers in as if a colleague had sent them. */
async function prepare(page: Page): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Typ ze nog eens').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  await page.getByText('Ik heb de herstelsleutel afgedrukt').click();
  await page.getByRole('button', { name: 'Begin met een lege lijst' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
  const texts = readdirSync(PRACTICE_FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map(practiceText);
  await page.evaluate(async (dossiers) => {
    const send = { method: 'POST', headers: { 'X-Workbench': '1', 'Content-Type': 'application/octet-stream' } };
    const call = { method: 'POST', headers: { 'X-Workbench': '1', 'Content-Type': 'application/json' } };
    for (const body of dossiers) {
      const brought = await fetch('/files', { ...send, body });
      await fetch('/api/dossiers.importFile', { ...call, body: await brought.text() });
    }
  }, texts);
  await page.reload();
  await page
    .getByRole('link', { name: /^Amina/ })
    .first()
    .waitFor();
}

/** Until nothing is being loaded or computed, and nothing moves. */
async function settled(page: Page): Promise<void> {
  for (const words of ['Even geduld…', 'Even rekenen…']) {
    for (const one of await page.getByText(words).all()) await one.waitFor({ state: 'detached' });
  }
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
}

type Step = (page: Page) => Promise<void>;

const rail =
  (name: string): Step =>
  async (page) => {
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

const dossier =
  (client: string, tab: string): Step =>
  async (page) => {
    await rail('Dossiers')(page);
    await page
      .getByRole('link', { name: new RegExp(`^${client}`) })
      .last()
      .click();
    await page.getByRole('navigation', { name: 'Onderdelen van dit dossier' }).getByRole('link', { name: tab }).click();
    await page.getByRole('heading', { level: 1 }).or(page.locator('[data-feit]')).first().waitFor();
  };

/** Name of the picture, and how to get there from the worklist. */
const SCREENS: readonly (readonly [string, Step])[] = [
  ['dossiers', rail('Dossiers')],
  ['intake', dossier('Nadia', 'Intake')],
  ['trajecten', dossier('Amina', 'Trajecten')],
  ['vrijstellingen', dossier('Joke', 'Vrijstellingen')],
  ['plan', dossier('Amina', 'Plan')],
  ['okot', dossier('Kevin', 'OKOT')],
  ['uitvoer', dossier('Amina', 'Uitvoer')],
  ['regels', rail('Regels')],
  ['instelling', rail('Instelling')],
];

const executablePath = findChromium({
  ...{ platform: process.platform, env: process.env, home: homedir(), isExecutable, list: listFolder },
});
if (executablePath === null) {
  say('no Chromium on this computer; name one in CHROMIUM_PATH');
  process.exitCode = 1;
} else if ((await buildWhenStale(ROOT, say)) === 'failed') {
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-screens-'));
  const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox', '--disable-gpu'] : [] });
  const shell = await startShell(join(folder, 'kluis'));
  try {
    mkdirSync(values.naar, { recursive: true });
    const page = await browser.newPage({
      locale: 'nl-BE',
      viewport: { width, height },
      colorScheme: values.donker ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const take = async (name: string): Promise<void> => {
      await settled(page);
      const file = join(values.naar, `${name}.png`);
      await page.screenshot({ path: file });
      const { size } = statSync(file);
      say(`${name}.png ${Math.round(size / 1000)} kB${size > MOST_BYTES ? ', too large' : ''}`);
    };
    await page.goto(shell.address);
    await page.getByLabel('Wachtzin', { exact: true }).waitFor();
    await take('kluis');
    await prepare(page);
    for (const [name, go] of SCREENS) {
      await go(page);
      await take(name);
    }
  } finally {
    await browser.close();
    await shell.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
