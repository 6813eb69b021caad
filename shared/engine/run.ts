/** Running steps of a program, for the situation in the registers. */
import type {
  ABSOLUTE,
  ADD,
  ALL,
  ANY,
  APPLY,
  APPLY_TO_TWO,
  AT_LEAST,
  BETWEEN,
  CHOOSE,
  CHOOSE_MASK,
  DIFFERENT,
  DIVIDE,
  EQUAL,
  Extra,
  FIELD,
  JUMP,
  LESS,
  LIST,
  LIST_KNOWN,
  ListStep,
  MAXIMUM,
  MINIMUM,
  MULTIPLY,
  NEGATE,
  NONE_OF,
  NOT,
  ONE_OF,
  Program,
  SAME,
  SCALE_UP,
  SUBTRACT,
  TEXT_ONE_OF,
  TEXT_SAME,
  TextOperand,
  UNEQUAL,
} from './program.ts';
import { FALSE, type ListItem, registers as R, TRUE, UNKNOWN } from './situation.ts';

const FLIPPED = [0, TRUE, FALSE, UNKNOWN] as const;
const flip = (truth: number): number => FLIPPED[truth] as number;

/** Powers of ten that a scale may differ by. */
const POWERS = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** Decimals of a quotient. */
export const QUOTIENT_SCALE = 4;

/** Takes over the facts of the situation that was entered, once per evaluation. */
export function load(p: Program): void {
  const s = R.situation;
  if (s === undefined || p.loaded === R.evaluation) return;
  p.loaded = R.evaluation;
  p.lo.set(s.lo);
  p.hi.set(s.hi);
  if (p.today >= 0) setDay(p, p.today, s.peildatum, s.peildatum);
}

/** Fills in a step of a date. */
function setDay(p: Program, step: number, lo: number, hi: number): void {
  p.lo[step] = lo;
  p.hi[step] = hi;
}

