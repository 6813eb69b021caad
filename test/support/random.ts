/** Seeded randomness for tests: the same seed gives the same run everywhere. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Mixes the array itself and returns it. */
  shuffle<T>(values: T[]): T[];
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick<T>(values: readonly T[]): T {
      if (values.length === 0) throw new Error('nothing to pick from');
      return values[int(0, values.length - 1)] as T;
    },
    shuffle(values) {
      for (let last = values.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [values[last], values[other]] = [values[other] as never, values[last] as never];
      }
      return values;
    },
  };
}
