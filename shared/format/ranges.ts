import { formatEuroRate, formatMoney, type MoneyStyle } from './money.ts';
import { formatNumber, formatPercent } from './numbers.ts';

/** `max: null` is unbounded. */
export interface FormatRange {
  readonly min: number;
  readonly max: number | null;
}

/** One value when both ends read the same, 'a tot b' for a range, 'minstens a' when there is no upper end. */
export function formatRange(range: FormatRange, write: (value: number) => string): string {
  const low = write(range.min);
  if (range.max === null) return `minstens ${low}`;
  const high = write(range.max);
  return low === high ? low : `${low} tot ${high}`;
}

/** Cents: '€ 131,50 tot € 702'. */
export function formatMoneyRange(range: FormatRange, style: MoneyStyle = 'short'): string {
  return formatRange(range, (cents) => formatMoney(cents, style));
}

/** Unit -> its noun for one and for more; `uur` and `jaar` do not change after a number. */
const NOUNS: Readonly<Record<string, readonly [string, string]>> = {
  sp: ['studiepunt', 'studiepunten'],
  studiepunten: ['studiepunt', 'studiepunten'],
  uur: ['uur', 'uur'],
  'uur/schooljaar': ['uur per schooljaar', 'uur per schooljaar'],
  'uur/week': ['uur per week', 'uur per week'],
  'uur/maand': ['uur per maand', 'uur per maand'],
  jaar: ['jaar', 'jaar'],
  maand: ['maand', 'maanden'],
  week: ['week', 'weken'],
  dag: ['dag', 'dagen'],
  minuut: ['minuut', 'minuten'],
  personen: ['persoon', 'personen'],
  punt: ['punt', 'punten'],
  km: ['km', 'km'],
  aantal: ['', ''],
  breuk: ['', ''],
};

/** A range with its unit, also 'cent/sp' ('€ 11,70 per studiepunt'); units as in the contract: `{ min: 80, max: 100 }` in `uur` gives '80 tot 100 uur'. */
export function formatAmount(range: FormatRange, eenheid: string, style: MoneyStyle = 'short'): string {
  switch (eenheid) {
    case 'cent':
      return formatMoneyRange(range, style);
    case 'cent/maand':
      return `${formatMoneyRange(range, style)} per maand`;
    case 'euro/km':
      return `${formatRange(range, formatEuroRate)} per km`;
    case 'procent':
      return formatRange(range, (value) => formatPercent(value));
    default: {
      const [of = '', per] = eenheid.split('/');
      if (NOUNS[eenheid] === undefined && per !== undefined) {
        const each = (NOUNS[per] ?? [per])[0];
        return `${formatAmount(range, of, style)}${each === '' ? '' : ` per ${each}`}`;
      }
      const text = formatRange(range, (value) => formatNumber(value));
      const noun = NOUNS[eenheid] ?? [eenheid, eenheid];
      const single = range.max === null ? range.min === 1 : range.max === 1 && range.min === 1;
      const word = single ? noun[0] : noun[1];
      return word === '' ? text : `${text} ${word}`;
    }
  }
}

/** One value with its unit: 1 in `sp` gives '1 studiepunt', 150000 in `cent` gives '€ 1.500'. */
export function formatQuantity(value: number, eenheid: string, style: MoneyStyle = 'short'): string {
  return formatAmount({ min: value, max: value }, eenheid, style);
}

/** Hours: 1.5 gives '1,5 uur'. */
export function formatHours(hours: number): string {
  return formatQuantity(hours, 'uur');
}

/** Studiepunten: 1 gives '1 studiepunt', 60 gives '60 studiepunten'. */
export function formatStudiepunten(studiepunten: number): string {
  return formatQuantity(studiepunten, 'sp');
}
