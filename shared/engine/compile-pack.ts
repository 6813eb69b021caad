/** From a pack document to something that can be evaluated; every problem is named, none is thrown. */
import { err, ok, type Result } from '../api/result.ts';
import { buildDictionary, type Dictionary } from '../facts/dictionary.ts';
import { compileExpression, type Scope } from './compile-expression.ts';
import { type CompiledRule, compileRule, dateExpr, type Stretch } from './compile-rule.ts';
import { conditionSource } from './condition-source.ts';
import type { Evaluable, Expr } from './expressions.ts';
import { PackDocument } from './pack-format.ts';
import { ExpressionError } from './parse-expression.ts';
import { DATE, emit, NUMBER, type Program, within } from './program.ts';
import { type DateSlots, dateSlots } from './rule-date.ts';
import { load, run } from './run.ts';
import { buildSymbols, factScope, type SymbolTable } from './symbols.ts';

export interface PackProblem {
  readonly path: string;
  readonly message: string;
}

export interface Pack {
  readonly document: PackDocument;
  readonly dictionary: Dictionary;
  readonly symbols: SymbolTable;
  readonly rules: readonly CompiledRule[];
  readonly rulesById: ReadonlyMap<string, CompiledRule>;
  /** Shared definitions by name, for tests and for the planner. */
  readonly definitions: ReadonlyMap<string, Evaluable>;
  /** All of the pack as steps: the shared definitions, then rule by rule. */
  readonly program: Program;
  readonly definitionSteps: Stretch;
  /** Step of the date of the rule that runs. */
  readonly datum: number;
  /** The facts that select the dated rules. */
  readonly dateSlots: DateSlots;
}

/** Reads and compiles an untrusted document. Its hash is the caller's to verify (that needs Node). */
export function loadPack(raw: unknown): Result<Pack, readonly PackProblem[]> {
  const parsed = PackDocument.safeParse(raw);
  if (!parsed.success) {
    return err(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
  }
  return compilePack(parsed.data);
}

/** For a document of which the shape is known to be right: `known` is its dictionary when that was built already. */
export function compilePack(document: PackDocument, known?: Dictionary): Result<Pack, readonly PackProblem[]> {
  const problems: PackProblem[] = [];
  const report = (path: string, message: string): void => {
    problems.push({ path, message });
  };
  const dictionary = known === undefined ? buildDictionary(document.feiten) : ok(known);
  if (!dictionary.ok) {
    return err(dictionary.error.map(({ id, pad, melding }) => ({ path: `feiten.${id}.${pad}`, message: melding })));
  }
  const symbols = buildSymbols(dictionary.value);
  for (const { id } of symbols.facts) {
    if (/^[pdk]\./.test(id)) report(`feiten.${id}`, 'p., d. en k. staan voor parameters, definities en elementen');
  }
  const facts = factScope(symbols);
  const { program } = facts;
  program.today = emit(program, DATE, NUMBER);
  const datum = emit(program, DATE, NUMBER);
  const { scope, definitions, steps } = compileDefinitions(document.definities, facts, report);
  const rules = document.maatregelen.map((rule) =>
    within(program, () => compileRule(rule, symbols, scope, datum, report)),
  );
  checkReferences(document, rules, report);
  if (problems.length > 0) return err(problems);
  return ok({
    document,
    dictionary: dictionary.value,
    symbols,
    rules,
    rulesById: new Map(rules.map((rule) => [rule.def.id, rule])),
    definitions: evaluable(program, definitions, steps),
    program,
    definitionSteps: steps,
    datum,
    dateSlots: dateSlots(symbols),
  });
}

type Report = (path: string, message: string) => void;

/** Definitions may use each other in any order; a cycle is a problem, not a hang. */
function compileDefinitions(
  sources: Readonly<Record<string, string>>,
  facts: Scope,
  report: Report,
): { scope: Scope; definitions: Map<string, Expr>; steps: Stretch } {
  const { program } = facts;
  const from = program.size;
  const definitions = new Map<string, Expr>();
  const busy = new Set<string>();
  const peildatum = dateExpr(program.today);
  const scope: Scope = {
    program,
    list: facts.list,
    name(path) {
      if (path === 'peildatum') return peildatum;
      if (!path.startsWith('d.')) return facts.name(path);
      return define(path.slice(2));
    },
  };
  const define = (name: string): Expr | undefined => {
    const known = definitions.get(name);
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
    if (known || source === undefined) return known;
    if (busy.has(name)) throw new ExpressionError(`d.${name} verwijst via een omweg naar zichzelf.`);
    busy.add(name);
    try {
      const value = compileExpression(source, scope);
      definitions.set(name, value);
      return value;
    } finally {
      busy.delete(name);
    }
  };
  for (const name of Object.keys(sources)) {
    try {
      define(name);
    } catch (cause) {
      report(`definities.${name}`, cause instanceof ExpressionError ? cause.message : String(cause));
    }
  }
  return { scope, definitions, steps: [from, program.size] };
}

/** The definitions, each to be asked for its value after `enter`. */
function evaluable(p: Program, definitions: ReadonlyMap<string, Expr>, [from, to]: Stretch): Map<string, Evaluable> {
  const asked = (step: number) => (): number => {
    load(p);
    run(p, from, to);
    return p.lo[step] as number;
  };
  return new Map(
    [...definitions].map(([name, e]) => [name, { ...e, eval: e.t === 'text' ? () => Number.NaN : asked(e.step) }]),
  );
}

function checkReferences(document: PackDocument, rules: readonly CompiledRule[], report: Report): void {
  const seen = new Set<string>();
  const ids = new Set(rules.map(({ def }) => def.id));
  const bases = new Map(rules.map(({ def }) => [def.id, def.steuntOp]));
  const source = (key: string, path: string): void => {
    if (!Object.hasOwn(document.bronnen, key)) report(path, `de bron ${key} bestaat niet`);
  };
  for (const [index, { bronnen }] of document.conflicten.entries()) {
    for (const { bron } of bronnen) if (bron !== undefined) source(bron, `conflicten[${index}]`);
  }
  for (const { def, leaves } of rules) {
    if (seen.has(def.id)) report(def.id, 'deze maatregel staat er twee keer');
    seen.add(def.id);
    for (const base of def.steuntOp) if (!ids.has(base)) report(`${def.id}.steuntOp`, `${base} bestaat niet`);
    if (restsOnItself(def.id, bases)) report(`${def.id}.steuntOp`, 'de maatregel verwijst via een omweg naar zichzelf');
    for (const key of def.bronnen) source(key, `${def.id}.bronnen`);
    for (const [name, series] of Object.entries(def.parameters)) {
      for (const value of series.waarden) source(value.bron, `${def.id}.parameters.${name}`);
    }
    for (const warning of def.waarschuwingen) if (warning.bron) source(warning.bron, `${def.id}.waarschuwingen`);
    for (const { def: leaf } of leaves) {
      const cited = conditionSource(def, leaf);
      if (cited === undefined) report(`${def.id}.${leaf.id}`, 'de voorwaarde heeft geen bron');
      else source(cited, `${def.id}.${leaf.id}`);
      for (const [, name] of `${leaf.norm} ${leaf.drempel ?? ''}`.matchAll(/\{p\.(\w+)\}/g)) {
        if (name && !Object.hasOwn(def.parameters, name))
          report(`${def.id}.${leaf.id}`, `de parameter ${name} bestaat niet`);
      }
    }
  }
}

function restsOnItself(id: string, bases: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set(bases.get(id));
  for (const base of reached) for (const further of bases.get(base) ?? []) reached.add(further);
  return reached.has(id);
}
