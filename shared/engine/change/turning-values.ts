/** Values of a number at which a comparison comes out otherwise. */
import type { Pack } from '../compile-pack.ts';
import type { CompiledRule } from '../compile-rule.ts';
import { evaluateAll } from '../evaluate.ts';
import type { Situation } from '../situation.ts';
import type { FactSlot } from '../symbols.ts';
import type { Comparison } from './comparisons.ts';

/**
 * The known fact is `s.lo[slot]`; scaled integers within its range come back, in no order. The rule must have run last
 * for `s`. Where the fact is not compared itself but something that follows from it, the comparison is tried at both
 * ends of the range and the turn is looked for between: a value found may be missed, never be out of range.
 */
export function turningValues(
  pack: Pack,
  rule: CompiledRule,
  s: Situation,
  fact: FactSlot,
  comparison: Comparison,
): number[] {
  const { direct } = comparison;
  const { lo, hi } = pack.program;
  if (direct?.slot === fact.slot) {
    const other = lo[direct.other] as number;
    if (other !== hi[direct.other] || !Number.isFinite(other)) return [];
    return around(other / direct.factor).filter((value) => value >= fact.lo && value <= fact.hi);
  }
  return search(pack, rule, s, fact, comparison.step);
}

/** The whole numbers at a threshold and on both sides of it. */
function around(threshold: number): number[] {
  const whole = Math.floor(threshold);
  return whole === threshold ? [whole - 1, whole, whole + 1] : [whole, whole + 1];
}

function search(pack: Pack, rule: CompiledRule, s: Situation, fact: FactSlot, step: number): number[] {
  const { slot } = fact;
  const [low, high] = [s.lo[slot] as number, s.hi[slot] as number];
  const truthAt = (value: number): number => {
    s.lo[slot] = value;
    s.hi[slot] = value;
    evaluateAll(pack, s, [rule]);
    return pack.program.lo[step] as number;
  };
  const base = truthAt(low);
  const found: number[] = [];
  for (const end of [fact.lo, fact.hi]) {
    if (!Number.isFinite(end) || end === low || truthAt(end) === base) continue;
    let [same, other] = [low, end];
    while (Math.abs(other - same) > 1) {
      const middle = Math.trunc((same + other) / 2);
      if (truthAt(middle) === base) same = middle;
      else other = middle;
    }
    found.push(other);
  }
  s.lo[slot] = low;
  s.hi[slot] = high;
  return found;
}
