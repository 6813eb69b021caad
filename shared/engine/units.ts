/**
 * Units of numbers in rules: a product of named bases with whole exponents, written `uur/sp`.
 * They exist only while a pack is compiled; at run time every number is a plain scaled integer.
 */
export type Unit = ReadonlyMap<string, number>;

export const NONE: Unit = new Map();

const DIMENSIONLESS = new Set(['breuk', 'getal', '']);

/** Reads `a*b/c/d`; `breuk` and `getal` have no dimension. */
export function parseUnit(text: string): Unit {
  const unit = new Map<string, number>();
  text.split('/').forEach((part, index) => {
    for (const base of part.split('*')) {
      if (DIMENSIONLESS.has(base) || base === '1') continue;
      unit.set(base, (unit.get(base) ?? 0) + (index === 0 ? 1 : -1));
    }
  });
  return clean(unit);
}

function clean(unit: Map<string, number>): Unit {
  for (const [base, exponent] of unit) if (exponent === 0) unit.delete(base);
  return unit;
}

export function timesUnit(a: Unit, b: Unit, sign: 1 | -1 = 1): Unit {
  const unit = new Map(a);
  for (const [base, exponent] of b) unit.set(base, (unit.get(base) ?? 0) + sign * exponent);
  return clean(unit);
}

export function sameUnit(a: Unit, b: Unit): boolean {
  if (a.size !== b.size) return false;
  for (const [base, exponent] of a) if (b.get(base) !== exponent) return false;
  return true;
}

export function showUnit(unit: Unit): string {
  if (unit.size === 0) return 'getal';
  const show = (sign: 1 | -1): string =>
    [...unit]
      .filter(([, e]) => Math.sign(e) === sign)
      .flatMap(([base, e]) => Array<string>(Math.abs(e)).fill(base))
      .join(sign === 1 ? '*' : '/');
  const below = show(-1);
  return `${show(1) || '1'}${below ? `/${below}` : ''}`;
}
