/** Reads dates as people in Belgium write them: day first. Never guesses a century and never moves a date that does not exist. */
import { isoOfDay, parseIsoDay } from '../../../shared/engine/calendar.ts';
import { formatDate } from '../../../shared/format/dates.ts';

export interface DateRule {
  /** ISO days, both included. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Only a month is asked; the value is its first day. */
  readonly month?: boolean | undefined;
}

export type DateReading =
  | { readonly ok: true; readonly iso: string | null }
  | { readonly ok: false; readonly melding: string };

const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'feb'],
  ['maart', 'mrt', 'maa'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const no = (melding: string): DateReading => ({ ok: false, melding });
const monthNumber = (word: string): number =>
  MONTHS.findIndex((names) => names.some((name) => name === word.replace('.', '').toLowerCase())) + 1;

const TWO_DIGIT_YEAR = 'Schrijf het jaar met vier cijfers, bijvoorbeeld 12/03/2026.';
const HOW = 'Schrijf de datum als dag/maand/jaar, bijvoorbeeld 12/03/2026.';
const HOW_MONTH = 'Schrijf de maand als maand/jaar, bijvoorbeeld 03/2026.';

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: string;
}

function partsOf(text: string, month: boolean): Parts | null {
  const found = (pattern: RegExp): readonly string[] | null => pattern.exec(text)?.slice(1) ?? null;
  const iso = found(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return { year: iso[0] ?? '', month: Number(iso[1]), day: Number(iso[2]) };
  if (month) {
    const isoMonth = found(/^(\d{4})-(\d{1,2})$/);
    if (isoMonth) return { year: isoMonth[0] ?? '', month: Number(isoMonth[1]), day: 1 };
    const short = found(/^(\d{1,2})\s*[/.-]\s*(\d+)$/);
    if (short) return { day: 1, month: Number(short[0]), year: short[1] ?? '' };
    const named = found(/^([a-z]+\.?)\s+(\d+)$/i);
    if (named) return { day: 1, month: monthNumber(named[0] ?? ''), year: named[1] ?? '' };
  }
  const numeric = found(/^(\d{1,2})\s*[/.\s-]\s*(\d{1,2})\s*[/.\s-]\s*(\d+)$/);
  if (numeric) return { day: Number(numeric[0]), month: Number(numeric[1]), year: numeric[2] ?? '' };
  const packed = found(/^(\d{2})(\d{2})(\d{4})$/);
  if (packed) return { day: Number(packed[0]), month: Number(packed[1]), year: packed[2] ?? '' };
  const written = found(/^(\d{1,2})\s+([a-z]+\.?)\s+(\d+)$/i);
  if (written) return { day: Number(written[0]), month: monthNumber(written[1] ?? ''), year: written[2] ?? '' };
  return null;
}

/** Reads what stands in a date field; the sentence says what is possible. */
export function readDate(raw: string, rule: DateRule = {}): DateReading {
  const text = raw.replace(/\u00a0/g, ' ').trim();
  if (text === '') return { ok: true, iso: null };
  const parts = partsOf(text, rule.month === true);
  if (parts === null) return no(rule.month === true ? HOW_MONTH : HOW);
  if (parts.year.length !== 4) return no(TWO_DIGIT_YEAR);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = parseIsoDay(`${parts.year}-${two(parts.month)}-${two(rule.month === true ? 1 : parts.day)}`);
  if (day === null) return no('Deze datum bestaat niet. Kijk de dag en de maand na.');
  const iso = isoOfDay(day);
  if (rule.min !== undefined && iso < rule.min) return no(`De vroegste datum die kan, is ${formatDate(rule.min)}.`);
  if (rule.max !== undefined && iso > rule.max) return no(`De laatste datum die kan, is ${formatDate(rule.max)}.`);
  return { ok: true, iso };
}

/** How a date field shows its value: 12/03/2026, or 03/2026 for a month. */
export function writeDate(iso: string | null, month = false): string {
  if (iso === null) return '';
  const [year = '', monthPart = '', day = '01'] = iso.split('-');
  return month ? `${monthPart}/${year}` : `${day}/${monthPart}/${year}`;
}
