/** How slow guessing a passphrase is made, and what a file may ask of us. */

/** `N` is a power of two; memory used is 128 * N * r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Tests inject a cheap one; the app itself always uses `PRODUCTION_KDF`. */
export interface KdfPolicy {
  /** For what is written now. */
  readonly cost: ScryptCost;
  /** Smallest N accepted when reading: below it someone weakened the file. */
  readonly floor: number;
  /** Largest N accepted when reading: above it opening would only exhaust the computer. */
  readonly ceiling: number;
}

export const KDF_FLOOR = 2 ** 17;
const KDF_CEILING = 2 ** 20;

export const PRODUCTION_KDF: KdfPolicy = {
  cost: { N: KDF_FLOOR, r: 8, p: 1 },
  floor: KDF_FLOOR,
  ceiling: KDF_CEILING,
};

const within = (value: number, low: number, high: number): boolean =>
  Number.isSafeInteger(value) && value >= low && value <= high;

/** May a file ask this cost? */
export function acceptsCost({ floor, ceiling }: KdfPolicy, { N, r, p }: ScryptCost): boolean {
  return within(N, floor, ceiling) && Number.isInteger(Math.log2(N)) && within(r, 8, 16) && within(p, 1, 4);
}
