/** What may be chosen: a measure in a year of the plan, with what it is worth there. */
import type { Pack } from '../../engine/compile-pack.ts';
import type { Situation } from '../../engine/situation.ts';
import type { Maatregel, Range, Uitsluiting } from '../advice.ts';
import type { PlannedYear } from '../planning.ts';
import type { Choices } from './best-set.ts';
import { isIncentive, LEAVES, OKOT, PAID_LEAVE, PREMIUMS } from './incentives.ts';
import { grossWage, isWithoutWage, leaveOf, monthsPerYear, mostLostPerMonth, perMonth } from './leave.ts';

export interface CombinationInput {
  readonly pack: Pack;
  readonly situation: Situation;
  readonly years: readonly PlannedYear[];
  readonly measures: readonly Maatregel[];
}

export interface Option {
  readonly measure: Maatregel;
  /** Index of the year in the plan. */
  readonly year: number;
  /** Cents; negative where a wage may be lost. */
  readonly money: Range;
  readonly hours: Range;
}

/** Why measures that the client may have are left out of the comparison. */
export interface Unranked {
  readonly measure: Maatregel;
  readonly because: 'loon' | 'bedrag';
}

const NOTHING: Range = { min: 0, max: 0 };

const isOpen = ({ oordeel }: Maatregel): boolean => oordeel === 'ja' || oordeel === 'voorwaardelijk';

/** The measures that take part, and those that cannot be compared: without the wage nobody knows what leave costs. */
export function takingPart({ pack, situation, measures }: CombinationInput): {
  readonly ranked: readonly Maatregel[];
  readonly unranked: readonly Unranked[];
} {
  const basesOf = (id: string): readonly string[] => pack.rulesById.get(id)?.def.steuntOp ?? [];
  let open = measures.filter((measure) => {
    const rule = pack.rulesById.get(measure.id);
    return rule !== undefined && isIncentive(rule) && isOpen(measure);
  });
  // A premium for leave is nothing without the leave.
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    const ids = new Set(open.map(({ id }) => id));
    open = open.filter(({ id }) => basesOf(id).every((base) => ids.has(base)));
  }
  const withoutWage = isWithoutWage(pack, situation);
  const wageUnknown = !withoutWage && grossWage(pack, situation) === undefined;
  const reason = (measure: Maatregel): Unranked['because'] | undefined => {
    const leave = leaveOf(pack, measure.id);
    const replaces = leave !== undefined || pack.rulesById.get(measure.id)?.def.vervangtInkomen === true;
    if (replaces && wageUnknown) return 'loon';
    return leave !== undefined && !paysFor(pack, leave, open) ? 'bedrag' : undefined;
  };
  const unranked = open.flatMap((measure) => {
    const because = reason(measure);
    return because === undefined ? [] : [{ measure, because }];
  });
  const left = new Set(unranked.map(({ measure }) => measure.id));
  return { ranked: open.filter(({ id }) => !left.has(id)), unranked };
}

/** Is there a published amount for this leave, in the leave itself or in what rests on it? */
const paysFor = (pack: Pack, leave: string, open: readonly Maatregel[]): boolean =>
  open.some((measure) => leaveOf(pack, measure.id) === leave && perMonth(measure) !== undefined);

export function optionsOf(input: CombinationInput, ranked: readonly Maatregel[]): Option[] {
  return ranked.flatMap((measure) => {
    const months = monthsPerYear(leaveOf(input.pack, measure.id), input.measures, input.years.length);
    return input.years.flatMap((_, year) => optionIn(input, measure, year, months[year] ?? 0));
  });
}

function optionIn(input: CombinationInput, measure: Maatregel, year: number, months: number): Option[] {
  const { pack, situation, years } = input;
  const { figures, kost, studiepunten } = years[year] as PlannedYear;
  // VDAB decides once, for the whole track.
  if (measure.id === OKOT) {
    return [{ measure, year, money: { min: measure.oordeel === 'ja' ? kost.min : 0, max: kost.max }, hours: NOTHING }];
  }
  const found = figures.get(measure.id);
  if (!found || found.oordeel === 'neen' || found.oordeel === 'nvt') return [];
  const leave = leaveOf(pack, measure.id);
  if (leave !== undefined && months === 0) return [];
  const sure = measure.oordeel === 'ja' && found.oordeel === 'ja' && studiepunten.min > 0;
  const atLeastNothing = ({ min, max }: Range): Range => ({ min: sure ? min : 0, max });
  const premium = found.bedragen[PREMIUMS[measure.id] ?? ''] ?? NOTHING;
  const month = leave === undefined ? undefined : perMonth(found);
  const paid = month === undefined ? NOTHING : times(month, months);
  const gross = LEAVES.has(measure.id) && !isWithoutWage(pack, situation) ? (grossWage(pack, situation) ?? 0) : 0;
  const lost = gross === 0 ? 0 : months * mostLostPerMonth(pack, situation, measure.id, gross);
  const gain = atLeastNothing(sum(premium, paid));
  const hours = PAID_LEAVE.includes(measure.id) ? (found.bedragen.uren ?? NOTHING) : NOTHING;
  return [{ measure, year, money: { min: gain.min - lost, max: gain.max }, hours: atLeastNothing(hours) }];
}

const times = ({ min, max }: Range, factor: number): Range => ({
  min: Math.round(min * factor),
  max: max === null ? null : Math.round(max * factor),
});

export const sum = (a: Range, b: Range): Range => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
});

/** Euros first, by lower end and then by upper end; hours and number only where the euros are equal. */
const figuresFor = ({ money, hours }: Option): number[] => [
  money.min,
  money.max === null ? 1 : 0,
  money.max ?? 0,
  hours.min,
  hours.max ?? 0,
  1,
];

/** The options as a search sees them; an option without what it rests on in that year is left out. */
export function choicesOf(pack: Pack, options: readonly Option[]): { options: readonly Option[]; choices: Choices } {
  let kept = options;
  const basesOf = ({ measure }: Option): readonly string[] => pack.rulesById.get(measure.id)?.def.steuntOp ?? [];
  const findBase = (base: string, year: number): number =>
    kept.findIndex((option) => option.measure.id === base && option.year === year);
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    kept = kept.filter((option) => basesOf(option).every((base) => findBase(base, option.year) >= 0));
  }
  return {
    options: kept,
    choices: {
      values: kept.map(figuresFor),
      excludes: kept.flatMap((a, one) =>
        kept.flatMap((b, other) => (exclusionOf(a, b) ? [[one, other] as const] : [])),
      ),
      restsOn: kept.flatMap((option, index) =>
        basesOf(option).map((base) => [index, findBase(base, option.year)] as const),
      ),
    },
  };
}

/** How `a` in its year bars `b` in its year, as the rule of `a` says. */
export function exclusionOf(a: Option, b: Option): Uitsluiting | undefined {
  return a.measure.sluitUit.find(({ id, bereik, verschuiving }) => {
    if (id !== b.measure.id) return false;
    if (bereik !== 'periode') return true;
    const shift = verschuiving === undefined ? 0 : verschuiving === 'volgend-schooljaar' ? 1 : -1;
    return b.year - a.year === shift;
  });
}
