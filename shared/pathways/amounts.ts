/** Amounts of the engine as the advice writes them. */
import type { CompiledAmount } from '../engine/compile-rule.ts';

const ROUNDING = {
  geen: (value: number) => value,
  dichtstbij: Math.round,
  omlaag: Math.floor,
  omhoog: Math.ceil,
} as const;

/** Scaled integer to the amount of the advice; null when unbounded. Cents are always whole. */
export function unscaledAmount(amount: CompiledAmount, value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const { scale } = amount.value;
  const { afronding, eenheid } = amount.def;
  const factor = 10 ** scale;
  if (afronding !== 'geen') return ROUNDING[afronding](value / factor);
  return eenheid === 'cent' ? Math.round(value / factor) : value / factor;
}
