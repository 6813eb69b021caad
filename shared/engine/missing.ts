/**
 * Which facts keep a result open: from a step back over the operands that are open themselves, down to the facts.
 * The facts found are gathered as one bit each, in a register like the others: every gathering starts with
 * `startMissing`.
 */
import {
  type ALL,
  type ANY,
  type CHOOSE,
  type CHOOSE_MASK,
  type DATE,
  type Extra,
  type FIELD,
  isOpen,
  type LIST,
  type LIST_KNOWN,
  type ListStep,
  type PARAMETER,
  type Program,
  type TEXT_ONE_OF,
  type TEXT_SAME,
  type TextOperand,
} from './program.ts';
import { run, textOf } from './run.ts';
import { FALSE, registers as R, TRUE, UNKNOWN } from './situation.ts';

const BITS = 32;

export const missing = {
  bits: new Int32Array(1) as Int32Array,
  /** The sources themselves say nothing for this date. */
  silent: false,
  /** Number of the gathering, marked on the steps that were looked at in it. */
  round: 0,
};

/** Starts anew for a program. */
export function startMissing(p: Program): void {
  const words = Math.ceil((p.facts + 1) / BITS);
  if (missing.bits.length !== words) missing.bits = new Int32Array(words);
  // A loop: for so few words it is quicker than `fill`.
  for (let word = 0; word < words; word += 1) missing.bits[word] = 0;
  missing.silent = false;
  missing.round += 1;
}

function add(slot: number): void {
  missing.bits[slot >>> 5] = (missing.bits[slot >>> 5] as number) | (1 << (slot & 31));
}

const NOTHING: readonly number[] = [];

/** Slots gathered, from low to high. */
export function missingSlots(): readonly number[] {
  const { bits } = missing;
  let slots: number[] | undefined;
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] as number;
    while (rest !== 0) {
      const lowest = rest & -rest;
      slots ??= [];
      slots.push(word * BITS + 31 - Math.clz32(lowest));
      rest ^= lowest;
    }
  }
  return slots ?? NOTHING;
}

/** Gathers what keeps the step open, if it is. */
export function gather(p: Program, step: number): void {
  if (!isOpen(p, step)) return;
  const sole = p.sole[step] as number;
  if (sole <= 0) lookInto(p, step);
  else if (isOpen(p, sole - 1)) add(sole - 1);
}

/** The step is open, and more than one fact may be why. */
function lookInto(p: Program, step: number): void {
  if (p.seen[step] === missing.round) return;
  p.seen[step] = missing.round;
  // Plain numbers make a jump table; `satisfies` holds them to their names.
  switch (p.op[step]) {
    case 2 satisfies typeof PARAMETER:
      missing.silent = true;
      return;
    case 3 satisfies typeof DATE:
      add(R.datumSlot);
      return;
    case 16 satisfies typeof CHOOSE:
    case 17 satisfies typeof CHOOSE_MASK:
      lookIntoChoice(p, step);
      return;
    case 32 satisfies typeof FIELD:
      // An unknown field makes the whole list the thing to ask about.
      add(p.b[step] as number);
      return;
    case 34 satisfies typeof LIST_KNOWN:
      add(p.a[step] as number);
      return;
    case 33 satisfies typeof LIST:
      lookIntoList(p, (p.extra[step] as Extract<Extra, { kind: 'list' }>).list);
      return;
    case 29 satisfies typeof TEXT_ONE_OF:
      lookIntoText((p.extra[step] as Extract<Extra, { kind: 'texts' | 'textPart' }>).text);
      return;
    case 30 satisfies typeof TEXT_SAME: {
      const { left, right } = p.extra[step] as Extract<Extra, { kind: 'twoTexts' }>;
      lookIntoText(left);
      lookIntoText(right);
      return;
    }
    case 18 satisfies typeof ALL:
    case 19 satisfies typeof ANY:
      lookIntoMany(p, p.many[step]);
      return;
    default: {
      const [x, y] = [p.a[step] as number, p.b[step] as number];
      gather(p, x);
      // Operations on one value have it twice.
      if (y !== x) gather(p, y);
    }
  }
}

function lookIntoMany(p: Program, parts: readonly number[] | undefined): void {
  if (parts === undefined) return;
  for (let index = 0; index < parts.length; index += 1) gather(p, parts[index] as number);
}

/** Only a branch that may still be taken can matter. */
function lookIntoChoice(p: Program, step: number): void {
  const when = p.c[step] as number;
  const test = p.lo[when];
  if (test === UNKNOWN) gather(p, when);
  if (test !== FALSE) gather(p, p.a[step] as number);
  if (test !== TRUE) gather(p, p.b[step] as number);
}

function lookIntoText(text: TextOperand): void {
  if (text.kind === 'literal' || textOf(text) !== undefined) return;
  add(text.kind === 'fact' ? text.slot : text.list);
}

/** The list itself when it is open, and what is open in the elements that count. */
function lookIntoList(p: Program, list: ListStep): void {
  const known = R.lists[list.slot];
  if (known?.open ?? true) add(list.slot);
  const outer = R.item;
  for (const item of known?.items ?? []) {
    R.item = item;
    run(p, list.from, list.to);
    // The same steps are looked at for each element.
    p.seen.fill(0, list.from, list.to);
    if (list.test >= 0) gather(p, list.test);
    if (list.test >= 0 && p.lo[list.test] === FALSE) continue;
    if (list.value >= 0) gather(p, list.value);
    if (list.text !== undefined) lookIntoText(list.text);
  }
  R.item = outer;
}

/** As `gather`, for a fact that is a text. */
export function gatherText(slot: number): void {
  if (R.text[slot] === undefined) add(slot);
}
