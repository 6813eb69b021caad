import { describe, expect, it } from 'vitest';
import { NextYear } from '../../../../shared/api/next-year.ts';
import type { AdviceDossier } from '../../../../shared/pathways/advice-data.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { enrolledIn } from '../../../../shared/pathways/enrolled.ts';
import { nextYear } from '../../../../shared/pathways/next-year.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';

const data = adviceDataFromSources();

const feiten = {
  'werk.statuut': 'werknemer',
  'werk.sector': 'prive',
  'werk.gewestVestiging': 'vlaanderen',
  'werk.tewerkstellingsbreuk': 0.75,
  'werk.urenPerWeek': 28.5,
  'opleiding.inDatabank': true,
  'studie.statuut': 'niet-beurs',
  'studie.leerkrediet': 140,
  'studie.leerkredietBonusRest': 60,
  'studie.geexamineerdeStudiepunten': 20,
};
const traject = (academiejaar: string) => ({
  academiejaar,
  opleiding: 'vives:verpleegkunde',
  contract: 'diplomacontract',
  studiepunten: 20,
  instelling: 'VIVES',
});
const dossier = (change: object = {}): AdviceDossier => ({ feiten, traject: traject('2024-2025'), ...change });
const on = (content: AdviceDossier, peildatum = '2024-09-15') => nextYear(data, content, peildatum, null);

describe('next academic year', () => {
  const found = on(dossier());

  it('is the year after that of the traject, and passes its own contract', () => {
    expect([found.van, found.naar]).toEqual(['2024-2025', '2025-2026']);
    expect(NextYear.parse(found)).toEqual(found);
  });

  // VR 25 April 2025: from 1 September 2025 at least 80% of a full-time job and 28 hours per week (draft).
  it('takes VOV from who works 75%, names the threshold that does it, and says that it is a draft', () => {
    const vov = found.verschillen.find(({ id }) => id === 'vov');
    expect([vov?.van, vov?.naar]).toEqual(['ja', 'neen']);
    expect(vov?.zin).toContain('75%');
    expect(vov?.oorzaken).toContainEqual(
      expect.objectContaining({
        ...{ soort: 'cijfer', was: '50%', wordt: '80%', sinds: '2025-09-01' },
        ...{ bron: 'vr-2025-04-25', zekerheid: 'ontwerp' },
      }),
    );
    expect(vov?.oorzaken).toContainEqual(
      expect.objectContaining({ soort: 'voorwaarde', wat: 'Je werkt minstens 28 uur per week.' }),
    );
    expect(found.bronnen['vr-2025-04-25']?.uitgever).toBe('Vlaamse Regering');
  });

  it('names the new tariffs for the studiegeld, and not those that this client does not meet', () => {
    const studiegeld = found.verschillen.find(({ id }) => id === 'studiegeld');
    expect([studiegeld?.van, studiegeld?.naar]).toEqual(['ja', 'ja']);
    // Domain document on tuition, section 1: 288 + 20 x 13.8 and 299 + 20 x 14.3.
    expect(studiegeld?.bedragen.find(({ naam }) => naam === 'totaal')).toMatchObject({
      van: { min: 56400, max: 56400 },
      naar: { min: 58500, max: 58500 },
      tekst: 'van €\u00a0564 naar €\u00a0585',
    });
    const names = studiegeld?.oorzaken.map(({ wat }) => wat) ?? [];
    expect(names.some((name) => /niet-beurs/.test(name))).toBe(true);
    expect(names.some((name) => /examencontract|leerling/.test(name))).toBe(false);
  });

  it('says nothing of what stays the same', () => {
    expect(found.verschillen.some(({ id }) => id === 'taalvoorwaarde')).toBe(false);
    expect(
      on(dossier({ traject: traject('2009-2010') }), '2009-09-15').verschillen.some(({ id }) => id === 'vov'),
    ).toBe(false);
  });

  it('names no rule where only time did it', () => {
    // HOGENT: the certificate of the sixth year bso opens a graduaat when it is three years old.
    const one = dossier({
      feiten: {
        ...feiten,
        'persoon.geboortedatum': '1990-02-01',
        'opleiding.niveau': 'graduaat',
        'toelating.proef': 'geen',
      },
      kwalificaties: [{ id: 'k1', niveau: 'so-bso6', behaald: true, behaaldOp: '2020-06-30' }],
      traject: { academiejaar: '2022-2023', contract: 'diplomacontract', studiepunten: 20, startdatum: '2022-09-19' },
    });
    const toelating = on(one, '2022-09-15').verschillen.find(({ id }) => id === 'toelating');
    expect(toelating?.naar).toBe('ja');
    expect(toelating?.van).not.toBe('ja');
    expect(toelating?.oorzaken).toEqual([]);
  });

  it('looks at a proposal when the dossier has no traject', () => {
    const one = dossier({ traject: undefined, vraag: { opleidingen: ['vives:verpleegkunde'] } });
    const advice = advise(data, one, '2024-09-15');
    const proposal = advice.voorstellen.find(({ opleiding }) => opleiding === 'vives:verpleegkunde');
    const enrolled = enrolledIn(one, advice, proposal);
    expect(enrolled).toMatchObject({ opleiding: 'vives:verpleegkunde', academiejaar: '2024-2025' });
    const { verschillen } = nextYear(data, one, '2024-09-15', enrolled);
    expect(verschillen.find(({ id }) => id === 'vov')?.naar).toBe('neen');
    expect(enrolledIn(dossier(), advice, advice.voorstellen[0])).toBeNull();
  });

  it('answers for the person alone', () => {
    const { van, naar } = on(dossier({ traject: undefined }));
    expect([van, naar]).toEqual(['2024-2025', '2025-2026']);
  });
});
