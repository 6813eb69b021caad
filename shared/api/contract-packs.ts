/** Rule packs: those that the app carries, those that were brought in, and what another one would change. */
import { z } from 'zod';
import { DossierInput, IsoDay, Name, Ticket } from './fields.ts';
import { type Method, NEEDS_VAULT } from './method.ts';
import { Moved } from './moved.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Version = z.strictObject({ versie: z.string(), hash: Hash });

const PackRow = z.strictObject({
  ...Version.shape,
  /** The hash in groups, to compare with what the sender gives in another way. */
  vingerafdruk: z.string(),
  /** Carried by this version of the app, or brought in from a file. */
  herkomst: z.enum(['uitgave', 'ingevoerd']),
  /** The newest that the app carries. */
  isUitgave: z.boolean(),
  inGebruik: z.boolean(),
});
export type PackRow = z.infer<typeof PackRow>;

const MovedMeasure = Moved.shape.maatregelen.unwrap().element;
const problems = z.array(z.string().max(2000)).readonly();

const PackPreview = z.union([
  z.strictObject({
    aanvaard: z.literal(true),
    pakket: PackRow,
    waarschuwingen: problems,
    /** Dossiers of which a verdict or an amount would change, with today as the day of the advice. */
    dossiers: z
      .array(
        z.strictObject({
          id: z.string(),
          naam: Name,
          oefening: z.boolean(),
          maatregelen: z.array(MovedMeasure).readonly(),
        }),
      )
      .readonly(),
    /** How many dossiers were looked at, and how many could not be read. */
    bekeken: z.int(),
    overgeslagen: z.int(),
  }),
  z.strictObject({ aanvaard: z.literal(false), problemen: problems }),
]);
export type PackPreview = z.infer<typeof PackPreview>;

const Cause = z.strictObject({
  soort: z.enum(['maatregel', 'parameter', 'voorwaarde', 'bedrag', 'definitie', 'regel']),
  naam: z.string(),
  /** One sentence. */
  tekst: z.string(),
  /** The source that the newer pack gives; null where there is none. */
  bron: z.strictObject({ titel: z.string(), uitgever: z.string(), url: z.string() }).nullable(),
  /** False: it moves the outcome only together with other changes. */
  alleen: z.boolean(),
});

const Replay = z.strictObject({
  /** The pack and the day of the advice that was kept, and those of now. */
  toen: z.strictObject({ pakket: Version, peildatum: IsoDay }),
  nu: z.strictObject({ pakket: Version, peildatum: IsoDay }),
  /** Labels of the measures that come out differently with the same pack and day: the dossier itself changed. */
  doorDossier: z.array(z.string()).readonly(),
  /** What the rules of now say differently on the day of then. */
  doorRegels: z.array(z.strictObject({ ...MovedMeasure.shape, oorzaken: z.array(Cause).readonly() })).readonly(),
  /** What the rules of now say differently today than on the day of then. */
  doorDatum: z.array(MovedMeasure).readonly(),
  /** Other data that the advice of then was made with and that is no longer there in that version. */
  andereGegevens: z.array(z.enum(['catalogus', 'precedenten', 'huisregels', 'eigen invoer'])).readonly(),
});
export type Replay = z.infer<typeof Replay>;

const changing = [...NEEDS_VAULT, 'not-found', 'disk', 'in-use'] as const;

export const packMethods = {
  'packs.list': {
    input: z.strictObject({}),
    output: z.strictObject({ pakketten: z.array(PackRow).readonly() }),
    errors: NEEDS_VAULT,
  },
  /** Checks a pack that was brought, or looks again at one that is there, and says what it would change. */
  'packs.preview': {
    input: z.union([z.strictObject({ ticket: Ticket }), z.strictObject({ hash: Hash })]),
    output: PackPreview,
    errors: [...NEEDS_VAULT, 'expired', 'not-found'],
  },
  /** Keeps the pack that was last shown by `packs.preview`, and uses it. */
  'packs.import': {
    input: z.strictObject({ hash: Hash }),
    output: z.strictObject({ pakketten: z.array(PackRow).readonly() }),
    errors: changing,
  },
  /** Uses another pack that is there; null: the newest that the app carries. */
  'packs.use': {
    input: z.strictObject({ hash: Hash.nullable() }),
    output: z.strictObject({ pakketten: z.array(PackRow).readonly() }),
    errors: changing,
  },
  /** Computes an advice that the dossier keeps (`adviezen[advies]`) again, and says what changed since. */
  'advice.replay': {
    input: z.strictObject({ dossier: DossierInput, advies: z.int().min(0), peildatum: IsoDay.exactOptional() }),
    output: Replay,
    errors: [...NEEDS_VAULT, 'too-large', 'not-found'],
  },
} as const satisfies Record<string, Method>;
