import { describe, expect, it } from 'vitest';
import type { Advies, Maatregel, Oordeel } from '../../../../shared/pathways/advice.ts';
import { OKOT_TEXT, okotConcerns } from '../../../../shared/plan/okot.ts';
import type { PopMaatregel, PopPlan } from '../../../../shared/plan/plan-types.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import type { PopDossier } from '../../../../shared/plan/pop-dossier.ts';
import { ADVICE, DOSSIER } from '../../../golden/pop/fixture.ts';
import { okot } from '../../../golden/pop/measures.ts';

/** An advice in which OKOT would pay all, and every text that could say so does. */
function adviceWith(verdict: Oordeel): Advies {
  const measure: Maatregel = {
    ...okot,
    oordeel: verdict,
    bedragen: { stimulanspremie: { min: 0, max: 10000, eenheid: 'cent/maand' } },
    afwijking: { wordt: 'ja', reden: 'OKOT lukt zeker.', door: 'Els', op: '2025-09-12' },
  };
  return {
    ...ADVICE,
    waarschuwingen: ['OKOT lijkt haalbaar.'],
    voorstellen: ADVICE.voorstellen.map((proposal) => ({
      ...proposal,
      okot: verdict === 'ja' || verdict === 'voorwaardelijk',
      waarom: ['OKOT betaalt alles.', ...proposal.waarom],
      totaal: {
        ...proposal.totaal,
        nettoKost: { min: 0, max: proposal.totaal.nettoKost.max },
        nettoKostZonderOkot: proposal.totaal.kost,
        inkomen: { min: 100, max: 99999 },
      },
      besteCombinatie: {
        maatregelen: ['okot', 'vov'],
        tweede: ['okot'],
        waarom: 'OKOT is het voordeligst.',
        voorwaarden: ['OKOT lukt zeker als VDAB goedkeurt.'],
        zonderOkot: { maatregelen: ['vov'], tweede: [], waarom: 'Verlof alleen.' },
      },
      maatregelen: proposal.maatregelen.map((row) => (row.id === 'okot' ? measure : row)),
    })),
  };
}

const dossier: PopDossier = {
  ...DOSSIER,
  afwijkingen: [{ maatregel: 'okot', wordt: 'ja', reden: 'OKOT lukt zeker.', door: 'Els', op: '2025-09-12' }],
};

const withDecision = (decision: string): PopDossier => ({
  ...dossier,
  feiten: { ...dossier.feiten, 'vdab.beslissingOkot': { waarde: decision, bron: 'attest' } },
});

const okotOf = (plan: PopPlan): PopMaatregel | undefined =>
  plan.maatregelen.flatMap((group) => group.maatregelen).find(({ id }) => id === 'okot');

