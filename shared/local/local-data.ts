/**
 * What a counsellor brought in: programmes, the lists of a year, and decisions of institutions. It rests in the vault and
 * comes on top of the data of a release; nothing in it is about a client.
 */
import { z } from 'zod';
import { programmeSchema } from '../catalogue/schema.ts';
import { decisionSchema } from './decisions.ts';
import { programmeListSchema } from './programme-lists.ts';

const importedSchema = z.strictObject({
  /** Name of the file. */
  bestand: z.string().max(200),
  /** ISO moment. */
  op: z.string().max(40),
  opleidingen: z.array(programmeSchema).readonly(),
});

const localDataSchema = z.strictObject({
  catalogus: importedSchema.nullable(),
  /** What was there before the last import, to put back. */
  vorigeCatalogus: importedSchema.nullable(),
  lijsten: z.array(programmeListSchema).readonly(),
  beslissingen: z.array(decisionSchema).readonly(),
});

export type LocalData = z.infer<typeof localDataSchema>;
export type ImportedCatalogue = z.infer<typeof importedSchema>;

export const NO_LOCAL_DATA: LocalData = { catalogus: null, vorigeCatalogus: null, lijsten: [], beslissingen: [] };

/** What was kept; undefined when it has another form. */
export function parseLocalData(value: unknown): LocalData | undefined {
  const parsed = localDataSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
