/** Runs the cases of a measure against each of its mutants; one case that sees the difference is enough. */
import { compilePack, type Pack } from '../../../shared/engine/compile-pack.ts';
import type { PackDocument, RuleDef } from '../../../shared/engine/pack-format.ts';
import type { Situation } from '../../../shared/engine/situation.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
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
  // The case that killed last stands in front: neighbours fall to the same one.
  const cases: Prepared[] = table.cases.map((given) => ({ given, situation: situationOfCase(pack, given) }));
  const results = { regel: tally(), rond: tally() };
  const seen = new Set<string>();
  for (const mutant of mutantsOf(rule)) {
    const result = results[mutant.soort];
    const fate = fateOf(pack, mutant.rule, cases);
    seen.add(mutant.name);
    if (fate === 'refused') result.refused += 1;
    else if (fate === 'killed') {
      result.killed += 1;
      if (declared.has(mutant.name)) result.wronglyDeclared.push(mutant.name);
    } else if (declared.has(mutant.name)) result.equivalent.push(mutant.name);
    else result.survivors.push(mutant.name);
  }
  results.regel.wronglyDeclared.push(...[...declared].filter((name) => !seen.has(name)));
  return (['regel', 'rond'] as const).map((soort) => ({ measure: table.measure, soort, ...results[soort] }));
}

const tally = () => ({
  killed: 0,
  refused: 0,
  survivors: [] as string[],
  equivalent: [] as string[],
  wronglyDeclared: [] as string[],
});

function fateOf(pack: Pack, rule: RuleDef, cases: Prepared[]): 'refused' | 'killed' | 'alive' {
  const document: PackDocument = { ...pack.document, maatregelen: [rule] };
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
