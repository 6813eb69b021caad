import { describe, expect, it } from 'vitest';
import { courseDetails, mergeCourses } from '../../../../shared/dossier/course-list.ts';

describe('a course in words', () => {
  it.each([
    [{}, ''],
    [
      { studiepunten: 4.5, score: 12.5, status: 'getolereerd', jaar: 2015 } as const,
      '4,5 studiepunten · 12,5/20 · getolereerd · 2015',
    ],
    [{ status: 'niet-geslaagd' } as const, 'niet geslaagd'],
    [{ status: 'geslaagd', creditbewijs: true } as const, 'geslaagd · creditbewijs'],
    [{ creditbewijs: false } as const, ''],
  ])('%j: %s', (course, words) => {
    expect(courseDetails(course)).toBe(words);
  });
});

describe('courses behind those that are there', () => {
  const recht = { naam: 'Recht', jaar: 2015, score: 8 };

  it('keeps the order and what was known', () => {
    expect(mergeCourses([recht], [{ naam: 'Frans' }])).toEqual({ vakken: [recht, { naam: 'Frans' }], dubbel: 0 });
  });

  it('leaves out the same name in the same year, also twice in one text', () => {
    const again = { naam: ' recht ', jaar: 2015, score: 12 };
    expect(mergeCourses([recht], [again, { naam: 'Frans' }, { naam: 'frans' }])).toEqual({
      vakken: [recht, { naam: 'Frans' }],
      dubbel: 2,
    });
  });

  it('takes the same name in another year as another result', () => {
    const later = { naam: 'Recht', jaar: 2016, score: 12 };
    expect(mergeCourses([recht], [later])).toEqual({ vakken: [recht, later], dubbel: 0 });
  });
});
