/** The reasons of a verdict: which leaves explain it, what each came to, and the sentence that says so. */

import type { CompiledLeaf, CompiledNode, LeafWords, Reason } from './compile-conditions.ts';
import type { Pack } from './compile-pack.ts';
import type { CompiledRule } from './compile-rule.ts';
import { ABSENT, maskOf, outcomeOf, truthOfLeaf } from './condition-truth.ts';
import { isDecided } from './evaluate.ts';
import type { MaskExpr } from './expressions.ts';
import { type Footing, keptFooting } from './footing.ts';
import { gather, missing, missingSlots, startMissing } from './missing.ts';
import type { Program } from './program.ts';
import { clientValues, missingLabels, wordsOf } from './sentences.ts';
import { type Situation, TRUE, UNKNOWN } from './situation.ts';
import { read, readBy } from './sources-read.ts';

/** Reads what a thorough `truthOf` left in the rule's conditions, for the situation in the registers. */
export function reasonsFor(pack: Pack, rule: CompiledRule, s: Situation, segment: number): Reason[] {
  const found: Reason[] = [];
  explain(pack.program, rule.root, false, NO_DOUBT, (leaf, doubt) => {
    found.push(reasonOf(pack, rule, s, segment, leaf, doubt));
  });
  return found;
}

/** The `wanneer` that is not known and matters to a condition, by the truth of that condition. */
interface Doubt {
  readonly met: MaskExpr | undefined;
  readonly failed: MaskExpr | undefined;
}

const NO_DOUBT: Doubt = { met: undefined, failed: undefined };

type Add = (leaf: CompiledLeaf, doubt: Doubt) => void;

/**
 * Names the leaves that explain a node: of alternatives only those that carry its outcome. `branch`: as in
 * `collectOpen`. `doubt`: about the nodes above.
 */
function explain(p: Program, node: CompiledNode, branch: boolean, above: Doubt, add: Add): void {
  const { when, leaf } = node;
  if (node.isPlain) {
    add(leaf as CompiledLeaf, above);
    return;
  }
  const { mask, own, met } = node;
  if (mask === ABSENT) return;
  // Without the node: nothing fails among `alle`, and nothing is proved among `een-van`.
  const doubt = node.counts === TRUE ? above : branch ? { ...above, met: when } : { ...above, failed: when };
  const base = outcomeOf(own, branch);
  const total = outcomeOf(met, branch);
  // An exception that holds explains in the place of what failed.
  if (base === total || total !== TRUE) {
    if (leaf !== undefined) add(leaf, doubt);
    else explainParts(p, node, base, branch, doubt, add);
  }
  if (base === TRUE) return;
  for (const exception of node.exceptions) {
    const excepted = maskOf(p, exception);
    if (excepted !== ABSENT && outcomeOf(excepted, true) === total) explain(p, exception, true, doubt, add);
  }
}

function explainParts(p: Program, node: CompiledNode, base: number, branch: boolean, doubt: Doubt, add: Add): void {
  const any = node.kind === 'een-van';
  const inner = any || (branch && (node.own & ABSENT) !== 0);
  let explained = false;
  for (const child of node.children) {
    const mask = maskOf(p, child);
    if (mask === ABSENT || (any && outcomeOf(mask, true) !== base)) continue;
    explained = true;
    explain(p, child, inner, doubt, add);
  }
  if (!explained && node.noBranch !== undefined) add(node.noBranch, doubt);
}

function reasonOf(
  pack: Pack,
  rule: CompiledRule,
  s: Situation,
  segment: number,
  leaf: CompiledLeaf,
  doubt: Doubt,
): Reason {
  const words = leaf.words[segment] ?? wordsOf(rule, leaf, segment);
  const own = footingOf(pack, rule, segment, leaf, words);
  const key = doubt === NO_DOUBT ? keyOf(pack, s, leaf, words) : undefined;
  const known = key === undefined ? undefined : words.reasons.get(key);
  if (known !== undefined && known.footing === own) return known;
  const { uitkomst, tekst } = judgement(pack, s, leaf, words.norm, doubt);
  const made = { leaf, uitkomst, tekst, drempel: words.drempel, footing: own };
  if (key !== undefined && words.reasons.size < MAX_KEPT) words.reasons.set(key, made);
  return made;
}

const MAX_KEPT = 500;
/** Keys of a reason about a fact that is not known: nobody knows it yet, or somebody decides. No value is that low. */
const [OPEN, DECIDED] = [-9e15, -8e15] as const;

