import { describe, expect, it } from 'vitest';
import type { Advies, Range } from '../../../../shared/pathways/advice.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { ADVICE, DOSSIER } from '../../../golden/pop/fixture.ts';

const adviceWith = (teVolgen: Range): Advies => ({
  ...ADVICE,
  voorstellen: ADVICE.voorstellen.map((proposal) => ({ ...proposal, teVolgen })),
});

describe('what there is to study', () => {
  it.each([
    [{ min: 0, max: null }, 'niet bekend'],
    [{ min: 60, max: null }, 'minstens 60 studiepunten'],
    [{ min: 0, max: 0 }, '0 studiepunten'],
  ])('%j is printed as %s', (teVolgen, expected) => {
    expect(buildPop(DOSSIER, adviceWith(teVolgen)).keuze?.traject.teVolgen.tekst.replace(/\u00a0/g, ' ')).toBe(
      expected,
    );
  });
});

describe('who does it', () => {
  it('names the client, and says "Jij" when the first name is not known', () => {
    const who = (client: object): (string | null)[] =>
      buildPop({ ...DOSSIER, client, acties: [] }, ADVICE).planning.vlaggen.map((flag) => flag.wie);
    expect(new Set(who({ voornaam: 'Amina' }))).toEqual(new Set(['Amina']));
    expect(new Set(who({ naam: 'Kaya' }))).toEqual(new Set(['Jij']));
  });
});
