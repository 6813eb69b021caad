/**
 * How many questions our own rules take, on the dossiers of the case tables: from nothing but whether there is an
 * enrolment, until every verdict and amount is what it is for the whole dossier. What the dossier does not know is
 * answered with "weet niet". There is no publicodes model of these rules, so its score is taken over what our engine
 * finds missing: one for each open verdict or set of amounts that the fact matters to.
 */
import { loadPack, type Pack } from '../../../shared/engine/compile-pack.ts';
import { evaluateAll, type Outcome } from '../../../shared/engine/evaluate.ts';
import type { Situation } from '../../../shared/engine/situation.ts';
import { judge } from '../../../shared/pathways/measures.ts';
import { openQuestions } from '../../../shared/pathways/questions.ts';
import { situationOf } from '../../../shared/situation/situation-of.ts';
import { buildPackDocument } from '../build-pack.ts';
import { type CaseRow, caseRows } from './real-cases.ts';

/** The slot to ask next, among those not asked yet; undefined: nothing left. */
type Policy = (pack: Pack, s: Situation, asked: ReadonlySet<number>) => number | undefined;

const workbench: Policy = (pack, s, asked) => {
  const skip = new Set([...asked].flatMap((slot) => pack.symbols.facts[slot]?.id ?? []));
  const [first] = openQuestions(pack, s, [judge(pack, s)], skip);
  return first && pack.symbols.byId.get(first.feit)?.slot;
};

const score: Policy = (pack, s, asked) => {
  const scores = new Map<number, number>();
  for (const { missing, missingForAmounts } of evaluateAll(pack, s)) {
    for (const slot of [...missing, ...missingForAmounts]) {
      if (!asked.has(slot)) scores.set(slot, (scores.get(slot) ?? 0) + 1);
    }
  }
  return [...scores].sort(([, a], [, b]) => b - a)[0]?.[0];
};

const settled = (outcomes: readonly Outcome[]): string =>
  JSON.stringify(outcomes.map(({ oordeel, amounts }) => [oordeel, amounts]));

/** Everything that is known of one fact. */
function copyFact(to: Situation, from: Situation, slot: number): void {
  to.lo[slot] = from.lo[slot] as number;
  to.hi[slot] = from.hi[slot] as number;
  to.given[slot] = from.given[slot] as number;
  to.pending[slot] = from.pending[slot] as number;
  to.text[slot] = from.text[slot];
  to.lists[slot] = from.lists[slot];
}

function questionsFor(pack: Pack, { op, dossier }: CaseRow, policy: Policy): number {
  const whole = situationOf(pack, dossier ?? {}, op).situation;
  const s = situationOf(pack, dossier?.traject ? { traject: {} } : {}, op).situation;
  // Results of the year are not asked before it is over, so that nobody has to guess them here either.
  for (const { slot, def } of pack.symbols.facts) {
    if (def.naAfloop === true && whole.given[slot] === 1) copyFact(s, whole, slot);
  }
  const goal = settled(evaluateAll(pack, whole));
  const asked = new Set<number>();
  while (settled(evaluateAll(pack, s)) !== goal) {
    const slot = policy(pack, s, asked);
    if (slot === undefined) break;
    asked.add(slot);
    if (whole.given[slot] === 1) copyFact(s, whole, slot);
  }
  return asked.size;
}

export interface RealQuestions {
  readonly measures: number;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** One in `every` dossiers. undefined while the rules do not compile. */
export function countRealQuestions(shared: string, every: number): RealQuestions | undefined {
  const loaded = loadPack(buildPackDocument(shared, 'benchmark'));
  if (!loaded.ok) return undefined;
  const pack = loaded.value;
  const rows = caseRows(shared).filter((_, index) => index % every === 0);
  const count = (policy: Policy): number[] => rows.map((row) => questionsFor(pack, row, policy));
  return { measures: pack.rules.length, ours: count(workbench), theirs: count(score) };
}
