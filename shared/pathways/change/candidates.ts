/** Other values of changeable facts that may turn a rule: options of a choice, and numbers at a threshold. */
import { type Below, below } from '../../engine/change/repairs.ts';
import { turningValues } from '../../engine/change/turning-values.ts';
import type { Pack } from '../../engine/compile-pack.ts';
import type { CompiledRule } from '../../engine/compile-rule.ts';
import { evaluateAll } from '../../engine/evaluate.ts';
import { jsonValue } from '../../engine/show-value.ts';
import type { Situation } from '../../engine/situation.ts';
import type { FactSlot } from '../../engine/symbols.ts';
import { type Changes, withBounds } from './changes.ts';
import { mayBecome } from './proposable.ts';

/** One other value of one fact. `distance`: how far it is from the present one. */
export interface Candidate {
  readonly fact: FactSlot;
  readonly value: number;
  readonly distance: number;
  readonly changes: Changes;
}

/** Other values of `facts` that some of the steps may turn on, the nearest first. */
export function candidatesBelow(
  pack: Pack,
  rule: CompiledRule,
  s: Situation,
  facts: readonly FactSlot[],
  steps: readonly number[],
): Candidate[] {
  const parts = steps.map((step) => below(pack.program, step));
  return facts
    .flatMap((fact) => {
      const concerned = parts.filter(({ slots }) => slots.has(fact.slot));
      if (concerned.length === 0) return [];
      const values = fact.kind === 'mask' ? otherOptions(fact, s) : otherNumbers(pack, rule, s, fact, concerned);
      const now = s.lo[fact.slot] as number;
      return values.map((value) => ({
        fact,
        value,
        distance: fact.kind === 'mask' ? Math.log2(value) : Math.abs(value - now),
        changes: withBounds(pack, s, { fact, value, written: jsonValue(fact, value) }),
      }));
    })
    .sort((a, b) => a.distance - b.distance);
}

/** Options that somebody still has to decide about are not proposed. */
function otherOptions(fact: FactSlot, s: Situation): number[] {
  const now = s.lo[fact.slot] as number;
  return fact.options.flatMap((option, bit) => (2 ** bit === now || fact.openOptions.has(option) ? [] : [2 ** bit]));
}

function otherNumbers(pack: Pack, rule: CompiledRule, s: Situation, fact: FactSlot, parts: readonly Below[]): number[] {
  const now = s.lo[fact.slot] as number;
  const found = new Set<number>();
  for (const { comparisons } of parts) {
    for (const comparison of comparisons) {
      if (!comparison.slots.has(fact.slot)) continue;
      // The thresholds are those of the period in force, so the rule has to stand as it does for this client.
      evaluateAll(pack, s, [rule]);
      for (const value of turningValues(pack, rule, s, fact, comparison)) found.add(value);
    }
  }
  return [...found].filter((value) => mayBecome(fact, now, value, s.peildatum));
}
