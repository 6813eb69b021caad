import { describe, expect, it } from 'vitest';
import { type ConditionView, RulesView } from '../../../../shared/api/rules-view.ts';
import { rulesView } from '../../../../shared/plan/rules-view.ts';
import { releaseData } from '../../electron/services/workbench.ts';

const { pack, versions } = releaseData();
const view = rulesView(pack, versions.regelpakket, '2025-10-01');
const vov = view.maatregelen.find(({ id }) => id === 'vov');

const leaves = (nodes: readonly ConditionView[]): readonly ConditionView[] =>
  nodes.flatMap((node) => [
    ...(node.kind === 'voorwaarde' ? [node] : []),
    ...leaves(node.delen),
    ...leaves(node.behalve),
  ]);

describe('the rules as a person reads them', () => {
  it('hold every measure of the pack and pass their own contract', () => {
    expect(view.maatregelen.map(({ id }) => id)).toEqual(pack.rules.map(({ def }) => def.id));
    expect(RulesView.parse(view)).toEqual(view);
  });

  it('say every condition in words, with the figures of the date filled in', () => {
    for (const { voorwaarden } of view.maatregelen) {
      for (const { norm, als } of leaves(voorwaarden)) {
        expect(norm).not.toMatch(/\{p\./);
        expect(als).toBeTruthy();
      }
    }
    const fraction = leaves(vov?.voorwaarden ?? []).find(({ als, inForce }) => inForce && als?.includes('p.minBreuk'));
    const value = vov?.parameters.find(({ naam }) => naam === 'minBreuk')?.waarden.find(({ inForce }) => inForce);
    expect(value?.tekst).toMatch(/%$/);
    expect(fraction?.norm).toContain(value?.tekst);
    expect(fraction?.bronnen[0]).toBe(value?.bron);
    expect(fraction?.zekerheid).toBe(value?.zekerheid);
  });

  it('say a condition that does not hold yet, or any more, with the figures of when it does', () => {
    const say = (day: string, id: string) =>
      leaves(
        rulesView(pack, versions.regelpakket, day).maatregelen.find((one) => one.id === 'vov')?.voorwaarden ?? [],
      ).find((one) => one.id === id);
    expect(say('2024-10-01', 'urenPerWeek')).toMatchObject({
      inForce: false,
      norm: 'Je werkt minstens 28 uur per week.',
      zekerheid: 'ontwerp',
    });
    expect(say('2025-10-01', 'breukSeptember')?.norm).toContain('minstens 50%');
  });

  it('change with the date', () => {
    const earlier = rulesView(pack, versions.regelpakket, '2021-10-01').maatregelen.find(({ id }) => id === 'vov');
    const inForce = (rule: typeof vov): (string | undefined)[] =>
      (rule?.parameters ?? []).map(({ waarden }) => waarden.find((one) => one.inForce)?.tekst);
    expect(inForce(earlier)).not.toEqual(inForce(vov));
  });

  it('cite only sources that are there', () => {
    for (const rule of view.maatregelen) {
      const cited = [
        ...rule.bronnen,
        ...leaves(rule.voorwaarden).flatMap(({ bronnen }) => bronnen),
        ...rule.parameters.flatMap(({ waarden }) => waarden.map(({ bron }) => bron)),
      ];
      for (const key of cited) expect([key, Object.hasOwn(view.bronnen, key)]).toEqual([key, true]);
    }
  });

  it('give each value of a parameter its period, without gaps of their own making', () => {
    for (const { parameters } of view.maatregelen) {
      for (const { waarden } of parameters) {
        expect(waarden.filter(({ inForce }) => inForce).length).toBeLessThanOrEqual(1);
        for (const { van, tot } of waarden) expect(tot === null || van < tot).toBe(true);
      }
    }
  });
});
