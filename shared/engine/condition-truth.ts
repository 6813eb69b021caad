/**
 * What a tree of conditions comes to. Each node gets the set of outcomes that are still possible, as bits: FALSE,
 * TRUE and ABSENT (not in force in this period, or its `wanneer` does not hold). A client of whom all is known gets
 * one bit, or FALSE and TRUE together where somebody else decides.
 */
import type { CompiledLeaf, CompiledNode } from './compile-conditions.ts';
import { gather } from './missing.ts';
import type { Program } from './program.ts';
import { FALSE, registers as R, TRUE, UNKNOWN } from './situation.ts';

export const ABSENT = 4;

/** Truth of all conditions together, from the steps that ran; what does not count does not hinder. */
export function truthOf(p: Program, root: CompiledNode): number {
  return outcomeOf(judge(p, root), false);
}

/** As one truth value: an absent node does not hinder among `alle`, and does not help among `een-van`. */
export function outcomeOf(mask: number, branch: boolean): number {
  if (mask < ABSENT) return mask;
  return (mask & UNKNOWN) | (branch ? FALSE : TRUE);
}

/** The outcomes of a node that was judged. Most are plain leaves, of which the step itself is the memory. */
export function maskOf(p: Program, node: CompiledNode): number {
  return node.isPlain ? leafMask(p, node.leaf as CompiledLeaf) : node.mask;
}

/** The same before exceptions and before `wanneer`. */
export const ownOf = (p: Program, node: CompiledNode): number => (node.isPlain ? maskOf(p, node) : node.own);

export const truthOfLeaf = (p: Program, leaf: CompiledLeaf): number => (p.lo[leaf.step] as number) | 0;

function leafMask(p: Program, leaf: CompiledLeaf): number {
  // As a small whole number: a field that gets a floating-point one takes memory at every store.
  const value = (p.lo[leaf.step] as number) | 0;
  return value === FALSE && leaf.isDecided ? UNKNOWN : value;
}

/** Fills `mask`, `own`, `met` and `counts` of the node and of all below it, except of plain leaves. */
function judge(p: Program, node: CompiledNode): number {
  if (node.isPlain) return leafMask(p, node.leaf as CompiledLeaf);
  let mask = ABSENT;
  const counts =
    node.active[R.segment] === 0 ? FALSE : node.when === undefined ? TRUE : (p.lo[node.when.step] as number) | 0;
  node.counts = counts;
  if (counts !== FALSE) {
    mask =
      node.leaf !== undefined ? leafMask(p, node.leaf) : node.kind === 'alle' ? judgeAll(p, node) : judgeAny(p, node);
    node.own = mask;
    if (node.exceptions.length > 0) mask = withExceptions(p, node, mask);
    node.met = mask;
    if (counts === UNKNOWN) mask |= ABSENT;
  }
  node.mask = mask;
  return mask;
}

/** One that fails is enough to fail; absent when every part is. */
function judgeAll(p: Program, { children }: CompiledNode): number {
  let some = 0;
  let every = ABSENT;
  let failed = false;
  for (let index = 0; index < children.length; index += 1) {
    const mask = judge(p, children[index] as CompiledNode);
    if (mask === FALSE) failed = true;
    some |= mask;
    every &= mask;
  }
  return failed ? FALSE : (some & UNKNOWN) | every;
}

/** One that holds is enough; a branch that does not count cannot prove anything. */
function judgeAny(p: Program, { children }: CompiledNode): number {
  let some = FALSE;
  let proved = false;
  for (let index = 0; index < children.length; index += 1) {
    const mask = judge(p, children[index] as CompiledNode);
    if (mask === TRUE) proved = true;
    some |= mask & TRUE;
  }
  return proved ? TRUE : some;
}

/** An exception that holds makes up for a node that fails. */
function withExceptions(p: Program, node: CompiledNode, own: number): number {
  let mask = own;
  for (const exception of node.exceptions) {
    const excepted = judge(p, exception);
    if ((mask & FALSE) === 0) continue;
    mask = excepted === TRUE ? (mask & ~FALSE) | TRUE : mask | (excepted & TRUE);
  }
  return mask;
}

const isSettled = (mask: number): boolean => (mask & (mask - 1)) === 0;

/**
 * Adds to `missing` what keeps a node open, from what `truthOf` filled in, and to `decisions` the leaves that someone
 * else decides. `branch`: the node is one of several ways (`een-van`, `behalve`), so that being absent differs from
 * holding.
 */
export function collectOpen(p: Program, node: CompiledNode, decisions: CompiledLeaf[], branch = false): void {
  const mask = maskOf(p, node);
  if (isSettled(mask)) return;
  const own = ownOf(p, node);
  // What cannot fail does not hinder; what cannot hold does not help.
  if ((mask & (branch ? TRUE : FALSE)) === 0) return;
  if (node.counts === UNKNOWN && node.when !== undefined) gather(p, node.when.step);
  const ownMatters = (mask & FALSE) !== 0 || (own & ABSENT) !== 0;
  if (ownMatters && !isSettled(own)) {
    if (node.leaf !== undefined) collectLeaf(p, node.leaf, decisions);
    const inner = node.kind === 'een-van' || (branch && (own & ABSENT) !== 0);
    for (const child of node.children) collectOpen(p, child, decisions, inner);
  }
  if ((own & FALSE) !== 0 && (mask & FALSE) !== 0) {
    for (const exception of node.exceptions) collectOpen(p, exception, decisions, true);
  }
}

function collectLeaf(p: Program, leaf: CompiledLeaf, decisions: CompiledLeaf[]): void {
  if (truthOfLeaf(p, leaf) === FALSE) decisions.push(leaf);
  else gather(p, leaf.step);
}
