import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../../../shared/dossier/transcript.ts';

const first = (text: string) => parseTranscript(text).vakken[0];
const problem = (text: string) => parseTranscript(text).problemen[0]?.melding;

describe('a pasted table', () => {
  it('with a heading is read by its columns', () => {
    const text = [
      'Opleidingsonderdeel\tStudiepunten\tExamencijfer\tAcademiejaar\tStatus',
      'Anatomie en fysiologie 1\t6\t13\t2014-2015\tCreditbewijs',
      'Recht\t3,5\t9/20\t2015-16\tgetolereerd',
      'Stage 2\t12\tNA\t2016\tniet geslaagd',
    ].join('\r\n');
    expect(parseTranscript(text)).toEqual({
      vakken: [
        {
          naam: 'Anatomie en fysiologie 1',
          studiepunten: 6,
          score: 13,
          jaar: 2014,
          status: 'geslaagd',
          creditbewijs: true,
        },
        { naam: 'Recht', studiepunten: 3.5, score: 9, jaar: 2015, status: 'getolereerd' },
        { naam: 'Stage 2', studiepunten: 12, jaar: 2016, status: 'niet-geslaagd' },
      ],
      problemen: [],
    });
  });

  it('may have its columns in another order, with semicolons', () => {
    expect(first('ECTS;Vak\n4;Statistiek I')).toEqual({ naam: 'Statistiek I', studiepunten: 4 });
  });

  it.each<[string, string]>([
    ['Vak\tStudiepunten\n\t6', 'De naam van het vak ontbreekt.'],
    ['Vak\tStudiepunten\nRecht\tzes', '"zes" is geen aantal studiepunten.'],
    ['Vak\tStudiepunten\nRecht\t0', '"0" is geen aantal studiepunten.'],
    ['Vak\tStudiepunten\nRecht\t60,5', '"60,5" is geen aantal studiepunten.'],
    ['Vak\tStudiepunten\nRecht\t4,75', '"4,75" is geen aantal studiepunten.'],
    ['Vak\tScore\nRecht\t21', '"21" is geen score op 20.'],
  ])('%j: %s', (text, melding) => {
    expect(problem(text)).toBe(melding);
    expect(parseTranscript(text).vakken).toEqual([]);
  });
});

describe('a line of text', () => {
  it.each<[string, object]>([
    ['Networks I', { naam: 'Networks I' }],
    ['Networks 2', { naam: 'Networks 2' }],
    ['Networks I (6 sp)', { naam: 'Networks I', studiepunten: 6 }],
    ['Communicatie 1 - 4 studiepunten - 12/20', { naam: 'Communicatie 1', studiepunten: 4, score: 12 }],
    ['Psychologie 5 ECTS 2019-2020 geslaagd', { naam: 'Psychologie', studiepunten: 5, jaar: 2019, status: 'geslaagd' }],
    ['Boekhouden 3 sp 10/20', { naam: 'Boekhouden', studiepunten: 3, score: 10 }],
    ['Frans 3 sp vrijgesteld', { naam: 'Frans', studiepunten: 3, status: 'vrijgesteld' }],
    ['Bestuurskunde, 3 sp, niet geslaagd', { naam: 'Bestuurskunde', studiepunten: 3, status: 'niet-geslaagd' }],
  ])('%s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it('with a number that may mean anything is asked back', () => {
    expect(problem('Recht\t6')).toContain('Wat betekent "6"?');
  });

  it('names the line, counted from the first', () => {
    expect(parseTranscript('Recht 3 sp\n\n6 sp').problemen).toEqual([
      { regel: 3, tekst: '6 sp', melding: 'De naam van het vak ontbreekt.' },
    ]);
  });

  it('a score of 20 and of 21', () => {
    expect(first('Recht 20/20')?.score).toBe(20);
    expect(problem('Recht 21/20')).toBe('"21/20" is geen score op 20.');
  });
});

describe('any text', () => {
  it('gives courses with a name and figures within their bounds, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { naam, studiepunten = 1, score = 0 } of parseTranscript(text).vakken) {
          expect(naam.trim()).not.toBe('');
          expect(naam.length).toBeLessThanOrEqual(200);
          expect(studiepunten).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  it('code stays text', () => {
    expect(first('<img onerror=alert(1)> 3 sp')?.naam).toBe('<img onerror=alert(1)>');
  });

  it('of more than a thousand lines says that the rest is left', () => {
    const { vakken, problemen } = parseTranscript('Recht 3 sp\n'.repeat(1001));
    expect(vakken).toHaveLength(1000);
    expect(problemen.at(-1)?.melding).toContain('plak de rest apart');
  });
});
