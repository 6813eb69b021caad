import { describe, expect, it } from 'vitest';
import type { Advies, PlanSemester, Voorstel } from '../../../../shared/pathways/advice.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { ADVICE, DOSSIER, planningFrom } from '../../../golden/pop/fixture.ts';

const [base] = ADVICE.voorstellen;

function withProposal(change: Partial<Voorstel>): Advies {
  if (base === undefined) throw new Error('geen voorstel');
  return { ...ADVICE, voorstellen: [{ ...base, ...change }] };
}

const point = (number: number) => ({ min: number, max: number });

describe('kost per jaar', () => {
  it('telt de semesters van een jaar op en geeft het totaal van het advies', () => {
    const feiten = { ...DOSSIER.feiten, 'werk.statuut': 'werknemer' };
    const plan = buildPop({ ...DOSSIER, feiten }, ADVICE);
    expect(plan.planning.jaren.map((year) => [year.academiejaar, year.studiepunten.min, year.kost.max])).toEqual([
      ['2025-2026', 30, 72800],
      ['2026-2027', 30, 72800],
      ['2027-2028', 30, 72800],
      ['2028-2029', 30, 72800],
      ['2029-2030', 30, 72800],
    ]);
    expect(plan.kost?.totaal.min).toBe(364000);
    expect(plan.kost?.overige).toBeNull();
    expect(plan.kost?.somKlopt).toBe(true);
    expect(plan.kost?.aftrek).toEqual({ bijLaag: 292500, bijHoog: 0 });
  });

  it('vindt het tarief dat elk jaar tot op de cent verklaart', () => {
    const plan = buildPop(DOSSIER, ADVICE);
    expect(plan.planning.jaren.map((year) => year.tarief)).toEqual(
      Array.from({ length: 5 }, () => ({ vast: 29900, perStudiepunt: 1430, toeslag: 0 })),
    );
  });

  it('geeft geen tarief aan een jaar dat er een cent van afwijkt', () => {
    const planning = planningFrom(2025, 2, 15);
    const last = planning.at(-1) as PlanSemester;
    const changed = [...planning.slice(0, -1), { ...last, kost: point(last.kost.min + 1) }];
    const plan = buildPop(DOSSIER, withProposal({ planning: changed }));
    expect(plan.planning.jaren.map((year) => year.tarief === null)).toEqual([false, true]);
  });

  it('geeft geen tarief wanneer het vaste deel een bereik is', () => {
    const measures = (base?.maatregelen ?? []).map((row) =>
      row.id === 'studiegeld'
        ? { ...row, bedragen: { ...row.bedragen, vast: { min: 13650, max: 29900, eenheid: 'cent' as const } } }
        : row,
    );
    expect(
      buildPop(DOSSIER, withProposal({ maatregelen: measures })).planning.jaren.every((year) => year.tarief === null),
    ).toBe(true);
  });

  it('noemt apart wat het totaal meer bevat dan de jaren', () => {
    const cost = { min: 364000 + 25000, max: 364000 + 90000 };
    const plan = buildPop(DOSSIER, withProposal({ totaal: { kost: cost, nettoKost: cost, jaren: point(5) } }));
    expect(plan.kost?.overige).toMatchObject({ min: 25000, max: 90000, tekst: '€\u00a0250 tot €\u00a0900' });
    expect(plan.kost?.somKlopt).toBe(true);
  });

  it('zegt dat de som niet klopt wanneer het totaal onder de jaren ligt of geen bovengrens heeft', () => {
    for (const cost of [point(100), { min: 364000, max: null }]) {
      const plan = buildPop(DOSSIER, withProposal({ totaal: { kost: cost, nettoKost: cost, jaren: point(5) } }));
      expect(plan.kost).toMatchObject({ overige: null, somKlopt: false });
    }
  });

  it('noemt het prijspeil van de jaren zonder eigen bedragen', () => {
    expect(buildPop(DOSSIER, ADVICE).kost?.opmerkingen[0]).toBe(
      'Voor 2026-2027 tot en met 2029-2030 zijn nog geen bedragen bekend. We rekenen met de bedragen van 2025-2026.',
    );
  });
});
