import { describe, expect, it } from 'vitest';
import { remaining } from '../../../../shared/exemptions/estimate.ts';
import { catalogue, estimate, GEEN_CIJFER, houseRules, programme, qualification } from './load-exemptions.ts';

const tekst = (result: ReturnType<typeof estimate>): string => result.vrijstelling.toelichting.join(' ');

describe('own tracks', () => {
  it.each([
    [
      'ucll:energietechnologie-na-graduaat-hernieuwbare-energiesystemen',
      'graduaat',
      'Hernieuwbare energiesystemen',
      73,
      107,
    ],
    ['ucll:elektronica-na-graduaat-internet-of-things', 'graduaat', 'Graduaat IoT', 61, 119],
    ['ucll:ict-na-graduaat-internet-of-things', 'graduaat', 'Internet of Things', 76, 104],
    ['vives:verpleegkunde-brugopleiding', 'hbo5', 'HBO5 verpleegkunde', 90, 150],
    ['vives:lager-onderwijs-na-kleuteronderwijs-avond', 'educatieve-bachelor', 'kleuteronderwijs', 122, 58],
    ['vives:lager-onderwijs-na-onderwijsdiploma-avond', 'educatieve-bachelor', 'secundair onderwijs', 91, 89],
    ['vives:lager-onderwijs-na-ander-diploma-dag', 'master', 'rechten', 82, 98],
  ] as const)('%s after %s %s', (id, niveau, naam, vrij, over) => {
    const result = estimate(id, [qualification(niveau, naam)]);
    expect([result.vrijstelling.grond, ...result.cijfers]).toEqual(['eigen-traject', vrij, vrij, vrij]);
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: over, max: over });
    expect(result.zekerheden[`catalogus:${id}`]).toBe('officieel');
    expect(tekst(result)).toContain('2024-2025');
  });

  it('TV-07: zalmtraject after EBaSO and a schakelprogramma: 105 of 120 left; without schakel no ground', () => {
    const ebaso = qualification('educatieve-bachelor', 'secundair onderwijs');
    const schakel = qualification('schakelprogramma', 'schakelprogramma geschiedenis', { id: 'k2' });
    const id = 'uantwerpen:educatieve-master-120-zalmtraject';
    const both = estimate(id, [ebaso, schakel]);
    expect(both.cijfers).toEqual([15, 15, 15]);
    expect(both.vrijstelling.precedenten).toEqual(['PREC-044']);
    expect(remaining(both.programme, both.vrijstelling)).toEqual({ min: 105, max: 105 });
    expect(estimate(id, [ebaso]).vrijstelling.grond).toBe('geen');
  });

  it('a trajectory of its own has no exemption figures (rule 10)', () => {
    for (const id of ['hogent:veba', 'odisee:verkorte-educatieve-bachelor-secundair-onderwijs-avond']) {
      const result = estimate(id, [qualification('pba', 'elektromechanica')]);
      expect([result.vrijstelling.grond, result.cijfers]).toEqual(['eigen-traject', GEEN_CIJFER]);
      expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: 60, max: 60 });
      expect(tekst(result)).toContain('een programma op zich van 60 studiepunten');
    }
  });

  it('a published range stays a range', () => {
    const result = estimate('thomas-more:aanvullingstraject-na-verwant-graduaat', [
      qualification('graduaat', 'programmeren'),
    ]);
    expect(result.cijfers).toEqual([60, 75, 90]);
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: 90, max: 120 });
  });

  it('is not for another qualification, and says so', () => {
    const result = estimate('ucll:ict-na-graduaat-internet-of-things', [qualification('graduaat', 'winkelmanagement')]);
    expect([result.vrijstelling.grond, result.cijfers]).toEqual(['geen', GEEN_CIJFER]);
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: 104, max: 104 });
    expect(tekst(result)).toContain('een andere vooropleiding');
  });

  it('is named when one looks at the ordinary programme', () => {
    const result = estimate('ucll:elektronica-ict', [qualification('graduaat', 'Internet of Things')]);
    expect(result.cijfers).toEqual([61, 69, 76]);
    expect(tekst(result)).toContain('De instelling heeft een eigen traject voor jouw diploma');
  });

  it('takes the name of the catalogue when the qualification refers to it', () => {
    const result = estimate('ucll:ict-na-graduaat-internet-of-things', [
      { id: 'k1', niveau: 'graduaat', behaald: true, opleiding: 'howest:graduaat-internet-of-things' },
    ]);
    expect(result.vrijstelling.grond).toBe('eigen-traject');
  });
});

