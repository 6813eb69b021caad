import { formatNumber } from './numbers.ts';

/** `exact`: always two decimals; `short`: none when the euros are whole; `whole`: rounded to whole euros. */
export type MoneyStyle = 'exact' | 'short' | 'whole';

// The sign and the amount stay on one line.
const EURO = '€\u00a0';

/** Money from whole cents: 123450 gives '€ 1.234,50' with a no-break space. */
export function formatMoney(cents: number, style: MoneyStyle = 'exact'): string {
  const decimals = style === 'whole' || (style === 'short' && cents % 100 === 0) ? 0 : 2;
  return `${EURO}${formatNumber(cents / 100, decimals, decimals)}`;
}

/** A rate in euro with up to four decimals: 0.1734 gives '€ 0,1734'. */
export function formatEuroRate(euro: number): string {
  return `${EURO}${formatNumber(euro, 4, 2)}`;
}
