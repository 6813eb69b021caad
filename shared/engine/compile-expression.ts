/** From a parsed expression to a typed, compiled one. Every operand has a type and a unit; nothing is coerced. */
import { compileCall } from './compile-call.ts';
import {
  type BooleanExpr,
  booleanStep,
  constantBoolean,
  constantNumber,
  type Expr,
  literalLike,
  literalOf,
  type MaskExpr,
  NO_DEPS,
  type NumberExpr,
  numberStep,
  type TextExpr,
  union,
} from './expressions.ts';
import {
  ACADEMIC_YEAR,
  align,
  DATE,
  DAY,
  fail,
  moment,
  number,
  quantity,
  type Scope,
  truth,
  YEAR,
} from './operands.ts';
import { type Ast, parseExpression } from './parse-expression.ts';
import {
  ADD,
  ALL,
  ANY,
  AT_LEAST,
  CHOOSE,
  CHOOSE_MASK,
  DIFFERENT,
  DIVIDE,
  EQUAL,
  emit,
  LESS,
  MASK,
  MULTIPLY,
  NEGATE,
  NONE_OF,
  NOT,
  ONE_OF,
  type Program,
  SAME,
  SUBTRACT,
  TEXT_ONE_OF,
  TEXT_SAME,
  UNEQUAL,
  within,
} from './program.ts';
import { load, QUOTIENT_SCALE, run } from './run.ts';
import { NONE, sameUnit, timesUnit } from './units.ts';

export type { Scope } from './operands.ts';

/** Throws ExpressionError. */
export function compileExpression(source: string, scope: Scope): Expr {
  const ast = parseExpression(source);
  mention(ast, scope);
  return compile(ast, scope);
}

/** Throws ExpressionError when the expression is not a truth value. */
export function compileTruth(source: string, scope: Scope): MaskExpr {
  return truth(compileExpression(source, scope), source);
}

/** A truth value on its own, to be evaluated after `enter`. Throws ExpressionError when it is not one. */
export function compileBoolean(source: string, scope: Scope): BooleanExpr {
  const { program } = scope;
  const from = program.size;
  const made = within(program, () => compileTruth(source, scope));
  const to = program.size;
  return {
    ...made,
    eval: () => {
      load(program);
      run(program, from, to);
      return program.lo[made.step] as number;
    },
  };
}

/** Definitions get their steps before the expression that reads them, and so outside of what runs for each element. */
function mention(ast: Ast, scope: Scope): void {
  if (ast.k === 'name' && ast.path.startsWith('d.')) scope.name(ast.path);
  for (const part of partsOf(ast)) mention(part, scope);
}

function partsOf(ast: Ast): readonly Ast[] {
  switch (ast.k) {
    case 'list':
      return ast.items;
    case 'not':
    case 'negate':
      return [ast.of];
    case 'binary':
      return [ast.left, ast.right];
    case 'choose':
      return [ast.when, ast.yes, ast.no];
    case 'call':
      return ast.args;
    default:
      return [];
  }
}

function compile(ast: Ast, scope: Scope): Expr {
  const { program } = scope;
  switch (ast.k) {
    case 'number': {
      const decimals = ast.raw.includes('.') ? ast.raw.length - ast.raw.indexOf('.') - 1 : 0;
      return { ...constantNumber(program, Math.round(ast.value * 10 ** decimals), NONE, decimals), literal: true };
    }
    case 'text':
      return { t: 'text', text: { kind: 'literal', text: ast.value }, deps: NO_DEPS };
    case 'boolean':
      return constantBoolean(program, ast.value);
    case 'name':
      return scope.name(ast.path) ?? fail(`De naam ${ast.path} bestaat niet.`);
    case 'list':
      return fail('Een opsomming mag alleen na "in".');
    case 'not':
      return not(program, truth(compile(ast.of, scope), '!'));
    case 'negate': {
      const of = quantity(compile(ast.of, scope), '-');
      return literalLike(numberStep(program, NEGATE, [of], of, { a: of.step, b: of.step }), [of]);
    }
    case 'choose':
      return compileChoice(ast, scope);
    case 'binary':
      return compileBinary(ast, scope);
    case 'call':
      return compileCall(ast, scope, compile);
  }
}

