import { describe, expect, it } from 'vitest';
import { parseUnit, sameUnit, showUnit, timesUnit } from '../../../../shared/engine/units.ts';
import { compiled } from './support.ts';

describe('units', () => {
  it.each([
    ['uur/sp', 'uur/sp'],
    ['uur', 'uur'],
    ['breuk', 'getal'],
    ['getal', 'getal'],
    ['', 'getal'],
    ['1/sp', '1/sp'],
    ['sp/sp', 'getal'],
    ['cent/sp/jaar', 'cent/sp/jaar'],
    ['sp*sp', 'sp*sp'],
  ])('%j reads as %s', (text, shown) => {
    expect(showUnit(parseUnit(text))).toBe(shown);
  });

  it('multiplies and divides', () => {
    const perPoint = parseUnit('uur/sp');
    expect(showUnit(timesUnit(perPoint, parseUnit('sp')))).toBe('uur');
    expect(showUnit(timesUnit(parseUnit('uur'), perPoint, -1))).toBe('sp');
    expect(sameUnit(parseUnit('cent/maand'), timesUnit(parseUnit('cent'), parseUnit('maand'), -1))).toBe(true);
    expect(sameUnit(parseUnit('uur/sp'), parseUnit('sp/uur'))).toBe(false);
  });
});

describe('units in expressions', () => {
  it.each([
    'n.sp + n.meer',
    'n.sp >= 3',
    '3 <= n.sp',
    'n.sp * n.breuk + n.sp',
    'n.sp * 2 - n.meer',
    '-3 <= n.min',
    'n.min >= -3',
    'min(n.sp, 3) >= n.meer',
    'n.sp / n.meer >= 0.5',
    'dag.start + 3 >= dag.einde',
    'dag.einde - dag.start >= 3',
    "dag.start >= '2024-02-29'",
    "'2024-02-29' <= dag.start",
    "traject.academiejaar >= '2025-2026'",
    'traject.academiejaar - traject.academiejaar >= 1',
    'traject.academiejaar + 1 > traject.academiejaar',
    'plusMaanden(dag.start, n.maanden) > dag.einde',
    'plusMaanden(dag.start, 3) > dag.einde',
    'plusMaanden(dag.start, b.een ? 3 : 6) > dag.einde',
    "maandenTussen(dag.start, '2024-12-31') > n.maanden",
    "dagIn(academiejaar(dag.start), '12-31') > dag.start",
    'n.sp > (b.een ? 1 : 2)',
    '(b.een ? 1 : 2) * n.sp > n.meer',
  ])('accepts %s', (source) => {
    expect(() => compiled(source)).not.toThrow();
  });

  it.each([
    'n.sp + n.uren',
    'n.sp >= n.uren',
    'n.sp * n.meer >= n.sp',
    'n.sp * n.uren + n.uren',
    'n.cent > n.maanden',
    'min(n.sp, n.uren)',
    'b.een ? n.sp : n.uren',
    'dag.start + dag.einde',
    'dag.start * 2',
    'dag.start / 2',
    '-dag.start < dag.einde',
    'abs(dag.start) > dag.einde',
    'dag.start + n.sp',
    'dag.start + 0.5',
    'dag.start >= 20000',
    'traject.academiejaar >= 2025',
    '2 - dag.start',
    'dag.start >= traject.academiejaar',
    'dag.start >= n.sp',
    "n.sp >= '2024-01-01'",
    "dag.start >= '2024-02-30'",
    "dag.start >= '2025-2026'",
    "traject.academiejaar >= '2025-09-01'",
    'plusMaanden(dag.start, n.sp)',
    'plusMaanden(dag.start, n.breuk)',
    'plusMaanden(dag.start, 1.5)',
    'plusMaanden(n.sp, 3)',
    'leeftijd(3, dag.start)',
    'jarenTussen(dag.start, n.sp)',
    'academiejaar(traject.academiejaar)',
    "dagIn(dag.start, '12-31')",
    "dagIn(traject.academiejaar, '02-30')",
    "dagIn(traject.academiejaar, '02-29')",
    "dagIn(traject.academiejaar, '2025-12-31')",
    'dagIn(traject.academiejaar, n.sp)',
  ])('refuses %s', (source) => {
    expect(() => compiled(source)).toThrow();
  });
});
