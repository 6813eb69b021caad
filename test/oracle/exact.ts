/** Exact numbers (fractions of whole numbers of any size) and days, for the oracle. */
export interface Exact {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

export const whole = (value: number | bigint): Exact => ({ n: BigInt(value), d: 1n });

/** A decimal as people write it: '0.1734'. */
export function exact(value: number | string): Exact {
  const text = typeof value === 'number' ? value.toFixed(6) : value;
  const [, sign = '', before = '0', after = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const n = BigInt(before + after);
  return { n: sign === '-' ? -n : n, d: 10n ** BigInt(after.length) };
}

export const add = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
/** Below zero, zero or above: a compared with b. */
export const compare = (a: Exact, b: Exact): number => {
  const [x, y] = [a.n * b.d, b.n * a.d];
  return x < y ? -1 : x > y ? 1 : 0;
};
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const shown = ({ n, d }: Exact): string => String(Number(n) / Number(d));

/** Four decimals, halves up: what the rules say of a quotient. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined;
  const sign = b.n < 0n ? -1n : 1n;
  const [top, bottom] = [2n * a.n * b.d * 10000n * sign, 2n * a.d * b.n * sign];
  const up = top + bottom / 2n;
  const floor = up >= 0n ? up / bottom : -((-up + bottom - 1n) / bottom);
  return { n: floor, d: 10000n };
}

const MS = 86_400_000;

/** Days since 1970, or the first year of an academic year; undefined for any other text. */
export function moment(text: string): Exact | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return whole(Math.round(Date.parse(`${text}T00:00:00Z`) / MS));
  const year = /^(\d{4})-(\d{4})$/.exec(text);
  return year ? whole(Number(year[1])) : undefined;
}

const dateOf = (day: Exact): Date => new Date(Number(day.n / day.d) * MS);
export const dayOn = (year: number, month: number, day: number): Exact =>
  whole(Math.round(Date.UTC(year, month - 1, day) / MS));
export const isoOf = (day: Exact): string => dateOf(day).toISOString().slice(0, 10);

/** The academic year turns on 1 September. */
export const academicYear = (day: Exact): number => {
  const date = dateOf(day);
  return date.getUTCMonth() >= 8 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
};

export function addMonths(day: Exact, months: Exact): Exact {
  const date = dateOf(day);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + Number(months.n / months.d);
  const [year, month] = [Math.floor(index / 12), index % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOn(year, month + 1, Math.min(date.getUTCDate(), last));
}

/** Whole months, counted one by one. */
export function monthsBetween(from: Exact, to: Exact): number {
  const step = compare(from, to) <= 0 ? 1 : -1;
  let months = 0;
  if (step === 1) while (compare(addMonths(from, whole(months + 1)), to) <= 0) months += 1;
  else while (compare(addMonths(from, whole(months)), to) > 0) months -= 1;
  return months;
}
