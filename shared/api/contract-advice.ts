/** What the rules, the catalogue and the dictionary say, and the documents that come out. */
import { z } from 'zod';
import { programmeSchema } from '../catalogue/schema.ts';
import { factSchema } from '../facts/fact-schema.ts';
import type { Advies } from '../pathways/advice.ts';
import { Calibration } from './calibration.ts';
import { DossierId, DossierInput, FileTicket, IsoDay, Name, Nothing, Revision } from './fields.ts';
import { type Method, NEEDS_VAULT, READS_VAULT } from './method.ts';
import { Moved } from './moved.ts';
import { RulesView } from './rules-view.ts';

/** Made by the engine, of a fixed shape: only its mark is looked at, since it is large and computed at every answer. */
const AdviesOutput = z.custom<Advies>(
  (value) =>
    typeof value === 'object' && value !== null && 'formaat' in value && value.formaat === 'trajectwijzer-advies',
);

const document = z.strictObject({
  id: DossierId,
  revision: Revision.exactOptional(),
  /** Date of the advice in the document; today when absent. */
  peildatum: IsoDay.exactOptional(),
});
const documentErrors = [...READS_VAULT, 'not-found', 'corrupt', 'newer-version', 'cancelled'] as const;

export const adviceMethods = {
  /**
   * The advice on a dossier that need not be saved. Within a `stream` the highest `sequence` wins: an older request that
   * is still waiting or running answers `cancelled`. A screen that starts anew takes a new name for its stream.
   */
  'advice.compute': {
    input: z.strictObject({
      dossier: DossierInput,
      peildatum: IsoDay.exactOptional(),
      stream: z.string().min(1).max(64),
      sequence: z.int().min(0),
    }),
    output: z.strictObject({
      sequence: z.int(),
      advies: AdviesOutput,
      /** Against the last advice that this stream was given on the same dossier; null for the first. */
      moved: Moved.nullable(),
    }),
    errors: [...NEEDS_VAULT, 'too-large', 'cancelled'],
  },
  'exports.popPdf': { input: document, output: FileTicket, errors: documentErrors },
  'exports.popWorkbook': { input: document, output: FileTicket, errors: documentErrors },
  /** "Mee te brengen": what the client must still find out or bring. */
  'exports.bringList': { input: document, output: FileTicket, errors: documentErrors },
  /**
   * The OKOT note for the consultant's own file. `voorstel`: id of the proposal it is about; without it the chosen one,
   * else the first. `not-found` also when there is no such proposal, or nothing about OKOT to note.
   */
  'exports.okotNote': {
    input: document.extend({ voorstel: Name.exactOptional() }),
    output: FileTicket,
    errors: documentErrors,
  },
  'catalogue.search': {
    input: z.strictObject({ text: Name, limit: z.int().min(1).max(50).default(20) }),
    output: z.strictObject({ programmes: z.array(programmeSchema).readonly() }),
    errors: [],
  },
  'catalogue.get': {
    input: z.strictObject({ id: Name }),
    output: z.strictObject({
      programme: programmeSchema,
      /** Shortened and other tracks that lead to it. */
      tracks: z.array(programmeSchema).readonly(),
    }),
    errors: ['not-found'],
  },
  /** How far the estimates of exemptions were off where the truth is known. */
  'exemptions.calibration': { input: Nothing, output: Calibration, errors: [] },
  'rules.list': { input: z.strictObject({ peildatum: IsoDay.exactOptional() }), output: RulesView, errors: [] },
  /** The entries of which the intake form is made, in their order. */
  'facts.dictionary': {
    input: Nothing,
    output: z.strictObject({
      pakket: z.strictObject({ versie: z.string(), hash: z.string() }),
      feiten: z.array(factSchema).readonly(),
    }),
    errors: [],
  },
} as const satisfies Record<string, Method>;
