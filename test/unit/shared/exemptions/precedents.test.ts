import { describe, expect, it } from 'vitest';
import { remaining } from '../../../../shared/exemptions/estimate.ts';
import { buildPrecedents, exemptedBy, type Precedent } from '../../../../shared/exemptions/precedents.ts';
import { reducedSchakel } from '../../../../shared/exemptions/rules-of-thumb.ts';
import { catalogue, estimate, precedents, programme, qualification, thumbRules } from './load-exemptions.ts';

function precedent(id: string): Precedent {
  const found = precedents.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('the precedents that ship', () => {
  it('hold the stated sizes of the domain research', () => {
    expect(precedents).toHaveLength(47);
    expect(new Set(precedents.map((one) => one.id)).size).toBe(47);
  });

  it('mark what is approximate or has no date', () => {
    for (const one of precedents) {
      if (one.academiejaar === undefined || one.soort === 'benaderend') expect(one.onzeker, one.id).toBe(true);
      expect(one.toelichting.endsWith('.'), one.id).toBe(true);
    }
  });

  it('never read a programme of its own as an exemption', () => {
    const own = precedents.filter((one) => one.soort === 'traject');
    expect(own).toHaveLength(7);
    for (const one of own) expect(exemptedBy(one)).toBeUndefined();
  });

  it('TV-03, EX-35: exempted is what the whole leaves after what remains', () => {
    expect(exemptedBy(precedent('PREC-051'))).toEqual([60, 90]);
    expect(exemptedBy(precedent('PREC-007'))).toEqual([61, 61]);
    expect(exemptedBy(precedent('PREC-050'))).toEqual([0, 90]);
    expect(exemptedBy(precedent('PREC-034'))).toBeUndefined();
    expect(exemptedBy(precedent('PREC-057'))).toBeUndefined();
  });
});

/** From the stated sizes: qualification, programme, what remains (least, most). */
const STATED: readonly (readonly [
  string,
  Parameters<typeof qualification>,
  Parameters<typeof programme>,
  number,
  number,
])[] = [
  ['PREC-001', ['hbo5', 'verpleegkunde'], ['VIVES', 'pba', 'Bachelor in de verpleegkunde', 240], 150, 150],
  ['PREC-003', ['graduaat', 'verpleegkunde'], ['Odisee', 'pba', 'Bachelor in de verpleegkunde', 240], 150, 150],
  ['PREC-004', ['hbo5', 'HBO5 verpleegkunde'], ['Odisee', 'pba', 'Verpleegkunde (Aalst)', 240], 150, 150],
  ['PREC-005', ['hbo5', 'verpleegkunde'], ['Howest', 'pba', 'Bachelor in de verpleegkunde', 240], 150, 150],
  [
    'PREC-006',
    ['graduaat', 'hernieuwbare energiesystemen'],
    ['UCLL', 'pba', 'Bachelor in de energietechnologie'],
    107,
    107,
  ],
  ['PREC-007', ['graduaat', 'Internet of Things'], ['UCLL', 'pba', 'Elektronica-ICT: elektronica'], 104, 119],
  ['PREC-008', ['graduaat', 'Internet of Things'], ['UCLL', 'pba', 'Elektronica-ICT: ICT'], 104, 119],
  [
    'PREC-012',
    ['educatieve-bachelor', 'kleuteronderwijs'],
    ['VIVES', 'educatieve-bachelor', 'Lager onderwijs'],
    58,
    59,
  ],
  ['PREC-015', ['pba', 'onderwijs: kleuteronderwijs'], ['VIVES', 'educatieve-bachelor', 'Lager onderwijs'], 58, 59],
  [
    'PREC-016',
    ['educatieve-bachelor', 'secundair onderwijs'],
    ['VIVES', 'educatieve-bachelor', 'Lager onderwijs'],
    89,
    101,
  ],
  ['PREC-017', ['pba', 'office management'], ['VIVES', 'educatieve-bachelor', 'Lager onderwijs'], 98, 111],
  ['PREC-019', ['master', 'geschiedenis'], ['VIVES', 'educatieve-bachelor', 'Lager onderwijs'], 98, 111],
  [
    'PREC-020',
    ['educatieve-bachelor', 'secundair onderwijs'],
    ['VIVES', 'educatieve-bachelor', 'Lager onderwijs'],
    89,
    101,
  ],
  ['PREC-021', ['master', 'rechten'], ['Odisee', 'educatieve-bachelor', 'Lager onderwijs'], 120, 120],
  [
    'PREC-041',
    ['educatieve-master', 'talen'],
    ['UGent', 'educatieve-master', 'Verkorte educatieve master', 60],
    10,
    12,
  ],
  ['PREC-051', ['graduaat', 'programmeren'], ['Thomas More', 'pba', 'Bachelor in de toegepaste informatica'], 90, 120],
];

describe('exact and range precedents as test vectors', () => {
  it.each(STATED)('%s', (id, from, to, least, most) => {
    const result = estimate(programme(...to), [qualification(...from)]);
    expect(result.vrijstelling.grond).toBe('precedent');
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: least, max: most });
    const cited = result.vrijstelling.precedenten;
    expect(cited).toContain(id);
    expect(Object.keys(result.bronnen)).toEqual(expect.arrayContaining([...cited]));
  });

  it('the form of the programme chooses among them', () => {
    const evening = { ...programme('VIVES', 'educatieve-bachelor', 'Lager onderwijs'), vorm: ['avond' as const] };
    const found = estimate(evening, [qualification('educatieve-bachelor', 'kleuteronderwijs')]);
    expect(found.cijfers).toEqual([122, 122, 122]);
    expect(found.vrijstelling.precedenten).toEqual(['PREC-015']);
  });

  it('PREC-040: master and teacher diploma together leave 9 to 19 of 60', () => {
    const slo = qualification('slo', 'specifieke lerarenopleiding', { id: 'k2' });
    const both = estimate('ugent:verkorte-educatieve-master', [qualification('master', 'geschiedenis'), slo]);
    expect(remaining(both.programme, both.vrijstelling)).toEqual({ min: 9, max: 19 });
    const one = estimate('ugent:verkorte-educatieve-master', [qualification('master', 'geschiedenis')]);
    expect([one.vrijstelling.grond, one.cijfers]).toEqual(['eigen-traject', GEEN]);
  });

  it('PREC-031 to 033: for whom is not published, so they are told and not counted', () => {
    const found = estimate('ku-leuven:wijsbegeerte', [qualification('pba', 'sociaal werk')]);
    expect([found.vrijstelling.grond, found.cijfers]).toEqual(['geen', GEEN]);
    expect(found.vrijstelling.precedenten).toEqual(['PREC-031', 'PREC-032', 'PREC-033']);
  });

  it('PREC-053 to 055: modules, also on a bachelor that was not finished', () => {
    const found = estimate('ba-hbo5:graduaat-basisverpleegkunde', [
      qualification('pba', 'verpleegkunde', { behaald: false }),
    ]);
    expect(found.cijfers).toEqual(GEEN);
    expect(found.vrijstelling.precedenten).toEqual(['PREC-053', 'PREC-054', 'PREC-055']);
  });

  it('PREC-052: an approximate figure is no lower bound', () => {
    const syntra = qualification('getuigschrift', 'Marketing- en eventmanagement', { metExamen: true });
    expect(estimate('pxl:graduaat-marketing-en-communicatiesupport', [syntra]).cijfers).toEqual([0, 30, 30]);
  });

  it('PREC-058: statistics is the one course of a professional bachelor that may count', () => {
    const bachelor = qualification('pba', 'sociaal werk', {
      opleidingsonderdelen: [{ naam: 'Statistiek 1', studiepunten: 3, status: 'geslaagd', score: 12 }],
    });
    const target = programme('UGent', 'aba', 'Bachelor in de politieke wetenschappen');
    const found = estimate(target, [bachelor]).vrijstelling;
    expect([found.grond, found.laag, found.verwacht, found.hoog]).toEqual(['opleidingsonderdelen', 0, 0, 3]);
    expect(found.onderdelen).toMatchObject([
      { naam: 'Statistiek', studiepunten: 3, oordeel: 'te-onderzoeken', op: 'k1' },
    ]);
    const tolerated = { ...bachelor, opleidingsonderdelen: [{ naam: 'Statistiek', status: 'getolereerd' as const }] };
    expect(estimate(target, [tolerated]).vrijstelling.onderdelen).toEqual([]);
  });
});

