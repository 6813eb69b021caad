/** What a change does to the other measures: verdicts and amounts, in plain Dutch, losses first. */
import type { CompiledAmount, CompiledRule } from '../../engine/compile-rule.ts';
import type { AmountRange, Outcome } from '../../engine/evaluate.ts';
import { formatAmount } from '../../format/ranges.ts';
import type { Oordeel } from '../advice.ts';
import { unscaledAmount } from '../amounts.ts';

/** From bad to good for the client. */
const PLACE: Readonly<Record<Oordeel, number>> = { nvt: 0, neen: 0, onbekend: 1, voorwaardelijk: 2, ja: 3 };

export const placeOf = (oordeel: Oordeel): number => PLACE[oordeel];

const WORDS: Readonly<Record<Oordeel, string>> = {
  ja: 'ja',
  neen: 'neen',
  voorwaardelijk: 'voorwaardelijk',
  onbekend: 'onbekend',
  nvt: 'niet van toepassing',
};

/** How a measure moves: `better` is negative for a loss, zero where neither is better. */
export interface Move {
  readonly rule: CompiledRule;
  readonly better: -1 | 0 | 1;
  readonly text: string;
}

/** How one measure moves; undefined when it stays as it is, or only moves where nobody gains or loses. */
export function moveOf(before: Outcome, after: Outcome): Move | undefined {
  const { rule } = before;
  const { def } = rule;
  const step = placeOf(after.oordeel) - placeOf(before.oordeel);
  if (step !== 0) {
    const better = def.jaIsGunstig ? (step > 0 ? 1 : -1) : 0;
    const change = `${def.label} wordt ${WORDS[after.oordeel]} (nu ${WORDS[before.oordeel]}).`;
    return { rule, better, text: better === 0 ? change : `${better > 0 ? 'Winst' : 'Verlies'}: ${change}` };
  }
  for (const [index, amount] of rule.amounts.entries()) {
    const better = betterAmount(rule, amount, before.amounts?.[index], after.amounts?.[index]);
    if (better === 0) continue;
    const [was, is] = [before.amounts?.[index], after.amounts?.[index]].map((range) => written(amount, range));
    return { rule, better, text: `${better > 0 ? 'Winst' : 'Verlies'}: ${def.label} ${is} (nu ${was}).` };
  }
  return undefined;
}

/** 1 when the amount becomes better for the client, -1 when it may become worse; 0 where that is not to be said. */
export function betterAmount(
  rule: CompiledRule,
  amount: CompiledAmount,
  was: AmountRange | undefined,
  is: AmountRange | undefined,
): -1 | 0 | 1 {
  const way = wayOf(rule, amount);
  if (way === 0 || !was?.present || !is?.present) return 0;
  const [low, high] = way > 0 ? [is.lo - was.lo, is.hi - was.hi] : [was.hi - is.hi, was.lo - is.lo];
  // Two unbounded ends are the same end.
  const [worst, best] = [low, high].map((move) => (Number.isNaN(move) ? 0 : move)) as [number, number];
  if (worst < 0 || best < 0) return -1;
  return worst > 0 || best > 0 ? 1 : 0;
}

/** 1: more is better for the client; -1: less is. */
function wayOf(rule: CompiledRule, amount: CompiledAmount): -1 | 0 | 1 {
  const { gunstig } = amount.def;
  if (gunstig !== undefined) return gunstig === 'hoger' ? 1 : -1;
  return rule.def.soort === 'recht' ? 1 : 0;
}

function written(amount: CompiledAmount, range: AmountRange | undefined): string {
  if (!range) return '';
  const [min, max] = [unscaledAmount(amount, range.lo), unscaledAmount(amount, range.hi)];
  return formatAmount({ min: min ?? 0, max }, amount.def.eenheid);
}

/** Losses, then what is neither, then gains; each in the order of the pack. */
export const inOrder = (moves: readonly Move[]): string[] =>
  [...moves].sort((a, b) => a.better - b.better).map(({ text }) => text);
