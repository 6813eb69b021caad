/** What of a dossier the rules read, and the enrolment that they are asked about. */
import { academicYearLabel, academicYearOfDay, parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { Plain, PlainItem } from './situation-builder.ts';

/** The part of a dossier that rules read. A validated dossier fits. */
export interface SituationInput {
  readonly feiten?: Readonly<Record<string, unknown>> | undefined;
  readonly kwalificaties?: readonly PlainItem[] | undefined;
  readonly ervaring?: readonly PlainItem[] | undefined;
  readonly talen?: readonly PlainItem[] | undefined;
  readonly traject?: Readonly<Record<string, unknown>> | undefined;
  readonly nietVolledig?: readonly string[] | undefined;
}

/** Facts that the catalogue gives about the programme of the enrolment. */
export type CatalogueFacts = Readonly<Record<string, Plain>>;

/** `own`: the enrolment is the dossier's own, so that its facts about the programme (*T*) hold. */
export interface Enrolment {
  readonly traject: Readonly<Record<string, unknown>> | undefined;
  readonly own: boolean;
  readonly catalogue: CatalogueFacts;
  /** The programme is a row of the catalogue, so that its silence means something. */
  readonly catalogued: boolean;
  /** Facts that are assumed to lie in a range, in place of what the dossier says: a year that is still to come. */
  readonly assumed?: Readonly<Record<string, readonly [number, number]>>;
}

/** The value of a fact, bare or with its provenance; undefined when asked but not known. */
export function factValue(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return 'waarde' in raw ? raw.waarde : undefined;
}

/** Academic year of an enrolment: given, else that of its start. */
export function academicYearOf(traject: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const { academiejaar, startdatum } = traject ?? {};
  if (typeof academiejaar === 'string' && parseAcademicYear(academiejaar) !== null) return academiejaar;
  const day = typeof startdatum === 'string' ? parseIsoDay(startdatum) : null;
  return day === null ? undefined : academicYearLabel(academicYearOfDay(day));
}
