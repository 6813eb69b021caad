/** Demo rules with round amounts: every figure here is added up by hand. Two years of 60 studiepunten, 80.000 cents each. */
import { describe, expect, it } from 'vitest';
import type { Combinatie } from '../../../../shared/pathways/advice.ts';
import { demoData, demoPack, ownProposal, TRAJECT } from '../../../support/combination-pack.ts';

const data = demoData();
const NONE = { min: Number.NaN, max: null };

const combination = (
  feiten: Readonly<Record<string, unknown>>,
  traject = TRAJECT,
): Required<Omit<Combinatie, 'zonderOkot'>> => {
  const found = ownProposal(data, feiten, traject).besteCombinatie;
  if (!found) throw new Error('no combination');
  return { waarde: NONE, tweedeWaarde: NONE, voorwaarden: [], nietGerangschikt: [], ...found };
};

const WORKER = { 'werk.statuut': 'werknemer', 'werk.gewestVestiging': 'vlaanderen', 'verbruik.chequeWaarde': 0 };
const LEAVE = {
  ...WORKER,
  'werk.caoTijdskrediet': true,
  'werk.voltijdsMaandenVoorAanvraag': 24,
  'opleiding.opleidingskrediet': true,
  'tijdskrediet.vorm': 'voltijds',
  'tijdskrediet.aanvraagOp': '2025-09-01',
  'verbruik.tijdskredietMaanden': 0,
};

describe('measures that do not exclude each other', () => {
  it('are taken together, in every year', () => {
    const found = combination(WORKER);
    expect(found.maatregelen).toEqual(['opleidingscheque', 'vov']);
    expect(found.tweede).toEqual([]);
    expect(found.waarde).toEqual({ min: 25000, max: 25000 });
    expect(found.waarom).toBe(
      'Deze maatregelen mag je samen gebruiken; dat brengt €\u00a0250 op en geeft 200 uur betaald verlof over het hele traject.',
    );
  });

  it('count what was used this school year in this school year only', () => {
    // 12.500 - 2.500 now, 12.500 the year after.
    expect(combination({ ...WORKER, 'verbruik.chequeWaarde': 2500 }).waarde).toEqual({ min: 22500, max: 22500 });
  });

  it('are said to be open while facts are missing, and nothing is chosen', () => {
    const found = combination({});
    expect(found.maatregelen).toEqual([]);
    expect(found.waarom).toContain('Er ontbreken nog gegevens voor');
  });
});

describe('measures that exclude each other', () => {
  it('for the same training: the one with the higher lower end, and the other as second', () => {
    const found = combination({ ...WORKER, 'kmo.grootte': 'klein' });
    expect(found.maatregelen).toEqual(['opleidingscheque', 'vov']);
    expect(found.tweede).toEqual(['kmo-portefeuille', 'vov']);
    expect(found.tweedeWaarde).toEqual({ min: 0, max: 0 });
    expect(found.waarom).toContain('Opleidingscheque en kmo-portefeuille gaan niet samen voor dezelfde opleiding');
  });

  it('name who still decides, and count for nothing until then', () => {
    const seeker = { 'werk.statuut': 'werkzoekende', 'werk.gewestVestiging': 'vlaanderen' };
    const found = combination(seeker);
    // VDAB pays both years when it says yes: 0 to 160.000 cents, against hours that are never turned into euros.
    expect(found.maatregelen).toEqual(['okot']);
    expect(found.waarde).toEqual({ min: 0, max: 160000 });
    expect(found.tweede).toEqual(['vov']);
    expect(found.voorwaarden).toEqual(['OKOT: als VDAB goedkeurt.']);
    expect(found.waarom).toContain('OKOT telt mee als VDAB goedkeurt');
    const bare = ownProposal(data, seeker).besteCombinatie?.zonderOkot;
    expect(bare).toMatchObject({ maatregelen: ['vov'], tweede: [], voorwaarden: [] });
    expect(combination({ ...seeker, 'vdab.beslissingOkot': 'goedgekeurd' }).waarde).toEqual({
      min: 160000,
      max: 160000,
    });
    expect(combination({ ...seeker, 'vdab.beslissingOkot': 'geweigerd' }).maatregelen).toEqual(['vov']);
  });

  it('in the next school year: leave this year takes the hours of the year after', () => {
    // Leave pays 90.000 a month, more than the wage of 80.000: 24 months, at most 80.000 of each lost.
    const found = combination({ ...LEAVE, 'werk.brutoMaandloon': 80000 });
    expect(found.maatregelen).toEqual(['opleidingscheque', 'vov', 'tijdskrediet', 'tijdskrediet-uitkering', 'vok']);
    expect(found.waarde).toEqual({ min: 25000 + 24 * 10000, max: 25000 + 24 * 90000 });
    expect(found.waarom).toContain('geeft 100 uur betaald verlof');
    expect(found.waarom).toContain('In het schooljaar na tijdskrediet is er geen Vlaams opleidingsverlof.');
  });

  it('only when the condition of the exclusion may hold', () => {
    const part = combination({ ...LEAVE, 'tijdskrediet.vorm': 'een-vijfde', 'werk.brutoMaandloon': 80000 });
    expect(part.waarom).toContain('200 uur');
    const { 'tijdskrediet.vorm': _, ...unknownForm } = LEAVE;
    expect(combination({ ...unknownForm, 'werk.brutoMaandloon': 80000 }).waarom).toContain('100 uur');
  });
});

