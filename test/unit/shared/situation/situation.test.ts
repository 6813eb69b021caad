/** From a dossier to ranges: what is given, what is derived, what bounds what. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../../shared/engine/compile-pack.ts';
import type { FactSlot } from '../../../../shared/engine/symbols.ts';
import type { SituationInput } from '../../../../shared/situation/situation-input.ts';
import { situationOf } from '../../../../shared/situation/situation-of.ts';
import { packFromSources } from '../../../support/rule-cases.ts';
import { day } from '../engine/support.ts';

const pack: Pack = packFromSources();
const slotOf = (id: string): FactSlot => pack.symbols.byId.get(id) as FactSlot;

const OP = '2025-10-01';

/** `[lo, hi]` of a number, or the options still possible. */
function known(dossier: SituationInput, id: string, op = OP): unknown {
  const { situation } = situationOf(pack, dossier, op);
  const fact = slotOf(id);
  const lo = situation.lo[fact.slot] as number;
  if (fact.kind === 'number') return [lo, situation.hi[fact.slot]];
  if (fact.kind === 'text') return situation.text[fact.slot];
  return fact.options.filter((_, bit) => (lo & (1 << bit)) !== 0).join('|');
}

const open = (dossier: SituationInput, id: string): unknown => {
  const list = situationOf(pack, dossier, OP).situation.lists[slotOf(id).slot];
  return list && [list.open, list.items.length];
};

describe('facts', () => {
  it('unknown: the whole range; given: a point, bare or with its origin', () => {
    expect(known({}, 'werk.tewerkstellingsbreuk')).toEqual([0, 100]);
    expect(known({ feiten: { 'werk.tewerkstellingsbreuk': 0.8 } }, 'werk.tewerkstellingsbreuk')).toEqual([80, 80]);
    const given = { feiten: { 'werk.tewerkstellingsbreuk': { waarde: 0.29, bron: 'klant' } } };
    expect(known(given, 'werk.tewerkstellingsbreuk')).toEqual([29, 29]);
    const asked = { feiten: { 'werk.tewerkstellingsbreuk': { weetNiet: true, op: OP } } };
    expect(known(asked, 'werk.tewerkstellingsbreuk')).toEqual([0, 100]);
  });

  it('choices, booleans, dates, texts and money', () => {
    const feiten = {
      'werk.statuut': 'werknemer',
      'persoon.alleenwonend': false,
      'persoon.geboortedatum': '2000-02-29',
      'werk.paritairComite': '200',
      'werk.brutoMaandloon': 298_700,
    };
    expect(known({ feiten }, 'werk.statuut')).toBe('werknemer');
    expect(known({ feiten }, 'persoon.alleenwonend')).toBe('false');
    expect(known({}, 'persoon.alleenwonend')).toBe('false|true');
    expect(known({ feiten }, 'persoon.geboortedatum')).toEqual([day('2000-02-29'), day('2000-02-29')]);
    expect(known({ feiten }, 'werk.paritairComite')).toBe('200');
    expect(known({ feiten }, 'werk.brutoMaandloon')).toEqual([298_700, 298_700]);
  });

  it('a decision that is pending leaves the decisions that can be taken', () => {
    expect(known({ feiten: { 'vdab.beslissingOkot': 'lopend' } }, 'vdab.beslissingOkot')).toBe('goedgekeurd|geweigerd');
    const { situation } = situationOf(pack, { feiten: { 'vdab.beslissingOkot': 'lopend' } }, OP);
    expect(situation.pending[slotOf('vdab.beslissingOkot').slot]).toBe(1);
  });

  it('facts of the programme do not hold for another enrolment; a catalogue gives them', () => {
    const dossier = { feiten: { 'opleiding.niveau': 'pba', 'werk.statuut': 'werknemer' } };
    const other = {
      traject: { academiejaar: '2025-2026' },
      own: false,
      catalogued: true,
      catalogue: { 'opleiding.niveau': 'master' },
    };
    const { situation } = situationOf(pack, dossier, OP, other);
    const niveau = slotOf('opleiding.niveau');
    expect(situation.lo[niveau.slot]).toBe(2 ** niveau.options.indexOf('master'));
    expect(situation.given[slotOf('werk.statuut').slot]).toBe(1);
  });

  it('a person goes before the catalogue, with a warning', () => {
    const dossier = { feiten: { 'opleiding.niveau': 'pba', 'persoon.nationaliteit': 'BE' } };
    const own = { traject: {}, own: true, catalogued: true, catalogue: { 'opleiding.niveau': 'master' } };
    const { warnings } = situationOf(pack, dossier, OP, own);
    expect(warnings.join()).toContain('Het dossier en de catalogus verschillen');
    const same = { ...own, catalogue: { 'opleiding.niveau': 'pba' } };
    expect(situationOf(pack, dossier, OP, same).warnings).toEqual([]);
  });
});

