/** How many studiepunten a client can take up per academic year, and what they cost in hours. */
import type { Situation } from '../engine/situation.ts';
import type { SymbolTable } from '../engine/symbols.ts';
import type { Range } from './advice.ts';

/** Hours of study per studiepunt (STR-01: 25 to 30). */
export const HOURS_PER_SP = { min: 25, max: 30 } as const;
/** Weeks of study in a semester, lessons and exams; our own planning figure (15 studiepunten a semester = about 20 hours a week, FL-11). */
const WEEKS_PER_SEMESTER = 20;
/** A full model year and half of it (STR-12). */
const FULL_YEAR = 60;
const HALF_YEAR = 30;
/** An opleidingsonderdeel counts at least 3 studiepunten (STR-02). */
export const SMALLEST_COURSE = 3;

/** Hours per week of a number of studiepunten in one semester, whole hours. */
export function hoursPerWeek(studiepunten: Range): Range {
  const hours = (sp: number, per: number): number => Math.round((sp * per) / WEEKS_PER_SEMESTER);
  return {
    min: hours(studiepunten.min, HOURS_PER_SP.min),
    max: studiepunten.max === null ? null : hours(studiepunten.max, HOURS_PER_SP.max),
  };
}

export interface Pace {
  /** Studiepunten per academic year. */
  readonly perYear: number;
  /** Dutch: what this pace rests on. */
  readonly why: string;
  /** The client has fewer hours than the smallest course asks. */
  readonly tooFewHours: boolean;
}

const HALF_TIME_FORMS = new Set(['avond', 'weekend', 'afstand', 'blended', 'switch', 'werktraject', 'lio', 'duaal']);

/** `planned`: studiepunten that the enrolment itself names. */
export function paceOf(
  symbols: SymbolTable,
  s: Situation,
  planned: number | undefined,
  vorm: string | undefined,
): Pace {
  if (planned !== undefined && planned > 0) {
    return {
      perYear: planned,
      why: `Het plan gaat uit van ${planned} studiepunten per jaar, zoals in het dossier.`,
      tooFewHours: false,
    };
  }
  const hours = known(symbols, s, 'beschikbaar.urenPerWeek');
  if (hours !== undefined) {
    const perSemester = Math.floor((hours * WEEKS_PER_SEMESTER) / HOURS_PER_SP.max);
    const perYear = Math.min(FULL_YEAR, 2 * perSemester);
    return {
      perYear: Math.max(SMALLEST_COURSE, perYear),
      why: `Met ${String(hours).replace('.', ',')} uur per week haal je ongeveer ${Math.max(SMALLEST_COURSE, perYear)} studiepunten per jaar.`,
      tooFewHours: perYear < SMALLEST_COURSE,
    };
  }
  const perYear = vorm !== undefined && HALF_TIME_FORMS.has(vorm) ? HALF_YEAR : FULL_YEAR;
  return {
    perYear,
    why: `Hoeveel uur per week je kunt studeren, is niet bekend. Het plan rekent met een modeltraject van ${perYear} studiepunten per jaar.`,
    tooFewHours: false,
  };
}

/** The value of a number that is known, in its own unit. */
export function known(symbols: SymbolTable, s: Situation, id: string): number | undefined {
  const fact = symbols.byId.get(id);
  if (fact?.kind !== 'number' || s.given[fact.slot] !== 1 || s.lo[fact.slot] !== s.hi[fact.slot]) return undefined;
  return (s.lo[fact.slot] as number) / 10 ** fact.scale;
}
