/** A plan in time: years and semesters at the client's pace, with cost, hours and leerkrediet. */
import { academicYearLabel, civilOf, parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import { factValue, type SituationInput } from '../situation/situation-input.ts';
import { situationOf } from '../situation/situation-of.ts';
import type { Maatregel, PlanSemester, Range } from './advice.ts';
import { describedFacts } from './described-programme.ts';
import { addRanges, type Candidate, enrolmentOf } from './enrolment.ts';
import { judgeOnly } from './measures.ts';
import { hoursPerWeek, SMALLEST_COURSE } from './pace.ts';

export interface Planned {
  readonly planning: readonly PlanSemester[];
  /** Cents, all years together. */
  readonly kost: Range;
  readonly jaren: Range;
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
  if (first === null) return { planning: [], kost: UNKNOWN, jaren: yearCount(remaining, perYear) };
  const planning: PlanSemester[] = [];
  let kost = FREE;
  let stocks: Stocks | undefined;
  for (const [index, studiepunten] of years.entries()) {
    const academiejaar = academicYearLabel(first + index);
    const year = costYear(pack, dossier, peildatum, candidate, {
      academiejaar,
      studiepunten,
      first: index === 0,
      stocks,
    });
    kost = addRanges(kost, year.total);
    const secondOnly = index === 0 && startsInSecondSemester(candidate.traject);
    planning.push(...semesters(academiejaar, studiepunten, year, secondOnly));
    stocks = year.stocks;
  }
  const cut = (remaining.max ?? remaining.min) > MAX_YEARS * perYear;
  return { planning, kost: cut ? { min: kost.min, max: null } : kost, jaren: yearCount(remaining, perYear) };
}

function yearCount(remaining: Range, perYear: number): Range {
  const years = (sp: number): number => Math.max(1, Math.ceil(sp / perYear));
  return { min: years(remaining.min), max: remaining.max === null ? null : years(remaining.max) };
}

/** Leerkrediet and bonus after a year. Earning nothing and earning everything are followed apart: they exclude each other. */
interface Stock {
  readonly leerkrediet: Range;
  readonly bonus: Range;
}

interface Stocks {
  readonly worst: Stock;
  readonly best: Stock;
}

interface YearCost {
  readonly total: Range;
  readonly fixed: Range;
  readonly variable: Range;
  readonly prijspeil?: string;
  readonly stocks?: Stocks;
}

interface YearPlan {
  readonly academiejaar: string;
  readonly studiepunten: Range;
  readonly first: boolean;
  readonly stocks: Stocks | undefined;
}

type Assumed = Readonly<Record<string, readonly [number, number]>>;

/** The rules say what a year costs and leaves; nothing is computed here a second time. */
function costYear(
  pack: Pack,
  dossier: SituationInput,
  peildatum: string,
  candidate: Candidate,
  plan: YearPlan,
): YearCost {
  const { first, stocks } = plan;
  const most = plan.studiepunten.max ?? plan.studiepunten.min;
  // A year that may not be needed at all costs nothing at least; its rules still see a real enrolment.
  const maybeNone = plan.studiepunten.min === 0;
  const least = maybeNone ? Math.min(SMALLEST_COURSE, most) : plan.studiepunten.min;
  const years = first ? dossier : laterYearsOf(pack, dossier);
  const judgeYear = (assumed: Assumed): Maatregel[] => {
    const { situation } = situationOf(pack, years, peildatum, {
      ...enrolmentOf(candidate, describedFacts(dossier)),
      traject: { ...(first ? candidate.traject : laterYears(candidate.traject)), academiejaar: plan.academiejaar },
      assumed: { 'traject.studiepunten': [least, most], ...assumed },
    });
    return judgeOnly(pack, situation, ['studiegeld', 'leerkrediet']);
  };
  const amount = (measures: readonly Maatregel[], id: string, name: string): Range | undefined =>
    measures.find((measure) => measure.id === id)?.bedragen[name];
  const hull = judgeYear(stocks ? { ...carry(stocks.worst, stocks.best) } : {});
  const cost = (name: string): Range => {
    const { min, max } = amount(hull, 'studiegeld', name) ?? UNKNOWN;
    return { min: maybeNone ? 0 : min, max };
  };
  const prijspeil = hull.find(({ id }) => id === 'studiegeld')?.bedragen.totaal?.prijspeil;
  const known = candidate.own && factValue(years.feiten?.['studie.verworvenStudiepunten']) !== undefined;
  const after = (before: Stock | undefined, earned: number): Stock | undefined => {
    const measures = judgeYear({
      ...(before ? carry(before, before) : {}),
      'traject.studiepunten': [most, most],
      ...(known ? {} : { 'studie.verworvenStudiepunten': [earned, earned] }),
    });
    const leerkrediet = amount(measures, 'leerkrediet', 'einde');
    return leerkrediet && { leerkrediet, bonus: amount(measures, 'leerkrediet', 'bonusRest') ?? WHOLE_BONUS };
  };
  const worst = after(stocks?.worst, 0);
  const best = after(stocks?.best, most);
  return {
    total: cost('totaal'),
    fixed: cost('vast'),
    variable: addRanges(cost('variabel'), cost('toeslag')),
    ...(prijspeil === undefined ? {} : { prijspeil }),
    ...(worst && best ? { stocks: { worst, best } } : {}),
  };
}

/** What the dossier says of the programme stays true; its results and decisions are those of the first year. */
function laterYearsOf(pack: Pack, dossier: SituationInput): SituationInput {
  const lasting = Object.entries(dossier.feiten ?? {}).filter(
    ([id]) => id.startsWith('opleiding.') || pack.symbols.byId.get(id)?.def.traject !== true,
  );
  return { ...dossier, feiten: Object.fromEntries(lasting) };
}

/** Dates and further enrolments belong to the year that the dossier describes. */
function laterYears(traject: Candidate['traject']): Candidate['traject'] {
  const { inschrijvingen: _1, startdatum: _2, einddatum: _3, inschrijvingOp: _4, ...rest } = traject;
  return rest;
}

/** The natural maximum of leerkrediet (LK-14) and of the bonus (LK-05), for what has no known upper end. */
const MOST_LEERKREDIET = 200;
const WHOLE_BONUS = { min: 0, max: 60 } as const;

/** What a year starts with, from the lowest to the highest that the year before may have left. */
function carry(low: Stock, high: Stock): Assumed {
  const { leerkrediet, bonus } = hullOf(low, high);
  return {
    'studie.leerkrediet': [leerkrediet.min, leerkrediet.max ?? MOST_LEERKREDIET],
    'studie.leerkredietBonusRest': [bonus.min, bonus.max ?? WHOLE_BONUS.max],
  };
}

function hullOf(a: Stock, b: Stock): Stock {
  const wide = (x: Range, y: Range): Range => ({
    min: Math.min(x.min, y.min),
    max: x.max === null || y.max === null ? null : Math.max(x.max, y.max),
  });
  return { leerkrediet: wide(a.leerkrediet, b.leerkrediet), bonus: wide(a.bonus, b.bonus) };
}

/** A start from January on misses the first semester (CAL-02). */
function startsInSecondSemester({ startdatum }: Candidate['traject']): boolean {
  const day = typeof startdatum === 'string' ? parseIsoDay(startdatum) : null;
  return day !== null && civilOf(day).month < FIRST_MONTH;
}

const FIRST_MONTH = 9;

/** Split over two semesters; the fixed part falls in the first one that is studied. */
function semesters(academiejaar: string, studiepunten: Range, year: YearCost, secondOnly: boolean): PlanSemester[] {
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
  const after = year.stocks && hullOf(year.stocks.worst, year.stocks.best).leerkrediet;
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
