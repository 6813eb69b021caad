import { describe, expect, it } from 'vitest';
import { buildCatalogue, routeOf } from '../../../../shared/catalogue/catalogue.ts';
import { aangenomenOmvang } from '../../../../shared/catalogue/niveaus.ts';
import { studiegebiedenVan, zijnVerwant } from '../../../../shared/catalogue/studiegebied.ts';
import { fold, hasPhrase, isPhrase } from '../../../../shared/catalogue/words.ts';
import { loadCatalogue } from './load-catalogue.ts';

const bron = { titel: 'Gids', uitgever: 'HOGENT', url: 'https://www.hogent.be', zekerheid: 'officieel' };
const huis = { id: 'hogent', naam: 'HOGENT', type: 'hogeschool', url: 'https://www.hogent.be' };
const rij = { id: 'hogent:x', naam: 'Bachelor X', instelling: 'HOGENT', niveau: 'pba', soort: 'gewoon', bron };

function problemsOf(rows: readonly unknown[], institutions: readonly unknown[] = [huis]): readonly string[] {
  const result = buildCatalogue(rows, institutions);
  return result.ok ? [] : result.problems.map((one) => `${one.row}/${one.path}`);
}

describe('buildCatalogue', () => {
  it('accepts a row of which only the required fields are known', () => {
    expect(problemsOf([rij])).toEqual([]);
  });

  it.each([
    ['an unknown key', { ...rij, prijs: 3 }, 'hogent:x/'],
    ['an unknown level', { ...rij, niveau: 'hbo' }, 'hogent:x/niveau'],
    ['an unknown institution', { ...rij, instelling: 'HoGent' }, 'hogent:x/instelling'],
    ['an id of another institution', { ...rij, id: 'vives:x' }, 'vives:x/id'],
    ['a track that leads nowhere', { ...rij, naarOpleiding: 'hogent:weg' }, 'hogent:x/naarOpleiding'],
    ['a track that leads to itself', { ...rij, naarOpleiding: 'hogent:x' }, 'hogent:x/naarOpleiding'],
    [
      'a track larger than the degree',
      { ...rij, studiepunten: 181, studiepuntenDiploma: 180 },
      'hogent:x/studiepuntenDiploma',
    ],
    ['a size and a range', { ...rij, studiepunten: 60, studiepuntenBereik: [60, 90] }, 'hogent:x/studiepuntenBereik'],
    ['an assumed size that is absent', { ...rij, omvangAangenomen: true }, 'hogent:x/omvangAangenomen'],
    ['a range that runs backwards', { ...rij, studiepuntenBereik: [90, 60] }, 'hogent:x/studiepuntenBereik'],
    ['years that do not follow', { ...rij, academiejaar: '2024-2026' }, 'hogent:x/academiejaar'],
    ['a source without address', { ...rij, bron: { ...bron, url: 'hogent' } }, 'hogent:x/bron.url'],
  ])('refuses %s', (_what, row, problem) => {
    expect(problemsOf([row])).toEqual([problem]);
  });

  it('names the problems of every row, also double ids and rows without an id', () => {
    expect(problemsOf([rij, rij, { naam: 3 }])).toEqual(
      expect.arrayContaining(['hogent:x/id', 'rij 3/id', 'rij 3/naam']),
    );
  });
});

describe('queries', () => {
  const catalogue = loadCatalogue();

  it('finds words in any order, without accents or capitals', () => {
    const ids = catalogue.search('KLEUTER vivés lager', 10).map((one) => one.id);
    expect(ids.filter((id) => id.startsWith('vives:lager-onderwijs-na-kleuteronderwijs'))).toHaveLength(3);
    expect(ids.every((id) => id.startsWith('vives:') && id.includes('lager') && id.includes('kleuter'))).toBe(true);
  });

  it('finds words inside compounds, after those at the beginning of words', () => {
    const ids = catalogue.search('verpleegkunde', 50).map((one) => one.id);
    expect(ids).toContain('ba-hbo5:graduaat-basisverpleegkunde');
    expect(ids.at(-1)).toContain('basisverpleegkunde');
  });

  it('finds an institution by what people call it', () => {
    expect(catalogue.search('EhB netwerkbeheer', 5).map((one) => one.id)).toEqual([
      'ehb:graduaat-systeem-en-netwerkbeheer',
    ]);
    expect(catalogue.institution('artevelde')?.naam).toBe('Arteveldehogeschool');
    expect(catalogue.ofInstitution('pxl').length).toBeGreaterThan(3);
    expect(catalogue.ofInstitution('Karel de Grote')).toEqual([]);
  });

  it('keeps to the limit and finds nothing for nothing', () => {
    expect(catalogue.search('bachelor', 4)).toHaveLength(4);
    expect(catalogue.search('  ', 4)).toEqual([]);
    expect(catalogue.search('bachelor', 0)).toEqual([]);
    expect(catalogue.search('hypnose', 4)).toEqual([]);
  });

  it('knows the tracks into a programme', () => {
    expect(catalogue.tracksInto('ucll:elektronica-ict').map((one) => one.studiepunten)).toEqual([119, 104]);
    expect(catalogue.tracksInto('ehb:graduaat-winkelmanagement')).toEqual([]);
    expect(catalogue.byId('hogent:weg')).toBeUndefined();
  });
});