describe('nursing', () => {
  it.each(['VIVES', 'Odisee', 'HOGENT', 'KdG', 'Thomas More', 'een onbekende hogeschool'])(
    'TV-01: HBO5 verpleegkunde to the bachelor at %s: 90 exempted, 150 left',
    (instelling) => {
      const target = programme(instelling, 'pba', 'Bachelor in de verpleegkunde', 240);
      const result = estimate(target, [qualification('hbo5', 'verpleegkunde')]);
      expect(result.cijfers).toEqual([90, 90, 90]);
      expect(remaining(target, result.vrijstelling)).toEqual({ min: 150, max: 150 });
    },
  );

  it.each(['basisverpleegkunde', 'Graduaat in de basisverpleegkunde', 'basis verpleegkunde'])(
    'graduaat %s: no figure',
    (naam) => {
      for (const niveau of ['graduaat', 'hbo5'] as const) {
        const result = estimate('vives:verpleegkunde', [qualification(niveau, naam)]);
        expect(result.cijfers).toEqual(GEEN_CIJFER);
      }
    },
  );

  it('holds at Thomas More too when the size is not known, also for basisverpleegkunde', () => {
    const target = { ...programme('Thomas More', 'pba', 'Bachelor in de verpleegkunde'), studiepunten: undefined };
    expect(estimate(target, [qualification('graduaat', 'verpleegkunde')]).cijfers).toEqual([90, 90, 90]);
    expect(estimate(target, [qualification('graduaat', 'basisverpleegkunde')]).cijfers).toEqual(GEEN_CIJFER);
  });

  it('says that basisverpleegkunde is open, and the rule of thumb never holds for 240 studiepunten', () => {
    expect(tekst(estimate('vives:verpleegkunde', [qualification('graduaat', 'basisverpleegkunde')]))).toContain(
      'vraag het na',
    );
    const target = programme('HOGENT', 'pba', 'Bachelor in de verpleegkunde', 240);
    expect(estimate(target, [qualification('graduaat', 'orthopedagogische begeleiding')]).cijfers).toEqual(GEEN_CIJFER);
  });
});

describe('teacher training', () => {
  it('TV-04: kleuter to lager at VIVES: 58 to 59 left', () => {
    const result = estimate('vives:lager-onderwijs', [qualification('educatieve-bachelor', 'kleuteronderwijs')]);
    expect(result.cijfers).toEqual([121, 121, 122]);
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: 58, max: 59 });
  });

  it('TV-05: a master to lager at Odisee: 120 left, 60 exempted', () => {
    const result = estimate('odisee:lager-onderwijs', [qualification('master', 'wijsbegeerte')]);
    expect(result.cijfers).toEqual([60, 60, 60]);
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: 120, max: 120 });
  });

  it('TV-06: EBaSO to the voorbereidingsprogramma at UGent: 9 of 15 left', () => {
    const id = 'ugent:voorbereidingsprogramma-educatieve-master';
    const result = estimate(id, [qualification('educatieve-bachelor', 'secundair onderwijs')]);
    expect(result.cijfers).toEqual([6, 6, 6]);
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: 9, max: 9 });
  });

  it('another institution: a wide range, marked as not binding', () => {
    const result = estimate('hogent:lager-onderwijs', [qualification('educatieve-bachelor', 'kleuteronderwijs')]);
    expect([result.vrijstelling.grond, ...result.cijfers]).toEqual(['precedent', 91, 121, 152]);
    expect(tekst(result)).toContain('andere instelling (VIVES), niet bindend voor HOGENT');
  });
});

