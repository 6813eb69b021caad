/** What is not known may only widen a total: the total of the whole dossier lies within that of every part of it. */
import { describe, expect, it } from 'vitest';
import type { Range, Totaal } from '../../../shared/pathways/advice.ts';
import { demoData, ownProposal, TRAJECT } from '../../support/combination-pack.ts';
import { type Random, random } from '../../support/random.ts';

const DOSSIERS = 150;
const data = demoData();

type Facts = Record<string, unknown>;

function whole(r: Random): Facts {
  return {
    'werk.statuut': r.pick(['werknemer', 'zelfstandige', 'werkzoekende']),
    'werk.gewestVestiging': r.pick(['vlaanderen', 'brussel']),
    'werk.caoTijdskrediet': r.chance(0.7),
    'werk.voltijdsMaandenVoorAanvraag': r.pick([0, 11, 12, 13, 40]),
    'werk.brutoMaandloon': r.int(1, 50) * 10000,
    'opleiding.opleidingskrediet': r.chance(0.7),
    'tijdskrediet.vorm': r.pick(['voltijds', 'halftijds', 'een-vijfde']),
    'tijdskrediet.aanvraagOp': r.pick(['2024-10-01', '2025-09-01']),
    'verbruik.tijdskredietMaanden': r.pick([0, 5, 30, 35, 36, 40]),
    'verbruik.chequeWaarde': r.pick([0, 100, 12500, 20000]),
    'studie.statuut': r.pick(['beurs', 'niet-beurs']),
    'naric.soort': r.pick(['niveau', 'specifiek']),
    'uitkering.soort': r.pick(['werkloosheid', 'geen']),
    'uitkering.bedragPerMaand': r.int(0, 20) * 10000,
    'vdab.beslissingOkot': r.pick(['goedgekeurd', 'geweigerd']),
    'kmo.grootte': r.pick(['klein', 'groot']),
    'opleiding.studieomvang': r.pick([60, 90, 120]),
  };
}

const totalOf = (feiten: Facts, studiepunten: number): Totaal =>
  ownProposal(data, feiten, { ...TRAJECT, studiepunten }).totaal;

const NOTHING: Range = { min: 0, max: 0 };

function expectWithin(inner: Range | undefined, outer: Range | undefined, what: string): void {
  const [a, b] = [inner ?? NOTHING, outer ?? NOTHING];
  expect(b.min, what).toBeLessThanOrEqual(a.min);
  expect(b.max ?? Number.POSITIVE_INFINITY, what).toBeGreaterThanOrEqual(a.max ?? Number.POSITIVE_INFINITY);
}

describe.each([0.1, 0.25, 0.5, 0.75])('with %d of the facts missing', (share) => {
  it('every total holds the total of the whole dossier', () => {
    const r = random(Math.round(share * 1000) + 17);
    for (let round = 0; round < DOSSIERS; round += 1) {
      const facts = whole(r);
      const studiepunten = r.pick([20, 26, 27, 60]);
      const part = Object.fromEntries(
        Object.entries(facts).map(([id, value]) => [id, r.chance(share) ? { weetNiet: true } : value]),
      );
      const [full, partial] = [totalOf(facts, studiepunten), totalOf(part, studiepunten)];
      for (const name of ['kost', 'nettoKost', 'inkomen', 'uren', 'jaren'] as const) {
        expectWithin(full[name], partial[name], `${name} ${JSON.stringify({ facts, part, studiepunten })}`);
      }
    }
  });
});