describe('schakelprogramma (TV-23, EX-39)', () => {
  it('60 may drop to 30, never by itself', () => {
    expect(reducedSchakel(thumbRules.schakel, 60)).toEqual({ min: 30, max: 60 });
    expect(reducedSchakel(thumbRules.schakel, 24)).toEqual({ min: 24, max: 24 });
    const access = qualification('pba', 'verpleegkunde');
    const alone = estimate('uantwerpen:schakel-verpleegkunde', [access]);
    expect([alone.vrijstelling.grond, alone.cijfers]).toEqual(['eigen-traject', GEEN]);
    expect(remaining(alone.programme, alone.vrijstelling)).toEqual({ min: 60, max: 60 });
    const more = estimate('uantwerpen:schakel-verpleegkunde', [
      access,
      qualification('master', 'biologie', { id: 'k2' }),
    ]);
    expect(more.vrijstelling.grond).toBe('vuistregel');
    expect(remaining(more.programme, more.vrijstelling)).toEqual({ min: 30, max: 60 });
    expect(more.vrijstelling.toelichting.join(' ')).toContain('wetenschappelijke voorkennis');
  });
});

describe('buildPrecedents', () => {
  const row = {
    id: 'PREC-900',
    soort: 'exact',
    van: [{ niveau: ['graduaat'] }],
    naar: { niveau: ['pba'] },
    instelling: 'HOGENT',
    totaal: 180,
    resterend: [90, 90],
    academiejaar: '2024-2025',
    bron: { titel: 'x', uitgever: 'x', url: 'https://x.be', zekerheid: 'officieel' },
    toelichting: 'Zin.',
  };
  const problems = (wrong: object) => {
    const result = buildPrecedents([{ ...row, ...wrong }], catalogue.institutions);
    return result.ok ? [] : result.problems.map((one) => one.path);
  };

  it.each([
    [{}, []],
    [{ instelling: 'alle' }, []],
    [{ instelling: 'Hogwarts' }, ['instelling']],
    [{ resterend: [90, 190] }, ['totaal']],
    [{ resterend: undefined }, ['resterend']],
    [{ soort: 'module' }, ['resterend']],
    [{ academiejaar: undefined }, ['onzeker']],
    [{ academiejaar: undefined, onzeker: true }, []],
    [{ id: 'P1' }, ['id']],
  ])('%o has problems %o', (wrong, expected) => {
    expect(problems(wrong)).toEqual(expected);
  });
});

const GEEN = [undefined, undefined, undefined];
