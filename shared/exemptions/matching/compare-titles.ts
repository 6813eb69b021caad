/** Compares the content of two courses by what their titles say. Titles are weak evidence, so little counts as the same. */
import type { CourseTitle } from './course-title.ts';
import type { Thesaurus } from './thesaurus.ts';

/**
 * `gelijk`: the same concepts, and a part of the row that proves the other. `deels`: something in common, which an
 * institution may look into. `anders`: nothing in common, or a part that cannot prove the other.
 */
type Content = 'gelijk' | 'deels' | 'anders';

export interface Comparison {
  readonly inhoud: Content;
  /** Why, as part of a sentence for the counsellor. */
  readonly reden: string;
}

const anders = (reden: string): Comparison => ({ inhoud: 'anders', reden });
const deels = (reden: string): Comparison => ({ inhoud: 'deels', reden });

/** Whether a credit for `from` covers the content of `to`. Not symmetric: a later part may prove an earlier one. */
export function compareTitles(thesaurus: Thesaurus, from: CourseTitle, to: CourseTitle): Comparison {
  if (to.soort === 'eindwerk') return anders('een eindwerk wordt niet vrijgesteld op een ander vak');
  if ((from.soort === 'praktijk') !== (to.soort === 'praktijk')) return anders('stage en vak zijn iets anders');
  const common = commonOf(thesaurus, from, to);
  if (to.soort === 'praktijk') return deels('stage en praktijk bekijkt de instelling zelf');
  if (from.soort === 'project' && to.soort === 'project') return deels('projectwerk bekijkt de instelling zelf');
  if (common === 'geen') return anders('de titels noemen andere inhoud');
  if (from.soort !== to.soort) return deels('de inhoud raakt elkaar, maar de werkvorm is anders');
  const order = orderOf(from, to);
  if (order === 'lager') return anders('een eerder deel bewijst een later deel niet');
  if (common === 'verwant') return deels('de inhoud is verwant, niet dezelfde');
  if (order === 'onzeker') return deels('het is niet zeker dat dit hetzelfde deel is');
  return { inhoud: 'gelijk', reden: 'de titels noemen dezelfde inhoud' };
}

/** `zelfde`: both name exactly the same concepts. `verwant`: one in common, or one that falls under another. */
function commonOf(thesaurus: Thesaurus, from: CourseTitle, to: CourseTitle): 'zelfde' | 'verwant' | 'geen' {
  const { begrippen: have } = from;
  const { begrippen: want } = to;
  if (want.size === 0 || have.size === 0) return 'geen';
  if (have.size === want.size && [...want].every((one) => have.has(one))) return 'zelfde';
  return [...want].some((one) => [...have].some((other) => areRelated(thesaurus, one, other))) ? 'verwant' : 'geen';
}

/** The same concept, one under the other, or both under a wider one that is less than a whole field. */
function areRelated(thesaurus: Thesaurus, one: string, other: string): boolean {
  const [up, down] = [thesaurus.widening(one), thesaurus.widening(other)];
  return up.some((wider) => down.includes(wider) && (wider === one || wider === other || !thesaurus.isField(wider)));
}

function orderOf(from: CourseTitle, to: CourseTitle): 'past' | 'lager' | 'onzeker' {
  const have = from.deel ?? (from.verder ? 2 : undefined);
  if (to.verder && to.deel === undefined) {
    if (have === undefined) return 'onzeker';
    return have >= 2 ? 'past' : 'lager';
  }
  if (to.deel === undefined) return have === undefined || have === 1 ? 'past' : 'onzeker';
  if (have === undefined) return to.deel === 1 ? 'past' : 'onzeker';
  if (have === to.deel) return 'past';
  // "Advanced" may reach further than a second part, but no title says how far.
  if (have < to.deel) return from.verder && from.deel === undefined ? 'onzeker' : 'lager';
  return 'onzeker';
}
