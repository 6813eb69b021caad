/** What is left of each measure: demo rules with round amounts. */
import { describe, expect, it } from 'vitest';
import type { Recht } from '../../../../shared/pathways/advice.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { demoData, TRAJECT } from '../../../support/combination-pack.ts';

const data = demoData({
  vov: { bedragen: { restUren: { waarde: 'max(0, p.uren - verbruik.vovUren)', eenheid: 'uur/schooljaar' } } },
});
const OP = '2025-09-15';

const adviceOn = (feiten: Readonly<Record<string, unknown>>) => advise(data, { feiten, traject: TRAJECT }, OP);
const rights = (feiten: Readonly<Record<string, unknown>>, maatregel: string): readonly Recht[] =>
  adviceOn(feiten).rechten.filter((one) => one.maatregel === maatregel);

describe('a balance', () => {
  it('is of the day on which its fact was given, with its unit and source', () => {
    const used = { waarde: 10, bron: 'attest', op: '2025-06-01' };
    expect(rights({ 'werk.caoTijdskrediet': true, 'verbruik.tijdskredietMaanden': used }, 'tijdskrediet')).toEqual([
      {
        maatregel: 'tijdskrediet',
        naam: 'restMaanden',
        saldo: { min: 26, max: 26 },
        eenheid: 'maand',
        bron: 'demo',
        op: '2025-06-01',
      },
    ]);
  });

  it('is of the day of the advice when nobody dated it', () => {
    const [found] = rights({ 'werk.gewestVestiging': 'vlaanderen', 'verbruik.vovUren': 40 }, 'vov');
    expect(found).toMatchObject({ saldo: { min: 60, max: 60 }, eenheid: 'uur', op: OP });
  });

  it('may come to nothing while the right is not there yet', () => {
    expect(rights({ 'verbruik.tijdskredietMaanden': 10 }, 'tijdskrediet')[0]?.saldo).toEqual({ min: 0, max: 26 });
  });

  it('is not shown of a measure that the client cannot have', () => {
    expect(rights({ 'werk.caoTijdskrediet': false, 'verbruik.tijdskredietMaanden': 10 }, 'tijdskrediet')).toEqual([]);
  });

  it('on the register is there whatever the verdict, one by one, and only when it is known', () => {
    const found = rights(
      { 'studie.statuut': 'niet-beurs', 'studie.jokerkrediet': 60, 'studie.startkrediet': 0 },
      'studietoelage',
    );
    expect(found.map(({ naam, saldo }) => [naam, saldo.min, saldo.max])).toEqual([
      ['studie.startkrediet', 0, 0],
      ['studie.jokerkrediet', 60, 60],
    ]);
  });

  it('is named in the plan by its measure, and by itself where there are several', () => {
    const dossier = { id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y', traject: TRAJECT };
    const advies = adviceOn({
      'studie.jokerkrediet': 60,
      'studie.startkrediet': 0,
      'werk.gewestVestiging': 'vlaanderen',
      'verbruik.vovUren': 40,
      'werk.caoTijdskrediet': false,
      'uitkering.soort': 'geen',
    });
    const plan = buildPop(dossier, advies, { woordenboek: (id) => data.pack.symbols.byId.get(id)?.def });
    expect(plan.rechten.map(({ maatregel }) => maatregel)).toEqual([
      'Studietoelage: startkrediet studietoelage',
      'Studietoelage: jokerkrediet',
      'Vlaams opleidingsverlof',
    ]);
  });
});
