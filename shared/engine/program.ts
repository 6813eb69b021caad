/**
 * Compiled expressions: one flat list of steps, each an operation on the results of earlier steps. Running it is one
 * loop without calls or allocation, and every result stays there to be looked at (see `missing.ts`, `sources-read.ts`).
 *
 * A result is a range. Numbers, dates and academic years: `lo`..`hi`, scaled integers, `Infinity` where unbounded.
 * Booleans and choices: in `lo` a bit mask of the values still possible. The first steps are the facts themselves.
 */
import type { ListItem } from './situation.ts';

/** Filled in from outside, not computed: facts (0), literals, parameters of the rule, and the dates. */
export const CONSTANT = 1;
export const PARAMETER = 2;
export const DATE = 3;
/** Numbers. */
export const ADD = 4;
export const SUBTRACT = 5;
export const MULTIPLY = 6;
export const DIVIDE = 7;
export const NEGATE = 8;
export const ABSOLUTE = 9;
export const MINIMUM = 10;
export const MAXIMUM = 11;
export const BETWEEN = 12;
export const SCALE_UP = 13;
export const APPLY = 14;
export const APPLY_TO_TWO = 15;
/** Choice: `c ? a : b`. */
export const CHOOSE = 16;
export const CHOOSE_MASK = 17;
/** Truth. */
export const ALL = 18;
export const ANY = 19;
export const NOT = 20;
export const AT_LEAST = 21;
export const LESS = 22;
export const EQUAL = 23;
export const UNEQUAL = 24;
export const ONE_OF = 25;
export const NONE_OF = 26;
export const SAME = 27;
export const DIFFERENT = 28;
export const TEXT_ONE_OF = 29;
export const TEXT_SAME = 30;
/** Lists: the steps of what is asked of each element stand before it and are jumped over. */
export const JUMP = 31;
export const FIELD = 32;
export const LIST = 33;
export const LIST_KNOWN = 34;

/** Where a text comes from. `list`: the list of which it is a field. */
export type TextOperand =
  | { readonly kind: 'fact'; readonly slot: number }
  | { readonly kind: 'field'; readonly list: number; readonly index: number }
  | { readonly kind: 'literal'; readonly text: string };

export interface ListStep {
  readonly kind: 'enig' | 'alle' | 'aantal' | 'som' | 'maxVan' | 'aantalVerschillend';
  readonly slot: number;
  /** An element of which nothing is known, as an open list may hold. */
  readonly blank: ListItem;
  /** The steps to run for each element. */
  readonly from: number;
  readonly to: number;
  /** Step that says whether the element counts, and step of its value; -1 where there is none. */
  readonly test: number;
  readonly value: number;
  readonly text: TextOperand | undefined;
}

export type Extra =
  | { readonly kind: 'apply'; readonly apply: (a: number) => number }
  | { readonly kind: 'applyToTwo'; readonly apply: (a: number, b: number) => number; readonly rises: boolean }
  | { readonly kind: 'texts'; readonly text: TextOperand; readonly values: ReadonlySet<string> }
  | { readonly kind: 'textPart'; readonly text: TextOperand; readonly part: string }
  | { readonly kind: 'twoTexts'; readonly left: TextOperand; readonly right: TextOperand }
  | { readonly kind: 'list'; readonly list: ListStep };

export const NUMBER = 0;
export const MASK = 1;
export const TEXT = 2;

export interface Program {
  /** Number of facts: the steps before that are facts, by slot. */
  readonly facts: number;
  size: number;
  op: Uint8Array;
  /** Operands: steps, or a number that belongs to the operation. */
  a: Int32Array;
  b: Int32Array;
  c: Int32Array;
  lo: Float64Array;
  hi: Float64Array;
  kind: Uint8Array;
  /** Operands of operations that take any number of them. */
  readonly many: (readonly number[] | undefined)[];
  readonly extra: (Extra | undefined)[];
  /** Bits of the parameters that the step can read, itself or through others (first 31, next 31). */
  readsA: Int32Array;
  readsB: Int32Array;
  /** 1 where which of them it reads depends on the client. */
  branches: Uint8Array;
  /**
   * Where only one fact can keep the step open: its slot plus one; 0 elsewhere. `CLOSED` for what is always known.
   * Most conditions are about one fact, and need no walk to find it.
   */
  sole: Int32Array;
  /** Mark of the last look at the step. */
  seen: Float64Array;
  /** Evaluation whose facts were loaded last. */
  loaded: number;
  /** Step of the day of the advice; -1 while no expression may read it. */
  today: number;
  /** Steps of equal literals. */
  readonly constants: Map<number, number>;
  /** Steps by what they compute, from the pack inwards: what ran before need not run again. */
  readonly known: Map<string, number>[];
}

const FIRST_CAPACITY = 256;
export const CLOSED = -1;

