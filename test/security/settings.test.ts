/** What no source and no built file may hold, and what only one place may. A guard against a line that is added in haste. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../electron/start/build.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Source {
  readonly name: string;
  readonly text: string;
}

function read(folder: string, ending: RegExp): readonly Source[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** What a user runs: the developers' own commands are not part of it. */
const sources = ['electron', 'renderer', 'shared', 'templates']
  .flatMap((folder) => read(folder, /\.(ts|tsx|mjs|html)$/))
  .filter(({ name }) => !name.startsWith('electron/tools/'));
const holding = (files: readonly Source[], pattern: RegExp): readonly string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

/** Switches that undo a protection of Electron or Chromium, and doors that have no place here. */
const NEVER: readonly RegExp[] = [
  /sandbox:\s*false|nodeIntegration\w*:\s*true|contextIsolation:\s*false|webSecurity:\s*false|webviewTag:\s*true/,
  /allowRunningInsecureContent:\s*true|experimentalFeatures:\s*true|navigateOnDragDrop:\s*true|nodeIntegrationInWorker:\s*true/,
  /@electron\/remote|enableRemoteModule|enableBlinkFeatures|setUsePlainTextEncryption/,
  /disable-web-security|ignore-certificate-errors|remote-debugging-port|ELECTRON_DISABLE_SECURITY_WARNINGS/,
  /shell\.openPath|openItem\(|\.loadFile\(|executeJavaScript|insertCSS|setCertificateVerifyProc/,
  /crashReporter|autoUpdater|contentTracing|desktopCapturer/,
  /(?<![.\w])eval\([^)]|new Function\(|setTimeout\(['"`]/,
  /bypassCSP|corsEnabled|allowServiceWorkers/,
  /unsafe-inline|unsafe-eval|Access-Control-Allow/i,
  /0\.0\.0\.0|listen\(\s*\d/,
];

/** What one place does for all, so that it can be looked over there. */
const ONLY_IN: readonly (readonly [RegExp, RegExp])[] = [
  [/openExternal\(/, /^electron\/host-electron\/safe-shell\.ts$/],
  [/\.handle\(CHANNEL|ipcMain\.(handle|on|once)/, /^electron\/host-electron\/ipc\.ts$/],
  [/ipcRenderer/, /^electron\/preload\.ts$/],
  [/contextBridge/, /^electron\/preload\.ts$/],
  [/from 'electron'/, /^electron\/(main|preload|host-electron\/(window|menu))\.ts$/],
  [/from 'node:https?'/, /^electron\/host-http\/[\w-]+\.ts$/],
  [/from 'node:(net|tls|dgram|dns|http2|https|inspector|vm)/, /^$/],
  [/safeStorage/, /^electron\/host-electron\/device-key\.ts$/],
  [/fromPartition|defaultSession/, /^electron\/main\.ts$/],
  [/--no-sandbox/, /^electron\/start\/chromium-options\.ts$/],
  [/dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/, /^$/],
  [/\bfetch\(/, /^renderer\/src\/api\//],
  [/XMLHttpRequest|WebSocket|sendBeacon|RTCPeerConnection|importScripts/, /^$/],
  // Light or dark, and nothing of a client: neither shell keeps it on disk.
  [/localStorage|sessionStorage|indexedDB/, /^renderer\/src\/app\/theme\.ts$/],
];

describe('sources', () => {
  it('are seen', () => {
    expect(sources.length).toBeGreaterThan(150);
  });

  it.each(NEVER)('never hold %s', (pattern) => {
    expect(holding(sources, pattern)).toEqual([]);
  });

  it.each(ONLY_IN)('hold %s only in %s', (pattern, place) => {
    expect(holding(sources, pattern).filter((name) => !place.test(name))).toEqual([]);
  });

  it('start a page without a line of script or style in it', () => {
    expect(pageProblems(readFileSync(join(ROOT, 'renderer/index.html'), 'utf8'))).toEqual([]);
  });
});

function pageProblems(html: string): readonly string[] {
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  return [
    ...scripts.filter(([, , code = '']) => code.trim() !== '').map(() => 'a script in the page'),
    ...scripts.filter(([, attributes = '']) => !/ src="\.?\//.test(attributes)).map(() => 'a script from elsewhere'),
    ...(/<style|\sstyle=/.test(html) ? ['a style in the page'] : []),
    ...(/\son\w+=/.test(html) ? ['an event in the page'] : []),
    ...(/https?:|(?:src|href)="\/\//.test(html) ? ['an address elsewhere'] : []),
    ...(/http-equiv="(?!Content-Security)/i.test(html) ? ['a header in the page'] : []),
  ];
}

describe('the build', () => {
  let main: readonly Source[] = [];
  let preload: readonly Source[] = [];
  let renderer: readonly Source[] = [];
  beforeAll(async () => {
    expect(await buildWhenStale(ROOT, () => undefined)).not.toBe('failed');
    main = read('out/main', /./);
    preload = read('out/preload', /./);
    renderer = read('out/renderer', /./);
  });

  it('has one preload, which knows two things of Electron and uses each once', () => {
    expect(preload.map(({ name }) => name)).toEqual(['out/preload/preload.cjs']);
    const [{ text = '' } = {}] = preload;
    const uses = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
    expect(uses(/require\(/g)).toBe(1);
    expect(uses(/require\("electron"\)/g)).toBe(1);
    expect(uses(/contextBridge/g)).toBe(1);
    expect(uses(/contextBridge\.exposeInMainWorld\("workbench", Object\.freeze\(/g)).toBe(1);
    expect(uses(/ipcRenderer/g)).toBe(1);
    expect(uses(/ipcRenderer\.invoke\("workbench", method, input\)/g)).toBe(1);
    expect(text).not.toMatch(/process|Buffer|global|window|import\(|\.on\(|\.send/);
    expect(text.length).toBeLessThan(2000);
  });

  it('lies two folders deep, where its sources look for the rule packs from', () => {
    expect(main.map(({ name }) => name).filter((name) => name.split('/').length !== 3)).toEqual([]);
    for (const entry of ['main', 'browser', 'cli', 'advice-worker']) {
      expect(main.map(({ name }) => name)).toContain(`out/main/${entry}.js`);
    }
  });

  it('loads Electron in the Electron shell alone, and nothing that is not listed', () => {
    const known = /^(node:[\w/]+|\.\/[\w-]+\.js|electron|pdfmake|exceljs|csv-parse\/sync|snowball-stemmers)$/;
    const loaded = main.flatMap(({ name, text }) =>
      [...text.matchAll(/^(?:import|export)[^;'"]*?["']([^"']+)["'];?$/gm)].map(([, module = '']) => ({
        name,
        module,
      })),
    );
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter(({ module }) => !known.test(module))).toEqual([]);
    const withElectron = loaded.filter(({ module }) => module === 'electron').map(({ name }) => name);
    expect(withElectron).toEqual(['out/main/main.js']);
  });

  it('keeps every protection', () => {
    for (const pattern of NEVER.slice(0, 5)) expect(holding([...main, ...preload], pattern)).toEqual([]);
  });

  it('has a page that brings everything along', () => {
    const html = renderer.find(({ name }) => name === 'out/renderer/index.html')?.text ?? '';
    expect(html).toContain('<script type="module"');
    expect(pageProblems(html)).toEqual([]);
    const styles = renderer.filter(({ name }) => name.endsWith('.css'));
    expect(holding(styles, /@import|url\(["']?(https?:|\/\/)/)).toEqual([]);
    const scripts = renderer.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(holding(scripts, /(?<![.\w])eval\([^)]|new Function\(|sourceMappingURL/)).toEqual([]);
  });
});
