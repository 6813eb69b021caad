/** The small parts that methods share, each with its limit. */
import { z } from 'zod';
import { DOSSIER_FORMAAT, type Dossier } from '../dossier/dossier.ts';
import { parseIsoDay } from '../engine/calendar.ts';

export const MAX_NAME = 200;

export const Name = z.string().max(MAX_NAME);
export const DossierId = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
export const Revision = z.int().min(1).max(1_000_000_000);
export const IsoMoment = z.string().max(40);
export const IsoDay = z
  .string()
  .max(10)
  .refine((text) => parseIsoDay(text) !== null);

/** Long enough to be a sentence; any characters. */
export const NewPassphrase = z.string().min(12).max(1000);
export const Passphrase = z.string().min(1).max(1000);

/** 128 random bits, as hexadecimal. */
export const Ticket = z.string().regex(/^[0-9a-f]{32}$/);

/** A file that waits to be fetched, once and within a minute. */
export const FileTicket = z.strictObject({
  ticket: Ticket,
  fileName: z.string().min(1).max(MAX_NAME),
  mime: z.string().max(120),
  bytes: z.int().min(0),
});
export type FileTicket = z.infer<typeof FileTicket>;

/** Only the outside is looked at here: the service checks all of it against the dictionary, with a path per problem. */
export const DossierInput = z.custom<Dossier>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** What a service made by parsing. */
export const DossierOutput = z.custom<Dossier>(
  (value) => typeof value === 'object' && value !== null && 'formaat' in value && value.formaat === DOSSIER_FORMAAT,
);

export const Nothing = z.strictObject({});
