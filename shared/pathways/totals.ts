/** Cost, net cost, income and hours of a whole plan: each year as the rules see it, added up. */
import type { Pack } from '../engine/compile-pack.ts';
import type { Situation } from '../engine/situation.ts';
import type { Maatregel, Range, Totaal } from './advice.ts';
import { OKOT, PAID_LEAVE, PREMIUMS } from './combination/incentives.ts';
import { incomeOf } from './combination/income.ts';
import { addRanges } from './enrolment.ts';
import { HOURS_PER_SP } from './pace.ts';
import { MAX_YEARS, type Planned, type PlannedYear } from './planning.ts';

const FREE: Range = { min: 0, max: 0 };

export interface TotalsInput {
  readonly pack: Pack;
  readonly situation: Situation;
  readonly plan: Planned;
  readonly measures: readonly Maatregel[];
  /** Studiepunten to follow; null when the size is not known. */
  readonly remaining: Range | null;
}

export function totals({ pack, situation, plan, measures, remaining }: TotalsInput): Totaal {
  const sizeUnknown = remaining === null;
  // Nothing in the first year is nothing in the next; anything else may come back in years that nobody knows.
  const open = ({ min, max }: Range): Range => ({ min, max: sizeUnknown && max !== 0 ? null : max });
  const once = oneOffCost(pack, measures);
  const payers = payersOf(measures);
  // A year that nobody knows may be followed by more: what it leaves over may then come back as often.
  const net = (list: readonly Payer[]): Range => {
    const { min, max } = plan.years.map((year) => netOf(year, list)).reduce(addRanges, once);
    return open({ min: sizeUnknown && min < 0 ? min * MAX_YEARS : min, max: plan.kost.max === null ? null : max });
  };
  const income = incomeOf(pack, situation, plan.years, measures);
  return {
    kost: open(addRanges(plan.kost, once)),
    nettoKost: net(payers),
    ...(payers.some(({ id }) => id === OKOT)
      ? { nettoKostZonderOkot: net(payers.filter(({ id }) => id !== OKOT)) }
      : {}),
    ...(income === undefined ? {} : { inkomen: open(income) }),
    uren: open(plan.years.map((year) => paidLeave(year, measures)).reduce(addRanges, FREE)),
    ...(sizeUnknown ? {} : { studieuren: studyHours(remaining) }),
    jaren: open(plan.jaren),
  };
}

const studyHours = ({ min, max }: Range): Range => ({
  min: min * HOURS_PER_SP.min,
  max: max === null ? null : max * HOURS_PER_SP.max,
});

/** Tests and recognitions that `ja` says are needed; one that may be needed costs nothing at least. */
function oneOffCost(pack: Pack, measures: readonly Maatregel[]): Range {
  return ['taaltest', 'naric'].reduce((sum, id) => {
    const found = measures.find((measure) => measure.id === id);
    const price = found?.bedragen.prijs;
    if (!found || !price || found.oordeel === 'neen' || found.oordeel === 'nvt') return sum;
    // Which test it will be is not known yet: it costs at most the dearest one that is published.
    const max = price.max ?? (found.ontbreekt.length > 0 ? dearest(pack, id) : null);
    return addRanges(sum, { min: found.oordeel === 'ja' ? price.min : 0, max });
  }, FREE);
}

/** The highest amount in cents among the parameters of a measure; null when there is none. */
function dearest(pack: Pack, id: string): number | null {
  const prices = Object.values(pack.rulesById.get(id)?.def.parameters ?? {}).flatMap(({ eenheid, waarden }) =>
    eenheid === 'cent' ? waarden.map(({ waarde }) => waarde) : [],
  );
  return prices.length === 0 ? null : Math.max(...prices);
}

/** What takes away cost, in the words of the contract: OKOT, the government's part of the cheque, the studietoelage. */
interface Payer {
  readonly id: string;
  /** It is `ja` for the first year. OKOT is decided once, for the whole track. */
  readonly sure: boolean;
  readonly bars: ReadonlySet<string>;
}

const PAYERS = [OKOT, 'opleidingscheque', 'studietoelage'] as const;

