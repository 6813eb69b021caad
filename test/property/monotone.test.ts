/** Where the law only gives more for more: a higher fact never makes a verdict worse, or an amount move the other way. */
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../electron/tools/rules/rule-cases.ts';
import type { Maatregel } from '../../shared/pathways/advice.ts';
import { situationOf } from '../../shared/situation/situation-of.ts';
import { packFromSources, readCases } from '../support/rule-cases.ts';

const pack = packFromSources();
const tables = readCases();

interface Law {
  readonly measure: string;
  /** A fact, or a field of `traject`. */
  readonly rises: string;
  /** `oordeel`: never worse. An amount: never lower (`meer`) or never higher (`minder`). */
  readonly moves: 'oordeel' | { readonly amount: string; readonly never: 'lower' | 'higher' };
  readonly values: readonly number[];
  readonly why: string;
}

const SP = [1, 2, 3, 10, 11, 26, 27, 53, 54, 60, 66];
const LK = [-60, -1, 0, 1, 30, 59, 60, 61, 74, 75, 89, 90, 140, 200];
const LAWS: readonly Law[] = [
  {
    measure: 'vov',
    rises: 'studie.geexamineerdeStudiepunten',
    moves: { amount: 'uren', never: 'lower' },
    values: SP,
    why: 'hours per studiepunt',
  },
  {
    measure: 'vov',
    rises: 'werk.tewerkstellingsbreuk',
    moves: { amount: 'maximum', never: 'lower' },
    values: [0.5, 0.79, 0.8, 1],
    why: 'in proportion',
  },
  {
    measure: 'vov',
    rises: 'werk.tewerkstellingsbreuk',
    moves: 'oordeel',
    values: [0, 0.49, 0.5, 0.79, 0.8, 1],
    why: 'a minimum',
  },
  { measure: 'vov', rises: 'traject.studiepunten', moves: 'oordeel', values: SP, why: 'a minimum' },
  {
    measure: 'vov',
    rises: 'verbruik.vovUren',
    moves: { amount: 'restUren', never: 'higher' },
    values: [0, 1, 60, 124, 125],
    why: 'what was used is gone',
  },
  {
    measure: 'leerkrediet',
    rises: 'studie.leerkrediet',
    moves: { amount: 'tekort', never: 'higher' },
    values: LK,
    why: 'a balance',
  },
  { measure: 'leerkrediet', rises: 'studie.leerkrediet', moves: 'oordeel', values: LK, why: 'a balance' },
  {
    measure: 'leerkrediet',
    rises: 'traject.studiepunten',
    moves: { amount: 'tekort', never: 'lower' },
    values: SP,
    why: 'each studiepunt uses one',
  },
  {
    measure: 'studiegeld',
    rises: 'traject.studiepunten',
    moves: { amount: 'variabel', never: 'lower' },
    values: SP,
    why: 'a price per studiepunt',
  },
  {
    measure: 'studiegeld',
    rises: 'studie.leerkrediet',
    moves: { amount: 'toeslag', never: 'higher' },
    values: LK,
    why: 'only what is short costs more',
  },
  { measure: 'okot', rises: 'studie.leerkrediet', moves: 'oordeel', values: LK, why: 'a minimum' },
  {
    measure: 'vrijstelling-beschikbaarheid',
    rises: 'studie.nieuweStudiepunten',
    moves: 'oordeel',
    values: SP,
    why: 'a minimum',
  },
  {
    measure: 'werkstudent-codex',
    rises: 'werk.urenPerMaand',
    moves: 'oordeel',
    values: [0, 79, 80, 81, 160],
    why: 'a minimum',
  },
  {
    measure: 'werkstudent-instelling',
    rises: 'werk.urenPerMaand',
    moves: 'oordeel',
    values: [0, 79, 80, 81, 160],
    why: 'a minimum',
  },
  {
    measure: 'taalvoorwaarde',
    rises: 'taal.studiepuntenInNederlands',
    moves: 'oordeel',
    values: [0, 53, 54, 59, 60, 180],
    why: 'a minimum',
  },
  {
    measure: 'taalvoorwaarde',
    rises: 'taal.jarenSoInNederlands',
    moves: 'oordeel',
    values: [0, 1, 6],
    why: 'a minimum',
  },
];

const RANK: Readonly<Record<string, number>> = { neen: 0, onbekend: 1, voorwaardelijk: 1, ja: 2 };

function withValue(dossier: Readonly<Record<string, unknown>>, path: string, value: number): Record<string, unknown> {
  const part = (key: string): object => (dossier[key] ?? {}) as object;
  if (path.startsWith('traject.')) return { ...dossier, traject: { ...part('traject'), [path.slice(8)]: value } };
  return { ...dossier, feiten: { ...part('feiten'), [path]: value } };
}

/** In words when the second, with the higher fact, is the wrong way. */
function broken({ moves }: Law, low: Maatregel, high: Maatregel): string | undefined {
  if (moves === 'oordeel') {
    const [before, after] = [RANK[low.oordeel], RANK[high.oordeel]];
    const worse = before !== undefined && after !== undefined && after < before;
    return worse ? `${low.oordeel} becomes ${high.oordeel}` : undefined;
  }
  const [before, after] = [low.bedragen[moves.amount], high.bedragen[moves.amount]];
  if (!before || !after) return undefined;
  const [less, more] = moves.never === 'lower' ? [before, after] : [after, before];
  const unbounded = Number.POSITIVE_INFINITY;
  const fine = less.min <= more.min && (less.max ?? unbounded) <= (more.max ?? unbounded);
  return fine ? undefined : `${before.min}..${before.max} becomes ${after.min}..${after.max}`;
}

describe('more never gives less', () => {
  it.each(LAWS.map((law) => [`${law.measure}: ${law.rises}`, law] as const))('%s', (_, law) => {
    const table = tables.find(({ measure }) => measure === law.measure);
    const wrong: string[] = [];
    let compared = 0;
    for (const { naam, dossier, op } of (table?.cases ?? []).slice(0, 150)) {
      let before: Maatregel | undefined;
      for (const value of law.values) {
        const { situation } = situationOf(pack, withValue(dossier, law.rises, value), op);
        const now = judgeCase(pack, law.measure, situation);
        const problem = before && broken(law, before, now);
        if (problem) wrong.push(`${naam}, at ${value}: ${problem}`);
        compared += 1;
        before = now;
      }
    }
    expect(compared).toBeGreaterThan(50);
    expect(wrong.slice(0, 5), law.why).toEqual([]);
  });
});
