/** An advice of earlier, computed again with its own pack, and against the pack and the day of now. */
import type { Pack } from '../../engine/compile-pack.ts';
import type { Maatregel, Oordeel } from '../advice.ts';
import type { AdviceData, AdviceDossier } from '../advice-data.ts';
import { ownSituation } from '../advise.ts';
import { judge, judgeOnly } from '../measures.ts';
import { type Cause, outcomeOf, whyChanged } from './why-changed.ts';

/** The verdicts on the dossier's own enrolment, in the order of the pack. */
export const ownMeasures = (data: AdviceData, dossier: AdviceDossier, peildatum: string): Maatregel[] =>
  judge(data.pack, ownSituation(data, dossier, peildatum).situation);

export interface Difference {
  readonly maatregel: string;
  readonly toen: Maatregel | undefined;
  readonly nu: Maatregel | undefined;
  /** Empty when the pack is not why. */
  readonly oorzaken: readonly Cause[];
}

/** Verdicts and amounts that two packs give differently for the same client on the same day. */
export function verdictDifferences(
  older: AdviceData,
  newer: AdviceData,
  dossier: AdviceDossier,
  peildatum: string,
): Omit<Difference, 'oorzaken'>[] {
  return differing(byId(ownMeasures(older, dossier, peildatum)), byId(ownMeasures(newer, dossier, peildatum)));
}

/** The same, with why. */
export function packDifferences(
  older: AdviceData,
  newer: AdviceData,
  dossier: AdviceDossier,
  peildatum: string,
): Difference[] {
  return verdictDifferences(older, newer, dossier, peildatum).map(({ maatregel, toen, nu }) => {
    const ask = (pack: Pack): Maatregel | undefined => {
      const { situation } = ownSituation({ ...newer, pack }, dossier, peildatum);
      return judgeOnly(pack, situation, [maatregel])[0];
    };
    return { maatregel, toen, nu, oorzaken: whyChanged(older.pack, newer.pack, maatregel, ask) };
  });
}

/** Verdicts and amounts of one pack that differ between two days. */
export function dayDifferences(data: AdviceData, dossier: AdviceDossier, from: string, to: string): Difference[] {
  const found = differing(byId(ownMeasures(data, dossier, from)), byId(ownMeasures(data, dossier, to)));
  return found.map((one) => ({ ...one, oorzaken: [] }));
}

/** Measures whose verdict now, with their own pack and day, is not the one that was kept: the dossier changed since. */
export function changedSinceKept(
  samenvatting: Readonly<Record<string, Oordeel>>,
  measures: readonly Maatregel[],
): string[] {
  const now = byId(measures);
  return Object.entries(samenvatting)
    .filter(([id, oordeel]) => now.get(id)?.oordeel !== oordeel)
    .map(([id]) => id);
}

const byId = (measures: readonly Maatregel[]): Map<string, Maatregel> =>
  new Map(measures.map((measure) => [measure.id, measure]));

function differing(
  before: ReadonlyMap<string, Maatregel>,
  after: ReadonlyMap<string, Maatregel>,
): Omit<Difference, 'oorzaken'>[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((maatregel) => {
    const [toen, nu] = [before.get(maatregel), after.get(maatregel)];
    return outcomeOf(toen) === outcomeOf(nu) ? [] : [{ maatregel, toen, nu }];
  });
}
