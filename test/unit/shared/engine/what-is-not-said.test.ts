import { describe, expect, it } from 'vitest';
import { evaluateOne, leaf, openOf, packOf, problemsOf, resultOf, rule, traceOne } from './support.ts';

describe('bevat: part of a text that people typed', () => {
  it.each([
    ['330', 'true'],
    ['PC 330.01', 'true'],
    ['Paritair Comité 330', 'true'],
    ['318.02', 'false'],
    ['', 'false'],
  ])('%s holds 330: %s', (text, result) => {
    expect(resultOf("bevat(t.naam, '330')", { 't.naam': text })).toBe(result);
  });

  it('takes no notice of capitals on either side', () => {
    expect(resultOf("bevat(t.naam, 'Verpleeg')", { 't.naam': 'bachelor VERPLEEGKUNDE' })).toBe('true');
  });

  it('is open while the text is not known, and then that is the question', () => {
    expect(resultOf("bevat(t.naam, '330')")).toBe('false|true');
    expect(openOf("bevat(t.naam, '330')")).toEqual(['t.naam']);
  });

  it('reads the fields of a list', () => {
    const lists = { lijst: { items: [{ naam: 'Bachelor verpleegkunde', goed: true }], open: false } };
    expect(resultOf("enig(lijst, k.goed && bevat(k.naam, 'verpleeg'))", {}, lists)).toBe('true');
    expect(resultOf("enig(lijst, k.goed && bevat(k.naam, 'vroed'))", {}, lists)).toBe('false');
  });

  it.each([
    ["bevat(n.sp, '3')", 'bevat zoekt in een tekst.'],
    ['bevat(t.naam, t.andere)', 'vast stuk tekst'],
    ["bevat(t.naam, ' ')", 'vast stuk tekst'],
    ['bevat(t.naam)', 'dat klopt niet'],
  ])('%s is refused', (als, message) => {
    expect(problemsOf([rule('m', { voorwaarden: [leaf('x', als)] })])[0]?.message).toContain(message);
  });
});

describe('nietGepubliceerd: what no source says', () => {
  const pack = packOf({ voorwaarden: [leaf('grens', 'n.sp >= 2'), leaf('stil', 'nietGepubliceerd()')] });

  it('keeps a verdict open although all is known, without a fact to ask for', () => {
    const { oordeel, missing } = evaluateOne(pack, { 'n.sp': 3 });
    expect(oordeel).toBe('onbekend');
    expect(missing).toEqual([]);
  });

  it('does not hide what fails', () => {
    expect(evaluateOne(pack, { 'n.sp': 1 }).oordeel).toBe('neen');
  });

  it('never proves anything, also where its opposite is asked', () => {
    expect(resultOf('nietGepubliceerd()')).toBe('false|true');
    expect(resultOf('!nietGepubliceerd()')).toBe('false|true');
    expect(resultOf('b.een && nietGepubliceerd()', { 'b.een': false })).toBe('false');
  });

  it('says that the sources are silent', () => {
    const { reasons } = traceOne(pack, { 'n.sp': 3 });
    expect(reasons.map(({ uitkomst }) => uitkomst)).toEqual(['voldaan', 'onbekend']);
    expect(reasons[1]?.tekst).toContain('wat de bronnen voor deze datum zeggen');
  });
});
