import { describe, expect, it } from 'vitest';
import { segmentAt } from '../../../../shared/engine/rule-date.ts';
import { day, evaluateOne, idsOf, leaf, packOf, reasonsOf, traceOne } from './support.ts';

const value = (van: string, waarde: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  van,
  waarde,
  bron: 'off',
  zekerheid: 'officieel',
  ...more,
});

const dated = (
  datum: string,
  waarden: readonly unknown[],
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  datum,
  voorwaarden: [leaf('sp', 'n.sp >= p.min', { norm: 'Minstens {p.min}.' })],
  bedragen: { grens: { waarde: 'p.min', eenheid: 'studiepunten' } },
  parameters: { min: { eenheid: 'sp', buiten: 'onbekend', waarden } },
  ...more,
});

const ENROLLED = { 'traject.aanwezig': true };

describe('which day selects the rule', () => {
  const YEARLY = [value('2000-01-01', 0), value('2025-09-01', 1), value('2025-09-15', 2), value('2026-02-01', 3)];

  it.each([
    ['advies', {}, '2025-08-31', 0],
    ['advies', {}, '2025-09-01', 1],
    ['academiejaar', { ...ENROLLED, 'traject.academiejaar': '2025-2026' }, '2026-05-01', 1],
    ['academiejaar', { ...ENROLLED, 'traject.academiejaar': '2026-2027' }, '2025-10-01', 3],
    // Without an enrolment: the academic year of the advice.
    ['academiejaar', { 'traject.aanwezig': false }, '2026-05-01', 1],
    ['academiejaar', { 'traject.aanwezig': false }, '2025-08-31', 0],
    ['start', { ...ENROLLED, 'traject.academiejaar': '2025-2026' }, '2024-01-01', 2],
    [
      'start',
      { ...ENROLLED, 'traject.academiejaar': '2025-2026', 'traject.startdatum': '2026-02-01' },
      '2024-01-01',
      3,
    ],
    [
      'start',
      { ...ENROLLED, 'traject.academiejaar': '2025-2026', 'traject.startdatum': '2025-09-14' },
      '2024-01-01',
      1,
    ],
    ['start', { 'traject.aanwezig': false }, '2025-09-14', 1],
    ['tijdskrediet', { 'tijdskrediet.aanvraagOp': '2026-02-01' }, '2024-01-01', 3],
    ['tijdskrediet', {}, '2025-09-20', 2],
    ['kmo', { 'kmo.aanvraagOp': '2025-09-01' }, '2024-01-01', 1],
    ['kmo', {}, '2024-01-01', 0],
  ] as const)('%s with %j on %s', (datum, facts, op, expected) => {
    const pack = packOf(dated(datum, YEARLY));
    expect(evaluateOne(pack, facts, {}, op).amounts).toEqual([{ present: true, lo: expected, hi: expected }]);
  });

  it('finds the period of a day', () => {
    const segments = [
      { from: Number.NEGATIVE_INFINITY, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: Number.POSITIVE_INFINITY },
    ];
    expect([-5, 9, 10, 19, 20, 99].map((at) => segmentAt(segments, at))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(segmentAt([{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }], 5)).toBe(0);
  });
});

describe('an academic year that is not known', () => {
  const rising = dated('academiejaar', [value('2000-01-01', 1), value('2024-09-01', 2), value('2026-09-01', 3)]);
  const pack = packOf(rising);
  const of = (facts: Record<string, string | number | boolean>) => traceOne(pack, { ...ENROLLED, ...facts });

  it('what holds in every period holds', () => {
    expect(of({ 'n.sp': 4 }).oordeel).toBe('ja');
    expect(of({ 'n.sp': 0 }).oordeel).toBe('neen');
    expect(reasonsOf(of({ 'n.sp': 0 }))).toEqual(['sp niet-voldaan']);
    expect(idsOf(pack, of({ 'n.sp': 4 }).missing)).toEqual([]);
  });

  it('what differs is open, and the year is what to ask', () => {
    const traced = of({ 'n.sp': 2 });
    expect(traced.oordeel).toBe('onbekend');
    expect(idsOf(pack, traced.missing)).toEqual(['traject.academiejaar']);
    expect(traced.reasons).toHaveLength(1);
    expect(traced.reasons[0]).toMatchObject({
      uitkomst: 'onbekend',
      tekst: 'Minstens …. Hangt af van: label traject.academiejaar.',
    });
  });

  it('amounts are the hull over the periods', () => {
    const traced = of({ 'n.sp': 4 });
    expect(traced.amounts).toEqual([{ present: true, lo: 1, hi: 3 }]);
    expect(idsOf(pack, traced.missingForAmounts)).toEqual(['traject.academiejaar']);
    // A period in which the answer is neen gives no amount.
    expect(of({ 'n.sp': 2 }).amounts).toEqual([{ present: true, lo: 1, hi: 2 }]);
    expect(of({ 'n.sp': 0 }).amounts).toBeUndefined();
  });

  it('only the periods that hold a first of September count', () => {
    const within = packOf(
      dated('academiejaar', [value('2000-01-01', 1), value('2024-10-01', 4), value('2025-03-01', 1)]),
    );
    expect(evaluateOne(within, { ...ENROLLED, 'n.sp': 1 }).oordeel).toBe('ja');
    const start = packOf(dated('start', [value('2000-01-01', 1), value('2024-09-02', 4), value('2024-09-15', 1)]));
    expect(evaluateOne(start, { ...ENROLLED, 'n.sp': 1 }).oordeel).toBe('ja');
  });

  it('two years that are possible: just those', () => {
    const narrow = traceOne(pack, { ...ENROLLED, 'traject.academiejaar': ['2024-2025', '2025-2026'], 'n.sp': 2 });
    expect([narrow.oordeel, narrow.amounts?.[0]?.hi]).toEqual(['ja', 2]);
  });

  it('certainty is the weakest over the periods, and sources come together', () => {
    const mixed = packOf(
      dated('academiejaar', [value('2000-01-01', 1), value('2024-09-01', 2, { bron: 'ontw', zekerheid: 'ontwerp' })], {
        soort: 'informatie',
      }),
    );
    const traced = traceOne(mixed, { ...ENROLLED, 'n.sp': 4 });
    expect(traced.zekerheid).toBe('ontwerp');
    expect(traced.amountFootings[0]).toMatchObject({ bronnen: ['off', 'ontw'], zekerheid: 'ontwerp' });
  });

  it('a neen that rests on another condition in each period names them all', () => {
    const other = packOf({
      datum: 'academiejaar',
      voorwaarden: [
        leaf('oud', 'b.een', { periode: { tot: '2024-09-01' } }),
        leaf('nieuw', 'b.twee', { periode: { van: '2024-09-01' } }),
      ],
    });
    const traced = traceOne(other, { ...ENROLLED, 'b.een': false, 'b.twee': false });
    expect(traced.oordeel).toBe('neen');
    expect(reasonsOf(traced)).toEqual(['oud niet-voldaan', 'nieuw niet-voldaan']);
    const open = traceOne(other, { ...ENROLLED, 'b.een': false, 'b.twee': true });
    expect(open.oordeel).toBe('onbekend');
    expect(reasonsOf(open)).toEqual(['oud onbekend', 'nieuw onbekend']);
  });

  it('within one period the date itself may be what is open', () => {
    const aged = packOf({ datum: 'academiejaar', voorwaarden: [leaf('oud', 'leeftijd(dag.geboren, datum) >= 25')] });
    const facts = { ...ENROLLED, 'dag.geboren': '2000-01-01' };
    const open = evaluateOne(aged, { ...facts });
    expect(open.oordeel).toBe('onbekend');
    expect(idsOf(aged, open.missing)).toEqual(['traject.academiejaar']);
    expect(evaluateOne(aged, { ...facts, 'traject.academiejaar': '2025-2026' }).oordeel).toBe('ja');
    expect(evaluateOne(aged, { ...facts, 'traject.academiejaar': '2023-2024' }).oordeel).toBe('neen');
  });
});

describe('periods of conditions', () => {
  const pack = packOf({
    voorwaarden: [
      leaf('oud', 'n.sp >= 1', { periode: { tot: '2024-09-01' } }),
      leaf('nieuw', 'n.sp >= 2', { periode: { van: '2024-09-01', tot: '2025-09-01' } }),
    ],
  });

  it.each([
    ['2024-08-31', ['oud voldaan'], 'ja'],
    ['2024-09-01', ['nieuw niet-voldaan'], 'neen'],
    ['2025-08-31', ['nieuw niet-voldaan'], 'neen'],
    ['2025-09-01', [], 'ja'],
  ] as const)('on %s: %j', (op, reasons, oordeel) => {
    const traced = traceOne(pack, { 'n.sp': 1 }, {}, op);
    expect([reasonsOf(traced), traced.oordeel]).toEqual([reasons, oordeel]);
  });

  it('een-van whose branches are not in force is not in force', () => {
    const gone = packOf({
      voorwaarden: [{ id: 'g', 'een-van': [{ alle: [leaf('a', 'b.een', { periode: { tot: '2024-01-01' } })] }] }],
    });
    expect(evaluateOne(gone, { 'b.een': false }, {}, '2025-01-01').oordeel).toBe('ja');
    expect(evaluateOne(gone, { 'b.een': false }, {}, '2023-01-01').oordeel).toBe('neen');
  });

  it('steps have a day when it is known', () => {
    const steps = packOf({
      stappen: [
        { wat: 'Vraag aan.', bij: 'VDAB', uiterlijk: 'plusMaanden(dag.start, 3) - 1' },
        { wat: 'Soms.', als: 'b.een', ook: 'neen' },
      ],
    });
    expect(traceOne(steps, { 'dag.start': '2024-01-31', 'b.een': true }).steps).toEqual([
      { wat: 'Vraag aan.', bij: 'VDAB', day: day('2024-04-29'), alsoNo: false },
      { wat: 'Soms.', alsoNo: true },
    ]);
    expect(traceOne(steps, {}).steps).toEqual([{ wat: 'Vraag aan.', bij: 'VDAB', alsoNo: false }]);
  });
});
