/** The same verdict as `evaluate.ts`, with a reason for every condition that matters to it. */
import type { Oordeel, Reden, Zekerheid } from '../pathways/advice.ts';
import { stronger, weaker, weakest } from './certainty.ts';
import type { CompiledLeaf, CompiledNode, Reason } from './compile-conditions.ts';
import type { Pack } from './compile-pack.ts';
import type { CompiledRule } from './compile-rule.ts';
import { ABSENT, maskOf, ownOf } from './condition-truth.ts';
import { type AmountRange, forEachRule, join, type Outcome, verdict } from './evaluate.ts';
import { type Footing, joinFootings, keptFooting } from './footing.ts';
import type { ExclusionDef } from './pack-format.ts';
import type { Program } from './program.ts';
import { reasonsFor } from './reasons.ts';
import { FALSE, type Situation, TRUE, UNKNOWN } from './situation.ts';
import { read, readBy } from './sources-read.ts';

export type { Reason } from './compile-conditions.ts';

export interface TracedOutcome extends Outcome {
  readonly zekerheid: Zekerheid;
  readonly reasons: readonly Reason[];
  /** In the order of `rule.amounts`. */
  readonly amountFootings: readonly Footing[];
  readonly warnings: readonly string[];
  /** `alsoNo`: there is still this to do when the answer is no. */
  readonly steps: readonly {
    readonly wat: string;
    readonly bij?: string;
    readonly day?: number;
    readonly alsoNo: boolean;
  }[];
  /** Those of the rule that hold, or may hold. */
  readonly exclusions: readonly ExclusionDef[];
}

/** All measures of the pack in its order, or only the `rules` given. */
export function traceAll(pack: Pack, s: Situation, rules: readonly CompiledRule[] = pack.rules): TracedOutcome[] {
  return forEachRule(pack, rules, s, traceRule, joinTraces);
}

function traceRule(pack: Pack, rule: CompiledRule, s: Situation, segment: number): TracedOutcome {
  const { program } = pack;
  const { oordeel, missing, missingForAmounts, decisions, amounts } = verdict(pack, rule, s, true);
  const reasons = oordeel === 'nvt' ? [] : reasonsFor(pack, rule, s, segment);
  const amountFootings = amounts ? footingsOf(pack, rule, segment) : [];
  return {
    rule,
    oordeel,
    missing,
    missingForAmounts,
    decisions,
    amounts,
    zekerheid: certaintyOf(pack, rule, segment, oordeel, amounts, reasons, amountFootings),
    reasons,
    amountFootings,
    warnings: warningsOf(program, rule),
    steps: stepsOf(program, rule),
    exclusions: rule.exclusions.filter(({ when }) => program.lo[when.step] !== FALSE).map(({ def }) => def),
  };
}

function warningsOf(p: Program, rule: CompiledRule): readonly string[] {
  if (rule.warnings.length === 0) return NOTHING;
  const warnings: string[] = [];
  for (const { text, when, alsoUnknown } of rule.warnings) {
    const value = p.lo[when.step];
    if (value === TRUE || (value === UNKNOWN && alsoUnknown)) warnings.push(text);
  }
  return warnings;
}

function stepsOf(p: Program, rule: CompiledRule): TracedOutcome['steps'] {
  if (rule.steps.length === 0) return NOTHING;
  const steps: TracedOutcome['steps'][number][] = [];
  for (const { def, when, deadline } of rule.steps) {
    if (p.lo[when.step] !== TRUE) continue;
    const day = deadline && (p.lo[deadline.step] as number);
    const known = deadline !== undefined && day === p.hi[deadline.step];
    steps.push({
      wat: def.wat,
      alsoNo: def.ook === 'neen',
      ...(def.bij === undefined ? {} : { bij: def.bij }),
      ...(known && day !== undefined ? { day } : {}),
    });
  }
  return steps;
}

function footingsOf(pack: Pack, rule: CompiledRule, segment: number): readonly Footing[] {
  if (rule.amounts.length === 0) return NOTHING;
  const made: Footing[] = [];
  for (const { value, footings } of rule.amounts) {
    readBy(pack.program, value.step);
    made.push(keptFooting(footings, rule.parameters, segment, read, NOTHING_CITED, pack.document.bronnen));
  }
  return made;
}

const NOTHING_CITED = {};
const NOTHING: readonly never[] = [];

