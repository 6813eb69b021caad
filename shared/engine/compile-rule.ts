/** One measure, compiled: its dated periods, parameters, conditions, amounts, steps and warnings. */

import {
  type CompiledLeaf,
  type CompiledNode,
  compileConditions,
  conditionBreakpoints,
  type Report,
} from './compile-conditions.ts';
import { compileExpression, compileTruth, type Scope } from './compile-expression.ts';
import {
  breakpoints,
  type CompiledParameter,
  checkSeries,
  compileParameter,
  emitParameters,
  MAX_PARAMETERS,
  type ParameterSteps,
  parameterExpr,
  type Segment,
} from './compile-parameters.ts';
import { booleanStep, constantBoolean, type Expr, type MaskExpr, type NumberExpr } from './expressions.ts';
import type { KeptFootings } from './footing.ts';
import { DATE } from './operands.ts';
import { AMOUNT_UNITS, type ExclusionDef, type RuleDef } from './pack-format.ts';
import { ExpressionError } from './parse-expression.ts';
import { LIST_KNOWN } from './program.ts';
import type { SymbolTable } from './symbols.ts';
import { parseUnit, sameUnit, showUnit } from './units.ts';

export interface CompiledAmount {
  readonly name: string;
  readonly def: RuleDef['bedragen'][string];
  readonly value: NumberExpr;
  /** When given, the amount exists only where this is not false. */
  readonly when: MaskExpr | undefined;
  readonly footings: KeptFootings;
}

interface CompiledWarning {
  readonly text: string;
  readonly when: MaskExpr;
  readonly alsoUnknown: boolean;
}

interface CompiledStep {
  readonly def: RuleDef['stappen'][number];
  readonly when: MaskExpr;
  readonly deadline: NumberExpr | undefined;
}

interface CompiledExclusion {
  readonly def: ExclusionDef;
  readonly when: MaskExpr;
}

/** Steps of the program, from the first up to the second. */
export type Stretch = readonly [from: number, to: number];

/** What `ja` needs to be known. A text is a fact: its slot. */
export interface Requirement {
  readonly step: number;
  readonly isText: boolean;
  readonly when: MaskExpr | undefined;
}

export interface CompiledRule {
  readonly def: RuleDef;
  readonly segments: readonly Segment[];
  readonly parameters: readonly CompiledParameter[];
  readonly parameterSteps: ParameterSteps;
  /** What runs to know whether the rule applies, what its conditions come to, its amounts, and what is said around. */
  readonly stretches: {
    readonly applies: Stretch;
    readonly conditions: Stretch;
    readonly amounts: Stretch;
    readonly around: Stretch;
    /** Runs only when asked for. */
    readonly needed: Stretch;
  };
  readonly appliesTo: MaskExpr | undefined;
  /** When it holds, income is lost without this measure. */
  readonly neededWhen: MaskExpr | undefined;
  readonly required: readonly Requirement[];
  readonly root: CompiledNode;
  readonly leaves: readonly CompiledLeaf[];
  readonly amounts: readonly CompiledAmount[];
  readonly warnings: readonly CompiledWarning[];
  readonly steps: readonly CompiledStep[];
  readonly exclusions: readonly CompiledExclusion[];
}

/** Reports every problem by path; a rule with problems must not be evaluated. `datum`: the step of its date. */
export function compileRule(
  def: RuleDef,
  symbols: SymbolTable,
  base: Scope,
  datum: number,
  report: Report,
): CompiledRule {
  const at = (path: string, message: string): void => report(`${def.id}.${path}`, message);
  const { program } = base;
  const segments = segmentsOf(def);
  const parameters = Object.entries(def.parameters).map(([name, series]) => {
    for (const problem of checkSeries(series)) at(`parameters.${name}`, problem);
    return compileParameter(name, series, segments);
  });
  if (parameters.length > MAX_PARAMETERS) at('parameters', `hoogstens ${MAX_PARAMETERS} parameters per maatregel`);
  const parameterSteps = emitParameters(program, parameters, segments);
  const names = new Map<string, Expr>(
    parameters.map((p, index) => [`p.${p.name}`, parameterExpr(p, parameterSteps.first + index)]),
  );
  names.set('datum', dateExpr(datum));

  const attempt = <T>(path: string, compile: () => T): T | undefined => {
    try {
      return compile();
    } catch (cause) {
      at(path, cause instanceof ExpressionError ? cause.message : String(cause));
      return undefined;
    }
  };
  const scope = withDefinitions(def, base, names, attempt);
  const truth = (source: string | undefined, path: string): MaskExpr | undefined =>
    source === undefined ? undefined : attempt(path, () => compileTruth(source, scope));
  /** Compiles a part of the rule, and says which steps that took. */
  const stretch = <T>(compile: () => T): { made: T; steps: Stretch } => {
    const from = program.size;
    return { made: compile(), steps: [from, program.size] };
  };

  const applies = stretch(() => truth(def.geldtVoor, 'geldtVoor'));
  const conditions = stretch(() => ({
    required: def.vereist.flatMap((entry, index) => {
      const { feit, als } = typeof entry === 'string' ? { feit: entry, als: undefined } : entry;
      const value = requirement(feit, symbols, scope);
      if (!value) at(`vereist[${index}]`, `${feit} bestaat niet`);
      const when = truth(als, `vereist[${index}].als`);
      return value ? [{ ...value, when }] : [];
    }),
    ...compileConditions(def.voorwaarden, scope, segments, at),
  }));
  const amounts = stretch(() =>
    Object.entries(def.bedragen).flatMap(([name, amount]) => {
      const value = attempt(`bedragen.${name}`, () => amountExpr(amount, scope));
      const when = truth(amount.als, `bedragen.${name}.als`);
      return value ? [{ name, def: amount, value, when, footings: [] }] : [];
    }),
  );
  const always = constantBoolean(program, true);
  const around = stretch(() => ({
    warnings: def.waarschuwingen.map((warning, index) => ({
      text: warning.tekst,
      when: truth(warning.als, `waarschuwingen[${index}]`) ?? always,
      alsoUnknown: warning.ook === 'onbekend',
    })),
    steps: def.stappen.map((step, index) => {
      const { uiterlijk } = step;
      const path = `stappen[${index}]`;
      const deadline =
        uiterlijk === undefined ? undefined : attempt(`${path}.uiterlijk`, () => deadlineExpr(uiterlijk, scope));
      return { def: step, when: truth(step.als, `${path}.als`) ?? always, deadline };
    }),
    exclusions: def.sluitUit.map((exclusion, index) => {
      const { bereik, verschuiving, als } = exclusion;
      if (verschuiving !== undefined && bereik !== 'periode')
        at(`sluitUit[${index}]`, 'een verschuiving kan alleen bij bereik: periode');
      return { def: exclusion, when: truth(als, `sluitUit[${index}].als`) ?? always };
    }),
  }));
  const needed = stretch(() => truth(def.nodigAls, 'nodigAls'));
  // Mistakes in definitions that nothing uses count as well.
  for (const name of Object.keys(def.definities)) scope.name(`d.${name}`);
  return {
    def,
    segments,
    parameters,
    parameterSteps,
    stretches: {
      applies: applies.steps,
      conditions: conditions.steps,
      amounts: amounts.steps,
      around: around.steps,
      needed: needed.steps,
    },
    appliesTo: applies.made,
    neededWhen: needed.made,
    required: conditions.made.required,
    root: conditions.made.root,
    leaves: conditions.made.leaves,
    amounts: amounts.made,
    warnings: around.made.warnings,
    steps: around.made.steps,
    exclusions: around.made.exclusions,
  };
}

