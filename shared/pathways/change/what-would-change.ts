/**
 * What would change a verdict or an amount: at most two changes of facts that the client can change. Candidates come
 * from the conditions that fail and from thresholds; each that is shown was computed again over the whole pack, from
 * the changed dossier, and one that costs income is left out.
 */
import { repairableSteps } from '../../engine/change/repairs.ts';
import type { Pack } from '../../engine/compile-pack.ts';
import type { CompiledRule } from '../../engine/compile-rule.ts';
import { evaluateAll, isDecided, type Outcome } from '../../engine/evaluate.ts';
import { FALSE, type Situation, TRUE } from '../../engine/situation.ts';
import type { FactSlot } from '../../engine/symbols.ts';
import type { Kantelpunt } from '../advice.ts';
import { unscaledAmount } from '../amounts.ts';
import { type Candidate, candidatesBelow } from './candidates.ts';
import type { Changes, Variation } from './changes.ts';
import { betterAmount, inOrder, moveOf, placeOf } from './elsewhere.ts';
import { losesIncome, neededMeasures } from './income.ts';
import { proposableFacts } from './proposable.ts';

const MAX_SHOWN = 3;
const MAX_CHANGES = 2;
/** So many pairs of changes are tried for one measure. */
const MAX_PAIRS = 40;

/** Shapes: one changed dossier, computed once. */
interface Changed {
  readonly changes: Changes;
  readonly situation: Situation;
}

/** A change that helps one measure, still to be looked at in the whole. `facts`: one of each set is shown. */
interface Found {
  readonly changed: Changed;
  readonly after: Outcome;
  readonly facts: string;
  readonly amount: number | undefined;
}

/** What would change each measure, in the order of `before` (all measures of the pack, for `s`). */
export function whatWouldChange(
  pack: Pack,
  s: Situation,
  before: readonly Outcome[],
  variation: Variation,
): readonly (readonly Kantelpunt[])[] {
  const facts = proposableFacts(pack, s, variation.isOpenTo);
  if (facts.length === 0) return before.map(() => []);
  const search = searcher(pack, s, before, facts, variation);
  return before.map((outcome) => search(outcome));
}

