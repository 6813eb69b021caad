import { describe, expect, it } from 'vitest';
import { ageNotes, judgeCourse, judgeQualification } from '../../../../shared/exemptions/evidence.ts';
import type { CourseInput, QualificationInput } from '../../../../shared/exemptions/qualification.ts';
import { estimate, GEEN_CIJFER, houseRules, programme, qualification } from './load-exemptions.ts';

const at = (instelling: string, faculteit?: string) => ({ instelling, faculteit, academiejaar: '2025-2026' });
const op = '2025-09-10';

function judged(one: QualificationInput, instelling: string) {
  const { uitkomst, studiepunten, feit } = judgeQualification(one, houseRules, at(instelling));
  return [uitkomst, studiepunten, feit?.id];
}

function course(one: CourseInput, place: ReturnType<typeof at>, context: object = {}) {
  const { uitkomst, studiepunten, feit } = judgeCourse(one, houseRules, place, { op, ...context });
  return [uitkomst, studiepunten, feit?.id];
}

describe('judgeQualification', () => {
  it('TV-12: deelnamebewijs of VDAB without exam at VIVES: 0', () => {
    const one = qualification('deelnamebewijs', 'VDAB-opleiding boekhouden');
    expect(judged(one, 'VIVES')).toEqual(['geen', 0, 'EX-18']);
    expect(judged({ ...one, metExamen: false }, 'HOGENT')).toEqual(['geen', 0, 'EX-02']);
  });

  it('TV-13: getuigschrift of VDAB with a passed exam at VIVES: possible, case by case', () => {
    const one = qualification('getuigschrift', 'VDAB-opleiding boekhouden', { metExamen: true });
    expect(judged(one, 'VIVES')).toEqual(['te-onderzoeken', undefined, 'EX-18']);
    expect(judged({ ...one, metExamen: undefined }, 'VIVES')[0]).toBe('te-onderzoeken');
    expect(judged({ ...one, metExamen: false }, 'VIVES')[0]).toBe('geen');
  });

  it.each(['VIVES', 'Arteveldehogeschool'])('TV-14: Se-n-Se to a graduaat at %s: 0', (instelling) => {
    const one = qualification('se-n-se', 'Se-n-Se netwerkbeheer');
    expect(judged(one, instelling).slice(0, 2)).toEqual(['geen', 0]);
    const result = estimate(programme(instelling, 'graduaat', 'Graduaat systeem- en netwerkbeheer', 120), [one]);
    expect([result.vrijstelling.grond, result.cijfers]).toEqual(['geen', GEEN_CIJFER]);
    expect(result.vrijstelling.toelichting.join(' ')).toContain('(0 studiepunten)');
  });

  it('secondary education counts for nothing elsewhere either, unless the institution says otherwise', () => {
    for (const niveau of ['so', 'so-ok3', 'so-ok4', 'so-bso6', 'se-volwassenen-900'] as const)
      expect(judged(qualification(niveau, 'TSO'), 'HOGENT')).toEqual(['geen', 0, undefined]);
  });

  it.each([
    ['beroepskwalificatie', 'te-onderzoeken', 'EX-29'],
    ['buitenlands', 'te-onderzoeken', undefined],
    ['creditbewijs', 'te-onderzoeken', undefined],
    ['microcredential', 'te-onderzoeken', undefined],
    ['postgraduaat', 'te-onderzoeken', undefined],
    ['graduaat', 'aanvaard', undefined],
    ['master', 'aanvaard', undefined],
  ] as const)('%s is %s', (niveau, uitkomst, feit) => {
    expect(judged(qualification(niveau, 'x'), 'HOGENT')).toEqual([uitkomst, undefined, feit]);
  });
});