describe('rule of thumb', () => {
  it('TV-03: graduaat to a related bachelor at Thomas More: 90 to 120 left', () => {
    const target = programme('Thomas More', 'pba', 'Bachelor in de toegepaste informatica');
    const result = estimate(target, [qualification('graduaat', 'systeem- en netwerkbeheer')]);
    expect(result.vrijstelling.grond).toBe('precedent');
    expect(remaining(target, result.vrijstelling)).toEqual({ min: 90, max: 120 });
  });

  it('elsewhere: the same as a rule of thumb, named as one', () => {
    const result = estimate('hogent:toegepaste-informatica', [qualification('graduaat', 'programmeren')]);
    expect([result.vrijstelling.grond, ...result.cijfers]).toEqual(['vuistregel', 60, 74, 90]);
    expect(result.vrijstelling.bronnen).toContain('EX-35');
  });

  it('EX-36: a graduaat of PXL to a bachelor of PXL: 90 expected, never less than 90 left', () => {
    const target = programme('Hogeschool PXL', 'pba', 'Bachelor in de toegepaste informatica');
    const own = qualification('graduaat', 'programmeren', { instelling: 'PXL' });
    expect(estimate(target, [own]).cijfers).toEqual([60, 90, 90]);
    expect(estimate(target, [qualification('graduaat', 'programmeren')]).cijfers).toEqual([60, 74, 90]);
  });

  it('widens a precedent of another institution', () => {
    const target = programme('Howest', 'pba', 'Bachelor in de elektronica-ICT');
    const result = estimate(target, [qualification('graduaat', 'Internet of Things')]);
    expect([result.vrijstelling.grond, ...result.cijfers]).toEqual(['precedent', 60, 69, 90]);
  });

  it.each([
    ['unrelated bachelor', 'hogent:human-resources-management', 'pba', 'elektromechanica'],
    ['unrelated graduaat', 'hogent:human-resources-management', 'graduaat', 'winkelmanagement'],
    ['field that we do not know', 'hogent:ergotherapie', 'graduaat', 'tuinaanleg'],
    ['graduaat to an academic bachelor (EX-38)', 'ku-leuven:wijsbegeerte', 'graduaat', 'sociaal-cultureel werk'],
    ['graduaat to a master', 'uantwerpen:master-maritiem-en-logistiek-management', 'graduaat', 'logistiek'],
    ['graduaat to a banaba', 'ehb:zorgmanagement', 'graduaat', 'zorgmanagement'],
    ['educatief graduaat', 'ap:secundair-onderwijs', 'educatief-graduaat', 'secundair onderwijs'],
    ['graduaat to a graduaat', 'howest:graduaat-internet-of-things', 'graduaat', 'systeem- en netwerkbeheer'],
  ] as const)('%s: no figure', (_what, id, niveau, naam) => {
    const result = estimate(id, [qualification(niveau, naam)]);
    expect([result.vrijstelling.grond, result.cijfers]).toEqual(['geen', GEEN_CIJFER]);
    const size = result.programme.studiepunten ?? 0;
    expect(remaining(result.programme, result.vrijstelling)).toEqual({ min: size, max: size });
  });

  it('says that a graduaat does not shorten an academic programme', () => {
    const result = estimate('ku-leuven:wijsbegeerte', [qualification('graduaat', 'sociaal-cultureel werk')]);
    expect(tekst(result)).toContain('Een graduaat verkort een professionele bachelor');
  });
});

describe('what is not known', () => {
  const target = 'hogent:toegepaste-informatica';

  it('no list of qualifications: no figure, and a sentence', () => {
    const result = estimate(target, undefined, { complete: false });
    expect([result.vrijstelling.grond, result.cijfers]).toEqual(['geen', GEEN_CIJFER]);
    expect(tekst(result)).toContain('We weten nog niet');
  });

  it('an open list may still change the estimate', () => {
    const result = estimate(target, [qualification('graduaat', 'programmeren')], { complete: false });
    expect(tekst(result)).toContain('nog niet volledig');
  });

  it.each([
    ['not obtained', { behaald: false }],
    ['not known whether obtained', { behaald: undefined }],
    ['only a part', { deelkwalificatie: true }],
    ['from abroad', { land: 'NL' }],
    ['without a level', { niveau: undefined }],
    ['without a name', { naam: undefined }],
  ])('%s: no figure', (_what, fields) => {
    const result = estimate(target, [{ ...qualification('graduaat', 'programmeren'), ...fields }]);
    expect([result.vrijstelling.grond, result.cijfers]).toEqual(['geen', GEEN_CIJFER]);
  });

  it('a programme of unknown size keeps unknown', () => {
    const result = estimate('arteveldehogeschool:switch', [qualification('graduaat', 'programmeren')]);
    expect(remaining(result.programme, result.vrijstelling)).toBeNull();
  });

  it('takes the best of several diplomas', () => {
    const result = estimate('vives:lager-onderwijs', [
      qualification('master', 'rechten'),
      qualification('educatieve-bachelor', 'kleuteronderwijs', { id: 'k2' }),
    ]);
    expect(result.cijfers).toEqual([121, 121, 122]);
  });
});

