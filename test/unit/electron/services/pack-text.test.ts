import { describe, expect, it } from 'vitest';
import { dataHash } from '../../../../electron/services/data-hash.ts';
import { MAX_PACK_BYTES, readPackText } from '../../../../electron/services/pack-text.ts';
import { buildPackDocument } from '../../../../electron/tools/build-pack.ts';
import { SHARED } from '../../../support/rule-cases.ts';

type Plain = Record<string, unknown>;

const good = JSON.parse(JSON.stringify(buildPackDocument(SHARED, 'test'))) as Plain & { maatregelen: Plain[] };
const sealed = (document: Plain): string => JSON.stringify({ ...document, hash: dataHash(document) });
/** The pack with its first measure changed, sealed as if it were meant. */
const withRule = (change: Plain): string =>
  sealed({ ...good, maatregelen: [{ ...good.maatregelen[0], ...change }, ...good.maatregelen.slice(1)] });
const leaf = (als: string): Plain => ({ id: 'nieuw', als, norm: 'Een zin.', bron: 'ucll-vov' });

const problems = (text: string): string => {
  const read = readPackText(text);
  return read.ok ? '' : read.error.join('\n');
};

describe('a pack file', () => {
  it('that is whole is read', () => {
    const read = readPackText(JSON.stringify(good));
    expect(read.ok && read.value.pack.rules.length).toBe(good.maatregelen.length);
  });

  const nested = (depth: number): unknown => (depth === 0 ? leaf('traject.aanwezig') : { alle: [nested(depth - 1)] });
  it.each<[string, string, string]>([
    ['cut off', JSON.stringify(good).slice(0, -20), 'afgebroken of beschadigd'],
    ['altered', JSON.stringify({ ...good, pakket: 'ander' }), 'gewijzigd na de uitgave'],
    ['of a newer format', sealed({ ...good, versie: 2 }), 'dit pakket heeft vorm 2, dit programma kent vorm 1'],
    ['of another kind', '{"formaat":"iets"}', 'dit is geen regelpakket'],
    ['that is a list', '[]', 'Dit is geen regelpakket'],
    ['without a hash', '{"formaat":"trajectwijzer-regelpakket","versie":1}', 'geen controlegetal'],
    ['with a cycle', sealed({ ...good, definities: { a: 'd.b', b: 'd.a' } }), 'verwijst via een omweg naar zichzelf'],
    ['with a unit error', withRule({ voorwaarden: [leaf('traject.studiepunten >= werk.urenPerWeek')] }), 'niet samen'],
    ['with an unknown fact', withRule({ voorwaarden: [leaf('niets.bekend')] }), 'De naam niets.bekend bestaat niet'],
    ['with an expression of 1 MB', withRule({ geldtVoor: 'a'.repeat(1_000_000) }), 'telt 1000000 tekens'],
    ['with an expression nested deep', withRule({ geldtVoor: `${'!'.repeat(40)}traject.aanwezig` }), 'dieper genest'],
    ['with conditions nested deep', withRule({ voorwaarden: [nested(40)] }), 'dieper genest dan 60'],
    ['nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'Dit is geen regelpakket'],
    [
      'with a key that reaches a prototype',
      JSON.stringify(good).replace('"bronnen":{', '"bronnen":{"__proto__":{},'),
      '__proto__',
    ],
    ['too large', ' '.repeat(MAX_PACK_BYTES + 1), 'groter dan 16 MB'],
    ['with a dead condition', withRule({ voorwaarden: [leaf('traject.studiepunten >= 0')] }), 'altijd voldaan'],
  ])('%s is refused', (_, text, message) => {
    expect(problems(text)).toContain(message);
  });

  it('names every problem at once, and never repeats a long text', () => {
    const text = withRule({
      geldtVoor: 'a'.repeat(1_000_000),
      voorwaarden: [leaf('x.y'), leaf('traject.studiepunten')],
    });
    const altered = text.replace('"pakket":"test"', '"pakket":"ander"');
    expect(problems(altered).split('\n').length).toBeGreaterThanOrEqual(4);
    expect(problems(altered).length).toBeLessThan(2000);
  });

  it('hides no problem of a fact behind another', () => {
    const feiten = [
      { id: 'x.een', type: 'boolean' },
      { id: 'x.twee', type: 'geheel', label: 'L', vraag: 'V?', waarom: 'W' },
    ];
    expect(problems(sealed({ ...good, feiten }))).toMatch(/feiten\.x\.een\.vraag[\s\S]*feiten\.x\.twee\.bereik/);
  });
});
