/** Case tables beside the rules: what a case holds, and how it is read. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildPackDocument, ruleFolders } from '../../electron/tools/build-pack.ts';
import { readYaml } from '../../electron/tools/read-yaml.ts';
import { loadPack, type Pack } from '../../shared/engine/compile-pack.ts';

export const SHARED = join(import.meta.dirname, '../../shared');

const Amount = z.union([z.number(), z.tuple([z.number(), z.number().nullable()])]);

export const RuleCase = z.strictObject({
  naam: z.string(),
  waarom: z.string().optional(),
  op: z.string(),
  dossier: z.record(z.string(), z.unknown()).default({}),
  oordeel: z.enum(['ja', 'neen', 'voorwaardelijk', 'onbekend', 'nvt']),
  bedragen: z.record(z.string(), Amount).optional(),
  nietVoldaan: z.array(z.string()).optional(),
  beslissing: z.array(z.string()).optional(),
  ontbreekt: z.array(z.string()).optional(),
  ontbreektNiet: z.array(z.string()).optional(),
  zekerheid: z.string().optional(),
  /** The year that one of the amounts named stands in from, or `geen`: all are of their own year. */
  prijspeil: z.string().optional(),
  waarschuwing: z.string().optional(),
  geenWaarschuwing: z.array(z.string()).optional(),
  /** All warnings and all steps, each by a piece of its text: no other one may be there. */
  enkelWaarschuwingen: z.array(z.string()).optional(),
  enkelStappen: z.array(z.string()).optional(),
  verwijsNaar: z.string().optional(),
  /** Part of the sentence of some reason. */
  reden: z.string().optional(),
  stappen: z.array(z.strictObject({ wat: z.string(), uiterlijk: z.string().optional() })).optional(),
  geenStap: z.array(z.string()).optional(),
  geenBedrag: z.array(z.string()).optional(),
  bron: z.string(),
  soort: z.enum(['S', 'D']),
});
export type RuleCase = z.infer<typeof RuleCase>;

/** The pack as the YAML stands now; throws with every problem. */
export function packFromSources(): Pack {
  const loaded = loadPack(buildPackDocument(SHARED, 'test'));
  if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return loaded.value;
}

/** Every measure with its cases. */
export function readCases(): { readonly measure: string; readonly cases: readonly RuleCase[] }[] {
  const rules = join(SHARED, 'rules');
  return ruleFolders(rules).map((measure) => {
    const file = join(rules, measure, 'cases.yaml');
    return { measure, cases: existsSync(file) ? z.array(RuleCase).parse(readYaml(file)) : [] };
  });
}
