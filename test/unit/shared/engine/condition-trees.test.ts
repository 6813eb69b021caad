/**
 * Random trees of conditions against an evaluator of our own that knows only complete facts. Every fact is used once,
 * so the engine must settle exactly when every completion agrees, and ask for exactly the facts that still matter.
 */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../../shared/engine/compile-pack.ts';
import { evaluateAll, type Outcome } from '../../../../shared/engine/evaluate.ts';
import { TRUE } from '../../../../shared/engine/situation.ts';
import type { FactSlot } from '../../../../shared/engine/symbols.ts';
import { type TracedOutcome, traceAll } from '../../../../shared/engine/trace.ts';
import { type Random, random } from '../../../support/random.ts';
import { buildPack, leaf, rule, situation } from './support.ts';

const NAMES = ['b.een', 'b.twee', 'b.drie', 'b.vier', 'b.vijf'] as const;
const SEED = 20_261_120;
const TREES = 400;

interface Tree {
  readonly id: string;
  readonly fact?: string;
  readonly decided?: true;
  readonly kind?: 'alle' | 'een-van';
  readonly children: readonly Tree[];
  readonly exceptions: readonly Tree[];
  readonly when?: string;
  /** Not in force on the day of the test. */
  readonly past?: true;
}

interface Names {
  readonly free: string[];
  next: number;
}

function grow(r: Random, names: Names, depth: number): Tree {
  const id = `n${names.next}`;
  names.next += 1;
  const when = names.free.length > 1 && r.chance(0.25) ? names.free.pop() : undefined;
  const past = r.chance(0.08) ? ({ past: true } as const) : {};
  const common = { id, exceptions: [] as Tree[], children: [] as Tree[], ...past, ...(when ? { when } : {}) };
  const isGroup = depth > 0 && names.free.length > 1 && r.chance(0.6);
  const fact = isGroup ? undefined : names.free.pop();
  if (isGroup)
    for (let n = r.int(1, 3); n > 0 && names.free.length > 0; n -= 1) common.children.push(grow(r, names, depth - 1));
  if (names.free.length > 0 && r.chance(0.25)) common.exceptions.push(grow(r, names, 0));
  if (isGroup) return { ...common, kind: r.chance(0.5) ? 'alle' : 'een-van' };
  return { ...common, fact: fact ?? 'none', ...(r.chance(0.15) ? { decided: true } : {}) };
}

function toDef(tree: Tree): Record<string, unknown> {
  const common = {
    ...(tree.when ? { wanneer: tree.when } : {}),
    ...(tree.past ? { periode: { tot: '2020-01-01' } } : {}),
    ...(tree.exceptions.length > 0 ? { behalve: tree.exceptions.map(toDef) } : {}),
  };
  if (tree.kind) return { id: tree.id, ...common, [tree.kind]: tree.children.map(toDef) };
  const als = tree.fact === 'none' ? 'false' : (tree.fact as string);
  return leaf(tree.id, als, { ...common, ...(tree.decided ? { anders: 'beslissing', wie: 'iemand' } : {}) });
}

type Facts = Readonly<Record<string, boolean>>;
type Truth = boolean | undefined;

const inForce = (tree: Tree): boolean => !tree.past && (tree.kind === undefined || tree.children.some(inForce));

/** undefined: does not count. `granted`: what the deciders say. */
function plain(tree: Tree, facts: Facts, granted: ReadonlySet<string>): Truth {
  if (!inForce(tree) || (tree.when !== undefined && facts[tree.when] === false)) return undefined;
  const base = own(tree, facts, granted);
  return base === false ? tree.exceptions.some((exception) => plain(exception, facts, granted) === true) : base;
}

function own(tree: Tree, facts: Facts, granted: ReadonlySet<string>): Truth {
  if (tree.kind === undefined)
    return facts[tree.fact ?? ''] === true || (tree.decided === true && granted.has(tree.id));
  const parts = tree.children.map((child) => plain(child, facts, granted));
  if (tree.kind === 'een-van') return parts.includes(true);
  return parts.includes(false) ? false : parts.includes(true) ? true : undefined;
}

const subsets = (ids: readonly string[]): ReadonlySet<string>[] =>
  ids.reduce<Set<string>[]>((all, id) => all.flatMap((set) => [set, new Set([...set, id])]), [new Set()]);

const decidedIn = (tree: Tree): string[] => [
  ...(tree.decided ? [tree.id] : []),
  ...[...tree.children, ...tree.exceptions].flatMap(decidedIn),
];

const factsIn = (tree: Tree): string[] => [
  ...(tree.fact && tree.fact !== 'none' ? [tree.fact] : []),
  ...(tree.when ? [tree.when] : []),
  ...[...tree.children, ...tree.exceptions].flatMap(factsIn),
];