type Attempt = <T>(path: string, compile: () => T) => T | undefined;

/**
 * The scope of a rule with its definitions, each compiled where it is first read: the steps of what only amounts use
 * run with the amounts. A definition may use those before it.
 */
function withDefinitions(def: RuleDef, base: Scope, names: Map<string, Expr>, attempt: Attempt): Scope {
  const order = Object.keys(def.definities);
  const tried = new Set<string>();
  const scopeBefore = (last: number): Scope => ({
    program: base.program,
    list: base.list,
    name(path) {
      const known = names.get(path);
      if (known || !path.startsWith('d.')) return known ?? base.name(path);
      const index = order.indexOf(path.slice(2));
      if (index < 0 || index >= last) return base.name(path);
      define(index);
      return names.get(path);
    },
  });
  const define = (index: number): void => {
    const name = order[index] as string;
    if (tried.has(name)) return;
    tried.add(name);
    const value = attempt(`definities.${name}`, () => {
      if (base.name(`d.${name}`)) throw new ExpressionError('die naam bestaat al');
      return compileExpression(def.definities[name] as string, scopeBefore(index));
    });
    if (value) names.set(`d.${name}`, value);
  };
  return scopeBefore(order.length);
}

/** Periods between the days on which a parameter or a condition of the rule changes. */
function segmentsOf(def: RuleDef): Segment[] {
  const days = new Set([
    ...Object.values(def.parameters).flatMap(breakpoints),
    ...conditionBreakpoints(def.voorwaarden),
  ]);
  const edges = [Number.NEGATIVE_INFINITY, ...[...days].sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1] as number }));
}

/** A date that is filled in from outside: `datum` (of the rule) or `peildatum` (of the advice). */
export const dateExpr = (step: number): NumberExpr => ({ t: 'number', step, unit: DATE, scale: 0, deps: new Set() });

function requirement(id: string, symbols: SymbolTable, scope: Scope): Omit<Requirement, 'when'> | undefined {
  const fact = symbols.byId.get(id);
  if (fact === undefined) {
    const value = scope.name(id);
    return value === undefined || value.t === 'text' ? undefined : { step: value.step, isText: false };
  }
  if (fact.kind === 'list') {
    const { step } = booleanStep(scope.program, LIST_KNOWN, [], { a: fact.slot });
    return { step, isText: false };
  }
  return { step: fact.slot, isText: fact.kind === 'text' };
}

function amountExpr(amount: RuleDef['bedragen'][string], scope: Scope): NumberExpr {
  const value = compileExpression(amount.waarde, scope);
  if (value.t !== 'number') throw new ExpressionError('Een bedrag is een getal.');
  const wanted = parseUnit(AMOUNT_UNITS[amount.eenheid]);
  if (!value.literal && !sameUnit(value.unit, wanted)) {
    throw new ExpressionError(`Het bedrag staat in ${showUnit(value.unit)}, niet in ${amount.eenheid}.`);
  }
  return value;
}

function deadlineExpr(source: string, scope: Scope): NumberExpr {
  const value = compileExpression(source, scope);
  if (value.t !== 'number' || !sameUnit(value.unit, DATE)) {
    throw new ExpressionError('Een uiterste dag is een datum.');
  }
  return value;
}
