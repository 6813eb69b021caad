/** Runs the cases of a measure against each of its mutants; one case that sees the difference is enough. */
import { expressionsOf, namesIn } from '../../../shared/engine/checks/rule-texts.ts';
import { compilePack, type Pack } from '../../../shared/engine/compile-pack.ts';
import type { PackDocument, RuleDef } from '../../../shared/engine/pack-format.ts';
import { withOnly } from '../../../shared/engine/single-rule.ts';
import type { Situation } from '../../../shared/engine/situation.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { slipsIn } from './mutate-expression.ts';
import { type CaseTable, differences, judgeCase, type RuleCase, situationOfCase } from './rule-cases.ts';

export interface MutationResult {
  readonly measure: string;
  readonly soort: Mutant['soort'];
  readonly killed: number;
  /** Refused by the pack itself (types, units, dates), and therefore not counted. */
  readonly refused: number;
  readonly survivors: readonly string[];
  /** Declared as equivalent, and alive as declared. */
  readonly equivalent: readonly string[];
  /** Declared as equivalent, and killed or gone: the list is wrong. */
  readonly wronglyDeclared: readonly string[];
}

interface Prepared {
  readonly given: RuleCase;
  readonly situation: Situation;
}

/** `declared`: names of the mutants of this measure that are equivalent. */
export function runMutants(pack: Pack, table: CaseTable, declared: ReadonlySet<string>): MutationResult[] {
  const rule = pack.document.maatregelen.find(({ id }) => id === table.measure);
  if (rule === undefined) throw new Error(`maatregel ${table.measure} ontbreekt`);
  const cases = prepared(pack, table);
  const { definities } = pack.document;
  const tallies = { regel: tally(), rond: tally() };
  for (const mutant of mutantsOf(rule)) {
    tallies[mutant.soort].add(mutant.name, fateOf(pack, definities, mutant.rule, cases), declared);
  }
  const known = new Set([...tallies.regel.seen, ...tallies.rond.seen]);
  tallies.regel.result.wronglyDeclared.push(...[...declared].filter((name) => !known.has(name)));
  return (['regel', 'rond'] as const).map((soort) => ({ measure: table.measure, soort, ...tallies[soort].result }));
}

/** Slips in the shared definitions: seen when a case of any measure that uses them notices. */
export function runDefinitionMutants(
  pack: Pack,
  tables: readonly CaseTable[],
  declared: ReadonlySet<string>,
): MutationResult {
  const { definities, maatregelen } = pack.document;
  const measures = tables.flatMap((table) => {
    const rule = maatregelen.find(({ id }) => id === table.measure);
    return rule === undefined ? [] : [{ rule, names: sharedNames(pack, rule), cases: prepared(pack, table) }];
  });
  const { result, seen, add } = tally();
  for (const [name, source] of Object.entries(definities)) {
    const users = measures.filter(({ names }) => names.has(name));
    for (const { what, text } of slipsIn(source, () => true)) {
      const changed = { ...definities, [name]: text };
      let fate: Fate = 'alive';
      for (const { rule, cases } of users) {
        fate = fateOf(pack, changed, rule, cases);
        if (fate !== 'alive') break;
      }
      add(`${name}: ${what}`, fate, declared);
    }
  }
  result.wronglyDeclared.push(...[...declared].filter((name) => !seen.has(name)));
  return { measure: SHARED_DEFINITIONS, soort: 'regel', ...result };
}

/** The shared definitions count as a measure of their own. */
export const SHARED_DEFINITIONS = 'definities';

/** Shared definitions that a rule uses, also through others. */
function sharedNames(pack: Pack, rule: RuleDef): Set<string> {
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const name of namesIn(text, 'd')) {
      const source = pack.document.definities[name];
      if (source === undefined || found.has(name)) continue;
      found.add(name);
      follow(source);
    }
  };
  for (const { text } of expressionsOf(rule)) follow(text);
  for (const need of rule.vereist) follow(typeof need === 'string' ? need : need.feit);
  return found;
}

const prepared = (pack: Pack, { cases }: CaseTable): Prepared[] =>
  cases.map((given) => ({ given, situation: situationOfCase(pack, given) }));

type Fate = 'refused' | 'killed' | 'alive';

function tally() {
  const result = {
    killed: 0,
    refused: 0,
    survivors: [] as string[],
    equivalent: [] as string[],
    wronglyDeclared: [] as string[],
  };
  const seen = new Set<string>();
  const add = (name: string, fate: Fate, declared: ReadonlySet<string>): void => {
    seen.add(name);
    if (fate === 'refused') result.refused += 1;
    else if (fate === 'killed') {
      result.killed += 1;
      if (declared.has(name)) result.wronglyDeclared.push(name);
    } else if (declared.has(name)) result.equivalent.push(name);
    else result.survivors.push(name);
  };
  return { result, seen, add };
}

/** The case that kills moves to the front: neighbours fall to the same one. */
function fateOf(pack: Pack, definities: PackDocument['definities'], rule: RuleDef, cases: Prepared[]): Fate {
  const document = withOnly({ ...pack.document, definities }, rule);
  const compiled = compilePack(document, pack.dictionary);
  if (!compiled.ok) return 'refused';
  for (const [index, { given, situation }] of cases.entries()) {
    if (differences(given, judgeCase(compiled.value, rule.id, situation)).length === 0) continue;
    cases.unshift(...cases.splice(index, 1));
    return 'killed';
  }
  return 'alive';
}

/** Share of the mutants that counts: those that are alive without being equivalent against all. */
export function shareKilled(results: readonly MutationResult[]): number {
  const killed = results.reduce((sum, one) => sum + one.killed, 0);
  const alive = results.reduce((sum, one) => sum + one.survivors.length, 0);
  return killed + alive === 0 ? 1 : killed / (killed + alive);
}
