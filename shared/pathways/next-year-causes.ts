/** Which parameter or condition of a rule made the outcome of two days differ. */
import type { Cause } from '../api/next-year.ts';
import type { CompiledLeaf, CompiledNode } from '../engine/compile-conditions.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { ValueInForce } from '../engine/compile-parameters.ts';
import type { CompiledRule } from '../engine/compile-rule.ts';
import { ruleDate } from '../engine/rule-date.ts';
import { wordsOf } from '../engine/sentences.ts';
import { formatScaled } from '../engine/show-value.ts';
import type { Situation } from '../engine/situation.ts';
import type { TracedOutcome } from '../engine/trace.ts';
import { parameterLabel } from '../plan/parameter-tables.ts';
import { upperFirst } from '../plan/verdicts.ts';

/** The periods of a rule that two situations fall in; -1 outside all of them. */
export interface RuleDays {
  readonly before: number;
  readonly after: number;
}

export function daysOf(pack: Pack, rule: CompiledRule, before: Situation, after: Situation): RuleDays {
  const segment = (s: Situation): number => {
    const { lo } = ruleDate(rule.def.datum, pack.dateSlots, s);
    return rule.segments.findIndex(({ from, to }) => from <= lo && lo < to);
  };
  return { before: segment(before), after: segment(after) };
}

/** Only what was read for this client: a figure that another client meets is no cause here. */
export function causesOf(from: TracedOutcome, to: TracedOutcome, days: RuleDays): Cause[] {
  const read = new Set(
    [from, to].flatMap(({ reasons, amountFootings }) => [
      ...reasons.flatMap(({ footing }) => footing.parameters),
      ...amountFootings.flatMap(({ parameters }) => parameters),
    ]),
  );
  return [...figureCauses(from.rule, read, days), ...conditionCauses(from, to, days)];
}

function figureCauses(rule: CompiledRule, read: ReadonlySet<string>, { before, after }: RuleDays): Cause[] {
  return rule.parameters.flatMap(({ name, def, inForce }) => {
    const [was, becomes] = [inForce[before], inForce[after]];
    if (!read.has(name) || was?.value === becomes?.value) return [];
    const write = (value: ValueInForce | undefined): string | null =>
      value === undefined ? null : formatScaled(value.value, def.schaal, def.eenheid);
    const told = becomes ?? was;
    if (told === undefined) return [];
    return [
      {
        soort: 'cijfer' as const,
        wat: upperFirst(parameterLabel(def.label ?? null, name)),
        was: write(was),
        wordt: write(becomes),
        sinds: becomes?.van ?? null,
        bron: told.bron,
        zekerheid: told.zekerheid,
      },
    ];
  });
}

/** Conditions that count on one of the days only, where they mattered to this client. */
function conditionCauses(from: TracedOutcome, to: TracedOutcome, { before, after }: RuleDays): Cause[] {
  const mattered = new Set([...from.reasons, ...to.reasons].map(({ leaf }) => leaf));
  const found: Cause[] = [];
  const walk = (node: CompiledNode): void => {
    const [was, becomes] = [node.active[before], node.active[after]];
    if (was === becomes) {
      for (const part of [...node.children, ...node.exceptions]) walk(part);
      return;
    }
    const leaf = leavesOf(node).find((one) => mattered.has(one));
    if (leaf === undefined) return;
    const segment = becomes === 1 ? after : before;
    const { norm, cited } = wordsOf(from.rule, leaf, segment);
    const reason = [...from.reasons, ...to.reasons].find((one) => one.leaf === leaf);
    found.push({
      soort: 'voorwaarde',
      wat: norm,
      was: becomes === 1 ? null : 'geldt dit academiejaar',
      wordt: becomes === 1 ? 'geldt volgend academiejaar' : null,
      sinds: leaf.def.periode?.van ?? null,
      bron: reason?.footing.bron ?? cited.bron ?? null,
      zekerheid: reason?.footing.zekerheid ?? cited.zekerheid ?? 'officieel',
    });
  };
  walk(from.rule.root);
  return found;
}

const leavesOf = (node: CompiledNode): CompiledLeaf[] => [
  ...(node.leaf === undefined ? [] : [node.leaf]),
  ...node.children.flatMap(leavesOf),
];
