import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateShort } from '../../../../shared/format/dates.ts';
import { formatEuroRate, formatMoney } from '../../../../shared/format/money.ts';
import { formatNumber, formatPercent } from '../../../../shared/format/numbers.ts';
import {
  formatAmount,
  formatHours,
  formatMoneyRange,
  formatQuantity,
  formatStudiepunten,
} from '../../../../shared/format/ranges.ts';

// Built with small ICU data, Intl falls back to another language and says nothing of ours.
const hasBelgianDutch = Intl.NumberFormat.supportedLocalesOf('nl-BE').length > 0;
const NBSP = '\u00a0';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [1234567.5, '1.234.567,5'],
    [-1234.5, '-1.234,5'],
    [0.1 + 0.2, '0,3'],
    [1.005, '1,01'],
    [0.995, '1'],
    [-0.001, '0'],
    [9.999, '10'],
    [1e-7, '0'],
    [Number.NaN, '?'],
    [Number.POSITIVE_INFINITY, '?'],
  ])('%d is %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  it.each([
    [12.5, 0, 0, '13'],
    [12.5, 2, 2, '12,50'],
    [12, 4, 2, '12,00'],
    [0.1734, 4, 2, '0,1734'],
    [0.17, 4, 2, '0,17'],
  ])('%d with at most %i and at least %i decimals is %s', (value, maximum, minimum, expected) => {
    expect(formatNumber(value, maximum, minimum)).toBe(expected);
  });

  it.runIf(hasBelgianDutch)('agrees with Intl', () => {
    const intl = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 2 });
    const number = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(number, (value) => {
        expect(formatNumber(value)).toBe(intl.format(value).replace(/^-0$/, '0'));
      }),
    );
  });
});

describe('formatPercent', () => {
  it.each([
    [75, '75%'],
    [62.5, '62,5%'],
    [0, '0%'],
    [100, '100%'],
    [33.333, '33,3%'],
  ])('%d is %s', (value, expected) => {
    expect(formatPercent(value)).toBe(expected);
  });

  it.runIf(hasBelgianDutch)('agrees with Intl', () => {
    const intl = new Intl.NumberFormat('nl-BE', { style: 'percent', maximumFractionDigits: 1 });
    for (let tenths = -1000; tenths <= 2000; tenths += 7) {
      expect(formatPercent(tenths / 10)).toBe(intl.format(tenths / 1000));
    }
  });
});

describe('formatMoney', () => {
  it.each([
    [123450, '1.234,50'],
    [0, '0,00'],
    [1, '0,01'],
    [-123450, '-1.234,50'],
    [100_000_000, '1.000.000,00'],
  ])('%d cents is € %s', (cents, expected) => {
    expect(formatMoney(cents)).toBe(`€${NBSP}${expected}`);
  });

  it.each([
    [70200, 'short', '702'],
    [13150, 'short', '131,50'],
    [70250, 'whole', '703'],
    [70249, 'whole', '702'],
    [70200, 'exact', '702,00'],
  ] as const)('%d cents, %s, is € %s', (cents, style, expected) => {
    expect(formatMoney(cents, style)).toBe(`€${NBSP}${expected}`);
  });

  it('writes a rate with up to four decimals', () => {
    expect(formatEuroRate(0.1734)).toBe(`€${NBSP}0,1734`);
    expect(formatEuroRate(0.17)).toBe(`€${NBSP}0,17`);
  });

  it.runIf(hasBelgianDutch)('agrees with Intl', () => {
    const intl = new Intl.NumberFormat('nl-BE', { style: 'currency', currency: 'EUR' });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        expect(formatMoney(cents)).toBe(intl.format(cents / 100));
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2025-09-05', '5 september 2025', '05/09/2025'],
    ['2024-02-29', '29 februari 2024', '29/02/2024'],
    ['2025-09-15T10:00:00Z', '15 september 2025', '15/09/2025'],
    ['2025-02-30', '2025-02-30', '2025-02-30'],
    ['de week vóór de start', 'de week vóór de start', 'de week vóór de start'],
    ['', '', ''],
  ])('%s is %s and %s', (iso, long, short) => {
    expect(formatDate(iso)).toBe(long);
    expect(formatDateShort(iso)).toBe(short);
  });

  it.runIf(hasBelgianDutch)('agree with Intl on every day of a leap year', () => {
    const long = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'UTC' });
    const parts = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
    const short = new Intl.DateTimeFormat('nl-BE', parts);
    for (let day = 0; day < 366; day += 1) {
      const date = new Date(Date.UTC(2024, 0, 1 + day));
      const iso = date.toISOString().slice(0, 10);
      expect(formatDate(iso)).toBe(long.format(date));
      expect(formatDateShort(iso)).toBe(short.format(date));
    }
  });
});

describe('ranges and units', () => {
  it.each([
    [13150, 70200, '€ 131,50 tot € 702'],
    [70200, 70200, '€ 702'],
    [0, 70200, '€ 0 tot € 702'],
    [70200, null, 'minstens € 702'],
  ])('%d to %s cents is %s', (min, max, expected) => {
    expect(formatMoneyRange({ min, max }).replaceAll(NBSP, ' ')).toBe(expected);
  });

  it.each([
    [80, 100, 'uur', '80 tot 100 uur'],
    [125, 125, 'uur/schooljaar', '125 uur per schooljaar'],
    [93.75, 93.75, 'uur', '93,75 uur'],
    [1, 1, 'studiepunten', '1 studiepunt'],
    [0, 1, 'studiepunten', '0 tot 1 studiepunten'],
    [60, 60, 'sp', '60 studiepunten'],
    [3, null, 'maand', 'minstens 3 maanden'],
    [1, 1, 'maand', '1 maand'],
    [1, null, 'dag', 'minstens 1 dag'],
    [2, 2, 'jaar', '2 jaar'],
    [75, 80, 'procent', '75% tot 80%'],
    [0.1734, 0.1734, 'euro/km', '€ 0,1734 per km'],
    [62464, 62464, 'cent/maand', '€ 624,64 per maand'],
    [4, 4, 'aantal', '4'],
    [0.8, 0.8, 'breuk', '0,8'],
    [2, 2, 'vak', '2 vak'],
  ])('%d to %s in %s is %s', (min, max, eenheid, expected) => {
    expect(formatAmount({ min, max }, eenheid).replaceAll(NBSP, ' ')).toBe(expected);
  });

  it('one value with its unit', () => {
    expect(formatQuantity(150000, 'cent')).toBe(`€${NBSP}1.500`);
    expect(formatHours(1.5)).toBe('1,5 uur');
    expect(formatStudiepunten(1)).toBe('1 studiepunt');
    expect(formatStudiepunten(60)).toBe('60 studiepunten');
  });
});
