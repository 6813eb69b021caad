/**
 * Reads numbers as people in Belgium type them. Never guesses: `12.5` is refused with a sentence and never becomes 125.
 * Works on digits, not on floating point, so that 0,29 euro is 29 cents.
 */
import { formatNumber } from '../../../shared/format/numbers.ts';

export interface NumberRule {
  /** Number of decimals that the field keeps; 0 = whole numbers only. */
  readonly decimals: number;
  /** Bounds in the field's own unit, both included. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** `scaled` is the value times 10^decimals, a safe integer; null when nothing was typed. */
export type NumberReading =
  | { readonly ok: true; readonly scaled: number | null }
  | { readonly ok: false; readonly melding: string };

const no = (melding: string): NumberReading => ({ ok: false, melding });

// Spaces (also no-break and narrow ones) and the signs that are pasted along with an amount.
const DECORATION = /[\s\u00a0\u202f€%]/g;
const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d*)?$/;
const PLAIN = /^-?\d+(,\d*)?$/;

/** What a decimal field shows when `.` is typed: the comma that the numeric keypad lacks. */
export const typedInDecimalField = (key: string): string => (key === '.' ? ',' : key);

function outside(value: number, { min, max }: NumberRule): string | null {
  const write = (bound: number): string => formatNumber(bound, 4);
  if (min !== undefined && max !== undefined && (value < min || value > max)) {
    return `Dit kan alleen tussen ${write(min)} en ${write(max)} liggen.`;
  }
  if (min !== undefined && value < min) return `Dit kan niet lager zijn dan ${write(min)}.`;
  if (max !== undefined && value > max) return `Dit kan niet hoger zijn dan ${write(max)}.`;
  return null;
}

function digitsOf(text: string, rule: NumberRule): NumberReading {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split(',');
  if (fraction.length > rule.decimals) {
    return no(
      rule.decimals === 1 ? 'Hoogstens 1 cijfer na de komma.' : `Hoogstens ${rule.decimals} cijfers na de komma.`,
    );
  }
  const scaled = Number(whole + fraction.padEnd(rule.decimals, '0')) * (negative ? -1 : 1);
  if (!Number.isSafeInteger(scaled)) return no('Dit getal is te groot.');
  const beyond = outside(scaled / 10 ** rule.decimals, rule);
  return beyond === null ? { ok: true, scaled: scaled === 0 ? 0 : scaled } : no(beyond);
}

/** Reads what stands in a number field; the sentence says what is possible. */
export function readNumber(raw: string, rule: NumberRule): NumberReading {
  const text = raw.replace(DECORATION, '').replace('−', '-');
  if (text === '') return { ok: true, scaled: null };
  if (rule.decimals === 0) {
    if (/[.,]/.test(text)) return no('Dit is een geheel getal: schrijf het zonder punt of komma.');
    return /^-?\d+$/.test(text) ? digitsOf(text, rule) : no('Schrijf hier alleen cijfers.');
  }
  if (GROUPED.test(text)) return digitsOf(text.replaceAll('.', ''), rule);
  if (PLAIN.test(text)) return digitsOf(text, rule);
  if (/^-?\d*\.\d*$/.test(text)) return no(`Gebruik een komma: ${text.replace('.', ',')}.`);
  return no('Schrijf een getal met cijfers, en een komma voor de decimalen.');
}

/** How a number field shows a value: comma, no grouping, as few decimals as the value needs. */
export function writeNumber(scaled: number | null, decimals: number): string {
  if (scaled === null) return '';
  const sign = scaled < 0 ? '-' : '';
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  return `${sign}${digits.slice(0, cut)}${fraction === '' ? '' : `,${fraction}`}`;
}

/** Money shows both decimals as soon as there are cents: 12,50 and 12. */
export function writeMoney(cents: number | null): string {
  if (cents === null) return '';
  const text = writeNumber(cents, 2);
  return /,\d$/.test(text) ? `${text}0` : text;
}
