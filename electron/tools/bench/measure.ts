/**
 * Timing on a machine that others use too: processor time of this process instead of the clock, short turns, every
 * contender in each round, and ratios within a round.
 */

export interface Contender {
  readonly name: string;
  /** One case by its number; returns something that depends on all of the result. */
  readonly run: (index: number) => number | Promise<number>;
  readonly sync: boolean;
}

export interface Rates {
  /** Cases per second of processor time, by contender, for each round. */
  readonly rounds: readonly ReadonlyMap<string, number>[];
}

/** Every contender gets a turn of about `turnMs` in each of `rounds` rounds; the first round only warms up. */
export async function race(
  contenders: readonly Contender[],
  cases: number,
  rounds: number,
  turnMs: number,
): Promise<Rates> {
  const at = new Map(contenders.map(({ name }) => [name, 0]));
  const measured: Map<string, number>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const rates = new Map<string, number>();
    for (const contender of contenders) {
      const { rate, next } = await turn(contender, cases, at.get(contender.name) ?? 0, turnMs);
      at.set(contender.name, next);
      rates.set(contender.name, rate);
    }
    if (round > 0) measured.push(rates);
  }
  return { rounds: measured };
}

/** Asking for the time after every case would cost more than the quick cases do. */
const BATCH = 100;

/** Milliseconds of processor time so far. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function turn(
  { run, sync }: Contender,
  cases: number,
  start: number,
  turnMs: number,
): Promise<{ rate: number; next: number }> {
  let [index, done, kept] = [start, 0, 0];
  const begun = processorTime();
  let spent = 0;
  while (spent < turnMs) {
    for (let n = 0; n < BATCH; n += 1) {
      const result = run(index);
      kept += sync ? (result as number) : await result;
      index = index + 1 === cases ? 0 : index + 1;
    }
    done += BATCH;
    spent = processorTime() - begun;
  }
  if (Number.isNaN(kept)) throw new Error('a contender gave no number');
  return { rate: (done / spent) * 1000, next: index };
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};

/** Median over the rounds of how many times as fast `name` was as `other` in the same round. */
export const ratio = ({ rounds }: Rates, name: string, other: string): number =>
  median(rounds.map((rates) => (rates.get(name) ?? Number.NaN) / (rates.get(other) ?? Number.NaN)));

export const rateOf = ({ rounds }: Rates, name: string): number =>
  median(rounds.map((rates) => rates.get(name) ?? Number.NaN));
