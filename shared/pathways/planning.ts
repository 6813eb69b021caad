/** A plan in time: years and semesters at the client's pace, with cost, hours and leerkrediet. */
import { academicYearLabel, civilOf, parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { SituationInput } from '../situation/situation-input.ts';
import type { PlanSemester, Range } from './advice.ts';
import { addRanges, type Candidate } from './enrolment.ts';
import type { Figures } from './measures.ts';
import { hoursPerWeek, SMALLEST_COURSE } from './pace.ts';
import { type JudgedYear, judgeYear, leerkredietAfter, type Stocks } from './plan-year.ts';

export interface Planned {
  readonly planning: readonly PlanSemester[];
  readonly years: readonly PlannedYear[];
  /** Cents, all years together. */
  readonly kost: Range;
  readonly jaren: Range;
}

/** One academic year of a plan, as the rules see it at its own size. */
export interface PlannedYear {
  readonly academiejaar: string;
  readonly studiepunten: Range;
  /** Cents. */
  readonly kost: Range;
  /** By id, of the measures that may help this client. */
  readonly figures: ReadonlyMap<string, Figures>;
}

/** Longer plans are cut off: nobody can oversee them. Their cost then has no upper end. */
export const MAX_YEARS = 20;
const FREE: Range = { min: 0, max: 0 };
const UNKNOWN: Range = { min: 0, max: null };

/** Studiepunten of each academic year: what the shortest and the longest remaining size would take up. */
export function yearsOf(remaining: Range, perYear: number): Range[] {
  const years: Range[] = [];
  const most = remaining.max ?? remaining.min;
  for (let year = 0; year < MAX_YEARS && (year === 0 || most > year * perYear); year += 1) {
    const taken = (total: number): number => Math.max(0, Math.min(perYear, total - year * perYear));
    years.push({ min: taken(remaining.min), max: taken(most) });
  }
  return years;
}

export function planYears(
  pack: Pack,
  dossier: SituationInput,
  peildatum: string,
  candidate: Candidate,
  remaining: Range,
  perYear: number,
): Planned {
  const first = parseAcademicYear(candidate.startYear);
  const years = yearsOf(remaining, perYear);
  if (first === null) return { planning: [], years: [], kost: UNKNOWN, jaren: yearCount(remaining, perYear) };
  const planning: PlanSemester[] = [];
  const judged: PlannedYear[] = [];
  let kost = FREE;
  let stocks: Stocks | undefined;
  for (const [index, studiepunten] of years.entries()) {
    const academiejaar = academicYearLabel(first + index);
    const year = judgeYear(pack, dossier, peildatum, candidate, {
      academiejaar,
      studiepunten,
      first: index === 0,
      stocks,
    });
    kost = addRanges(kost, year.total);
    const secondOnly = index === 0 && startsInSecondSemester(candidate.traject);
    planning.push(...semesters(academiejaar, studiepunten, year, secondOnly));
    judged.push({ academiejaar, studiepunten, kost: year.total, figures: year.figures });
    stocks = year.stocks;
  }
  const cut = (remaining.max ?? remaining.min) > MAX_YEARS * perYear;
  return {
    planning,
    years: judged,
    kost: cut ? { min: kost.min, max: null } : kost,
    jaren: yearCount(remaining, perYear),
  };
}

function yearCount(remaining: Range, perYear: number): Range {
  const years = (sp: number): number => Math.max(1, Math.ceil(sp / perYear));
  return { min: years(remaining.min), max: remaining.max === null ? null : years(remaining.max) };
}

/** A start from January on misses the first semester (CAL-02). */
function startsInSecondSemester({ startdatum }: Candidate['traject']): boolean {
  const day = typeof startdatum === 'string' ? parseIsoDay(startdatum) : null;
  return day !== null && civilOf(day).month < FIRST_MONTH;
}

const FIRST_MONTH = 9;

/** Split over two semesters; the fixed part falls in the first one that is studied. */
function semesters(academiejaar: string, studiepunten: Range, year: JudgedYear, secondOnly: boolean): PlanSemester[] {
  // A course counts at least 3 studiepunten, so a small year is not cut in two.
  const half = (total: number): number => (secondOnly ? 0 : total < 2 * SMALLEST_COURSE ? total : Math.ceil(total / 2));
  const most = studiepunten.max ?? studiepunten.min;
  const least = Math.min(half(studiepunten.min), half(most));
  const parts: readonly Range[] = [
    { min: least, max: half(most) },
    { min: studiepunten.min - least, max: most - half(most) },
  ];
  const share = (amount: Range, part: Range): Range => ({
    min: studiepunten.min === 0 ? 0 : Math.round((amount.min * part.min) / studiepunten.min),
    max: amount.max === null ? null : most === 0 ? 0 : Math.round((amount.max * (part.max ?? 0)) / most),
  });
  const rest = (amount: Range, taken: Range): Range => ({
    min: amount.min - taken.min,
    max: amount.max === null || taken.max === null ? null : amount.max - taken.max,
  });
  const firstShare = share(year.variable, parts[0] as Range);
  const after = year.stocks && leerkredietAfter(year.stocks);
  const all = parts.map((part, index): PlanSemester => {
    const isFirst = index === 0;
    const variable = isFirst ? firstShare : rest(year.variable, firstShare);
    return {
      academiejaar,
      semester: isFirst ? 1 : 2,
      studiepunten: part,
      kost: isFirst || secondOnly ? addRanges(year.fixed, variable) : variable,
      urenPerWeek: hoursPerWeek(part),
      ...(after ? { leerkredietEinde: after } : {}),
      ...(year.prijspeil === undefined ? {} : { prijspeil: year.prijspeil }),
    };
  });
  return secondOnly ? all.slice(1) : all;
}
