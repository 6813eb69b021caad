/** Figures and dates of the plan, each with its printed form. The only place where the plan formats a number. */
import { formatDate } from '../format/dates.ts';
import { formatNetCost } from '../format/net-cost.ts';
import { formatNumber, formatPercent } from '../format/numbers.ts';
import { formatAmount, formatQuantity } from '../format/ranges.ts';
import type { Eenheid, Range } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';
import type { Datum, Waarde } from './plan-types.ts';

const NOT_KNOWN = 'niet bekend';

/** `{ min: 13150, max: 70200 }` in cents gives '€ 131,50 tot € 702'. */
export function waarde(range: Range, unit: Eenheid): Waarde {
  return { min: range.min, max: range.max, eenheid: unit, tekst: formatAmount(range, unit) };
}

/** Net cost: the figures as they are, in words that also tell what is left over. */
export const netWaarde = ({ min, max }: Range): Waarde => ({
  min,
  max,
  eenheid: 'cent',
  tekst: formatNetCost({ min, max }),
});

export const unknown = (unit: Eenheid): Waarde => ({ min: null, max: null, eenheid: unit, tekst: NOT_KNOWN });

/** Only the lower end: 'minstens € 100'; nothing is said when that end is 0. */
export function atLeast(range: Range, unit: Eenheid): Waarde {
  if (range.min === 0) return unknown(unit);
  return { min: range.min, max: null, eenheid: unit, tekst: `minstens ${formatQuantity(range.min, unit)}` };
}

const UNITS: readonly Eenheid[] = [
  'cent',
  'uur/schooljaar',
  'studiepunten',
  'maand',
  'euro/km',
  'procent',
  'jaar',
  'dag',
  'uur',
  'aantal',
  'cent/maand',
];

/** A balance whose unit is free text; an unknown unit is printed after the number. */
export function balance(range: Range, unit: string): Waarde {
  const known = UNITS.find((candidate) => candidate === unit);
  return { min: range.min, max: range.max, eenheid: known ?? 'aantal', tekst: formatAmount(range, unit) };
}

/** A fact's number as the client reads it: a fraction as a percentage, the rest with its unit. */
export function feitgetal(number: number, unit: string | undefined): string {
  if (unit === undefined) return formatNumber(number, 4);
  return unit === 'breuk' ? formatPercent(number * 100) : formatQuantity(number, unit);
}

export const datum = (iso: string): Datum => ({ iso: iso.slice(0, 10), tekst: formatDate(iso) });

/** A deadline is a date, or the house rule's own words ('voor 15 oktober'). */
export function dateOrWords(text: string): Datum {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? datum(text) : { iso: null, tekst: cleanText(text) };
}
