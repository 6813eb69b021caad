/** What is still unknown, as the next questions: those that settle most come first. */
import { academicYearOfDay } from '../engine/calendar.ts';
import { compileBoolean } from '../engine/compile-expression.ts';
import type { Pack } from '../engine/compile-pack.ts';
import { enter, evaluateAll } from '../engine/evaluate.ts';
import type { BooleanExpr } from '../engine/expressions.ts';
import { rankQuestions } from '../engine/look-ahead.ts';
import { openAmounts } from '../engine/open-amounts.ts';
import { FALSE, type Situation, TRUE } from '../engine/situation.ts';
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
  const concerned = new Map([...open.keys()].map((id) => [id, concerns(pack, id)]));
  const candidates = [...open]
    .sort(([idA, a], [idB, b]) => b.weight - a.weight || (idA < idB ? -1 : 1))
    .flatMap(([id]) => {
      const fact = pack.symbols.byId.get(id);
      if (fact === undefined || skip.has(id) || (!over && fact.def.naAfloop)) return [];
      return concerned.get(id) !== FALSE && isGoingOn(pack, situation, fact) ? [fact] : [];
    });
  const outcomes = evaluateAll(pack, situation);
  const amounts = openAmounts(pack, situation);
  const ranked = rankQuestions(pack, situation, outcomes, candidates, {
    // What someone else decides is asked after what the client can answer.
    turn: ({ def }) => (def.beslisser === undefined ? 0 : 1),
    chance: ({ id }) => (concerned.get(id) === TRUE ? 1 : CHANCE_WHERE_UNSURE),
  });
  return ranked.map(({ id, slot, def }) => ({
    feit: id,
    vraag: def.vraag,
    beslistOver: [...(open.get(id)?.settles ?? [])].sort(),
    oordelen: outcomes.flatMap(({ rule, missing }) => (missing.includes(slot) ? [rule.def.id] : [])),
    bedragen: (amounts.get(slot) ?? []).map(({ measure, amount }) => ({ maatregel: measure, naam: amount })),
    waarom: def.waarom,
  }));
}

/**
 * Of a question that may turn out not to concern the client. Low, so that what decides that is asked first; on the
 * case tables it asks no more questions than 1 does (`npm run bench:questions`).
 */
const CHANCE_WHERE_UNSURE = 0.35;

/** A fact that is only asked in its group waits until another one of that group is given. */
function isGoingOn(pack: Pack, s: Situation, { id, def }: FactSlot): boolean {
  if (!def.vraagInGroep) return true;
  const group = id.slice(0, id.indexOf('.') + 1);
  return pack.symbols.facts.some((fact) => fact.id.startsWith(group) && s.given[fact.slot] === 1);
}

/** Results can be asked once the academic year of the traject has ended; an unknown year has not. */
function isYearOver(pack: Pack, s: Situation): boolean {
  const slot = pack.symbols.byId.get('traject.academiejaar')?.slot;
  return slot !== undefined && academicYearOfDay(s.peildatum) > (s.hi[slot] as number);
}

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

const conditions = new WeakMap<Pack, Map<string, BooleanExpr>>();

/** Truth of `vraagAls`: does the question concern this client? */
function concerns(pack: Pack, id: string): number {
  let known = conditions.get(pack);
  if (!known) {
    known = new Map();
    const scope = factScope(pack.symbols);
    for (const { def } of pack.symbols.facts) {
      if (def.vraagAls !== undefined) known.set(def.id, compileBoolean(def.vraagAls, scope));
    }
    conditions.set(pack, known);
  }
  return known.get(id)?.eval() ?? TRUE;
}
