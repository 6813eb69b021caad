/** Decisions received from institutions: recorded without the client, and shared between colleagues as a file. */
import { z } from 'zod';
import { NIVEAUS } from '../catalogue/niveaus.ts';
import { MAX_LINES } from './contract-catalogue-import.ts';
import { FileTicket, IsoDay, Name, Nothing, Ticket } from './fields.ts';
import { type Method, NEEDS_VAULT, WRITES_VAULT } from './method.ts';

const Level = z.enum(NIVEAUS);
const Points = z.int().min(0).max(480);
const Sized = z.strictObject({ naam: Name.min(1), studiepunten: z.number().min(0.5).max(120), uitVak: Name.min(1) });

/** A decision as it is typed. Give either `vrijgesteld` with `totaal`, or `vak`. */
const Draft = z.strictObject({
  van: z.strictObject({ niveau: Level, naam: Name.min(1), instelling: Name.min(1) }),
  naar: z.strictObject({
    /** Id of the catalogue, when it is there. */
    opleiding: Name.exactOptional(),
    niveau: Level,
    naam: Name.min(1),
    instelling: Name.min(1),
  }),
  vrijgesteld: Points.exactOptional(),
  totaal: Points.min(1).exactOptional(),
  vak: Sized.exactOptional(),
  /** Day of the decision. */
  op: IsoDay,
  opmerking: z.string().max(400).exactOptional(),
});
export type DecisionInput = z.infer<typeof Draft>;

const Row = z.strictObject({ ...Draft.shape, id: z.string(), bron: z.literal('eigen ervaring') });
export type DecisionRow = z.infer<typeof Row>;

const Rows = z.strictObject({ beslissingen: z.array(Row).readonly() });

const text = z.string().max(1000);
const Preview = z.strictObject({
  /** New ones, and those that are there already. */
  nieuw: z.array(Row).readonly(),
  dubbel: z.int(),
  problemen: z
    .array(z.strictObject({ rij: text, kolom: text, melding: text }))
    .max(MAX_LINES)
    .readonly(),
  aantalProblemen: z.int(),
  overgeslagen: z
    .array(z.strictObject({ rij: text, reden: text }))
    .max(MAX_LINES)
    .readonly(),
  aantalOvergeslagen: z.int(),
});

const brought = z.strictObject({ ticket: Ticket, naam: Name.exactOptional() });

export const precedentMethods = {
  'precedents.list': { input: Nothing, output: Rows, errors: NEEDS_VAULT },
  /** `invalid` also when a text names a client of this vault, or looks like personal data. */
  'precedents.record': { input: Draft, output: Rows, errors: WRITES_VAULT },
  'precedents.remove': { input: z.strictObject({ id: Name }), output: Rows, errors: [...WRITES_VAULT, 'not-found'] },
  'precedents.export': { input: Nothing, output: FileTicket, errors: [...NEEDS_VAULT, 'not-found'] },
  'precedents.preview': { input: brought, output: Preview, errors: [...NEEDS_VAULT, 'expired'] },
  /** Takes all of a file, or nothing. */
  'precedents.import': { input: brought, output: Rows, errors: [...WRITES_VAULT, 'expired'] },
} as const satisfies Record<string, Method>;
