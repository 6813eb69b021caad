/** One pathway at several paces: demo rules, so that every figure is added up by hand. A year costs 20.000 + 1.000 per studiepunt. */
import { describe, expect, it } from 'vitest';
import { demoData, ownProposal, TRAJECT } from '../../../support/combination-pack.ts';

const data = demoData();
const KNOWN = {
  'werk.statuut': 'zelfstandige',
  'naric.soort': 'specifiek',
  'studie.statuut': 'beurs',
  'uitkering.soort': 'geen',
};
const tempos = (size: number, perYear: number, feiten: Readonly<Record<string, unknown>> = {}) =>
  ownProposal(
    data,
    { ...KNOWN, ...feiten, 'opleiding.studieomvang': size },
    { ...TRAJECT, studiepunten: perYear },
  ).tempo?.map((one) => ({ ...one, net: one.nettoKost.max })) ?? [];

describe('the paces of a pathway', () => {
  it('cost each year at its own size, with the studietoelage of the years that are large enough', () => {
    const found = tempos(120, 20);
    expect(found.map(({ studiepunten, jaren, kost, net }) => [studiepunten, jaren.max, kost.max, net])).toEqual([
      [60, 2, 160000, -40000],
      [45, 3, 180000, -120000],
      [30, 4, 200000, -200000],
      // The last year has 12 studiepunten: too few for a studietoelage.
      [27, 5, 220000, -180000],
      [20, 6, 240000, 240000],
    ]);
    expect(found.map(({ einde }) => einde)).toEqual(['2026-2027', '2027-2028', '2028-2029', '2029-2030', '2030-2031']);
  });

  it('say which measures they open or close against the chosen one', () => {
    const slow = tempos(120, 20);
    expect(slow.map(({ wint }) => wint)).toEqual([...Array(4).fill(['studietoelage']), []]);
    expect(slow.map(({ gekozen }) => gekozen)).toEqual([false, false, false, false, true]);
    const fast = tempos(120, 60);
    expect(fast.every(({ wint, verliest }) => wint.length === 0 && verliest.length === 0)).toBe(true);
  });

  it('leave out a pace that is better in nothing', () => {
    // 45 + 15 and 30 + 30 both take two years and 100.000; 45 asks more hours.
    const found = tempos(60, 60, { 'studie.statuut': 'niet-beurs' });
    expect(found.map(({ studiepunten, jaren }) => [studiepunten, jaren.max])).toEqual([
      [60, 1],
      [30, 2],
      [27, 3],
    ]);
  });

  it('always hold the chosen one, and say when it asks more hours than there are', () => {
    // 22 studiepunten in a semester of 20 weeks, 25 hours each: 28 hours a week.
    const found = tempos(60, 45, { 'beschikbaar.urenPerWeek': 20 });
    const chosen = found.find(({ gekozen }) => gekozen);
    expect(chosen).toMatchObject({ studiepunten: 45, urenPerWeek: { min: 28, max: 34 } });
    expect(chosen?.letOp[0]).toBe('Dit vraagt minstens 28 uur per week; je hebt er 20.');
    expect(found.find(({ studiepunten }) => studiepunten === 30)?.letOp).toEqual([]);
  });

  it('are not there when there is nothing to choose', () => {
    expect(tempos(20, 20)).toEqual([]);
    const loose = ownProposal(data, KNOWN, { ...TRAJECT, contract: 'creditcontract' });
    expect(loose.tempo).toBeUndefined();
  });
});
