/**
 * Every operation against brute force: for every box of ranges of its facts, the result must contain what each point
 * in the box gives, and be no wider than their hull where a fact is used once.
 */
import { describe, expect, it } from 'vitest';
import { addMonths, monthsBetween, yearsBetween } from '../../../../shared/engine/calendar.ts';
import type { Situation } from '../../../../shared/engine/situation.ts';
import type { FactSlot } from '../../../../shared/engine/symbols.ts';
import { BARE, compiled, day, rangeOf, situation } from './support.ts';

type Point = readonly number[];
/** Values are scaled numbers, or the index of an option. */
type Plain = (...values: number[]) => number | boolean;

/** What may be known of a fact, with the values that it leaves possible. */
interface Known {
  readonly lo: number;
  readonly hi: number;
  readonly values: readonly number[];
}

const slotOf = (id: string): FactSlot => BARE.symbols.byId.get(id) as FactSlot;

function everyKnowledge(fact: FactSlot, limit?: readonly number[]): Known[] {
  if (fact.kind === 'mask') {
    const masks = Array.from({ length: 2 ** fact.options.length - 1 }, (_, index) => index + 1);
    return masks.map((mask) => ({
      lo: mask,
      hi: 0,
      values: fact.options.flatMap((_, bit) => (mask & (1 << bit) ? [bit] : [])),
    }));
  }
  const all = limit ?? Array.from({ length: fact.hi - fact.lo + 1 }, (_, index) => fact.lo + index);
  return all.flatMap((lo, from) =>
    all.slice(from).map((hi) => ({ lo, hi, values: all.filter((value) => value >= lo && value <= hi) })),
  );
}

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((done, list) => done.flatMap((prefix) => list.map((value) => [...prefix, value])), [[]]);

const asNumber = (value: number | boolean): number => (typeof value === 'boolean' ? (value ? 2 : 1) : value);

interface Case {
  readonly source: string;
  readonly facts: readonly string[];
  readonly plain: Plain;
  /** The range may be wider than the hull: a fact is used twice, or the values between are not all reached. */
  readonly loose?: true;
  readonly limit?: Readonly<Record<string, readonly number[]>>;
}

function check({ source, facts, plain, loose, limit }: Case): void {
  const { expr, run } = compiled(source);
  if (expr.t === 'text') throw new Error('a text has no range');
  const slots = facts.map(slotOf);
  const s: Situation = situation(BARE);
  const hull = new Map<string, number>();
  const plainAt = (point: Point): number => {
    const key = point.join();
    const known = hull.get(key) ?? asNumber(plain(...point));
    hull.set(key, known);
    return known;
  };
  for (const box of product(slots.map((fact, index) => everyKnowledge(fact, limit?.[facts[index] as string])))) {
    box.forEach(({ lo, hi }, index) => {
      const { slot } = slots[index] as FactSlot;
      s.lo[slot] = lo;
      s.hi[slot] = hi;
    });
    run(s);
    const [lo, hi] = rangeOf(expr);
    const results = product(box.map(({ values }) => values)).map(plainAt);
    const shown = `${source} over ${JSON.stringify(box.map(({ values }) => values))}`;
    if (expr.t === 'mask') {
      const mask = results.reduce((all, value) => all | value, 0);
      if ((lo & mask) !== mask) throw new Error(`${shown}: ${lo} misses ${mask}`);
      if (!loose && lo !== mask) throw new Error(`${shown}: ${lo} is wider than ${mask}`);
    } else {
      const [least, most] = [Math.min(...results), Math.max(...results)];
      if (!(lo <= least && hi >= most)) throw new Error(`${shown}: [${lo}, ${hi}] misses [${least}, ${most}]`);
      if (!loose && !(lo === least && hi === most)) {
        throw new Error(`${shown}: [${lo}, ${hi}] is wider than [${least}, ${most}]`);
      }
      if (Object.is(lo, -0) || Object.is(hi, -0)) throw new Error(`${shown}: negative zero`);
    }
  }
}

const SP = ['n.sp', 'n.meer'] as const;
const NEG = ['n.min', 'n.tiende'] as const;

const NUMBERS: readonly Case[] = [
  { source: 'n.sp + n.meer', facts: SP, plain: (a, b) => a + b },
  { source: 'n.sp - n.meer', facts: SP, plain: (a, b) => a - b },
  { source: 'n.min * n.tiende', facts: NEG, plain: (a, b) => a * b },
  { source: 'n.min * -2', facts: ['n.min'], plain: (a) => a * -2 },
  { source: '-n.min', facts: ['n.min'], plain: (a) => 0 - a },
  { source: 'abs(n.min)', facts: ['n.min'], plain: (a) => Math.abs(a) },
  { source: 'min(n.sp, n.min)', facts: ['n.sp', 'n.min'], plain: Math.min },
  { source: 'max(n.sp, n.min, 1)', facts: ['n.sp', 'n.min'], plain: (a, b) => Math.max(a, b, 1) },
  { source: 'n.min + 0.5', facts: ['n.min'], plain: (a) => a * 10 + 5 },
  { source: 'b.een ? n.sp : n.min', facts: ['b.een', 'n.sp', 'n.min'], plain: (c, a, b) => (c ? a : b) },
  { source: 'b.een ? 3 : 1', facts: ['b.een'], plain: (c) => (c ? 3 : 1) },
  {
    source: 'n.sp / (n.meer + 1)',
    facts: SP,
    plain: (a, b) => Math.round((a * 10_000) / (b + 1)),
  },
  { source: 'n.min / (n.sp - 5)', facts: ['n.min', 'n.sp'], plain: (a, b) => Math.round((a * 1e4) / (b - 5)) + 0 },
  { source: 'n.tiende / 3', facts: ['n.tiende'], plain: (a) => Math.round((a * 1000) / 3) + 0 },
  { source: 'n.sp - n.sp', facts: ['n.sp'], plain: () => 0, loose: true },
  { source: 'n.sp * n.sp - n.meer * n.meer', facts: SP, plain: (a, b) => a * a - b * b },
];

