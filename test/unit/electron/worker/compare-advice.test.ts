import { describe, expect, it } from 'vitest';
import { compareAdvice } from '../../../../electron/worker/compare-advice.ts';
import { Moved } from '../../../../shared/api/moved.ts';
import type { Advies } from '../../../../shared/pathways/advice.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { practiceDossier, releaseData } from '../services/workbench.ts';

const adviceOn = (name: string): Advies => advise(releaseData(), practiceDossier(name), '2025-09-15');

const before = adviceOn('amina');

describe('what moved', () => {
  it('is nothing between equal advices', () => {
    expect(compareAdvice(before, structuredClone(before))).toEqual({
      maatregelen: [],
      voorstellen: [],
      vragen: { nieuw: [], weg: [] },
    });
  });

  it('names verdicts, amounts, places and questions, and fits the contract', () => {
    const after = adviceOn('kevin');
    const moved = compareAdvice(before, after);
    expect(Moved.parse(moved)).toEqual(moved);
    for (const { id, van, naar } of moved.maatregelen) {
      expect(van).toBe(before.maatregelen.find((one) => one.id === id)?.oordeel ?? null);
      expect(naar).toBe(after.maatregelen.find((one) => one.id === id)?.oordeel ?? null);
    }
    expect(moved.maatregelen.length).toBeGreaterThan(0);
    const asked = ({ vragen }: Advies): string[] => vragen.map(({ feit }) => feit);
    expect(moved.vragen.nieuw).toEqual(asked(after).filter((fact) => !asked(before).includes(fact)));
    expect(moved.vragen.weg).toEqual(asked(before).filter((fact) => !asked(after).includes(fact)));
    const appeared = after.voorstellen.filter(({ id }) => !before.voorstellen.some((one) => one.id === id));
    expect(appeared.length).toBeGreaterThan(0);
    for (const { id } of appeared) {
      expect(moved.voorstellen.find((one) => one.id === id)?.plaats.van).toBeNull();
    }
  });

  it('names what disappeared last', () => {
    const measure = before.maatregelen[0];
    const without = { ...before, maatregelen: before.maatregelen.slice(1) };
    expect(compareAdvice(before, without).maatregelen).toMatchObject([
      { id: measure?.id, van: measure?.oordeel, naar: null },
    ]);
    expect(compareAdvice(without, before).maatregelen).toMatchObject([{ id: measure?.id, van: null }]);
  });

  it('sees an amount that moved under the same verdict', () => {
    const amounts = { uren: { min: 0, max: 125, eenheid: 'uur/schooljaar' as const } };
    const change = (max: number | null): Advies => ({
      ...before,
      maatregelen: before.maatregelen.map((one, index) =>
        index === 0 ? { ...one, bedragen: { uren: { ...amounts.uren, max } } } : one,
      ),
    });
    const [moved] = compareAdvice(change(125), change(null)).maatregelen;
    expect(moved?.bedragen).toEqual([
      { naam: 'uren', eenheid: 'uur/schooljaar', van: { min: 0, max: 125 }, naar: { min: 0, max: null } },
    ]);
  });
});
