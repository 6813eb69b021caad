/**
 * Which facts may be proposed for change, and which values. The dictionary marks what a client can change
 * (`veranderbaar`); the list below holds whatever that mark says.
 */
import { academicYearOfDay } from '../../engine/calendar.ts';
import { compileBoolean } from '../../engine/compile-expression.ts';
import type { Pack } from '../../engine/compile-pack.ts';
import { enter } from '../../engine/evaluate.ts';
import type { BooleanExpr } from '../../engine/expressions.ts';
import { type Situation, TRUE } from '../../engine/situation.ts';
import { type FactSlot, factScope } from '../../engine/symbols.ts';

/**
 * Never proposed as a change: who the client is, what others decide, what is past, and anything about the job or its
 * end: nobody is advised to stop working, to work less or to change employer, least of all for a free diploma (OKOT).
 */
const NEVER_PROPOSED: readonly string[] = [
  'persoon.',
  'werk.',
  'uitkering.',
  'vdab.',
  'instelling.',
  'verbruik.',
  'stop.',
  // Who works by day could only be free by day by working less.
  'beschikbaar.overdag',
  'kwalificaties',
  'ervaring',
  'talen',
];

/** Exceptions to the list above, which may only rise. */
export const ONLY_MORE: ReadonlySet<string> = new Set(['werk.urenPerMaand']);

/** Further ahead than this, "wait" is no advice. */
const MAX_YEARS_AHEAD = 2;

export function isNeverProposed(id: string): boolean {
  return !ONLY_MORE.has(id) && NEVER_PROPOSED.some((prefix) => id === prefix || id.startsWith(prefix));
}

/** Slots of the facts of this client that may be proposed: changeable, known, and not held by the list. */
export function proposableFacts(pack: Pack, s: Situation, isOpenTo: (fact: FactSlot) => boolean): FactSlot[] {
  enter(s);
  return pack.symbols.facts.filter(
    (fact) =>
      fact.def.veranderbaar !== undefined &&
      !isNeverProposed(fact.id) &&
      (fact.kind === 'number' || fact.kind === 'mask') &&
      isSettled(fact, s) &&
      isOpenTo(fact) &&
      holdsFor(pack, fact.id),
  );
}

/** A fact that is not known is asked, not changed; one that somebody still decides about is known. */
const isSettled = ({ slot, kind }: FactSlot, s: Situation): boolean =>
  s.given[slot] === 1 && (kind === 'mask' || s.lo[slot] === s.hi[slot]);

/** May this number be proposed in the place of `now`? Scaled integers, days or start years. */
export function mayBecome(fact: FactSlot, now: number, value: number, peildatum: number): boolean {
  if (value === now || value < fact.lo || value > fact.hi) return false;
  if (fact.def.veranderbaar === 'omhoog' || ONLY_MORE.has(fact.id)) return value > now;
  if (fact.type === 'datum') return now > peildatum && value > peildatum;
  const year = academicYearOfDay(peildatum);
  if (fact.type === 'academiejaar') return now >= year && value >= year && value <= year + MAX_YEARS_AHEAD;
  return true;
}

const conditions = new WeakMap<Pack, Map<string, BooleanExpr>>();

/** `veranderbaarAls` of the dictionary: only where it surely holds. */
function holdsFor(pack: Pack, id: string): boolean {
  let known = conditions.get(pack);
  if (!known) {
    known = new Map();
    const scope = factScope(pack.symbols);
    for (const { def } of pack.symbols.facts) {
      if (def.veranderbaarAls !== undefined) known.set(def.id, compileBoolean(def.veranderbaarAls, scope));
    }
    conditions.set(pack, known);
  }
  const condition = known.get(id);
  return condition === undefined || condition.eval() === TRUE;
}
