import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../../shared/engine/compile-pack.ts';
import { buildPack, evaluateOne, FACTS, leaf, packDocument, packOf, problemsOf, rule, SOURCES } from './support.ts';

const messages = (rules: Parameters<typeof problemsOf>[0], definities = {}): string =>
  problemsOf(rules, definities)
    .map(({ path, message }) => `${path}: ${message}`)
    .join('\n');

describe('definitions', () => {
  it('of the pack may use each other in any order, and are computed once', () => {
    const pack = packOf(
      { voorwaarden: [leaf('x', 'd.eerst && d.laatst')] },
      { eerst: 'd.laatst && n.sp >= 2', laatst: 'b.een' },
    );
    expect(evaluateOne(pack, { 'b.een': true, 'n.sp': 2 }).oordeel).toBe('ja');
    expect(evaluateOne(pack, { 'b.een': true, 'n.sp': 1 }).oordeel).toBe('neen');
  });

  it('of a rule use earlier ones, its parameters and its date', () => {
    const pack = packOf({
      definities: { a: 'n.sp + 1', b: 'd.a >= 3', later: "datum >= '2025-09-01'" },
      voorwaarden: [leaf('x', 'd.b && d.later')],
    });
    expect(evaluateOne(pack, { 'n.sp': 2 }).oordeel).toBe('ja');
    expect(evaluateOne(pack, { 'n.sp': 2 }, {}, '2025-08-31').oordeel).toBe('neen');
    expect(messages([rule('m', { definities: { b: 'd.a', a: 'b.een' } })])).toContain('d.a bestaat niet');
  });

  it.each([[{ a: 'd.a' }], [{ a: 'd.b', b: 'd.a' }], [{ a: 'b.een && d.b', b: 'd.c || b.twee', c: '!d.a' }]])(
    'a circle is a problem, not a hang: %j',
    (definities) => {
      expect(messages([], definities)).toContain('via een omweg naar zichzelf');
    },
  );

  it.each([
    [{ x: 'datum' }, 'datum bestaat niet'],
    [{ x: 'p.a' }, 'p.a bestaat niet'],
    [{ x: 'd.constructor' }, 'd.constructor bestaat niet'],
  ])('of the pack know nothing of a rule: %j', (definities, message) => {
    expect(messages([], definities)).toContain(message);
  });

  it('a name is defined once', () => {
    expect(messages([rule('m', { definities: { a: 'b.een' } })], { a: 'b.twee' })).toContain('die naam bestaat al');
  });

  it('follow the period of the rule', () => {
    const pack = packOf({
      definities: { genoeg: 'n.sp >= p.min' },
      voorwaarden: [leaf('x', 'd.genoeg'), leaf('y', 'd.genoeg || b.een')],
      datum: 'academiejaar',
      parameters: {
        min: {
          eenheid: 'sp',
          buiten: 'onbekend',
          waarden: [
            { van: '2015-01-01', waarde: 1, bron: 'off', zekerheid: 'officieel' },
            { van: '2024-09-01', waarde: 3, bron: 'off', zekerheid: 'officieel' },
          ],
        },
      },
    });
    const enrolled = { 'traject.aanwezig': true, 'b.een': false };
    expect(evaluateOne(pack, { ...enrolled, 'n.sp': 2 }).oordeel).toBe('onbekend');
    expect(evaluateOne(pack, { ...enrolled, 'n.sp': 3 }).oordeel).toBe('ja');
    expect(evaluateOne(pack, { ...enrolled, 'n.sp': 0 }).oordeel).toBe('neen');
  });
});

