import { describe, expect, it } from 'vitest';
import { leaf, openOf, problemsOf, resultOf, rule } from './support.ts';

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
