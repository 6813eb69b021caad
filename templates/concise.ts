/** What a client needs on paper: the rest stands, in full, in the program and in the workbook. */
import type { PopMaatregel, PopPlan, PopReden } from '../shared/plan/plan-types.ts';

/** What always matters for a start, whatever the answer. */
const ALWAYS: readonly string[] = ['toelating', 'taalvoorwaarde', 'leerkrediet', 'studiegeld', 'werkstudent-codex'];

/** Questions on paper: those that settle most come first in the plan. */
export const MOST_QUESTIONS = 12;

/** Granted, up to somebody, overridden by the counsellor, or of importance anyhow: printed with every reason. */
export function isPrintedInFull({ id, oordeel, afwijking }: PopMaatregel): boolean {
  return (
    oordeel === null || oordeel.vorm === 'vink' || oordeel.vorm === 'half' || afwijking !== null || ALWAYS.includes(id)
  );
}

export const measuresOf = (plan: PopPlan): readonly PopMaatregel[] =>
  plan.maatregelen.flatMap((group) => group.maatregelen);

/** Of a measure that is refused or open: the conditions that refuse it, else those that are open. */
export function decidingReasons({ redenen }: PopMaatregel): readonly PopReden[] {
  const failing = redenen.filter(({ uitkomst }) => uitkomst?.vorm === 'kruis');
  return failing.length > 0 ? failing : redenen.filter(({ uitkomst }) => uitkomst?.vorm !== 'vink');
}