function searcher(
  pack: Pack,
  s: Situation,
  before: readonly Outcome[],
  facts: readonly FactSlot[],
  variation: Variation,
): (outcome: Outcome) => readonly Kantelpunt[] {
  const slots = new Set(facts.map(({ slot }) => slot));
  const made = new Map<string, Changed>();
  const whole = new Map<Changed, { outcomes: readonly Outcome[]; needed: ReadonlyMap<string, number> } | undefined>();
  let neededNow: ReadonlyMap<string, number> | undefined;

  const changedBy = (changes: Changes): Changed => {
    const key = JSON.stringify(changes);
    let known = made.get(key);
    if (!known) {
      known = { changes, situation: variation.situation(changes) };
      made.set(key, known);
    }
    return known;
  };
  const resultOf = (rule: CompiledRule, changed: Changed): Outcome =>
    evaluateAll(pack, changed.situation, [rule])[0] as Outcome;

  /** The whole pack with the change; undefined where the dossier would contradict itself or the change gets lost. */
  const wholeOf = (changed: Changed) => {
    if (!whole.has(changed)) {
      const possible = variation.isConsistent(changed.changes) && isInForce(pack, s, changed);
      const made = possible && {
        outcomes: evaluateAll(pack, changed.situation),
        needed: neededMeasures(pack, changed.situation),
      };
      whole.set(changed, made || undefined);
    }
    return whole.get(changed);
  };

  const shown = ({ changed, after, amount }: Found, own: Outcome): Kantelpunt | undefined => {
    const all = wholeOf(changed);
    if (!all) return undefined;
    neededNow ??= neededMeasures(pack, s);
    const first: string[] = [];
    for (const [index, old] of before.entries()) {
      const { id, label } = old.rule.def;
      const now = all.outcomes[index] as Outcome;
      const [neededBefore, neededAfter] = [neededNow.get(id), all.needed.get(id)];
      if (losesIncome({ before: old, after: now, neededBefore, neededAfter })) return undefined;
      if (old !== own) first.push(...askFirst(label, neededBefore, neededAfter));
    }
    const moves = before.flatMap((old, index) => {
      return old === own ? [] : (moveOf(old, all.outcomes[index] as Outcome) ?? []);
    });
    const bedrag = amount === undefined ? undefined : amountMove(own, after, amount);
    return {
      wijzig: changed.changes,
      wordt: after.oordeel,
      ...(bedrag === undefined ? {} : { bedrag }),
      elders: [...first, ...inOrder(moves), ...alongOf(pack, changed.changes)],
    };
  };

  return (own) => {
    const { rule } = own;
    if (!rule.def.jaIsGunstig) return [];
    const found = [
      ...(mayBeRepaired(pack, s, own) ? repairs(own) : []),
      ...(own.oordeel === 'ja' || own.oordeel === 'voorwaardelijk' ? jumps(own) : []),
    ];
    const result: Kantelpunt[] = [];
    const kinds = new Set<string>();
    for (const one of found) {
      const kind = `${one.facts} ${one.after.oordeel} ${one.amount !== undefined}`;
      if (result.length === MAX_SHOWN) break;
      if (kinds.has(kind)) continue;
      const point = shown(one, own);
      if (point === undefined) continue;
      kinds.add(kind);
      result.push(point);
    }
    return result;
  };

  /** Changes that make the verdict better, best first: few changes, then the best verdict, then the smallest step. */
  function repairs(own: Outcome): Found[] {
    const { rule } = own;
    evaluateAll(pack, s, [rule]);
    const steps = repairableSteps(pack.program, rule, slots, own.oordeel !== 'neen');
    if (!steps) return [];
    const singles = candidatesBelow(pack, rule, s, facts, steps).map((candidate) => {
      const changed = changedBy(candidate.changes);
      const after = resultOf(rule, changed);
      const helps = steps.map((step) => pack.program.lo[step]).join();
      return { candidate, changed, after, helps };
    });
    const improves = (after: Outcome): boolean =>
      placeOf(after.oordeel) > Math.max(placeOf(own.oordeel), placeOf('onbekend'));
    const found: Found[] = singles
      .filter(({ after }) => improves(after))
      .map(({ candidate, changed, after }) => ({
        changed,
        after,
        facts: candidate.fact.id,
        amount: mainAmount(after),
      }));
    found.sort((a, b) => placeOf(b.after.oordeel) - placeOf(a.after.oordeel));
    const best = Math.max(placeOf(own.oordeel), ...found.map(({ after }) => placeOf(after.oordeel)));
    if (best === placeOf('ja')) return found;
    return [...found, ...pairs(rule, singles, best)];
  }

  /** Two changes together, where they reach more than one did. */
  function pairs(rule: CompiledRule, singles: readonly Single[], best: number): Found[] {
    const telling = firstOfEachEffect(singles);
    const found: Found[] = [];
    let tried = 0;
    for (const [index, a] of telling.entries()) {
      for (const b of telling.slice(index + 1)) {
        const changes = { ...a.candidate.changes, ...b.candidate.changes };
        const isPair = a.candidate.fact !== b.candidate.fact && Object.keys(changes).length <= MAX_CHANGES;
        if (!isPair || tried === MAX_PAIRS) continue;
        tried += 1;
        const changed = changedBy(inDictionaryOrder(pack, changes));
        const after = resultOf(rule, changed);
        const place = placeOf(after.oordeel);
        if (place > best && place > placeOf('onbekend')) {
          found.push({ changed, after, facts: Object.keys(changes).sort().join(), amount: mainAmount(after) });
        }
      }
    }
    return found.sort((a, b) => placeOf(b.after.oordeel) - placeOf(a.after.oordeel));
  }

  /** Changes that make an amount of an entitlement jump, and not only grow along. */
  function jumps(own: Outcome): Found[] {
    const { rule } = own;
    if (rule.def.soort !== 'recht') return [];
    return rule.amounts.flatMap((amount, index) => {
      evaluateAll(pack, s, [rule]);
      const steps = [amount.value.step, ...(amount.when === undefined ? [] : [amount.when.step])];
      return candidatesBelow(pack, rule, s, facts, steps).flatMap((candidate) => {
        const changed = changedBy(candidate.changes);
        const after = resultOf(rule, changed);
        const better = betterAmount(rule, amount, own.amounts?.[index], after.amounts?.[index]) > 0;
        const same = placeOf(after.oordeel) >= placeOf(own.oordeel);
        if (!better || !same || amountMove(own, after, index) === undefined) return [];
        if (!isJump(own, candidate, index, after)) return [];
        return [{ changed, after, facts: candidate.fact.id, amount: index }];
      });
    });
  }

  /** The last unit of the change gives much more than the one before it. */
  function isJump(own: Outcome, { fact, value, changes }: Candidate, index: number, after: Outcome): boolean {
    const now = s.lo[fact.slot] as number;
    if (fact.kind === 'mask' || Math.abs(value - now) <= 1) return true;
    const near = (distance: number): number => {
      const { situation } = changedBy(changes);
      const { lo, hi } = situation;
      const at = value + (now < value ? -distance : distance);
      const [low, high] = [lo[fact.slot] as number, hi[fact.slot] as number];
      lo[fact.slot] = at;
      hi[fact.slot] = at;
      const range = (evaluateAll(pack, situation, [own.rule])[0] as Outcome).amounts?.[index];
      lo[fact.slot] = low;
      hi[fact.slot] = high;
      return range?.lo ?? Number.NaN;
    };
    const last = Math.abs((after.amounts?.[index]?.lo ?? Number.NaN) - near(1));
    const usual = Math.abs(now - value) > 1 ? Math.abs(near(1) - near(2)) : 0;
    return last > 2 * usual;
  }
}

