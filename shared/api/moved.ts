/** What moved between two advices on the same dossier: what the screen lets glow. */
import { z } from 'zod';

const Oordeel = z.enum(['ja', 'neen', 'voorwaardelijk', 'onbekend', 'nvt']);
const Range = z.strictObject({ min: z.number(), max: z.number().nullable() });

/** `null` on one side: it was not there, or is no longer. Amounts in their own unit, money in cents. */
export const Moved = z.strictObject({
  maatregelen: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        van: Oordeel.nullable(),
        naar: Oordeel.nullable(),
        bedragen: z
          .array(
            z.strictObject({
              naam: z.string(),
              eenheid: z.string(),
              van: Range.nullable(),
              naar: Range.nullable(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  voorstellen: z
    .array(
      z.strictObject({
        id: z.string(),
        titel: z.string(),
        /** Place in the order, from 1. */
        plaats: z.strictObject({ van: z.int().nullable(), naar: z.int().nullable() }),
        oordeel: z.strictObject({ van: Oordeel.nullable(), naar: Oordeel.nullable() }),
        nettoKost: z.strictObject({ van: Range.nullable(), naar: Range.nullable() }),
      }),
    )
    .readonly(),
  /** Facts that are asked now and were not, and the other way round. */
  vragen: z.strictObject({ nieuw: z.array(z.string()).readonly(), weg: z.array(z.string()).readonly() }),
});
export type Moved = z.infer<typeof Moved>;
