/**
 * The promise of the engine on the real rules: what is left out of a dossier may leave a verdict open and an amount
 * wide, and never makes one wrong.
 */
import { parseDossier } from '../../shared/dossier/parse-dossier.ts';
import type { CompiledNode } from '../../shared/engine/compile-conditions.ts';
import { evaluateAll, type Outcome } from '../../shared/engine/evaluate.ts';
import { FALSE, registers, type Situation, TRUE } from '../../shared/engine/situation.ts';
import type { FactSlot } from '../../shared/engine/symbols.ts';
import { type TracedOutcome, traceAll } from '../../shared/engine/trace.ts';
import type { SituationInput } from '../../shared/situation/situation-input.ts';
import { situationOf } from '../../shared/situation/situation-of.ts';
import { random } from '../support/random.ts';
import { packFromSources, readCases } from '../support/rule-cases.ts';
import { type Complete, dossierMaker } from './dossiers.ts';
import { partOf, whole, withTrue } from './partial.ts';
import { mayStayRange } from './rule-structure.ts';

/** Each complete dossier is cut down twice at each of these rates. */
const RATES = [0.1, 0.25, 0.5, 0.75, 0.1, 0.25, 0.5, 0.75] as const;
/** Every so many dossiers are looked at more closely: with the trace, and with one more answer. */
const CLOSE_LOOK = 10;

const pack = packFromSources();
const seeds = readCases().flatMap(({ cases }) => cases.map(({ op, dossier }) => ({ op, dossier })));
const make = dossierMaker(pack, seeds);

const idOf = (slot: number): string => (pack.symbols.facts[slot] as FactSlot).id;
const isDefinite = ({ oordeel }: Outcome): boolean => oordeel === 'ja' || oordeel === 'neen' || oordeel === 'nvt';
const situation = (input: SituationInput, op: string): Situation => situationOf(pack, input, op).situation;

/** The first of each kind of failure, by measure, so that one bad rule does not drown the others. */
class Failures {
  private readonly seed: number;
  private readonly found = new Map<string, { count: number; example: string }>();

  constructor(seed: number) {
    this.seed = seed;
  }

  add(kind: string, measure: string, example: () => string): void {
    const key = `${kind}: ${measure}`;
    const known = this.found.get(key);
    if (known) known.count += 1;
    else this.found.set(key, { count: 1, example: example() });
  }

  toString(): string {
    const lines = [...this.found].map(([key, { count, example }]) => `${key} (${count}x), for example ${example}`);
    return lines.length === 0 ? '' : `seed ${this.seed}\n${lines.join('\n')}`;
  }
}

const shown = (part: SituationInput, d: Complete): string => JSON.stringify({ op: d.op, part, whole: whole(d) });

function checkHonesty(fail: Failures, full: Outcome, part: Outcome, example: () => string): void {
  const { id } = full.rule.def;
  if (isDefinite(part) && part.oordeel !== full.oordeel) {
    fail.add('silently wrong', id, () => `${part.oordeel} instead of ${full.oordeel}: ${example()}`);
  }
}

function checkRanges(fail: Failures, full: Outcome, part: Outcome, example: () => string): void {
  full.rule.amounts.forEach(({ name }, index) => {
    const [truth, range] = [full.amounts?.[index], part.amounts?.[index]];
    if (!truth?.present || !range) return;
    if (!range.present || range.lo > truth.lo || range.hi < truth.hi) {
      const said = range.present ? `${range.lo}..${range.hi}` : 'absent';
      fail.add(
        'outside the range',
        `${full.rule.def.id}.${name}`,
        () => `${truth.lo}..${truth.hi} in ${said}: ${example()}`,
      );
    }
  });
}

const text = (outcome: Outcome): string =>
  JSON.stringify([
    outcome.oordeel,
    outcome.missing,
    outcome.missingForAmounts,
    outcome.amounts,
    outcome.decisions.length,
  ]);

function checkTrace(fail: Failures, fast: readonly Outcome[], s: Situation, example: () => string): void {
  traceAll(pack, s).forEach((traced, index) => {
    const outcome = fast[index] as Outcome;
    if (text(traced) !== text(outcome)) fail.add('the trace differs', outcome.rule.def.id, example);
    checkReasons(fail, traced, example);
  });
}

