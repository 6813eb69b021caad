import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadOf } from '../../../../electron/start/download.ts';
import { pageFiles } from '../../../../electron/start/page-files.ts';

let folder = '';
let page: ReturnType<typeof pageFiles>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  for (const sub of ['page/assets', 'page/sub.js', 'page-other']) mkdirSync(join(folder, sub), { recursive: true });
  for (const file of ['page/index.html', 'page/assets/a-1.js', 'page/assets/b.css', 'page/.env.js', 'page/x.exe']) {
    writeFileSync(join(folder, file), `in ${file}`);
  }
  for (const file of ['secret.js', 'page-other/secret.js']) writeFileSync(join(folder, file), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'page/assets/out.js'));
  symlinkSync(join(folder, 'page-other'), join(folder, 'page/other'));
  symlinkSync(join(folder, 'page/assets/a-1.js'), join(folder, 'page/assets/in.js'));
  page = pageFiles(join(folder, 'page'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (path: string): string | null => {
  const file = page(path);
  return file === null ? null : Buffer.from(file.bytes).toString();
};

describe('files of the page', () => {
  it.each([
    ['/', 'in page/index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'in page/index.html', 'text/html; charset=utf-8'],
    ['/assets/a-1.js', 'in page/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/%61-1.js', 'in page/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/in.js', 'in page/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/b.css', 'in page/assets/b.css', 'text/css; charset=utf-8'],
  ])('%s', (path, content, type) => {
    expect([text(path), page(path)?.headers['content-type']]).toEqual([content, type]);
  });

  it.each([
    '',
    'index.html',
    '//index.html',
    '/./index.html',
    '/assets/../index.html',
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/%252e%252e%252fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/../page-other/secret.js',
    '/other/secret.js',
    '/assets/out.js',
    '/.env.js',
    '/assets/.hidden.js',
    '/x.exe',
    '/assets',
    '/assets/',
    '/sub.js',
    '/nothing.js',
    '/index.html/',
    '/index.html/x.js',
    '/index.html%00.js',
    '/index.html%0a',
    '/index.html::$DATA',
    '/index.html:stream.js',
    '/c:/secret.js',
    '/%5c%5cserver%5cshare%5cx.js',
    '/%2f%2fserver/share/x.js',
    '/con.js',
    '/aux',
    '/NUL.html',
    '/lpt1.js',
    '/%',
    '/%zz',
    '/%ff.js',
    '/%c0%ae%c0%ae/secret.js',
    `/${'a'.repeat(5000)}.js`,
    '/ index.html',
    '/index.html ',
    '/index.html.',
    '/~root.js',
  ])('nothing for %.60j', (path) => {
    expect(text(path)).toBeNull();
  });

  it('nothing when there is no page', () => {
    expect(pageFiles(join(folder, 'gone'))('/')).toBeNull();
  });
});

describe('a document to save', () => {
  const header = (fileName: string): string =>
    downloadOf({ fileName, mime: 'application/pdf', bytes: Buffer.from('x') })?.headers['content-disposition'] ?? '';

  it.each([
    ['pop.pdf', `attachment; filename="pop.pdf"; filename*=UTF-8''pop.pdf`],
    ['POP van Zoë.pdf', `attachment; filename="POP van Zoe.pdf"; filename*=UTF-8''POP%20van%20Zo%C3%AB.pdf`],
    ["d'Hondt (1).pdf", `attachment; filename="d_Hondt (1).pdf"; filename*=UTF-8''d%27Hondt%20%281%29.pdf`],
    ['../../x.pdf', `attachment; filename=".._.._x.pdf"; filename*=UTF-8''.._.._x.pdf`],
  ])('%s', (name, expected) => {
    expect(header(name)).toBe(expected);
  });

  it.each([
    'a"; filename="evil.exe',
    'a\r\nSet-Cookie: x=1',
    'a\u0000b',
    'a\u202Efdp.exe',
    '\uD800',
    '日本',
    'x'.repeat(5000),
  ])('lets no name out of its place: %.30j', (name) => {
    const value = header(name);
    expect(value).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.%!~-]*$/);
    expect(value.length).toBeLessThan(2000);
  });

  it('is nothing for nothing', () => {
    expect(downloadOf(null)).toBeNull();
  });
});
