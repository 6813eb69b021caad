import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, writeDate } from '../../../renderer/src/ui/date-guard.ts';
import { isoOfDay } from '../../../shared/engine/calendar.ts';

const iso = (text: string, rule: Parameters<typeof readDate>[1] = {}) => {
  const reading = readDate(text, rule);
  return reading.ok ? reading.iso : reading.melding;
};

describe('dates', () => {
  it('reads the day first, however it is separated', () => {
    for (const text of [
      '12/3/2026',
      '12-03-2026',
      '12.3.2026',
      '12 3 2026',
      '12032026',
      '12 maart 2026',
      '12 mrt. 2026',
    ]) {
      expect(iso(text)).toBe('2026-03-12');
    }
    expect(iso('2026-03-12')).toBe('2026-03-12');
    expect(iso('')).toBeNull();
  });
  it('guesses no century', () => {
    expect(iso('12/3/26')).toBe('Schrijf het jaar met vier cijfers, bijvoorbeeld 12/03/2026.');
  });
  it('moves no date that does not exist', () => {
    expect(iso('30/02/2026')).toBe('Deze datum bestaat niet. Kijk de dag en de maand na.');
    expect(iso('3/13/2026')).toBe('Deze datum bestaat niet. Kijk de dag en de maand na.');
    expect(iso('29/02/2024')).toBe('2024-02-29');
  });
  it('says what is possible', () => {
    expect(iso('1/1/1900', { min: '1920-01-01' })).toBe('De vroegste datum die kan, is 1 januari 1920.');
    expect(iso('1/1/2060', { max: '2050-12-31' })).toBe('De laatste datum die kan, is 31 december 2050.');
    expect(iso('gisteren')).toBe('Schrijf de datum als dag/maand/jaar, bijvoorbeeld 12/03/2026.');
  });
  it('reads a month as its first day', () => {
    for (const text of ['03/2025', '3-2025', 'maart 2025', '2025-03', '17/03/2025']) {
      expect(iso(text, { month: true })).toBe('2025-03-01');
    }
    expect(writeDate('2025-03-01', true)).toBe('03/2025');
  });
  it('what is written is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (day) => {
        expect(iso(writeDate(isoOfDay(day)))).toBe(isoOfDay(day));
      }),
    );
  });
});
