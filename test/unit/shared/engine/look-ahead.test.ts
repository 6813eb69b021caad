import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../../shared/engine/compile-pack.ts';
import { evaluateAll } from '../../../../shared/engine/evaluate.ts';
import { rankQuestions } from '../../../../shared/engine/look-ahead.ts';
import { openAmounts } from '../../../../shared/engine/open-amounts.ts';
import type { FactSlot } from '../../../../shared/engine/symbols.ts';
import { buildPack, FACTS, type Known, leaf, rule, situation } from './support.ts';

type Order = Parameters<typeof rankQuestions>[4];

/** Ids of the candidates in the order in which they would be asked. */
function order(pack: Pack, ids: readonly string[], known: Known = {}, how: Order = {}): string[] {
  const s = situation(pack, known);
  const facts = ids.flatMap((id) => pack.symbols.byId.get(id) ?? []);
  return rankQuestions(pack, s, evaluateAll(pack, s), facts, how).map(({ id }) => id);
}

const one = (id: string, als: string, more = {}) => rule(id, { voorwaarden: [leaf(`${id}1`, als)], ...more });

describe('the next question', () => {
  it('is the one that settles most verdicts', () => {
    const pack = buildPack([one('a', 'b.een'), one('b', 'b.twee'), one('c', 'b.twee')]);
    expect(order(pack, ['b.een', 'b.twee'])).toEqual(['b.twee', 'b.een']);
  });

  it('is the one that can settle a verdict on its own, before those that only count together', () => {
    const pack = buildPack([one('a', 'b.een && (b.twee || b.drie)')]);
    expect(order(pack, ['b.twee', 'b.drie', 'b.een'])[0]).toBe('b.een');
  });

  it('finishes what is nearly settled first, amounts as well as verdicts', () => {
    const amount = (waarde: string, eenheid: string) => ({ bedragen: { som: { waarde, eenheid } } });
    const pack = buildPack([
      rule('a', amount('n.sp + n.meer + n.min', 'studiepunten')),
      rule('b', amount('n.uren', 'uur')),
    ]);
    expect(order(pack, ['n.sp', 'n.uren', 'n.meer'])[0]).toBe('n.uren');
    expect(order(pack, ['n.sp', 'n.uren', 'n.meer'], { 'n.uren': 3 })[0]).toBe('n.sp');
  });

  it('leaves out of account what a range settles already', () => {
    const pack = buildPack([one('a', 'n.sp >= 5'), one('b', 'b.een')]);
    expect(order(pack, ['n.sp', 'b.een'])[0]).toBe('b.een');
  });

  it('asks a list after a yes or no that settles as much', () => {
    const pack = buildPack([one('a', 'enig(lijst, k.goed)'), one('b', 'b.een')]);
    expect(order(pack, ['lijst', 'b.een'])).toEqual(['b.een', 'lijst']);
  });

  it('keeps to the turns, and to what concerns the client', () => {
    const pack = buildPack([one('a', 'b.een'), one('b', 'b.een'), one('c', 'b.twee')]);
    const turn = ({ id }: FactSlot): number => (id === 'b.een' ? 1 : 0);
    expect(order(pack, ['b.een', 'b.twee'], {}, { turn })).toEqual(['b.twee', 'b.een']);
    const chance = ({ id }: FactSlot): number => (id === 'b.een' ? 0.35 : 1);
    expect(order(pack, ['b.een', 'b.twee'], {}, { chance })).toEqual(['b.twee', 'b.een']);
    expect(order(pack, ['b.een', 'b.twee'])).toEqual(['b.een', 'b.twee']);
  });

  it('tries choices with very many options too', () => {
    const opties = Array.from({ length: 30 }, (_, index) => ({ waarde: `o${index}`, label: `O${index}` }));
    const many = { id: 'c.veel', type: 'keuze', label: 'Veel', vraag: 'Welke?', waarom: 'Omdat.', opties };
    const pack = buildPack(
      [one('a', "c.veel in ['o0','o9']"), one('b', "c.veel == 'o3'"), one('c', 'b.een && b.twee && b.drie')],
      {},
      [...FACTS, many],
    );
    expect(order(pack, ['b.een', 'c.veel'])[0]).toBe('c.veel');
  });

  it('leaves the situation as it was', () => {
    const pack = buildPack([one('a', "n.sp >= 2 && c.kleur == 'rood' && enig(lijst, k.goed) && n.cent > 3")]);
    const s = situation(pack, { 'n.sp': [1, 3] });
    const before = structuredClone({ lo: s.lo, hi: s.hi, lists: s.lists });
    const facts = ['n.sp', 'c.kleur', 'lijst', 'n.cent'].flatMap((id) => pack.symbols.byId.get(id) ?? []);
    rankQuestions(pack, s, evaluateAll(pack, s), facts);
    expect({ lo: s.lo, hi: s.hi, lists: s.lists }).toEqual(before);
  });
});

describe('the amounts that hang on a fact', () => {
  const pack = buildPack([
    rule('a', {
      bedragen: {
        een: { waarde: 'n.sp', eenheid: 'studiepunten' },
        twee: { waarde: 'n.sp + n.meer', eenheid: 'studiepunten' },
        drie: { waarde: 'n.meer', eenheid: 'studiepunten', als: 'b.een' },
      },
    }),
  ]);
  const named = (known: Known): Record<string, string[]> =>
    Object.fromEntries(
      [...openAmounts(pack, situation(pack, known))].map(([slot, amounts]) => [
        pack.symbols.facts[slot]?.id ?? '',
        amounts.map(({ measure, amount }) => `${measure}.${amount}`),
      ]),
    );

  it('are named one by one', () => {
    expect(named({})).toEqual({
      'n.sp': ['a.een', 'a.twee'],
      'n.meer': ['a.twee', 'a.drie'],
      'b.een': ['a.drie'],
    });
  });

  it('are no longer named once they are known, or once they are not there', () => {
    expect(named({ 'n.sp': 2, 'b.een': false })).toEqual({ 'n.meer': ['a.twee'] });
    expect(named({ 'n.sp': 2, 'n.meer': 1, 'b.een': true })).toEqual({});
  });
});
