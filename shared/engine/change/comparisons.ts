/** What the steps below a result compare: the places where another value of a fact may give another result. */
import {
  ADD,
  AT_LEAST,
  CHOOSE,
  CHOOSE_MASK,
  EQUAL,
  type Extra,
  JUMP,
  LESS,
  LIST,
  type Program,
  SCALE_UP,
  UNEQUAL,
} from '../program.ts';

/** A comparison of two numbers, and the facts that it reads. */
export interface Comparison {
  readonly step: number;
  readonly slots: ReadonlySet<number>;
  /** Set where one side is a fact itself: its slot, the step of the other side, and the scale between them. */
  readonly direct: { readonly slot: number; readonly other: number; readonly factor: number } | undefined;
}

/** Comparisons of numbers below a step, each once; it does not depend on the client. */
export function comparisonsBelow(p: Program, root: number): Comparison[] {
  const found: Comparison[] = [];
  const seen = new Set<number>();
  const visit = (step: number): void => {
    if (seen.has(step)) return;
    seen.add(step);
    if (isComparison(p.op[step] as number)) {
      found.push({ step, slots: factsBelow(p, step), direct: directOf(p, step) });
    }
    for (const part of partsOf(p, step)) visit(part);
  };
  visit(root);
  return found;
}

/** Slots of the facts that a step reads, also through others; not those of lists. */
export function factsBelow(p: Program, root: number): Set<number> {
  const slots = new Set<number>();
  const seen = new Set<number>();
  const visit = (step: number): void => {
    if (seen.has(step)) return;
    seen.add(step);
    if (step < p.facts) slots.add(step);
    else for (const part of partsOf(p, step)) visit(part);
  };
  visit(root);
  return slots;
}

const isComparison = (op: number): boolean => op === AT_LEAST || op === LESS || op === EQUAL || op === UNEQUAL;

function partsOf(p: Program, step: number): readonly number[] {
  const op = p.op[step] as number;
  if (step < p.facts || op < ADD) return NOTHING;
  const many = p.many[step];
  if (many !== undefined) return many;
  if (op === CHOOSE || op === CHOOSE_MASK) return [p.c[step] as number, p.a[step] as number, p.b[step] as number];
  if (op === LIST) {
    const { test, value } = (p.extra[step] as Extract<Extra, { kind: 'list' }>).list;
    return [test, value].filter((part) => part >= 0);
  }
  // Texts, and the steps of lists, read no numbers of the client.
  if (op >= JUMP || p.extra[step]?.kind === 'texts' || p.extra[step]?.kind === 'twoTexts') return NOTHING;
  return [p.a[step] as number, p.b[step] as number];
}

const NOTHING: readonly number[] = [];

function directOf(p: Program, step: number): Comparison['direct'] {
  const [left, right] = [p.a[step] as number, p.b[step] as number];
  const [x, y] = [plainFact(p, left), plainFact(p, right)];
  if (x !== undefined && !factsBelow(p, right).has(x.slot)) return { ...x, other: right };
  if (y !== undefined && !factsBelow(p, left).has(y.slot)) return { ...y, other: left };
  return undefined;
}

/** The step is a fact, at most with more decimals. */
function plainFact(p: Program, step: number): { slot: number; factor: number } | undefined {
  if (step < p.facts) return { slot: step, factor: 1 };
  const inner = p.a[step] as number;
  return p.op[step] === SCALE_UP && inner < p.facts ? { slot: inner, factor: 10 ** (p.c[step] as number) } : undefined;
}
