import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme } from '../catalogue/schema.ts';
import { fold, hasPhrase } from '../catalogue/words.ts';
import type { Grond, Range, Vrijstelling, VrijstellingOnderdeel } from '../pathways/advice.ts';
import { applyClaims, type ExemptionClaim } from './claims.ts';
import { enrolmentIn } from './dates.ts';
import { findEvc, type JobInput } from './evc.ts';
import { type Judgement, judgeCourse, judgeQualification, referenceDay } from './evidence.ts';
import { explain } from './explain.ts';
import { type Exempted, type Finding, type FindingInput, remarksOn, sizeOf, strongestFinding } from './findings.ts';
import { deadlineFor, type HouseRules, type Place } from './house-rules.ts';
import type { TitleReader } from './matching/course-title.ts';
import { type MatchedCourse, matchCourses } from './matching/match-courses.ts';
import { isSameOrigin, type Precedent, precedentInWords } from './precedents.ts';
import type { QualificationInput } from './qualification.ts';
import type { ThumbRules } from './rules-of-thumb.ts';
import { factKey, programmeKey, type Sources, sourceCollector } from './sources.ts';

export interface EstimateInput {
  /** Undefined: nobody asked yet which qualifications there are. */
  readonly qualifications: readonly QualificationInput[] | undefined;
  /** Whether the list names all qualifications. */
  readonly complete: boolean;
  /** Work experience, for EVC; absent when nobody asked. */
  readonly jobs?: readonly JobInput[] | undefined;
  /** What the counsellor asks for, in any programme. */
  readonly claims?: readonly ExemptionClaim[] | undefined;
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly precedents: readonly Precedent[];
  readonly houseRules: HouseRules;
  readonly thumbRules: ThumbRules;
  readonly titles: TitleReader;
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

/** Results per course where a precedent names the course and its size. */
function coursesOfPrecedents(
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
      const homeOf = (text: string): string => input.catalogue.institution(text)?.naam ?? text;
      const same =
        fold(course?.naam ?? '') === fold(uitVak) && isSameOrigin(precedent, qualification.instelling, homeOf);
      const decided = same ? 'zeker' : 'te-onderzoeken';
      if (course === undefined || judgeCourse(course, input.houseRules, place, context).uitkomst === 'geen') continue;
      return [
        {
          naam,
          studiepunten,
          oordeel: precedent.beslissing ? decided : precedent.onzeker ? 'te-onderzoeken' : 'waarschijnlijk',
          ...(qualification.id === undefined ? {} : { op: qualification.id }),
          reden: precedent.toelichting,
          documenten: [],
        },
      ];
    }
    return [];
  });
}

const toOnderdeel = ({ doel, bron, oordeel, deel, reden }: MatchedCourse): VrijstellingOnderdeel => ({
  naam: doel.naam,
  studiepunten: doel.studiepunten,
  oordeel,
  ...(bron?.kwalificatie.id === undefined ? {} : { op: bron.kwalificatie.id }),
  ...(bron === undefined ? {} : { vak: bron.vak.naam }),
  ...(deel ? { deel } : {}),
  reden,
  documenten: [],
});

/** Studiepunten by course; undefined when no course has more than a part in common: titles do not prove that nothing has. */
function exemptedByCourses(courses: readonly VrijstellingOnderdeel[]): Exempted | undefined {
  const sum = (...verdicts: readonly VrijstellingOnderdeel['oordeel'][]): number =>
    courses
      .filter((one) => one.deel === undefined && verdicts.includes(one.oordeel))
      .reduce((total, one) => total + one.studiepunten, 0);
  const hoog = sum('zeker', 'waarschijnlijk', 'te-onderzoeken');
  return hoog === 0 ? undefined : { laag: sum('zeker'), verwacht: sum('zeker', 'waarschijnlijk'), hoog };
}

/**
 * The figures of the strongest ground. Courses go before a rule of thumb, but titles find too little rather than too
 * much: then the range holds both and the expected figure stays that of the rule.
 */
