/** Which day selects the rule: the academic year of the enrolment, its start, a request, or the advice itself. */
import { academicYearOfDay, dayInAcademicYear } from './calendar.ts';
import type { Segment } from './compile-parameters.ts';
import type { RuleDef } from './pack-format.ts';
import { type Situation, TRUE } from './situation.ts';
import type { SymbolTable } from './symbols.ts';

export interface DateSlots {
  readonly present: number;
  readonly year: number;
  readonly start: number;
  readonly leave: number;
  readonly kmo: number;
}

/** -1 where a pack does not know the fact. */
export function dateSlots(symbols: SymbolTable): DateSlots {
  const slot = (id: string): number => symbols.byId.get(id)?.slot ?? -1;
  return {
    present: slot('traject.aanwezig'),
    year: slot('traject.academiejaar'),
    start: slot('traject.startdatum'),
    leave: slot('tijdskrediet.aanvraagOp'),
    kmo: slot('kmo.aanvraagOp'),
  };
}

/** The possible days, and the fact to ask for when there are several (else -1). */
export interface RuleDate {
  /** First and last possible day. */
  readonly lo: number;
  readonly hi: number;
  readonly slot: number;
  /** Month and day, when only that day of an academic year is possible. */
  readonly yearly: YearDay | undefined;
}

type YearDay = readonly [month: number, day: number];

const FIRST_DAY: YearDay = [9, 1];
const OPENING_DAY: YearDay = [9, 15];

const oneDay = (day: number): RuleDate => ({ lo: day, hi: day, slot: -1, yearly: undefined });

export function ruleDate(kind: RuleDef['datum'], slots: DateSlots, s: Situation): RuleDate {
  switch (kind) {
    case 'advies':
      return oneDay(s.peildatum);
    case 'tijdskrediet':
      return given(slots.leave, s) ?? oneDay(s.peildatum);
    case 'kmo':
      return given(slots.kmo, s) ?? oneDay(s.peildatum);
    case 'start':
      if (!enrolled(slots, s)) return oneDay(s.peildatum);
      return given(slots.start, s) ?? yearDays(slots.year, s, OPENING_DAY);
    case 'academiejaar':
      if (enrolled(slots, s)) return yearDays(slots.year, s, FIRST_DAY);
      return openingOf(s.peildatum);
  }
}

/** First day of the academic year of a day; kept, since one day of advice serves many evaluations. */
function openingOf(day: number): RuleDate {
  if (lastOpening.of !== day) {
    lastOpening = { of: day, opening: oneDay(dayInAcademicYear(academicYearOfDay(day), ...FIRST_DAY)) };
  }
  return lastOpening.opening;
}

let lastOpening = { of: Number.NaN, opening: oneDay(0) };

const enrolled = (slots: DateSlots, s: Situation): boolean =>
  slots.present >= 0 && slots.year >= 0 && s.lo[slots.present] === TRUE;

function given(slot: number, s: Situation): RuleDate | undefined {
  if (slot < 0 || s.given[slot] !== 1) return undefined;
  return { lo: s.lo[slot] as number, hi: s.hi[slot] as number, slot, yearly: undefined };
}

function yearDays(slot: number, s: Situation, yearly: YearDay): RuleDate {
  const [first, last] = [s.lo[slot] as number, s.hi[slot] as number];
  return { lo: dayInAcademicYear(first, ...yearly), hi: dayInAcademicYear(last, ...yearly), slot, yearly };
}

/** A period of the rule, with the first and last possible day within it. */
export interface RulePeriod {
  readonly segment: number;
  readonly lo: number;
  readonly hi: number;
}

/** Index of the period that holds a day. */
export function segmentAt(segments: readonly Segment[], day: number): number {
  // From the last: today's rules are asked for most.
  let index = segments.length - 1;
  while (index > 0 && (segments[index] as Segment).from > day) index -= 1;
  return index;
}

/** The periods of a rule that hold a possible day. */
export function periodsAt(segments: readonly Segment[], when: RuleDate): RulePeriod[] {
  const { lo, hi, yearly } = when;
  const found: RulePeriod[] = [];
  for (let segment = segmentAt(segments, lo); segment < segments.length; segment += 1) {
    const { from, to } = segments[segment] as Segment;
    if (from > hi) break;
    let [first, last] = [Math.max(lo, from), Math.min(hi, to - 1)];
    if (yearly) [first, last] = [onOrAfter(first, yearly), onOrBefore(last, yearly)];
    if (first <= last) found.push({ segment, lo: first, hi: last });
  }
  return found;
}

function onOrAfter(day: number, yearly: YearDay): number {
  const year = academicYearOfDay(day);
  const same = dayInAcademicYear(year, ...yearly);
  return same >= day ? same : dayInAcademicYear(year + 1, ...yearly);
}

function onOrBefore(day: number, yearly: YearDay): number {
  const year = academicYearOfDay(day);
  const same = dayInAcademicYear(year, ...yearly);
  return same <= day ? same : dayInAcademicYear(year - 1, ...yearly);
}
