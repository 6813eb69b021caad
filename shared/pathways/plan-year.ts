/** What the rules say of one planned year: its cost, its incentives, and what it leaves for the next. */
import type { Pack } from '../engine/compile-pack.ts';
import type { CompiledRule } from '../engine/compile-rule.ts';
import { factValue, type SituationInput } from '../situation/situation-input.ts';
import { assuming, situationOf } from '../situation/situation-of.ts';
import type { Range } from './advice.ts';
import { isIncentive } from './combination/incentives.ts';
import { describedFacts } from './described-programme.ts';
import { addRanges, type Candidate, enrolmentOf } from './enrolment.ts';
import { type Figures, figuresOf, judgeOnly } from './measures.ts';
import { SMALLEST_COURSE } from './pace.ts';

/** What a year starts with, by fact. */
type Stock = Readonly<Record<string, Range>>;

/** Earning nothing and earning everything are followed apart: they exclude each other. */
export interface Stocks {
  readonly worst: Stock;
  readonly best: Stock;
}

export interface JudgedYear {
  /** Cents. */
  readonly total: Range;
  readonly fixed: Range;
  readonly variable: Range;
  readonly prijspeil?: string;
  readonly stocks?: Stocks;
  /** By id, of the measures that may help this client. */
  readonly figures: ReadonlyMap<string, Figures>;
}

export interface YearPlan {
  readonly academiejaar: string;
  readonly studiepunten: Range;
  readonly first: boolean;
  readonly stocks: Stocks | undefined;
}

type Assumed = Readonly<Record<string, readonly [number, number]>>;

const UNKNOWN: Range = { min: 0, max: null };
const LEERKREDIET = 'studie.leerkrediet';

/**
 * The balance at the end of a year that is the one of the next, with the range it has when no rule gives it: the natural
 * maximum of leerkrediet (LK-14) and of the bonus (LK-05).
 */
const BALANCES = [
  { fact: LEERKREDIET, measure: 'leerkrediet', amount: 'einde', range: [-200, 200] },
  { fact: 'studie.leerkredietBonusRest', measure: 'leerkrediet', amount: 'bonusRest', range: [0, 60] },
  { fact: 'studie.startkrediet', measure: 'studietoelage', amount: 'startkredietEinde', range: [0, 60] },
  {
    fact: 'studie.studietoelagekrediet',
    measure: 'studietoelage',
    amount: 'studietoelagekredietEinde',
    range: [0, 120],
  },
  { fact: 'studie.jokerkrediet', measure: 'studietoelage', amount: 'jokerkredietEinde', range: [0, 120] },
] as const;

/** The rules say what a year costs, gives and leaves; nothing is computed here a second time. */
export function judgeYear(
  pack: Pack,
  dossier: SituationInput,
  peildatum: string,
  candidate: Candidate,
  plan: YearPlan,
): JudgedYear {
  const { first, stocks } = plan;
  const most = plan.studiepunten.max ?? plan.studiepunten.min;
  // A year that may not be needed at all costs nothing at least; its rules still see a real enrolment.
  const maybeNone = plan.studiepunten.min === 0;
  const least = maybeNone ? Math.min(SMALLEST_COURSE, most) : plan.studiepunten.min;
  const years = first ? dossier : laterYearsOf(pack, dossier);
  const enrolment = enrolmentOf(candidate, describedFacts(dossier));
  const traject = { ...(first ? candidate.traject : laterYears(candidate.traject)), academiejaar: plan.academiejaar };
  const hull = situationOf(pack, years, peildatum, {
    ...enrolment,
    traject,
    assumed: { 'traject.studiepunten': [least, most], ...(stocks ? carry(stocks.worst, stocks.best) : {}) },
  }).situation;
  const studiegeld = judgeOnly(pack, hull, ['studiegeld'])[0]?.bedragen;
  const cost = (name: string): Range => {
    const { min, max } = studiegeld?.[name] ?? UNKNOWN;
    return { min: maybeNone ? 0 : min, max };
  };
  const prijspeil = studiegeld?.totaal?.prijspeil;
  const known = candidate.own && factValue(years.feiten?.['studie.verworvenStudiepunten']) !== undefined;
  const balances = rulesOf(pack).balances;
  const after = (before: Stock | undefined, earned: number): Stock | undefined => {
    const figures = figuresOf(
      pack,
      assuming(pack, hull, {
        ...(before ? carry(before, before) : {}),
        'traject.studiepunten': [most, most],
        ...(known ? {} : { 'studie.verworvenStudiepunten': [earned, earned] }),
      }),
      balances,
    );
    return stockOf(figures);
  };
  const worst = after(stocks?.worst, 0);
  const best = after(stocks?.best, most);
  return {
    total: cost('totaal'),
    fixed: cost('vast'),
    variable: addRanges(cost('variabel'), cost('toeslag')),
    ...(prijspeil === undefined ? {} : { prijspeil }),
    ...(worst && best ? { stocks: { worst, best } } : {}),
    figures: figuresOf(pack, hull, rulesOf(pack).incentives),
  };
}

