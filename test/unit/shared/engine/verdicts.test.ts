import { describe, expect, it } from 'vitest';
import { evaluateOne, idsOf, leaf, packOf, reasonsOf, traceOne } from './support.ts';

describe('the five outcomes', () => {
  const pack = packOf({
    geldtVoor: 'b.een',
    voorwaarden: [leaf('sp', 'n.sp >= 3'), leaf('kleur', "c.kleur == 'rood'")],
    bedragen: { uren: { waarde: 'n.uren', eenheid: 'uur' } },
  });

  it.each([
    ['nvt', { 'b.een': false }, []],
    ['nvt', { 'b.een': false, 'n.sp': 0 }, []],
    ['ja', { 'b.een': true, 'n.sp': 3, 'c.kleur': 'rood' }, []],
    ['neen', { 'b.een': true, 'n.sp': 2 }, []],
    ['neen', { 'b.een': true, 'c.kleur': 'groen' }, []],
    ['onbekend', { 'b.een': true, 'n.sp': 3 }, ['c.kleur']],
    ['onbekend', { 'b.een': true }, ['c.kleur', 'n.sp']],
    ['onbekend', { 'n.sp': 3, 'c.kleur': 'rood' }, ['b.een']],
    // Only whether it applies can still matter: the answer is neen or nvt.
    ['onbekend', { 'n.sp': 0 }, ['b.een']],
    ['onbekend', {}, ['b.een', 'c.kleur', 'n.sp']],
  ] as const)('%s for %j', (oordeel, facts, missing) => {
    const outcome = evaluateOne(pack, facts);
    expect(outcome.oordeel).toBe(oordeel);
    expect(idsOf(pack, outcome.missing)).toEqual(missing);
  });

  it('gives amounts with ja and while it is open, none with neen or nvt', () => {
    const amounts = (facts: Record<string, string | number | boolean>): unknown =>
      evaluateOne(pack, { ...facts, 'n.uren': 2 }).amounts?.map(({ lo, hi }) => [lo, hi]);
    expect(amounts({ 'b.een': true, 'n.sp': 3, 'c.kleur': 'rood' })).toEqual([[2, 2]]);
    expect(amounts({ 'b.een': true })).toEqual([[2, 2]]);
    expect(amounts({ 'b.een': true, 'n.sp': 0 })).toBeUndefined();
    expect(amounts({ 'b.een': false })).toBeUndefined();
    expect(idsOf(pack, evaluateOne(pack, { 'b.een': false }).missingForAmounts)).toEqual([]);
    expect(idsOf(pack, evaluateOne(pack, { 'b.een': true }).missingForAmounts)).toEqual(['n.uren']);
  });

  it('a measure that informs gives its amounts also with neen', () => {
    const informs = packOf({
      soort: 'informatie',
      voorwaarden: [leaf('sp', 'n.sp >= 3')],
      bedragen: {
        uren: { waarde: 'n.uren', eenheid: 'uur' },
        soms: { waarde: 'n.uren + 1', eenheid: 'uur', als: 'b.een' },
      },
    });
    const outcome = evaluateOne(informs, { 'n.sp': 0, 'b.een': false });
    expect(outcome.oordeel).toBe('neen');
    expect(outcome.amounts).toEqual([
      { present: true, lo: 0, hi: 4 },
      { present: false, lo: 1, hi: 5 },
    ]);
    expect(idsOf(informs, outcome.missingForAmounts)).toEqual(['n.uren']);
    expect(idsOf(informs, evaluateOne(informs, { 'n.sp': 0, 'n.uren': 1 }).missingForAmounts)).toEqual(['b.een']);
  });

  it('a measure that informs gives its amounts also with nvt', () => {
    const informs = packOf({
      soort: 'informatie',
      geldtVoor: 'b.een',
      bedragen: { uren: { waarde: 'n.uren', eenheid: 'uur' } },
    });
    const outcome = evaluateOne(informs, { 'b.een': false, 'n.uren': 2 });
    expect(outcome.oordeel).toBe('nvt');
    expect(outcome.amounts).toEqual([{ present: true, lo: 2, hi: 2 }]);
  });

  it('what no source publishes is onbekend, also beside what somebody decides', () => {
    const silent = packOf({ voorwaarden: [leaf('stil', 'nietGepubliceerd() > 0'), leaf('akkoord', 'b.akkoord')] });
    expect(evaluateOne(silent, {}).oordeel).toBe('onbekend');
    expect(evaluateOne(silent, { 'b.akkoord': true }).oordeel).toBe('onbekend');
    expect(evaluateOne(silent, { 'b.akkoord': false }).oordeel).toBe('neen');
  });

  it('without conditions the answer is ja', () => {
    expect(evaluateOne(packOf({})).oordeel).toBe('ja');
  });

  it('what nobody can settle is onbekend, not voorwaardelijk', () => {
    const never = packOf({ voorwaarden: [leaf('deling', 'n.sp / n.meer >= 1')] });
    const outcome = evaluateOne(never, { 'n.sp': 1, 'n.meer': 0 });
    expect(outcome.oordeel).toBe('onbekend');
    expect(outcome.missing).toEqual([]);
    expect(traceOne(never, { 'n.sp': 1, 'n.meer': 0 }).reasons[0]?.uitkomst).toBe('onbekend');
  });
});

