import { z } from 'zod';
import { NIVEAUS } from './niveaus.ts';
import { STUDIEGEBIEDEN } from './studiegebied.ts';

/** Forms of teaching, as `traject.vorm` in the contract. */
export const VORMEN = [
  'dag',
  'avond',
  'weekend',
  'afstand',
  'blended',
  'switch',
  'werktraject',
  'duaal',
  'lio',
] as const;

/**
 * What kind of track a row is. `aanvulling` = own track after a graduaat, `verkort` = own track after another diploma,
 * `educatief-verkort` = a short teacher training that is a programme of its own.
 */
const SOORTEN = ['gewoon', 'verkort', 'switch', 'werktraject', 'aanvulling', 'educatief-verkort'] as const;

const zekerheid = z.enum(['officieel', 'secundair', 'afgeleid', 'ontwerp']);
const niveau = z.enum(NIVEAUS);
const tekst = z.string().trim().min(1);
const studiepunten = z.int().min(1).max(480);

/** A source in one of our data files. */
export const bronSchema = z
  .strictObject({
    titel: tekst,
    uitgever: tekst,
    url: z.string().regex(/^https?:\/\/\S+$/),
    datum: tekst.optional(),
    zekerheid,
  })
  .readonly();

/** `2024-2025`: two consecutive years. */
export const academiejaarSchema = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine(
    (jaar) => Number(jaar.slice(5)) === Number(jaar.slice(0, 4)) + 1,
    'een academiejaar telt twee jaren na elkaar',
  );

/** Studiepunten as [least, most]. */
export const bereikSchema = z
  .tuple([z.int().min(0), z.int().max(480)])
  .readonly()
  .refine(([min, max]) => min <= max, 'het kleinste getal staat eerst');

const patroonVelden = {
  niveau: z.array(niveau).min(1).readonly(),
  /** Words that the title of the qualification must hold; absent = any title. */
  naam: tekst.optional(),
  /** The title holds no other words than `naam` and those of a degree. */
  exact: z.boolean().optional(),
  /** Phrases that rule a qualification out. */
  behalve: z.array(tekst).readonly().optional(),
};

const enkelPatroon = z.strictObject(patroonVelden).readonly();

/** Which qualification a track or precedent is about; `ook` = further qualifications that one must hold as well. */
export const patroonSchema = z
  .strictObject({ ...patroonVelden, ook: z.array(enkelPatroon).min(1).readonly().optional() })
  .readonly();

const opleidingsonderdeelSchema = z
  .strictObject({ naam: tekst, studiepunten: z.number().min(0.5).max(120) })
  .readonly();

/** One row of the catalogue. What is not known is absent. */
export const programmeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/),
    naam: tekst,
    /** The spelling of institutions.yaml. */
    instelling: tekst,
    niveau,
    /** The source says only "bachelor": nothing that hangs on the level may be concluded. */
    niveauAangenomen: z.literal(true).optional(),
    soort: z.enum(SOORTEN),
    /** What one takes up in this track. */
    studiepunten: studiepunten.optional(),
    /** The same as a range, where the institution or the law gives no single size. */
    studiepuntenBereik: bereikSchema.optional(),
    /** The size is the legal default (NV-02), not a published figure. */
    omvangAangenomen: z.literal(true).optional(),
    /** Size of the whole degree, when the row is a shortened track to it. */
    studiepuntenDiploma: studiepunten.optional(),
    /** Id of the ordinary programme. */
    naarOpleiding: tekst.optional(),
    campus: z.array(tekst).readonly().optional(),
    vorm: z.array(z.enum(VORMEN)).readonly().optional(),
    taal: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    studiegebied: z.array(z.enum(STUDIEGEBIEDEN)).min(1).readonly().optional(),
    /** For own tracks: whoever matches one of these. */
    vooropleiding: z.array(patroonSchema).min(1).readonly().optional(),
    werktrajectGeregistreerd: z.boolean().optional(),
    knelpunt: z.boolean().optional(),
    academiejaar: academiejaarSchema.optional(),
    bron: bronSchema,
    opmerking: tekst.optional(),
    opleidingsonderdelen: z.array(opleidingsonderdeelSchema).min(1).readonly().optional(),
  })
  .readonly()
  .superRefine((row, ctx) => {
    const fout = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: [path], message });
    if (row.studiepunten !== undefined && row.studiepuntenBereik !== undefined)
      fout('studiepuntenBereik', 'geef een getal of een bereik, niet allebei');
    if (row.omvangAangenomen && row.studiepunten === undefined && row.studiepuntenBereik === undefined)
      fout('omvangAangenomen', 'er is geen omvang die aangenomen kan zijn');
    const grootste = row.studiepunten ?? row.studiepuntenBereik?.[1];
    if (row.studiepuntenDiploma !== undefined && grootste !== undefined && grootste > row.studiepuntenDiploma)
      fout('studiepuntenDiploma', 'een verkort traject is niet groter dan het diploma');
  });

/** One institution; `alias` = other spellings that people use. */
export const institutionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    naam: tekst,
    alias: z.array(tekst).readonly().optional(),
    type: z.enum(['hogeschool', 'universiteit', 'school']),
    associatie: tekst.optional(),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional(),
  })
  .readonly();

export type Programme = z.infer<typeof programmeSchema>;
export type Course = z.infer<typeof opleidingsonderdeelSchema>;
export type Institution = z.infer<typeof institutionSchema>;
export type Patroon = z.infer<typeof patroonSchema>;
export type CatalogueBron = z.infer<typeof bronSchema>;
