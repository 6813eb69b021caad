/** One client, two courses of 6 studiepunten that are likely exempted, and a year that lands on either side of 27. */
import { describe, expect, it } from 'vitest';
import { advise } from '../../../../shared/pathways/advise.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';

const data = adviceDataFromSources();

const COURSES = ['Networks I', 'Networks II'].map((naam) => ({
  ...{ naam, studiepunten: 6, score: 13, jaar: 2023 },
  status: 'geslaagd' as const,
}));

interface Wish {
  readonly studiepunten: number;
  readonly feiten?: Readonly<Record<string, unknown>>;
  readonly traject?: Readonly<Record<string, unknown>>;
  readonly vakken?: readonly object[];
  /** The graduaat was finished. */
  readonly behaald?: boolean;
}

function proposalOf({ studiepunten, feiten = {}, traject = {}, vakken = COURSES, behaald = true }: Wish) {
  const dossier = {
    feiten,
    kwalificaties: [
      {
        ...{
          id: 'k1',
          niveau: 'graduaat',
          naam: 'Graduaat in het systeem- en netwerkbeheer',
          behaald,
          jaar: 2023,
        },
        opleidingsonderdelen: vakken,
      },
      { id: 'k2', niveau: 'so', behaald: true, behaaldOp: '2012-06-30' },
    ],
    traject: {
      ...{ opleiding: 'howest:graduaat-internet-of-things', contract: 'diplomacontract', vorm: 'dag' },
      ...{ academiejaar: '2025-2026', studiepunten },
      ...traject,
    },
  };
  const proposal = advise(data, dossier as never, '2025-09-15').voorstellen[0];
  if (proposal === undefined) throw new Error('no proposal');
  return proposal;
}

const effectOf = (wish: Wish) => proposalOf(wish).vrijstellingsEffect;
const changed = (wish: Wish) => new Map(effectOf(wish)?.scenarios[0]?.maatregelen.map((one) => [one.id, one]) ?? []);

describe('a first year made smaller by exemptions', () => {
  it('counts the exempted courses, and nothing in their place', () => {
    const effect = effectOf({ studiepunten: 60 });
    expect(effect?.eersteJaar).toBe(60);
    expect(effect?.scenarios.map(({ vrij, studiepunten }) => [vrij, studiepunten])).toEqual([[12, 48]]);
  });

  it('never falls below one course', () => {
    expect(effectOf({ studiepunten: 12 })?.scenarios[0]?.studiepunten).toBe(3);
    expect(effectOf({ studiepunten: 15 })?.scenarios[0]?.studiepunten).toBe(3);
    expect(effectOf({ studiepunten: 16 })?.scenarios[0]?.studiepunten).toBe(4);
  });

  it('is not there when nothing is exempted', () => {
    expect(effectOf({ studiepunten: 60, vakken: [] })).toBeUndefined();
  });

  // Source: studietoelage ST-02, at least 27 studiepunten outside the year of the diploma.
  it.each([
    [40, false],
    [39, false],
    [38, true],
    [37, true],
  ])('of %s studiepunten, 12 exempted: the studietoelage is lost is %s', (studiepunten, lost) => {
    const feiten = { 'studie.diplomajaar': false };
    expect(changed({ studiepunten, feiten }).get('studietoelage')?.naar === 'neen').toBe(lost);
  });

  // Source: tijdskrediet, TK-P1: 27 studiepunten per year, or 9 in a trimester, which is not known any more.
  it.each([
    [40, undefined],
    [39, undefined],
    [38, ['ja', 'onbekend']],
  ])('of %s studiepunten: tijdskrediet goes %j', (studiepunten, moves) => {
    const feiten = {
      ...{ 'werk.statuut': 'werknemer', 'werk.sector': 'prive', 'werk.gewestVestiging': 'vlaanderen' },
      ...{ 'werk.ancienniteitMaanden': 36, 'werk.bedrijfsgrootte': 50, 'werk.caoTijdskrediet': true },
      ...{
        'verbruik.tijdskredietMaanden': 0,
        'tijdskrediet.vorm': 'voltijds',
        'tijdskrediet.aanvraagOp': '2025-03-01',
      },
      ...{ 'tijdskrediet.startOp': '2025-09-22', 'tijdskrediet.naOuderschapsverlof': false },
      'opleiding.studiepuntenPerTrimester': 20,
    };
    const found = changed({ studiepunten, feiten }).get('tijdskrediet');
    expect(found && [found.van, found.naar]).toEqual(moves);
  });

  const JOBLESS = {
    ...{ 'persoon.woongewest': 'vlaanderen', 'persoon.geboortedatum': '1990-05-01', 'werk.statuut': 'werkzoekende' },
    ...{ 'beschikbaar.overdag': true },
    ...{ 'uitkering.soort': 'werkloosheid', 'vdab.ingeschreven': true, 'vdab.pastInTraject': true },
    ...{ 'vdab.beroepsinschakelingstijd': false, 'opleiding.vdabErkend': false, 'opleiding.voltijdsDag': true },
    ...{ 'studie.eindeVoltijdsOnderwijs': '2015-06-30', 'opleiding.opOkotLijst': true, 'studie.leerkrediet': 140 },
    ...{ 'vdab.screening': 'positief', 'vdab.beslissingOkot': 'goedgekeurd', 'vdab.eerdereErkendeStudie': false },
  };

  // Source: vrijstelling van beschikbaarheid, VB: 27 new studiepunten.
  it.each([
    [40, false],
    [39, false],
    [38, true],
  ])('of %s studiepunten: the exemption of availability is lost is %s', (studiepunten, lost) => {
    const found = changed({ studiepunten, feiten: JOBLESS }).get('vrijstelling-beschikbaarheid');
    expect(found?.naar === 'neen').toBe(lost);
  });

  it('leaves open whether a day programme is still full-time, since no source says from how many studiepunten', () => {
    const found = changed({ studiepunten: 60, feiten: JOBLESS, behaald: false }).get('okot');
    expect(found && [found.van, found.naar]).toEqual(['ja', 'onbekend']);
  });
});

describe('what it saves', () => {
  it('is the part per studiepunt, the months at this pace and the leerkrediet', () => {
    const { studiegeld: _, ...rest } = effectOf({ studiepunten: 60 })?.scenarios[0] ?? {};
    expect(rest).toMatchObject({ maanden: 2, leerkrediet: 12 });
  });

  it('is nothing of the studiegeld at the beurstarief, and something above it', () => {
    const beurs = effectOf({ studiepunten: 60, feiten: { 'studie.statuut': 'beurs' } })?.scenarios[0]?.studiegeld;
    const full = effectOf({ studiepunten: 60, feiten: { 'studie.statuut': 'niet-beurs' } })?.scenarios[0]?.studiegeld;
    expect(beurs).toEqual({ min: 0, max: 0 });
    expect(full?.min).toBeGreaterThan(0);
    expect(full?.min).toBe(full?.max);
  });
});