const not = (p: Program, of: MaskExpr): MaskExpr => booleanStep(p, NOT, [of], { a: of.step, b: of.step });

function compileChoice(ast: Extract<Ast, { k: 'choose' }>, scope: Scope): Expr {
  const { program } = scope;
  const when = truth(compile(ast.when, scope), 'de voorwaarde voor ?');
  const [a, b] = [compile(ast.yes, scope), compile(ast.no, scope)];
  if (a.t === 'mask' && b.t === 'mask' && a.options === b.options) {
    const steps = [when.step, a.step, b.step];
    const operands = { a: a.step, b: b.step, c: when.step, steps, branches: true };
    return { ...a, step: emit(program, CHOOSE_MASK, MASK, operands), deps: union(when, a, b) };
  }
  if (a.t !== 'number' || b.t !== 'number') return fail('De twee takken van ? : hebben niet hetzelfde type.');
  const [x, y] = align(program, a, b);
  const operands = { a: x.step, b: y.step, c: when.step, branches: true };
  return literalLike(numberStep(program, CHOOSE, [when, x, y], x, operands), [a, b]);
}

function compileBinary(ast: Extract<Ast, { k: 'binary' }>, scope: Scope): Expr {
  const { op } = ast;
  const { program } = scope;
  if (op === '&&' || op === '||') {
    const parts = operandsOf(ast, op).map((part) => truth(compile(part, scope), op));
    const many = parts.map(({ step }) => step);
    return booleanStep(program, op === '&&' ? ALL : ANY, parts, { many, branches: true });
  }
  if (op === 'in') return compileIn(program, compile(ast.left, scope), ast.right);
  const [a, b] = [compile(ast.left, scope), compile(ast.right, scope)];
  if (op === '*' || op === '/') return multiply(program, op, quantity(a, op), quantity(b, op));
  if (op === '+' || op === '-') return addOrSubtract(program, op, number(a, op), number(b, op));
  return compare(program, op as Comparison, a, b);
}

/** `a && b && c` has three operands, however deep the parser nests it. */
const operandsOf = (ast: Ast, op: string): Ast[] =>
  ast.k === 'binary' && ast.op === op ? [...operandsOf(ast.left, op), ...operandsOf(ast.right, op)] : [ast];

function multiply(p: Program, op: '*' | '/', a: NumberExpr, b: NumberExpr): NumberExpr {
  const operands = { a: a.step, b: b.step };
  if (op === '*') {
    return numberStep(p, MULTIPLY, [a, b], { unit: timesUnit(a.unit, b.unit), scale: a.scale + b.scale }, operands);
  }
  const type = { unit: timesUnit(a.unit, b.unit, -1), scale: QUOTIENT_SCALE };
  return numberStep(p, DIVIDE, [a, b], type, { ...operands, c: QUOTIENT_SCALE + b.scale - a.scale });
}

function addOrSubtract(p: Program, op: '+' | '-', a: NumberExpr, b: NumberExpr): NumberExpr {
  const made = (x: NumberExpr, y: NumberExpr, unit: NumberExpr['unit']): NumberExpr =>
    numberStep(p, op === '+' ? ADD : SUBTRACT, [x, y], { unit, scale: x.scale }, { a: x.step, b: y.step });
  const step = sameUnit(a.unit, DATE) ? DAY : sameUnit(a.unit, ACADEMIC_YEAR) ? YEAR : undefined;
  if (step === undefined) {
    const [x, y] = align(p, a, b);
    return made(x, y, x.unit);
  }
  // A date plus or minus whole days, an academic year plus or minus whole years.
  if (b.scale === 0 && (b.literal || sameUnit(b.unit, step))) return made(a, b, a.unit);
  const [x, y] = align(p, a, b);
  return op === '-' ? made(x, y, step) : fail('Twee data optellen kan niet.');
}

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

