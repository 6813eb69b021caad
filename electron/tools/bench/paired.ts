/** Two counts of the same things, compared: the ratio of their means with its confidence interval. */
import { random } from './cases.ts';

export interface Paired {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
  /** 95 %, by resampling the pairs. */
  readonly interval: readonly [low: number, high: number];
}

const RESAMPLES = 2000;
const TAIL = 0.025;

/** `ours[i]` and `theirs[i]` belong to the same case. */
export function comparePairs(ours: readonly number[], theirs: readonly number[], seed: number): Paired {
  const next = random(seed);
  const count = ours.length;
  const ratios = Array.from({ length: RESAMPLES }, () => {
    let [a, b] = [0, 0];
    for (let n = 0; n < count; n += 1) {
      const index = Math.floor(next() * count);
      a += ours[index] as number;
      b += theirs[index] as number;
    }
    return a / b;
  }).sort((x, y) => x - y);
  const at = (part: number): number => ratios[Math.floor(part * (RESAMPLES - 1))] as number;
  const [own, other] = [mean(ours), mean(theirs)];
  return { ours: own, theirs: other, ratio: own / other, interval: [at(TAIL), at(1 - TAIL)] };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
