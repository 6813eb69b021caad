import { describe, expect, it } from 'vitest';
import { compileBoolean } from '../../../../shared/engine/compile-expression.ts';
import type { Pack } from '../../../../shared/engine/compile-pack.ts';
import { enter, evaluateAll, type Outcome } from '../../../../shared/engine/evaluate.ts';
import { FALSE, TRUE } from '../../../../shared/engine/situation.ts';
import { factScope } from '../../../../shared/engine/symbols.ts';
import { type TracedOutcome, traceAll } from '../../../../shared/engine/trace.ts';
import { random } from '../../../support/random.ts';
import { buildPack, leaf, packOf, reasonsOf, rule, situation, traceOne } from './support.ts';

describe('certainty', () => {
  const pack = packOf({
    voorwaarden: [
      leaf('off', 'b.een', { bron: 'off' }),
      leaf('sec', 'b.twee', { bron: 'sec' }),
      leaf('ontw', 'b.drie', { bron: 'sec', zekerheid: 'ontwerp' }),
    ],
  });

  it.each([
    ['ja carries the weakest', { 'b.een': true, 'b.twee': true, 'b.drie': true }, 'ontwerp'],
    ['neen the strongest that fails', { 'b.een': true, 'b.twee': false, 'b.drie': false }, 'secundair'],
    ['neen: one that fails', { 'b.een': true, 'b.twee': true, 'b.drie': false }, 'ontwerp'],
    ['open: the weakest that is open', { 'b.een': true, 'b.drie': true }, 'secundair'],
    ['open: several', { 'b.twee': true }, 'ontwerp'],
  ] as const)('%s', (_, facts, zekerheid) => {
    expect(traceOne(pack, facts).zekerheid).toBe(zekerheid);
  });

  it('of alternatives that hold, the strongest is enough', () => {
    const any = packOf({
      voorwaarden: [
        { id: 'g', 'een-van': [leaf('a', 'b.een', { bron: 'afg' }), leaf('b', 'b.twee', { bron: 'sec' })] },
        leaf('c', 'b.drie', { behalve: [leaf('d', 'b.vier', { bron: 'ontw' })] }),
      ],
    });
    const facts = { 'b.een': true, 'b.twee': true, 'b.drie': true, 'b.vier': true };
    expect(traceOne(any, facts).zekerheid).toBe('secundair');
    expect(traceOne(any, { ...facts, 'b.twee': false }).zekerheid).toBe('afgeleid');
    expect(traceOne(any, { ...facts, 'b.drie': false }).zekerheid).toBe('ontwerp');
  });

  it('a measure that informs is as certain as its amounts', () => {
    const parameters = {
      prijs: {
        eenheid: 'cent',
        buiten: 'onbekend',
        waarden: [{ van: '2020-01-01', waarde: 100, bron: 'sec', zekerheid: 'secundair' }],
      },
    };
    const bedragen = { prijs: { waarde: 'p.prijs', eenheid: 'cent' } };
    expect(traceOne(packOf({ soort: 'informatie', bedragen, parameters })).zekerheid).toBe('secundair');
    expect(traceOne(packOf({ soort: 'recht', bedragen, parameters })).zekerheid).toBe('officieel');
    const absent = { prijs: { waarde: 'p.prijs', eenheid: 'cent', als: 'b.een' } };
    const informs = packOf({ soort: 'informatie', bedragen: absent, parameters });
    expect(traceOne(informs, { 'b.een': false }).zekerheid).toBe('officieel');
  });
});

describe('sentences', () => {
  const pack = packOf({
    voorwaarden: [
      leaf('een', 'n.sp >= 2'),
      leaf('drie', "n.sp >= 1 && c.kleur == 'rood' && b.een"),
      leaf('tekst', "t.naam == 'UGent'"),
      leaf('lijst', 'geen(lijst, true)'),
      leaf('datum', "dag.start >= '2024-01-28'"),
      leaf('geld', 'n.cent >= 0'),
      leaf('deel', 'n.breuk >= 0'),
    ],
  });
  const FACTS = {
    'n.sp': 3,
    'c.kleur': 'rood',
    'b.een': true,
    't.naam': 'UGent',
    'dag.start': '2024-02-29',
    'n.cent': 123_450,
    'n.breuk': 0.75,
  };

  it('show the values of the client', () => {
    const traced = traceOne(pack, FACTS, { lijst: { items: [] } });
    expect(traced.reasons.map(({ tekst }) => tekst)).toEqual([
      'Norm een. Bij jou: 3 studiepunten.',
      'Norm drie. Bij jou: label n.sp: 3 studiepunten; label c.kleur: rood; label b.een: ja.',
      'Norm tekst. Bij jou: UGent.',
      'Norm lijst.',
      'Norm datum. Bij jou: 29 februari 2024.',
      'Norm geld. Bij jou: €\u00a01.234,50.',
      'Norm deel. Bij jou: 75%.',
    ]);
  });

  it('name what is not known', () => {
    expect(
      traceOne(pack)
        .reasons.map(({ tekst }) => tekst)
        .slice(0, 4),
    ).toEqual([
      'Norm een. Nog niet bekend: label n.sp.',
      'Norm drie. Nog niet bekend: label b.een, label c.kleur, label n.sp.',
      'Norm tekst. Nog niet bekend: label t.naam.',
      'Norm lijst. Nog niet bekend: label lijst.',
    ]);
  });

  it('warnings show when true, and while open only when they say so', () => {
    const warned = packOf({
      waarschuwingen: [
        { tekst: 'Altijd.' },
        { tekst: 'Als waar.', als: 'b.een' },
        { tekst: 'Ook open.', als: 'b.een', ook: 'onbekend' },
      ],
    });
    expect(traceOne(warned, { 'b.een': true }).warnings).toEqual(['Altijd.', 'Als waar.', 'Ook open.']);
    expect(traceOne(warned).warnings).toEqual(['Altijd.', 'Ook open.']);
    expect(traceOne(warned, { 'b.een': false }).warnings).toEqual(['Altijd.']);
  });

  it('nvt has no reasons', () => {
    const other = packOf({ geldtVoor: 'b.een', voorwaarden: [leaf('x', 'b.twee')] });
    expect(traceOne(other, { 'b.een': false }).reasons).toEqual([]);
  });

  it('reasons stand in the order of the rule, exceptions after what they except', () => {
    const ordered = packOf({
      voorwaarden: [
        { id: 'g', alle: [leaf('a', 'b.een'), leaf('b', 'b.een')], behalve: [leaf('c', 'b.twee')] },
        leaf('d', 'b.een', { behalve: [leaf('e', 'b.twee')] }),
      ],
    });
    expect(reasonsOf(traceOne(ordered, { 'b.een': false, 'b.twee': false }))).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((id) => `${id} niet-voldaan`),
    );
    expect(ordered.rules[0]?.leaves.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });
});

