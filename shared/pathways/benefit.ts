/** The benefit during a track: when the track ends according to its plan, and what a proposal says about the income. */
import { addMonths, dayInAcademicYear, parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { Maatregel, Range } from './advice.ts';
import type { Candidate } from './enrolment.ts';

const BENEFIT = 'uitkering-behoud';
/** The most that a full-time student takes up, so the earliest end of a track counts with it. */
const FULL_YEAR = 60;
/** Months from a start to the end of a first and of a second semester, exams included but counted short. */
const [FIRST_SEMESTER, SECOND_SEMESTER] = [4, 9] as const;
const YEAR = 12;
/** A year that starts in September may end with the second exam period of the next one. */
const SECOND_EXAMS = 1;

/**
 * First and last possible day of the end of a track that the dossier does not date, as facts to assume. Empty when the
 * dossier gives the day, or when the size or the start is not known. `perYear`: studiepunten that the plan takes up.
 */
export function plannedEnd(
  { traject, startYear }: Candidate,
  remaining: Range | null,
  perYear: number,
): Readonly<Record<string, readonly [number, number]>> {
  const start = startOf(traject.startdatum, startYear);
  if (traject.einddatum !== undefined || remaining === null || remaining.max === null || start === null) return {};
  const semesters = Math.ceil((2 * remaining.min) / Math.max(FULL_YEAR, perYear));
  const years = Math.max(1, Math.ceil(remaining.max / perYear));
  return { 'traject.einddatum': [earliest(start, semesters), addMonths(start, YEAR * years + SECOND_EXAMS)] };
}

/** 15 September when only the year is known, as for the rules that go by the start. */
function startOf(startdatum: unknown, startYear: string): number | null {
  const given = typeof startdatum === 'string' ? parseIsoDay(startdatum) : null;
  const first = parseAcademicYear(startYear);
  return given ?? (first === null ? null : dayInAcademicYear(first, 9, 15));
}

function earliest(start: number, semesters: number): number {
  if (semesters === 0) return start;
  const fullYears = Math.floor((semesters - 1) / 2);
  return addMonths(start, YEAR * fullYears + (semesters % 2 === 1 ? FIRST_SEMESTER : SECOND_SEMESTER));
}

/**
 * What a proposal says when the benefit may end before the track does. It never depends on what VDAB decides about
 * the track, so that it gives no verdict away.
 */
export function benefitWarning(measures: readonly Maatregel[]): string[] {
  const kept = measures.find(({ id }) => id === BENEFIT);
  switch (kept?.oordeel) {
    case 'neen':
      return [
        'Opgelet: je uitkering stopt, voor zover wij kunnen zien, vóór het einde van deze opleiding. Begin pas als je weet waarvan je daarna leeft. Vraag de juiste dag aan je vakbond of de HVW.',
      ];
    case 'onbekend':
      return [
        'Opgelet: het is niet zeker dat je je uitkering houdt tot het einde van deze opleiding. Vraag vóór je begint aan je vakbond of de HVW tot welke dag ze loopt.',
      ];
    case 'voorwaardelijk':
      return [`Opgelet: ${decision(kept)} Begin pas als je dat antwoord op papier hebt.`];
    default:
      return [];
  }
}

function decision({ redenen }: Maatregel): string {
  const open = redenen.find(({ uitkomst, wie }) => uitkomst === 'beslissing' && wie !== undefined);
  const needed = open?.nodig === undefined ? '' : ` Dat hangt af van: ${open.nodig}.`;
  return `of je je uitkering houdt tot het einde van deze opleiding, beslist ${open?.wie ?? 'de RVA'}.${needed}`;
}
