import { describe, expect, it } from 'vitest';
import { aangenomenOmvang } from '../../../../shared/catalogue/niveaus.ts';
import type { Course } from '../../../../shared/catalogue/schema.ts';
import { studiegebiedenVan } from '../../../../shared/catalogue/studiegebied.ts';
import { loadCatalogue, programmeOf } from './load-catalogue.ts';

const catalogue = loadCatalogue();
const { programmes } = catalogue;

const sumOf = (courses: readonly Course[]): number => courses.reduce((total, one) => total + one.studiepunten, 0);

describe('the catalogue that ships', () => {
  it('holds at least 40 programmes at 8 institutions', () => {
    expect(programmes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(programmes.map((one) => one.instelling)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(programmes.map((one) => [one.id, one] as const))('%s is honest about what is known', (_id, one) => {
    const size = one.studiepunten;
    if (one.opleidingsonderdelen) {
      expect(sumOf(one.opleidingsonderdelen)).toBe(size);
      expect(one.opleidingsonderdelen.every((course) => course.studiepunten >= 3)).toBe(true);
    }
    // An assumed point is the size that the law fixes, never our own guess; a graduaat may be 90 or 120.
    if (one.omvangAangenomen && size !== undefined && one.niveau !== 'graduaat')
      expect(size).toBe(aangenomenOmvang(one.niveau, one.naam));
    if (one.studiepuntenDiploma !== undefined) expect(['verkort', 'aanvulling']).toContain(one.soort);
    if (one.soort === 'educatief-verkort') expect([size, one.studiepuntenDiploma]).toEqual([60, undefined]);
    if (one.academiejaar === undefined && size === undefined && one.studiepuntenBereik === undefined)
      expect(one.opmerking).toBeDefined();
    // Not stated anywhere in the sources for a single programme.
    expect([one.knelpunt, one.werktrajectGeregistreerd]).toEqual([undefined, undefined]);
  });

  it('groups a programme where its own name points', () => {
    for (const one of programmes) {
      const named = studiegebiedenVan(one.naam);
      if (one.studiegebied === undefined || named.length === 0) continue;
      expect(
        named.some((gebied) => one.studiegebied?.includes(gebied)),
        one.id,
      ).toBe(true);
    }
  });

  it.each([
    ['ucll:energietechnologie-na-graduaat-hernieuwbare-energiesystemen', 107, 180],
    ['ucll:elektronica-na-graduaat-internet-of-things', 119, 180],
    ['ucll:ict-na-graduaat-internet-of-things', 104, 180],
    ['vives:verpleegkunde-brugopleiding', 150, 240],
    ['odisee:verpleegkunde-brugprogramma-aalst', 150, 240],
    ['odisee:verpleegkunde-brugprogramma-sint-niklaas', 150, 240],
    ['vives:lager-onderwijs-na-kleuteronderwijs-afstand', 59, 180],
    ['vives:lager-onderwijs-na-kleuteronderwijs-dag', 59, 180],
    ['vives:lager-onderwijs-na-kleuteronderwijs-avond', 58, 180],
    ['vives:lager-onderwijs-na-onderwijsdiploma-afstand', 101, 180],
    ['vives:lager-onderwijs-na-onderwijsdiploma-avond', 89, 180],
    ['vives:lager-onderwijs-na-ander-diploma-afstand', 111, 180],
    ['vives:lager-onderwijs-na-ander-diploma-dag', 98, 180],
    ['uantwerpen:educatieve-master-120-zalmtraject', 105, 120],
    ['uantwerpen:educatieve-master-90-zalmtraject', 75, 90],
    ['hogent:veba', 60, undefined],
    ['uhasselt:verkorte-educatieve-master-wetenschappen-en-technologie', 60, undefined],
    ['ugent:schakel-educatieve-master-politieke-wetenschappen', 65, undefined],
    ['uantwerpen:schakel-maritiem-en-logistiek-management', 54, undefined],
  ])('%s counts %i studiepunten', (id, size, whole) => {
    const one = programmeOf(catalogue, id);
    expect([one.studiepunten, one.studiepuntenDiploma]).toEqual([size, whole]);
  });

  it('lists SWITCH as something to ask: no size, and it says what is open', () => {
    const one = programmeOf(catalogue, 'arteveldehogeschool:switch');
    expect([one.soort, one.studiepunten, one.studiepuntenBereik]).toEqual(['switch', undefined, undefined]);
    expect(one.opmerking).toContain('vonden we niet');
  });

  it('TV-08: verpleegkunde at Antwerp is a schakelprogramma of 60 and a master of 60', () => {
    expect(programmeOf(catalogue, 'uantwerpen:schakel-verpleegkunde').studiepunten).toBe(60);
    expect(programmeOf(catalogue, 'uantwerpen:master-verpleegkunde').studiepunten).toBe(60);
  });

  it('has course lists that add up exactly at Howest, the Erasmushogeschool and Artevelde', () => {
    const lists = programmes.filter((one) => one.opleidingsonderdelen !== undefined);
    expect(lists.length).toBeGreaterThanOrEqual(6);
    expect(new Set(lists.map((one) => one.instelling))).toEqual(
      new Set(['Howest', 'Erasmushogeschool Brussel', 'Arteveldehogeschool']),
    );
  });
});