/** Runs the steps from `from` up to `to`. Ranges are exact where every fact is read once, and never too narrow. */
export function run(p: Program, from: number, to: number): void {
  const { op, a, b, c, lo, hi } = p;
  for (let step = from; step < to; step += 1) {
    const x = a[step] as number;
    const y = b[step] as number;
    let low = 0;
    let high = 0;
    // Plain numbers make a jump table; `satisfies` holds them to their names.
    switch (op[step]) {
      case 4 satisfies typeof ADD:
        low = (lo[x] as number) + (lo[y] as number);
        high = (hi[x] as number) + (hi[y] as number);
        break;
      case 5 satisfies typeof SUBTRACT:
        low = (lo[x] as number) - (hi[y] as number);
        high = (hi[x] as number) - (lo[y] as number);
        break;
      case 6 satisfies typeof MULTIPLY:
        multiply(p, step, x, y);
        continue;
      case 7 satisfies typeof DIVIDE:
        divide(p, step, x, y);
        continue;
      // `0 - x` and not `-x`: a negative zero would show as "-0".
      case 8 satisfies typeof NEGATE:
        low = 0 - (hi[x] as number);
        high = 0 - (lo[x] as number);
        break;
      case 9 satisfies typeof ABSOLUTE:
        low = Math.max(0, lo[x] as number, 0 - (hi[x] as number));
        high = Math.max(0 - (lo[x] as number), hi[x] as number);
        break;
      case 10 satisfies typeof MINIMUM:
        low = Math.min(lo[x] as number, lo[y] as number);
        high = Math.min(hi[x] as number, hi[y] as number);
        break;
      case 11 satisfies typeof MAXIMUM:
        low = Math.max(lo[x] as number, lo[y] as number);
        high = Math.max(hi[x] as number, hi[y] as number);
        break;
      case 12 satisfies typeof BETWEEN:
        low = Math.min(lo[x] as number, lo[y] as number);
        high = Math.max(hi[x] as number, hi[y] as number);
        break;
      case 13 satisfies typeof SCALE_UP:
        low = (lo[x] as number) * (POWERS[c[step] as number] as number);
        high = (hi[x] as number) * (POWERS[c[step] as number] as number);
        break;
      case 14 satisfies typeof APPLY:
      case 15 satisfies typeof APPLY_TO_TWO:
        applyTo(p, step, x, y);
        continue;
      case 16 satisfies typeof CHOOSE: {
        const when = lo[c[step] as number] as number;
        if (when === UNKNOWN) {
          // Both branches: the hull of their ranges.
          low = Math.min(lo[x] as number, lo[y] as number);
          high = Math.max(hi[x] as number, hi[y] as number);
        } else {
          const taken = when === TRUE ? x : y;
          low = lo[taken] as number;
          high = hi[taken] as number;
        }
        break;
      }
      case 17 satisfies typeof CHOOSE_MASK: {
        const when = lo[c[step] as number] as number;
        low =
          when === TRUE
            ? (lo[x] as number)
            : when === FALSE
              ? (lo[y] as number)
              : (lo[x] as number) | (lo[y] as number);
        break;
      }
      case 18 satisfies typeof ALL:
        low = combined(lo, p.many[step], FALSE, TRUE);
        break;
      case 19 satisfies typeof ANY:
        low = combined(lo, p.many[step], TRUE, FALSE);
        break;
      case 20 satisfies typeof NOT:
        low = flip(lo[x] as number);
        break;
      case 21 satisfies typeof AT_LEAST:
        low = (lo[x] as number) >= (hi[y] as number) ? TRUE : (hi[x] as number) < (lo[y] as number) ? FALSE : UNKNOWN;
        break;
      case 22 satisfies typeof LESS:
        low = (lo[x] as number) >= (hi[y] as number) ? FALSE : (hi[x] as number) < (lo[y] as number) ? TRUE : UNKNOWN;
        break;
      case 23 satisfies typeof EQUAL:
        low = equal(p, x, y);
        break;
      case 24 satisfies typeof UNEQUAL:
        low = flip(equal(p, x, y));
        break;
      case 25 satisfies typeof ONE_OF:
        low = oneOf(lo[x] as number, c[step] as number);
        break;
      case 26 satisfies typeof NONE_OF:
        low = flip(oneOf(lo[x] as number, c[step] as number));
        break;
      case 27 satisfies typeof SAME:
        low = same(lo[x] as number, lo[y] as number);
        break;
      case 28 satisfies typeof DIFFERENT:
        low = flip(same(lo[x] as number, lo[y] as number));
        break;
      case 29 satisfies typeof TEXT_ONE_OF:
      case 30 satisfies typeof TEXT_SAME:
        low = compareTexts(p.extra[step]);
        break;
      case 31 satisfies typeof JUMP:
        step = (c[step] as number) - 1;
        continue;
      case 32 satisfies typeof FIELD:
        low = R.item.lo[c[step] as number] as number;
        high = R.item.hi[c[step] as number] as number;
        break;
      case 33 satisfies typeof LIST:
        runList(p, step, (p.extra[step] as Extract<Extra, { kind: 'list' }>).list);
        continue;
      case 34 satisfies typeof LIST_KNOWN:
        low = (R.lists[x]?.open ?? true) ? UNKNOWN : TRUE;
        break;
      default:
        // Filled in from outside.
        continue;
    }
    lo[step] = low;
    hi[step] = high;
  }
}

function multiply(p: Program, step: number, x: number, y: number): void {
  const xl = p.lo[x] as number;
  const xh = p.hi[x] as number;
  const yl = p.lo[y] as number;
  const yh = p.hi[y] as number;
  if (xl >= 0 && yl >= 0) {
    p.lo[step] = times(xl, yl);
    p.hi[step] = times(xh, yh);
    return;
  }
  const [ll, lh, hl, hh] = [times(xl, yl), times(xl, yh), times(xh, yl), times(xh, yh)];
  p.lo[step] = Math.min(ll, lh, hl, hh);
  p.hi[step] = Math.max(ll, lh, hl, hh);
}

/** Nothing times unbounded is nothing. */
const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

/** Rounded to the nearest at `QUOTIENT_SCALE` decimals; a divisor that may be zero leaves the quotient open. */
function divide(p: Program, step: number, x: number, y: number): void {
  const [yl, yh, shift] = [p.lo[y] as number, p.hi[y] as number, p.c[step] as number];
  if (yl <= 0 && yh >= 0) {
    p.lo[step] = Number.NEGATIVE_INFINITY;
    p.hi[step] = Number.POSITIVE_INFINITY;
    return;
  }
  // A whole factor above or below the line: a decimal one (0.1) would not be exact.
  const [above, below] = shift >= 0 ? [10 ** shift, 1] : [1, 10 ** -shift];
  // Adding zero turns the negative zero of rounding into a plain one.
  const round = (top: number, bottom: number): number => Math.round((top * above) / (bottom * below)) + 0;
  const corners = [p.lo[x] as number, p.hi[x] as number].flatMap((top) => [round(top, yl), round(top, yh)]);
  // Unbounded by unbounded says nothing of its own: the other corners already reach 0 and the unbounded end.
  const known = corners.filter((corner) => !Number.isNaN(corner));
  p.lo[step] = Math.min(...known);
  p.hi[step] = Math.max(...known);
}

