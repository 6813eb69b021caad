/** Changes of facts, and the dossier with them. */

import { contradictions } from '../../dossier/contradictions.ts';
import type { Pack } from '../../engine/compile-pack.ts';
import type { Situation } from '../../engine/situation.ts';
import type { FactSlot } from '../../engine/symbols.ts';
import type { Feitwaarde } from '../advice.ts';
import type { AdviceDossier } from '../advice-data.ts';

/** Fact id -> its new value, as a dossier writes it. */
export type Changes = Readonly<Record<string, Feitwaarde>>;

/** How the situation that was judged comes out of the dossier, so that a change takes exactly the same way. */
export interface Variation {
  /** Facts that can be changed here: of another programme than the dossier's own most are given. */
  readonly isOpenTo: (fact: FactSlot) => boolean;
  readonly situation: (changes: Changes) => Situation;
  /** Would the dossier still be accepted? */
  readonly isConsistent: (changes: Changes) => boolean;
}

/** The variation of a dossier whose situation `situationOf` gives. */
export function variationOf(
  pack: Pack,
  dossier: AdviceDossier,
  situationFor: (changed: AdviceDossier, changes: Changes) => Situation,
  isOpenTo: Variation['isOpenTo'] = () => true,
): Variation {
  const problems = (tree: AdviceDossier): number => contradictions(tree, pack.dictionary).length;
  let problemsNow: number | undefined;
  return {
    isOpenTo,
    situation: (changes) => situationFor(withChanges(dossier, changes), changes),
    isConsistent(changes) {
      problemsNow ??= problems(dossier);
      return problems(withChanges(dossier, changes)) <= problemsNow;
    },
  };
}

const TRAJECT = 'traject.';

/** The dossier with other values; `traject.<field>` stands in the enrolment, all else among the facts. */
function withChanges(dossier: AdviceDossier, changes: Changes): AdviceDossier {
  const feiten: Record<string, unknown> = { ...dossier.feiten };
  const fields = enrolmentChanges(changes);
  for (const [id, value] of Object.entries(changes)) if (!id.startsWith(TRAJECT)) feiten[id] = value;
  const traject = dossier.traject === undefined ? undefined : { ...dossier.traject, ...fields };
  return { ...dossier, feiten, ...(traject === undefined ? {} : { traject }) };
}

/** The changes of the enrolment, by field. */
export const enrolmentChanges = (changes: Changes): Readonly<Record<string, Feitwaarde>> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([id, value]) =>
      id.startsWith(TRAJECT) ? [[id.slice(TRAJECT.length), value]] : [],
    ),
  );

/** A fact never exceeds the one that bounds it (`hoogstens`): that one rises along when it is changeable. */
export function withBounds(
  pack: Pack,
  s: Situation,
  { fact, value, written }: { readonly fact: FactSlot; readonly value: number; readonly written: Feitwaarde },
): Changes {
  const bound = fact.def.hoogstens === undefined ? undefined : pack.symbols.byId.get(fact.def.hoogstens);
  const rises = bound?.def.veranderbaar === true && s.given[bound.slot] === 1 && (s.hi[bound.slot] as number) < value;
  return rises ? { [bound.id]: written, [fact.id]: written } : { [fact.id]: written };
}
