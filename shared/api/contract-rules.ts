/** The rules over time, and all of them on paper. */
import { z } from 'zod';
import { DossierInput, FileTicket, IsoDay } from './fields.ts';
import { type Method, NEEDS_VAULT, READS_VAULT } from './method.ts';
import { Enrolled, NextYear } from './next-year.ts';

export const ruleMethods = {
  /**
   * What the next academic year changes for the same client: verdicts and amounts that differ, and the rule that did it.
   * `inschrijving`: null for the traject of the dossier, or for the person alone.
   */
  'advice.nextYear': {
    input: z.strictObject({
      dossier: DossierInput,
      peildatum: IsoDay.exactOptional(),
      inschrijving: Enrolled.nullable(),
    }),
    output: NextYear,
    errors: [...NEEDS_VAULT, 'too-large'],
  },
  /** The rule handbook as PDF; its figures are those in force on `peildatum`, today when absent. */
  'exports.handbook': {
    input: z.strictObject({ peildatum: IsoDay.exactOptional() }),
    output: FileTicket,
    errors: [...READS_VAULT, 'newer-version'],
  },
} as const satisfies Record<string, Method>;
