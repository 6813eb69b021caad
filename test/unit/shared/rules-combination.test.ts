/** What the released rules say about going together, where leaving it out would put an illegal set in an advice. */
import { describe, expect, it } from 'vitest';
import { packFromSources } from '../../support/rule-cases.ts';

const { rulesById } = packFromSources();
const rule = (id: string) => rulesById.get(id)?.def;

describe('the released rules', () => {
  // TK-P9 and VOK-P1: the allowance is for leave that was granted, the premium for an allowance that was granted.
  it.each([
    ['tijdskrediet-uitkering', 'tijdskrediet'],
    ['vok', 'tijdskrediet-uitkering'],
  ])('%s rests on %s, and takes the place of a wage', (id, base) => {
    const found = rule(id);
    expect(found?.steuntOp ?? [base]).toEqual([base]);
    expect(found?.vervangtInkomen ?? true).toBe(true);
  });

  it('bar VOV in the school year after full-time tijdskrediet (VOV-P4b), from 2023-2024 on', () => {
    const found = rule('vov')?.sluitUit.find(({ id }) => id === 'tijdskrediet');
    expect(found).toMatchObject({ bereik: 'periode', verschuiving: 'vorig-schooljaar' });
  });
});
