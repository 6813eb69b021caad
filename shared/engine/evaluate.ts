/**
 * Verdict, ranges of the amounts and the facts that still matter, without reasons: the fast path, used for search
 * and questions. `trace.ts` gives the same verdict with a reason per condition.
 */
import type { Oordeel } from '../pathways/advice.ts';
import type { CompiledLeaf } from './compile-conditions.ts';
import type { Pack } from './compile-pack.ts';
import type { CompiledAmount, CompiledRule, Requirement } from './compile-rule.ts';
import { collectOpen, truthOf } from './condition-truth.ts';
import { gather, gatherText, missing, missingSlots, startMissing } from './missing.ts';
import type { RuleDef } from './pack-format.ts';
import type { Program } from './program.ts';
import { periodsAt, type RuleDate, ruleDate, segmentAt } from './rule-date.ts';
import { load, run } from './run.ts';
import { FALSE, registers as R, type Situation, TRUE, UNKNOWN } from './situation.ts';

/** One amount as scaled integers; `present` is false where its own condition rules it out. */
export interface AmountRange {
  readonly present: boolean;
  readonly lo: number;
  readonly hi: number;
}

export interface Outcome {
  readonly rule: CompiledRule;
  readonly oordeel: Oordeel;
  /** Slots of the facts that could still settle the verdict, and those that could narrow an amount. */
  readonly missing: readonly number[];
  readonly missingForAmounts: readonly number[];
  /** Conditions that someone else decides. */
  readonly decisions: readonly CompiledLeaf[];
  /** In the order of `rule.amounts`; undefined when the verdict gives none. */
  readonly amounts: readonly AmountRange[] | undefined;
}

const NOTHING: readonly never[] = [];

/** Points the registers at a situation; every evaluation starts here. */
export function enter(s: Situation): void {
  R.situation = s;
  R.text = s.text;
  R.lists = s.lists;
  R.evaluation += 1;
}

/** All measures of the pack in its order, or only the `rules` given. */
export function evaluateAll(pack: Pack, s: Situation, rules: readonly CompiledRule[] = pack.rules): Outcome[] {
  return forEachRule(pack, rules, s, settle, join);
}

const settle = (pack: Pack, rule: CompiledRule, s: Situation): Outcome => verdict(pack, rule, s, false);

type Settle<T> = (pack: Pack, rule: CompiledRule, s: Situation, segment: number) => T;
type Join<T> = (pack: Pack, rule: CompiledRule, parts: readonly T[], dateSlot: number) => T;

/** Settles every rule in the period that its date falls in, or in each of the periods that it may fall in. */
export function forEachRule<T>(
  pack: Pack,
  rules: readonly CompiledRule[],
  s: Situation,
  settleIn: Settle<T>,
  joinParts: Join<T>,
): T[] {
  enter(s);
  const { program, definitionSteps } = pack;
  load(program);
  run(program, definitionSteps[0], definitionSteps[1]);
  const results = new Array<T>(rules.length);
  let kind: RuleDef['datum'] | undefined;
  let when: RuleDate | undefined;
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] as CompiledRule;
    if (when === undefined || rule.def.datum !== kind) {
      kind = rule.def.datum;
      when = ruleDate(kind, pack.dateSlots, s);
    }
    if (when.lo === when.hi) {
      const segment = segmentAt(rule.segments, when.lo);
      enterPeriod(pack, rule, segment, when.lo, when.hi, when.slot);
      results[index] = settleIn(pack, rule, s, segment);
    } else results[index] = settlePeriods(pack, rule, s, when, settleIn, joinParts);
  }
  return results;
}

function settlePeriods<T>(
  pack: Pack,
  rule: CompiledRule,
  s: Situation,
  when: RuleDate,
  settleIn: Settle<T>,
  joinParts: Join<T>,
): T {
  const parts = periodsAt(rule.segments, when).map(({ segment, lo, hi }) => {
    enterPeriod(pack, rule, segment, lo, hi, when.slot);
    return settleIn(pack, rule, s, segment);
  });
  return parts.length === 1 ? (parts[0] as T) : joinParts(pack, rule, parts, when.slot);
}

