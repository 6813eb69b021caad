/** Exact search for the best set of choices that may stand together. Knows no measure. */

export interface Choices {
  /** Per choice, compared from the first figure to the last and added up over a set. Finite, all of one length. */
  readonly values: readonly (readonly number[])[];
  /** Pairs that cannot stand together. */
  readonly excludes: readonly (readonly [number, number])[];
  /** Pairs of a choice and another without which it cannot stand. Without cycles. */
  readonly restsOn: readonly (readonly [number, number])[];
}

/** The choices of a set, from low to high, and the sum of their values. */
export interface ChosenSet {
  readonly chosen: readonly number[];
  readonly value: readonly number[];
}

/** Is `a` better than `b`? The first figure that differs decides. */
function isBetter(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, figure] of a.entries()) {
    const other = b[index] as number;
    if (figure !== other) return figure > other;
  }
  return false;
}

const add = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((figure, index) => figure + (b[index] as number));

/**
 * The best legal set, and the best legal set that holds a choice of another name: `names` gives one per choice.
 * `second` is undefined when every name is in the best set, or cannot stand at all.
 */
export function bestSets(
  choices: Choices,
  names: readonly string[],
): { readonly best: ChosenSet; readonly second: ChosenSet | undefined } {
  const parts = connectedParts(choices);
  const bests = parts.map((part) => bestOfPart(choices, part, undefined));
  const nothing = (choices.values[0] ?? []).map(() => 0);
  const join = (sets: readonly ChosenSet[]): ChosenSet => ({
    chosen: sets.flatMap(({ chosen }) => chosen).sort((a, b) => a - b),
    value: sets.reduce((sum, { value }) => add(sum, value), nothing),
  });
  const best = join(bests);
  const taken = new Set(best.chosen.map((choice) => names[choice]));
  let second: ChosenSet | undefined;
  for (const [index, part] of parts.entries()) {
    for (const forced of part.filter((choice) => !taken.has(names[choice]))) {
      const other = bestOfPart(choices, part, forced);
      if (!other.chosen.includes(forced)) continue;
      const whole = join(bests.map((set, at) => (at === index ? other : set)));
      if (second === undefined || isBetter(whole.value, second.value)) second = whole;
    }
  }
  return { best, second };
}

/** Parts that do not touch each other are searched apart. Within a part, what others rest on comes first. */
function connectedParts({ values, excludes, restsOn }: Choices): number[][] {
  const near = values.map((): number[] => []);
  for (const [a, b] of [...excludes, ...restsOn]) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const bases = values.map((): number[] => []);
  for (const [choice, base] of restsOn) bases[choice]?.push(base);
  const reached = new Set<number>();
  return values.flatMap((_, start) => {
    if (reached.has(start)) return [];
    reached.add(start);
    const part = [start];
    for (const choice of part) {
      for (const next of near[choice] ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        part.push(next);
      }
    }
    return [basesFirst(part, bases)];
  });
}

function basesFirst(part: readonly number[], bases: readonly (readonly number[])[]): number[] {
  const ordered = new Set<number>();
  const put = (choice: number): void => {
    if (ordered.has(choice)) return;
    for (const base of bases[choice] ?? []) put(base);
    ordered.add(choice);
  };
  for (const choice of [...part].sort((a, b) => a - b)) put(choice);
  return [...ordered];
}

/** `forced`: a set with this choice wins from every set without. */
function bestOfPart(choices: Choices, part: readonly number[], forced: number | undefined): ChosenSet {
  const place = new Map(part.map((choice, index) => [choice, index]));
  const bit = (choice: number): bigint => 1n << BigInt(place.get(choice) ?? 0);
  /** What cannot be chosen any more once a choice is taken, and once it is left. */
  const barred = part.map(() => ({ byTaking: 0n, byLeaving: 0n }));
  const at = (choice: number): { byTaking: bigint; byLeaving: bigint } | undefined => {
    const index = place.get(choice);
    return index === undefined ? undefined : barred[index];
  };
  for (const [a, b] of choices.excludes) {
    const [one, other] = [at(a), at(b)];
    if (!one || !other) continue;
    one.byTaking |= bit(b);
    other.byTaking |= bit(a);
  }
  for (const [choice, base] of choices.restsOn) {
    const one = at(base);
    if (one && place.has(choice)) one.byLeaving |= bit(choice);
  }
  const known = new Map<string, ChosenSet>();
  const none = { chosen: [], value: [0, ...(choices.values[0] ?? []).map(() => 0)] };
  // What still may be chosen from here on depends on nothing else, so each case is settled once.
  const from = (index: number, closed: bigint): ChosenSet => {
    const choice = part[index];
    if (choice === undefined) return none;
    const key = `${index}|${closed >> BigInt(index)}`;
    const before = known.get(key);
    if (before) return before;
    const { byTaking, byLeaving } = barred[index] as (typeof barred)[number];
    let best = from(index + 1, closed | byLeaving);
    if ((closed & bit(choice)) === 0n) {
      const rest = from(index + 1, closed | byTaking);
      const value = add([choice === forced ? 1 : 0, ...(choices.values[choice] ?? [])], rest.value);
      if (!isBetter(best.value, value)) best = { chosen: [choice, ...rest.chosen], value };
    }
    known.set(key, best);
    return best;
  };
  const { chosen, value } = from(0, 0n);
  return { chosen, value: value.slice(1) };
}
