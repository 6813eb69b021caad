/** What operators and functions ask of their operands: type, unit and scale. Every refusal is an ExpressionError. */
import { parseAcademicYear, parseIsoDay } from './calendar.ts';
import { constantNumber, type Expr, literalLike, type MaskExpr, type NumberExpr, numberStep } from './expressions.ts';
import { ExpressionError } from './parse-expression.ts';
import { CONSTANT, type Program, SCALE_UP } from './program.ts';
import type { ListItem } from './situation.ts';
import { parseUnit, sameUnit, showUnit, type Unit } from './units.ts';

export const DAY: Unit = parseUnit('dag');
export const DATE: Unit = parseUnit('datum');
export const YEAR: Unit = parseUnit('jaar');
export const MONTH: Unit = parseUnit('maand');
export const ACADEMIC_YEAR: Unit = parseUnit('academiejaar');

/** A list in an expression. `blank`: an element of which nothing is known, as an open list may hold. */
export interface ListName {
  readonly slot: number;
  readonly blank: ListItem;
  field(name: string): Expr | undefined;
}

/** What names mean where the expression stands, and the program that its steps are added to. */
export interface Scope {
  readonly program: Program;
  /** A fact, a parameter `p.x`, a definition `d.x`, `datum` or `peildatum`; undefined when unknown. */
  name(path: string): Expr | undefined;
  /** A list, with the scope in which `k.field` reads its element. */
  list(path: string): ListName | undefined;
}

export const fail = (message: string): never => {
  throw new ExpressionError(message);
};

export function truth(e: Expr, what: string): MaskExpr {
  return e.t === 'mask' && e.boolean ? e : fail(`"${what}" is geen ja/nee-waarde.`);
}

export function number(e: Expr, what: string): NumberExpr {
  return e.t === 'number' ? e : fail(`${what} vraagt een getal of een datum.`);
}

const isMoment = (e: NumberExpr): boolean => sameUnit(e.unit, DATE) || sameUnit(e.unit, ACADEMIC_YEAR);

/** A number that can be negated, multiplied or divided: a date or an academic year cannot. */
export function quantity(e: Expr, what: string): NumberExpr {
  const value = number(e, what);
  return isMoment(value) ? fail(`${what} werkt niet op een datum of een academiejaar.`) : value;
}

/** Multiplies by a power of ten, so that two numbers have the same scale. */
function rescale(p: Program, e: NumberExpr, scale: number): NumberExpr {
  if (scale === e.scale) return e;
  if (p.op[e.step] === CONSTANT) {
    const value = (p.lo[e.step] as number) * 10 ** (scale - e.scale);
    return literalLike(constantNumber(p, value, e.unit, scale), [e]);
  }
  const operands = { a: e.step, b: e.step, c: scale - e.scale };
  return literalLike(numberStep(p, SCALE_UP, [e], { unit: e.unit, scale }, operands), [e]);
}

/** Gives both the same unit and scale; a literal follows the other side. */
export function align(p: Program, a: NumberExpr, b: NumberExpr): [NumberExpr, NumberExpr] {
  const [x, y] = alignAll(p, [a, b]);
  return [x as NumberExpr, y as NumberExpr];
}

/** The same for any number of operands: the first that is not a literal leads. */
export function alignAll(p: Program, all: readonly NumberExpr[]): NumberExpr[] {
  const leader = all.find((e) => !e.literal) ?? (all[0] as NumberExpr);
  const scale = Math.max(...all.map((e) => e.scale));
  return all.map((e) => {
    if (e.literal && isMoment(leader)) {
      fail("Een getal naast een datum of academiejaar kan niet; schrijf '2025-09-01' of '2025-2026'.");
    }
    if (!e.literal && !sameUnit(e.unit, leader.unit)) {
      fail(`${showUnit(leader.unit)} en ${showUnit(e.unit)} kun je niet samen gebruiken.`);
    }
    return { ...rescale(p, e, scale), unit: leader.unit };
  });
}

/** A literal that stands beside a date or an academic year. */
export function moment(p: Program, other: NumberExpr, text: string): NumberExpr {
  const date = sameUnit(other.unit, DATE) ? parseIsoDay(text) : null;
  const value = date ?? (sameUnit(other.unit, ACADEMIC_YEAR) ? parseAcademicYear(text) : null);
  return constantNumber(p, value ?? fail(`'${text}' is hier geen datum of academiejaar.`), other.unit, 0);
}
