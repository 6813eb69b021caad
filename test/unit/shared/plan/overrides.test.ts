import { describe, expect, it } from 'vitest';
import { buildPop } from '../../../../shared/plan/pop.ts';
import type { PopDossier } from '../../../../shared/plan/pop-dossier.ts';
import { ADVICE, DOSSIER } from '../../../golden/pop/fixture.ts';

const override = { maatregel: 'vov', wordt: 'neen', reden: 'Anders afgesproken.', door: 'Els' } as const;
const dossierWith = (change: object): PopDossier => ({ ...DOSSIER, afwijkingen: [{ ...override, ...change }] });

const withOverride = {
  ...ADVICE,
  voorstellen: ADVICE.voorstellen.map((proposal) => ({
    ...proposal,
    maatregelen: proposal.maatregelen.map((row) =>
      row.id === 'vov' ? { ...row, afwijking: { ...override, op: '2025-09-12' } } : row,
    ),
  })),
};

describe('overrides', () => {
  it.each([
    ['of this year and programme', { academiejaar: '2025-2026', opleiding: 'vives:SC_54098173' }, true],
    ['without year or programme', {}, true],
    ['of another year', { academiejaar: '2026-2027' }, false],
    ['of another programme in the advice', { opleiding: 'odisee:SC_54543122' }, false],
    ['of a programme outside the advice', { opleiding: 'ander:X' }, false],
  ])('shows the computed verdict only beside an override %s', (_, change, shown) => {
    const plan = buildPop(dossierWith(change), withOverride);
    expect(plan.afwijkingen[0]?.berekend !== null).toBe(shown);
    expect(plan.afwijkingen[0]?.wordt?.oordeel).toBe('neen');
    const row = plan.maatregelen.flatMap((group) => group.maatregelen).find(({ id }) => id === 'vov');
    expect(row?.afwijking !== null).toBe(shown);
  });
});