describe('measures that replace income', () => {
  it('are not ranked without the wage, and said so', () => {
    const found = combination(LEAVE);
    expect(found.maatregelen).toEqual(['opleidingscheque', 'vov']);
    expect(found.tweede).toEqual([]);
    expect(found.nietGerangschikt).toEqual(['tijdskrediet', 'tijdskrediet-uitkering', 'vok']);
    expect(found.waarom).toContain('zonder je loon weten we niet wat je verliest of wint');
  });

  it('lose at most the gross wage and at least nothing, so that the net wage decides', () => {
    const found = combination({ ...LEAVE, 'werk.brutoMaandloon': 300000 });
    expect(found.maatregelen).toEqual(['opleidingscheque', 'vov']);
    expect(found.tweede).toContain('tijdskrediet');
    // One year of leave at least loses least: 12 months of 90.000 - 300.000 up to 12 months of 90.000, with the cheques.
    expect(found.tweedeWaarde).toEqual({ min: 25000 - 12 * 210000, max: 25000 + 12 * 90000 });
    expect(found.waarom).toContain('niet te zeggen zonder je nettoloon');
  });

  it('stop when the months are used up', () => {
    // 30 of 36 months used: 6 left, all in the first year.
    const found = combination({ ...LEAVE, 'verbruik.tijdskredietMaanden': 30, 'werk.brutoMaandloon': 80000 });
    expect(found.waarde).toEqual({ min: 25000 + 6 * 10000, max: 25000 + 6 * 90000 });
  });

  it('are ranked for who has no wage to lose', () => {
    const found = combination({ 'werk.statuut': 'werkzoekende', 'uitkering.soort': 'werkloosheid' });
    expect(found.maatregelen).toContain('uitkering-behoud');
    expect(found.nietGerangschikt).toEqual([]);
  });

  it('fall when what they rest on falls', () => {
    const found = combination({ ...LEAVE, 'werk.voltijdsMaandenVoorAanvraag': 11, 'werk.brutoMaandloon': 80000 });
    expect([...found.maatregelen, ...found.tweede, ...found.nietGerangschikt]).not.toContain('vok');
  });
});

describe('what a pack may say', () => {
  it('refuses a shift of school years outside a period', () => {
    const sluitUit = [{ id: 'okot', bereik: 'opleiding', verschuiving: 'volgend-schooljaar' }];
    expect(() => demoPack({ vov: { sluitUit } })).toThrow('een verschuiving kan alleen bij bereik: periode');
  });

  it('refuses a measure that rests on one that is not there, or on itself', () => {
    expect(() => demoPack({ vok: { steuntOp: ['onbestaand'] } })).toThrow('vok.steuntOp: onbestaand bestaat niet');
    expect(() => demoPack({ tijdskrediet: { steuntOp: ['vok'] } })).toThrow('verwijst via een omweg naar zichzelf');
  });
});