describe('judgeCourse', () => {
  it('TV-09: 9 on 20, tolerated, the same course at UHasselt: 0', () => {
    const tolerated: CourseInput = { naam: 'Statistiek', score: 9, status: 'getolereerd', studiepunten: 6 };
    expect(course(tolerated, at('UHasselt'))).toEqual(['geen', 0, 'EX-15']);
    expect(course(tolerated, at('HOGENT'))).toEqual(['geen', 0, undefined]);
    expect(course({ ...tolerated, status: 'gedelibereerd' }, at('UHasselt'))).toEqual(['geen', 0, 'EX-15']);
  });

  it('EX-15: the score at UHasselt, just below and on the threshold', () => {
    expect(course({ status: 'geslaagd', score: 9 }, at('UHasselt'))).toEqual(['geen', 0, 'EX-15']);
    expect(course({ status: 'geslaagd', score: 10 }, at('UHasselt'))[0]).toBe('te-onderzoeken');
  });

  it('TV-11: a credit of 6 years ago in the same programme stays valid, a refresher is possible', () => {
    const credit: CourseInput = { naam: 'Networks I', jaar: 2019, creditbewijs: true, status: 'geslaagd' };
    const found = judgeCourse(credit, houseRules, at('HOGENT'), { op, zelfdeOpleiding: true });
    expect([found.uitkomst, found.feit?.id]).toEqual(['aanvaard', 'EX-06']);
    expect(found.tekst).toContain('actualiseringsprogramma');
    const facts = ageNotes({ jaar: 2019 }, houseRules, at('HOGENT'), op, true);
    expect(facts.map((fact) => fact.id)).toEqual(['EX-06', 'EX-05']);
  });

  it('TV-16: credits of a professional bachelor at UGent Letteren: 0 without the diploma, possible with it', () => {
    const letteren = at('UGent', 'Letteren en Wijsbegeerte');
    const passed: CourseInput = { naam: 'Geschiedenis', status: 'geslaagd', creditbewijs: true };
    expect(course(passed, letteren, { niveau: 'pba', diplomaBehaald: false })).toEqual(['geen', 0, 'EX-14']);
    expect(course(passed, letteren, { niveau: 'pba', diplomaBehaald: true })[0]).toBe('te-onderzoeken');
    expect(course(passed, letteren, { niveau: 'aba', diplomaBehaald: false })[0]).toBe('te-onderzoeken');
  });

  it('TV-17: the masterproef at UGent Politieke en Sociale Wetenschappen: 0', () => {
    const ps = at('UGent', 'Politieke en Sociale Wetenschappen');
    const thesis: CourseInput = { naam: 'Masterproef', status: 'geslaagd', score: 16 };
    expect(course(thesis, ps, { doel: { naam: 'Masterproef' } })).toEqual(['geen', 0, 'EX-13']);
    expect(course(thesis, ps, { doel: { naam: 'Statistiek' } })[0]).toBe('te-onderzoeken');
  });

  it('TV-32: a creditcontract of 6 sp gives a creditbewijs that counts for that course', () => {
    const credit: CourseInput = {
      naam: 'Boekhouden',
      studiepunten: 6,
      creditbewijs: true,
      status: 'geslaagd',
      jaar: 2025,
    };
    expect(course(credit, at('HOGENT'), { zelfdeOpleiding: true })).toEqual(['aanvaard', undefined, 'EX-06']);
    expect(houseRules.of('creditcontract', at('HOGENT'))[0]?.tekst).toContain('geen studietoelage');
  });

  it('EX-17: at KdG the credit is at least as large as the course', () => {
    const small: CourseInput = { naam: 'Networking', studiepunten: 5, status: 'geslaagd' };
    const doel = { naam: 'Networks I', studiepunten: 6 };
    expect(course(small, at('KdG'), { doel })).toEqual(['geen', 0, 'EX-17']);
    expect(course({ ...small, studiepunten: 6 }, at('KdG'), { doel })[0]).toBe('te-onderzoeken');
    expect(course(small, at('HOGENT'), { doel })[0]).toBe('te-onderzoeken');
  });

  it('EX-11: no credits older than 10 years at Diergeneeskunde', () => {
    const vet = at('UGent', 'Diergeneeskunde');
    expect(course({ status: 'geslaagd', jaar: 2014 }, vet)).toEqual(['geen', 0, 'EX-11']);
    expect(course({ status: 'geslaagd', jaar: 2015 }, vet)[0]).toBe('te-onderzoeken');
  });

  it.each(['niet-geslaagd', 'niet-deelgenomen', 'geen-resultaat', 'uitgeschreven', 'vrijgesteld'] as const)(
    'a course with status %s gives 0',
    (status) => {
      expect(course({ naam: 'Networks', status }, at('HOGENT')).slice(0, 2)).toEqual(['geen', 0]);
    },
  );
});