describe('routeOf: contract before switch before werktraject before verkort-traject before level', () => {
  it.each([
    ['pba', 'switch', 'creditcontract', 'switch', 'creditcontract'],
    ['graduaat', 'gewoon', 'examencontract', 'dag', 'examencontract'],
    ['pba', 'switch', 'diplomacontract', 'werktraject', 'switch'],
    ['pba', 'gewoon', 'diplomacontract', 'switch', 'switch'],
    ['pba', 'werktraject', 'diplomacontract', 'avond', 'werktraject'],
    ['pba', 'aanvulling', 'diplomacontract', 'werktraject', 'werktraject'],
    ['pba', 'aanvulling', 'diplomacontract', 'dag', 'verkort-traject'],
    ['pba', 'verkort', undefined, undefined, 'verkort-traject'],
    ['educatieve-bachelor', 'educatief-verkort', undefined, 'avond', 'verkort-traject'],
    ['educatief-graduaat', 'gewoon', 'diplomacontract', 'dag', 'graduaat'],
    ['educatieve-bachelor', 'gewoon', 'diplomacontract', 'dag', 'bachelor'],
    ['aba', 'gewoon', undefined, undefined, 'bachelor'],
    ['educatieve-master', 'gewoon', undefined, undefined, 'master'],
    ['schakelprogramma', 'gewoon', undefined, undefined, 'schakelprogramma'],
    ['banaba', 'gewoon', undefined, undefined, 'banaba'],
    ['microcredential', 'gewoon', undefined, undefined, 'microcredential'],
    ['getuigschrift', 'gewoon', undefined, undefined, 'permanente-vorming'],
    ['so', 'gewoon', undefined, undefined, 'eerst-vooropleiding'],
  ] as const)('%s, %s, %s, %s gives %s', (niveau, soort, contract, vorm, route) => {
    expect(routeOf({ niveau, soort }, contract, vorm)).toBe(route);
  });
});

describe('words', () => {
  it('makes titles comparable', () => {
    expect(fold('Educatieve  bachelor: Oriëntatie & ICT!')).toBe('educatieve bachelor orientatie ict');
    expect(hasPhrase('Graduaat in het Internet of Things', 'iot')).toBe(false);
    expect(hasPhrase('Graduaat IoT', 'Internet of Things')).toBe(true);
    expect(hasPhrase('Bachelor kleuteronderwijs', 'kleuter')).toBe(true);
    expect(hasPhrase('Bachelor verpleegkunde', '')).toBe(false);
  });

  it('tells verpleegkunde from basisverpleegkunde', () => {
    expect(isPhrase('HBO5 Verpleegkunde', 'verpleegkunde')).toBe(true);
    expect(isPhrase('Graduaat in de verpleegkunde', 'verpleegkunde')).toBe(true);
    expect(isPhrase('Graduaat basisverpleegkunde', 'verpleegkunde')).toBe(false);
    expect(isPhrase('Graduaat basis verpleegkunde', 'verpleegkunde')).toBe(false);
  });

  it('relates programmes by field, not by the wide area', () => {
    expect(zijnVerwant('Graduaat programmeren', 'Bachelor in de toegepaste informatica')).toBe(true);
    expect(zijnVerwant('Graduaat orthopedagogische begeleiding', 'Bachelor in de orthopedagogie')).toBe(true);
    expect(zijnVerwant('Graduaat winkelmanagement', 'Bachelor in human resources management')).toBe(false);
    expect(zijnVerwant('Graduaat tuinaanleg', 'Bachelor landschapsarchitectuur')).toBe(false);
    expect(studiegebiedenVan('Graduaat Internet of Things')).toEqual(['ict', 'techniek']);
  });

  it('assumes only the sizes that the law fixes (NV-02)', () => {
    expect(aangenomenOmvang('pba', 'Bachelor in de verpleegkunde')).toBe(240);
    expect(aangenomenOmvang('pba', 'Bachelor in het sociaal werk')).toBe(180);
    expect(aangenomenOmvang('graduaat', 'Graduaat programmeren')).toBeUndefined();
    expect(aangenomenOmvang('schakelprogramma', 'Schakel')).toBeUndefined();
  });
});
