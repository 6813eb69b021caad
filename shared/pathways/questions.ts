/** What is still unknown, as the next questions: those that settle most come first. */
import { academicYearOfDay } from '../engine/calendar.ts';
import { compileBoolean } from '../engine/compile-expression.ts';
import type { Pack } from '../engine/compile-pack.ts';
import { enter, evaluateAll } from '../engine/evaluate.ts';
import type { BooleanExpr } from '../engine/expressions.ts';
import { FALSE, type Situation } from '../engine/situation.ts';
import { type FactSlot, factScope } from '../engine/symbols.ts';
import type { Maatregel, OpenVraag } from './advice.ts';

/** `skip`: facts that were asked already and that the client does not know. */
export function openQuestions(
  pack: Pack,
  situation: Situation,
  measures: readonly (readonly Maatregel[])[],
  skip: ReadonlySet<string>,
): OpenVraag[] {
  const open = openFacts(measures.flat().filter((measure) => measure.ontbreekt.length > 0));
  enter(situation);
  const over = isYearOver(pack, situation);
  const concerned = [...open].filter(
    ([fact]) =>
      !skip.has(fact) &&
      (over || !pack.symbols.byId.get(fact)?.def.naAfloop) &&
      isGoingOn(pack, situation, fact) &&
      concerns(pack, fact),
  );
  const before = undecided(pack, situation);
  return (
    concerned
      .map(([feit, { weight, settles }]) => {
        const fact = pack.symbols.byId.get(feit);
        return { feit, fact, weight, settles, gain: fact ? before - lookAhead(pack, situation, fact, before) : 0 };
      })
      // What someone else decides is asked after what the client can answer.
      .sort(
        (a, b) =>
          decided(a.fact) - decided(b.fact) || b.gain - a.gain || b.weight - a.weight || (a.feit < b.feit ? -1 : 1),
      )
      .flatMap(({ feit, fact, settles }) =>
        fact ? [{ feit, vraag: fact.def.vraag, beslistOver: [...settles].sort(), waarom: fact.def.waarom }] : [],
      )
  );
}

/** A fact that is only asked in its group waits until another one of that group is given. */
function isGoingOn(pack: Pack, s: Situation, id: string): boolean {
  if (!pack.symbols.byId.get(id)?.def.vraagInGroep) return true;
  const group = id.slice(0, id.indexOf('.') + 1);
  return pack.symbols.facts.some((fact) => fact.id.startsWith(group) && s.given[fact.slot] === 1);
}

/** Results can be asked once the academic year of the traject has ended; an unknown year has not. */
function isYearOver(pack: Pack, s: Situation): boolean {
  const slot = pack.symbols.byId.get('traject.academiejaar')?.slot;
  return slot !== undefined && academicYearOfDay(s.peildatum) > (s.hi[slot] as number);
}

const decided = (fact: FactSlot | undefined): number => (fact?.def.beslisser === undefined ? 0 : 1);

function openFacts(measures: readonly Maatregel[]): Map<string, { weight: number; settles: Set<string> }> {
  const open = new Map<string, { weight: number; settles: Set<string> }>();
  for (const measure of measures) {
    for (const fact of measure.ontbreekt) {
      const entry = open.get(fact) ?? { weight: 0, settles: new Set<string>() };
      // A verdict that hangs on few facts is nearly settled, so each of them weighs more.
      entry.weight += (measure.oordeel === 'onbekend' ? 2 : 1) * (1 + 1 / measure.ontbreekt.length);
      entry.settles.add(measure.id);
      open.set(fact, entry);
    }
  }
  return open;
}

function undecided(pack: Pack, situation: Situation): number {
  let count = 0;
  for (const { oordeel } of evaluateAll(pack, situation)) if (oordeel === 'onbekend') count += 1;
  return count;
}

/** Verdicts still open on average, over the answers that this question may get. Changes the situation back. */
function lookAhead(pack: Pack, s: Situation, fact: FactSlot, before: number): number {
  const answers = likelyAnswers(fact);
  if (answers.length === 0) return before;
  const { slot } = fact;
  const [lo, hi] = [s.lo[slot] as number, s.hi[slot] as number];
  let total = 0;
  for (const answer of answers) {
    s.lo[slot] = answer;
    s.hi[slot] = answer;
    total += undecided(pack, s);
  }
  s.lo[slot] = lo;
  s.hi[slot] = hi;
  return total / answers.length;
}

/** More options than this are too many answers to try for one question. */
const MAX_OPTIONS = 12;
const QUANTILES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Every option of a choice, and numbers spread over their range; lists and texts are not tried. */
function likelyAnswers(fact: FactSlot): number[] {
  if (fact.kind === 'mask') {
    const settled = fact.options.flatMap((option, bit) => (fact.openOptions.has(option) ? [] : [2 ** bit]));
    return settled.length > MAX_OPTIONS ? [] : settled;
  }
  if (fact.kind !== 'number' || !Number.isFinite(fact.hi)) return [];
  return QUANTILES.map((part) => Math.round(fact.lo + part * (fact.hi - fact.lo)));
}

const conditions = new WeakMap<Pack, Map<string, BooleanExpr>>();

/** A question that cannot concern this client is not asked (`vraagAls`). */
function concerns(pack: Pack, fact: string): boolean {
  let known = conditions.get(pack);
  if (!known) {
    known = new Map();
    const scope = factScope(pack.symbols);
    for (const { def } of pack.symbols.facts) {
      if (def.vraagAls !== undefined) known.set(def.id, compileBoolean(def.vraagAls, scope));
    }
    conditions.set(pack, known);
  }
  return known.get(fact)?.eval() !== FALSE;
}