/** Fills in the date and the parameters of a period of a rule. */
function enterPeriod(pack: Pack, rule: CompiledRule, segment: number, lo: number, hi: number, slot: number): void {
  const { program, datum } = pack;
  const { parameterSteps } = rule;
  R.segment = segment;
  R.datumSlot = slot;
  program.lo[datum] = lo;
  program.hi[datum] = hi;
  if (parameterSteps.period === segment) return;
  parameterSteps.period = segment;
  program.lo.set(parameterSteps.lo[segment] as Float64Array, parameterSteps.first);
  program.hi.set(parameterSteps.hi[segment] as Float64Array, parameterSteps.first);
}

/**
 * Truth of the whole: does the rule apply, do its conditions hold, is everything known that `ja` needs?
 * The program must hold `s` and a period of the rule. `thorough`: run every step, for the reasons.
 */
export function verdict(pack: Pack, rule: CompiledRule, s: Situation, thorough: boolean): Outcome {
  const { program: p } = pack;
  const { applies: first, conditions: second, around } = rule.stretches;
  if (thorough) run(p, first[0], around[1]);
  else if (rule.appliesTo !== undefined) run(p, first[0], first[1]);
  const applies = rule.appliesTo === undefined ? TRUE : p.lo[rule.appliesTo.step];
  const informs = rule.def.soort === 'informatie';
  if (applies === FALSE && !informs) return outcome(rule, 'nvt', NOTHING, NOTHING, undefined, NOTHING);
  if (!thorough && second[0] < second[1]) run(p, second[0], second[1]);
  if (applies === FALSE) return withAmounts(p, rule, 'nvt', NOTHING, NOTHING, thorough);
  const conditions = rule.leaves.length === 0 ? TRUE : truthOf(p, rule.root);
  if (applies === TRUE && conditions === FALSE) {
    if (!informs) return outcome(rule, 'neen', NOTHING, NOTHING, undefined, NOTHING);
    return withAmounts(p, rule, 'neen', NOTHING, NOTHING, thorough);
  }
  if (applies === TRUE && conditions === TRUE && rule.required.length === 0) {
    return withAmounts(p, rule, 'ja', NOTHING, NOTHING, thorough);
  }
  startMissing(p);
  if (rule.appliesTo !== undefined) gather(p, rule.appliesTo.step);
  const decisions: CompiledLeaf[] = [];
  if (conditions === UNKNOWN) collectOpen(p, rule.root, decisions);
  if (conditions !== FALSE) for (const need of rule.required) collectRequired(p, need);
  const slots = missingSlots();
  const { silent } = missing;
  const nothingOpen = slots.length === 0 && decisions.length === 0 && !silent;
  if (applies === TRUE && conditions === TRUE && nothingOpen) {
    return withAmounts(p, rule, 'ja', NOTHING, NOTHING, thorough);
  }
  const decided = !silent && !nothingOpen && allDecided(pack, s, slots);
  return withAmounts(p, rule, decided ? 'voorwaardelijk' : 'onbekend', slots, decisions, thorough);
}

function collectRequired(p: Program, { when, step, isText }: Requirement): void {
  const applies = when === undefined ? TRUE : p.lo[when.step];
  if (applies === UNKNOWN && when !== undefined) gather(p, when.step);
  else if (applies === TRUE && isText) gatherText(step);
  else if (applies === TRUE) gather(p, step);
}

/** Someone decides about every fact that is missing. */
function allDecided(pack: Pack, s: Situation, slots: readonly number[]): boolean {
  for (const slot of slots) if (!isDecided(pack, s, slot)) return false;
  return true;
}

/** Does somebody decide about this fact, rather than that it is not known yet? */
export function isDecided(pack: Pack, s: Situation, slot: number): boolean {
  const fact = pack.symbols.facts[slot];
  return fact?.isDecided === true && (!fact.isDecidedOnlyWhenPending || s.pending[slot] === 1);
}

