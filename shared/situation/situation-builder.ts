/** Puts plain values of a dossier into the slots of the engine. Values were validated before; here nothing is refused. */
import { parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import { FALSE, type ListItem, type ListValue, type Situation, TRUE } from '../engine/situation.ts';
import type { FactSlot, ValueType } from '../engine/symbols.ts';

export type Plain = string | number | boolean;
export type PlainItem = Readonly<Record<string, unknown>>;

export interface SituationBuilder {
  readonly situation: Situation;
  /** Sets a fact; an unknown id or an unusable value is left unknown. */
  set(id: string, value: Plain): void;
  /** Sets a fact that nobody gave: a lower priority than a given one. */
  derive(id: string, value: Plain): void;
  /** Puts a number anywhere in a range, whatever was known before. */
  assume(id: string, low: number, high: number): void;
  /** Makes the range of a number, date or academic year smaller (ISO dates allowed). */
  narrow(id: string, low: Plain, high: Plain): void;
  list(id: string, items: readonly PlainItem[], open: boolean): void;
  isGiven(id: string): boolean;
}

const wholes = new WeakMap<Pack, { readonly lo: Float64Array; readonly hi: Float64Array }>();

/** The range of every fact before anything is known. */
function wholeRanges(pack: Pack): { readonly lo: Float64Array; readonly hi: Float64Array } {
  let whole = wholes.get(pack);
  if (!whole) {
    const { facts } = pack.symbols;
    whole = { lo: Float64Array.from(facts, ({ lo }) => lo), hi: Float64Array.from(facts, ({ hi }) => hi) };
    wholes.set(pack, whole);
  }
  return whole;
}

/** Everything unknown: numbers over their whole range, choices over all options. */
export function situationBuilder(pack: Pack, peildatum: number): SituationBuilder {
  const { facts, byId } = pack.symbols;
  const whole = wholeRanges(pack);
  const situation: Situation = {
    lo: whole.lo.slice(),
    hi: whole.hi.slice(),
    text: new Array<string | undefined>(facts.length).fill(undefined),
    lists: new Array<ListValue | undefined>(facts.length).fill(undefined),
    pending: new Uint8Array(facts.length),
    given: new Uint8Array(facts.length),
    peildatum,
  };
  const write = (fact: FactSlot, value: Plain): void => {
    if (fact.kind === 'text') {
      situation.text[fact.slot] = String(value);
    } else {
      const { lo, hi, pending } = rangeOf(fact, value);
      situation.lo[fact.slot] = lo;
      situation.hi[fact.slot] = hi;
      situation.pending[fact.slot] = pending ? 1 : 0;
    }
    situation.given[fact.slot] = 1;
  };
  const builder: SituationBuilder = {
    situation,
    set(id, value) {
      const fact = byId.get(id);
      if (fact && fact.kind !== 'list') write(fact, value);
    },
    derive(id, value) {
      const fact = byId.get(id);
      if (fact && fact.kind !== 'list' && situation.given[fact.slot] !== 1) write(fact, value);
    },
    assume: (id, low, high) => assumeIn(pack, situation, id, low, high),
    narrow(id, low, high) {
      const fact = byId.get(id);
      if (fact?.kind !== 'number') return;
      const lo = Math.max(situation.lo[fact.slot] as number, scaled(fact, low));
      const hi = Math.min(situation.hi[fact.slot] as number, scaled(fact, high));
      // Contradicting bounds are refused with the dossier; a wide range is then the safe answer.
      if (lo > hi) return;
      situation.lo[fact.slot] = lo;
      situation.hi[fact.slot] = hi;
    },
    list(id, items, open) {
      const fact = byId.get(id);
      if (fact?.kind !== 'list') return;
      situation.lists[fact.slot] = { open, items: items.map((item, index) => itemOf(fact, item, index)) };
      situation.given[fact.slot] = 1;
    },
    isGiven(id) {
      const fact = byId.get(id);
      return fact !== undefined && situation.given[fact.slot] === 1;
    },
  };
  return builder;
}

/** Puts a number of a situation anywhere in a range, whatever was known before. */
export function assumeIn(pack: Pack, s: Situation, id: string, low: number, high: number): void {
  const fact = pack.symbols.byId.get(id);
  if (fact?.kind !== 'number') return;
  s.lo[fact.slot] = scaled(fact, low);
  s.hi[fact.slot] = scaled(fact, high);
  s.given[fact.slot] = low === high ? 1 : 0;
}

function scaled(type: ValueType, value: Plain): number {
  if (typeof value === 'string') return parseIsoDay(value) ?? parseAcademicYear(value) ?? Number.NaN;
  return Math.round(Number(value) * 10 ** type.scale);
}

function rangeOf(type: ValueType, value: Plain): { lo: number; hi: number; pending: boolean } {
  if (type.type === 'boolean') return { lo: value === true ? TRUE : FALSE, hi: 0, pending: false };
  if (type.kind === 'mask') {
    const index = type.options.indexOf(String(value));
    if (index < 0) return { lo: type.lo, hi: 0, pending: false };
    if (!type.openOptions.has(String(value))) return { lo: 2 ** index, hi: 0, pending: false };
    const decided = type.options.reduce(
      (mask, option, bit) => (type.openOptions.has(option) ? mask : mask | (1 << bit)),
      0,
    );
    return { lo: decided, hi: 0, pending: true };
  }
  const number = scaled(type, value);
  return Number.isNaN(number)
    ? { lo: type.lo, hi: type.hi, pending: false }
    : { lo: number, hi: number, pending: false };
}

/** A field may also be given as `[low, high]`. */
function itemOf(list: FactSlot, item: PlainItem, index: number): ListItem {
  const { fields } = list;
  const made: ListItem = {
    id: typeof item.id === 'string' ? item.id : String(index),
    lo: Float64Array.from(fields, (field) => field.lo),
    hi: Float64Array.from(fields, (field) => field.hi),
    text: new Array<string | undefined>(fields.length).fill(undefined),
  };
  fields.forEach((field, position) => {
    const value = item[field.name];
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) {
      made.lo[position] = scaled(field, value[0] as Plain);
      made.hi[position] = scaled(field, value[1] as Plain);
    } else if (field.kind === 'text') {
      made.text[position] = String(value);
    } else {
      const { lo, hi } = rangeOf(field, value as Plain);
      made.lo[position] = lo;
      made.hi[position] = hi;
    }
  });
  return made;
}
