/**
 * Days and academic years as whole numbers, so that dates can be compared, bounded and added exactly.
 * A day is the number of days since 1970-01-01 (proleptic Gregorian); an academic year is its first calendar year.
 */

/** Day number of a civil date; month 1..12. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Civil date of a day number. */
export function civilOf(dayNumber: number): Civil {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ACADEMIC_YEAR = /^(\d{4})-(\d{4})$/;

/** Day number of an ISO date, or null when it is not a date that exists. */
export function parseIsoDay(text: string): number | null {
  const found = ISO_DATE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1) return null;
  const number = dayOf(year, month, day);
  const back = civilOf(number);
  return back.month === month && back.day === day ? number : null;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** ISO date of a day number. */
export function isoOfDay(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** First calendar year of an academic year such as "2025-2026", or null. */
export function parseAcademicYear(text: string): number | null {
  const found = ACADEMIC_YEAR.exec(text);
  if (!found) return null;
  const first = Number(found[1]);
  return Number(found[2]) === first + 1 ? first : null;
}

export const academicYearLabel = (first: number): string => `${first}-${first + 1}`;

/** Academic and school year turn on 1 September. */
export function academicYearOfDay(dayNumber: number): number {
  const { year, month } = civilOf(dayNumber);
  return month >= 9 ? year : year - 1;
}

/** The day `MM-DD` that falls within an academic year. */
export function dayInAcademicYear(first: number, month: number, day: number): number {
  return dayOf(month >= 9 ? first : first + 1, month, day);
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 31;
}

/** The same day of the month `months` later; the last day of a shorter month when that day does not exist. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = civilOf(dayNumber);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whole months from `from` to `to`; negative when `to` lies before `from`. Never decreases with `to`. */
export function monthsBetween(from: number, to: number): number {
  const a = civilOf(from);
  const b = civilOf(to);
  let months = (b.year - a.year) * 12 + (b.month - a.month);
  if (addMonths(from, months) > to) months -= 1;
  return months;
}

/** Whole years from `from` to `to` (an age, when `from` is a date of birth). */
export const yearsBetween = (from: number, to: number): number => Math.floor(monthsBetween(from, to) / 12);
