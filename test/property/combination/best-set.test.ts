/** The search against a list of all subsets, made by hand, over generated exclusions and values. */
import { describe, expect, it } from 'vitest';
import { bestSets, type Choices } from '../../../shared/pathways/combination/best-set.ts';
import { type Random, random } from '../../support/random.ts';

const SIZES = [1, 2, 3, 5, 8, 10, 12] as const;
const ROUNDS = 40;

interface Generated {
  readonly choices: Choices;
  readonly names: readonly string[];
}

/** Few different values, so that equal sums happen; some lose money. */
function generate(r: Random, size: number): Generated {
  const density = r.pick([0, 0.1, 0.3, 0.6, 1]);
  const excludes: [number, number][] = [];
  const restsOn: [number, number][] = [];
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (r.chance(density)) excludes.push(r.chance(0.5) ? [a, b] : [b, a]);
      else if (r.chance(0.08)) restsOn.push([a, b]);
    }
  }
  const values = Array.from({ length: size }, () => {
    const low = r.int(-3, 4) * 100;
    return [low, low + r.int(0, 3) * 50, r.int(0, 2)];
  });
  // The numbers need not be in an order in which what others rest on comes first.
  const order = r.shuffle(Array.from({ length: size }, (_, index) => index));
  const moved = (pairs: readonly [number, number][]): [number, number][] =>
    pairs.map(([a, b]) => [order[a] as number, order[b] as number]);
  return {
    choices: { values, excludes: moved(excludes), restsOn: moved(restsOn) },
    names: Array.from({ length: size }, () => `m${r.int(0, size)}`),
  };
}

const sumOf = ({ values }: Choices, set: readonly number[]): number[] =>
  (values[0] ?? []).map((_, figure) => set.reduce((sum, choice) => sum + (values[choice]?.[figure] as number), 0));

const isLegal = ({ excludes, restsOn }: Choices, set: readonly number[]): boolean =>
  excludes.every(([a, b]) => !(set.includes(a) && set.includes(b))) &&
  restsOn.every(([choice, base]) => !set.includes(choice) || set.includes(base));

/** From the best to the worst, figure by figure. */
function descending(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((figure, at) => figure !== b[at]);
  return index < 0 ? 0 : (b[index] as number) > (a[index] as number) ? 1 : -1;
}

function allLegalSets(choices: Choices): number[][] {
  let sets: number[][] = [[]];
  for (let choice = 0; choice < choices.values.length; choice += 1) {
    sets = [...sets, ...sets.map((set) => [...set, choice])];
  }
  return sets.filter((set) => isLegal(choices, set));
}

describe.each(SIZES)('%i choices', (size) => {
  it('gives what a list of all sets gives', () => {
    const r = random(size * 7919);
    let withSecond = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { choices, names } = generate(r, size);
      const sets = allLegalSets(choices);
      const { best, second } = bestSets(choices, names);
      const sums = sets.map((set) => sumOf(choices, set)).sort(descending);
      expect(isLegal(choices, best.chosen)).toBe(true);
      expect(best.value).toEqual(sumOf(choices, best.chosen));
      expect(best.value).toEqual(sums[0]);
      const taken = new Set(best.chosen.map((choice) => names[choice]));
      const others = sets
        .filter((set) => set.some((choice) => !taken.has(names[choice])))
        .map((set) => sumOf(choices, set))
        .sort(descending);
      expect(second?.value).toEqual(others[0]);
      if (second === undefined) continue;
      withSecond += 1;
      expect(isLegal(choices, second.chosen)).toBe(true);
      expect(second.chosen.some((choice) => !taken.has(names[choice]))).toBe(true);
    }
    if (size > 2) expect(withSecond).toBeGreaterThan(0);
  });
});

describe('a long plan', () => {
  it('is searched year after year: leave in a year bars the hours of the next', () => {
    // Leave in even places, hours in odd ones; 20 years, as long as a plan may be.
    const years = 20;
    const values = Array.from({ length: 2 * years }, (_, index) => [index % 2 === 0 ? 10 : 4]);
    const excludes: [number, number][] = [];
    for (let year = 0; year < years; year += 1) {
      excludes.push([2 * year, 2 * year + 1]);
      if (year + 1 < years) excludes.push([2 * year, 2 * year + 3]);
    }
    const names = values.map((_, index) => (index % 2 === 0 ? 'leave' : 'hours'));
    const { best, second } = bestSets({ values, excludes, restsOn: [] }, names);
    expect(best.value).toEqual([200]);
    // One year of hours costs the leave of that year and of the year before; in the first year only its own.
    expect(second?.value).toEqual([194]);
  });
});