/** 1 = can fail, 2 = can hold, over all decisions. */
function outcomes(trees: readonly Tree[], facts: Facts, decisions: readonly ReadonlySet<string>[]): number {
  let bits = 0;
  for (const granted of decisions) {
    bits |= trees.every((tree) => plain(tree, facts, granted) !== false) ? 2 : 1;
  }
  return bits;
}

type Partial3 = Readonly<Record<string, boolean | undefined>>;

const product = (names: readonly string[], values: readonly (boolean | undefined)[]): Partial3[] =>
  names.reduce<Partial3[]>(
    (all, name) => all.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value }))),
    [{}],
  );

function checkTree(trees: readonly Tree[], pack: Pack): void {
  const names = trees.flatMap(factsIn);
  const decisions = subsets(trees.flatMap(decidedIn));
  const complete = product(names, [true, false]) as Facts[];
  const results = new Map(complete.map((facts) => [JSON.stringify(facts), outcomes(trees, facts, decisions)]));
  const resultOf = (facts: Facts): number => results.get(JSON.stringify(facts)) ?? 0;
  const s = situation(pack);
  for (const partial of product(names, [true, false, undefined])) {
    for (const name of names) {
      const value = partial[name];
      s.lo[(pack.symbols.byId.get(name) as FactSlot).slot] = value === undefined ? 3 : value ? TRUE : 1;
    }
    const completions = complete.filter((facts) =>
      names.every((n) => partial[n] === undefined || partial[n] === facts[n]),
    );
    const bits = completions.reduce((all, facts) => all | resultOf(facts), 0);
    const fast = evaluateAll(pack, s)[0] as Outcome;
    const shown = `${JSON.stringify(trees)} with ${JSON.stringify(partial)}`;
    const settled = bits === 2 ? 'ja' : bits === 1 ? 'neen' : 'open';
    const got = fast.oordeel === 'ja' || fast.oordeel === 'neen' ? fast.oordeel : 'open';
    if (got !== settled) throw new Error(`${shown}: ${fast.oordeel}, expected ${settled}`);
    const asked = fast.missing.map((slot) => (pack.symbols.facts[slot] as FactSlot).id).sort();
    const matters = (name: string): boolean =>
      completions.some((facts) => resultOf(facts) !== resultOf({ ...facts, [name]: !facts[name] }));
    const open = settled === 'open' ? names.filter((name) => partial[name] === undefined && matters(name)).sort() : [];
    // Beside a decision that stays open anyway, a fact may be asked that cannot settle the verdict either.
    const exact = decisions.length === 1 ? asked.join() === open.join() : open.every((name) => asked.includes(name));
    if (!exact) throw new Error(`${shown}: asks ${asked.join()}, expected ${open.join()}`);
    const decisionOnly = settled === 'open' && asked.length === 0;
    if (decisionOnly !== (fast.oordeel === 'voorwaardelijk')) throw new Error(`${shown}: ${fast.oordeel}`);
    checkTrace(shown, fast, traceAll(pack, s)[0] as TracedOutcome);
  }
}

function checkTrace(shown: string, fast: Outcome, traced: TracedOutcome): void {
  const same = traced.oordeel === fast.oordeel && traced.missing.join() === fast.missing.join();
  const decisions = traced.decisions.map(({ def }) => def.id).join() === fast.decisions.map(({ def }) => def.id).join();
  if (!same || !decisions) throw new Error(`${shown}: the trace says ${traced.oordeel}`);
  const kinds = traced.reasons.map(({ uitkomst }) => uitkomst);
  const open = kinds.includes('onbekend') || kinds.includes('beslissing');
  if (fast.oordeel === 'ja' && (open || kinds.includes('niet-voldaan'))) throw new Error(`${shown}: ja with ${kinds}`);
  if (fast.oordeel === 'neen' && !kinds.includes('niet-voldaan')) throw new Error(`${shown}: neen without a reason`);
  if (fast.oordeel === 'onbekend' && !open) throw new Error(`${shown}: open without an open reason`);
  const order = traced.reasons.map(({ leaf: { index } }) => index);
  if (order.some((index, at) => at > 0 && index <= (order[at - 1] as number)))
    throw new Error(`${shown}: order ${order}`);
}

describe('random trees of conditions', () => {
  it(`${TREES} trees settle, ask and explain exactly (seed ${SEED})`, () => {
    const r = random(SEED);
    for (let n = 0; n < TREES; n += 1) {
      const names: Names = { free: r.shuffle([...NAMES]), next: 0 };
      const trees = Array.from({ length: r.int(1, 2) }, () => grow(r, names, 2));
      const pack = buildPack([rule('m', { voorwaarden: trees.map(toDef) })]);
      checkTree(trees, pack);
    }
    expect(r.int(0, 1)).toBeLessThan(2);
  });
});
