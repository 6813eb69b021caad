/**
 * Section 10 of exemptions-programmes.md, one row per vector. What a rule of another measure decides is pinned in its own
 * case table; here it is only checked that it is there, with the published outcome.
 */
import { describe, expect, it } from 'vitest';
import { remaining } from '../../../../shared/exemptions/estimate.ts';
import { judgeCourse, judgeQualification } from '../../../../shared/exemptions/evidence.ts';
import { appealDeadline, deadlineFor } from '../../../../shared/exemptions/house-rules.ts';
import type { CourseInput, QualificationInput } from '../../../../shared/exemptions/qualification.ts';
import { readCases } from '../../../support/rule-cases.ts';
import { catalogue, estimate, houseRules, programme, qualification } from './load-exemptions.ts';

const place = (instelling: string, faculteit?: string) => ({ instelling, faculteit, academiejaar: '2025-2026' });
const op = '2025-09-10';

function left(target: Parameters<typeof estimate>[0], held: readonly QualificationInput[]): unknown {
  const found = estimate(target, held);
  return remaining(found.programme, found.vrijstelling);
}
const worth = (one: QualificationInput, where: string): unknown =>
  judgeQualification(one, houseRules, place(where)).studiepunten ?? 'dossier per dossier';
const courseWorth = (one: CourseInput, where: ReturnType<typeof place>, context: object = {}): unknown => {
  const found = judgeCourse(one, houseRules, where, { op, ...context });
  return found.uitkomst === 'geen' ? 0 : found.uitkomst;
};
const sizeOf = (id: string): unknown => catalogue.byId(id)?.studiepunten;
const remarks = (target: Parameters<typeof estimate>[0]): string =>
  estimate(target, []).vrijstelling.toelichting.join(' ');

const cases = readCases();
/** Verdicts of the cases that name this vector as their source. */
const inTable = (measure: string, vector: string): readonly string[] => {
  const found = cases.find((table) => table.measure === measure)?.cases ?? [];
  return [
    ...new Set(found.filter(({ bron }) => bron === `exemptions-programmes ${vector}`).map(({ oordeel }) => oordeel)),
  ];
};

const EBASO = qualification('educatieve-bachelor', 'secundair onderwijs');
const PBA_CREDIT: CourseInput = { naam: 'Geschiedenis', status: 'geslaagd', creditbewijs: true };
const LETTEREN = place('UGent', 'Letteren en Wijsbegeerte');
const POLITIEKE = place('UGent', 'Politieke en Sociale Wetenschappen');

