/** The courses of one qualification as a counsellor reads and gathers them. */
import type { CourseInput } from '../exemptions/qualification.ts';
import { formatNumber } from '../format/numbers.ts';

type Status = NonNullable<CourseInput['status']>;

/** In the order of a choice list. */
export const COURSE_STATUSES: readonly { readonly id: Status; readonly label: string }[] = [
  { id: 'geslaagd', label: 'geslaagd' },
  { id: 'getolereerd', label: 'getolereerd' },
  { id: 'gedelibereerd', label: 'gedelibereerd' },
  { id: 'niet-geslaagd', label: 'niet geslaagd' },
  { id: 'niet-deelgenomen', label: 'niet deelgenomen' },
  { id: 'geen-resultaat', label: 'geen resultaat' },
  { id: 'vrijgesteld', label: 'vrijgesteld' },
  { id: 'uitgeschreven', label: 'uitgeschreven' },
];

/** What is known of a course besides its name: "6 studiepunten · 13/20 · geslaagd · 2015"; empty when nothing is. */
export function courseDetails({ studiepunten, score, status, creditbewijs, jaar }: CourseInput): string {
  return [
    studiepunten === undefined ? undefined : `${formatNumber(studiepunten)} studiepunten`,
    score === undefined ? undefined : `${formatNumber(score)}/20`,
    COURSE_STATUSES.find(({ id }) => id === status)?.label,
    creditbewijs === true ? 'creditbewijs' : undefined,
    jaar === undefined ? undefined : String(jaar),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Name and year: the same course taken again in another year is another result. */
const keyOf = ({ naam, jaar }: CourseInput): string => `${(naam ?? '').trim().toLowerCase()}|${jaar ?? ''}`;

/** The courses with the new ones behind them; what is there already (name and year) is left out and counted. */
export function mergeCourses(
  existing: readonly CourseInput[],
  added: readonly CourseInput[],
): { readonly vakken: readonly CourseInput[]; readonly dubbel: number } {
  const seen = new Set(existing.map(keyOf));
  const fresh = added.filter((course) => {
    const key = keyOf(course);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { vakken: [...existing, ...fresh], dubbel: added.length - fresh.length };
}
