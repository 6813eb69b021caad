import { describe, expect, it } from 'vitest';
import { evaluateOne, idsOf, leaf, packOf, problemsOf, rule, traceOne } from './support.ts';

const value = (van: string, waarde: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  van,
  waarde,
  bron: 'off',
  zekerheid: 'officieel',
  ...more,
});

const series = (waarden: readonly unknown[], more: Record<string, unknown> = {}): Record<string, unknown> => ({
  minSp: { eenheid: 'sp', buiten: 'onbekend', waarden, ...more },
});

const ruleWith = (parameters: Record<string, unknown>): Record<string, unknown> => ({
  voorwaarden: [leaf('sp', 'n.sp >= p.minSp', { norm: 'Minstens {p.minSp}.' })],
  bedragen: { grens: { waarde: 'p.minSp', eenheid: 'studiepunten' } },
  parameters,
});

const amountOn = (parameters: Record<string, unknown>, op: string): unknown => {
  const { amounts } = evaluateOne(packOf(ruleWith(parameters)), { 'n.sp': 4 }, {}, op);
  return amounts?.[0] && [amounts[0].lo, amounts[0].hi];
};

describe('dated parameters', () => {
  const CHANGING = series([value('2024-09-01', 1), value('2025-09-01', 3)]);

  it.each([
    ['2024-09-01', 1],
    ['2025-08-31', 1],
    ['2025-09-01', 3],
    ['2099-01-01', 3],
  ])('on %s the value is %i', (op, expected) => {
    expect(amountOn(CHANGING, op)).toEqual([expected, expected]);
  });

  it('the order in the file does not matter', () => {
    const reversed = series([value('2025-09-01', 3), value('2024-09-01', 1)]);
    expect(amountOn(reversed, '2025-08-31')).toEqual([1, 1]);
    expect(amountOn(reversed, '2025-09-01')).toEqual([3, 3]);
  });

  it('the verdict follows the value, the day before and the day of the change', () => {
    const pack = packOf(ruleWith(CHANGING));
    expect(evaluateOne(pack, { 'n.sp': 2 }, {}, '2025-08-31').oordeel).toBe('ja');
    expect(evaluateOne(pack, { 'n.sp': 2 }, {}, '2025-09-01').oordeel).toBe('neen');
  });

  it('before the first value, in a gap and after an end nothing is known', () => {
    const gap = series([value('2020-09-01', 1, { tot: '2021-09-01' }), value('2023-09-01', 2, { tot: '2024-09-01' })]);
    const pack = packOf(ruleWith(gap));
    for (const op of ['2020-08-31', '2021-09-01', '2023-08-31', '2024-09-01']) {
      const outcome = evaluateOne(pack, { 'n.sp': 4 }, {}, op);
      expect(outcome.oordeel).toBe('onbekend');
      expect(outcome.missing).toEqual([]);
      expect(amountOn(gap, op)).toEqual([0, Number.POSITIVE_INFINITY]);
      expect(traceOne(pack, { 'n.sp': 4 }, {}, op).reasons[0]?.tekst).toBe(
        'Minstens een grens die de bronnen niet geven. Nog niet bekend: wat de bronnen voor deze datum zeggen.',
      );
    }
    expect(evaluateOne(pack, { 'n.sp': 4 }, {}, '2021-08-31').oordeel).toBe('ja');
    expect(evaluateOne(pack, { 'n.sp': 4 }, {}, '2023-09-01').oordeel).toBe('ja');
  });

  it('prijspeil: after the end the last value, named with its year and derived', () => {
    const priced = series([value('2023-09-01', 2, { tot: '2025-09-01' })], { buiten: 'prijspeil' });
    const pack = packOf(ruleWith(priced));
    expect(amountOn(priced, '2025-08-31')).toEqual([2, 2]);
    expect(traceOne(pack, { 'n.sp': 4 }, {}, '2025-08-31').amountFootings[0]?.prijspeil).toBeUndefined();
    expect(amountOn(priced, '2025-09-01')).toEqual([2, 2]);
    const later = traceOne(pack, { 'n.sp': 4 }, {}, '2030-01-01');
    expect(later.amountFootings[0]).toMatchObject({ prijspeil: '2024-2025', zekerheid: 'afgeleid' });
    expect(later.zekerheid).toBe('afgeleid');
    expect(evaluateOne(pack, { 'n.sp': 4 }, {}, '2023-08-31').oordeel).toBe('onbekend');
  });

  it('prijspeil of a draft stays a draft', () => {
    const draft = series([value('2023-09-01', 2, { tot: '2024-09-01', zekerheid: 'ontwerp' })], {
      buiten: 'prijspeil',
    });
    expect(traceOne(packOf(ruleWith(draft)), { 'n.sp': 4 }).zekerheid).toBe('ontwerp');
  });

  it('a reason carries source, start, end and certainty of the value in force', () => {
    const sourced = series([
      value('2020-09-01', 1, { bron: 'sec', zekerheid: 'secundair' }),
      value('2025-09-01', 2, { bron: 'ontw', zekerheid: 'ontwerp' }),
    ]);
    const pack = packOf(ruleWith(sourced));
    expect(traceOne(pack, { 'n.sp': 4 }, {}, '2024-01-01').reasons[0]).toMatchObject({
      tekst: 'Minstens 1 studiepunt. Bij jou: 4 studiepunten.',
      drempel: '≥ 1 studiepunt',
      footing: { bron: 'sec', zekerheid: 'secundair', geldigVan: '2020-09-01', geldigTot: '2025-09-01' },
    });
    expect(traceOne(pack, { 'n.sp': 4 }, {}, '2025-09-01').reasons[0]?.footing).toMatchObject({
      bron: 'ontw',
      zekerheid: 'ontwerp',
      geldigVan: '2025-09-01',
      geldigTot: null,
    });
  });

  it.each([
    ['2018-01-01', '2020-09-01'],
    ['2026-01-01', '2026-01-01'],
  ])('a condition that names its own start of %s is in force since %s', (geldigVan, since) => {
    const parameters = { a: { eenheid: 'sp', buiten: 'onbekend', waarden: [value('2020-09-01', 1)] } };
    const pack = packOf({ voorwaarden: [leaf('x', 'n.sp >= p.a', { geldigVan })], parameters });
    expect(traceOne(pack, { 'n.sp': 4 }).reasons[0]?.footing.geldigVan).toBe(since);
  });

  it('only the parameters that were really read count, also through definitions', () => {
    const pack = packOf({
      definities: { grens: 'b.een ? p.a : p.b' },
      voorwaarden: [leaf('x', 'n.sp >= d.grens'), leaf('y', 'n.meer >= d.grens')],
      parameters: {
        a: { eenheid: 'sp', buiten: 'onbekend', waarden: [value('2020-01-01', 1)] },
        b: {
          eenheid: 'sp',
          buiten: 'onbekend',
          waarden: [value('2020-01-01', 2, { bron: 'ontw', zekerheid: 'ontwerp' })],
        },
      },
    });
    const certainties = (een: boolean): string[] =>
      traceOne(pack, { 'b.een': een, 'n.sp': 4, 'n.meer': 4 }).reasons.map(({ footing }) => footing.zekerheid);
    expect(certainties(true)).toEqual(['officieel', 'officieel']);
    expect(certainties(false)).toEqual(['ontwerp', 'ontwerp']);
    expect(certainties(true)).toEqual(['officieel', 'officieel']);
  });

  it('marks more than 31 parameters apart', () => {
    const names = Array.from({ length: 62 }, (_, index) => `q${index}`);
    const parameters = Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          eenheid: 'sp',
          buiten: 'onbekend',
          waarden: [value(`20${String(index + 10)}-01-01`, 0, { bron: index === 40 ? 'sec' : 'off' })],
        },
      ]),
    );
    const pack = packOf({ voorwaarden: names.map((name) => leaf(name, `n.sp >= p.${name}`)), parameters });
    const traced = traceOne(pack, { 'n.sp': 4 }, {}, '2090-01-01');
    expect(traced.reasons.map(({ footing }) => footing.geldigVan)).toEqual(
      names.map((_, index) => `20${String(index + 10)}-01-01`),
    );
    expect(traced.reasons[40]?.footing.bron).toBe('sec');
    expect(problemsOf([rule('m', { parameters: { ...parameters, q62: parameters.q0 } })])[0]?.message).toContain('62');
  });

  it.each([
    [[value('2024-02-30', 1)], 'bestaat niet'],
    [[value('2024-09-01', 1), value('2024-09-01', 2)], 'eindigt voor ze begint'],
    [[value('2024-09-01', 1, { tot: '2024-09-01' })], 'eindigt voor ze begint'],
    [[value('2024-09-01', 1, { tot: '2024-08-01' })], 'eindigt voor ze begint'],
    [[value('2024-09-01', 1, { tot: '2025-09-02' }), value('2025-09-01', 2)], 'gelden tegelijk'],
    [[value('2024-09-01', 1, { bron: 'geen' })], 'de bron geen bestaat niet'],
  ])('refuses %j', (waarden, message) => {
    const problems = problemsOf([rule('m', ruleWith(series(waarden)))]);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });

  it('keeps decimals exact', () => {
    const pack = packOf({
      voorwaarden: [leaf('breuk', 'n.breuk >= p.grens')],
      parameters: {
        grens: { eenheid: 'breuk', schaal: 1, buiten: 'onbekend', waarden: [value('2020-01-01', 0.8)] },
      },
    });
    expect(evaluateOne(pack, { 'n.breuk': 0.8 }).oordeel).toBe('ja');
    expect(evaluateOne(pack, { 'n.breuk': 0.79 }).oordeel).toBe('neen');
    expect(idsOf(pack, evaluateOne(pack).missing)).toEqual(['n.breuk']);
  });
});