/** A measure without which income is lost, when the change makes it needed. */
function askFirst(label: string, before: number | undefined, after: number | undefined): string[] {
  if (after === undefined || after === FALSE || after === before || before === TRUE) return [];
  return [
    after === TRUE
      ? `Vraag dit eerst aan: ${label}.`
      : `Kijk dit eerst na, want je uitkering kan ervan afhangen: ${label}.`,
  ];
}

interface Single {
  readonly candidate: Candidate;
  readonly changed: Changed;
  readonly after: Outcome;
  readonly helps: string;
}

/** Of values with the same effect on the conditions, the nearest stands for all. */
function firstOfEachEffect(singles: readonly Single[]): Single[] {
  const seen = new Set<string>();
  return singles.filter(({ candidate, helps, after }) => {
    const key = `${candidate.fact.id} ${helps} ${after.oordeel}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** `neen` and `voorwaardelijk`; `onbekend` only where somebody decides about part of it. */
function mayBeRepaired(pack: Pack, s: Situation, { oordeel, decisions, missing }: Outcome): boolean {
  if (oordeel === 'neen' || oordeel === 'voorwaardelijk') return true;
  if (oordeel !== 'onbekend') return false;
  return decisions.length > 0 || missing.some((slot) => isDecided(pack, s, slot));
}

/** Did every change arrive in the situation? What the catalogue or a bound says may come first. */
function isInForce(pack: Pack, s: Situation, { changes, situation }: Changed): boolean {
  return Object.keys(changes).every((id) => {
    const slot = pack.symbols.byId.get(id)?.slot ?? -1;
    return situation.given[slot] === 1 && situation.lo[slot] !== s.lo[slot];
  });
}

/** Units that say what an entitlement is worth; a rate per km does not. */
const WORTH: ReadonlySet<string> = new Set(['cent', 'cent/maand', 'uur', 'uur/schooljaar', 'maand']);

/** What an entitlement that was refused would give: its first amount, where that is one figure and not nothing. */
function mainAmount({ rule, amounts }: Outcome): number | undefined {
  const first = amounts?.[0];
  const says = rule.def.soort === 'recht' && WORTH.has(rule.amounts[0]?.def.eenheid ?? '');
  return says && first?.present && first.lo === first.hi && first.lo > 0 ? 0 : undefined;
}

/** Undefined where either is not one figure. */
function amountMove(own: Outcome, after: Outcome, index: number): Kantelpunt['bedrag'] {
  const amount = own.rule.amounts[index];
  const [was, is] = [own.amounts?.[index], after.amounts?.[index]];
  if (!amount || !is?.present || is.lo !== is.hi) return undefined;
  if (own.oordeel !== 'neen' && (!was?.present || was.lo !== was.hi)) return undefined;
  const van = own.oordeel === 'neen' ? 0 : unscaledAmount(amount, was?.lo ?? 0);
  const naar = unscaledAmount(amount, is.lo);
  return van === null || naar === null ? undefined : { naam: amount.name, van, naar, eenheid: amount.def.eenheid };
}

function inDictionaryOrder(pack: Pack, changes: Changes): Changes {
  const place = (id: string): number => pack.symbols.byId.get(id)?.slot ?? -1;
  return Object.fromEntries(Object.entries(changes).sort(([a], [b]) => place(a) - place(b)));
}

/** Facts that change along in life without being part of the change. */
function alongOf(pack: Pack, changes: Changes): string[] {
  const labels = Object.keys(changes).flatMap((id) =>
    (pack.symbols.byId.get(id)?.def.verandertMee ?? []).flatMap(
      (other) => pack.symbols.byId.get(other)?.shortLabel ?? [],
    ),
  );
  return labels.length === 0 ? [] : [`Verandert mee, en is hier niet meegerekend: ${labels.join(', ')}.`];
}
