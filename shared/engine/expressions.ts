/** Typed expressions while a pack is compiled: the step that holds the result, and what kind of value that is. */
import { constant, emit, MASK, NUMBER, type Operands, type Program, type TextOperand } from './program.ts';
import { FALSE, TRUE } from './situation.ts';
import type { Unit } from './units.ts';

interface Common {
  /** Slots of the facts and lists read, also through definitions. */
  readonly deps: ReadonlySet<number>;
}

export interface NumberExpr extends Common {
  readonly t: 'number';
  readonly step: number;
  readonly unit: Unit;
  readonly scale: number;
  /** Made of literals only: takes the unit of the other side. */
  readonly literal?: true;
}

/** A boolean (options `['false','true']`) or a choice. */
export interface MaskExpr extends Common {
  readonly t: 'mask';
  readonly step: number;
  readonly options: readonly string[];
  readonly boolean: boolean;
  /** Options that mean "someone still has to decide"; a rule may not compare with them. */
  readonly open: ReadonlySet<string>;
}

export interface TextExpr extends Common {
  readonly t: 'text';
  readonly text: TextOperand;
}

export type Expr = NumberExpr | MaskExpr | TextExpr;

/** An expression that can be asked for its value (the lower end of a number), after `enter`. */
export type Evaluable = Expr & { readonly eval: () => number };
export type BooleanExpr = MaskExpr & Evaluable;

export const BOOLEAN_OPTIONS = ['false', 'true'] as const;
const NO_OPEN: ReadonlySet<string> = new Set();
export const NO_DEPS: ReadonlySet<number> = new Set();

export const union = (...parts: readonly { readonly deps: ReadonlySet<number> }[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => [...part.deps]));

export const literalOf = (e: Expr): string | undefined =>
  e.t === 'text' && e.text.kind === 'literal' ? e.text.text : undefined;

const stepsOf = (parts: readonly Expr[]): number[] => parts.flatMap((part) => (part.t === 'text' ? [] : part.step));

/** `parts`: every operand, for what it reads; where they stand in the step is up to `operands`. */
export function booleanStep(p: Program, op: number, parts: readonly Expr[], operands: Operands = {}): MaskExpr {
  return {
    t: 'mask',
    step: emit(p, op, MASK, { steps: stepsOf(parts), ...operands }),
    boolean: true,
    options: BOOLEAN_OPTIONS,
    open: NO_OPEN,
    deps: union(...parts),
  };
}

export function numberStep(
  p: Program,
  op: number,
  parts: readonly Expr[],
  type: { readonly unit: Unit; readonly scale: number },
  operands: Operands = {},
): NumberExpr {
  const step = emit(p, op, NUMBER, { steps: stepsOf(parts), ...operands });
  return { t: 'number', step, unit: type.unit, scale: type.scale, deps: union(...parts) };
}

export const constantNumber = (p: Program, value: number, unit: Unit, scale: number): NumberExpr => ({
  t: 'number',
  step: constant(p, value, NUMBER),
  unit,
  scale,
  deps: NO_DEPS,
});

export const constantBoolean = (p: Program, value: boolean): MaskExpr => ({
  t: 'mask',
  step: constant(p, value ? TRUE : FALSE, MASK),
  boolean: true,
  options: BOOLEAN_OPTIONS,
  open: NO_OPEN,
  deps: NO_DEPS,
});

/** `made`, free to take another unit when all its parts are. */
export const literalLike = (made: NumberExpr, parts: readonly NumberExpr[]): NumberExpr =>
  parts.every((part) => part.literal) ? { ...made, literal: true } : made;
