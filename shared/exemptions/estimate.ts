import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme } from '../catalogue/schema.ts';
import { hasPhrase } from '../catalogue/words.ts';
import type { Range, Vrijstelling, VrijstellingOnderdeel } from '../pathways/advice.ts';
import { enrolmentIn } from './dates.ts';
import { type Judgement, judgeCourse, judgeQualification, referenceDay } from './evidence.ts';
import { explain } from './explain.ts';
import { type Exempted, type Finding, type FindingInput, remarksOn, sizeOf, strongestFinding } from './findings.ts';
import { deadlineFor, type HouseRules, type Place } from './house-rules.ts';
import type { Precedent } from './precedents.ts';
import type { QualificationInput } from './qualification.ts';
import type { ThumbRules } from './rules-of-thumb.ts';
import { factKey, programmeKey, type Sources, sourceCollector } from './sources.ts';

export interface EstimateInput {
  /** Undefined: nobody asked yet which qualifications there are. */
  readonly qualifications: readonly QualificationInput[] | undefined;
  /** Whether the list names all qualifications. */
  readonly complete: boolean;
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly precedents: readonly Precedent[];
  readonly houseRules: HouseRules;
  readonly thumbRules: ThumbRules;
  /** `2025-2026`. */
  readonly academiejaar: string;
  /** ISO date of the enrolment; left aside when it is not one for `academiejaar`. */
  readonly inschrijvingOp?: string | undefined;
  readonly faculteit?: string | undefined;
}

/** The estimate, and the sources that `vrijstelling.bronnen` names, with the certainty of each. */
export interface Estimate extends Sources {
  readonly vrijstelling: Vrijstelling;
}

/** A qualification and what it can be worth at this institution. */
interface Judged {
  readonly qualification: QualificationInput;
  readonly judgement: Judgement;
}

function placeOf({ catalogue, programme, academiejaar, faculteit }: EstimateInput): Place {
  const instelling = catalogue.institution(programme.instelling)?.naam ?? programme.instelling;
  return { instelling, academiejaar, ...(faculteit === undefined ? {} : { faculteit }) };
}

/** Results per course, only where a precedent names the course and its size. */
function coursesOf(
  remarks: readonly Precedent[],
  judged: readonly Judged[],
  input: EstimateInput,
  place: Place,
): readonly VrijstellingOnderdeel[] {
  const op = referenceDay(input.academiejaar, input.inschrijvingOp);
  return remarks.flatMap((precedent): VrijstellingOnderdeel[] => {
    const { naam, studiepunten, uitVak } = precedent.vak ?? {};
    if (naam === undefined || studiepunten === undefined || uitVak === undefined) return [];
    for (const { qualification } of judged) {
      const context = {
        niveau: qualification.niveau,
        diplomaBehaald: qualification.behaald,
        doel: { naam, studiepunten },
        op,
      };
      const course = qualification.opleidingsonderdelen?.find(
        (one) => one.naam !== undefined && one.status === 'geslaagd' && hasPhrase(one.naam, uitVak),
      );
      if (course === undefined || judgeCourse(course, input.houseRules, place, context).uitkomst === 'geen') continue;
      return [
        {
          naam,
          studiepunten,
          oordeel: precedent.onzeker ? 'te-onderzoeken' : 'waarschijnlijk',
          ...(qualification.id === undefined ? {} : { op: qualification.id }),
          reden: precedent.toelichting,
          documenten: [],
        },
      ];
    }
    return [];
  });
}

function exemptedIn(finding: Finding | undefined, courses: readonly VrijstellingOnderdeel[]): Exempted | undefined {
  if (finding !== undefined || courses.length === 0) return finding?.vrij;
  const sum = (of: readonly VrijstellingOnderdeel[]): number => of.reduce((total, one) => total + one.studiepunten, 0);
  return { laag: 0, verwacht: sum(courses.filter((one) => one.oordeel === 'waarschijnlijk')), hoog: sum(courses) };
}

