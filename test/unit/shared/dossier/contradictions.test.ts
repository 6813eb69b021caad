import { describe, expect, it } from 'vitest';
import { parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import { dictionary, dossierText, fouten, kort } from './dossiers.ts';

type Part = Readonly<Record<string, unknown>>;

/** Name, dossier, paths that contradict; none when it is consistent. */
const cases: readonly [string, Part, readonly string[]][] = [
  [
    'exams for all the studiepunten planned',
    { feiten: { 'studie.geexamineerdeStudiepunten': 60 }, traject: { studiepunten: 60 } },
    [],
  ],
  [
    'exams for more than is planned',
    { feiten: { 'studie.geexamineerdeStudiepunten': 61 }, traject: { studiepunten: 60 } },
    ['feiten.studie.geexamineerdeStudiepunten'],
  ],
  [
    'the same with its origin',
    { feiten: { 'studie.geexamineerdeStudiepunten': { waarde: 61, bron: 'klant' } }, traject: { studiepunten: 60 } },
    ['feiten.studie.geexamineerdeStudiepunten'],
  ],
  ['a bound that is not known', { feiten: { 'studie.geexamineerdeStudiepunten': 61 } }, []],
  [
    'a bound that was asked and is not known',
    { feiten: { 'studie.verworvenStudiepunten': 61, 'studie.opgenomenStudiepunten': { weetNiet: true } } },
    [],
  ],
  [
    'new studiepunten above the plan',
    { feiten: { 'studie.nieuweStudiepunten': 28 }, traject: { studiepunten: 27 } },
    ['feiten.studie.nieuweStudiepunten'],
  ],
  [
    'earned and deliberated above taken up',
    {
      feiten: {
        'studie.opgenomenStudiepunten': 30,
        'studie.verworvenStudiepunten': 31,
        'studie.gedelibereerdeStudiepunten': 31,
      },
    },
    ['feiten.studie.verworvenStudiepunten', 'feiten.studie.gedelibereerdeStudiepunten'],
  ],
  ['a traject that ends on its first day', { traject: { startdatum: '2025-09-22', einddatum: '2025-09-22' } }, []],
  [
    'a traject that ends before it starts',
    { traject: { startdatum: '2025-09-22', einddatum: '2025-09-21' } },
    ['traject.einddatum'],
  ],
  ['a start on 1 September', { traject: { academiejaar: '2025-2026', startdatum: '2025-09-01' } }, []],
  ['a start on 31 August of the next year', { traject: { academiejaar: '2025-2026', startdatum: '2026-08-31' } }, []],
  [
    'a start the day before the academic year',
    { traject: { academiejaar: '2025-2026', startdatum: '2025-08-31' } },
    ['traject.startdatum'],
  ],
  [
    'a start the day after the academic year',
    { traject: { academiejaar: '2025-2026', startdatum: '2026-09-01' } },
    ['traject.startdatum'],
  ],
  ['one day of experience', { ervaring: [{ van: '2020-01-01', tot: '2020-01-01' }] }, []],
  [
    'experience that ends before it starts',
    { ervaring: [{}, { van: '2020-01-02', tot: '2020-01-01' }] },
    ['ervaring[1].tot'],
  ],
  ['guidance that ends before it starts', { pop: { van: '2025-02-01', tot: '2025-01-31' } }, ['pop.tot']],
  ['a date in its year', { kwalificaties: [{ behaaldOp: '2016-06-30', jaar: 2016 }] }, []],
  ['a date in another year', { kwalificaties: [{ behaaldOp: '2016-06-30', jaar: 2017 }] }, ['kwalificaties[0].jaar']],
  [
    'never enrolled, with a bachelor',
    { feiten: { 'studie.ooitIngeschrevenHoger': false }, kwalificaties: [{ niveau: 'pba', behaald: true }] },
    ['feiten.studie.ooitIngeschrevenHoger'],
  ],
  [
    'never enrolled, with a bachelor that was not obtained',
    { feiten: { 'studie.ooitIngeschrevenHoger': false }, kwalificaties: [{ niveau: 'pba', behaald: false }] },
    [],
  ],
  [
    'never enrolled, with a foreign master',
    {
      feiten: { 'studie.ooitIngeschrevenHoger': false },
      kwalificaties: [{ niveau: 'master', behaald: true, land: 'SY' }],
    },
    [],
  ],
  [
    'never enrolled, with a diploma of secondary education',
    { feiten: { 'studie.ooitIngeschrevenHoger': false }, kwalificaties: [{ niveau: 'so', behaald: true }] },
    [],
  ],
  [
    'never enrolled, with 140 and 60',
    {
      feiten: {
        'studie.ooitIngeschrevenHoger': false,
        'studie.leerkrediet': 140,
        'studie.leerkredietBonusRest': 60,
      },
    },
    [],
  ],
  [
    'never enrolled, with another balance',
    {
      feiten: {
        'studie.ooitIngeschrevenHoger': { waarde: false },
        'studie.leerkrediet': 139,
        'studie.leerkredietBonusRest': 59,
      },
    },
    ['feiten.studie.leerkrediet', 'feiten.studie.leerkredietBonusRest'],
  ],
  [
    'never enrolled before this traject, with a balance that counts it',
    {
      feiten: {
        'studie.ooitIngeschrevenHoger': false,
        'studie.leerkrediet': 80,
        'studie.leerkredietStand': 'na-inschrijving',
      },
    },
    [],
  ],
  [
    'enrolled before, with another balance',
    { feiten: { 'studie.ooitIngeschrevenHoger': true, 'studie.leerkrediet': 20 } },
    [],
  ],
];

describe('contradictions', () => {
  it.each(cases)('%s', (_name, part, expected) => {
    expect(kort(dossierText(part))).toEqual(expected.map((pad) => `${pad}: tegenspraak`));
  });

  it('name both sides', () => {
    const part = { feiten: { 'studie.geexamineerdeStudiepunten': 61 }, traject: { studiepunten: 60 } };
    expect(fouten(dossierText(part))[0]?.melding).toBe(
      '"Studiepunten met afgelegd examen" kan niet groter zijn dan "Geplande studiepunten" (60 studiepunten). ' +
        'Verbeter een van beide.',
    );
  });

  it('are found beside other problems', () => {
    const part = { fase: 'x', traject: { startdatum: '2025-09-22', einddatum: '2025-09-21' } };
    expect(kort(dossierText(part))).toEqual(['fase: onbekende-optie', 'traject.einddatum: tegenspraak']);
  });

  it('do not close a dossier of the vault', () => {
    const text = dossierText({ traject: { startdatum: '2025-09-22', einddatum: '2025-09-21' } });
    expect(parseDossierText(text, dictionary, { tegenspraken: 'toelaten' }).ok).toBe(true);
  });
});
