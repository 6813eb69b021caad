import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uncovered } from '../../../../electron/tools/rules/coverage.ts';
import { declaredLines } from '../../../../electron/tools/rules/declared.ts';
import type { CaseTable } from '../../../../electron/tools/rules/rule-cases.ts';
import { packFromSources, readCases, SHARED } from '../../../support/rule-cases.ts';

const pack = packFromSources();
const declared = declaredLines(join(SHARED, 'rules'));

describe('every condition was seen to hold, to fail and to stay open, every choice went both ways', () => {
  it.each(readCases().map((table) => [table.measure, table] as const))('%s', (measure, table) => {
    expect(uncovered(pack, table).filter((line) => !declared(measure).has(line))).toEqual([]);
  });

  it('nothing is declared that was seen', () => {
    const wrong = readCases().flatMap((table) => {
      const open = uncovered(pack, table);
      return [...declared(table.measure)].filter(
        (line) => line.startsWith(`${table.measure}.voorw`) && !open.includes(line),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('a table without cases has seen nothing', () => {
    const empty: CaseTable = { measure: 'vov', cases: [] };
    const open = uncovered(pack, empty);
    expect(open).toContain('vov.voorwaarden.werknemer.als: nooit waar');
    expect(open).toContain('vov.voorwaarden.omvangUren.wanneer: nooit onwaar');
    expect(open).toContain('periode vanaf 2025-09-01: geen geval');
    expect(open.some((line) => line.startsWith('vov.definities.breuk: '))).toBe(true);
  });
});
