import { describe, expect, it } from 'vitest';
import {
  academicYearLabel,
  academicYearOfDay,
  addMonths,
  civilOf,
  dayInAcademicYear,
  dayOf,
  isoOfDay,
  monthsBetween,
  parseAcademicYear,
  parseIsoDay,
  yearsBetween,
} from '../../../../shared/engine/calendar.ts';
import { day } from './support.ts';

const MS_PER_DAY = 86_400_000;

describe('days', () => {
  it('agrees with the calendar of the platform on every day of 1900 to 2100', () => {
    let number = Date.UTC(1900, 0, 1) / MS_PER_DAY;
    const last = Date.UTC(2100, 11, 31) / MS_PER_DAY;
    for (; number <= last; number += 1) {
      const date = new Date(number * MS_PER_DAY);
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      if (dayOf(y, m, d) !== number) throw new Error(`dayOf ${y}-${m}-${d}`);
      const civil = civilOf(number);
      if (civil.year !== y || civil.month !== m || civil.day !== d) throw new Error(`civilOf ${number}`);
      if (isoOfDay(number) !== date.toISOString().slice(0, 10)) throw new Error(`isoOfDay ${number}`);
    }
  });

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s and writes it back', (iso) => {
    expect(isoOfDay(day(iso))).toBe(iso);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '2024/01/01',
    '',
  ])('refuses %j', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });
});

describe('academic years', () => {
  it.each([
    ['2025-08-31', 2024],
    ['2025-09-01', 2025],
    ['2025-12-31', 2025],
    ['2026-01-01', 2025],
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
  ])('%s lies in the academic year that starts in %i', (iso, first) => {
    expect(academicYearOfDay(day(iso))).toBe(first);
  });

  it.each([
    [9, 1, '2025-09-01'],
    [12, 31, '2025-12-31'],
    [1, 1, '2026-01-01'],
    [8, 31, '2026-08-31'],
  ])('month %i, day %i of 2025-2026 is %s', (month, dayOfMonth, iso) => {
    expect(isoOfDay(dayInAcademicYear(2025, month, dayOfMonth))).toBe(iso);
  });

  it('reads only two years in a row', () => {
    expect(parseAcademicYear('2025-2026')).toBe(2025);
    expect(academicYearLabel(2025)).toBe('2025-2026');
    for (const text of ['2025-2027', '2025-2025', '2025', '2025-26', '2026-2025']) {
      expect(parseAcademicYear(text)).toBeNull();
    }
  });
});

describe('months and years', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', 1, '2024-04-30'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-08-31', 0, '2024-08-31'],
    ['2022-10-01', 3, '2023-01-01'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(isoOfDay(addMonths(day(from), months))).toBe(to);
  });

  it.each([
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-15', '2024-02-14', 0],
    ['2024-01-15', '2024-02-15', 1],
    ['2024-01-15', '2024-01-15', 0],
    ['2024-02-15', '2024-01-15', -1],
    ['2024-02-15', '2024-01-16', -1],
    ['2023-12-31', '2024-12-31', 12],
    ['2023-12-31', '2024-12-30', 11],
  ])('from %s to %s: %i whole months', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  it.each([
    ['2004-09-15', '2025-09-14', 20],
    ['2004-09-15', '2025-09-15', 21],
    ['2004-02-29', '2025-02-27', 20],
    ['2004-02-29', '2025-02-28', 21],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
  ])('born on %s: on %s %i years old', (born, on, years) => {
    expect(yearsBetween(day(born), day(on))).toBe(years);
  });

  it('months between: the most whole months that fit, over every pair of days around two month ends', () => {
    const [first, last] = [day('2024-01-25'), day('2024-04-05')];
    for (let from = first; from <= last; from += 1) {
      for (let to = first; to <= last; to += 1) {
        const months = monthsBetween(from, to);
        const fits = addMonths(from, months) <= to && addMonths(from, months + 1) > to;
        if (!fits) throw new Error(`${isoOfDay(from)} ${isoOfDay(to)} ${months}`);
      }
    }
  });
});
