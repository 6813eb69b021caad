/** What a pack says beside its rules: where sources disagree, and what they do not say. Data, in plain Dutch. */
import { z } from 'zod';

const line = z.string().min(3).max(600);
const measures = z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'de id van een maatregel')).default([]);

const Saying = z
  .strictObject({
    /** Key of `bronnen`; a source that no rule cites is named in `naam`. */
    bron: z.string().optional(),
    naam: z.string().min(2).max(200).optional(),
    zegt: line,
  })
  .refine(({ bron, naam }) => (bron === undefined) !== (naam === undefined), 'geef ofwel bron, ofwel naam');

/** Two or more sources that disagree, and what the rules do with it. */
export const ConflictDef = z.strictObject({
  onderwerp: line,
  maatregelen: measures,
  bronnen: z.array(Saying).min(2),
  /** What the rules use, and why. */
  gekozen: line,
});
export type ConflictDef = z.infer<typeof ConflictDef>;

/** Something that the public sources do not say, so that no rule says it either. */
export const UnknownDef = z.strictObject({
  /** File that it stands in: 'incentives', 'tuition', 'okot', 'exemptions', 'algemeen'. */
  thema: z.string().regex(/^[a-z][a-z0-9-]*$/),
  onderwerp: line,
  /** What is not known. */
  wat: line,
  /** Why not, and what the tool does instead. */
  waarom: line,
  /** Where the answer can be had. */
  waarheen: line,
  maatregelen: measures,
});
export type UnknownDef = z.infer<typeof UnknownDef>;