describe('several diplomas', () => {
  it('an own precedent stands, but the upper end leaves room for a diploma that counts for more elsewhere', () => {
    const result = estimate('odisee:lager-onderwijs', [
      qualification('master', 'wijsbegeerte'),
      qualification('educatieve-bachelor', 'kleuteronderwijs', { id: 'k2' }),
    ]);
    expect(result.cijfers).toEqual([60, 60, 152]);
    expect(result.vrijstelling.precedenten).toEqual(['PREC-021', 'PREC-012', 'PREC-013', 'PREC-015']);
  });
});

describe('the sentences', () => {
  it('name who decides, how and until when to apply, and what to bring', () => {
    const { vrijstelling } = estimate('hogent:toegepaste-informatica', [qualification('graduaat', 'programmeren')], {
      inschrijvingOp: '2025-09-10',
    });
    const text = vrijstelling.toelichting.join(' ');
    expect(text).toContain('Dit is een schatting, geen beslissing. HOGENT beslist per opleidingsonderdeel');
    expect(text).toContain('uiterlijk op 15 oktober 2025');
    expect(text).toContain('Breng mee: je diploma of creditbewijzen');
    expect([vrijstelling.uiterlijk, vrijstelling.beslisser]).toEqual(['2025-10-15', 'HOGENT']);
  });

  it('leave aside an enrolment of another year', () => {
    const id = 'stedelijk-onderwijs:graduaat-basisverpleegkunde';
    const until = (inschrijvingOp: string) => estimate(id, [], { inschrijvingOp }).vrijstelling.uiterlijk;
    expect(until('2025-09-10')).toBe('2025-09-17');
    expect(until('2024-09-10')).toBe('binnen 7 kalenderdagen na je inschrijving');
    expect(until('2026-09-01')).toBe('binnen 7 kalenderdagen na je inschrijving');
  });

  it('say it when no deadline was found', () => {
    const result = estimate('ucll:chemie', [qualification('graduaat', 'biotechnologie')]);
    expect(result.vrijstelling.uiterlijk).toBeUndefined();
    expect(tekst(result)).toContain('vraag het na bij UCLL');
  });

  it('every cited source is there, with its certainty', () => {
    for (const one of catalogue.programmes) {
      const found = estimate(one, [
        qualification('pba', 'verpleegkunde'),
        qualification('so', 'TSO', { id: 'k2' }),
        qualification('graduaat', 'Internet of Things', { id: 'k3', jaar: 2010 }),
      ]);
      const { bronnen } = found.vrijstelling;
      expect(Object.keys(found.bronnen)).toEqual([...bronnen]);
      expect(Object.keys(found.zekerheden)).toEqual([...bronnen]);
      expect(
        found.vrijstelling.toelichting.every((line) => /[.?]$/.test(line)),
        one.id,
      ).toBe(true);
    }
  });

  it('warn for age: a refresher after 5 years, limits of faculties at UGent after 10', () => {
    const at = (jaar: number) =>
      tekst(estimate('hogent:toegepaste-informatica', [qualification('graduaat', 'programmeren', { jaar })]));
    expect(at(2021)).not.toContain('actualiseringsprogramma');
    expect(at(2020)).toContain('actualiseringsprogramma');
    const ugent = (jaar: number) =>
      tekst(estimate('ugent:verkorte-educatieve-master', [qualification('master', 'talen', { jaar })]));
    expect(ugent(2016)).not.toContain('ouder dan 10 jaar');
    expect(ugent(2014)).toContain('Diergeneeskunde');
  });

  it('an exact date of the diploma counts to the day', () => {
    const on = (behaaldOp: string) =>
      tekst(
        estimate(
          'hogent:toegepaste-informatica',
          [qualification('graduaat', 'programmeren', { jaar: undefined, behaaldOp })],
          {
            inschrijvingOp: '2025-09-10',
          },
        ),
      );
    expect(on('2020-09-11')).not.toContain('actualiseringsprogramma');
    expect(on('2020-09-10')).toContain('actualiseringsprogramma');
  });

  it('does not depend on anything but its input', () => {
    const once = estimate('vives:lager-onderwijs', [qualification('master', 'rechten')]);
    expect(estimate('vives:lager-onderwijs', [qualification('master', 'rechten')])).toEqual(once);
    expect(houseRules.feiten.length).toBeGreaterThan(30);
  });
});
