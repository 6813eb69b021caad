/** The dossiers: the worklist, opening and saving with revisions, history, files from and to a colleague. */
import { z } from 'zod';
import { VaultProblemView } from './contract-session.ts';
import {
  DossierId,
  DossierInput,
  DossierOutput,
  FileTicket,
  IsoMoment,
  MAX_NAME,
  Name,
  NewPassphrase,
  Nothing,
  Passphrase,
  Revision,
  Ticket,
} from './fields.ts';
import { type Method, NEEDS_VAULT, READS_VAULT, WRITES_VAULT } from './method.ts';

const Fase = z.enum(['intake', 'verkenning', 'plan', 'opvolging', 'afgerond']);

/** What the worklist shows of a dossier, without opening it. */
export const DossierRow = z.strictObject({
  /** Name of the client, or ''. */
  naam: z.string().max(2 * MAX_NAME + 1),
  /** Beginning of the question, or null. */
  vraag: z.string().max(MAX_NAME).nullable(),
  fase: Fase.nullable(),
  /** First open deadline (ISO day), also one that has passed. */
  deadline: z.string().max(10).nullable(),
  /** Day of the newest note; without notes the day on which the dossier was made. */
  laatsteContact: z.string().max(10).nullable(),
  savedAt: IsoMoment,
  archived: z.boolean(),
  /** An example to practise with. */
  practice: z.boolean(),
});
export type DossierRow = z.infer<typeof DossierRow>;

const Saved = z.strictObject({ revision: Revision, savedAt: IsoMoment });

/** What cannot be true together; the dossier is kept all the same, so that it can be mended. */
const Contradiction = z.strictObject({ path: z.string(), message: z.string() });
const contradictions = z.array(Contradiction).readonly();

const OpenDossier = Saved.extend({
  id: DossierId,
  archived: z.boolean(),
  practice: z.boolean(),
  dossier: DossierOutput,
  contradictions,
  /** Facts that the present rule pack does not know; they are kept as they are. */
  unknownFacts: z.array(z.string()).readonly(),
  /** A newer revision was damaged and set aside: tell the user. */
  notice: z.string().nullable(),
});
export type OpenDossier = z.infer<typeof OpenDossier>;

const one = z.strictObject({ id: DossierId, revision: Revision });
const reading = [...READS_VAULT, 'not-found', 'corrupt', 'newer-version'] as const;
const changing = [...reading, 'in-use', 'conflict'] as const;

export const dossierMethods = {
  'dossiers.list': {
    input: z.strictObject({
      /** Words of the name or the question, in any order. */
      search: Name.exactOptional(),
      fase: z.array(Fase).max(5).exactOptional(),
      archived: z.boolean().default(false),
      /** Only practice dossiers, or only real ones; without it both. */
      practice: z.boolean().exactOptional(),
      sort: z.enum(['naam', 'deadline', 'laatsteContact', 'savedAt']).default('savedAt'),
      descending: z.boolean().default(false),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({
      rows: z.array(DossierRow.extend({ id: DossierId, revision: Revision })).readonly(),
      /** Of the whole selection. */
      total: z.int(),
      problems: z.array(VaultProblemView).readonly(),
    }),
    errors: NEEDS_VAULT,
  },
  /** The newest revision, or the one asked for (to look at, or to restore). */
  'dossiers.open': {
    input: z.strictObject({ id: DossierId, revision: Revision.exactOptional() }),
    output: OpenDossier,
    errors: reading,
  },
  'dossiers.create': {
    input: z.strictObject({
      client: z
        .strictObject({
          voornaam: Name.exactOptional(),
          naam: Name.exactOptional(),
          email: Name.exactOptional(),
          telefoon: Name.exactOptional(),
        })
        .exactOptional(),
    }),
    output: OpenDossier,
    errors: [...WRITES_VAULT, 'newer-version'],
  },
  /** `revision`: the one that was opened; another one meanwhile is a conflict. `gewijzigd` is set here. */
  'dossiers.save': {
    input: one.extend({ dossier: DossierInput }),
    output: Saved.extend({ contradictions }),
    errors: [...changing, 'too-large'],
  },
  'dossiers.archive': { input: one, output: Saved, errors: changing },
  /** Out of the archive; with `from` also back to the content of that earlier revision, as a new one. */
  'dossiers.restore': { input: one.extend({ from: Revision.exactOptional() }), output: Saved, errors: changing },
  'dossiers.history': {
    input: z.strictObject({ id: DossierId }),
    output: z.strictObject({
      /** Newest first; `savedAt` is null for a revision that cannot be read. */
      revisions: z
        .array(z.strictObject({ revision: Revision, savedAt: IsoMoment.nullable(), archived: z.boolean() }))
        .readonly(),
    }),
    errors: reading,
  },
  /** Erases for good: the key goes first, so that no copy of the dossier can be opened any more. */
  'dossiers.remove': {
    input: one,
    output: Nothing,
    errors: [...WRITES_VAULT, 'not-found', 'newer-version', 'conflict'],
  },
  /** `ticket`: of the file that the host received. `copy` gives it an id of its own, `revision` adds it to the one there. */
  'dossiers.importFile': {
    input: z.strictObject({
      ticket: Ticket,
      passphrase: Passphrase.exactOptional(),
      ifExists: z.enum(['refuse', 'copy', 'revision']).default('refuse'),
    }),
    output: OpenDossier,
    errors: [
      ...WRITES_VAULT,
      ...(['expired', 'too-large', 'wrong-passphrase', 'corrupt', 'newer-version', 'exists', 'conflict'] as const),
    ],
  },
  /** Sealed under a passphrase of its own; `plain` leaves it readable for everyone who gets the file. */
  'dossiers.exportFile': {
    input: z.union([
      z.strictObject({ id: DossierId, passphrase: NewPassphrase }),
      z.strictObject({ id: DossierId, plain: z.literal(true) }),
    ]),
    output: z.strictObject({ file: FileTicket, warning: z.string().nullable() }),
    errors: reading,
  },
  /** Adds the examples that are not there yet. */
  'dossiers.loadPractice': {
    input: Nothing,
    output: z.strictObject({ ids: z.array(DossierId).readonly() }),
    errors: WRITES_VAULT,
  },
} as const satisfies Record<string, Method>;