function exemptedIn(
  finding: Finding | undefined,
  courses: Exempted | undefined,
): { readonly grond: Grond; readonly vrij?: Exempted } {
  if (courses === undefined || (finding !== undefined && finding.grond !== 'vuistregel'))
    return { grond: finding?.grond ?? 'geen', ...(finding?.vrij ? { vrij: finding.vrij } : {}) };
  const thumb = finding?.vrij;
  if (thumb === undefined) return { grond: 'opleidingsonderdelen', vrij: courses };
  const vrij = {
    laag: Math.min(courses.verwacht, thumb.laag),
    verwacht: Math.max(courses.verwacht, thumb.verwacht),
    hoog: Math.max(courses.hoog, thumb.hoog),
  };
  return { grond: 'opleidingsonderdelen', vrij };
}

/**
 * Estimates how many studiepunten of a programme a client would be exempted from, and says why in plain Dutch.
 *
 * Evidence from strong to weak: the programme is itself the published track for a qualification; a precedent of the
 * institution, of all institutions, or of another one (as a wide range, marked); courses matched one by one; a rule of
 * thumb (graduaat to a related professional bachelor of 180 studiepunten). Without evidence `laag`, `verwacht` and `hoog` are absent, never 0.
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
  const named = coursesOfPrecedents(
    finding === undefined ? remarks : remarks.filter(({ beslissing }) => beslissing === true),
    judged,
    input,
    place,
  );
  const decided = new Set(named.map(({ naam }) => fold(naam)));
  const matched = matchCourses({
    ...input,
    qualifications: held,
    place,
    op: referenceDay(input.academiejaar, input.inschrijvingOp),
  });
  // A course that was decided on is not matched a second time.
  const byTitle = matched.map(toOnderdeel).filter(({ naam }) => !decided.has(fold(naam)));
  const { onderdelen, opmerkingen } = applyClaims(
    [...named, ...byTitle],
    programme.opleidingsonderdelen ?? [],
    (input.claims ?? []).filter(({ opleiding }) => opleiding === programme.id),
    held,
  );
  const { grond, vrij } = exemptedIn(finding, exemptedByCourses(onderdelen));

  const sources = sourceCollector();
  if (finding?.grond === 'eigen-traject') sources.add(programmeKey(programme), programme.bron);
  for (const one of [...(finding?.precedenten ?? []), ...remarks]) sources.add(one.id, one.bron);
  if (finding?.vuistregel) sources.add(finding.vuistregel.id, finding.vuistregel.bron);

  const evc = findEvc({ ...input, jobs: input.jobs ?? [], qualifications: held, place });
  const vergeleken = {
    vakken: matched.length,
    mogelijk: matched.filter((one) => one.oordeel !== 'geen').length,
  };
  const deadline = deadlineFor(houseRules, place, 1, input.inschrijvingOp);
  const documents = houseRules.of('documenten', place)[0];
  const decider = houseRules.of('beslisser', place)[0];
  const { sentences, facts } = explain({
    ...input,
    held,
    judged,
    usable,
    place,
    finding,
    remarks,
    deadline,
    vergeleken,
    aangevraagd: onderdelen.filter(({ claim }) => claim).length,
  });
  for (const fact of [
    deadline?.feit,
    documents,
    decider,
    ...facts,
    ...matched.map((one) => one.feit),
    ...(evc?.feiten ?? []),
  ])
    if (fact !== undefined) sources.add(factKey(fact), fact.bronGegevens);

  const beslisser = decider?.wie ?? place.instelling;
  const documenten = documents?.lijst ?? [];
  const uiterlijk = deadline?.uiterlijk;
  const common = { beslisser, documenten, ...(uiterlijk === undefined ? {} : { uiterlijk }) };
  const cited = [...(finding?.precedenten ?? []), ...remarks];
  return {
    vrijstelling: {
      ...(vrij ?? {}),
      grond,
      precedenten: cited.map((one) => one.id),
      ...(cited.length === 0
        ? {}
        : { precedentTeksten: Object.fromEntries(cited.map((one) => [one.id, precedentInWords(one)])) }),
      onderdelen: onderdelen.map((one) => (one.oordeel === 'geen' ? one : { ...one, ...common })),
      toelichting: [...sentences, ...opmerkingen],
      ...(evc === undefined ? {} : { evc: evc.kansen }),
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
