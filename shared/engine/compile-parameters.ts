/** Dated parameters of one rule: for each period of the rule the value in force, its source and its certainty. */

import type { Zekerheid } from '../pathways/advice.ts';
import { academicYearLabel, academicYearOfDay, isoOfDay, parseIsoDay } from './calendar.ts';
import { NO_DEPS, type NumberExpr } from './expressions.ts';
import type { ParameterDef } from './pack-format.ts';
import { CLOSED, emit, NUMBER, PARAMETER, type Program } from './program.ts';
import { parseUnit } from './units.ts';

/** A stretch of days, `from` inclusive and `to` exclusive, in which nothing in the rule changes. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

export interface ValueInForce {
  readonly value: number;
  readonly bron: string;
  readonly zekerheid: Zekerheid;
  readonly van: string;
  /** First day on which it no longer holds; null when no end is published. */
  readonly tot: string | null;
  /** Academic year of the last published value, when it stands in for a period without one. */
  readonly prijspeil?: string;
}

export interface CompiledParameter {
  readonly name: string;
  readonly def: ParameterDef;
  /** Per segment; undefined where the sources are silent. */
  readonly inForce: readonly (ValueInForce | undefined)[];
}

/** Days on which a value of the series starts or stops. */
export function breakpoints(def: ParameterDef): number[] {
  return def.waarden
    .flatMap(({ van, tot }) => [van, tot])
    .map((iso) => (iso === undefined ? null : parseIsoDay(iso)))
    .filter((day): day is number => day !== null);
}

/** Values ordered by start; a value lasts until its `tot`, else until the next one starts. */
function spans(def: ParameterDef): { from: number; to: number; index: number }[] {
  const starts = def.waarden
    .map((value, index) => ({ index, from: parseIsoDay(value.van) ?? Number.NaN, tot: value.tot }))
    .sort((a, b) => a.from - b.from);
  return starts.map(({ index, from, tot }, order) => ({
    index,
    from,
    to: tot === undefined ? (starts[order + 1]?.from ?? Number.POSITIVE_INFINITY) : (parseIsoDay(tot) ?? Number.NaN),
  }));
}

/** Dutch problems: dates that do not exist, values that end before they start, and overlaps. */
export function checkSeries(def: ParameterDef): string[] {
  const ordered = spans(def);
  const problems: string[] = [];
  for (const [order, span] of ordered.entries()) {
    const next = ordered[order + 1];
    if (Number.isNaN(span.from) || Number.isNaN(span.to)) problems.push('een datum in de reeks bestaat niet');
    if (span.to <= span.from) problems.push(`de waarde vanaf ${def.waarden[span.index]?.van} eindigt voor ze begint`);
    if (next && next.from < span.to)
      problems.push(`twee waarden gelden tegelijk vanaf ${def.waarden[next.index]?.van}`);
  }
  return problems;
}

export function compileParameter(name: string, def: ParameterDef, segments: readonly Segment[]): CompiledParameter {
  const ordered = spans(def);
  const factor = 10 ** def.schaal;
  const inForce = segments.map((segment): ValueInForce | undefined => {
    const current = ordered.find((span) => span.from <= segment.from && segment.to <= span.to);
    const last =
      current ?? (def.buiten === 'prijspeil' ? ordered.findLast((span) => span.to <= segment.from) : undefined);
    const source = last && def.waarden[last.index];
    if (!source) return undefined;
    const base = {
      value: Math.round(source.waarde * factor),
      bron: source.bron,
      van: source.van,
      tot: Number.isFinite(last.to) ? isoOfDay(last.to) : null,
    };
    if (current) return { ...base, zekerheid: source.zekerheid };
    const weakest = source.zekerheid === 'ontwerp' ? 'ontwerp' : 'afgeleid';
    return { ...base, zekerheid: weakest, prijspeil: academicYearLabel(academicYearOfDay(last.to - 1)) };
  });
  return { name, def, inForce };
}

/** The steps of the parameters of a rule, one after the other; their values are filled in for each period. */
export interface ParameterSteps {
  readonly first: number;
  /** Per period: lower and upper ends, in the order of the parameters; anything where the sources are silent. */
  readonly lo: readonly Float64Array[];
  readonly hi: readonly Float64Array[];
  /** Period whose values are filled in now; nothing else writes there. */
  period: number;
}

export function emitParameters(
  p: Program,
  parameters: readonly CompiledParameter[],
  segments: readonly Segment[],
): ParameterSteps {
  const first = p.size;
  for (const [index, { inForce }] of parameters.entries()) {
    const step = emit(p, PARAMETER, NUMBER);
    if (!inForce.includes(undefined)) p.sole[step] = CLOSED;
    p.readsA[step] = index < BITS ? 1 << index : 0;
    p.readsB[step] = index < BITS ? 0 : 1 << (index - BITS);
  }
  const ends = (missing: number): Float64Array[] =>
    segments.map((_, segment) => Float64Array.from(parameters, ({ inForce }) => inForce[segment]?.value ?? missing));
  return { first, lo: ends(0), hi: ends(Number.POSITIVE_INFINITY), period: -1 };
}

/** The parameter of that index, as the expression that its name stands for. */
export const parameterExpr = ({ def }: CompiledParameter, step: number): NumberExpr => ({
  t: 'number',
  step,
  unit: parseUnit(def.eenheid),
  scale: def.schaal,
  deps: NO_DEPS,
});

/** 31 bits a word: whole numbers of that size are the quick ones. */
const BITS = 31;
export const MAX_PARAMETERS = 2 * BITS;

/** Is the parameter of that index among the bits of those read? */
export const isTouched = (index: number, bitsA: number, bitsB: number): boolean =>
  ((index < BITS ? bitsA : bitsB) & (1 << (index % BITS))) !== 0;