describe('OKOT voor VDAB beslist', () => {
  it.each<Oordeel>(['ja', 'neen', 'voorwaardelijk', 'onbekend'])('geeft bij berekend "%s" geen besluit', (verdict) => {
    const plan = buildPop(dossier, adviceWith(verdict));
    const row = okotOf(plan);
    expect(row).toMatchObject({
      oordeel: null,
      zekerheid: null,
      kern: OKOT_TEXT,
      bedragen: [],
      ontbreekt: [],
      waarschuwingen: [],
      stappen: [],
    });
    expect(row?.redenen.every((reason) => reason.uitkomst === null && reason.detail === null)).toBe(true);
    expect(row?.redenen.map((reason) => reason.tekst)).toContain(
      'Je bent ingeschreven als niet-werkende werkzoekende.',
    );
    expect(plan.okotTekst).toBe(OKOT_TEXT);
    expect(plan.afwijkingen[0]).toMatchObject({ maatregel: 'okot', berekend: null, wordt: null, reden: '' });
    const text = JSON.stringify(plan);
    for (const conclusion of ['OKOT betaalt', 'lukt zeker', 'lijkt haalbaar', 'voordeligst', 'OKOT kan niet']) {
      expect(text.includes(conclusion), conclusion).toBe(false);
    }
    expect(plan.kost?.combinatie).toMatchObject({ waarom: 'Verlof alleen.', tweede: [], voorwaarden: [] });
    expect(plan.kost?.combinatie?.maatregelen).not.toContain(okot.label);
    expect(plan.meeTeBrengen.stappen.map(({ wat }) => wat)).not.toContain('Vraag de opleiding aan in Mijn Loopbaan.');
  });

  it('staat op dezelfde plaats en ziet er hetzelfde uit, wat het oordeel ook is', () => {
    const ids = (verdict: Oordeel): string[] =>
      buildPop(dossier, adviceWith(verdict)).maatregelen.flatMap((group) => group.maatregelen.map(({ id }) => id));
    expect(ids('neen')).toEqual(ids('ja'));
    const withoutSources = (verdict: Oordeel) => okotOf(buildPop(dossier, adviceWith(verdict)));
    expect(withoutSources('neen')).toEqual(withoutSources('ja'));
  });

  it.each<Oordeel>(['ja', 'neen', 'voorwaardelijk', 'onbekend'])(
    'rekent de nettokost zonder OKOT bij "%s": de hele kost, met de zin dat VDAB niet meetelt',
    (verdict) => {
      const plan = buildPop(dossier, adviceWith(verdict));
      expect(plan.kost?.netto).toEqual(plan.kost?.totaal);
      expect(plan.kost?.netto.tekst).toBe('€\u00a03.640');
      expect(plan.kost?.aftrek).toEqual({ bijLaag: 0, bijHoog: 0 });
      expect(plan.kost?.inkomen).toMatchObject({ min: 100, max: null });
      expect(plan.vergelijking.every((row) => row.nettoKost.tekst === row.kost.tekst)).toBe(true);
      expect(plan.kost?.opmerkingen.at(-1)).toContain(
        `zonder wat VDAB voor een OKOT-traject kan betalen. ${OKOT_TEXT}`,
      );
    },
  );

  it('zwijgt over OKOT bij een klant die werkt en geen uitkering heeft', () => {
    const advice = adviceWith('onbekend');
    const exclusive = advice.voorstellen.map((proposal) => ({
      ...proposal,
      maatregelen: proposal.maatregelen.map((row) => {
        const { afwijking: _dropped, ...rest } = row;
        return { ...rest, sluitUit: [{ id: 'okot', bereik: 'opleiding' as const }] };
      }),
    }));
    const vragen = [
      { feit: 'x.alleen', vraag: 'x?', beslistOver: ['okot'] },
      { feit: 'x.beide', vraag: 'x?', beslistOver: ['okot', 'vov'] },
    ];
    const feiten = { ...DOSSIER.feiten, 'werk.statuut': 'werknemer', 'vdab.ingeschreven': false };
    const plan = buildPop({ ...DOSSIER, feiten }, { ...advice, voorstellen: exclusive, vragen });
    const money = JSON.stringify(plan.kost);
    expect(money).not.toMatch(/OKOT|VDAB|hoogstens/);
    expect(plan.kost?.netto).toEqual(plan.kost?.totaal);
    expect(plan.maatregelen.flatMap((group) => group.maatregelen.flatMap((row) => row.sluitUit))).toEqual([]);
    const shown = plan.meeTeBrengen.vragen;
    expect(shown.map(({ feit }) => feit)).not.toContain('x.alleen');
    expect(shown.find(({ feit }) => feit === 'x.beide')?.beslistOver).toHaveLength(1);
    expect(okotOf(plan)).toBeUndefined();
  });

  it('blijft open zolang VDAB nog bezig is', () => {
    expect(okotOf(buildPop(withDecision('lopend'), adviceWith('voorwaardelijk')))?.oordeel).toBeNull();
  });

  it('zwijgt wanneer OKOT niet van toepassing is', () => {
    const nvt = adviceWith('nvt');
    const plan = buildPop(
      { ...dossier, afwijkingen: [] },
      {
        ...nvt,
        voorstellen: nvt.voorstellen.map((proposal) => ({
          ...proposal,
          maatregelen: proposal.maatregelen.map((row) => {
            const { afwijking: _dropped, ...rest } = row;
            return rest;
          }),
        })),
      },
    );
    expect(okotOf(plan)).toBeUndefined();
    expect(plan.nietVanToepassing).not.toContain(okot.label);
    expect(plan.okotTekst).toBeNull();
  });
});

