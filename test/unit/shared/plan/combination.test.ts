/** Combination and paces in the words of the plan. */
import { describe, expect, it } from 'vitest';
import type { Combinatie, Tempo, Voorstel } from '../../../../shared/pathways/advice.ts';
import { buildCombination } from '../../../../shared/plan/combination.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { ADVICE, DOSSIER } from '../../../golden/pop/fixture.ts';

const [first] = ADVICE.voorstellen;
if (!first) throw new Error('no proposal');
const label = (id: string): string => `<${id}>`;
const having = (besteCombinatie: Combinatie): Voorstel => ({ ...first, besteCombinatie });

describe('the combination of a proposal', () => {
  it('is named by labels, with who must say yes', () => {
    const found = buildCombination(
      having({ maatregelen: ['a', 'b'], tweede: ['c'], waarom: 'Daarom.', voorwaarden: ['A: als VDAB goedkeurt.'] }),
      false,
      label,
    );
    expect(found).toEqual({
      maatregelen: ['<a>', '<b>'],
      tweede: ['<c>'],
      waarom: 'Daarom.',
      voorwaarden: ['A: als VDAB goedkeurt.'],
      nietGerangschikt: [],
    });
  });

  it('is not there when nothing can be named', () => {
    expect(buildCombination(having({ maatregelen: [], tweede: [], waarom: 'Niets.' }), false, label)).toBeNull();
  });

  it('is there when measures only cannot be compared', () => {
    const unranked = having({ maatregelen: [], tweede: [], waarom: 'Zonder loon.', nietGerangschikt: ['vok'] });
    expect(buildCombination(unranked, false, label)?.nietGerangschikt).toEqual(['<vok>']);
  });

  it('says nothing of OKOT where that may not be shown', () => {
    const zonderOkot = { maatregelen: ['vov'], tweede: [], waarom: 'Verlof.' };
    const both = having({ maatregelen: ['okot'], tweede: ['vov'], waarom: 'OKOT.', zonderOkot });
    expect(buildCombination(both, true, label)).toMatchObject({
      maatregelen: ['<vov>'],
      tweede: [],
      waarom: 'Verlof.',
    });
    expect(buildCombination(both, false, label)?.maatregelen).toEqual(['<okot>']);
  });
});

describe('the paces of a pathway', () => {
  const tempo: Tempo = {
    studiepunten: 60,
    gekozen: false,
    jaren: { min: 3, max: 3 },
    einde: '2027-2028',
    urenPerWeek: { min: 38, max: 45 },
    kost: { min: 300000, max: 300000 },
    nettoKost: { min: 0, max: 300000 },
    nettoKostZonderOkot: { min: 300000, max: 300000 },
    wint: ['okot', 'vov'],
    verliest: ['opleidingscheque'],
    letOp: ['Let op.'],
  };
  const advice = { ...ADVICE, voorstellen: [{ ...first, tempo: [tempo] }] };

  it('stand in the figures of the pathway, without OKOT while VDAB decides', () => {
    const [shown] =
      buildPop({ ...DOSSIER, feiten: { 'werk.statuut': 'werkzoekende' } }, advice).keuze?.traject.tempo ?? [];
    expect(shown?.nettoKost.tekst).toBe('€\u00a03.000');
    expect(shown?.verschil).toEqual(['Wel: Vlaams opleidingsverlof.', 'Niet meer: Opleidingscheques.', 'Let op.']);
  });

  it('show OKOT once VDAB decided', () => {
    const decided = { ...DOSSIER, feiten: { 'vdab.beslissingOkot': 'goedgekeurd' } };
    const [shown] = buildPop(decided, advice).keuze?.traject.tempo ?? [];
    expect(shown?.nettoKost.tekst).toBe('€\u00a00 tot €\u00a03.000');
    expect(shown?.verschil).toHaveLength(4);
  });
});
