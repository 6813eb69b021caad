/** The closed set of functions, each with the number and the kinds of values that it takes. */
import {
  academicYearOfDay,
  addMonths,
  dayInAcademicYear,
  monthsBetween,
  parseIsoDay,
  yearsBetween,
} from './calendar.ts';
import {
  booleanStep,
  constantNumber,
  type Expr,
  literalLike,
  literalOf,
  type MaskExpr,
  NO_DEPS,
  type NumberExpr,
  numberStep,
  union,
} from './expressions.ts';
import {
  ACADEMIC_YEAR,
  alignAll,
  DATE,
  fail,
  type ListName,
  MONTH,
  number,
  quantity,
  type Scope,
  truth,
  YEAR,
} from './operands.ts';
import type { Ast } from './parse-expression.ts';
import {
  ABSOLUTE,
  APPLY,
  APPLY_TO_TWO,
  BETWEEN,
  emit,
  JUMP,
  LIST,
  type ListStep,
  MASK,
  MAXIMUM,
  MINIMUM,
  NOT,
  NUMBER,
  PARAMETER,
  type Program,
  TEXT_ONE_OF,
  within,
} from './program.ts';
import { NONE, sameUnit, showUnit, type Unit } from './units.ts';

export type Call = Extract<Ast, { k: 'call' }>;
type Compile = (ast: Ast, scope: Scope) => Expr;

const LIST_FUNCTIONS = new Set(['enig', 'alle', 'geen', 'aantal', 'som', 'maxVan', 'aantalVerschillend']);

/** Fewest and most values. A map, since an object would also answer to `toString`. */
const ARITY: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['enig', [2, 2]],
  ['alle', [2, 2]],
  ['geen', [2, 2]],
  ['aantal', [2, 2]],
  ['som', [2, 2]],
  ['maxVan', [3, 3]],
  ['aantalVerschillend', [3, 3]],
  ['tussen', [2, 2]],
  ['min', [2, 8]],
  ['max', [2, 8]],
  ['abs', [1, 1]],
  ['bevat', [2, 2]],
  ['leeftijd', [2, 2]],
  ['jarenTussen', [2, 2]],
  ['maandenTussen', [2, 2]],
  ['plusMaanden', [2, 2]],
  ['academiejaar', [1, 1]],
  ['dagIn', [2, 2]],
  ['nietGepubliceerd', [0, 0]],
]);

/** `compile` compiles the arguments. */
export function compileCall(ast: Call, scope: Scope, compile: Compile): Expr {
  const arity = ARITY.get(ast.name);
  if (!arity) return fail(`De functie ${ast.name} bestaat niet.`);
  if (ast.args.length < arity[0] || ast.args.length > arity[1]) {
    return fail(`De functie ${ast.name} krijgt ${ast.args.length} waarden, dat klopt niet.`);
  }
  if (LIST_FUNCTIONS.has(ast.name)) return compileListCall(ast, scope, compile);
  if (ast.name === 'nietGepubliceerd') return unpublished(scope.program);
  return ast.name === 'dagIn' ? dayIn(ast, scope, compile) : compilePlainCall(ast, scope, compile);
}

function compileListCall(ast: Call, scope: Scope, compile: Compile): Expr {
  const name = ast.args[0];
  const list = name?.k === 'name' ? scope.list(name.path) : undefined;
  if (!list) return fail(`${ast.name} vraagt eerst een lijst.`);
  const { program } = scope;
  const inner: Scope = {
    program,
    list: scope.list,
    name: (path) => (path.startsWith('k.') ? list.field(path.slice(2)) : scope.name(path)),
  };
  // What is asked of an element runs for each element, so the steps around jump over it.
  const jump = emit(program, JUMP, NUMBER);
  const bodies = within(program, () => ast.args.slice(1).map((arg) => compile(arg, inner)));
  program.c[jump] = program.size;
  return listStep(program, ast.name, list, bodies, jump + 1);
}

function listStep(p: Program, name: string, list: ListName, bodies: readonly Expr[], from: number): Expr {
  const [body, second] = bodies as [Expr, Expr];
  const { slot, blank } = list;
  const base = { slot, blank, from, to: p.size, test: -1, value: -1, text: undefined };
  const deps = new Set([slot, ...union(...bodies)]);
  const steps = bodies.flatMap((part) => (part.t === 'text' ? [] : part.step));
  const add = (kind: number, made: ListStep): number =>
    emit(p, LIST, kind, { extra: { kind: 'list', list: made }, steps });
  const numberOf = (made: ListStep, { unit, scale }: { unit: Unit; scale: number }): NumberExpr => ({
    t: 'number',
    step: add(NUMBER, made),
    unit,
    scale,
    deps,
  });
  switch (name) {
    case 'enig':
    case 'geen':
    case 'alle': {
      const test = truth(body, name);
      const step = add(MASK, { ...base, kind: name === 'alle' ? 'alle' : 'enig', test: test.step });
      const { options, boolean, open } = test;
      const found: MaskExpr = { t: 'mask', step, options, boolean, open, deps };
      return name === 'geen' ? booleanStep(p, NOT, [found], { a: step, b: step }) : found;
    }
    case 'aantal':
      return numberOf({ ...base, kind: 'aantal', test: truth(body, name).step }, { unit: NONE, scale: 0 });
    case 'som': {
      const value = quantity(body, name);
      return numberOf({ ...base, kind: 'som', value: value.step }, value);
    }
    case 'aantalVerschillend': {
      if (second.t !== 'text') return fail('aantalVerschillend telt teksten.');
      const made: ListStep = { ...base, kind: name, test: truth(body, name).step, text: second.text };
      return numberOf(made, { unit: NONE, scale: 0 });
    }
    default: {
      const value = number(second, 'maxVan');
      return numberOf({ ...base, kind: 'maxVan', test: truth(body, 'maxVan').step, value: value.step }, value);
    }
  }
}

