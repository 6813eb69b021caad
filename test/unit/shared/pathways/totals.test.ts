/** Demo rules with round amounts: every figure here is added up by hand. Two years of 60 studiepunten, 80.000 cents each. */
import { describe, expect, it } from 'vitest';
import type { Totaal } from '../../../../shared/pathways/advice.ts';
import { demoData, ownProposal, TRAJECT } from '../../../support/combination-pack.ts';

const data = demoData();
const KNOWN = {
  'studie.statuut': 'niet-beurs',
  'naric.soort': 'specifiek',
  'werk.caoTijdskrediet': false,
  'werk.voltijdsMaandenVoorAanvraag': 0,
  'opleiding.opleidingskrediet': false,
  'uitkering.soort': 'geen',
  'werk.gewestVestiging': 'brussel',
  'verbruik.chequeWaarde': 0,
  'tijdskrediet.aanvraagOp': '2025-09-01',
};
const total = (feiten: Readonly<Record<string, unknown>>, traject = TRAJECT): Totaal =>
  ownProposal(data, { ...KNOWN, ...feiten }, traject).totaal;
const point = (value: number) => ({ min: value, max: value });

describe('the cost of a plan', () => {
  it('is each year at its own size', () => {
    // 40 a year: 40, 40 and 40, each 20.000 + 40 x 1.000.
    const found = total({ 'werk.statuut': 'zelfstandige' }, { ...TRAJECT, studiepunten: 40 });
    expect(found.kost).toEqual(point(180000));
    expect(found.jaren).toEqual(point(3));
    expect(found.studieuren).toEqual({ min: 3000, max: 3600 });
  });

  it('holds a recognition that is needed, and nothing at least while that is not known', () => {
    const self = { 'werk.statuut': 'zelfstandige' };
    expect(total({ ...self, 'naric.soort': 'niveau' }).kost).toEqual(point(169000));
    const { 'naric.soort': _, ...unknown } = KNOWN;
    const found = ownProposal(data, { ...unknown, ...self }).totaal;
    expect(found.kost).toEqual({ min: 160000, max: 169000 });
    expect(found.nettoKost).toEqual({ min: 160000, max: 169000 });
  });
});

describe('a price that no source gives', () => {
  const series = (van: string, waarde: number, buiten: string) => ({
    eenheid: 'cent',
    buiten,
    waarden: [{ van, waarde, bron: 'demo', zekerheid: 'officieel' }],
  });
  const parameters = { niveau: series('2019-09-01', 9000, 'prijspeil'), later: series('2040-01-01', 1000, 'onbekend') };
  const naric = (waarde: string) =>
    demoData({ naric: { parameters, bedragen: { prijs: { waarde, eenheid: 'cent' } } } });
  const facts = { ...KNOWN, 'werk.statuut': 'zelfstandige' };

  it('is at most the dearest published one while the choice is open', () => {
    const { 'naric.soort': _, ...open } = facts;
    const found = ownProposal(naric("naric.soort == 'niveau' ? p.niveau : p.later"), open).totaal;
    expect(found.kost).toEqual({ min: 160000, max: 169000 });
  });

  it('leaves the cost without an upper end when it is needed for sure', () => {
    const found = ownProposal(naric('p.later'), { ...facts, 'naric.soort': 'niveau' }).totaal;
    expect(found.kost).toEqual({ min: 160000, max: null });
    expect(found.nettoKost.max).toBeNull();
  });
});

describe('the net cost', () => {
  it('is less what the government pays of the cheque, each school year anew', () => {
    expect(total({ 'werk.statuut': 'werknemer', 'verbruik.chequeWaarde': 2500 }).nettoKost).toEqual(point(137500));
  });

  it('may be below nothing by a studietoelage, and takes the hull while that is not known', () => {
    const self = { 'werk.statuut': 'zelfstandige' };
    expect(total({ ...self, 'studie.statuut': 'beurs' }).nettoKost).toEqual(point(-40000));
    const { 'studie.statuut': _, ...unknown } = KNOWN;
    expect(ownProposal(data, { ...unknown, ...self }).totaal.nettoKost).toEqual({ min: -40000, max: 160000 });
  });

  it('asks the studietoelage of each year at the size of that year', () => {
    // 50, 50 and 20: no studietoelage below 27. Cost 70.000 + 70.000 + 40.000.
    const found = total(
      { 'werk.statuut': 'zelfstandige', 'studie.statuut': 'beurs' },
      { ...TRAJECT, studiepunten: 50 },
    );
    expect(found.kost).toEqual(point(180000));
    expect(found.nettoKost).toEqual(point(-20000));
  });

  it('is nothing with OKOT, the hull while VDAB decides, and given without OKOT too', () => {
    const seeker = { 'werk.statuut': 'werkzoekende' };
    expect(total({ ...seeker, 'vdab.beslissingOkot': 'goedgekeurd' }).nettoKost).toEqual(point(0));
    const open = total(seeker);
    expect(open.nettoKost).toEqual({ min: 0, max: 160000 });
    expect(open.nettoKostZonderOkot).toEqual(point(160000));
    expect(total({ ...seeker, 'vdab.beslissingOkot': 'geweigerd' }).nettoKostZonderOkot).toBeUndefined();
  });

  it('never has the cheque pay more than is due', () => {
    // A cheque of 125.000 where 80.000 is due.
    const rich = demoData({ opleidingscheque: { bedragen: { overheid: { waarde: '125000', eenheid: 'cent' } } } });
    expect(ownProposal(rich, { ...KNOWN, 'werk.statuut': 'werknemer' }).totaal.nettoKost).toEqual(point(0));
  });
});

describe('income', () => {
  const leave = {
    'werk.statuut': 'werknemer',
    'werk.caoTijdskrediet': true,
    'werk.voltijdsMaandenVoorAanvraag': 24,
    'opleiding.opleidingskrediet': true,
  };

  it('runs from a month of leave to all that are left', () => {
    const found = total({ ...leave, 'verbruik.tijdskredietMaanden': 26 });
    expect(found.inkomen).toEqual({ min: 90000, max: 10 * 90000 });
  });

  it('stops with the plan', () => {
    const found = total({ ...leave, 'verbruik.tijdskredietMaanden': 0 });
    expect(found.inkomen).toEqual({ min: 90000, max: 24 * 90000 });
  });

  it('holds a benefit that is kept, at most for the months that the rule gives', () => {
    const benefit = { 'uitkering.soort': 'werkloosheid', 'uitkering.bedragPerMaand': 130000 };
    const found = total({ 'werk.statuut': 'werkzoekende', ...benefit });
    expect(found.inkomen).toEqual({ min: 0, max: 18 * 130000 });
  });

  it('is not there when no rule gives any', () => {
    expect(total({ 'werk.statuut': 'zelfstandige' }).inkomen).toBeUndefined();
  });
});

describe('hours of leave', () => {
  it('are those of each school year together', () => {
    const found = total({ 'werk.statuut': 'werknemer', 'werk.gewestVestiging': 'vlaanderen' });
    expect(found.uren).toEqual(point(200));
  });

  it('are nothing at least while a measure that bars them may be had', () => {
    const found = total({ 'werk.statuut': 'werkzoekende', 'werk.gewestVestiging': 'vlaanderen' });
    expect(found.uren).toEqual({ min: 0, max: 200 });
  });
});
