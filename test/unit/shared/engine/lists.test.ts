import { describe, expect, it } from 'vitest';
import type { PlainItem } from '../../../../shared/situation/situation-builder.ts';
import { openOf, resultOf } from './support.ts';

const on = (source: string, items: readonly PlainItem[], open = false): unknown =>
  resultOf(source, {}, { lijst: { items, open } });

describe('enig, alle, geen', () => {
  const RED = { kleur: 'rood', goed: true };
  const GREEN = { kleur: 'groen', goed: true };
  const VAGUE = { goed: true };

  it.each([
    ['closed and empty', [], false, 'false', 'true', 'true'],
    ['open and empty', [], true, 'false|true', 'false|true', 'false|true'],
    ['one that holds', [RED], false, 'true', 'true', 'false'],
    ['one that holds, open', [RED], true, 'true', 'false|true', 'false'],
    ['one that does not', [GREEN], false, 'false', 'false', 'true'],
    ['one that does not, open', [GREEN], true, 'false|true', 'false', 'false|true'],
    ['a field unknown', [VAGUE], false, 'false|true', 'false|true', 'false|true'],
    ['a field unknown beside one that holds', [VAGUE, RED], false, 'true', 'false|true', 'false'],
    ['a field unknown beside one that does not', [VAGUE, GREEN], false, 'false|true', 'false', 'false|true'],
    ['the unknown one last', [GREEN, VAGUE], false, 'false|true', 'false', 'false|true'],
  ] as const)('%s', (_, items, open, some, every, none) => {
    expect(on("enig(lijst, k.kleur == 'rood')", items, open)).toBe(some);
    expect(on("alle(lijst, k.kleur == 'rood')", items, open)).toBe(every);
    expect(on("geen(lijst, k.kleur == 'rood')", items, open)).toBe(none);
  });

  it('an absent list is unknown', () => {
    expect(resultOf("enig(lijst, k.kleur == 'rood')")).toBe('false|true');
    expect(openOf("enig(lijst, k.kleur == 'rood')")).toEqual(['lijst']);
  });

  it('what no element can satisfy stays false, also in an open list', () => {
    expect(on('enig(lijst, false)', [], true)).toBe('false');
    expect(on('enig(lijst, k.sp > 3)', [], true)).toBe('false');
    expect(on('alle(lijst, k.sp <= 3)', [], true)).toBe('true');
    expect(on('aantal(lijst, k.sp > 3)', [], true)).toEqual([0, 0]);
  });

  it('names the list when it or a field of it is open, and outer facts by themselves', () => {
    const open = (source: string, items: readonly PlainItem[], isOpen: boolean): string[] =>
      openOf(source, {}, { lijst: { items, open: isOpen } });
    expect(open("enig(lijst, k.kleur == 'rood')", [GREEN], true)).toEqual(['lijst']);
    expect(open("enig(lijst, k.kleur == 'rood')", [GREEN], false)).toEqual([]);
    expect(open("enig(lijst, k.kleur == 'rood')", [VAGUE], false)).toEqual(['lijst']);
    expect(open('enig(lijst, k.goed && b.een)', [RED], false)).toEqual(['b.een']);
    expect(open('enig(lijst, !k.goed && b.een)', [RED], false)).toEqual([]);
    expect(open('maxVan(lijst, k.goed, k.sp)', [{ goed: true, sp: 1 }, { goed: false }], false)).toEqual([]);
  });

  it('lists nest: the outer element comes back', () => {
    const lists = { lijst: { items: [{ sp: 1 }, { sp: 3 }] }, tweede: { items: [{ sp: 2 }] } };
    expect(resultOf('som(lijst, enig(tweede, k.sp == 2) ? k.sp : 0)', {}, lists)).toEqual([4, 4]);
    expect(resultOf('enig(lijst, som(tweede, k.sp) == 2 && k.sp == 3)', {}, lists)).toBe('true');
  });
});

describe('numbers over lists', () => {
  const TWO = [
    { goed: true, sp: 2, schuld: 1, naam: 'a' },
    { goed: false, sp: 3, schuld: -2, naam: 'b' },
  ];
  const VAGUE = [{ goed: true, sp: 1, naam: 'a' }, {}];

  it.each([
    ['aantal(lijst, k.goed)', TWO, false, [1, 1]],
    ['aantal(lijst, k.goed)', TWO, true, [1, Infinity]],
    ['aantal(lijst, k.goed)', VAGUE, false, [1, 2]],
    ['som(lijst, k.sp)', TWO, false, [5, 5]],
    ['som(lijst, k.sp)', TWO, true, [5, Infinity]],
    ['som(lijst, k.sp)', VAGUE, false, [1, 4]],
    ['som(lijst, k.goed ? k.sp : 0)', VAGUE, false, [1, 4]],
    ['som(lijst, k.schuld)', TWO, false, [-1, -1]],
    ['som(lijst, k.schuld)', TWO, true, [-Infinity, Infinity]],
    ['som(lijst, -k.sp)', TWO, true, [-Infinity, -5]],
    ['som(lijst, 0 * k.sp)', TWO, true, [0, 0]],
    ['maxVan(lijst, true, k.sp)', TWO, false, [3, 3]],
    ['maxVan(lijst, k.goed, k.sp)', TWO, false, [2, 2]],
    ['maxVan(lijst, k.goed, k.sp)', TWO, true, [2, 3]],
    ['maxVan(lijst, k.goed, k.sp)', VAGUE, false, [1, 3]],
    ['maxVan(lijst, k.goed, k.schuld)', VAGUE, false, [-2, 1]],
    ["maxVan(lijst, k.kleur == 'rood', k.sp)", [{ sp: 1 }, { sp: 2 }], false, [-Infinity, Infinity]],
    ["maxVan(lijst, k.kleur == 'rood', k.sp)", [{ sp: 1, kleur: 'groen' }], false, [-Infinity, Infinity]],
    ["maxVan(lijst, k.kleur == 'rood', k.sp)", [], true, [-Infinity, Infinity]],
    ['aantalVerschillend(lijst, true, k.naam)', TWO, false, [2, 2]],
    ['aantalVerschillend(lijst, k.goed, k.naam)', TWO, false, [1, 1]],
    ['aantalVerschillend(lijst, true, k.naam)', TWO, true, [2, Infinity]],
    ['aantalVerschillend(lijst, true, k.naam)', VAGUE, false, [1, 2]],
    ['aantalVerschillend(lijst, k.goed, k.naam)', [{ goed: true }], false, [1, 1]],
    ['aantalVerschillend(lijst, k.goed, k.naam)', [{}], false, [0, 1]],
    ['aantalVerschillend(lijst, true, k.naam)', [{ naam: 'a' }, { naam: 'a' }], false, [1, 1]],
  ] as const)('%s over %j (open: %s)', (source, items, open, range) => {
    expect(on(source, items, open)).toEqual(range);
  });

  it('an unknown list can hold any number of elements', () => {
    expect(resultOf('aantal(lijst, true)')).toEqual([0, Infinity]);
    expect(resultOf('som(lijst, k.sp)')).toEqual([0, Infinity]);
  });
});
