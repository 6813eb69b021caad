import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../../../../shared/engine/calendar.ts';
import type { Enrolment, SituationInput } from '../../../../shared/situation/situation-input.ts';
import { situationOf } from '../../../../shared/situation/situation-of.ts';
import { packFromSources } from '../../../support/rule-cases.ts';

const pack = packFromSources();
const OP = '2025-09-15';

function read(dossier: SituationInput, id: string, enrolment?: Enrolment): readonly [number, number] {
  const { situation } = situationOf(pack, dossier, OP, enrolment);
  const fact = pack.symbols.byId.get(id);
  if (!fact) throw new Error(id);
  return [situation.lo[fact.slot] as number, situation.hi[fact.slot] as number];
}

const [FALSE, TRUE, UNKNOWN] = [1, 2, 3];
const other = (catalogue: Enrolment['catalogue']): Enrolment => ({
  traject: { contract: 'diplomacontract' },
  own: false,
  catalogue,
  catalogued: true,
});

describe('precedence', () => {
  it('a fact given by a person wins over the catalogue, with a warning', () => {
    const dossier = { feiten: { 'opleiding.studieomvang': 120 }, traject: {} };
    const enrolment = { traject: {}, own: true, catalogue: { 'opleiding.studieomvang': 90 }, catalogued: true };
    expect(read(dossier, 'opleiding.studieomvang', enrolment)).toEqual([120, 120]);
    expect(situationOf(pack, dossier, OP, enrolment).warnings.join()).toContain('verschillen');
  });

  it('facts of the programme do not travel to another programme, facts of the person do', () => {
    const dossier = { feiten: { 'opleiding.inDatabank': true, 'werk.ookWerknemer': true } };
    expect(read(dossier, 'opleiding.inDatabank', other({}))[0]).toBe(UNKNOWN);
    expect(read(dossier, 'werk.ookWerknemer', other({}))[0]).toBe(TRUE);
  });

  it('asked but not known is unknown', () => {
    expect(read({ feiten: { 'werk.ookWerknemer': { weetNiet: true } } }, 'werk.ookWerknemer')[0]).toBe(UNKNOWN);
    expect(read({ feiten: { 'werk.ookWerknemer': { waarde: false, bron: 'klant' } } }, 'werk.ookWerknemer')[0]).toBe(
      FALSE,
    );
  });
});

describe('what follows from other facts', () => {
  it('never enrolled: 140 with the whole bonus', () => {
    const dossier = { feiten: { 'studie.ooitIngeschrevenHoger': false } };
    expect(read(dossier, 'studie.leerkrediet')).toEqual([140, 140]);
    expect(read(dossier, 'studie.leerkredietBonusRest')).toEqual([60, 60]);
  });

  it('the stand of the leerkrediet is assumed, and said', () => {
    const { warnings } = situationOf(pack, { feiten: { 'studie.leerkrediet': 100 }, traject: {} }, OP);
    expect(warnings.join()).toContain('We nemen aan dat het leerkrediet');
  });

  it.each([
    ['2025-2026', '2025-03', 80],
    ['2022-2023', '2022-09', 50],
  ])('in %s the reference month is %s', (academiejaar, maand, breuk) => {
    const tewerkstelling = [
      { maand: '2025-03-01', breuk: 0.8 },
      { maand: '2022-09-01', breuk: 0.5 },
      { maand: '2022-03-01', breuk: 0.1 },
    ];
    const dossier = { feiten: { 'werk.tewerkstelling': tewerkstelling }, traject: { academiejaar } };
    expect(read(dossier, 'werk.tewerkstellingsbreuk'), maand).toEqual([breuk, breuk]);
  });

  it.each([
    ['2025-08-31', '2024-2025'],
    ['2025-09-01', '2025-2026'],
  ])('a start on %s falls in %s', (startdatum, year) => {
    expect(read({ traject: { startdatum } }, 'traject.academiejaar')[0]).toBe(Number(year.slice(0, 4)));
  });

  it('a start that is not known lies within its academic year', () => {
    const [lo, hi] = read({ traject: { academiejaar: '2025-2026' } }, 'traject.startdatum');
    expect([isoOfDay(lo), isoOfDay(hi)]).toEqual(['2025-09-01', '2026-08-31']);
  });

  it('bounds narrow both ways', () => {
    const dossier = { feiten: { 'studie.verworvenStudiepunten': 30 }, traject: { studiepunten: 40 } };
    expect(read(dossier, 'studie.geexamineerdeStudiepunten')).toEqual([0, 40]);
    expect(read(dossier, 'studie.opgenomenStudiepunten')[0]).toBe(30);
  });

  it.each([
    [{ 'persoon.nationaliteit': 'NL' }, TRUE],
    [{ 'persoon.verblijfsstatuut': 'erkend-vluchteling' }, TRUE],
    [{ 'persoon.verblijfsstatuut': 'tijdelijk' }, FALSE],
    [{ 'persoon.nationaliteit': 'US', 'persoon.verblijfsstatuut': 'ander' }, FALSE],
    [{ 'persoon.nationaliteit': 'US' }, UNKNOWN],
    [{}, TRUE],
  ])('tariff of the EEA for %j: %s', (feiten, expected) => {
    expect(read({ feiten, traject: {} }, 'studie.eerTarief')[0]).toBe(expected);
  });

  it.each([
    [{ 'werk.statuut': 'werknemer' }, FALSE],
    [{}, FALSE],
    [{ 'werk.statuut': 'student' }, UNKNOWN],
  ])('at secondary school, for %j: %s', (feiten, expected) => {
    expect(read({ feiten }, 'studie.leerlingLaatsteJaarSo')[0]).toBe(expected);
  });
});

describe('lists', () => {
  const heeftSo = (dossier: SituationInput): number => {
    const { situation } = situationOf(pack, dossier, OP);
    const slot = pack.symbols.byId.get('kwalificaties')?.slot ?? -1;
    const list = situation.lists[slot];
    const field = pack.symbols.byId.get('kwalificaties')?.fields.findIndex(({ name }) => name === 'behaald') ?? -1;
    return list?.items[0]?.lo[field] ?? -1;
  };

  it.each([
    ['a day in the past means obtained', { niveau: 'so', behaaldOp: '2010-06-30' }, TRUE],
    ['so does a year', { niveau: 'so', jaar: 2010 }, TRUE],
    ['the day of the advice counts', { niveau: 'so', behaaldOp: OP }, TRUE],
    ['a day to come does not', { niveau: 'so', behaaldOp: '2025-09-16' }, UNKNOWN],
    ['nothing said is unknown', { niveau: 'so' }, UNKNOWN],
    ['what was said wins', { niveau: 'so', jaar: 2010, behaald: false }, FALSE],
  ])('%s', (_, item, expected) => {
    expect(heeftSo({ kwalificaties: [item] })).toBe(expected);
  });

  it('absent is open, present is closed unless it says otherwise', () => {
    const slot = pack.symbols.byId.get('kwalificaties')?.slot ?? -1;
    const open = (dossier: SituationInput) => situationOf(pack, dossier, OP).situation.lists[slot]?.open ?? true;
    expect(open({})).toBe(true);
    expect(open({ kwalificaties: [] })).toBe(false);
    expect(open({ kwalificaties: [], nietVolledig: ['kwalificaties'] })).toBe(true);
  });

  it('an enrolment without further enrolments has none', () => {
    const slot = pack.symbols.byId.get('traject.inschrijvingen')?.slot ?? -1;
    expect(situationOf(pack, { traject: {} }, OP).situation.lists[slot]).toEqual({ open: false, items: [] });
  });
});
