import { z } from 'zod';

/** The shape of one entry of the dictionary of facts, as the YAML files hold it. */

const FACT_TYPES = ['boolean', 'keuze', 'geheel', 'decimaal', 'datum', 'academiejaar', 'tekst', 'lijst'] as const;

/** Units of numbers; money is always in whole cents. */
const EENHEDEN = [
  'breuk',
  'sp',
  'uur',
  'uur/week',
  'uur/maand',
  'maand',
  'jaar',
  'week',
  'dag',
  'cent',
  'cent/maand',
  'km',
  'minuut',
  'personen',
  'aantal',
  'punt',
  'procent',
] as const;

/** Who decides about a fact that the client and the counsellor cannot settle themselves. */
const BESLISSERS = ['vdab', 'werkgever', 'instelling'] as const;

/** 31 options fit the bits of one small integer, in which the engine keeps a choice. */
const MAX_OPTIES = 31;

const regel = z.string().min(1).max(300);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9+-]*$/);

const optieSchema = z.strictObject({
  waarde: code,
  label: regel,
  /** Someone still has to decide: the value counts as a decision that is open. */
  open: z.literal(true).exactOptional(),
});

const bereikSchema = z.union([
  z.tuple([z.number(), z.number()]).readonly(),
  z.tuple([z.string(), z.string()]).readonly(),
]);

const typed = {
  label: regel,
  schaal: z.int().min(1).max(4).exactOptional(),
  eenheid: z.enum(EENHEDEN).exactOptional(),
  bereik: bereikSchema.exactOptional(),
  opties: z.array(optieSchema).min(1).max(MAX_OPTIES).readonly().exactOptional(),
  /** A month is written as 2025-03 or as its first day. */
  precisie: z.literal('maand').exactOptional(),
  patroon: z.enum(['landcode', 'taalcode']).exactOptional(),
};

const fieldSchema = z.strictObject({
  naam: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  type: z.enum(FACT_TYPES).exclude(['lijst']),
  ...typed,
});

export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$/),
  type: z.enum(FACT_TYPES),
  ...typed,
  velden: z.array(fieldSchema).min(1).readonly().exactOptional(),
  /** A list whose elements are the bare values of its one field. */
  enkelvoudig: z.literal(true).exactOptional(),
  /** Belongs to the programme of `traject`, not to the person. */
  traject: z.literal(true).exactOptional(),
  /** The client can change it, so that it may be proposed (`kantelt`); `omhoog`: only to more. */
  veranderbaar: z.union([z.literal(true), z.literal('omhoog')]).exactOptional(),
  /** It is only proposed to whom this surely holds for. */
  veranderbaarAls: z.string().min(1).max(500).exactOptional(),
  /** Facts that change along in life, which a proposal cannot foresee: the client is told to look at them. */
  verandertMee: z.array(z.string()).readonly().exactOptional(),
  gevoelig: z.literal(true).exactOptional(),
  beslisser: z.enum(BESLISSERS).exactOptional(),
  /** The decider counts only when the value is the open option, not when the fact is missing. */
  beslisserAlleenOpen: z.literal(true).exactOptional(),
  /** What the one who decides needs, or must give; after "Nodig is:". */
  beslisserNodig: regel.exactOptional(),
  /** Only known when the academic year of the traject is over: not asked before. */
  naAfloop: z.literal(true).exactOptional(),
  /** Id of the fact that this one never exceeds. */
  hoogstens: z.string().exactOptional(),
  /** Earlier ids of this fact: facts are renamed, never dropped. */
  voorheen: z.array(z.string()).readonly().exactOptional(),
  vraag: regel,
  waarom: regel,
  vraagAls: z.string().min(1).max(500).exactOptional(),
  /** Asked only once another fact of its group (`stop.`) is given: nobody is asked about what is not going on. */
  vraagInGroep: z.literal(true).exactOptional(),
});

export type RawField = z.infer<typeof fieldSchema>;
export type RawFact = z.infer<typeof factSchema>;
