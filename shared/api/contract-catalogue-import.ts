/** Programmes and lists of a year that are brought in: a template, a preview of what a file gives, and what is kept. */
import { z } from 'zod';
import { LIST_KINDS } from '../local/programme-lists.ts';
import { FileTicket, IsoDay, IsoMoment, Name, Nothing, Ticket } from './fields.ts';
import { type Method, NEEDS_VAULT, WRITES_VAULT } from './method.ts';

/** At most this many lines of each kind go over the border; the counts say how many there are. */
export const MAX_LINES = 500;

const text = z.string().max(1000);

const Lines = {
  /** What is wrong, by row and column: with one problem nothing is taken. */
  problemen: z
    .array(z.strictObject({ rij: text, kolom: text, melding: text }))
    .max(MAX_LINES)
    .readonly(),
  aantalProblemen: z.int(),
  /** Rows that are right but not taken, and why. */
  overgeslagen: z
    .array(z.strictObject({ rij: text, reden: text }))
    .max(MAX_LINES)
    .readonly(),
  aantalOvergeslagen: z.int(),
};

const CataloguePreview = z.strictObject({
  soort: z.enum(['json', 'csv', 'xlsx']),
  /** How many programmes would be taken, of how many institutions, and how many of them with their courses. */
  opleidingen: z.int(),
  instellingen: z.int(),
  metVakken: z.int(),
  ...Lines,
});
export type CataloguePreview = z.infer<typeof CataloguePreview>;

const Kept = z.strictObject({ bestand: Name, op: IsoMoment, opleidingen: z.int(), instellingen: z.int() });

const Local = z.strictObject({
  /** What is used on top of the shipped catalogue; null for nothing. */
  ingevoerd: Kept.nullable(),
  /** What the last import or removal replaced, and can be put back. */
  vorige: Kept.nullable(),
  /** Programmes that the app carries. */
  meegeleverd: z.int(),
});
export type LocalCatalogue = z.infer<typeof Local>;

const ListKey = z.strictObject({ soort: z.enum(LIST_KINDS), academiejaar: z.string().regex(/^\d{4}-\d{4}$/) });

const ListRow = z.strictObject({
  ...ListKey.shape,
  titel: text,
  url: z.string().max(2000),
  volledig: z.boolean(),
  bestand: Name,
  op: IsoDay,
  /** Rows, and those of which the programme is in the catalogue. */
  rijen: z.int(),
  gevonden: z.int(),
});
export type ListRow = z.infer<typeof ListRow>;

const Lists = z.strictObject({ lijsten: z.array(ListRow).readonly() });

const ListPreview = z.strictObject({ lijsten: z.array(ListRow).readonly(), ...Lines });

/** `naam`: what the file is called, to show later. */
const brought = z.strictObject({ ticket: Ticket, naam: Name.exactOptional() });

export const catalogueImportMethods = {
  /** A workbook that a colleague of an institution fills in. */
  'catalogue.template': { input: Nothing, output: FileTicket, errors: NEEDS_VAULT },
  /** What a file gives; nothing is kept. */
  'catalogue.previewImport': { input: brought, output: CataloguePreview, errors: [...NEEDS_VAULT, 'expired'] },
  /** Takes all of a file, or nothing: `invalid` with its problems. The ticket of the last preview may be used again. */
  'catalogue.import': { input: brought, output: Local, errors: [...WRITES_VAULT, 'expired'] },
  'catalogue.local': { input: Nothing, output: Local, errors: NEEDS_VAULT },
  'catalogue.removeLocal': { input: Nothing, output: Local, errors: WRITES_VAULT },
  /** Changes places with what was there before. */
  'catalogue.restoreLocal': { input: Nothing, output: Local, errors: [...WRITES_VAULT, 'not-found'] },
  /** The OKOT list and the knelpunt list of a year, as a small table. */
  'lists.template': { input: Nothing, output: FileTicket, errors: NEEDS_VAULT },
  'lists.preview': { input: brought, output: ListPreview, errors: [...NEEDS_VAULT, 'expired'] },
  'lists.import': { input: brought, output: Lists, errors: [...WRITES_VAULT, 'expired'] },
  'lists.list': { input: Nothing, output: Lists, errors: NEEDS_VAULT },
  'lists.remove': { input: ListKey, output: Lists, errors: [...WRITES_VAULT, 'not-found'] },
} as const satisfies Record<string, Method>;