describe('OKOT na de beslissing', () => {
  it('toont goedgekeurd met bedragen, en de volle nettokost', () => {
    const plan = buildPop(withDecision('goedgekeurd'), adviceWith('ja'));
    expect(okotOf(plan)?.oordeel?.tekst).toBe('ja');
    expect(okotOf(plan)?.bedragen[0]?.waarde.tekst).toBe('€\u00a00 tot €\u00a0100 per maand');
    expect(plan.kost?.netto.min).toBe(0);
    expect(plan.okotTekst).toBeNull();
    expect(plan.kost?.combinatie?.maatregelen).toContain(okot.label);
    expect(plan.afwijkingen[0]?.wordt?.tekst).toBe('ja');
  });

  it('toont geweigerd als neen', () => {
    expect(okotOf(buildPop(withDecision('geweigerd'), adviceWith('neen')))?.oordeel?.tekst).toBe('neen');
  });

  it('geldt alleen voor het eigen traject: voor een andere opleiding besliste VDAB niet', () => {
    const other = ADVICE.voorstellen[1]?.id;
    const plan = buildPop(withDecision('goedgekeurd'), adviceWith('voorwaardelijk'), { gekozen: other });
    expect(okotOf(plan)?.oordeel).toBeNull();
    const row = plan.vergelijking.find(({ id }) => id === other);
    expect(row?.nettoKost.tekst).toBe(row?.kost.tekst);
    const { traject: _dropped, ...withoutTraject } = withDecision('goedgekeurd');
    expect(okotOf(buildPop(withoutTraject, adviceWith('ja')))?.oordeel).toBeNull();
  });
});

describe('okotConcerns: whom OKOT is about', () => {
  const employed = { 'werk.statuut': 'werknemer' };
  it.each<[string, PopDossier['feiten'], boolean]>([
    ['nothing is known', undefined, true],
    ['an empty set of facts', {}, true],
    ['employed, without a benefit', employed, false],
    ['employed, entered with its source', { 'werk.statuut': { waarde: 'werknemer', bron: 'klant' } }, false],
    ['employed, benefit explicitly none', { ...employed, 'uitkering.soort': 'geen' }, false],
    ['employed, benefit not known', { ...employed, 'uitkering.soort': { weetNiet: true } }, false],
    ['employed, with a benefit', { ...employed, 'uitkering.soort': 'werkloosheid' }, true],
    ['employed, with a fact about VDAB', { ...employed, 'vdab.ingeschreven': true }, true],
    ['employed, not registered at VDAB', { ...employed, 'vdab.ingeschreven': false }, false],
    ['employed, registration entered as no', { ...employed, 'vdab.ingeschreven': { waarde: false } }, false],
    ['employed, registration not known', { ...employed, 'vdab.ingeschreven': { weetNiet: true } }, false],
    ['employed, with a decision of VDAB', { ...employed, 'vdab.beslissingOkot': 'lopend' }, true],
    ['self-employed', { 'werk.statuut': 'zelfstandige' }, false],
    ['job-seeker', { 'werk.statuut': 'werkzoekende' }, true],
    ['under notice', { 'werk.statuut': 'opzegperiode' }, true],
    ['not active', { 'werk.statuut': { waarde: 'inactief', bron: 'klant' } }, true],
    ['asked for the status, client did not know', { 'werk.statuut': { weetNiet: true } }, true],
    ['status unknown, benefit explicitly none', { 'uitkering.soort': 'geen' }, true],
  ])('%s', (_, feiten, expected) => {
    expect(okotConcerns({ id: 'x', feiten })).toBe(expected);
  });
});
