/** What takes the place of a wage in a plan: what leave pays, and a benefit that is kept. */
import type { Pack } from '../../engine/compile-pack.ts';
import type { Situation } from '../../engine/situation.ts';
import type { Maatregel, Range } from '../advice.ts';
import { known } from '../pace.ts';
import type { PlannedYear } from '../planning.ts';
import { bestSets } from './best-set.ts';
import { leaveOf, monthsPerYear, perMonth } from './leave.ts';

interface Source extends Range {
  readonly id: string;
}

/**
 * Cents over the whole plan; undefined when no measure gives any. How many months of leave to take is the client's choice:
 * from one month, when the right is there, to all that are left.
 */
export function incomeOf(
  pack: Pack,
  situation: Situation,
  years: readonly PlannedYear[],
  measures: readonly Maatregel[],
): Range | undefined {
  const sources = measures.flatMap((measure): Source[] => {
    // What rests on leave that cannot be had is not had either.
    const carried = [measure, ...basesOf(pack, measures, measure.id)];
    if (carried.some(({ oordeel }) => oordeel === 'neen' || oordeel === 'nvt')) return [];
    const sure = carried.every(({ oordeel }) => oordeel === 'ja');
    const found =
      paidForLeave(pack, years, measures, measure.id, sure) ?? keptBenefit(pack, situation, years.length, measure);
    return found === undefined ? [] : [{ id: measure.id, ...found }];
  });
  if (sources.length === 0) return undefined;
  const bars = (a: string, b: string): boolean =>
    measures.some(({ id, sluitUit }) => id === a && sluitUit.some((one) => one.id === b && !one.verschuiving));
  const excludes = sources.flatMap(({ id: a }, one) =>
    sources.flatMap(({ id: b }, other) => (bars(a, b) ? [[one, other] as const] : [])),
  );
  const most = (pick: (source: Source) => number): number => {
    const values = sources.map((source) => [pick(source)]);
    const { best } = bestSets(
      { values, excludes, restsOn: [] },
      sources.map(({ id }) => id),
    );
    return best.value[0] ?? 0;
  };
  const unbounded = sources.some(({ max }) => max === null);
  return { min: most(({ min }) => min), max: unbounded ? null : most(({ max }) => max ?? 0) };
}

/** The measures that a measure rests on, and those that they rest on. */
function basesOf(pack: Pack, measures: readonly Maatregel[], id: string): Maatregel[] {
  const reached = new Set(pack.rulesById.get(id)?.def.steuntOp ?? []);
  for (const base of reached) for (const further of pack.rulesById.get(base)?.def.steuntOp ?? []) reached.add(further);
  return measures.filter((measure) => reached.has(measure.id));
}

function paidForLeave(
  pack: Pack,
  years: readonly PlannedYear[],
  measures: readonly Maatregel[],
  id: string,
  sure: boolean,
): Range | undefined {
  const leave = leaveOf(pack, id);
  const months = monthsPerYear(leave, measures, years.length);
  const paid = years.map(({ figures }, year) => {
    const found = figures.get(id);
    const month = found && perMonth(found);
    return month && { month, sure: found.oordeel === 'ja', months: months[year] ?? 0 };
  });
  if (paid.every((year) => year === undefined)) return undefined;
  const [first] = paid;
  const left = measures.find((measure) => measure.id === leave)?.bedragen.restMaanden;
  const aMonth = sure && first?.sure && (left === undefined || left.min >= 1);
  return paid.reduce<Range>(
    (sum, year) => {
      if (!year || year.months === 0) return sum;
      const { max } = year.month;
      return { min: sum.min, max: sum.max === null || max === null ? null : sum.max + max * year.months };
    },
    { min: aMonth ? first.month.min : 0, max: 0 },
  );
}

/** A benefit may become lower along the way (OKOT-G8), so only its upper end is known. */
function keptBenefit(pack: Pack, situation: Situation, years: number, { bedragen }: Maatregel): Range | undefined {
  const months = bedragen.behoudMaanden;
  if (!months) return undefined;
  const benefit = known(pack.symbols, situation, 'uitkering.bedragPerMaand');
  const most = Math.min(months.max ?? Number.POSITIVE_INFINITY, years * 12);
  return { min: 0, max: benefit === undefined ? null : benefit * most };
}
