import { describe, expect, it } from 'vitest';
import {
  appealDeadline,
  buildHouseRules,
  deadlineFor,
  type Semester,
} from '../../../../shared/exemptions/house-rules.ts';
import { catalogue, houseRules } from './load-exemptions.ts';

function deadline(
  instelling: string,
  semester: Semester,
  inschrijvingOp?: string,
  faculteit?: string,
  jaar = '2025-2026',
) {
  return deadlineFor(houseRules, { instelling, faculteit, academiejaar: jaar }, semester, inschrijvingOp)?.uiterlijk;
}

describe('deadlineFor', () => {
  it('TV-19: HOGENT, enrolled 10 September, request 20 October for semester 1: too late', () => {
    expect(deadline('HOGENT', 1, '2025-09-10')).toBe('2025-10-15');
    expect('2025-10-20' > (deadline('HOGENT', 1, '2025-09-10') ?? '')).toBe(true);
  });

  it('TV-21: KdG, enrolled 10 September, request 20 October: in time', () => {
    expect(deadline('KdG', 1, '2025-09-10')).toBe('2025-10-28');
    expect('2025-10-20' <= (deadline('KdG', 1, '2025-09-10') ?? '')).toBe(true);
  });

  it.each([
    ['HOGENT', 1, undefined, '2025-10-15'],
    ['HOGENT', 'jaar', '2025-10-01', '2025-10-15'],
    ['HOGENT', 1, '2025-10-02', '2025-10-17'],
    ['HOGENT', 1, '2025-10-20', '2025-11-04'],
    ['HOGENT', 2, undefined, undefined],
    ['KdG', 1, '2025-09-30', '2025-10-28'],
    ['KdG', 1, '2025-10-01', '2025-10-29'],
    ['KdG', 2, '2025-10-15', '2025-11-12'],
    ['VIVES', 1, '2025-10-15', '2025-10-15'],
    ['VIVES', 1, '2025-10-16', '2025-11-06'],
    ['VIVES', 2, '2025-10-16', '2026-02-20'],
    ['Odisee', 1, '2025-10-16', '2025-10-23'],
    ['Odisee', 2, undefined, 'de derde woensdag van semester 2'],
    ['VUB', 2, undefined, '2026-02-15'],
    ['UGent', 1, undefined, '2025-11-14'],
    ['UGent', 2, undefined, '2026-02-28'],
    ['UGent', 'jaar', undefined, '2026-02-28'],
    ['Stedelijk Onderwijs', 1, '2025-12-30', '2026-01-06'],
    ['Stedelijk Onderwijs', 1, undefined, 'binnen 7 kalenderdagen na je inschrijving'],
    ['UHasselt', 1, '2025-09-10', 'bij je inschrijving, voor de start van de onderwijsperiode'],
    ['Howest', 1, undefined, undefined],
    ['Onbekend', 1, undefined, undefined],
  ] as const)('%s, semester %s, enrolled %s: %s', (instelling, semester, op, expected) => {
    expect(deadline(instelling, semester, op)).toBe(expected);
  });

  it('takes the rule of the faculty and of the year', () => {
    const ps = 'Politieke en Sociale Wetenschappen';
    expect(deadline('UGent', 1, undefined, ps, '2019-2020')).toBe('2019-10-15');
    expect(deadline('UGent', 2, undefined, ps, '2019-2020')).toBe('2020-03-01');
    expect(deadline('UGent', 1, undefined, ps, '2020-2021')).toBe('2020-11-14');
  });

  it('knows an institution by its other names', () => {
    expect(deadline('Karel de Grote Hogeschool', 1)).toBe('2025-10-28');
    expect(deadline('hogeschool gent', 1)).toBe('2025-10-15');
  });
});

describe('appeal', () => {
  it('TV-22: refused on day 0, an internal appeal on day 7 is in time, on day 8 too late', () => {
    const found = appealDeadline(houseRules, { instelling: 'VIVES', academiejaar: '2025-2026' }, '2025-10-24');
    expect(found?.uiterlijk).toBe('2025-10-31');
    expect('2025-11-01' > (found?.uiterlijk ?? '')).toBe(true);
    expect([found?.feit.raadDagen, found?.feit.antwoordDagen, found?.feit.raadTermijnDagen]).toEqual([7, 20, 20]);
  });
});

describe('facts', () => {
  const at = (instelling: string, faculteit?: string) => ({ instelling, faculteit, academiejaar: '2025-2026' });

  it('gives the most particular fact first and leaves out other faculties', () => {
    const facts = houseRules.of('leeftijd', at('UGent', 'Diergeneeskunde'));
    expect(facts.map((fact) => [fact.id, fact.jaren])).toEqual([
      ['EX-11', 10],
      ['EX-05', 5],
    ]);
    expect(houseRules.of('leeftijd', at('UGent')).map((fact) => fact.id)).toEqual(['EX-05']);
    expect(houseRules.ofFaculties('leeftijd', at('UGent')).map((fact) => fact.id)).toEqual(['EX-11', 'EX-13']);
  });

  it('keeps a superseded rule in its own years (EX-12)', () => {
    const old = { instelling: 'UGent', faculteit: 'Politieke en Sociale Wetenschappen', academiejaar: '2019-2020' };
    expect(houseRules.of('leeftijd', old).map((fact) => fact.id)).toEqual(['EX-12', 'EX-05']);
  });

  it('cites a source, an age and a sentence for each', () => {
    for (const fact of houseRules.feiten) {
      expect(fact.id).toMatch(/^(EX|FL|MC)-\d\d$/);
      expect(fact.bronGegevens.url).toMatch(/^https?:\/\//);
      expect(fact.tekst.endsWith('.'), fact.tekst).toBe(true);
    }
  });
});

describe('buildHouseRules', () => {
  const bron = { titel: 'x', uitgever: 'x', url: 'https://x.be', zekerheid: 'officieel' };
  const feit = { id: 'EX-19', soort: 'termijn', semester1: '10-15', bron: 'x', geldigheid: 'nu', tekst: 'Zin.' };
  const problems = (file: unknown) => {
    const result = buildHouseRules([file], catalogue.institutions);
    return result.ok ? [] : result.problems.map((one) => `${one.row}/${one.path}`);
  };

  it('names unknown institutions, unknown sources and sources that nobody uses', () => {
    expect(problems({ bronnen: { x: bron }, instellingen: [{ instelling: 'HOGENT', feiten: [feit] }] })).toEqual([]);
    expect(problems({ bronnen: { y: bron }, instellingen: [{ instelling: 'Hogwarts', feiten: [feit] }] })).toEqual([
      'Hogwarts/instelling',
      'Hogwarts/EX-19',
      'bronnen/y',
    ]);
  });

  it('refuses a day that is none and a kind that does not exist', () => {
    const file = (wrong: object) => ({
      bronnen: { x: bron },
      instellingen: [{ instelling: 'HOGENT', feiten: [{ ...feit, ...wrong }] }],
    });
    expect(problems(file({ semester1: '15-10' }))).toHaveLength(1);
    expect(problems(file({ soort: 'gunst' }))).toHaveLength(1);
    expect(problems(file({ prijs: 1 }))).toHaveLength(1);
  });
});
