import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../../shared/catalogue/schema.ts';
import type { JobInput } from '../../../../shared/exemptions/evc.ts';
import { estimate, GEEN_CIJFER, programme, qualification } from './load-exemptions.ts';

const target = (instelling = 'Odisee', niveau: Programme['niveau'] = 'graduaat'): Programme => ({
  ...programme(instelling, niveau, 'ouderenzorg en hygiëne', 120),
  studiegebied: ['zorg'],
  opleidingsonderdelen: [
    { naam: 'Ouderenzorg', studiepunten: 6 },
    { naam: 'Stage 1', studiepunten: 9 },
    { naam: 'Recht', studiepunten: 3 },
    { naam: 'Eindwerk ouderenzorg', studiepunten: 12 },
  ],
});
const found = (jobs: readonly JobInput[], to: Programme = target(), held: Parameters<typeof estimate>[1] = []) =>
  estimate(to, held, { jobs }).vrijstelling;

describe('experience', () => {
  it('names the courses that it touches, and never the final work', () => {
    const { evc } = found([{ beroep: 'begeleider ouderenzorg', sector: 'zorg' }]);
    expect(evc?.onderdelen.map(({ naam }) => naam)).toEqual(['Ouderenzorg', 'Stage 1']);
    expect(evc?.onderdelen[0]?.op).toBe('begeleider ouderenzorg');
  });

  it('counts in no figure', () => {
    const { cijfers, vrijstelling } = estimate(target(), [], { jobs: [{ beroep: 'begeleider ouderenzorg' }] });
    expect(cijfers).toEqual(GEEN_CIJFER);
    expect(vrijstelling.grond).toBe('geen');
  });

  it('of another sector touches no internship', () => {
    expect(found([{ beroep: 'vrachtwagenchauffeur', sector: 'transport' }]).evc).toBeUndefined();
  });

  it('without experience nothing is said', () => {
    expect(found([]).evc).toBeUndefined();
    expect(found([{}]).evc).toBeUndefined();
  });

  it('a beroepskwalificatie counts as a ground of its own (EX-29)', () => {
    const { evc } = found([], target(), [qualification('beroepskwalificatie', 'ouderenzorg')]);
    expect(evc?.onderdelen[0]).toMatchObject({ naam: 'Ouderenzorg', op: 'beroepskwalificatie ouderenzorg' });
  });
});

describe('price and dates', () => {
  const job = [{ beroep: 'ouderenzorg', sector: 'zorg' }];

  it('at Odisee 55 euro, and at most 335 more for a graduaat or 590 for a bachelor (EX-26)', () => {
    expect(found(job).evc?.prijs).toEqual({ min: 5500, max: 39_000 });
    expect(found(job, target('Odisee', 'pba')).evc?.prijs).toEqual({ min: 5500, max: 64_500 });
  });

  it('at Howest on 1 November and 1 April of the academic year (EX-30)', () => {
    expect(found(job, target('Howest')).evc?.data).toEqual(['2025-11-01', '2026-04-01']);
  });

  it('where nothing is published, nothing is given', () => {
    const { evc } = found(job, target('VIVES'));
    expect(evc?.prijs).toBeUndefined();
    expect(evc?.data).toEqual([]);
  });
});