function checkReasons(fail: Failures, traced: TracedOutcome, example: () => string): void {
  const { id } = traced.rule.def;
  const kinds = new Set(traced.reasons.map(({ uitkomst }) => uitkomst));
  if (traced.oordeel === 'neen' && !kinds.has('niet-voldaan')) fail.add('neen without a reason', id, example);
  if (traced.oordeel === 'ja' && kinds.size > (kinds.has('voldaan') ? 1 : 0)) fail.add('ja with doubt', id, example);
  for (const { tekst, footing, leaf, uitkomst, drempel } of traced.reasons) {
    const about = `${id}.${leaf.def.id}`;
    if (!pack.document.bronnen[footing.bron]) fail.add('a reason without source', about, example);
    if (/undefined|NaN|Infinity|\{p\./.test(tekst)) fail.add('a broken sentence', about, () => tekst);
    if (uitkomst !== 'niet-voldaan') continue;
    const compares = /\bp\.\w+/.test(leaf.def.als);
    if (compares && drempel === undefined && !leaf.def.norm.includes('{p.'))
      fail.add('no threshold', about, () => tekst);
  }
}

/** Conditions that must hold whatever the others do, and do not. */
function failingLeaves(node: CompiledNode, segment: number, found: string[] = []): string[] {
  const result = (step: number): number => pack.program.lo[step] as number;
  const counts = node.active[segment] === 1 && (node.when === undefined || result(node.when.step) === TRUE);
  if (!counts || node.exceptions.length > 0) return found;
  if (node.leaf && !node.leaf.isDecided && result(node.leaf.step) === FALSE) found.push(node.leaf.def.id);
  if (node.kind === 'alle') for (const child of node.children) failingLeaves(child, segment, found);
  return found;
}

function checkFailing(fail: Failures, s: Situation, example: () => string): void {
  for (const rule of pack.rules) {
    // One rule at a time, so that the program still holds its results.
    const [traced] = traceAll(pack, s, [rule]);
    if (traced?.oordeel !== 'neen') continue;
    const { segment } = registers;
    const named = traced.reasons.filter(({ uitkomst }) => uitkomst === 'niet-voldaan').map(({ leaf }) => leaf.def.id);
    for (const id of failingLeaves(rule.root, segment)) {
      if (!named.includes(id)) fail.add('a failing condition is not listed', `${rule.def.id}.${id}`, example);
    }
  }
}

/** Known in full, so a range must be one that the rule means to be a range. */
function checkPoints(fail: Failures, full: Outcome, example: () => string): void {
  const { rule, amounts, missing, missingForAmounts, decisions } = full;
  if (missing.length + missingForAmounts.length + decisions.length > 0) return;
  rule.amounts.forEach(({ name }, index) => {
    const range = amounts?.[index];
    if (!range?.present || range.lo === range.hi || mayStayRange(pack, rule, name)) return;
    fail.add('a range though all is known', `${rule.def.id}.${name}`, () => `${range.lo}..${range.hi}: ${example()}`);
  });
}

/** One missing fact gets its true value: nothing that was settled opens, and no amount becomes wider. */
function checkOneMore(
  fail: Failures,
  before: readonly Outcome[],
  part: SituationInput,
  d: Complete,
  pick: number,
): void {
  const open = before.flatMap(({ missing, missingForAmounts }) => [...missing, ...missingForAmounts]);
  if (open.length === 0) return;
  const id = idOf(open[pick % open.length] as number);
  const more = withTrue(part, d, id);
  const after = evaluateAll(pack, situation(more, d.op));
  const example = (): string => `${id}: ${shown(part, d)}`;
  before.forEach((old, index) => {
    const now = after[index] as Outcome;
    const measure = old.rule.def.id;
    if (isDefinite(old) && now.oordeel !== old.oordeel) {
      fail.add('an answer changed a settled verdict', measure, () => `${old.oordeel} to ${now.oordeel}: ${example()}`);
    }
    old.rule.amounts.forEach(({ name }, at) => {
      const [was, is] = [old.amounts?.[at], now.amounts?.[at]];
      if (!was?.present || !is?.present || (is.lo >= was.lo && is.hi <= was.hi)) return;
      const ranges = (): string => `${was.lo}..${was.hi} to ${is.lo}..${is.hi}`;
      fail.add('an answer widened an amount', `${measure}.${name}`, () => `${ranges()}: ${example()}`);
    });
  });
}

export interface Run {
  /** Empty when all held. */
  readonly failures: string;
  readonly parts: number;
  /** Every measure with every verdict that it came to. */
  readonly verdicts: ReadonlySet<string>;
  readonly measures: readonly string[];
}

/** Checks `dossiers` complete dossiers and their parts. */
export function checkDossiers(seed: number, dossiers: number): Run {
  const fail = new Failures(seed);
  const r = random(seed);
  const verdicts = new Set<string>();
  let parts = 0;
  for (let n = 0; n < dossiers; n += 1) {
    const d = make(r);
    const all = situation(whole(d), d.op);
    const full = evaluateAll(pack, all);
    const close = n % CLOSE_LOOK === 0;
    for (const outcome of full) {
      verdicts.add(`${outcome.rule.def.id} ${outcome.oordeel}`);
      checkPoints(fail, outcome, () => JSON.stringify(whole(d)));
    }
    if (close) {
      checkTrace(fail, full, all, () => JSON.stringify(whole(d)));
      checkFailing(fail, all, () => JSON.stringify(whole(d)));
    }
    for (const rate of RATES) {
      const part = partOf(r, d, rate);
      const s = situation(part, d.op);
      const outcomes = evaluateAll(pack, s);
      parts += 1;
      const example = (): string => shown(part, d);
      full.forEach((truth, index) => {
        checkHonesty(fail, truth, outcomes[index] as Outcome, example);
        checkRanges(fail, truth, outcomes[index] as Outcome, example);
      });
      if (close) {
        checkTrace(fail, outcomes, s, example);
        checkOneMore(fail, outcomes, part, d, r.int(0, 1000));
      }
    }
  }
  return { failures: fail.toString(), parts, verdicts, measures: pack.rules.map(({ def }) => def.id) };
}

/** Problems that the parser of dossiers has with complete ones: there should be none. */
export function parserProblems(seed: number, dossiers: number): string[] {
  const r = random(seed);
  return Array.from({ length: dossiers }, (_, n) => {
    const input = { formaat: 'trajectwijzer-dossier', versie: 1, id: '01J00000000000000000000000', ...whole(make(r)) };
    const parsed = parseDossier(input, pack.dictionary);
    return parsed.ok ? [] : [`seed ${seed}, dossier ${n}: ${JSON.stringify(parsed.error)}`];
  }).flat();
}
