/** Which conditions of a rule another value of a changeable fact might repair. */
import type { CompiledNode } from '../compile-conditions.ts';
import type { CompiledRule } from '../compile-rule.ts';
import { maskOf, outcomeOf } from '../condition-truth.ts';
import type { Program } from '../program.ts';
import { TRUE, UNKNOWN } from '../situation.ts';
import { type Comparison, comparisonsBelow, factsBelow } from './comparisons.ts';

/** What lies below a step. */
export interface Below {
  readonly slots: ReadonlySet<number>;
  readonly comparisons: readonly Comparison[];
}

const known = new WeakMap<Program, Map<number, Below>>();

/** Facts and comparisons below a step, found once for each pack. */
export function below(p: Program, step: number): Below {
  let steps = known.get(p);
  if (!steps) {
    steps = new Map();
    known.set(p, steps);
  }
  let found = steps.get(step);
  if (!found) {
    found = { slots: factsBelow(p, step), comparisons: comparisonsBelow(p, step) };
    steps.set(step, found);
  }
  return found;
}

/**
 * Steps (of conditions and of `wanneer`) that may turn, for the situation for which the rule ran last; undefined where
 * some condition that must hold reads no changeable fact, so that nothing can help. `decisions`: what somebody decides
 * has to be repaired as well, and not only what fails.
 */
export function repairableSteps(
  p: Program,
  rule: CompiledRule,
  changeable: ReadonlySet<number>,
  decisions: boolean,
): readonly number[] | undefined {
  const reads = (step: number): boolean => {
    for (const slot of below(p, step).slots) if (changeable.has(slot)) return true;
    return false;
  };
  const repair = (node: CompiledNode, branch: boolean): readonly number[] | undefined => {
    const outcome = outcomeOf(maskOf(p, node), branch);
    if (outcome === TRUE || (outcome === UNKNOWN && !decisions)) return NOTHING;
    const ways = [
      node.when !== undefined && reads(node.when.step) ? [node.when.step] : undefined,
      ownRepair(node),
      ...node.exceptions.map((exception) => repair(exception, true)),
    ].filter((way) => way !== undefined);
    return ways.length === 0 ? undefined : ways.flat();
  };
  const ownRepair = ({ leaf, kind, children }: CompiledNode): readonly number[] | undefined => {
    if (leaf !== undefined) return reads(leaf.step) ? [leaf.step] : undefined;
    const parts = children.map((child) => repair(child, kind === 'een-van'));
    const possible = parts.filter((part) => part !== undefined);
    const enough = kind === 'alle' ? possible.length === parts.length : possible.length > 0;
    return enough ? possible.flat() : undefined;
  };
  const steps = repair(rule.root, false);
  return steps && [...new Set(steps)];
}

const NOTHING: readonly number[] = [];