/** `done`: the steps of the amounts ran already. */
function withAmounts(
  p: Program,
  rule: CompiledRule,
  oordeel: Oordeel,
  slots: readonly number[],
  decisions: readonly CompiledLeaf[],
  done: boolean,
): Outcome {
  if (rule.amounts.length === 0) return outcome(rule, oordeel, slots, decisions, NOTHING, NOTHING);
  if (!done) run(p, rule.stretches.amounts[0], rule.stretches.amounts[1]);
  const amounts: AmountRange[] = [];
  let open = false;
  for (let index = 0; index < rule.amounts.length; index += 1) {
    const { value, when } = rule.amounts[index] as CompiledAmount;
    const exists = when === undefined ? TRUE : p.lo[when.step];
    const lo = p.lo[value.step] as number;
    const hi = p.hi[value.step] as number;
    amounts.push({ present: exists !== FALSE, lo, hi });
    open ||= exists === UNKNOWN || (exists === TRUE && lo !== hi);
  }
  return outcome(rule, oordeel, slots, decisions, amounts, open ? missingForAmounts(p, rule) : NOTHING);
}

function missingForAmounts(p: Program, rule: CompiledRule): readonly number[] {
  startMissing(p);
  for (const { value, when } of rule.amounts) {
    const exists = when === undefined ? TRUE : p.lo[when.step];
    if (exists === UNKNOWN && when !== undefined) gather(p, when.step);
    if (exists !== FALSE) gather(p, value.step);
  }
  return missingSlots();
}

/** One place that makes outcomes, so that they all have the same shape. */
const outcome = (
  rule: CompiledRule,
  oordeel: Oordeel,
  slots: readonly number[],
  decisions: readonly CompiledLeaf[],
  amounts: readonly AmountRange[] | undefined,
  forAmounts: readonly number[],
): Outcome => ({ rule, oordeel, missing: slots, missingForAmounts: forAmounts, decisions, amounts });

/** The day itself is unknown and the rule changes in between: what holds in every period holds, the rest is open. */
export function join(_: Pack, rule: CompiledRule, parts: readonly Outcome[], dateSlot: number): Outcome {
  const first = parts[0] as Outcome;
  const agree = parts.every((part) => part.oordeel === first.oordeel);
  const slots = new Set(parts.flatMap((part) => part.missing));
  if (!agree) slots.add(dateSlot);
  const amountSlots = new Set(parts.flatMap((part) => part.missingForAmounts));
  const amounts = joinAmounts(rule, parts);
  if (amounts?.some(({ present, lo, hi }) => present && lo !== hi)) amountSlots.add(dateSlot);
  return {
    rule,
    oordeel: agree ? first.oordeel : 'onbekend',
    missing: sorted(slots),
    missingForAmounts: sorted(amountSlots),
    decisions: [...new Set(parts.flatMap((part) => part.decisions))],
    amounts,
  };
}

const sorted = (slots: ReadonlySet<number>): number[] => [...slots].sort((a, b) => a - b);

/** Hull of the amounts of the periods that give any; undefined when none does. */
function joinAmounts(rule: CompiledRule, parts: readonly Outcome[]): AmountRange[] | undefined {
  const lists = parts.flatMap((part) => (part.amounts ? [part.amounts] : []));
  if (lists.length === 0) return undefined;
  return rule.amounts.map((_, index) => {
    const ranges = lists.map((list) => list[index] as AmountRange).filter((range) => range.present);
    if (ranges.length === 0) return { present: false, lo: 0, hi: 0 };
    return {
      present: true,
      lo: ranges.reduce((least, range) => Math.min(least, range.lo), Number.POSITIVE_INFINITY),
      hi: ranges.reduce((most, range) => Math.max(most, range.hi), Number.NEGATIVE_INFINITY),
    };
  });
}
