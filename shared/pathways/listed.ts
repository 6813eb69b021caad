/** What the lists of a year say of the programme of an enrolment. */

import type { Programme } from '../catalogue/schema.ts';
import type { ListedFacts } from '../local/programme-lists.ts';
import { academicYearOf } from '../situation/situation-input.ts';
import type { AdviceData } from './advice-data.ts';
import type { Traject } from './enrolment.ts';

const NOTHING: ListedFacts = { feiten: {}, zinnen: [], bronnen: {} };

/** `programme`: null for one that only the dossier describes. Without an academic year no list is the right one. */
export function listedFor(
  { lists }: AdviceData,
  programme: Programme | null,
  traject: Traject | undefined,
): ListedFacts {
  const year = academicYearOf(traject);
  if (lists === undefined || year === undefined) return NOTHING;
  if (programme !== null) return lists.of(programme, year);
  const { opleidingNaam: naam, instelling } = traject ?? {};
  return typeof naam === 'string' && typeof instelling === 'string' ? lists.of({ naam, instelling }, year) : NOTHING;
}