/**
 * Where one fact is all that a condition reads of the client, that fact says the whole reason, so that it is made
 * once for each value; undefined elsewhere.
 */
function keyOf(pack: Pack, s: Situation, leaf: CompiledLeaf, words: LeafWords): number | undefined {
  const fact = leaf.deps.length === 1 ? pack.symbols.facts[leaf.deps[0] as number] : undefined;
  if (fact === undefined || fact.kind === 'text' || fact.kind === 'list') return undefined;
  const lo = s.lo[fact.slot] as number;
  const isPoint = fact.kind === 'number' ? lo === s.hi[fact.slot] : (lo & (lo - 1)) === 0;
  const value = truthOfLeaf(pack.program, leaf);
  if (isPoint) return value === UNKNOWN ? undefined : lo * 4 + value;
  // The date or the sources may be what is open, too.
  const { program, datum } = pack;
  if (value !== UNKNOWN || program.lo[datum] !== program.hi[datum] || !words.isPublished) return undefined;
  return isDecided(pack, s, fact.slot) ? DECIDED : OPEN;
}

type Judgement = Pick<Reason, 'uitkomst' | 'tekst'>;

function judgement(pack: Pack, s: Situation, leaf: CompiledLeaf, norm: string, doubt: Doubt): Judgement {
  const { def } = leaf;
  const value = truthOfLeaf(pack.program, leaf);
  if (value === UNKNOWN) return openJudgement(pack, s, leaf, norm);
  const tekst = norm + clientValues(pack, s, leaf);
  const unsure = value === TRUE ? doubt.met : doubt.failed;
  if (unsure !== undefined) return doubtful(pack, s, tekst, unsure);
  if (value === TRUE) return { uitkomst: 'voldaan', tekst };
  if (def.anders === undefined) return { uitkomst: 'niet-voldaan', tekst };
  return { uitkomst: 'beslissing', tekst: `${tekst} ${capital(def.wie ?? '')} beslist.` };
}

/** Nobody knows yet, or somebody decides. */
function openJudgement(pack: Pack, s: Situation, leaf: CompiledLeaf, norm: string): Judgement {
  startMissing(pack.program);
  gather(pack.program, leaf.step);
  const slots = missingSlots();
  const { silent } = missing;
  const decider = silent ? undefined : deciderOf(pack, s, slots);
  if (decider !== undefined) return { uitkomst: 'beslissing', tekst: `${norm} Daarover beslist ${decider}.` };
  const labels = missingLabels(pack, slots, silent);
  return {
    uitkomst: 'onbekend',
    tekst: norm + (labels === '' ? clientValues(pack, s, leaf) : ` Nog niet bekend: ${labels}.`),
  };
}

/** Nobody knows yet, or somebody decides, whether the condition counts for this client. */
function doubtful(pack: Pack, s: Situation, tekst: string, when: MaskExpr): Judgement {
  startMissing(pack.program);
  gather(pack.program, when.step);
  const slots = missingSlots();
  const { silent } = missing;
  const decider = silent ? undefined : deciderOf(pack, s, slots);
  if (decider !== undefined) {
    return { uitkomst: 'beslissing', tekst: `${tekst} Of dit voor je telt, beslist ${decider}.` };
  }
  const labels = missingLabels(pack, slots, silent);
  return { uitkomst: 'onbekend', tekst: `${tekst} Of dit voor je telt, hangt af van: ${labels}.` };
}

/** Who decides, when every fact that is missing has a decider. */
function deciderOf(pack: Pack, s: Situation, slots: readonly number[]): string | undefined {
  let decider: string | undefined;
  for (const slot of slots) {
    if (!isDecided(pack, s, slot)) return undefined;
    decider = DECIDERS[pack.symbols.facts[slot]?.def.beslisser ?? ''];
  }
  return decider;
}

const DECIDERS: Readonly<Record<string, string>> = {
  vdab: 'VDAB',
  werkgever: 'je werkgever',
  instelling: 'de instelling',
};

function footingOf(pack: Pack, rule: CompiledRule, segment: number, leaf: CompiledLeaf, words: LeafWords): Footing {
  const { step } = leaf;
  // Where the same parameters are read whatever the client, the footing of the period stays.
  if (words.footing !== undefined && pack.program.branches[step] === 0) return words.footing;
  readBy(pack.program, step);
  const found = keptFooting(words.footings, rule.parameters, segment, read, words.cited, pack.document.bronnen);
  words.footing = found;
  return found;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
