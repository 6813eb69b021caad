import { describe, expect, it } from 'vitest';
import type { Kantelpunt, Maatregel } from '../../../../shared/pathways/advice.ts';
import { changeInWords, wholeChange } from '../../../../shared/plan/changes.ts';
import type { FactDescription } from '../../../../shared/plan/facts.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { ADVICE, DICTIONARY, DOSSIER } from '../../../golden/pop/fixture.ts';
import { okot } from '../../../golden/pop/measures.ts';

const WORDS: Readonly<Record<string, FactDescription>> = {
  'traject.studiepunten': { label: 'Geplande studiepunten', eenheid: 'sp' },
  'traject.vorm': { label: 'Vorm', opties: [{ waarde: 'avond', label: 'Avondonderwijs' }] },
  'begeleiding.gevolgd': { label: 'Loopbaanbegeleiding gevolgd' },
};
const words = (fact: string): FactDescription | undefined => WORDS[fact];

const measure: Maatregel = {
  ...okot,
  id: 'vov',
  oordeel: 'neen',
  redenen: [
    {
      id: 'omvang',
      uitkomst: 'niet-voldaan',
      tekst: 'De opleiding telt minstens 3 studiepunten.',
      feiten: { 'traject.studiepunten': 2 },
      bron: 'x',
      geldigVan: null,
      geldigTot: null,
      zekerheid: 'officieel',
    },
  ],
};
const change: Kantelpunt = { wijzig: { 'traject.studiepunten': 3 }, wordt: 'ja', elders: ['Verlies: A.', 'Winst: B.'] };

describe('what would change a measure, in words', () => {
  it('says the change with what it is now, the verdict, and what it does elsewhere', () => {
    expect(changeInWords(measure, change, words)).toMatchObject({
      wijziging: 'Geplande studiepunten wordt 3 studiepunten (nu 2 studiepunten)',
      gevolg: 'Dan wordt het antwoord: ja.',
      bedrag: null,
      elders: ['Verlies: A.', 'Winst: B.'],
    });
  });

  it('names options and yes or no in words, and two changes together', () => {
    const two: Kantelpunt = { ...change, wijzig: { 'traject.vorm': 'avond', 'begeleiding.gevolgd': true } };
    expect(changeInWords(measure, two, words).wijziging).toBe(
      'Vorm wordt Avondonderwijs en Loopbaanbegeleiding gevolgd wordt ja',
    );
  });

  it('says what an amount becomes, and what it is now where there is one', () => {
    const bedrag = { naam: 'uren', van: 80, naar: 108, eenheid: 'uur/schooljaar' } as const;
    const jump: Kantelpunt = { ...change, bedrag };
    expect(changeInWords(measure, jump, words).bedrag).toMatch(/: 108 uur per schooljaar\.$/);
    const kept = changeInWords({ ...measure, oordeel: 'ja' }, jump, words);
    expect(kept.bedrag).toMatch(/: 108 uur per schooljaar \(nu 80 uur per schooljaar\)\.$/);
    expect(kept.gevolg).toBe('Het antwoord blijft: ja.');
    expect(wholeChange(kept)).toMatch(
      /^Geplande studiepunten .*\. Het antwoord blijft: ja\. .* Verlies: A\. Winst: B\.$/,
    );
  });
});

describe('in the POP', () => {
  const shown = (points: readonly Kantelpunt[]) =>
    buildPop(
      DOSSIER,
      {
        ...ADVICE,
        voorstellen: ADVICE.voorstellen.map((proposal) => ({
          ...proposal,
          maatregelen: proposal.maatregelen.map((row) => ({ ...row, kantelt: points })),
        })),
      },
      { woordenboek: DICTIONARY },
    ).maatregelen.flatMap((group) => group.maatregelen);

  it('every measure has its own, except OKOT while VDAB decides', () => {
    const rows = shown([change]);
    expect(rows.filter(({ id }) => id !== 'okot').every(({ kantelt }) => kantelt.length === 1)).toBe(true);
    for (const row of rows.filter(({ oordeel }) => oordeel === null)) expect(row.kantelt).toEqual([]);
  });

  it('one that would tell how OKOT stands is left out whole', () => {
    const telling = { ...change, elders: ['Verlies: Gratis diploma via VDAB (OKOT) wordt neen (nu voorwaardelijk).'] };
    expect(shown([telling]).flatMap(({ kantelt }) => kantelt)).toEqual([]);
  });
});
