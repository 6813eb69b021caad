import { describe, expect, it } from 'vitest';
import type { FactDef } from '../../../../shared/facts/dictionary.ts';
import { loadDictionary, loadFactFiles } from './load-dictionary.ts';

const dictionary = loadDictionary();
const ids = (keep: (fact: FactDef) => boolean): string[] => dictionary.facts.filter(keep).map((fact) => fact.id);
const openOptions = (fact: FactDef): string[] =>
  (fact.opties ?? []).filter((optie) => optie.open).map((optie) => optie.waarde);

describe('the dictionary of facts', () => {
  it('holds each group in a file of its own', () => {
    for (const [file, entries] of loadFactFiles()) {
      if (file === 'lijsten.yaml') continue;
      for (const entry of entries)
        expect(entry, file).toMatchObject({ id: expect.stringMatching(`^${file.slice(0, -5)}\\.`) });
    }
    expect(ids((fact) => !fact.id.includes('.'))).toEqual(['kwalificaties', 'ervaring', 'talen']);
  });

  it('asks every question as a question, and gives a reason as a sentence', () => {
    for (const fact of dictionary.facts) {
      expect(fact.vraag, fact.id).toMatch(/\?/);
      expect(fact.waarom, fact.id).toMatch(/^[A-ZÉ].*\.$/);
    }
  });

  it('names who decides', () => {
    const decided = dictionary.facts.filter((fact) => fact.beslisser !== undefined);
    expect(Object.fromEntries(decided.map((fact) => [fact.id, fact.beslisser]))).toEqual({
      'vdab.pastInTraject': 'vdab',
      'vdab.screening': 'vdab',
      'vdab.beslissingOkot': 'vdab',
      'vdab.beoordelingDiploma': 'vdab',
      'werk.akkoordWerkgever': 'werkgever',
      'instelling.rekentToeslag': 'instelling',
      'instelling.weigertWegensLeerkrediet': 'instelling',
      'instelling.kentWerkstatuutToe': 'instelling',
      'instelling.aanvaardtAfwijkendeToelating': 'instelling',
      'opleiding.vooropleidingVoldaan': 'instelling',
      'toelating.proef': 'instelling',
      'toelating.instaptoets': 'instelling',
      'toelating.starttoets': 'instelling',
    });
    const onlyOpen = ids((fact) => fact.beslisserAlleenOpen === true);
    expect(onlyOpen).toEqual(['toelating.proef', 'toelating.instaptoets', 'toelating.starttoets']);
  });

  it('marks the options that are still open', () => {
    const open = dictionary.facts.filter((fact) => openOptions(fact).length > 0);
    expect(Object.fromEntries(open.map((fact) => [fact.id, openOptions(fact)]))).toEqual({
      'vdab.screening': ['verder-onderzoek'],
      'vdab.beslissingOkot': ['lopend'],
      'vdab.beoordelingDiploma': ['niet-gevraagd'],
      'toelating.proef': ['gepland'],
      'toelating.instaptoets': ['gepland'],
      'toelating.starttoets': ['gepland'],
    });
  });

  it('bounds facts by each other', () => {
    const bounded = dictionary.facts.filter((fact) => fact.hoogstens !== undefined);
    expect(Object.fromEntries(bounded.map((fact) => [fact.id, fact.hoogstens]))).toEqual({
      'studie.nieuweStudiepunten': 'traject.studiepunten',
      'studie.geexamineerdeStudiepunten': 'traject.studiepunten',
      'studie.verworvenStudiepunten': 'studie.opgenomenStudiepunten',
      'studie.gedelibereerdeStudiepunten': 'studie.opgenomenStudiepunten',
      'studie.inkomensMinimumgrens': 'studie.inkomensMaximumgrens',
      'opleiding.urenPerTrimester': 'opleiding.urenPerJaar',
      'opleiding.studiepuntenPerTrimester': 'traject.studiepunten',
    });
  });

  it('never suggests changing what a client cannot change', () => {
    const fixed = ids(
      (fact) => fact.veranderbaar === true && /^(persoon|werk|uitkering|vdab|instelling|opleiding)\./.test(fact.id),
    );
    expect(fixed).toEqual([]);
  });

  it('keeps what belongs to the traject apart from what belongs to the person', () => {
    const groups = new Set(ids((fact) => fact.traject === true).map((id) => id.split('.')[0]));
    expect([...groups].sort()).toEqual([
      'begeleiding',
      'instelling',
      'opleiding',
      'stop',
      'studie',
      'toelating',
      'traject',
      'vdab',
    ]);
    const personal = ids((fact) => fact.traject !== true && /^(opleiding|instelling|traject)\./.test(fact.id));
    expect(personal).toEqual([]);
  });

  it('keeps money in whole cents, and hours and fractions in hundredths', () => {
    for (const fact of dictionary.facts) {
      if (fact.eenheid?.startsWith('cent')) expect(fact.type, fact.id).toBe('geheel');
      if (fact.eenheid === 'breuk' || fact.eenheid?.startsWith('uur')) expect(fact.schaal, fact.id).toBe(2);
    }
  });

  it('has the 31 levels in one order everywhere', () => {
    const field = (list: string) => dictionary.byId.get(list)?.velden?.find((f) => f.naam === 'niveau')?.opties;
    const levels = dictionary.byId.get('opleiding.niveau')?.opties;
    expect(levels).toHaveLength(31);
    expect(levels?.[0]?.waarde).toBe('geen');
    expect(levels?.[30]?.waarde).toBe('buitenlands');
    expect(field('kwalificaties')).toEqual(levels);
    expect(field('traject.inschrijvingen')).toEqual(levels);
  });

  it('asks only in terms of facts that exist', () => {
    const noName = /'[^']*'|\bk\.[a-zA-Z]+/g;
    for (const fact of dictionary.facts) {
      const names = (fact.vraagAls ?? '').replace(noName, '').match(/[a-z][a-zA-Z]*\.[a-zA-Z0-9]+/g) ?? [];
      for (const name of names) expect(dictionary.byId.has(name), `${fact.id}: ${name}`).toBe(true);
    }
  });

  it('treats what is intimate as sensitive', () => {
    expect(ids((fact) => fact.gevoelig === true)).toEqual(
      expect.arrayContaining([
        'persoon.nationaliteit',
        'persoon.functiebeperking',
        'uitkering.soort',
        'werk.brutoMaandloon',
        'studie.referentieInkomen',
        'vdab.uitzonderingDiploma',
      ]),
    );
  });
});