/** Everything a caller can see, as text. */
const shown = (outcomes: readonly (Outcome | TracedOutcome)[]): string =>
  JSON.stringify(outcomes, (key, value: unknown) => {
    if (key === 'rule') return (value as Outcome['rule']).def.id;
    if (key === 'leaf') return (value as { def: { id: string } }).def.id;
    return key === 'decisions' ? (value as Outcome['decisions']).map(({ def }) => def.id) : value;
  });

describe('evaluations do not disturb each other', () => {
  const one = buildPack(
    [
      rule('a', {
        definities: { dubbel: 'n.sp * 2', eigen: 'd.gedeeld + n.meer' },
        voorwaarden: [leaf('x', 'd.dubbel >= 4'), leaf('y', 'd.eigen >= 3'), leaf('z', 'b.akkoord')],
        bedragen: { uit: { waarde: 'd.eigen', eenheid: 'studiepunten' } },
      }),
      rule('b', {
        datum: 'academiejaar',
        voorwaarden: [leaf('x', 'd.gedeeld >= p.min'), leaf('y', 'enig(lijst, k.sp >= n.meer)')],
        parameters: {
          min: {
            eenheid: 'sp',
            buiten: 'onbekend',
            waarden: [
              { van: '2020-01-01', waarde: 1, bron: 'off', zekerheid: 'officieel' },
              { van: '2024-09-01', waarde: 3, bron: 'sec', zekerheid: 'secundair' },
            ],
          },
        },
      }),
    ],
    { gedeeld: 'b.een ? n.sp : n.meer' },
  );
  const two = buildPack([rule('c', { voorwaarden: [leaf('x', 'n.sp >= 2')] })], { gedeeld: 'n.sp' });

  it('1,000 interleaved evaluations of two packs equal separate ones, and repeat', () => {
    const r = random(7);
    const runs = Array.from({ length: 1000 }, () => {
      const pack: Pack = r.chance(0.7) ? one : two;
      const facts = {
        ...(r.chance(0.6) ? { 'n.sp': r.int(0, 4) } : {}),
        ...(r.chance(0.6) ? { 'n.meer': r.int(0, 4) } : {}),
        ...(r.chance(0.6) ? { 'b.een': r.chance(0.5) } : {}),
        ...(r.chance(0.5) ? { 'b.akkoord': r.chance(0.5) } : {}),
        'traject.aanwezig': r.chance(0.8),
        ...(r.chance(0.5) ? { 'traject.academiejaar': `${2020 + r.int(0, 8)}` } : {}),
      };
      const { 'traject.academiejaar': first, ...rest } = facts as Record<string, string | number | boolean>;
      const academic = first === undefined ? {} : { 'traject.academiejaar': `${first}-${Number(first) + 1}` };
      const lists = r.chance(0.5) ? { lijst: { items: [{ sp: r.int(0, 3) }], open: r.chance(0.5) } } : {};
      return { pack, s: situation(pack, { ...rest, ...academic }, lists) };
    });
    const alone = runs.map(({ pack, s }) => [shown(evaluateAll(pack, s)), shown(traceAll(pack, s))]);
    const kept = runs.map(({ pack, s }) => evaluateAll(pack, s));
    const traced = runs.map(({ pack, s }) => traceAll(pack, s));
    // What was returned earlier stays what it was.
    expect(kept.map(shown)).toEqual(alone.map(([fast]) => fast));
    expect(traced.map(shown)).toEqual(alone.map(([, slow]) => slow));
  });

  it('evaluates only the rules asked for', () => {
    const s = situation(one, { 'n.sp': 4, 'n.meer': 4 });
    const only = one.rules.filter(({ def }) => def.id === 'b');
    expect(shown(evaluateAll(one, s, only))).toBe(shown(evaluateAll(one, s).slice(1)));
    expect(shown(traceAll(one, s, only))).toBe(shown(traceAll(one, s).slice(1)));
  });

  it('a definition and a truth on its own are asked for their value after enter', () => {
    const scope = factScope(one.symbols);
    const alone = compileBoolean('n.sp >= 2 && b.een', scope);
    const later = compileBoolean('n.sp >= 3', scope);
    const shared = one.definitions.get('gedeeld');
    for (const sp of [1, 2, 3]) {
      enter(situation(one, { 'n.sp': sp, 'b.een': true }));
      expect([later.eval(), alone.eval(), shared?.eval()]).toEqual([
        sp >= 3 ? TRUE : FALSE,
        sp >= 2 ? TRUE : FALSE,
        sp,
      ]);
    }
  });
});
