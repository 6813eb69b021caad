/** The enrolment that a proposal is about: its fields, and what the catalogue knows of its programme. */
import { routeOf } from '../catalogue/catalogue.ts';
import type { Programme } from '../catalogue/schema.ts';
import { leidtTotZorg, studiegebiedenVan } from '../catalogue/studiegebied.ts';
import type { Plain } from '../situation/situation-builder.ts';
import type { CatalogueFacts, Enrolment } from '../situation/situation-input.ts';
import type { Range, Route } from './advice.ts';
import { asksPriorQualification } from './prior-qualification.ts';

export type Traject = Readonly<Record<string, unknown>>;

/** One way to study that may be proposed. */
export interface Candidate {
  /** Null for a programme that only the dossier describes, or for schooling that must come first. */
  readonly programme: Programme | null;
  readonly route: Route;
  readonly contract: string | undefined;
  readonly vorm: string | undefined;
  readonly title: string;
  readonly institution: string | null;
  /** The enrolment of the dossier itself, with its own facts about the programme. */
  readonly own: boolean;
  /** Named by the client or the counsellor in `vraag.opleidingen`. */
  readonly asked: boolean;
  readonly traject: Traject;
  /** Academic year in which the plan starts; assumed when the enrolment names none. */
  readonly startYear: string;
  /** Why it is among the candidates, in one Dutch sentence. */
  readonly because: string;
  /** Higher is nearer to the client's question. */
  readonly relevance: number;
}

export const candidateId = ({ programme, route, contract, vorm }: Candidate): string =>
  [programme?.id ?? 'eigen', route, contract ?? '-', vorm ?? '-'].join('|');

const EVENING_OR_DISTANCE = new Set(['avond', 'weekend', 'afstand', 'werktraject', 'switch']);

/** Facts (*T*) that the catalogue gives; what it does not know stays unknown. */
/** `prior`: does the client hold what this track asks? Undefined: the institution decides. */
export function catalogueFacts(programme: Programme, vorm: string | undefined, prior?: boolean): CatalogueFacts {
  const facts: Record<string, Plain> = {
    'opleiding.niveau': programme.niveau,
    'traject.instelling': programme.instelling,
  };
  facts['opleiding.vraagtVooropleiding'] = asksPriorQualification(programme);
  if (prior !== undefined) facts['opleiding.vooropleidingVoldaan'] = prior;
  if (programme.studiepunten !== undefined) facts['opleiding.studieomvang'] = programme.studiepunten;
  if (programme.taal !== undefined) facts['traject.taal'] = programme.taal;
  const form = vorm ?? onlyForm(programme);
  if (form !== undefined) facts['traject.vorm'] = form;
  // A day programme may still lose its full-time character by exemptions, so only the opposite is certain.
  if (form !== undefined && EVENING_OR_DISTANCE.has(form)) facts['opleiding.voltijdsDag'] = false;
  if (programme.werktrajectGeregistreerd !== undefined) {
    facts['opleiding.werktrajectGeregistreerd'] = programme.werktrajectGeregistreerd;
  }
  const care = leidtTotZorg(programme.naam, programme.studiegebied ?? studiegebiedenVan(programme.naam));
  if (care !== undefined) facts['opleiding.zorg'] = care;
  if (programme.knelpunt !== undefined) facts['opleiding.knelpunt'] = programme.knelpunt;
  return facts;
}

export const onlyForm = (programme: Programme): string | undefined =>
  programme.vorm?.length === 1 ? programme.vorm[0] : undefined;

/** `described`: what the dossier's own words say of a programme that the catalogue does not know. */
export function enrolmentOf(candidate: Candidate, described: CatalogueFacts, prior?: boolean): Enrolment {
  const { programme, traject, own, vorm } = candidate;
  if (!programme) return { traject, own, catalogued: false, catalogue: described };
  return { traject, own, catalogued: true, catalogue: catalogueFacts(programme, vorm, prior) };
}

/** A candidate for a programme of the catalogue, with the fields of an enrolment in `academiejaar`. */
export function candidateFor(
  programme: Programme,
  choice: {
    contract: string;
    vorm?: string | undefined;
    academiejaar: string;
    asked?: boolean;
    because: string;
    relevance: number;
  },
): Candidate {
  const vorm = choice.vorm ?? onlyForm(programme);
  return {
    programme,
    route: routeOf(programme, choice.contract, vorm),
    contract: choice.contract,
    vorm,
    title: programme.naam,
    institution: programme.instelling,
    own: false,
    asked: choice.asked ?? false,
    traject: {
      opleiding: programme.id,
      contract: choice.contract,
      academiejaar: choice.academiejaar,
      ...(vorm === undefined ? {} : { vorm }),
    },
    startYear: choice.academiejaar,
    because: choice.because,
    relevance: choice.relevance,
  };
}

export const point = (value: number): Range => ({ min: value, max: value });

/** Sum of two ranges; unbounded when either is. */
export const addRanges = (a: Range, b: Range): Range => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
});
