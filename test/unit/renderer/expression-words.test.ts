import { describe, expect, it } from 'vitest';
import { expressionWords } from '../../../renderer/src/screens/regels/expression-words.ts';
import { releaseData } from '../electron/services/workbench.ts';

const words = (id: string) => releaseData().pack.symbols.byId.get(id)?.def;
const read = (expression: string): string => expressionWords(expression, words) ?? 'code';

describe('a condition in words', () => {
  it('names facts and options as the dictionary does', () => {
    expect(read("werk.statuut == 'werkzoekende'")).toBe('werkstatuut is werkzoekende');
    expect(read("opleiding.niveau in ['hbo5','graduaat']")).toMatch(/is een van .+, graduaat$/i);
    expect(read("werk.statuut != 'student'")).toMatch(/^werkstatuut is niet student/);
  });

  it('keeps every and, or, not and comparison', () => {
    expect(read("vdab.ingeschreven && !(werk.statuut == 'student')")).toMatch(
      /^.+ en niet \(werkstatuut is student.*\)$/,
    );
    expect(read('d.secundair || persoon.kinderenTenLaste >= 1')).toMatch(/^secundair of .+ is minstens 1$/);
  });

  it('leaves what computes as it is written', () => {
    for (const expression of ['leeftijd(d, e) >= 3', 'a.b ? 1 : 2', 'a.b + c.d > 3', 'enig(talen, k.x)']) {
      expect(expressionWords(expression, words)).toBeNull();
    }
  });

  it('leaves no code in the conditions of the released rules', () => {
    const nodes = releaseData().pack.rules.flatMap(({ def }) => def.voorwaarden);
    const conditions = nodes.flatMap(({ wanneer }) => (wanneer === undefined ? [] : [wanneer]));
    const said = conditions.flatMap((condition) => expressionWords(condition, words) ?? []);
    expect(said.length).toBeGreaterThan(3);
    for (const sentence of said) expect(sentence).not.toMatch(/[&|=!'«]|\b[a-z]+\.[a-z]/);
  });
});