function payersOf(measures: readonly Maatregel[]): Payer[] {
  return PAYERS.flatMap((id) => {
    const found = measures.find((measure) => measure.id === id);
    if (!found || (id === OKOT && (found.oordeel === 'neen' || found.oordeel === 'nvt'))) return [];
    const bars = measures.flatMap(({ id: other, sluitUit }) =>
      sluitUit.some((one) => one.id === id) ? [other] : other === id ? sluitUit.map((one) => one.id) : [],
    );
    return [{ id, sure: found.oordeel === 'ja', bars: new Set(bars) }];
  });
}

/** What a year may cost in the end, from the lowest to the highest, when the client picks the payers that leave least. */
function netOf(year: PlannedYear, payers: readonly Payer[]): Range {
  const { kost } = year;
  const nets = legalSets(payers).map((set) => {
    const gifts = set.map((payer) => giftOf(year, payer));
    return {
      min: leftOf(kost.min, gifts, ({ max }) => max ?? Number.POSITIVE_INFINITY),
      max: kost.max === null ? null : leftOf(kost.max, gifts, ({ min }) => min),
    };
  });
  const highest = nets.reduce<number | null>(
    (least, { max }) => (max === null ? null : Math.min(least ?? max, max)),
    null,
  );
  return {
    min: Math.min(...nets.map(({ min }) => min)),
    // A year that may not be needed may also leave nothing over.
    max: highest === null || year.studiepunten.min > 0 ? highest : Math.max(0, highest),
  };
}

interface Gift extends Range {
  /** A studietoelage may be more than what is due; what pays a bill cannot. */
  readonly beyondCost: boolean;
}

const leftOf = (cost: number, gifts: readonly Gift[], pick: (gift: Gift) => number): number => {
  const sum = (beyond: boolean): number =>
    gifts.filter(({ beyondCost }) => beyondCost === beyond).reduce((total, gift) => total + pick(gift), 0);
  return Math.max(0, cost - sum(false)) - sum(true);
};

function giftOf({ kost, figures }: PlannedYear, { id, sure }: Payer): Gift {
  if (id === OKOT) return { min: sure ? (kost.max ?? 0) : 0, max: kost.max, beyondCost: false };
  const found = figures.get(id);
  const amount = found?.bedragen[PREMIUMS[id] ?? ''] ?? FREE;
  return { min: found?.oordeel === 'ja' ? amount.min : 0, max: amount.max, beyondCost: id === 'studietoelage' };
}

function legalSets(payers: readonly Payer[]): readonly (readonly Payer[])[] {
  let sets: readonly (readonly Payer[])[] = [[]];
  for (const payer of payers) {
    const joinable = sets.filter((set) => set.every(({ bars }) => !bars.has(payer.id)));
    sets = sets.concat(joinable.map((set) => set.concat(payer)));
  }
  return sets;
}

/** Hours of paid leave in a year. One of the regions gives them; a measure that bars them may take them away. */
function paidLeave({ figures, studiepunten }: PlannedYear, measures: readonly Maatregel[]): Range {
  const hours = PAID_LEAVE.flatMap((id) => {
    const found = figures.get(id);
    const uren = found?.bedragen.uren;
    if (!found || !uren) return [];
    const sure = found.oordeel === 'ja' && studiepunten.min > 0 && !mayBeBarred(id, measures);
    return [{ min: sure ? uren.min : 0, max: uren.max }];
  });
  return {
    min: Math.max(0, ...hours.map(({ min }) => min)),
    max: hours.some(({ max }) => max === null) ? null : Math.max(0, ...hours.map(({ max }) => max ?? 0)),
  };
}

/** Leave without wage bars hours too, but only for who chooses it: the hours are then given up, not taken away. */
function mayBeBarred(id: string, measures: readonly Maatregel[]): boolean {
  const own = measures.find((measure) => measure.id === id)?.sluitUit ?? [];
  return measures.some(
    ({ id: other, oordeel, sluitUit }) =>
      oordeel !== 'neen' &&
      oordeel !== 'nvt' &&
      (sluitUit.some((one) => one.id === id && one.bereik !== 'periode') ||
        own.some((one) => one.id === other && one.bereik !== 'periode')),
  );
}
