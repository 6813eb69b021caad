import { describe, expect, it } from 'vitest';
import { packAge } from '../../../../electron/tools/pack-age.ts';

const source = (nagekekenOp: string) => ({
  bronnen: { x: { titel: 'T', uitgever: 'U', url: 'https://x.be', zekerheid: 'officieel' as const, nagekekenOp } },
});
const at = (nagekekenOp: string, today: string): string => {
  const { problems, warnings } = packAge(source(nagekekenOp), today);
  return problems.length > 0 ? 'refused' : warnings.length > 0 ? 'warned' : 'fine';
};

describe('the age of a source', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 'fine'],
    ['2026-11-20', '2027-08-19', 'fine'],
    ['2026-11-20', '2027-08-20', 'warned'],
    ['2026-11-20', '2027-11-20', 'warned'],
    ['2026-11-20', '2027-11-21', 'refused'],
    ['2026-11-20', '2026-11-19', 'refused'],
    ['2026-02-30', '2026-11-19', 'refused'],
  ])('checked on %s, released on %s: %s', (checked, today, expected) => {
    expect(at(checked, today)).toBe(expected);
  });

  it('names the source', () => {
    expect(packAge(source('2020-01-01'), '2026-01-01').problems[0]).toContain(
      'bronnen.x.nagekekenOp: nagekeken op 2020',
    );
  });
});
