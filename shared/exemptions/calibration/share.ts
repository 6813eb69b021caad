/** A share with its 95 % interval, each between 0 and 1. */
export interface Share {
  readonly deel: number;
  readonly van: number;
  readonly tot: number;
}

export const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** `hits` of `n` with the interval of Wilson, which stays honest for few cases; of nothing, nothing is known. */
export function wilson(hits: number, n: number): Share {
  if (n === 0) return { deel: 0, van: 0, tot: 1 };
  const z = 1.96;
  const p = hits / n;
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { deel: round(p, 3), van: round(Math.max(0, centre - half), 3), tot: round(Math.min(1, centre + half), 3) };
}