describe('traject', () => {
  it('absent: there is none; present: its fields are facts', () => {
    expect(known({}, 'traject.aanwezig')).toBe('false');
    expect(known({ traject: {} }, 'traject.aanwezig')).toBe('true');
    expect(known({ traject: { studiepunten: 30 } }, 'traject.studiepunten')).toEqual([30, 30]);
  });

  it('the year bounds the start, and the start gives the year', () => {
    const dossier = { traject: { academiejaar: '2025-2026' } };
    expect(known(dossier, 'traject.startdatum')).toEqual([day('2025-09-01'), day('2026-08-31')]);
    expect(known({ traject: { startdatum: '2026-02-01' } }, 'traject.academiejaar')).toEqual([2025, 2025]);
    expect(known({ traject: { startdatum: '2026-09-01' } }, 'traject.academiejaar')).toEqual([2026, 2026]);
  });
});

describe('lists', () => {
  it('absent is unknown, present is complete unless it says otherwise', () => {
    expect(open({}, 'kwalificaties')).toBeUndefined();
    expect(open({ kwalificaties: [] }, 'kwalificaties')).toEqual([false, 0]);
    expect(open({ kwalificaties: [{ id: 'k1' }], nietVolledig: ['kwalificaties'] }, 'kwalificaties')).toEqual([
      true,
      1,
    ]);
    expect(open({ traject: {} }, 'traject.inschrijvingen')).toEqual([false, 0]);
    expect(open({}, 'traject.inschrijvingen')).toBeUndefined();
    expect(open({ traject: {}, nietVolledig: ['traject.inschrijvingen'] }, 'traject.inschrijvingen')).toEqual([
      true,
      0,
    ]);
  });

  it('a year without a day is the whole year, and what is past was obtained', () => {
    const list = (item: Record<string, unknown>): unknown => {
      const { situation } = situationOf(pack, { kwalificaties: [item] }, OP);
      const { fields, slot } = slotOf('kwalificaties');
      const [made] = situation.lists[slot]?.items ?? [];
      const at = (name: string): number => fields.findIndex((field) => field.name === name);
      return [made?.lo[at('behaaldOp')], made?.hi[at('behaaldOp')], made?.lo[at('behaald')]];
    };
    expect(list({ jaar: 2016 })).toEqual([day('2016-01-01'), day('2016-12-31'), 2]);
    expect(list({ behaaldOp: '2016-06-30' })).toEqual([day('2016-06-30'), day('2016-06-30'), 2]);
    expect(list({ behaaldOp: '2026-06-30' })).toEqual([day('2026-06-30'), day('2026-06-30'), 3]);
    expect(list({ behaaldOp: '2016-06-30', behaald: false })).toEqual([day('2016-06-30'), day('2016-06-30'), 1]);
  });
});

describe('facts bound each other', () => {
  it('at most: narrows both, and never crosses', () => {
    const planned = { traject: { studiepunten: 27 } };
    expect(known(planned, 'studie.geexamineerdeStudiepunten')).toEqual([0, 27]);
    const taken = { feiten: { 'studie.geexamineerdeStudiepunten': 30 }, traject: {} };
    const range = known(taken, 'traject.studiepunten') as [number, number];
    expect(range[0]).toBe(30);
  });
});

describe('derived facts', () => {
  it('never enrolled: the leerkrediet of a beginner', () => {
    const dossier = { feiten: { 'studie.ooitIngeschrevenHoger': false } };
    expect(known(dossier, 'studie.leerkrediet')).toEqual([140, 140]);
    expect(known(dossier, 'studie.leerkredietBonusRest')).toEqual([60, 60]);
    expect(known({ feiten: { 'studie.ooitIngeschrevenHoger': true } }, 'studie.leerkrediet')).not.toEqual([140, 140]);
  });

  it('the balance of leerkrediet is assumed to be that of before the enrolment, and said so', () => {
    expect(known({}, 'studie.leerkredietStand')).toBe('voor-inschrijving');
    const dossier = { feiten: { 'studie.leerkrediet': 100 }, traject: {} };
    expect(situationOf(pack, dossier, OP).warnings.join()).toContain('We nemen aan');
  });

  it('the fraction of the reference month comes from the list by month', () => {
    const at = (academiejaar: string, maand: string): unknown =>
      known(
        { feiten: { 'werk.tewerkstelling': [{ maand: `${maand}-01`, breuk: 0.8 }] }, traject: { academiejaar } },
        'werk.tewerkstellingsbreuk',
      );
    expect(at('2022-2023', '2022-09')).toEqual([80, 80]);
    expect(at('2022-2023', '2022-03')).toEqual([0, 100]);
    expect(at('2023-2024', '2023-03')).toEqual([80, 80]);
    expect(at('2023-2024', '2023-09')).toEqual([0, 100]);
  });

  it('a value given by a person always wins', () => {
    const dossier = { feiten: { 'studie.ooitIngeschrevenHoger': false, 'studie.leerkrediet': 139 } };
    expect(known(dossier, 'studie.leerkrediet')).toEqual([139, 139]);
  });
});
