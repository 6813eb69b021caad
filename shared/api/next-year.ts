/** What another academic year does to the same client: verdicts and amounts that differ, and which rule did it. */
import { z } from 'zod';

const Verdict = z.enum(['ja', 'neen', 'voorwaardelijk', 'onbekend', 'nvt']);
const Certainty = z.enum(['officieel', 'secundair', 'afgeleid', 'ontwerp']);
const Range = z.strictObject({ min: z.number(), max: z.number().nullable() });
const text = z.string().nullable();

/** The enrolment that is looked at when it is not that of the dossier. */
export const Enrolled = z.strictObject({
  /** Id in the catalogue. */
  opleiding: z.string().max(200),
  contract: z.string().max(60).nullable(),
  vorm: z.string().max(60).nullable(),
  academiejaar: z.string().regex(/^\d{4}-\d{4}$/),
  studiepunten: z.number().min(0).max(180).nullable(),
});
export type Enrolled = z.infer<typeof Enrolled>;

const Cause = z.strictObject({
  soort: z.enum(['cijfer', 'voorwaarde']),
  wat: z.string(),
  /** Null where there was none this year, or is none next year. */
  was: text,
  wordt: text,
  /** ISO day since which the new value holds. */
  sinds: text,
  /** Key of `bronnen`. */
  bron: text,
  zekerheid: Certainty,
});
export type Cause = z.infer<typeof Cause>;

const Difference = z.strictObject({
  id: z.string(),
  label: z.string(),
  van: Verdict,
  naar: Verdict,
  /** The verdict of next year in one sentence. */
  zin: z.string(),
  bedragen: z
    .array(
      z.strictObject({
        naam: z.string(),
        label: z.string(),
        eenheid: z.string(),
        van: Range.nullable(),
        naar: Range.nullable(),
        /** 'van 100 uur naar 80 uur'. */
        tekst: z.string(),
      }),
    )
    .readonly(),
  /** Empty: no rule changed, time itself did it (an age, a term). */
  oorzaken: z.array(Cause).readonly(),
});

export const NextYear = z.strictObject({
  /** Academic years. */
  van: z.string(),
  naar: z.string(),
  verschillen: z.array(Difference).readonly(),
  bronnen: z.record(
    z.string(),
    z.strictObject({
      titel: z.string(),
      uitgever: z.string(),
      url: z.string(),
      datum: z.string().exactOptional(),
      nagekekenOp: z.string(),
    }),
  ),
});
export type NextYear = z.infer<typeof NextYear>;
