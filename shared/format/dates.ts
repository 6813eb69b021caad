import { civilOf, parseIsoDay } from '../engine/calendar.ts';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** '2025-09-05' gives '5 september 2025'; a moment gives its day; anything else is returned as it is. */
export function formatDate(iso: string): string {
  const day = parseIsoDay(iso.slice(0, 10));
  if (day === null) return iso;
  const date = civilOf(day);
  return `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

/** '2025-09-05' gives '05/09/2025'; a moment gives its day; anything else is returned as it is. */
export function formatDateShort(iso: string): string {
  const day = parseIsoDay(iso.slice(0, 10));
  if (day === null) return iso;
  const date = civilOf(day);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}
