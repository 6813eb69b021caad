/** The engine beside the oracle, around every boundary of the real rules: the same verdicts, and the same money exactly. */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../shared/engine/calendar.ts';
import { compilePack, type Pack } from '../../shared/engine/compile-pack.ts';
import type { CompiledRule } from '../../shared/engine/compile-rule.ts';
import { evaluateAll } from '../../shared/engine/evaluate.ts';
import { situationBuilder } from '../../shared/situation/situation-builder.ts';
import { random } from '../support/random.ts';
import { packFromSources, readCases } from '../support/rule-cases.ts';
import { boundariesOf, type Client, completed, factsRead, type RawFact } from './boundaries.ts';
import type { Items, Plain } from './evaluate.ts';
import { compare, type Exact, exact, shown, times, whole } from './exact.ts';
import { answer, type OracleAnswer } from './rule.ts';

const pack = packFromSources();
const document = JSON.parse(JSON.stringify(pack.document)) as {
  feiten: RawFact[];
  definities: Record<string, string>;
  maatregelen: Record<string, unknown>[];
};
const tables = readCases();
const dictionary = new Map(document.feiten.map((fact) => [fact.id, fact]));
/** Dossiers of a measure that every boundary is tried on: more of those that may still fail. */
const BASES = { ja: 4, voorwaardelijk: 2, neen: 2 } as const;

function clientsOf(rule: Record<string, unknown>): Client[] {
  const names = factsRead(rule, document.definities);
  const cases = tables.find(({ measure }) => measure === rule.id)?.cases ?? [];
  const r = random(20261120);
  const bases = Object.entries(BASES).flatMap(([oordeel, count]) =>
    r.shuffle(cases.filter((one) => one.oordeel === oordeel)).slice(0, count),
  );
  return bases.flatMap(({ naam, dossier, op }) =>
    boundariesOf(rule, dictionary).map(({ about, change }) => {
      const moved = change(completed(dossier, names, dictionary, r), op);
      return { ...moved, about: `${about}; ${naam}` };
    }),
  );
}

interface EngineAnswer {
  readonly oordeel: string;
  readonly bedragen: Readonly<Record<string, readonly [number, number]>>;
  readonly scales: Readonly<Record<string, number>>;
}

function engineAnswer(of: Pack, rule: CompiledRule, { facts, op }: Client): EngineAnswer {
  const builder = situationBuilder(of, parseIsoDay(op) ?? 0);
  for (const [id, value] of Object.entries(facts)) {
    if (Array.isArray(value)) builder.list(id, value as Items, false);
    else builder.set(id, value as NonNullable<Plain>);
  }
  const [outcome] = evaluateAll(of, builder.situation, [rule]);
  if (outcome === undefined) throw new Error('no outcome');
  const amounts = rule.amounts.flatMap(({ name }, at) => {
    const found = outcome.amounts?.[at];
    return found?.present ? [[name, [found.lo, found.hi] as const] as const] : [];
  });
  return {
    oordeel: outcome.oordeel,
    bedragen: Object.fromEntries(amounts),
    scales: Object.fromEntries(rule.amounts.map(({ name, value }) => [name, value.scale])),
  };
}

/** Where the two differ, in words. A range of the engine may be wider where the rule itself gives a range. */
function disagreements(engine: EngineAnswer, oracle: OracleAnswer): string[] {
  const found = engine.oordeel === oracle.oordeel ? [] : [`${engine.oordeel}, the oracle says ${oracle.oordeel}`];
  const names = [Object.keys(engine.bedragen), Object.keys(oracle.bedragen)].map((all) => all.sort().join());
  if (names[0] !== names[1]) found.push(`amounts ${names[0]}, the oracle has ${names[1]}`);
  for (const [name, hull] of Object.entries(oracle.bedragen)) {
    const range = engine.bedragen[name];
    if (range === undefined || hull === undefined) continue;
    const unit = times(whole(1), exact(String(10 ** (engine.scales[name] ?? 0))));
    const [low, high] = hull.map((end) => times(end, unit)) as [Exact, Exact];
    const [least, most] = [
      Number.isFinite(range[0]) ? whole(range[0]) : low,
      Number.isFinite(range[1]) ? whole(range[1]) : high,
    ];
    const equal = compare(least, low) === 0 && compare(most, high) === 0;
    const around = compare(least, low) <= 0 && compare(most, high) >= 0;
    if (oracle.ranges ? !around : !equal)
      found.push(`${name} ${range.join('..')}, the oracle says ${shown(low)}..${shown(high)}`);
  }
  return found;
}

/** Figures that a parameter which nobody published might have. */
const MIGHT_BE = ['0', '1', '1000000'].map((text) => exact(text));