const around = (...isos: string[]): number[] => isos.map(day);
const MONTH_ENDS = around('2024-01-28', '2024-01-30', '2024-01-31', '2024-02-28', '2024-02-29', '2024-03-01');
const LATER = around('2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02');
const LIMIT = { 'dag.start': MONTH_ENDS, 'dag.einde': LATER, 'n.maanden': [0, 1, 11, 12, 13] };

const DATES: readonly Case[] = [
  { source: 'plusMaanden(dag.start, n.maanden)', facts: ['dag.start', 'n.maanden'], plain: addMonths, limit: LIMIT },
  {
    source: 'maandenTussen(dag.start, dag.einde)',
    facts: ['dag.start', 'dag.einde'],
    plain: monthsBetween,
    limit: LIMIT,
  },
  {
    source: "leeftijd(dag.start, '2045-02-28')",
    facts: ['dag.start'],
    plain: (a) => yearsBetween(a, day('2045-02-28')),
    limit: LIMIT,
  },
  { source: 'dag.einde - dag.start', facts: ['dag.einde', 'dag.start'], plain: (a, b) => a - b, limit: LIMIT },
  { source: 'dag.start + 30', facts: ['dag.start'], plain: (a) => a + 30, limit: LIMIT },
  { source: 'academiejaar(dag.start)', facts: ['dag.start'], plain: () => 2023, limit: LIMIT },
  {
    source: "dagIn(traject.academiejaar, '03-01')",
    facts: ['traject.academiejaar'],
    plain: (first) => day(`${first + 1}-03-01`),
  },
  { source: "dag.start >= '2024-02-29'", facts: ['dag.start'], plain: (a) => a >= day('2024-02-29'), limit: LIMIT },
  { source: "'2024-02-29' > dag.start", facts: ['dag.start'], plain: (a) => a < day('2024-02-29'), limit: LIMIT },
];

const TRUTHS: readonly Case[] = [
  { source: 'n.sp >= n.meer', facts: SP, plain: (a, b) => a >= b },
  { source: 'n.sp > n.meer', facts: SP, plain: (a, b) => a > b },
  { source: 'n.sp <= n.meer', facts: SP, plain: (a, b) => a <= b },
  { source: 'n.sp < n.meer', facts: SP, plain: (a, b) => a < b },
  { source: 'n.sp == n.meer', facts: SP, plain: (a, b) => a === b },
  { source: 'n.sp != n.meer', facts: SP, plain: (a, b) => a !== b },
  { source: 'n.sp >= 2', facts: ['n.sp'], plain: (a) => a >= 2 },
  { source: '2 > n.sp', facts: ['n.sp'], plain: (a) => a < 2 },
  { source: 'n.tiende < 0.25', facts: ['n.tiende'], plain: (a) => a < 2.5 },
  { source: "c.kleur == 'rood'", facts: ['c.kleur'], plain: (a) => a === 0 },
  { source: "'rood' == c.kleur", facts: ['c.kleur'], plain: (a) => a === 0 },
  { source: "c.kleur != 'rood'", facts: ['c.kleur'], plain: (a) => a !== 0 },
  { source: "c.kleur in ['rood', 'blauw']", facts: ['c.kleur'], plain: (a) => a !== 1 },
  { source: "!(c.kleur in ['rood', 'blauw'])", facts: ['c.kleur'], plain: (a) => a === 1 },
  { source: "c.kleur in ['rood', 'groen', 'blauw']", facts: ['c.kleur'], plain: () => true },
  { source: 'b.een == b.twee', facts: ['b.een', 'b.twee'], plain: (a, b) => a === b },
  { source: 'b.een != b.twee', facts: ['b.een', 'b.twee'], plain: (a, b) => a !== b },
  { source: 'b.een == true', facts: ['b.een'], plain: (a) => a === 1 },
  { source: 'b.een && b.twee', facts: ['b.een', 'b.twee'], plain: (a, b) => a === 1 && b === 1 },
  { source: 'b.een || b.twee', facts: ['b.een', 'b.twee'], plain: (a, b) => a === 1 || b === 1 },
  { source: '!b.een', facts: ['b.een'], plain: (a) => a === 0 },
  { source: 'b.een ? b.twee : b.drie', facts: ['b.een', 'b.twee', 'b.drie'], plain: (c, a, b) => (c ? a : b) === 1 },
  { source: 'b.een && !b.een', facts: ['b.een'], plain: () => false, loose: true },
];

describe('ranges against brute force', () => {
  it.each([...NUMBERS, ...DATES, ...TRUTHS].map((given) => [given.source, given] as const))('%s', (_, given) => {
    check(given);
    expect(compiled(given.source).expr.deps.size).toBe(given.facts.length);
  });
});
