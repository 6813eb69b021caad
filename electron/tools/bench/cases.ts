/** Seeded cases of the benchmark: seventeen fields. Nobody real; demo values. */
export interface Case {
  contract?: 'diploma' | 'credit' | 'examen';
  scholarship?: 'beurs' | 'bijna' | 'geen';
  credits?: number;
  exempt?: number;
  learningCredit?: number;
  age?: number;
  hasSecondary?: boolean;
  languageLevel?: number;
  status?: 'werknemer' | 'werkzoekend' | 'zelfstandig' | 'ambtenaar';
  region?: 'vlaanderen' | 'brussel' | 'wallonie';
  /** Percent of a full-time job. */
  fte?: number;
  education?: 'laag' | 'midden' | 'hoog';
  shortage?: boolean;
  pop?: boolean;
  registered?: boolean;
  hours?: number;
  reduction?: number;
}

export const FIELDS = [
  'contract',
  'scholarship',
  'credits',
  'exempt',
  'learningCredit',
  'age',
  'hasSecondary',
  'languageLevel',
  'status',
  'region',
  'fte',
  'education',
  'shortage',
  'pop',
  'registered',
  'hours',
  'reduction',
] as const satisfies readonly (keyof Case)[];

/** mulberry32: the same seed gives the same cases everywhere. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function makeCases(count: number, seed: number): Required<Case>[] {
  const next = random(seed);
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(values: readonly [T, ...T[]]): T => values[int(0, values.length - 1)] ?? values[0];
  return Array.from({ length: count }, () => ({
    contract: pick(['diploma', 'diploma', 'credit', 'examen']),
    scholarship: pick(['beurs', 'bijna', 'geen', 'geen']),
    credits: int(3, 66),
    exempt: pick([0, 0, 0, 6, 12, 30]),
    learningCredit: int(0, 140),
    age: int(17, 60),
    hasSecondary: next() < 0.8,
    languageLevel: int(0, 5),
    status: pick(['werknemer', 'werknemer', 'werkzoekend', 'zelfstandig', 'ambtenaar']),
    region: pick(['vlaanderen', 'vlaanderen', 'brussel', 'wallonie']),
    fte: pick([0, 40, 50, 60, 80, 100]),
    education: pick(['laag', 'midden', 'hoog']),
    shortage: next() < 0.5,
    pop: next() < 0.4,
    registered: next() < 0.7,
    hours: int(0, 600),
    reduction: pick([0, 20, 50, 100]),
  }));
}

/** The same cases with each field left out (undefined) with probability `rate`. All cases keep one shape. */
export function dropFields(cases: readonly Required<Case>[], rate: number, seed: number): Case[] {
  const next = random(seed);
  return cases.map((full) => Object.fromEntries(FIELDS.map((name) => [name, next() >= rate ? full[name] : undefined])));
}

export const VERDICTS = ['admission', 'grant', 'vov', 'cheque', 'vok', 'okot'] as const;
export const AMOUNTS = ['total', 'vovHours', 'chequeAmount', 'vokAmount', 'grantAmount', 'net'] as const;

/** Twelve outputs; undefined: not known yet. Amounts in euro and hours, 0 where there is no right. */
export type Output = Record<(typeof VERDICTS)[number], boolean | undefined> &
  Record<(typeof AMOUNTS)[number], number | undefined>;