describe('a pack that must not load', () => {
  it.each([
    ['two measures with one id', [rule('m'), rule('m')], 'staat er twee keer'],
    ['two conditions with one id', [rule('m', { voorwaarden: [leaf('a', 'b.een'), leaf('a', 'b.een')] })], 'twee keer'],
    ['a condition that is no truth', [rule('m', { voorwaarden: [leaf('a', 'n.sp')] })], 'geen ja/nee-waarde'],
    ['an exception too', [rule('m', { voorwaarden: [leaf('a', 'b.een', { behalve: [leaf('b', 'x.y')] })] })], 'x.y'],
    ['geldtVoor', [rule('m', { geldtVoor: 'n.sp' })], 'm.geldtVoor'],
    ['a decision without decider', [rule('m', { voorwaarden: [leaf('a', 'b.een', { anders: 'beslissing' })] })], 'wie'],
    ['a source', [rule('m', { voorwaarden: [leaf('a', 'b.een', { bron: 'nergens' })] })], 'bron nergens bestaat niet'],
    ['a source of the rule', [rule('m', { bronnen: ['nergens'] })], 'bron nergens bestaat niet'],
    ['a parameter in a sentence', [rule('m', { voorwaarden: [leaf('a', 'b.een', { norm: 'Meer dan {p.x}.' })] })], 'x'],
    [
      'an empty period',
      [rule('m', { voorwaarden: [leaf('a', 'b.een', { periode: { van: '2025-01-01', tot: '2025-01-01' } })] })],
      'periode',
    ],
    [
      'a day that does not exist',
      [rule('m', { voorwaarden: [leaf('a', 'b.een', { periode: { van: '2025-02-30' } })] })],
      'periode',
    ],
    ['an amount in another unit', [rule('m', { bedragen: { a: { waarde: 'n.sp', eenheid: 'uur' } } })], 'staat in sp'],
    ['an amount that is no number', [rule('m', { bedragen: { a: { waarde: 'b.een', eenheid: 'uur' } } })], 'getal'],
    ['a deadline that is no date', [rule('m', { stappen: [{ wat: 'Doe dit.', uiterlijk: 'n.sp' }] })], 'een datum'],
    ['a fact that is required', [rule('m', { vereist: ['x.y'] })], 'x.y bestaat niet'],
    ['an unknown key', [rule('m', { onbekend: 1 })], 'onbekend'],
    ['an empty group', [rule('m', { voorwaarden: [{ id: 'g', alle: [] }] })], 'voorwaarden'],
    ['a leaf without norm', [rule('m', { voorwaarden: [{ id: 'g', als: 'b.een' }] })], 'norm'],
  ])('%s', (_, rules, message) => {
    expect(messages(rules)).toContain(message);
  });

  it('a fact named as if it were a parameter, a definition or an element', () => {
    const stray = { ...FACTS[0], id: 'p.een' };
    const loaded = loadPack(packDocument([], {}, [stray]));
    expect(loaded.ok).toBe(false);
  });

  it.each([null, 3, 'tekst', [], {}, { formaat: 'trajectwijzer-regelpakket' }, { ...packDocument([]), versie: 2 }])(
    'anything else: %j',
    (raw) => {
      expect(loadPack(raw).ok).toBe(false);
    },
  );

  it('names every problem at once, each with its path', () => {
    const found = problemsOf([
      rule('a', { geldtVoor: 'x.y', voorwaarden: [leaf('l', 'n.sp >= n.uren')] }),
      rule('b', { bedragen: { c: { waarde: 'n.sp', eenheid: 'uur' } } }),
    ]);
    expect(found.map(({ path }) => path)).toEqual(['a.geldtVoor', 'a.voorwaarden[0].als', 'b.bedragen.c']);
  });
});

describe('a pack that loads', () => {
  it('keeps the order of its measures and knows them by id', () => {
    const pack = buildPack([rule('b'), rule('a')]);
    expect(pack.rules.map(({ def }) => def.id)).toEqual(['b', 'a']);
    expect(pack.rulesById.get('a')).toBe(pack.rules[1]);
    expect(pack.document.bronnen).toEqual(SOURCES);
  });

  it('choices over the same options can be compared, others cannot', () => {
    const same = packOf({ voorwaarden: [leaf('x', 'c.kleur == c.tint')] });
    expect(evaluateOne(same, { 'c.kleur': 'rood', 'c.tint': 'rood' }).oordeel).toBe('ja');
    expect(messages([rule('m', { voorwaarden: [leaf('x', 'c.kleur == c.proef')] })])).toContain(
      'verschillende soorten',
    );
  });
});