const VECTORS: readonly (readonly [id: string, given: string, found: () => unknown, expected: unknown])[] = [
  [
    'TV-01',
    'HBO5 verpleegkunde to the bachelor',
    () => left('vives:verpleegkunde', [qualification('hbo5', 'verpleegkunde')]),
    { min: 150, max: 150 },
  ],
  [
    'TV-03',
    'graduaat to a related bachelor at Thomas More',
    () =>
      left(programme('Thomas More', 'pba', 'Bachelor in de toegepaste informatica'), [
        qualification('graduaat', 'systeem- en netwerkbeheer'),
      ]),
    { min: 90, max: 120 },
  ],
  [
    'TV-04',
    'kleuter to lager at VIVES',
    () => left('vives:lager-onderwijs', [qualification('educatieve-bachelor', 'kleuteronderwijs')]),
    { min: 58, max: 59 },
  ],
  [
    'TV-05',
    'a master to lager at Odisee',
    () => left('odisee:lager-onderwijs', [qualification('master', 'wijsbegeerte')]),
    { min: 120, max: 120 },
  ],
  [
    'TV-06',
    'EBaSO to the voorbereiding at UGent',
    () => left('ugent:voorbereidingsprogramma-educatieve-master', [EBASO]),
    { min: 9, max: 9 },
  ],
  [
    'TV-07',
    'EBaSO and schakel to the educatieve master of 120 at UA',
    () =>
      left('uantwerpen:educatieve-master-120-zalmtraject', [
        EBASO,
        qualification('schakelprogramma', 'schakelprogramma geschiedenis', { id: 'k2' }),
      ]),
    { min: 105, max: 105 },
  ],
  [
    'TV-08',
    'bachelor to master verpleegkunde at UA',
    () => [sizeOf('uantwerpen:schakel-verpleegkunde'), sizeOf('uantwerpen:master-verpleegkunde')],
    [60, 60],
  ],
  [
    'TV-09',
    '9 on 20, tolerated, at UHasselt',
    () => courseWorth({ naam: 'Statistiek', score: 9, status: 'getolereerd' }, place('UHasselt')),
    0,
  ],
  [
    'TV-11',
    'a credit of 6 years, same programme and institution',
    () => courseWorth({ ...PBA_CREDIT, jaar: 2019 }, place('HOGENT'), { zelfdeOpleiding: true }),
    'aanvaard',
  ],
  [
    'TV-12',
    'deelnamebewijs of VDAB at VIVES',
    () => worth(qualification('deelnamebewijs', 'VDAB boekhouden'), 'VIVES'),
    0,
  ],
  [
    'TV-13',
    'getuigschrift of VDAB with exam at VIVES',
    () => worth(qualification('getuigschrift', 'VDAB boekhouden', { metExamen: true }), 'VIVES'),
    'dossier per dossier',
  ],
  [
    'TV-14',
    'Se-n-Se at VIVES and Artevelde',
    () => ['VIVES', 'Arteveldehogeschool'].map((where) => worth(qualification('se-n-se', 'Se-n-Se netwerken'), where)),
    [0, 0],
  ],
  [
    'TV-16',
    'credits of a PBA at UGent Letteren, without and with diploma',
    () => [false, true].map((diplomaBehaald) => courseWorth(PBA_CREDIT, LETTEREN, { niveau: 'pba', diplomaBehaald })),
    [0, 'te-onderzoeken'],
  ],
  [
    'TV-17',
    'masterproef at UGent PS',
    () =>
      courseWorth({ naam: 'Masterproef', status: 'geslaagd', score: 16 }, POLITIEKE, { doel: { naam: 'Masterproef' } }),
    0,
  ],
  [
    'TV-19',
    'HOGENT, enrolled 10 September: 20 October is too late',
    () => '2025-10-20' <= String(deadlineFor(houseRules, place('HOGENT'), 1, op)?.uiterlijk),
    false,
  ],
  [
    'TV-21',
    'KdG, enrolled 10 September: 20 October is in time',
    () => deadlineFor(houseRules, place('KdG'), 1, op)?.uiterlijk,
    '2025-10-28',
  ],
  [
    'TV-22',
    'refused on 24 October: appeal on day 7, not on day 8',
    () => appealDeadline(houseRules, place('VIVES'), '2025-10-24')?.uiterlijk,
    '2025-10-31',
  ],
  [
    'TV-23',
    'schakel of 60 with strong EVK',
    () =>
      left('uantwerpen:schakel-verpleegkunde', [
        qualification('pba', 'verpleegkunde'),
        qualification('master', 'biologie', { id: 'k2' }),
      ]),
    { min: 30, max: 60 },
  ],
  ['TV-25', '20 on 31 December, bachelor AUGent', () => inTable('toelating', 'TV-25'), ['neen']],
  ['TV-26', 'turns 18 on 15 December, graduaat', () => inTable('toelating', 'TV-26').includes('voorwaardelijk'), true],
  ['TV-28', 'recognised refugee', () => inTable('naric', 'TV-28'), ['ja']],
  ['TV-29', 'foreign bachelor who only wants to study', () => inTable('naric', 'TV-29'), ['neen']],
  ['TV-30', 'Dutch bachelor', () => inTable('naric', 'TV-30'), ['neen']],
  [
    'TV-32',
    'creditcontract of 6',
    () => [
      courseWorth({ ...PBA_CREDIT, studiepunten: 6 }, place('HOGENT'), { zelfdeOpleiding: true }),
      houseRules.of('creditcontract', place('HOGENT'))[0]?.tekst.includes('geen studietoelage'),
    ],
    ['aanvaard', true],
  ],
  [
    'TV-33',
    'microcredential of 51: warned about, and still there',
    () => {
      const one = programme('Odisee', 'microcredential', 'Microcredential proef', 51);
      return [remarks(one).includes('normaal 3 tot 20 studiepunten'), left(one, [])];
    },
    [true, { min: 51, max: 51 }],
  ],
  ['TV-34', 'OKOT for an evening werktraject', () => inTable('okot', 'TV-34'), ['neen']],
];

describe('the vectors of the domain document', () => {
  it.each(VECTORS)('%s: %s', (_id, _given, found, expected) => {
    expect(found()).toEqual(expected);
  });

  it.each([
    [2, true],
    [3, false],
    [20, false],
    [21, true],
  ])('MC-02: a microcredential of %i studiepunten is warned about: %s', (size, warned) => {
    const text = remarks(programme('Odisee', 'microcredential', 'Microcredential proef', size));
    expect(text.includes('normaal 3 tot 20 studiepunten')).toBe(warned);
  });

  it('EX-11: Diergeneeskunde has its own appeal, and rarely takes a PBA that gave access', () => {
    const faculty = place('UGent', 'Diergeneeskunde');
    expect(appealDeadline(houseRules, faculty, '2025-10-24')).toMatchObject({
      uiterlijk: '2025-10-31',
      feit: { id: 'EX-11' },
    });
    expect(houseRules.of('herkomst', faculty)[0]?.id).toBe('EX-11');
    expect(appealDeadline(houseRules, place('UGent'), '2025-10-24')?.feit.id).toBe('EX-31');
  });
});
