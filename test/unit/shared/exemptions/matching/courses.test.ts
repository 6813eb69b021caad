import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../../../shared/catalogue/schema.ts';
import type { CourseInput, QualificationInput } from '../../../../../shared/exemptions/qualification.ts';
import { estimate, GEEN_CIJFER, programme, qualification } from '../load-exemptions.ts';

const snb = (fields: Partial<QualificationInput>): QualificationInput =>
  qualification('graduaat', 'systeem- en netwerkbeheer', { instelling: 'Erasmushogeschool Brussel', ...fields });
const taken = (naam: string, fields: Partial<CourseInput> = {}): CourseInput => ({
  naam,
  studiepunten: 6,
  status: 'geslaagd',
  jaar: 2023,
  ...fields,
});
const target = (niveau: Programme['niveau'], instelling = 'Odisee', fields: Partial<Programme> = {}): Programme => ({
  ...programme(instelling, niveau, 'toegepaste informatica', niveau === 'graduaat' ? 120 : 180),
  opleidingsonderdelen: [{ naam: 'Networking basics', studiepunten: 6 }],
  ...fields,
});
const judge = (
  courses: readonly CourseInput[],
  to: Programme = target('graduaat'),
  fields: Partial<QualificationInput> = {},
) => estimate(to, [snb({ opleidingsonderdelen: courses, ...fields })]);
const verdictOf = (found: ReturnType<typeof judge>) => found.vrijstelling.onderdelen[0];

describe('each of the five gates can block (rule 2 of the ten)', () => {
  it.each<[string, string, CourseInput, Programme, Partial<QualificationInput>]>([
    ['same content, size, level, result', 'waarschijnlijk', taken('Networks I'), target('graduaat'), {}],
    ['content: a later part', 'te-onderzoeken', taken('Networks II'), target('graduaat'), {}],
    ['content: another subject', 'geen', taken('Databases'), target('graduaat'), {}],
    ['size: one studiepunt less', 'te-onderzoeken', taken('Networks I', { studiepunten: 5 }), target('graduaat'), {}],
    ['size: one studiepunt more', 'waarschijnlijk', taken('Networks I', { studiepunten: 7 }), target('graduaat'), {}],
    ['size: unknown', 'te-onderzoeken', taken('Networks I', { studiepunten: undefined }), target('graduaat'), {}],
    [
      'size: KdG wants at least as many (EX-17)',
      'geen',
      taken('Networks I', { studiepunten: 5 }),
      target('graduaat', 'Karel de Grote Hogeschool'),
      {},
    ],
    ['level: a graduaat for a professional bachelor', 'te-onderzoeken', taken('Networks I'), target('pba'), {}],
    ['level: a graduaat for an academic bachelor (EX-38)', 'geen', taken('Networks I'), target('aba', 'KU Leuven'), {}],
    ['level: secondary education (EX-32)', 'geen', taken('Networks I'), target('graduaat'), { niveau: 'so' }],
    [
      'a proof of attendance without an exam (EX-15, EX-18)',
      'geen',
      taken('Networks I'),
      target('graduaat'),
      { niveau: 'deelnamebewijs', metExamen: false },
    ],
    ['result: tolerated (EX-15)', 'geen', taken('Networks I', { status: 'getolereerd' }), target('graduaat'), {}],
    ['result: deliberated (EX-15)', 'geen', taken('Networks I', { status: 'gedelibereerd' }), target('graduaat'), {}],
    ['result: failed', 'geen', taken('Networks I', { status: 'niet-geslaagd' }), target('graduaat'), {}],
    ['result: unknown', 'te-onderzoeken', taken('Networks I', { status: undefined }), target('graduaat'), {}],
    [
      'score 9 and no result',
      'te-onderzoeken',
      taken('Networks I', { status: undefined, score: 9 }),
      target('graduaat'),
      {},
    ],
    [
      'score 10 and no result',
      'waarschijnlijk',
      taken('Networks I', { status: undefined, score: 10 }),
      target('graduaat'),
      {},
    ],
    [
      'score 9 at UHasselt (TV-09, EX-15)',
      'geen',
      taken('Networks I', { status: undefined, score: 9 }),
      target('pba', 'Universiteit Hasselt'),
      { niveau: 'aba' },
    ],
    ['another field of study', 'te-onderzoeken', taken('Networks I'), target('graduaat'), { naam: 'winkelmanagement' }],
    ['a foreign course', 'te-onderzoeken', taken('Networks I'), target('graduaat'), { land: 'NL' }],
  ])('%s: %s', (_name, expected, course, to, fields) => {
    expect(verdictOf(judge([course], to, fields))?.oordeel).toBe(expected);
  });
});

describe('the figures', () => {
  const to = target('graduaat', 'Odisee', {
    opleidingsonderdelen: [
      { naam: 'Networking basics', studiepunten: 6 },
      { naam: 'Database fundamentals', studiepunten: 4 },
      { naam: 'Statistiek', studiepunten: 5 },
      { naam: 'Security', studiepunten: 3 },
    ],
  });

  it('count what is likely as expected, what must be looked into as high, and a part as nothing (EX-09)', () => {
    const found = judge(
      [taken('Networks I'), taken('Databases', { studiepunten: 3 }), taken('Networks & Security')],
      to,
    );
    expect(found.cijfers).toEqual([0, 6, 10]);
    expect(found.vrijstelling.grond).toBe('opleidingsonderdelen');
    expect(found.vrijstelling.onderdelen.map(({ naam, oordeel, deel }) => [naam, oordeel, deel])).toEqual([
      ['Networking basics', 'waarschijnlijk', undefined],
      ['Database fundamentals', 'te-onderzoeken', undefined],
      ['Statistiek', 'geen', undefined],
      ['Security', 'te-onderzoeken', true],
    ]);
  });

  it('are absent when no title has more than a part in common', () => {
    const found = judge([taken('Networks & Security')], to);
    expect(found.cijfers).toEqual(GEEN_CIJFER);
    expect(found.vrijstelling.grond).toBe('geen');
  });

  it('use an earlier course once', () => {
    const twice = target('graduaat', 'Odisee', {
      opleidingsonderdelen: [
        { naam: 'Networks', studiepunten: 3 },
        { naam: 'Netwerken', studiepunten: 6 },
      ],
    });
    const found = judge([taken('Netwerken I')], twice);
    expect(found.cijfers).toEqual([0, 6, 6]);
    expect(found.vrijstelling.onderdelen[0]?.reden).toContain('telt al voor een ander vak');
  });

  it('are never certain on a title', () => {
    expect(judge([taken('Networks I')], to).cijfers[0]).toBe(0);
  });
});

describe('a creditbewijs of the same programme and institution (EX-02, EX-06, TV-11)', () => {
  const id = 'ehb:graduaat-systeem-en-netwerkbeheer';
  const own = { opleiding: id, behaald: false };

  it('stays valid, which is certain and no exemption', () => {
    const found = judge([taken('Networks I', { creditbewijs: true })], programmeWithId(id), own);
    expect(verdictOf(found)).toMatchObject({ oordeel: 'zeker', reden: expect.stringContaining('blijft geldig') });
  });

  it('at another institution it is an ordinary course', () => {
    const found = judge([taken('Networks I', { creditbewijs: true })], programmeWithId(id), {
      ...own,
      instelling: 'Howest',
    });
    expect(verdictOf(found)?.oordeel).toBe('waarschijnlijk');
  });
});

function programmeWithId(id: string): Programme {
  return target('graduaat', 'Erasmushogeschool Brussel', { id });
}
