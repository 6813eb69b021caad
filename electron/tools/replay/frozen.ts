/** Advices that were frozen with their pack, to be computed again to the last digit. */
import { z } from 'zod';
import type { Maatregel } from '../../../shared/pathways/advice.ts';
import type { AdviceData, AdviceDossier } from '../../../shared/pathways/advice-data.ts';
import { ownMeasures } from '../../../shared/pathways/replay/replay.ts';

export const FrozenSet = z.strictObject({
  /** Hash of the pack that they were made with. */
  pakket: z.string(),
  adviezen: z.array(
    z.strictObject({
      naam: z.string(),
      op: z.string(),
      dossier: z.record(z.string(), z.unknown()),
      maatregelen: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type FrozenSet = z.infer<typeof FrozenSet>;

/** What must stay the same of a measure: what a client would act on, and what it rests on. Sentences may get better. */
function frozenMeasure({ id, oordeel, zekerheid, bedragen, redenen, ontbreekt }: Maatregel): Record<string, unknown> {
  const amounts = Object.entries(bedragen).map(([name, { min, max, eenheid, prijspeil }]) => [
    name,
    { min, max, eenheid, ...(prijspeil === undefined ? {} : { prijspeil }) },
  ]);
  return {
    id,
    oordeel,
    zekerheid,
    bedragen: Object.fromEntries(amounts),
    redenen: redenen.map((reden) => ({
      id: reden.id,
      uitkomst: reden.uitkomst,
      bron: reden.bron,
      zekerheid: reden.zekerheid,
      geldigVan: reden.geldigVan,
      geldigTot: reden.geldigTot,
      ...(reden.drempel === undefined ? {} : { drempel: reden.drempel }),
    })),
    ontbreekt,
  };
}

/** `data` with the pack of then. */
export const frozenMeasures = (data: AdviceData, dossier: AdviceDossier, op: string): Record<string, unknown>[] =>
  ownMeasures(data, dossier, op).map(frozenMeasure);