/** Every way to fill in what no source gives; few enough to try them all. */
function fillings(names: readonly string[]): Record<string, Exact>[] {
  const [first, ...rest] = names;
  if (first === undefined) return [{}];
  return fillings(rest).flatMap((others) => MIGHT_BE.map((value) => ({ ...others, [first]: value })));
}

const isDefinite = (oordeel: string): boolean => oordeel === 'ja' || oordeel === 'neen' || oordeel === 'nvt';

/** Where the sources are silent the engine may be sure only of what holds whatever they would say. */
function overSure(
  rule: Record<string, unknown>,
  client: Client,
  engine: EngineAnswer,
  silent: readonly string[],
): string[] {
  if (!isDefinite(engine.oordeel) || silent.length > 5) return [];
  const answers = fillings(silent).map((filled) => answer(rule, document.definities, client.facts, client.op, filled));
  const other = answers.find(({ oordeel }) => oordeel !== engine.oordeel);
  return other === undefined ? [] : [`${engine.oordeel}, and with another figure ${other.oordeel}`];
}

describe('around every boundary the engine says what the oracle says', () => {
  it.each(document.maatregelen.map((rule) => [String(rule.id), rule] as const))('%s', (id, rule) => {
    const compiled = pack.rulesById.get(id) as CompiledRule;
    const clients = clientsOf(rule);
    const verdicts = new Set<string>();
    const wrong = clients.flatMap((client) => {
      const oracle = answer(rule, document.definities, client.facts, client.op);
      const engine = engineAnswer(pack, compiled, client);
      verdicts.add(oracle.oordeel);
      const differs =
        oracle.silent.length === 0 ? disagreements(engine, oracle) : overSure(rule, client, engine, oracle.silent);
      return differs.length === 0 ? [] : [`${client.about} (${client.op}): ${differs.join('; ')}`];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
    // A rule without a figure or a date has no boundary; every other one was asked, and did not always say the same.
    if (clients.length > 0) expect(verdicts.size, id).toBeGreaterThan(compiled.leaves.length > 0 ? 1 : 0);
  });
});

describe('the comparison itself', () => {
  it('sees a threshold of the engine that is one step off', () => {
    const rule = document.maatregelen.find((one) => one.id === 'vov') as Record<string, unknown>;
    const off = structuredClone(pack.document);
    const value = off.maatregelen.find((one) => one.id === 'vov')?.parameters.minStudiepunten?.waarden[0];
    if (value) value.waarde += 1;
    const other = compilePack(off, pack.dictionary);
    if (!other.ok) throw new Error('pack');
    const compiled = other.value.rulesById.get('vov') as CompiledRule;
    const seen = clientsOf(rule).some((client) => {
      const oracle = answer(rule, document.definities, client.facts, client.op);
      return disagreements(engineAnswer(other.value, compiled, client), oracle).length > 0;
    });
    expect(seen).toBe(true);
  });
});

/** Answers that a fact can get: few enough to try them all. */
function optionsOf({ type, opties }: RawFact): Plain[] {
  if (type === 'boolean') return [true, false];
  return type === 'keuze' ? (opties ?? []).filter(({ open }) => open !== true).map(({ waarde }) => waarde) : [];
}

describe('a fact that is left out', () => {
  it.each(document.maatregelen.map((rule) => [String(rule.id), rule] as const))(
    '%s: the engine is sure only of what holds for every answer',
    (id, rule) => {
      const compiled = pack.rulesById.get(id) as CompiledRule;
      const names = factsRead(rule, document.definities);
      const cases = tables.find(({ measure }) => measure === id)?.cases ?? [];
      const r = random(7);
      const wrong: string[] = [];
      for (const { dossier, op, naam } of r.shuffle([...cases]).slice(0, 12)) {
        const facts = completed(dossier, names, dictionary, r);
        for (const name of names) {
          const fact = dictionary.get(name);
          const options = fact === undefined || name === 'traject.aanwezig' ? [] : optionsOf(fact);
          if (options.length === 0) continue;
          const answers = options.map((value) => answer(rule, document.definities, { ...facts, [name]: value }, op));
          if (answers.some(({ silent }) => silent.length > 0)) continue;
          const { [name]: _left, ...rest } = facts;
          const engine = engineAnswer(pack, compiled, { facts: rest, op, about: naam });
          const other = answers.find(({ oordeel }) => oordeel !== engine.oordeel);
          if (isDefinite(engine.oordeel) && other)
            wrong.push(`${name}; ${naam}: ${engine.oordeel}, also ${other.oordeel}`);
        }
      }
      expect(wrong.slice(0, 10)).toEqual([]);
    },
  );
});
