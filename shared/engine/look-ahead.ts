/**
 * Which question first: the one whose answer is expected to settle most. The rules that hang on a fact are evaluated
 * with each of its likely answers, ranges and all, and what is still open then is compared with now.
 * `npm run bench:questions` measures how many questions that takes.
 */
import type { Pack } from './compile-pack.ts';
import type { CompiledRule } from './compile-rule.ts';
import { evaluateAll, type Outcome } from './evaluate.ts';
import type { ListValue, Situation } from './situation.ts';
import type { FactSlot } from './symbols.ts';

/**
 * How open one measure is, by the number of facts that its verdict and its amounts still hang on; zero when it is
 * settled. The logarithm makes the last of them weigh most, so that what is nearly settled is settled first. What others
 * decide is not left to ask.
 */
const openness = ({ oordeel, missing, missingForAmounts }: Outcome): number =>
  (oordeel === 'onbekend' ? Math.log1p(missing.length) : 0) + Math.log1p(missingForAmounts.length);

interface QuestionOrder {
  readonly turn?: (fact: FactSlot) => number;
  /** How likely the question concerns the client at all: 0 to 1. */
  readonly chance?: (fact: FactSlot) => number;
}

/** More candidates than this are not looked into: those on which little hangs seldom come first. */
const MOST_LOOKED_INTO = 12;

/**
 * The candidates, best first, those of the lowest `turn` before all others; equal ones keep their order. `outcomes`:
 * all measures for `s`, which is changed on the way and left as it was.
 */
export function rankQuestions(
  pack: Pack,
  s: Situation,
  outcomes: readonly Outcome[],
  candidates: readonly FactSlot[],
  { turn = () => 0, chance = () => 1 }: QuestionOrder = {},
): readonly FactSlot[] {
  const hanging = hangingOn(outcomes);
  const byWeight = candidates
    .map((fact) => ({ fact, ...(hanging.get(fact.slot) ?? NOTHING) }))
    .sort((a, b) => turn(a.fact) - turn(b.fact) || b.weight - a.weight);
  const looked = byWeight
    .slice(0, MOST_LOOKED_INTO)
    .map((one) => ({ ...one, gain: (chance(one.fact) * gainOf(pack, s, one.fact, one)) / effortOf(one.fact) }))
    .sort((a, b) => turn(a.fact) - turn(b.fact) || b.gain - a.gain);
  return [...looked, ...byWeight.slice(MOST_LOOKED_INTO)].map(({ fact }) => fact);
}

/** What it takes to answer: a list to fill in, or something that one does not like to tell. */
const effortOf = ({ kind, def }: FactSlot): number =>
  (kind === 'list' ? LIST_EFFORT : 1) * (def.gevoelig === true ? SENSITIVE_EFFORT : 1);

const LIST_EFFORT = 2;
const SENSITIVE_EFFORT = 1.25;

/** The measures that hang on a fact, how open they are together, and how much the fact weighs in them. */
interface Hanging {
  readonly rules: readonly CompiledRule[];
  readonly open: number;
  readonly weight: number;
}

const NOTHING: Hanging = { rules: [], open: 0, weight: 0 };

/** By slot. A verdict that hangs on few facts is nearly settled, so each of them weighs more. */
function hangingOn(outcomes: readonly Outcome[]): ReadonlyMap<number, Hanging> {
  const found = new Map<number, { rules: CompiledRule[]; open: number; weight: number }>();
  for (const outcome of outcomes) {
    const own = openness(outcome);
    if (own === 0) continue;
    const { rule, missing, missingForAmounts } = outcome;
    for (const slots of [missing, missingForAmounts]) {
      for (const slot of slots) {
        const entry = found.get(slot) ?? { rules: [], open: 0, weight: 0 };
        entry.weight += 1 / slots.length;
        if (entry.rules.at(-1) !== rule) {
          entry.rules.push(rule);
          entry.open += own;
        }
        found.set(slot, entry);
      }
    }
  }
  return found;
}

/** How much less open its measures are expected to be after the answer. */
function gainOf(pack: Pack, s: Situation, fact: FactSlot, { rules, open: before }: Hanging): number {
  if (rules.length === 0) return 0;
  const left = (): number => {
    let sum = 0;
    for (const outcome of evaluateAll(pack, s, rules)) sum += openness(outcome);
    return sum;
  };
  const after = averageAfter(s, fact, left);
  // A text cannot be tried: it leaves what hangs on other facts.
  return after === undefined ? TEXT_GAIN * rules.length : before - after;
}

/** Of a text it is only known that one fact less is missing. */
const TEXT_GAIN = Math.log(2);

/** What `left` gives on average over the likely answers; undefined when none can be tried. */
function averageAfter(s: Situation, fact: FactSlot, left: () => number): number | undefined {
  const { slot } = fact;
  if (fact.kind === 'list') {
    const before = s.lists[slot];
    s.lists[slot] = EMPTY;
    const after = left();
    s.lists[slot] = before;
    return after;
  }
  const [lo, hi] = [s.lo[slot] as number, s.hi[slot] as number];
  const answers = likelyAnswers(fact, lo, hi);
  if (answers.length === 0) return undefined;
  let total = 0;
  for (const answer of answers) {
    s.lo[slot] = answer;
    s.hi[slot] = answer;
    total += left();
  }
  s.lo[slot] = lo;
  s.hi[slot] = hi;
  return total / answers.length;
}

/** The answer about a list that says most with least: there is none. */
const EMPTY: ListValue = { open: false, items: [] };

/** Of a long list of options so many are tried, spread over the list. */
const MAX_OPTIONS = 10;
const QUANTILES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Every option that is still possible, and numbers spread over the range that is left; texts are not tried. */
function likelyAnswers(fact: FactSlot, lo: number, hi: number): number[] {
  if (fact.kind === 'mask') {
    const settled = fact.options.flatMap((option, bit) =>
      fact.openOptions.has(option) || (lo & (2 ** bit)) === 0 ? [] : [2 ** bit],
    );
    const step = Math.ceil(settled.length / MAX_OPTIONS);
    return settled.filter((_, index) => index % step === 0);
  }
  if (fact.kind !== 'number') return [];
  // An amount of money has no upper end for the engine; people still answer within the range of the dictionary.
  const high = Number.isFinite(hi) ? hi : (fact.def.grens?.max ?? lo);
  return QUANTILES.map((part) => Math.round(lo + part * (high - lo)));
}
