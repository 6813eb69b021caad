import { describe, expect, it } from 'vitest';
import { applyClaims, type ExemptionClaim, withoutClaim } from '../../../../shared/exemptions/claims.ts';
import type { VrijstellingOnderdeel } from '../../../../shared/pathways/advice.ts';
import { estimate, qualification } from './load-exemptions.ts';

const claim = (onderdeel: string, more: Partial<ExemptionClaim> = {}): ExemptionClaim => ({
  opleiding: 'howest:graduaat-internet-of-things',
  onderdeel,
  kwalificatie: 'k1',
  vak: 'Netwerken',
  reden: 'De inhoud is nagekeken',
  ...more,
});
const targets = [
  { naam: 'Networks', studiepunten: 6 },
  { naam: 'Security', studiepunten: 3 },
];
const held = (studiepunten?: number) => [
  { id: 'k1', opleidingsonderdelen: [{ naam: 'Netwerken', ...(studiepunten === undefined ? {} : { studiepunten }) }] },
];
const none = (naam: string, studiepunten: number): VrijstellingOnderdeel => ({
  naam,
  studiepunten,
  oordeel: 'geen',
  reden: 'Geen van je vakken heeft een titel met deze inhoud.',
  documenten: [],
});
const likely: VrijstellingOnderdeel = {
  ...none('Networks', 6),
  ...{ oordeel: 'waarschijnlijk', op: 'k1', vak: 'Netwerken', reden: 'Dezelfde titel.' },
};

describe('a claim', () => {
  it('is te onderzoeken, never more, with the reason of the counsellor', () => {
    const { onderdelen } = applyClaims(
      [none('Networks', 6), none('Security', 3)],
      targets,
      [claim('Networks')],
      held(6),
    );
    expect(onderdelen).toEqual([
      {
        ...{ naam: 'Networks', studiepunten: 6, oordeel: 'te-onderzoeken', op: 'k1', vak: 'Netwerken', claim: true },
        ...{ reden: 'Aangevraagd door de begeleider: De inhoud is nagekeken.', documenten: [] },
      },
      none('Security', 3),
    ]);
  });

  it('takes nothing away from better evidence', () => {
    const { onderdelen } = applyClaims([likely], targets, [claim('Networks')], held(6));
    expect(onderdelen[0]).toMatchObject({ oordeel: 'waarschijnlijk', claim: true });
    expect(onderdelen[0]?.reden).toBe('Dezelfde titel. Aangevraagd door de begeleider: De inhoud is nagekeken.');
  });

  it('on what only overlaps counts, and keeps what the comparison saw', () => {
    const part = { ...likely, oordeel: 'te-onderzoeken', deel: true, reden: 'Overlapt.' } as const;
    const row = applyClaims([part], targets, [claim('Networks')], held(6)).onderdelen[0];
    expect(row?.deel).toBeUndefined();
    expect(row?.reden).toBe('Aangevraagd door de begeleider: De inhoud is nagekeken. Overlapt.');
  });

  it.each([
    [8, true],
    [9, undefined],
    [10, undefined],
    [undefined, true],
  ])('on a course of %s studiepunten that already serves 6 for another of 3: counts nothing is %s', (size, deel) => {
    const row = applyClaims([likely, none('Security', 3)], targets, [claim('Security')], held(size)).onderdelen[1];
    expect(row?.oordeel).toBe('te-onderzoeken');
    expect(row?.deel).toBe(deel);
  });

  it('stands where no course could be compared', () => {
    const { onderdelen } = applyClaims([], targets, [claim('Security')], held());
    expect(onderdelen.map(({ naam, oordeel }) => [naam, oordeel])).toEqual([['Security', 'te-onderzoeken']]);
  });

  it('may rest on a whole qualification', () => {
    const { vak: _, ...whole } = claim('Networks');
    expect(applyClaims([], targets, [whole], held()).onderdelen[0]?.vak).toBeUndefined();
  });

  it.each([
    [claim('Verdwenen'), 'staat niet in de vakkenlijst'],
    [claim('Networks', { vak: 'Verwijderd' }), 'niet meer in het dossier'],
    [claim('Networks', { kwalificatie: 'k9' }), 'niet meer in het dossier'],
  ])('that points at nothing is said, not counted (%#)', (lost, said) => {
    const { onderdelen, opmerkingen } = applyClaims([none('Networks', 6)], targets, [lost], held());
    expect(onderdelen).toEqual([none('Networks', 6)]);
    expect(opmerkingen[0]).toContain(said);
  });

  it('is withdrawn by programme and course', () => {
    const other = claim('Networks', { opleiding: 'x' });
    expect(withoutClaim([claim('Networks'), claim('Security'), other], claim('x').opleiding, 'Networks')).toEqual([
      claim('Security'),
      other,
    ]);
  });
});

describe('the estimate with a claim', () => {
  const vakken = [{ naam: 'Tuinaanleg', studiepunten: 6, score: 12, status: 'geslaagd' as const }];
  const has = [qualification('graduaat', 'groenmanagement', { opleidingsonderdelen: vakken })];
  const id = 'howest:graduaat-internet-of-things';

  it('counts it in the highest figure only, and says so', () => {
    const course = estimate(id, has).programme.opleidingsonderdelen?.[0];
    const asked = claim(course?.naam ?? '', { vak: 'Tuinaanleg' });
    const { vrijstelling } = estimate(id, has, { claims: [asked] });
    expect([vrijstelling.laag, vrijstelling.verwacht, vrijstelling.hoog]).toEqual([0, 0, course?.studiepunten]);
    expect(vrijstelling.toelichting.join(' ')).toContain('voor één vak een vrijstelling aan');
    expect(vrijstelling.toelichting.join(' ')).not.toContain('Daarom noemen we geen cijfer');
  });

  it('of another programme changes nothing', () => {
    const asked = claim('Networks', { opleiding: 'vives:verpleegkunde' });
    expect(estimate(id, has, { claims: [asked] }).vrijstelling).toEqual(estimate(id, has).vrijstelling);
  });
});