/** Contract section 2: `ja` the weakest used, `neen` the strongest that fails, the others the weakest that is open. */
function certaintyOf(
  pack: Pack,
  rule: CompiledRule,
  segment: number,
  oordeel: Oordeel,
  amounts: readonly AmountRange[] | undefined,
  reasons: readonly Reason[],
  footings: readonly Footing[],
): Zekerheid {
  if (oordeel === 'nvt') return 'officieel';
  if (oordeel === 'neen') return strongestFailing(reasons);
  let result = oordeel === 'ja' ? certaintyMet(pack.program, rule.root, segment) : weakestOpen(reasons);
  if (rule.def.soort === 'informatie') {
    for (const [index, { zekerheid }] of footings.entries()) {
      if (amounts?.[index]?.present) result = weaker(result, zekerheid);
    }
  }
  return result;
}

function strongestFailing(reasons: readonly Reason[]): Zekerheid {
  let result: Zekerheid | undefined;
  for (const { uitkomst, footing } of reasons) {
    if (uitkomst === 'niet-voldaan')
      result = result === undefined ? footing.zekerheid : stronger(result, footing.zekerheid);
  }
  return result ?? 'officieel';
}

const isOpen = (uitkomst: Reden['uitkomst']): boolean => uitkomst === 'onbekend' || uitkomst === 'beslissing';

function weakestOpen(reasons: readonly Reason[]): Zekerheid {
  let result: Zekerheid = 'officieel';
  for (const { uitkomst, footing } of reasons) if (isOpen(uitkomst)) result = weaker(result, footing.zekerheid);
  return result;
}

/** Of a node that holds: all of its parts are used, but one alternative is enough, so the strongest counts. */
function certaintyMet(p: Program, node: CompiledNode, segment: number): Zekerheid {
  if ((ownOf(p, node) & FALSE) !== 0) return strongestMet(p, node.exceptions, segment);
  if (node.leaf !== undefined) return node.leaf.words[segment]?.footing?.zekerheid ?? 'officieel';
  if (node.kind === 'een-van') return strongestMet(p, node.children, segment);
  let result: Zekerheid = 'officieel';
  for (const child of node.children) {
    if (maskOf(p, child) !== ABSENT) result = weaker(result, certaintyMet(p, child, segment));
  }
  return result;
}

function strongestMet(p: Program, nodes: readonly CompiledNode[], segment: number): Zekerheid {
  let result: Zekerheid | undefined;
  for (const node of nodes) {
    if (maskOf(p, node) !== TRUE) continue;
    const certainty = certaintyMet(p, node, segment);
    result = result === undefined ? certainty : stronger(result, certainty);
  }
  return result ?? 'officieel';
}

/** Outcomes of the reasons that carry a verdict. */
const carries = (oordeel: Oordeel, uitkomst: Reden['uitkomst']): boolean =>
  oordeel === 'ja' ? uitkomst === 'voldaan' : oordeel === 'neen' ? uitkomst === 'niet-voldaan' : isOpen(uitkomst);

/** Reasons that hold in every period stay; those that differ between periods are open until the day is known. */
function joinTraces(pack: Pack, rule: CompiledRule, parts: readonly TracedOutcome[], dateSlot: number): TracedOutcome {
  const joined = join(pack, rule, parts, dateSlot);
  const settled = joined.oordeel === parts[0]?.oordeel;
  const byLeaf = new Map<CompiledLeaf, Reason[]>();
  for (const reason of parts.flatMap((part) => part.reasons)) {
    byLeaf.set(reason.leaf, [...(byLeaf.get(reason.leaf) ?? []), reason]);
  }
  const label = pack.symbols.facts[dateSlot]?.shortLabel ?? 'de datum';
  const reasons = [...byLeaf.values()].map((same): Reason => {
    const last = same.at(-1) as Reason;
    const differs = same.some((reason) => reason.uitkomst !== last.uitkomst);
    // A verdict that stands in every period keeps what carries it, also when that is another condition in each.
    const carrying = settled ? same.find((reason) => carries(joined.oordeel, reason.uitkomst)) : undefined;
    if (carrying ?? (!differs && (settled || same.length === parts.length))) return carrying ?? last;
    const norm = last.leaf.def.norm.replace(/\{p\.\w+\}/g, '…');
    return { ...last, uitkomst: 'onbekend', tekst: `${norm} Hangt af van: ${label}.`, drempel: undefined };
  });
  const withAmounts = parts.filter((part) => part.amounts);
  return {
    ...joined,
    reasons: reasons.sort((a, b) => a.leaf.index - b.leaf.index),
    amountFootings:
      withAmounts.length === 0
        ? []
        : rule.amounts.map((_, index) => joinFootings(withAmounts.flatMap((part) => part.amountFootings[index] ?? []))),
    zekerheid: weakest(parts.map((part) => part.zekerheid)),
    warnings: [...new Set(parts.flatMap((part) => part.warnings))],
    steps: parts.at(-1)?.steps ?? [],
    exclusions: [...new Set(parts.flatMap((part) => part.exclusions))],
  };
}