/** A rising function of one number, or one of two that rises with the second and rises or falls with the first. */
function applyTo(p: Program, step: number, x: number, y: number): void {
  const extra = p.extra[step];
  const xl = p.lo[x] as number;
  const xh = p.hi[x] as number;
  const yl = p.lo[y] as number;
  const yh = p.hi[y] as number;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  if (extra?.kind === 'apply') {
    if (Number.isFinite(xl)) low = extra.apply(xl);
    if (Number.isFinite(xh)) high = extra.apply(xh);
  } else if (extra?.kind === 'applyToTwo' && Number.isFinite(xl) && Number.isFinite(xh)) {
    if (Number.isFinite(yl)) low = extra.apply(extra.rises ? xl : xh, yl);
    if (Number.isFinite(yh)) high = extra.apply(extra.rises ? xh : xl, yh);
  }
  p.lo[step] = low;
  p.hi[step] = high;
}

function equal(p: Program, x: number, y: number): number {
  const xl = p.lo[x] as number;
  const xh = p.hi[x] as number;
  const yl = p.lo[y] as number;
  const yh = p.hi[y] as number;
  if (xh < yl || xl > yh) return FALSE;
  return xl === yh && xh === yl ? TRUE : UNKNOWN;
}

function compareTexts(extra: Extra | undefined): number {
  if (extra?.kind === 'texts') {
    const value = textOf(extra.text);
    return value === undefined ? UNKNOWN : extra.values.has(value) ? TRUE : FALSE;
  }
  if (extra?.kind === 'textPart') {
    const value = textOf(extra.text);
    return value === undefined ? UNKNOWN : value.toLowerCase().includes(extra.part) ? TRUE : FALSE;
  }
  if (extra?.kind !== 'twoTexts') return UNKNOWN;
  const [left, right] = [textOf(extra.left), textOf(extra.right)];
  if (left === undefined || right === undefined) return UNKNOWN;
  return left === right ? TRUE : FALSE;
}

/** One part that gives `settles` decides; all must give `otherwise` to give that. */
function combined(lo: Float64Array, parts: readonly number[] | undefined, settles: number, otherwise: number): number {
  let result = otherwise;
  if (parts === undefined) return result;
  for (let index = 0; index < parts.length; index += 1) {
    const value = lo[parts[index] as number] as number;
    if (value === settles) return settles;
    if (value !== otherwise) result = UNKNOWN;
  }
  return result;
}

/** Is the choice one of the options in `mask`? */
function oneOf(value: number, mask: number): number {
  if ((value & mask) === 0) return FALSE;
  return (value & ~mask) === 0 ? TRUE : UNKNOWN;
}

/** Are two choices over the same options equal? */
function same(x: number, y: number): number {
  if ((x & y) === 0) return FALSE;
  return x === y && (x & (x - 1)) === 0 ? TRUE : UNKNOWN;
}

/** undefined: not known. */
export function textOf(text: TextOperand): string | undefined {
  if (text.kind === 'literal') return text.text;
  return text.kind === 'fact' ? R.text[text.slot] : R.item.text[text.index];
}

/** A list that is not known is open and empty. An open list can prove that something exists, never that nothing does. */
function runList(p: Program, step: number, list: ListStep): void {
  const known = R.lists[list.slot];
  const items = known?.items ?? NO_ITEMS;
  const open = known?.open ?? true;
  // Lists may nest, so the element of the outer walk comes back.
  const outer = R.item;
  LIST_FUNCTIONS[list.kind](p, step, list, items, open);
  R.item = outer;
}

const NO_ITEMS: readonly ListItem[] = [];

type ListFunction = (p: Program, step: number, list: ListStep, items: readonly ListItem[], open: boolean) => void;

