/** Numbers as they are written in Belgian Dutch: comma for decimals, point for thousands. No Intl: ICU differs per shell. */

interface Rounded {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Rounds half away from zero on the digits that a person sees (1.005 gives 1.01), not on the binary value. */
function round(value: number, decimals: number): Rounded {
  const plain = Math.abs(value) < 1e21 ? String(Math.abs(value)) : '0';
  // Below 1e-6 numbers print with an exponent; no amount here is that small.
  const [whole = '0', fraction = ''] = (plain.includes('e') ? '0' : plain).split('.');
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = Number(fraction.charAt(decimals)) >= 5 ? 1n : 0n;
  const digits = String(BigInt(whole + kept) + up).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const nonZero = /[1-9]/.test(digits);
  return { negative: value < 0 && nonZero, whole: digits.slice(0, cut), fraction: digits.slice(cut) };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/**
 * A finite number with at least `minimum` and at most `maximum` decimals: 1234.5 gives '1.234,5'.
 * Anything that is not finite gives '?', so that a mistake shows and never reads as zero.
 */
export function formatNumber(value: number, maximum = 2, minimum = 0): string {
  if (!Number.isFinite(value)) return '?';
  const { negative, whole, fraction } = round(value, maximum);
  let length = fraction.length;
  while (length > minimum && fraction[length - 1] === '0') length -= 1;
  const decimals = fraction.slice(0, length);
  return `${negative ? '-' : ''}${grouped(whole)}${decimals === '' ? '' : `,${decimals}`}`;
}

/** A percentage from its number: 75 gives '75%', 62.5 gives '62,5%'. */
export function formatPercent(percent: number, maximum = 1): string {
  return `${formatNumber(percent, maximum)}%`;
}
