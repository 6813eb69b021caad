import { describe, expect, it } from 'vitest';
import { makeClaim, withdrawClaim } from '../../../renderer/src/screens/vrijstellingen/claims.ts';
import { priorsOf, tileGroups, unmatched } from '../../../renderer/src/screens/vrijstellingen/map-model.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { PopOnderdeel } from '../../../shared/plan/plan-types.ts';

const DOSSIER: Dossier = {
  ...{ formaat: 'trajectwijzer-dossier', versie: 1, id: '01J00000000000000000000000' },
  kwalificaties: [
    {
      id: 'k2',
      naam: 'Informatica',
      opleidingsonderdelen: [{ naam: 'Netwerken', studiepunten: 6 }, { naam: 'Frans' }],
    },
    { naam: 'Zonder kenmerk', opleidingsonderdelen: [{ naam: 'Recht' }] },
  ],
};
const row = (naam: string, oordeel: PopOnderdeel['oordeel'], deel = false): PopOnderdeel => ({
  ...{ naam, studiepunten: 6, oordeel, oordeelTekst: '', deel, claim: false, op: null, reden: '' },
  ...{ documenten: [], uiterlijk: null, beslisser: null },
});

describe('the tiles', () => {
  it('stand by verdict from strong to weak, in the order of the list, and hold every course of the programme', () => {
    const rows = [row('A', 'geen'), row('B', 'te-onderzoeken', true), row('C', 'waarschijnlijk'), row('D', 'geen')];
    const groups = tileGroups(rows, [
      { naam: 'A', studiepunten: 6 },
      { naam: 'E', studiepunten: 3 },
    ]);
    expect(groups.map(({ kind, tiles, studiepunten }) => [kind, tiles.map(({ naam }) => naam), studiepunten])).toEqual([
      ['waarschijnlijk', ['C'], 6],
      ['deel', ['B'], 6],
      ['te-volgen', ['A', 'D', 'E'], 15],
    ]);
  });
});

describe('the earlier courses', () => {
  it('are left over when they serve nothing; a whole qualification never is', () => {
    const used = { naam: 'Networks', studiepunten: 6, oordeel: 'waarschijnlijk', op: 'k2', vak: 'Netwerken' } as const;
    const priors = priorsOf(DOSSIER, [{ ...used, reden: '', documenten: [] }]);
    expect(priors.map(({ vak, voor }) => [vak, voor])).toEqual([
      ['Netwerken', ['Networks']],
      ['Frans', []],
      [null, []],
      ['Recht', []],
      [null, []],
    ]);
    expect(unmatched(priors).map(({ vak }) => vak)).toEqual(['Frans', 'Recht']);
  });
});

describe('a claim', () => {
  const target = { opleiding: 'x', onderdeel: 'Networks' };
  const said = { reden: 'Zelfde inhoud', door: '', op: '2026-11-21T10:00:00Z' };
  const law = priorsOf(DOSSIER, []).find(({ vak }) => vak === 'Recht');

  it('gives the qualification a name of its own when it has none, and replaces an earlier claim', () => {
    if (law === undefined) throw new Error('no course');
    const once = makeClaim(DOSSIER, target, law, said);
    expect(once.kwalificaties?.map(({ id }) => id)).toEqual(['k2', 'k3']);
    const claim = { ...target, kwalificatie: 'k3', vak: 'Recht', reden: 'Zelfde inhoud', op: said.op };
    expect(once.vrijstellingsclaims).toEqual([claim]);
    const twice = makeClaim(once, target, law, { ...said, reden: 'Nagekeken', door: 'Lien' });
    expect(twice.vrijstellingsclaims).toEqual([{ ...claim, reden: 'Nagekeken', door: 'Lien' }]);
    expect(withdrawClaim(twice, target)).not.toHaveProperty('vrijstellingsclaims');
  });
});
