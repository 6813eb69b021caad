import { describe, expect, it } from 'vitest';
import { openOf, resultOf } from './support.ts';

const FACTS = {
  true: (id: string) => ({ [id]: true }),
  false: (id: string) => ({ [id]: false }),
  unknown: () => ({}),
} as const;
type Truth = keyof typeof FACTS;
const SHOWN: Readonly<Record<Truth, string>> = { true: 'true', false: 'false', unknown: 'false|true' };

const table = (rows: readonly (readonly [Truth, Truth, Truth])[]): (readonly [Truth, Truth, Truth])[] => [...rows];

describe('truth tables', () => {
  it.each(
    table([
      ['true', 'true', 'true'],
      ['true', 'false', 'false'],
      ['true', 'unknown', 'unknown'],
      ['false', 'true', 'false'],
      ['false', 'false', 'false'],
      ['false', 'unknown', 'false'],
      ['unknown', 'true', 'unknown'],
      ['unknown', 'false', 'false'],
      ['unknown', 'unknown', 'unknown'],
    ]),
  )('%s && %s = %s', (a, b, result) => {
    expect(resultOf('b.een && b.twee', { ...FACTS[a]('b.een'), ...FACTS[b]('b.twee') })).toBe(SHOWN[result]);
  });

  it.each(
    table([
      ['true', 'true', 'true'],
      ['true', 'false', 'true'],
      ['true', 'unknown', 'true'],
      ['false', 'true', 'true'],
      ['false', 'false', 'false'],
      ['false', 'unknown', 'unknown'],
      ['unknown', 'true', 'true'],
      ['unknown', 'false', 'unknown'],
      ['unknown', 'unknown', 'unknown'],
    ]),
  )('%s || %s = %s', (a, b, result) => {
    expect(resultOf('b.een || b.twee', { ...FACTS[a]('b.een'), ...FACTS[b]('b.twee') })).toBe(SHOWN[result]);
  });

  it.each([
    ['true', 'false'],
    ['false', 'true'],
    ['unknown', 'unknown'],
  ] as const)('!%s = %s', (a, result) => {
    expect(resultOf('!b.een', FACTS[a]('b.een'))).toBe(SHOWN[result]);
  });

  it('an unknown condition takes both branches', () => {
    expect(resultOf('b.een ? n.sp : 9', { 'n.sp': 2 })).toEqual([2, 9]);
    expect(resultOf('b.een ? n.sp : 9', { 'n.sp': 2, 'b.een': true })).toEqual([2, 2]);
    expect(resultOf('b.een ? n.sp : 2', { 'n.sp': 2 })).toEqual([2, 2]);
    expect(resultOf('b.een ? c.kleur : c.tint', { 'c.kleur': 'rood', 'c.tint': 'groen' })).toBe('rood|groen');
    expect(resultOf('b.een ? b.twee : b.drie', { 'b.twee': true, 'b.drie': true })).toBe('true');
  });

  it('a pending choice is one of the values that can be decided, an unknown one may also stay pending', () => {
    expect(resultOf('c.besluit', { 'c.besluit': 'lopend' })).toBe('goed|slecht');
    expect(resultOf('c.besluit')).toBe('goed|slecht|lopend');
    expect(resultOf("c.besluit in ['goed', 'slecht']", { 'c.besluit': 'lopend' })).toBe('true');
    expect(resultOf("c.besluit in ['goed', 'slecht']")).toBe('false|true');
  });

  it('texts are equal, different, or unknown', () => {
    expect(resultOf("t.naam == 'x'", { 't.naam': 'x' })).toBe('true');
    expect(resultOf("t.naam != 'x'", { 't.naam': 'x' })).toBe('false');
    expect(resultOf("t.naam in ['x', 'y']", { 't.naam': 'z' })).toBe('false');
    expect(resultOf("t.naam in ['x', 'y']")).toBe('false|true');
    expect(resultOf('t.naam == t.andere', { 't.naam': 'x', 't.andere': 'x' })).toBe('true');
    expect(resultOf('t.naam != t.andere', { 't.naam': 'x', 't.andere': 'x' })).toBe('false');
    expect(resultOf('t.naam == t.andere', { 't.naam': 'x' })).toBe('false|true');
    expect(resultOf("'a' == t.naam", { 't.naam': 'a' })).toBe('true');
  });
});