/** Undefined when the leerkrediet is not followed at all. A balance that no rule gives may be anything. */
function stockOf(figures: ReadonlyMap<string, Figures>): Stock | undefined {
  if (figures.get('leerkrediet')?.bedragen.einde === undefined) return undefined;
  return Object.fromEntries(
    BALANCES.flatMap(({ fact, measure, amount, range: [min, max] }) => {
      const found = figures.get(measure);
      return found === undefined ? [] : [[fact, found.bedragen[amount] ?? { min, max }]];
    }),
  );
}

const selections = new WeakMap<
  Pack,
  { readonly incentives: readonly CompiledRule[]; readonly balances: readonly CompiledRule[] }
>();

function rulesOf(pack: Pack) {
  const known = selections.get(pack);
  if (known) return known;
  const ids = new Set<string>(BALANCES.map(({ measure }) => measure));
  const made = {
    incentives: pack.rules.filter(isIncentive),
    balances: pack.rules.filter(({ def }) => ids.has(def.id)),
  };
  selections.set(pack, made);
  return made;
}

/** Used up in this school year, so nothing of it yet in the next. */
const PER_SCHOOL_YEAR = ['verbruik.vovUren', 'verbruik.chequeWaarde'] as const;

/** What the dossier says of the programme stays true; its results and decisions are those of the first year. */
function laterYearsOf(pack: Pack, dossier: SituationInput): SituationInput {
  const feiten = lastingOf(pack, dossier);
  return { ...dossier, feiten: { ...feiten, ...Object.fromEntries(PER_SCHOOL_YEAR.map((id) => [id, 0])) } };
}

/** These say how much is followed in a year, so they do not hold at another pace. */
const OF_ONE_SIZE = new Set([
  'opleiding.urenPerJaar',
  'opleiding.urenPerWeek',
  'opleiding.urenPerTrimester',
  'opleiding.studiepuntenPerTrimester',
  'opleiding.aantalExamens',
]);

/** What of a dossier stays true when another number of studiepunten is taken up. */
export function otherSizeOf(pack: Pack, dossier: SituationInput): SituationInput {
  const feiten = lastingOf(pack, dossier);
  return { ...dossier, feiten: Object.fromEntries(Object.entries(feiten).filter(([id]) => !OF_ONE_SIZE.has(id))) };
}

function lastingOf(pack: Pack, { feiten }: SituationInput): Readonly<Record<string, unknown>> {
  const lasting = Object.entries(feiten ?? {}).filter(
    ([id]) => id.startsWith('opleiding.') || pack.symbols.byId.get(id)?.def.traject !== true,
  );
  return Object.fromEntries(lasting);
}

/** Dates and further enrolments belong to the year that the dossier describes. */
function laterYears(traject: Candidate['traject']): Candidate['traject'] {
  const { inschrijvingen: _1, startdatum: _2, einddatum: _3, inschrijvingOp: _4, ...rest } = traject;
  return rest;
}

/** What a year starts with, from the lowest to the highest that the year before may have left. */
function carry(low: Stock, high: Stock): Assumed {
  const assumed: Record<string, readonly [number, number]> = {};
  for (const { fact, range } of BALANCES) {
    const [a, b] = [low[fact], high[fact]];
    if (!a || !b) continue;
    const { min, max } = hullOf(a, b);
    assumed[fact] = [min, max ?? range[1]];
  }
  return assumed;
}

const hullOf = (a: Range, b: Range): Range => ({
  min: Math.min(a.min, b.min),
  max: a.max === null || b.max === null ? null : Math.max(a.max, b.max),
});

export const leerkredietAfter = ({ worst, best }: Stocks): Range | undefined => {
  const [low, high] = [worst[LEERKREDIET], best[LEERKREDIET]];
  return low && high && hullOf(low, high);
};
