import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFile, loadAdviceData, PACK_VERSION } from '../../../electron/services/data-files.ts';
import { adviceDocuments } from '../../support/advice-data.ts';

const KINDS = ['regels', 'catalogus', 'precedenten', 'huisregels'] as const;

describe('the released documents', () => {
  it.each(KINDS)('%s is what the YAML gives now (else: npm run pack)', (kind) => {
    const released: unknown = JSON.parse(readFileSync(dataFile(kind, PACK_VERSION), 'utf8'));
    const built: unknown = JSON.parse(JSON.stringify(adviceDocuments(PACK_VERSION).get(kind)));
    expect(released).toEqual(built);
  });

  it('load and build', () => {
    const loaded = loadAdviceData();
    expect(loaded.ok && loaded.value.pack.rules.length).toBeGreaterThanOrEqual(9);
  });
});

describe('a document that is not what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
  const text = readFileSync(dataFile('regels', PACK_VERSION), 'utf8');
  const load = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return loadAdviceData({ regels: file });
  };
  const code = (result: ReturnType<typeof loadAdviceData>): string => (result.ok ? 'ok' : result.error.code);

  it.each([
    ['cut off', text.slice(0, text.length / 2), 'niet-leesbaar'],
    ['one threshold altered', text.replace('"waarde": 28', '"waarde": 27'), 'hash-klopt-niet'],
    ['another format', '{"formaat":"iets","versie":1,"pakket":"1","hash":""}', 'ongeldig'],
    ['a newer format', text.replace('"versie": 1', '"versie": 2'), 'ongeldig'],
    ['nothing', '', 'niet-leesbaar'],
  ])('%s', (name, content, expected) => {
    expect(content).not.toBe(text);
    expect(code(load(`${name}.json`, content))).toBe(expected);
  });

  it('a missing file', () => {
    expect(code(loadAdviceData({ regels: join(folder, 'nergens.json') }))).toBe('niet-leesbaar');
  });
});