function compilePlainCall(ast: Call, scope: Scope, compile: Compile): Expr {
  const { program } = scope;
  if (ast.name === 'bevat') return contains(ast, scope, compile);
  const args = ast.args.map((arg) => dated(program, compile(arg, scope)));
  const [a, b] = args as [NumberExpr, NumberExpr];
  const expect = (e: NumberExpr, unit: Unit): void => {
    if (e.literal ? unit === DATE : !sameUnit(e.unit, unit)) {
      fail(`${ast.name} vraagt ${showUnit(unit)}, hier staat ${showUnit(e.unit)}.`);
    }
    if (e.scale !== 0) fail(`${ast.name} vraagt een geheel getal.`);
  };
  const applyToTwo = (unit: Unit, apply: (a: number, b: number) => number, rises: boolean): NumberExpr =>
    numberStep(
      program,
      APPLY_TO_TWO,
      [a, b],
      { unit, scale: 0 },
      {
        a: a.step,
        b: b.step,
        extra: { kind: 'applyToTwo', apply, rises },
      },
    );
  switch (ast.name) {
    case 'min':
    case 'max': {
      const op = ast.name === 'min' ? MINIMUM : MAXIMUM;
      const made = alignAll(program, args).reduce((x, y) =>
        numberStep(program, op, [x, y], x, { a: x.step, b: y.step }),
      );
      return literalLike(made, args);
    }
    case 'tussen': {
      const [low, high] = alignAll(program, args) as [NumberExpr, NumberExpr];
      return literalLike(numberStep(program, BETWEEN, [low, high], low, { a: low.step, b: high.step }), args);
    }
    case 'abs': {
      const of = quantity(a, 'abs');
      return literalLike(numberStep(program, ABSOLUTE, [of], of, { a: of.step, b: of.step }), args);
    }
    case 'academiejaar':
      expect(a, DATE);
      return applied(program, a, ACADEMIC_YEAR, academicYearOfDay);
    case 'plusMaanden':
      expect(a, DATE);
      expect(b, MONTH);
      return applyToTwo(DATE, addMonths, true);
    case 'maandenTussen':
      expect(a, DATE);
      expect(b, DATE);
      return applyToTwo(MONTH, monthsBetween, false);
    default:
      expect(a, DATE);
      expect(b, DATE);
      return applyToTwo(YEAR, yearsBetween, false);
  }
}

/**
 * A figure from 0 up that no source publishes: never known, whatever is answered. As a comparison it leaves a
 * condition open ("wat de bronnen zeggen"), so that nobody guesses.
 */
function unpublished(p: Program): NumberExpr {
  const step = emit(p, PARAMETER, NUMBER);
  p.lo[step] = 0;
  p.hi[step] = Number.POSITIVE_INFINITY;
  return { t: 'number', step, unit: NONE, scale: 0, deps: NO_DEPS, literal: true };
}

/** A rising function of one number. */
const applied = (p: Program, of: NumberExpr, unit: Unit, apply: (a: number) => number): NumberExpr =>
  numberStep(p, APPLY, [of], { unit, scale: 0 }, { a: of.step, b: of.step, extra: { kind: 'apply', apply } });

/** Literals that look like a date are dates inside functions. */
function dated(p: Program, e: Expr): NumberExpr {
  const text = literalOf(e);
  const day = text === undefined ? null : parseIsoDay(text);
  return day === null ? number(e, 'Deze functie') : constantNumber(p, day, DATE, 0);
}

function dayIn(ast: Call, scope: Scope, compile: Compile): NumberExpr {
  const year = number(compile(ast.args[0] as Ast, scope), 'dagIn');
  const day = ast.args[1] as Ast;
  const found = day.k === 'text' ? /^(\d{2})-(\d{2})$/.exec(day.value) : null;
  if (!sameUnit(year.unit, ACADEMIC_YEAR)) return fail('dagIn vraagt eerst een academiejaar.');
  // 2023 is no leap year: 29 February does not fall within every academic year.
  if (!found || parseIsoDay(`2023-${found[0]}`) === null) return fail("dagIn vraagt een dag zoals '12-31'.");
  const [month, dayOfMonth] = [Number(found[1]), Number(found[2])];
  return applied(scope.program, year, DATE, (first) => dayInAcademicYear(first, month, dayOfMonth));
}

/** Does a text hold a part, whatever the capitals? For what people type freely: `PC 330.01` is within 330. */
function contains(ast: Call, scope: Scope, compile: Compile): MaskExpr {
  const [of, part] = ast.args.map((arg) => compile(arg, scope)) as [Expr, Expr];
  const wanted = literalOf(part);
  if (of.t !== 'text') return fail('bevat zoekt in een tekst.');
  if (wanted === undefined || wanted.trim() === '') return fail("bevat zoekt een vast stuk tekst, zoals '330'.");
  const extra = { kind: 'textPart', text: of.text, part: wanted.toLowerCase() } as const;
  return { ...booleanStep(scope.program, TEXT_ONE_OF, [], { extra }), deps: of.deps };
}
