import { describe, expect, it } from 'vitest';
import { inWords, type Names } from '../../../../shared/plan/expression-words.ts';

const DEFINITIONS: Readonly<Record<string, string>> = {
  heeftMaster: "enig(kwalificaties, k.behaald && k.niveau in ['master','manama'])",
  optelling: 'n.a + n.b',
  lang: `n.a == 1${' || n.a == 2'.repeat(12)}`,
  rond: 'd.rond',
};
const names: Names = {
  fact: (id) =>
    ({
      'werk.statuut': {
        label: 'Werkstatuut',
        opties: [
          { waarde: 'student', label: 'Student' },
          { waarde: 'ambtenaar', label: 'Ambtenaar (statutair)' },
        ],
      },
      'traject.studiepunten': { label: 'Geplande studiepunten' },
      'traject.instelling': { label: 'Instelling' },
      kwalificaties: {
        label: 'Diploma’s',
        velden: [
          { naam: 'behaald', label: 'Behaald' },
          {
            naam: 'niveau',
            label: 'Niveau',
            opties: [
              { waarde: 'master', label: 'Master' },
              { waarde: 'manama', label: 'Master-na-master' },
            ],
          },
        ],
      },
    })[id],
  parameter: (name) => `${name} (3)`,
  definition: (name) => DEFINITIONS[name],
};

describe('an expression in words', () => {
  it.each([
    ["werk.statuut != 'student'", 'werkstatuut is niet student'],
    ["werk.statuut in ['student','ambtenaar']", 'werkstatuut is een van: student, ambtenaar (statutair)'],
    ['traject.studiepunten >= p.minSp', 'geplande studiepunten is minstens minSp (3)'],
    ["traject.instelling == 'UGent'", 'instelling is UGent'],
    ["datum >= '2025-09-01'", 'de datum is vanaf 1 september 2025'],
    ["datum < '2025-09-01'", 'de datum is vóór 1 september 2025'],
    ['a.b && (c.d || e.f)', 'a: b en (c: d of e: f)'],
    ['!(a.b || c.d)', 'niet: (a: b of c: d)'],
    ['a.b > 1 ? n.a : n.b', 'als a: b is meer dan 1: n: a, anders n: b'],
    ['min(n.a, 2 * n.b)', 'het kleinste van n: a en 2 × n: b'],
    ['2 * d.optelling', '2 × (n: a + n: b)'],
    [
      'd.heeftMaster && a.b',
      'minstens een van ‘diploma’s’: behaald en niveau is een van: master, master-na-master en a: b',
    ],
    ['enig(kwalificaties, true)', 'er zijn ‘diploma’s’'],
    ['d.lang && a.b', '‘lang’ en a: b'],
    ['n.a == som(kwalificaties, 1)', 'n: a is som over ‘diploma’s’ van 1'],
    ['plusMaanden(a.b, 3) - 1', 'a: b plus 3 maanden − 1'],
  ])('%s', (expression, text) => {
    expect(inWords(expression, names)).toBe(text);
  });

  it('spells out what is only a name, and never runs in circles', () => {
    expect(inWords('d.lang', names)).toContain('n: a is 1 of n: a is 2');
    expect(inWords('d.rond && a.b', names)).toContain('‘rond’');
  });

  it('gives back what it cannot read', () => {
    expect(inWords('x >= 0,8', names)).toBe('x >= 0,8');
  });
});
