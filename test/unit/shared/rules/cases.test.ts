import { describe, expect, it } from 'vitest';
import { differences, judgeCase, situationOfCase } from '../../../../electron/tools/rules/rule-cases.ts';
import { packFromSources, readCases } from '../../../support/rule-cases.ts';

const pack = packFromSources();

describe.each(readCases())('$measure', ({ measure, cases }) => {
  it('heeft gevallen', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((given) => [given.naam, given] as const))('%s', (_, given) => {
    const got = judgeCase(pack, measure, situationOfCase(pack, given));
    const reasons = got.redenen.map(({ id, uitkomst, tekst }) => `${id}: ${uitkomst}: ${tekst}`).join('\n');
    const why = `${given.bron} (${given.soort})\n${reasons}\nontbreekt: ${got.ontbreekt.join(', ')}`;
    expect(differences(given, got), why).toEqual([]);
  });
});