const LIST_FUNCTIONS: Readonly<Record<ListStep['kind'], ListFunction>> = {
  enig: (p, step, list, items, open) => quantified(p, step, list, items, open, TRUE, FALSE),
  alle: (p, step, list, items, open) => quantified(p, step, list, items, open, FALSE, TRUE),
  aantal: count,
  som: sum,
  maxVan: largest,
  aantalVerschillend: countDistinct,
};

/** Runs what is asked of one element; its results stand in the steps of the list. */
function look(p: Program, { from, to }: ListStep, item: ListItem): void {
  R.item = item;
  run(p, from, to);
}

/** Can an element that nobody named yet make the test come out as `wanted`? Only in an open list. */
function mayAdd(p: Program, list: ListStep, open: boolean, wanted: number): boolean {
  if (!open) return false;
  look(p, list, list.blank);
  return ((p.lo[list.test] as number) & wanted) !== 0;
}

/** One element that gives `settles` decides; `otherwise` takes all of them, and no more to come. */
function quantified(
  p: Program,
  step: number,
  list: ListStep,
  items: readonly ListItem[],
  open: boolean,
  settles: number,
  otherwise: number,
): void {
  let result = mayAdd(p, list, open, settles) ? UNKNOWN : otherwise;
  for (const item of items) {
    look(p, list, item);
    const value = p.lo[list.test] as number;
    if (value === settles) {
      result = settles;
      break;
    }
    if (value === UNKNOWN) result = UNKNOWN;
  }
  p.lo[step] = result;
  p.hi[step] = 0;
}

function count(p: Program, step: number, list: ListStep, items: readonly ListItem[], open: boolean): void {
  let [least, most] = [0, 0];
  for (const item of items) {
    look(p, list, item);
    const value = p.lo[list.test] as number;
    if (value === TRUE) least += 1;
    if (value !== FALSE) most += 1;
  }
  p.lo[step] = least;
  p.hi[step] = mayAdd(p, list, open, TRUE) ? Number.POSITIVE_INFINITY : most;
}

/** An open list may hold more elements, each worth what an element can be worth. */
function sum(p: Program, step: number, list: ListStep, items: readonly ListItem[], open: boolean): void {
  let [low, high] = [0, 0];
  for (const item of items) {
    look(p, list, item);
    low += p.lo[list.value] as number;
    high += p.hi[list.value] as number;
  }
  if (open) {
    look(p, list, list.blank);
    if ((p.lo[list.value] as number) < 0) low = Number.NEGATIVE_INFINITY;
    if ((p.hi[list.value] as number) > 0) high = Number.POSITIVE_INFINITY;
  }
  p.lo[step] = low;
  p.hi[step] = high;
}

/** Largest value over the elements that count; anything at all as long as it is not sure that one does. */
function largest(p: Program, step: number, list: ListStep, items: readonly ListItem[], open: boolean): void {
  let sure = Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = open ? -1 : 0; index < items.length; index += 1) {
    look(p, list, items[index] ?? list.blank);
    const kept = p.lo[list.test] as number;
    if (kept === FALSE) continue;
    const low = p.lo[list.value] as number;
    const high = p.hi[list.value] as number;
    if (kept === TRUE && index >= 0 && low > sure) sure = low;
    if (high > most) most = high;
  }
  // A rule that asks first whether there is one may mean a wider set than the one it looks in.
  const sureOfOne = sure !== Number.NEGATIVE_INFINITY;
  p.lo[step] = sure;
  p.hi[step] = sureOfOne ? most : Number.POSITIVE_INFINITY;
}

/** Number of different texts over the elements that count. */
function countDistinct(p: Program, step: number, list: ListStep, items: readonly ListItem[], open: boolean): void {
  const [sure, possible] = [new Set<string>(), new Set<string>()];
  let unnamed = 0;
  let someUnnamed = false;
  for (const item of items) {
    look(p, list, item);
    const kept = p.lo[list.test] as number;
    if (kept === FALSE) continue;
    const text = list.text && textOf(list.text);
    if (text === undefined) {
      unnamed += 1;
      someUnnamed ||= kept === TRUE;
      continue;
    }
    possible.add(text);
    if (kept === TRUE) sure.add(text);
  }
  p.lo[step] = sure.size === 0 && someUnnamed ? 1 : sure.size;
  p.hi[step] = mayAdd(p, list, open, TRUE) ? Number.POSITIVE_INFINITY : possible.size + unnamed;
}
