import { z } from 'zod';
import { academiejaarSchema, bronSchema } from '../catalogue/schema.ts';

const tekst = z.string().trim().min(1);
const dag = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const cent = z.int().min(0);

const gemeenschappelijk = {
  /** Id of the fact in the domain research, `EX-19`; one fact may have several rows of different kinds. */
  id: tekst,
  /** Key of `bronnen`. */
  bron: tekst,
  /** What the source says of its own age. */
  geldigheid: tekst,
  /** First and last academic year for which the fact holds; absent = open. */
  van: academiejaarSchema.optional(),
  tot: academiejaarSchema.optional(),
  /** The rule as one or more sentences for the client. */
  tekst,
};

const feit = <K extends string, S extends z.ZodRawShape>(soort: K, velden: S) =>
  z.strictObject({ ...gemeenschappelijk, soort: z.literal(soort), ...velden }).readonly();

/** Deadlines to apply. `naInschrijving`: who enrols on or after `vanaf` has `dagen` calendar days. */
const termijn = feit('termijn', {
  semester1: dag.optional(),
  jaar: dag.optional(),
  semester2: dag.optional(),
  semester2Tekst: tekst.optional(),
  /** When the source gives no dates: how it says it. */
  zin: tekst.optional(),
  naInschrijving: z
    .strictObject({ vanaf: dag.optional(), dagen: z.int().min(1) })
    .readonly()
    .optional(),
});

const houseFactSchema = z.discriminatedUnion('soort', [
  termijn,
  feit('leeftijd', { jaren: z.int().min(1), gevolg: z.enum(['actualisering', 'geen-vrijstelling']) }),
  feit('eigen-credit', {}),
  feit('score', { minimum: z.number(), schaal: z.number() }),
  feit('resultaat', { getolereerd: z.literal(false).optional(), gedelibereerd: z.literal(false).optional() }),
  feit('omvang', { regel: z.enum(['minstens-even-groot', 'maximale-overeenkomst']) }),
  feit('studiebewijs', {
    secundair: z.boolean().optional(),
    deelnamebewijs: z.boolean().optional(),
    metExamen: z.boolean().optional(),
    buitenlands: z.boolean().optional(),
    beroepskwalificatieAutomatisch: z.boolean().optional(),
  }),
  feit('herkomst', { professioneel: z.enum(['zelden', 'met-diploma']) }),
  feit('uitgesloten', { vakken: z.array(tekst).min(1).readonly() }),
  feit('documenten', { lijst: z.array(tekst).min(1).readonly() }),
  feit('beslisser', { wie: tekst }),
  feit('contact', { wie: tekst }),
  feit('criteria', {}),
  feit('na-examenkans', {}),
  feit('deelvrijstelling', {}),
  feit('gevolg', {}),
  feit('creditcontract', {}),
  feit('beslissing', { dagen: z.int().optional(), werkdagen: z.int().optional() }),
  /** Cents. */
  feit('kost-evk', { bedrag: cent }),
  feit('kost-evc', { dossier: cent, hoogstensGraduaat: cent.optional(), hoogstensBachelor: cent }),
  /** The size that a microcredential normally has, in studiepunten. */
  feit('omvang-microcredential', { minimum: z.number().positive(), maximum: z.number().positive() }),
  feit('evc-rondes', { dagen: z.array(dag).min(1).readonly() }),
  feit('beroep', {
    internDagen: z.int().min(1),
    antwoordDagen: z.int().min(1),
    raadDagen: z.int().min(1),
    raadTermijnDagen: z.int().min(1),
  }),
]);

/** One file of the folder house-rules. */
export const houseRulesSchema = z.strictObject({
  bronnen: z.record(z.string().regex(/^[a-z0-9-]+$/), bronSchema),
  instellingen: z.array(
    z.strictObject({
      /** A name of institutions.yaml, or `alle`. */
      instelling: tekst,
      faculteit: tekst.optional(),
      feiten: z.array(houseFactSchema).min(1).readonly(),
    }),
  ),
});

export type HouseFact = z.infer<typeof houseFactSchema>;
export type HouseFactKind = HouseFact['soort'];
export type HouseFactOf<K extends HouseFactKind> = Extract<HouseFact, { readonly soort: K }>;