describe('vereist: what must be known for ja', () => {
  const pack = packOf({
    soort: 'informatie',
    vereist: ['n.sp', { feit: 'n.uren', als: 'b.een' }, 'lijst'],
  });
  const LIST = { lijst: { items: [] } };

  it.each([
    ['ja', { 'n.sp': 1, 'b.een': false }, LIST, []],
    ['ja', { 'n.sp': 1, 'b.een': true, 'n.uren': 1 }, LIST, []],
    ['onbekend', { 'n.sp': 1, 'b.een': true }, LIST, ['n.uren']],
    ['onbekend', { 'n.sp': 1 }, LIST, ['b.een']],
    ['onbekend', { 'b.een': false }, LIST, ['n.sp']],
    ['onbekend', { 'n.sp': 1, 'b.een': false }, {}, ['lijst']],
    ['onbekend', { 'n.sp': 1, 'b.een': false }, { lijst: { items: [], open: true } }, ['lijst']],
  ] as const)('%s for %j', (oordeel, facts, lists, missing) => {
    const outcome = evaluateOne(pack, facts, lists);
    expect(outcome.oordeel).toBe(oordeel);
    expect(idsOf(pack, outcome.missing)).toEqual(missing);
  });
});

describe('voorwaardelijk: somebody decides', () => {
  it('when every fact that is missing has a decider', () => {
    const pack = packOf({ voorwaarden: [leaf('akkoord', 'b.akkoord'), leaf('sp', 'n.sp >= 3')] });
    expect(evaluateOne(pack, { 'n.sp': 3 }).oordeel).toBe('voorwaardelijk');
    expect(evaluateOne(pack, {}).oordeel).toBe('onbekend');
    expect(evaluateOne(pack, { 'n.sp': 3, 'b.akkoord': false }).oordeel).toBe('neen');
    const [reason] = traceOne(pack, { 'n.sp': 3 }).reasons;
    expect(reason).toMatchObject({ uitkomst: 'beslissing', tekst: 'Norm akkoord. Daarover beslist je werkgever.' });
  });

  it('while a decision is pending, also for a fact that counts only then', () => {
    const pack = packOf({ voorwaarden: [leaf('proef', "c.proef == 'geslaagd'")] });
    expect(evaluateOne(pack, { 'c.proef': 'gepland' }).oordeel).toBe('voorwaardelijk');
    expect(evaluateOne(pack, {}).oordeel).toBe('onbekend');
    expect(evaluateOne(pack, { 'c.proef': 'geen' }).oordeel).toBe('neen');
    const always = packOf({ voorwaarden: [leaf('besluit', "c.besluit == 'goed'")] });
    expect(evaluateOne(always, {}).oordeel).toBe('voorwaardelijk');
    expect(evaluateOne(always, { 'c.besluit': 'lopend' }).oordeel).toBe('voorwaardelijk');
  });

  it('a pending decision whose outcomes agree settles', () => {
    const pack = packOf({ voorwaarden: [leaf('besluit', "c.besluit in ['goed', 'slecht']")] });
    expect(evaluateOne(pack, { 'c.besluit': 'lopend' }).oordeel).toBe('ja');
  });

  it('anders: beslissing never fails, and names who decides', () => {
    const pack = packOf({
      voorwaarden: [
        leaf('ziek', 'b.een', { anders: 'beslissing', wie: 'adviserend arts', nodig: 'toestemming' }),
        leaf('sp', 'n.sp >= 3'),
      ],
    });
    const open = evaluateOne(pack, { 'b.een': false, 'n.sp': 3 });
    expect([open.oordeel, open.decisions.map(({ def }) => def.id), open.missing]).toEqual([
      'voorwaardelijk',
      ['ziek'],
      [],
    ]);
    expect(evaluateOne(pack, { 'b.een': true, 'n.sp': 3 }).oordeel).toBe('ja');
    expect(evaluateOne(pack, { 'b.een': false, 'n.sp': 2 }).oordeel).toBe('neen');
    expect(evaluateOne(pack, { 'n.sp': 3 }).oordeel).toBe('onbekend');
    expect(evaluateOne(pack, { 'b.een': false }).oordeel).toBe('onbekend');
    const traced = traceOne(pack, { 'b.een': false, 'n.sp': 3 });
    expect(reasonsOf(traced)).toEqual(['ziek beslissing', 'sp voldaan']);
    expect(traced.reasons[0]?.tekst).toBe('Norm ziek. Bij jou: nee. Adviserend arts beslist.');
  });
});