/**
 * Estimates how many studiepunten of a programme a client would be exempted from, and says why in plain Dutch.
 *
 * Evidence from strong to weak: the programme is itself the published track for a qualification; a precedent of the
 * institution, of all institutions, or of another one (as a wide range, marked); a rule of thumb (graduaat to a related
 * professional bachelor of 180 studiepunten). Without evidence `laag`, `verwacht` and `hoog` are absent, never 0.
 * Deterministic; reads no clock. Never fails: what is unknown becomes a sentence.
 */
export function estimateExemption(asked: EstimateInput): Estimate {
  const input = { ...asked, inschrijvingOp: enrolmentIn(asked.academiejaar, asked.inschrijvingOp) };
  const { programme, catalogue, precedents, thumbRules, houseRules } = input;
  const place = placeOf(input);
  const held = input.qualifications ?? [];
  const judged = held.map(
    (qualification): Judged => ({
      qualification,
      judgement: judgeQualification(qualification, houseRules, place),
    }),
  );
  const usable = judged.filter((one) => one.judgement.uitkomst === 'aanvaard').map((one) => one.qualification);
  const possible = judged
    .filter(({ qualification, judgement }) => judgement.uitkomst !== 'geen' && qualification.behaald === true)
    .map((one) => one.qualification);
  const search: FindingInput = { programme, catalogue, precedents, thumbRules, usable, possible };
  const finding = strongestFinding(search);
  const remarks = remarksOn(search, held).filter((one) => !finding?.precedenten.includes(one));
  const onderdelen = finding === undefined ? coursesOf(remarks, judged, input, place) : [];
  const vrij = exemptedIn(finding, onderdelen);

  const sources = sourceCollector();
  if (finding?.grond === 'eigen-traject') sources.add(programmeKey(programme), programme.bron);
  for (const one of [...(finding?.precedenten ?? []), ...remarks]) sources.add(one.id, one.bron);
  if (finding?.vuistregel) sources.add(finding.vuistregel.id, finding.vuistregel.bron);

  const deadline = deadlineFor(houseRules, place, 1, input.inschrijvingOp);
  const documents = houseRules.of('documenten', place)[0];
  const decider = houseRules.of('beslisser', place)[0];
  const { sentences, facts } = explain({ ...input, held, judged, usable, place, finding, remarks, deadline });
  for (const fact of [deadline?.feit, documents, decider, ...facts])
    if (fact !== undefined) sources.add(factKey(fact), fact.bronGegevens);

  const beslisser = decider?.wie ?? place.instelling;
  const documenten = documents?.lijst ?? [];
  const uiterlijk = deadline?.uiterlijk;
  const common = { beslisser, documenten, ...(uiterlijk === undefined ? {} : { uiterlijk }) };
  return {
    vrijstelling: {
      ...(vrij ?? {}),
      grond: finding?.grond ?? (onderdelen.length > 0 ? 'opleidingsonderdelen' : 'geen'),
      precedenten: [...(finding?.precedenten ?? []), ...remarks].map((one) => one.id),
      onderdelen: onderdelen.map((one) => ({ ...one, ...common })),
      toelichting: sentences,
      ...common,
      bronnen: sources.keys(),
    },
    ...sources.result(),
  };
}

/**
 * What remains to take up, in studiepunten; null when the size of the programme is not known.
 * On an own track that is the size of the track itself. Without figures for exemptions nothing is subtracted.
 */
export function remaining(programme: Programme, vrijstelling: Vrijstelling): Range | null {
  const size = sizeOf(programme);
  if (size === undefined) return null;
  const [min, max] = size;
  const { laag, hoog, grond } = vrijstelling;
  if (grond === 'eigen-traject' || laag === undefined || hoog === undefined) return { min, max };
  return { min: Math.max(0, min - hoog), max: Math.max(0, max - laag) };
}
