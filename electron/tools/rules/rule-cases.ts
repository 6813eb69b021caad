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
  /**
   * The year that one of the amounts named stands in from, `geen`: all are of their own year, or per amount its year
   * (null: the published figure of that day).
   */
  prijspeil: z.union([z.string(), z.record(z.string(), z.string().nullable())]).optional(),
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
  const only = (what: string, texts: readonly string[], pieces: readonly string[]): void => {
    for (const text of texts)
      if (!pieces.some((piece) => text.includes(piece))) found.push(`${what}: "${text}" te veel`);
    for (const piece of pieces)
      if (!texts.some((text) => text.includes(piece))) found.push(`${what}: "${piece}" ontbreekt`);
  };
  const steps = got.stappen.map(({ wat }) => wat);
  if (given.enkelWaarschuwingen) only('waarschuwingen', got.waarschuwingen, given.enkelWaarschuwingen);
  if (given.enkelStappen) only('stappen', steps, given.enkelStappen);
  for (const text of given.geenStap ?? []) {
    if (steps.some((wat) => wat.includes(text))) found.push(`stappen: "${text}" hoort er niet bij`);
  }
  for (const name of given.geenBedrag ?? []) {
    if (got.bedragen[name] !== undefined) found.push(`${name}: hoort er niet bij`);
  }
  const { reden } = given;
  if (reden && !got.redenen.some(({ tekst }) => tekst.includes(reden))) found.push(`reden: "${reden}" ontbreekt`);
  if (given.verwijsNaar && !got.verwijsNaar?.includes(given.verwijsNaar)) {
    same('verwijsNaar', got.verwijsNaar, given.verwijsNaar);
  }
  for (const { wat, uiterlijk } of given.stappen ?? []) {
    const step = got.stappen.find((one) => one.wat.includes(wat));
    if (step === undefined) found.push(`stappen: "${wat}" ontbreekt`);
    else same(`uiterlijk van "${wat}"`, step.uiterlijk, uiterlijk);
  }
  found.push(...yearDifferences(given, got));
  return found;
}

/** Of the amounts that the case names, when it names any. */
function yearDifferences({ prijspeil, bedragen }: RuleCase, got: Maatregel): string[] {
  const yearOf = (name: string): string | null => got.bedragen[name]?.prijspeil ?? null;
  if (prijspeil === undefined) return [];
  if (typeof prijspeil === 'object') {
    return Object.entries(prijspeil).flatMap(([name, year]) =>
      yearOf(name) === year ? [] : [`prijspeil van ${name}: ${show(yearOf(name))} in plaats van ${show(year)}`],
    );
  }
  const years = Object.keys(bedragen ?? got.bedragen).map(yearOf);
  const right = prijspeil === 'geen' ? years.every((year) => year === null) : years.includes(prijspeil);
  return right ? [] : [`prijspeil: ${show(years)} in plaats van ${prijspeil}`];
}
