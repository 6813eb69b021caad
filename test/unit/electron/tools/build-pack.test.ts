import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildPackDocument } from '../../../../electron/tools/build-pack.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Shapes: file under `rules` -> its text. Gives the folder `shared` with empty facts and sources. */
function sharedWith(files: Readonly<Record<string, string>>): string {
  const shared = mkdtempSync(join(tmpdir(), 'pack-'));
  made.push(shared);
  mkdirSync(join(shared, 'facts'), { recursive: true });
  mkdirSync(join(shared, 'rules/bronnen'), { recursive: true });
  for (const [name, text] of Object.entries({ 'definities.yaml': '{}', ...files })) {
    const file = join(shared, 'rules', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return shared;
}

const GEDEELD = `
definities: { a: '1', b: '2' }
voorwaarden: [{ id: gedeeld }]
parameters: { grens: { eenheid: sp } }
`;

const built = (files: Readonly<Record<string, string>>): unknown =>
  buildPackDocument(sharedWith(files), 'test').maatregelen;

describe('what a measure takes over from "gedeeld"', () => {
  it('its conditions come first, its parameters come along, and own definitions replace its', () => {
    const measures = built({
      'gedeeld/verlof.yaml': GEDEELD,
      'maat/rule.yaml': "{ id: maat, neemtOver: [verlof], definities: { b: '3' }, voorwaarden: [{ id: eigen }] }",
      'maat/parameters.yaml': 'eigenGrens: { eenheid: uur }',
    });
    expect(measures).toEqual([
      {
        id: 'maat',
        definities: { a: '1', b: '3' },
        voorwaarden: [{ id: 'gedeeld' }, { id: 'eigen' }],
        parameters: { grens: { eenheid: 'sp' }, eigenGrens: { eenheid: 'uur' } },
      },
    ]);
  });

  it('two parts come in the order in which they are named', () => {
    const measures = built({
      'gedeeld/een.yaml': 'voorwaarden: [{ id: een }]',
      'gedeeld/twee.yaml': 'voorwaarden: [{ id: twee }]',
      'maat/rule.yaml': '{ id: maat, neemtOver: [een, twee] }',
    });
    expect(measures).toMatchObject([{ voorwaarden: [{ id: 'een' }, { id: 'twee' }] }]);
  });

  it.each([
    ['a part that does not exist', '{ id: maat, neemtOver: [weg] }', 'gedeeld/weg.yaml bestaat niet'],
    ['no list', '{ id: maat, neemtOver: verlof }', 'neemtOver is een lijst'],
  ])('refuses %s', (_, rule, message) => {
    expect(() => built({ 'gedeeld/verlof.yaml': GEDEELD, 'maat/rule.yaml': rule })).toThrow(message);
  });

  it('refuses a parameter that stands in both', () => {
    const files = {
      'gedeeld/verlof.yaml': GEDEELD,
      'maat/rule.yaml': '{ id: maat, neemtOver: [verlof] }',
      'maat/parameters.yaml': 'grens: { eenheid: sp }',
    };
    expect(() => built(files)).toThrow('de parameter grens staat ook in gedeeld/verlof.yaml');
  });

  it('a series of another measure stands once, with its owner', () => {
    const measures = built({
      'een/rule.yaml': '{ id: een }',
      'een/parameters.yaml': 'grens: { eenheid: sp }',
      'twee/rule.yaml': '{ id: twee }',
      'twee/parameters.yaml': 'grens: { uit: een }',
    });
    expect(measures).toMatchObject([{ id: 'een' }, { id: 'twee', parameters: { grens: { eenheid: 'sp' } } }]);
  });

  it('refuses to borrow what the other measure does not have', () => {
    const files = { 'twee/rule.yaml': '{ id: twee }', 'twee/parameters.yaml': 'grens: { uit: een }' };
    expect(() => built(files)).toThrow('grens staat niet zelf in een/parameters.yaml');
  });

  it('a folder without rule.yaml is no measure', () => {
    expect(built({ 'niet-geweten/lijst.yaml': '- { onderwerp: iets }' })).toEqual([]);
  });
});