describe('een-van, behalve, wanneer', () => {
  const pack = packOf({
    voorwaarden: [
      {
        id: 'groep',
        norm: 'Een van beide.',
        'een-van': [
          leaf('rood', "c.kleur == 'rood'", { wanneer: 'b.een' }),
          leaf('sp', 'n.sp >= 3'),
          leaf('tint', "c.tint == 'groen'"),
        ],
        behalve: [leaf('vrij', 'b.twee')],
      },
    ],
  });

  it.each([
    ['ja', { 'n.sp': 3 }, ['sp voldaan']],
    ['ja', { 'n.sp': 3, 'c.tint': 'groen' }, ['sp voldaan', 'tint voldaan']],
    ['ja', { 'b.twee': true, 'n.sp': 0, 'c.tint': 'rood', 'c.kleur': 'groen' }, ['vrij voldaan']],
    [
      'neen',
      { 'b.twee': false, 'n.sp': 0, 'c.tint': 'rood', 'b.een': false, 'c.kleur': 'rood' },
      ['sp niet-voldaan', 'tint niet-voldaan', 'vrij niet-voldaan'],
    ],
    // A branch that fails whether or not it counts is a branch that fails.
    [
      'neen',
      { 'b.twee': false, 'n.sp': 0, 'c.tint': 'rood', 'c.kleur': 'groen' },
      ['rood niet-voldaan', 'sp niet-voldaan', 'tint niet-voldaan', 'vrij niet-voldaan'],
    ],
    // A branch that may not count proves nothing.
    ['onbekend', { 'b.twee': false, 'n.sp': 0, 'c.tint': 'rood', 'c.kleur': 'rood' }, ['rood onbekend']],
    ['onbekend', { 'b.twee': false, 'c.tint': 'rood', 'c.kleur': 'groen' }, ['sp onbekend']],
    [
      'onbekend',
      { 'n.sp': 0, 'c.tint': 'rood', 'c.kleur': 'groen' },
      ['rood niet-voldaan', 'sp niet-voldaan', 'tint niet-voldaan', 'vrij onbekend'],
    ],
  ] as const)('%s for %j', (oordeel, facts, reasons) => {
    const traced = traceOne(pack, facts);
    expect(traced.oordeel).toBe(oordeel);
    expect(reasonsOf(traced)).toEqual(reasons);
  });

  it('says on what it depends whether a branch counts', () => {
    const traced = traceOne(pack, { 'b.twee': false, 'n.sp': 0, 'c.tint': 'rood', 'c.kleur': 'rood' });
    expect(traced.reasons[0]?.tekst).toBe('Norm rood. Bij jou: rood. Of dit voor je telt, hangt af van: label b.een.');
  });

  it('a condition that does not count does not hinder; one that may count and fails is open', () => {
    const one = packOf({
      voorwaarden: [leaf('rood', "c.kleur == 'rood'", { wanneer: 'b.een' }), leaf('sp', 'n.sp >= 3')],
    });
    expect(evaluateOne(one, { 'b.een': false, 'c.kleur': 'groen', 'n.sp': 3 }).oordeel).toBe('ja');
    expect(evaluateOne(one, { 'c.kleur': 'rood', 'n.sp': 3 }).oordeel).toBe('ja');
    expect(evaluateOne(one, { 'b.een': true, 'c.kleur': 'groen', 'n.sp': 3 }).oordeel).toBe('neen');
    const open = traceOne(one, { 'c.kleur': 'groen', 'n.sp': 3 });
    expect(open.oordeel).toBe('onbekend');
    expect(idsOf(one, open.missing)).toEqual(['b.een']);
    expect(reasonsOf(open)).toEqual(['rood onbekend', 'sp voldaan']);
    expect(reasonsOf(traceOne(one, { 'b.een': false, 'n.sp': 3 }))).toEqual(['sp voldaan']);
  });

  it('een-van of which no branch counts fails, with a reason of its own', () => {
    const none = packOf({
      voorwaarden: [
        {
          id: 'soort',
          norm: 'Je volgt een van deze.',
          'een-van': [
            leaf('a', 'b.twee', { wanneer: 'b.een' }),
            { alle: [leaf('b', 'b.drie', { wanneer: 'b.vier' })] },
          ],
        },
      ],
    });
    const traced = traceOne(none, { 'b.een': false, 'b.vier': false });
    expect(traced.oordeel).toBe('neen');
    expect(reasonsOf(traced)).toEqual(['soort niet-voldaan']);
    expect(traced.reasons[0]?.tekst).toContain('Je volgt een van deze. Bij jou: ');
    expect(reasonsOf(traceOne(none, { 'b.een': true, 'b.twee': true }))).toEqual(['a voldaan']);
  });

  it('a nested group of which no part counts helps nobody', () => {
    const nested = packOf({
      voorwaarden: [
        { id: 'g', 'een-van': [{ alle: [leaf('a', 'b.twee', { wanneer: 'b.een' })] }, leaf('b', 'b.drie')] },
      ],
    });
    // Unknown whether a counts: it holds, but it may be absent, and then nothing is proved.
    expect(evaluateOne(nested, { 'b.twee': true, 'b.drie': false }).oordeel).toBe('onbekend');
    expect(evaluateOne(nested, { 'b.twee': true, 'b.een': true }).oordeel).toBe('ja');
    expect(evaluateOne(nested, { 'b.twee': true, 'b.een': false, 'b.drie': false }).oordeel).toBe('neen');
  });

  it('an exception that may not count is no exception yet', () => {
    const excepted = packOf({
      voorwaarden: [leaf('sp', 'n.sp >= 3', { behalve: [leaf('vrij', 'b.twee', { wanneer: 'b.een' })] })],
    });
    expect(evaluateOne(excepted, { 'n.sp': 0, 'b.twee': true }).oordeel).toBe('onbekend');
    expect(evaluateOne(excepted, { 'n.sp': 0, 'b.twee': true, 'b.een': true }).oordeel).toBe('ja');
    expect(evaluateOne(excepted, { 'n.sp': 0, 'b.twee': true, 'b.een': false }).oordeel).toBe('neen');
    expect(evaluateOne(excepted, { 'n.sp': 0, 'b.twee': false }).oordeel).toBe('neen');
  });
});
