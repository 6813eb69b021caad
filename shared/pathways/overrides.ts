/** Which overrides of the counsellor stand beside which measure, and the edits that make and withdraw one. */
import type { Advies, Afwijking, Maatregel } from './advice.ts';
import type { AdviceDossier } from './advice-data.ts';

/** The year and the programme that a measure was judged for; absent where the dossier names none. */
export interface OverrideTarget {
  readonly academiejaar?: string | undefined;
  readonly opleiding?: string | undefined;
}

interface Row extends OverrideTarget {
  readonly maatregel: string;
}

/** A row without a year holds for every year. A row without a programme is about the own traject, or the person. */
const isAbout = (row: OverrideTarget, target: OverrideTarget, own: boolean): boolean =>
  (row.academiejaar === undefined || target.academiejaar === undefined || row.academiejaar === target.academiejaar) &&
  (row.opleiding === undefined ? own : row.opleiding === target.opleiding);

/** By measure; of several about the same the last one counts. `own`: of the traject in the dossier, or of the person. */
export function overridesFor(
  rows: AdviceDossier['afwijkingen'],
  target: OverrideTarget,
  own: boolean,
): Map<string, Afwijking> {
  const found = new Map<string, Afwijking>();
  for (const row of rows ?? []) {
    if (!isAbout(row, target, own)) continue;
    found.set(row.maatregel, { wordt: row.wordt, reden: row.reden, door: row.door ?? '', op: row.op ?? '' });
  }
  return found;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Year and programme of the traject in the dossier. */
export function ownTarget({ traject }: Pick<AdviceDossier, 'traject'>): OverrideTarget {
  return { academiejaar: textOf(traject?.academiejaar), opleiding: textOf(traject?.opleiding) };
}

/** What an override on this measure of the advice is about. `measure` is one of the objects in the advice. */
export function targetOf(
  dossier: Pick<AdviceDossier, 'traject'>,
  advice: Advies,
  measure: Maatregel,
): OverrideTarget & { readonly own: boolean } {
  const place = advice.voorstellen.findIndex(({ maatregelen }) => maatregelen.includes(measure));
  const proposal = advice.voorstellen[place];
  if (proposal === undefined || (place === 0 && dossier.traject !== undefined))
    return { ...ownTarget(dossier), own: true };
  return { academiejaar: proposal.planning[0]?.academiejaar, opleiding: proposal.opleiding ?? undefined, own: false };
}

/** The rows without those that stand beside this measure now. */
export const withoutOverride = <R extends Row>(
  rows: readonly R[] | undefined,
  measure: string,
  target: OverrideTarget & { readonly own: boolean },
): R[] => (rows ?? []).filter((row) => row.maatregel !== measure || !isAbout(row, target, target.own));
