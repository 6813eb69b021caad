/** Does a change cost the client income? Then it is not proposed. */
import type { Pack } from '../../engine/compile-pack.ts';
import type { CompiledRule } from '../../engine/compile-rule.ts';
import { forEachRule, type Outcome, verdict } from '../../engine/evaluate.ts';
import { run } from '../../engine/run.ts';
import { FALSE, type Situation, TRUE, UNKNOWN } from '../../engine/situation.ts';
import { betterAmount, placeOf } from './elsewhere.ts';

const rulesThatMayBeNeeded = new WeakMap<Pack, readonly CompiledRule[]>();

/** By id of the measure: does the client lose income without it (`nodigAls`)? */
export function neededMeasures(pack: Pack, s: Situation): ReadonlyMap<string, number> {
  let rules = rulesThatMayBeNeeded.get(pack);
  if (!rules) {
    rules = pack.rules.filter(({ neededWhen }) => neededWhen !== undefined);
    rulesThatMayBeNeeded.set(pack, rules);
  }
  const truths = forEachRule(
    pack,
    rules,
    s,
    (_, rule, situation) => {
      verdict(pack, rule, situation, true);
      run(pack.program, rule.stretches.needed[0], rule.stretches.needed[1]);
      return rule.neededWhen === undefined ? FALSE : (pack.program.lo[rule.neededWhen.step] as number);
    },
    (_, __, parts) => (parts.every((part) => part === parts[0]) ? (parts[0] as number) : UNKNOWN),
  );
  return new Map(rules.map(({ def }, index) => [def.id, truths[index] as number]));
}

/** One measure before and after a change; `needed`: as `neededMeasures` has it. */
interface IncomeMove {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly neededBefore: number | undefined;
  readonly neededAfter: number | undefined;
}

export function losesIncome({ before, after, neededBefore, neededAfter }: IncomeMove): boolean {
  const { def, amounts } = before.rule;
  // A benefit is at risk as soon as the measure is needed and not certain.
  if (neededAfter === TRUE && neededBefore !== TRUE && after.oordeel !== 'ja') return true;
  if (!def.vervangtInkomen && !def.verliesIsInkomen) return false;
  if (placeOf(after.oordeel) < placeOf(before.oordeel)) return true;
  return amounts.some((amount, index) => {
    const [was, is] = [before.amounts?.[index], after.amounts?.[index]];
    return betterAmount(before.rule, amount, was, is) < 0 || (was?.present === true && is?.present !== true);
  });
}