/** `kinds`: kind of each fact, by slot. */
export function newProgram(kinds: readonly number[]): Program {
  const facts = kinds.length;
  const capacity = Math.max(FIRST_CAPACITY, 2 * facts);
  const program: Program = {
    facts,
    size: facts,
    op: new Uint8Array(capacity),
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    c: new Int32Array(capacity),
    lo: new Float64Array(capacity),
    hi: new Float64Array(capacity),
    kind: new Uint8Array(capacity),
    many: [],
    extra: [],
    readsA: new Int32Array(capacity),
    readsB: new Int32Array(capacity),
    branches: new Uint8Array(capacity),
    sole: new Int32Array(capacity),
    seen: new Float64Array(capacity),
    loaded: -1,
    today: -1,
    constants: new Map(),
    known: [new Map()],
  };
  program.kind.set(kinds);
  for (let slot = 0; slot < facts; slot += 1) program.sole[slot] = slot + 1;
  return program;
}

function grow(p: Program): void {
  const capacity = 2 * p.op.length;
  const longer = <T extends Uint8Array | Int32Array | Float64Array>(made: T, old: T): T => {
    made.set(old);
    return made;
  };
  p.op = longer(new Uint8Array(capacity), p.op);
  p.a = longer(new Int32Array(capacity), p.a);
  p.b = longer(new Int32Array(capacity), p.b);
  p.c = longer(new Int32Array(capacity), p.c);
  p.lo = longer(new Float64Array(capacity), p.lo);
  p.hi = longer(new Float64Array(capacity), p.hi);
  p.kind = longer(new Uint8Array(capacity), p.kind);
  p.readsA = longer(new Int32Array(capacity), p.readsA);
  p.readsB = longer(new Int32Array(capacity), p.readsB);
  p.branches = longer(new Uint8Array(capacity), p.branches);
  p.sole = longer(new Int32Array(capacity), p.sole);
  p.seen = longer(new Float64Array(capacity), p.seen);
}

export interface Operands {
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
  readonly many?: readonly number[];
  readonly extra?: Extra;
  /** Steps among the operands whose parameters it may read. */
  readonly steps?: readonly number[];
  /** It may read only some of them. */
  readonly branches?: boolean;
}

/** Results that are only good within `compile`, such as those of one rule or about one element of a list. */
export function within<T>(p: Program, compile: () => T): T {
  p.known.push(new Map());
  try {
    return compile();
  } finally {
    p.known.pop();
  }
}

/** Adds a step and returns its number; a step that computes the same and has run by then serves again. */
export function emit(p: Program, op: number, kind: number, operands: Operands = {}): number {
  if (operands.extra !== undefined || op < ADD || op >= JUMP) return append(p, op, kind, operands);
  const key = `${op} ${operands.a} ${operands.b} ${operands.c} ${operands.many}`;
  for (const level of p.known) {
    const same = level.get(key);
    if (same !== undefined) return same;
  }
  const step = append(p, op, kind, operands);
  p.known.at(-1)?.set(key, step);
  return step;
}

function append(p: Program, op: number, kind: number, operands: Operands): number {
  if (p.size === p.op.length) grow(p);
  const step = p.size;
  p.size += 1;
  p.op[step] = op;
  p.kind[step] = kind;
  p.a[step] = operands.a ?? 0;
  p.b[step] = operands.b ?? 0;
  p.c[step] = operands.c ?? 0;
  p.many[step] = operands.many;
  p.extra[step] = operands.extra;
  let [readsA, readsB, branches] = [0, 0, operands.branches ?? false];
  for (const part of operands.steps ?? []) {
    readsA |= p.readsA[part] as number;
    readsB |= p.readsB[part] as number;
    branches ||= p.branches[part] === 1;
  }
  p.readsA[step] = readsA;
  p.readsB[step] = readsB;
  p.branches[step] = branches && (readsA !== 0 || readsB !== 0) ? 1 : 0;
  p.sole[step] = soleOf(p, op, operands.steps ?? []);
  return step;
}

function soleOf(p: Program, op: number, parts: readonly number[]): number {
  // These may stay open although all that they read is known.
  if (op === DIVIDE || op === BETWEEN || op < ADD || op >= TEXT_ONE_OF) return 0;
  let sole = CLOSED;
  for (const part of parts) {
    const own = p.sole[part] as number;
    if (own === CLOSED || own === sole) continue;
    if (own === 0 || sole !== CLOSED) return 0;
    sole = own;
  }
  return sole;
}

/** The step of a literal, or of a mask that is known. */
export function constant(p: Program, value: number, kind: number): number {
  const key = kind === MASK ? value + 0.5 : value;
  const known = p.constants.get(key);
  if (known !== undefined) return known;
  const step = emit(p, CONSTANT, kind);
  p.lo[step] = value;
  p.hi[step] = value;
  p.sole[step] = CLOSED;
  p.constants.set(key, step);
  return step;
}

/** Is the result still open? Texts are not results of steps. */
export function isOpen(p: Program, step: number): boolean {
  const lo = p.lo[step] as number;
  return p.kind[step] === MASK ? (lo & (lo - 1)) !== 0 : lo !== p.hi[step];
}
