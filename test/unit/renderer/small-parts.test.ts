import { describe, expect, it } from 'vitest';
import { errorText } from '../../../renderer/src/api/errors.ts';
import { carrierOf, createCall, httpCarrier } from '../../../renderer/src/api/transport.ts';
import { hrefOf, parseRoute } from '../../../renderer/src/app/route.ts';
import { passphraseStrength } from '../../../renderer/src/screens/kluis/passphrase-strength.ts';
import { compareRows } from '../../../renderer/src/screens/trajecten/compare.ts';
import { ERROR_KINDS } from '../../../shared/api/errors.ts';
import type { PopTraject, Waarde } from '../../../shared/plan/plan-types.ts';

describe('routes', () => {
  it('goes both ways', () => {
    for (const route of [
      { screen: 'dossiers' },
      { screen: 'regels', id: 'vov' },
      { screen: 'regels', id: null },
      { screen: 'dossier', id: '01K55H3QX0AM1NAZ0RGKVND1GE', tab: 'plan', focus: null },
      { screen: 'dossier', id: '01K55H3QX0AM1NAZ0RGKVND1GE', tab: 'intake', focus: 'werk.statuut' },
    ] as const) {
      expect(parseRoute(hrefOf(route))).toEqual(route);
    }
  });
  it('reads anything strange as the worklist', () => {
    for (const hash of ['', '#', '#/x', '#/dossier', '#/%E0%A4%A', '#//'])
      expect(parseRoute(hash).screen).toBe('dossiers');
    expect(parseRoute('#/dossier/a/%00')).toMatchObject({ tab: 'intake' });
  });
});

describe('calls', () => {
  it('takes the bridge of Electron when there is one', () => {
    const page = { workbench: { call: () => Promise.resolve('x') } };
    expect(carrierOf(page)).not.toBe(httpCarrier);
    expect(carrierOf({})).toBe(httpCarrier);
    expect(carrierOf({ workbench: 3 })).toBe(httpCarrier);
  });
  it('never rejects, whatever comes back', async () => {
    for (const carry of [() => Promise.reject(new Error('weg')), () => Promise.resolve('geen resultaat')]) {
      const seen: string[] = [];
      const result = await createCall(carry, ({ kind }) => seen.push(kind))('session.state', {});
      expect(result.ok).toBe(false);
      expect(seen).toEqual(['internal']);
    }
  });
});

describe('errors', () => {
  it('has a Dutch sentence for every kind', () => {
    for (const kind of ERROR_KINDS) expect(errorText({ kind, message: '' })).toMatch(/^[A-Z].*\.$/);
  });
  it('prefers what the service says, and names the field', () => {
    expect(
      errorText({ kind: 'invalid', message: 'Kijk na.', fields: [{ path: 'dossier.fase', message: 'Kies.' }] }),
    ).toBe('Kijk na. (dossier.fase: Kies.)');
  });
});

describe('strength of a passphrase', () => {
  it('tells weak from strong', () => {
    expect(passphraseStrength('wachtwoord123').level).toBe('zwak');
    expect(passphraseStrength('aaaaaaaaaaaaaaaa').level).toBe('zwak');
    expect(passphraseStrength('azertyuiop 2026').level).toBe('zwak');
    expect(passphraseStrength('groene fiets onder zeven bruggen').level).toBe('sterk');
  });
  it('counts what comes back once', () => {
    expect(passphraseStrength('fiets fiets fiets fiets').bits).toBeLessThan(passphraseStrength('fiets brug maan').bits);
  });
});

describe('comparison', () => {
  const figure = (min: number, max: number | null): Waarde => ({ min, max, eenheid: 'cent', tekst: `${min}-${max}` });
  const row = (id: string, cost: Waarde) =>
    ({
      id,
      titel: id,
      instelling: null,
      route: 'bachelor',
      routeTekst: 'bachelor',
      contract: null,
      vorm: null,
      gekozen: false,
      oordeel: { oordeel: 'ja', vorm: 'vink', tekst: 'ja' },
      studieomvang: figure(180, 180),
      vrijgesteld: 'geen cijfer bekend',
      teVolgen: figure(180, 180),
      jaren: figure(3, 3),
      kost: cost,
      nettoKost: cost,
      urenPerWeek: figure(20, 25),
      einde: null,
      tempo: [],
      waarom: [],
      waarschuwingen: [],
    }) satisfies PopTraject;
  const best = (...costs: Waarde[]) =>
    compareRows(costs.map((cost, index) => row(`t${index}`, cost)))
      .find(({ id }) => id === 'nettoKost')
      ?.cells.map((cell) => cell.best);
  it('names the lowest only when it is lower at both ends', () => {
    expect(best(figure(100, 200), figure(300, 400))).toEqual([true, false]);
    expect(best(figure(100, 350), figure(300, 400))).toEqual([false, false]);
    expect(best(figure(100, null), figure(300, 400))).toEqual([false, false]);
  });
  it('never beats what is not known, nor an equal', () => {
    const unknown: Waarde = { min: null, max: null, eenheid: 'cent', tekst: 'niet bekend' };
    expect(best(figure(100, 100), unknown)).toEqual([false, false]);
    expect(best(figure(100, 100), figure(100, 100), figure(200, 200))).toEqual([false, false, false]);
  });
  it('marks nothing as best in an equal row', () => {
    expect(best(figure(100, 100), figure(100, 100))).toEqual([false, false]);
  });
});
