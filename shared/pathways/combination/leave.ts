/** Leave without wage: how many months of it fall in a year of the plan, what it pays, what it may cost. */
import type { Pack } from '../../engine/compile-pack.ts';
import { type Situation, TRUE } from '../../engine/situation.ts';
import type { Maatregel, Range } from '../advice.ts';
import type { Figures } from '../measures.ts';
import { known } from '../pace.ts';
import { LEAVES, WAGE_SHARE } from './incentives.ts';

const MONTHS = 12;

/** The leave that a measure is, or that it rests on. What pays per month pays for tijdskrediet, unless it says otherwise. */
export function leaveOf(pack: Pack, id: string): string | undefined {
  const seen = new Set<string>();
  const follow = (measure: string): string | undefined => {
    if (LEAVES.has(measure) || seen.has(measure)) return LEAVES.has(measure) ? measure : undefined;
    seen.add(measure);
    const bases = pack.rulesById.get(measure)?.def.steuntOp ?? [];
    return bases.map(follow).find((leave) => leave !== undefined);
  };
  return follow(id);
}

/** Months of leave in each year when it is taken from the start, for as long as there are months left. */
export function monthsPerYear(leave: string | undefined, measures: readonly Maatregel[], years: number): number[] {
  const rest = measures.find(({ id }) => id === leave)?.bedragen.restMaanden?.max ?? years * MONTHS;
  return Array.from({ length: years }, (_, year) => Math.max(0, Math.min(MONTHS, rest - year * MONTHS)));
}

/** Cents per month, in hand where that is known. Undefined when the measure pays nothing per month. */
export const perMonth = ({ bedragen }: Figures): Range | undefined => bedragen.nettoPerMaand ?? bedragen.brutoPerMaand;

/** Is there no wage to lose? */
export function isWithoutWage(pack: Pack, s: Situation): boolean {
  const among = (id: string, options: readonly string[]): boolean => {
    const fact = pack.symbols.byId.get(id);
    if (fact?.kind !== 'mask') return false;
    const allowed = fact.options.reduce(
      (mask, option, bit) => (options.includes(option) ? mask | (1 << bit) : mask),
      0,
    );
    return ((s.lo[fact.slot] as number) & ~allowed) === 0;
  };
  const second = pack.symbols.byId.get('werk.ookWerknemer');
  const maySecond = second !== undefined && ((s.lo[second.slot] as number) & TRUE) !== 0 && s.given[second.slot] === 1;
  return among('werk.statuut', ['werkzoekende', 'inactief', 'student']) && !maySecond;
}

/** Cents per month, gross; undefined when it is not known. */
export const grossWage = (pack: Pack, s: Situation): number | undefined =>
  known(pack.symbols, s, 'werk.brutoMaandloon');

/**
 * Cents that a month of leave costs at most: what is lost in hand is never more than what is lost before tax, and how much
 * less cannot be told from the gross wage.
 */
export function mostLostPerMonth(pack: Pack, s: Situation, leave: string, gross: number): number {
  const fact = pack.symbols.byId.get(LEAVES.get(leave) ?? '');
  const shares = (fact?.options ?? []).flatMap((option, bit) =>
    fact && ((s.lo[fact.slot] as number) & (1 << bit)) !== 0 ? [WAGE_SHARE[option] ?? 1] : [],
  );
  return Math.round(gross * (shares.length === 0 ? 1 : Math.max(...shares)));
}
