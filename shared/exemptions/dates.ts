/** Calendar arithmetic on ISO dates and academic years. No clock: every date comes from the caller. */
import { isoOfDay, parseIsoDay } from '../engine/calendar.ts';

/** The date `days` calendar days after an ISO date (`2025-09-10`); the text itself when it is no date. */
export function addDays(iso: string, days: number): string {
  const day = parseIsoDay(iso);
  return day === null ? iso : isoOfDay(day + days);
}

/** The day `MM-DD` within an academic year `2025-2026`, which runs from 1 September. */
export function dayInYear(academiejaar: string, day: string): string {
  const start = Number(academiejaar.slice(0, 4));
  return `${day >= '09-01' ? start : start + 1}-${day}`;
}

/** Whole years from one ISO date to another; 0 when the second is earlier. */
export function yearsBetween(from: string, to: string): number {
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return Math.max(0, whole);
}

/** Whether a text is an ISO date that exists. */
export function isIsoDate(text: string): boolean {
  return parseIsoDay(text) !== null;
}

/** The enrolment, when it can be one for this academic year (from January before its start to its end). */
export function enrolmentIn(academiejaar: string, inschrijvingOp: string | undefined): string | undefined {
  if (inschrijvingOp === undefined) return undefined;
  const first = `${academiejaar.slice(0, 4)}-01-01`;
  const last = dayInYear(academiejaar, '08-31');
  return inschrijvingOp >= first && inschrijvingOp <= last ? inschrijvingOp : undefined;
}