function compare(p: Program, op: Comparison, a: Expr, b: Expr): MaskExpr {
  const [left, right] = [literalOf(a), literalOf(b)];
  if (left !== undefined && b.t !== 'text') return compare(p, mirror(op), b, a);
  if (a.t === 'number' && right !== undefined) return compareNumbers(p, op, a, moment(p, a, right));
  if (a.t === 'number' && b.t === 'number') return compareNumbers(p, op, ...align(p, a, b));
  if (op !== '==' && op !== '!=') return fail(`${op} werkt alleen op getallen en data.`);
  if (a.t === 'mask' && right !== undefined) return oneOf(p, a, optionMask(a, [right]), op === '!=');
  if (a.t === 'mask' && b.t === 'mask' && a.options === b.options) {
    return booleanStep(p, op === '==' ? SAME : DIFFERENT, [a, b], { a: a.step, b: b.step });
  }
  if (a.t === 'text' && b.t === 'text') {
    const extra = { kind: 'twoTexts', left: a.text, right: b.text } as const;
    const same = right === undefined ? booleanStep(p, TEXT_SAME, [a, b], { extra }) : textOneOf(p, a, [right]);
    return op === '==' ? same : not(p, same);
  }
  return fail(`${op} vergelijkt twee verschillende soorten waarden.`);
}

const MIRRORED: Partial<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const mirror = (op: Comparison): Comparison => MIRRORED[op] ?? op;

/** Both sides have the same unit and scale. */
function compareNumbers(p: Program, op: Comparison, a: NumberExpr, b: NumberExpr): MaskExpr {
  const made = (how: number, x: NumberExpr, y: NumberExpr): MaskExpr =>
    booleanStep(p, how, [x, y], { a: x.step, b: y.step });
  switch (op) {
    case '>=':
      return made(AT_LEAST, a, b);
    case '<':
      return made(LESS, a, b);
    case '<=':
      return made(AT_LEAST, b, a);
    case '>':
      return made(LESS, b, a);
    case '==':
      return made(EQUAL, a, b);
    case '!=':
      return made(UNEQUAL, a, b);
  }
}

const oneOf = (p: Program, a: MaskExpr, mask: number, negated: boolean): MaskExpr =>
  booleanStep(p, negated ? NONE_OF : ONE_OF, [a], { a: a.step, b: a.step, c: mask });

const textOneOf = (p: Program, { text, deps }: TextExpr, values: readonly string[]): MaskExpr => ({
  ...booleanStep(p, TEXT_ONE_OF, [], { extra: { kind: 'texts', text, values: new Set(values) } }),
  deps,
});

function optionMask(e: MaskExpr, wanted: readonly string[]): number {
  if (e.boolean) return fail('Een ja/nee-waarde vergelijk je met true of false.');
  let mask = 0;
  for (const option of wanted) {
    const index = e.options.indexOf(option);
    if (index < 0) fail(`'${option}' is geen mogelijke waarde; wel: ${e.options.join(', ')}.`);
    if (e.open.has(option)) fail(`'${option}' betekent dat er nog beslist moet worden; daarop vergelijken kan niet.`);
    mask |= 1 << index;
  }
  return mask;
}

function compileIn(p: Program, left: Expr, right: Ast): MaskExpr {
  if (right.k !== 'list' || right.items.length === 0) return fail('Na "in" komt een opsomming [..].');
  const wanted = right.items.map((item) =>
    item.k === 'text' ? item.value : fail('Een opsomming bevat alleen tekst.'),
  );
  if (left.t === 'mask' && !left.boolean) return oneOf(p, left, optionMask(left, wanted), false);
  if (left.t === 'text') return textOneOf(p, left, wanted);
  return fail('"in" werkt op een keuze of een tekst.');
}