describe('what keeps an expression open', () => {
  it.each([
    ['b.een && b.twee', {}, ['b.een', 'b.twee']],
    ['b.een && b.twee', { 'b.een': true }, ['b.twee']],
    ['b.een && b.twee', { 'b.een': false }, []],
    ['b.een || (b.twee && b.drie)', { 'b.twee': false }, ['b.een']],
    ['b.een ? b.twee : b.drie', { 'b.een': true }, ['b.twee']],
    ['b.een ? n.sp : n.meer', { 'b.een': true }, ['n.sp']],
    ['b.een ? n.sp : n.meer', { 'n.sp': 1 }, ['b.een', 'n.meer']],
    ['b.een ? n.sp : n.meer', { 'n.sp': 1, 'n.meer': 1 }, []],
    ['n.sp >= n.meer', { 'n.sp': 4 }, []],
    ['n.sp >= n.meer', { 'n.sp': 3 }, ['n.meer']],
    ['min(n.sp, n.meer)', { 'n.sp': 0 }, []],
    ["c.kleur in ['rood', 'groen', 'blauw']", {}, []],
    ['c.kleur == c.tint', { 'c.kleur': 'rood' }, ['c.tint']],
    ['t.naam == t.andere', { 't.naam': 'x' }, ['t.andere']],
    ['dag.start >= dag.einde', { 'dag.start': '2024-03-02' }, []],
    ["dag.start >= '2024-02-01'", {}, ['dag.start']],
  ] as const)('%s with %j: %j', (source, facts, open) => {
    expect(openOf(source, facts)).toEqual(open);
  });
});

describe('no number is ever undefined', () => {
  // maxVan without a candidate is the only source of values without any bound.
  const NEVER = 'maxVan(lijst, false, k.sp)';
  const lists = { lijst: { items: [] } };
  it.each([
    [NEVER, [-Infinity, Infinity]],
    [`${NEVER} + 1`, [-Infinity, Infinity]],
    [`${NEVER} - ${NEVER}`, [-Infinity, Infinity]],
    [`${NEVER} * 0`, [0, 0]],
    [`${NEVER} * -1`, [-Infinity, Infinity]],
    [`-${NEVER}`, [-Infinity, Infinity]],
    [`abs(${NEVER})`, [0, Infinity]],
    [`max(0, ${NEVER})`, [0, Infinity]],
    [`min(3, max(0, ${NEVER}))`, [0, 3]],
    [`3 / ${NEVER}`, [-Infinity, Infinity]],
    [`max(1, ${NEVER}) / max(1, ${NEVER})`, [0, Infinity]],
    [`${NEVER} / 2`, [-Infinity, Infinity]],
    ['n.sp / n.meer', [-Infinity, Infinity]],
    ['1 / 0', [-Infinity, Infinity]],
    ['0 / 0', [-Infinity, Infinity]],
    [`b.een ? ${NEVER} : 1`, [-Infinity, Infinity]],
    [`tussen(0, ${NEVER})`, [-Infinity, Infinity]],
    [`dag.start + ${NEVER.replace('k.sp', "dag.einde - '2024-01-01'")}`, undefined],
  ] as const)('%s', (source, expected) => {
    if (expected === undefined) expect(() => resultOf(source, {}, lists)).toThrow();
    else expect(resultOf(source, {}, lists)).toEqual(expected);
  });

  it('a figure that no source publishes stays open, and no fact is to blame', () => {
    expect(resultOf('nietGepubliceerd()')).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(resultOf('n.sp + nietGepubliceerd()', { 'n.sp': 3 })).toEqual([3, Number.POSITIVE_INFINITY]);
    expect(openOf('nietGepubliceerd() > 0')).toEqual([]);
  });

  it('tussen is a range that no answer narrows to a point', () => {
    expect(resultOf('tussen(0, n.sp)', { 'n.sp': 3 })).toEqual([0, 3]);
    expect(openOf('tussen(0, n.sp)', { 'n.sp': 3 })).toEqual([]);
    expect(openOf('tussen(0, n.sp)')).toEqual(['n.sp']);
  });
});
