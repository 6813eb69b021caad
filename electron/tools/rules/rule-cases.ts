/** Case tables beside the rules: what a case holds, how it is read, and what differs from what it expects. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Pack } from '../../../shared/engine/compile-pack.ts';
import type { Situation } from '../../../shared/engine/situation.ts';
import type { Bedrag, Maatregel } from '../../../shared/pathways/advice.ts';
import { judgeOnly } from '../../../shared/pathways/measures.ts';
import { situationOf } from '../../../shared/situation/situation-of.ts';
import { ruleFolders } from '../build-pack.ts';
import { readYaml } from '../read-yaml.ts';

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
  /** The year of one of the amounts, or per amount its year; null: the published figure of that day. */
  prijspeil: z.union([z.string(), z.record(z.string(), z.string().nullable())]).optional(),
  waarschuwing: z.string().optional(),
  geenWaarschuwing: z.array(z.string()).optional(),
  verwijsNaar: z.string().optional(),
  stappen: z.array(z.strictObject({ wat: z.string(), uiterlijk: z.string().optional() })).optional(),
  bron: z.string(),
  soort: z.enum(['S', 'D']),
});
export type RuleCase = z.infer<typeof RuleCase>;

export interface CaseTable {
  readonly measure: string;
  readonly cases: readonly RuleCase[];
}

/** Every measure with its cases, from all its `cases*.yaml`. `rules`: the folder of the measures. */
export function readCaseTables(rules: string): CaseTable[] {
  return ruleFolders(rules).map((measure) => {
    const folder = join(rules, measure);
    const files = readdirSync(folder).filter((name) => /^cases.*\.yaml$/.test(name));
    return { measure, cases: files.sort().flatMap((name) => z.array(RuleCase).parse(readYaml(join(folder, name)))) };
  });
}

/** The client of a case; any pack with the same facts can judge it. */
export const situationOfCase = (pack: Pack, given: RuleCase): Situation =>
  situationOf(pack, given.dossier, given.op).situation;

/** What the pack makes of a case. Throws when it has no such measure. */
export function judgeCase(pack: Pack, measure: string, situation: Situation): Maatregel {
  const [found] = judgeOnly(pack, situation, [measure]);
  if (!found) throw new Error(`maatregel ${measure} ontbreekt`);
  return found;
}

const range = (amount: Bedrag | undefined): unknown => amount && [amount.min, amount.max];
const show = (value: unknown): string => JSON.stringify(value) ?? 'niets';

/** Where the outcome differs from what the case expects, in words; empty when it is as expected. */
export function differences(given: RuleCase, got: Maatregel): string[] {
  const found: string[] = [];
  const same = (what: string, is: unknown, expected: unknown): void => {
    if (show(is) !== show(expected)) found.push(`${what}: ${show(is)} in plaats van ${show(expected)}`);
  };
  const holds = (what: string, all: readonly string[], wanted: string, present = true): void => {
    if (all.includes(wanted) !== present)
      found.push(`${what}: ${wanted} ${present ? 'ontbreekt' : 'hoort er niet bij'}`);
  };
  same('oordeel', got.oordeel, given.oordeel);
  for (const [name, expected] of Object.entries(given.bedragen ?? {})) {
    same(name, range(got.bedragen[name]), typeof expected === 'number' ? [expected, expected] : expected);
  }
  if (given.bedragen && Object.keys(given.bedragen).length === 0) same('bedragen', Object.keys(got.bedragen), []);
  const reasons = (uitkomst: string): string[] =>
    got.redenen.filter((reason) => reason.uitkomst === uitkomst).map(({ id }) => id);
  if (given.nietVoldaan) same('nietVoldaan', reasons('niet-voldaan').sort(), [...given.nietVoldaan].sort());
  for (const id of given.beslissing ?? []) holds('beslissing', reasons('beslissing'), id);
  for (const id of given.ontbreekt ?? []) holds('ontbreekt', got.ontbreekt, id);
  for (const id of given.ontbreektNiet ?? []) holds('ontbreekt', got.ontbreekt, id, false);
  if (given.zekerheid) same('zekerheid', got.zekerheid, given.zekerheid);
  const warnings = got.waarschuwingen.join('\n');
  if (given.waarschuwing && !warnings.includes(given.waarschuwing)) same('waarschuwing', warnings, given.waarschuwing);
  for (const text of given.geenWaarschuwing ?? []) {
    if (warnings.includes(text)) found.push(`waarschuwing: "${text}" hoort er niet bij`);
  }
  if (given.verwijsNaar && !got.verwijsNaar?.includes(given.verwijsNaar)) {
    same('verwijsNaar', got.verwijsNaar, given.verwijsNaar);
  }
  for (const { wat, uiterlijk } of given.stappen ?? []) {
    const step = got.stappen.find((one) => one.wat.includes(wat));
    if (step === undefined) found.push(`stappen: "${wat}" ontbreekt`);
    else same(`uiterlijk van "${wat}"`, step.uiterlijk, uiterlijk);
  }
  if (typeof given.prijspeil === 'string') {
    const years = Object.values(got.bedragen).flatMap((one) => one.prijspeil ?? []);
    holds('prijspeil', years, given.prijspeil);
  } else {
    for (const [name, year] of Object.entries(given.prijspeil ?? {})) {
      same(`prijspeil van ${name}`, got.bedragen[name]?.prijspeil ?? null, year);
    }
  }
  return found;
}
