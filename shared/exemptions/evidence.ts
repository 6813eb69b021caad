import { type Niveau, SECUNDAIRE_NIVEAUS } from '../catalogue/niveaus.ts';
import { hasPhrase } from '../catalogue/words.ts';
import { yearsBetween } from './dates.ts';
import type { HouseRules, Place, PlacedFact } from './house-rules.ts';
import type { CourseInput, QualificationInput } from './qualification.ts';

/**
 * What one earlier qualification or course can be worth here, before any matching.
 * `geen` comes with 0 studiepunten; `aanvaard` and `te-onderzoeken` carry none: they depend on the programme.
 */
export interface Judgement {
  readonly uitkomst: 'aanvaard' | 'te-onderzoeken' | 'geen';
  readonly studiepunten?: 0;
  /** A sentence for the client. */
  readonly tekst: string;
  /** The house rule that decides, when there is one. */
  readonly feit?: PlacedFact;
}

/** Levels that hold loose courses rather than a programme: looked at course by course. */
const LOSSE_NIVEAUS: readonly Niveau[] = ['creditbewijs', 'microcredential', 'postgraduaat'];

function none(tekst: string, feit?: PlacedFact): Judgement {
  return { uitkomst: 'geen', studiepunten: 0, tekst, ...(feit ? { feit } : {}) };
}

function open(tekst: string, feit?: PlacedFact): Judgement {
  return { uitkomst: 'te-onderzoeken', tekst, ...(feit ? { feit } : {}) };
}

/** How the client would name a qualification. */
export function labelOf(qualification: QualificationInput): string {
  return qualification.naam ?? qualification.opleiding ?? qualification.niveau ?? 'een kwalificatie zonder naam';
}

function judgeAttest(qualification: QualificationInput, rules: HouseRules, place: Place): Judgement {
  const label = labelOf(qualification);
  const facts = rules.of('studiebewijs', place);
  const own = facts.find((fact) => fact.metExamen !== undefined);
  if (qualification.metExamen === true)
    return open(`"${label}" heeft een geslaagd examen. De instelling bekijkt dat dossier per dossier.`, own);
  if (qualification.metExamen === undefined && qualification.niveau === 'getuigschrift')
    return open(`Had "${label}" een examen waarvoor je slaagde? Zonder examen geeft het geen vrijstelling.`);
  const fact = facts.find((one) => one.deelnamebewijs === false);
  return none(`"${label}" is een bewijs zonder examen. Dat geeft geen vrijstelling (0 studiepunten).`, fact);
}

/** Judges a qualification by the general rules and those of the institution; the order is that of the strongest bar. */
export function judgeQualification(qualification: QualificationInput, rules: HouseRules, place: Place): Judgement {
  const { niveau, behaald, land } = qualification;
  const label = labelOf(qualification);
  if (niveau === undefined) return open(`Van "${label}" weten we niet welk niveau het heeft.`);
  if (SECUNDAIRE_NIVEAUS.includes(niveau)) {
    const fact = rules.of('studiebewijs', place).find((one) => one.secundair === false);
    return none(
      fact
        ? `"${label}" is van het secundair onderwijs. Dat geeft hier geen vrijstelling (0 studiepunten).`
        : `"${label}" is van het secundair onderwijs. Dat geeft geen vrijstelling (0 studiepunten), tenzij de instelling anders zegt.`,
      fact,
    );
  }
  if (behaald === false)
    return none(
      `"${label}" is niet behaald, dus het diploma geeft geen vrijstelling. Creditbewijzen van losse opleidingsonderdelen kun je wel voorleggen.`,
    );
  if (behaald === undefined) return open(`Heb je "${label}" behaald? Dat moeten we nog weten.`);
  if (niveau === 'deelnamebewijs' || niveau === 'getuigschrift') return judgeAttest(qualification, rules, place);
  if (niveau === 'beroepskwalificatie')
    return open(
      `Een beroepskwalificatie ("${label}") geeft in het hoger onderwijs niet vanzelf een vrijstelling. De instelling beslist.`,
      rules.of('studiebewijs', place).find((one) => one.beroepskwalificatieAutomatisch === false),
    );
  if (niveau === 'buitenlands' || (land !== undefined && land.toUpperCase() !== 'BE'))
    return open(
      `Over vrijstellingen op een buitenlands diploma ("${label}") beslist de instelling zelf. Een erkenning van NARIC geeft geen vrijstelling.`,
    );
  if (qualification.deelkwalificatie === true)
    return open(`"${label}" is een deel van een opleiding. De instelling bekijkt het per opleidingsonderdeel.`);
  if (LOSSE_NIVEAUS.includes(niveau)) return open(`"${label}" bekijkt de instelling per opleidingsonderdeel.`);
  return { uitkomst: 'aanvaard', tekst: `"${label}" is een diploma dat de instelling kan bekijken.` };
}

/** Years since a qualification was obtained; undefined when the dossier does not say. `op` is an ISO date. */
export function ageOf(qualification: QualificationInput, op: string): number | undefined {
  if (qualification.behaaldOp !== undefined) return yearsBetween(qualification.behaaldOp, op);
  return qualification.jaar === undefined ? undefined : Math.max(0, Number(op.slice(0, 4)) - qualification.jaar);
}

/** What a course to be judged comes from, and what it is held against. */
export interface CourseContext {
  /** Level of the programme in which the course was taken. */
  readonly niveau?: Niveau | undefined;
  /** Whether the diploma of that programme was obtained. */
  readonly diplomaBehaald?: boolean | undefined;
  /** The course was taken in the same programme at the same institution. */
  readonly zelfdeOpleiding?: boolean | undefined;
  /** The course of the new programme. */
  readonly doel?: { readonly naam: string; readonly studiepunten?: number | undefined } | undefined;
  /** ISO date of the request. */
  readonly op: string;
}

const NIET_GESLAAGD = ['niet-geslaagd', 'niet-deelgenomen', 'geen-resultaat', 'uitgeschreven'];

/**
 * Judges one course: result, score, origin, age, size, and courses that are never exempted. All of them can block.
 * Content is not compared here. A course that nothing blocks is `te-onderzoeken`, or `aanvaard` when it is a
 * creditbewijs of the same programme and institution.
 */
export function judgeCourse(course: CourseInput, rules: HouseRules, place: Place, context: CourseContext): Judgement {
  const label = course.naam ?? 'dit opleidingsonderdeel';
  const blocked = blockedBy(course, rules, place, context);
  if (blocked !== undefined) return blocked;
  const own = rules.of('eigen-credit', place)[0];
  const age = course.jaar === undefined ? undefined : Number(context.op.slice(0, 4)) - course.jaar;
  const refresh = rules.of('leeftijd', place).find((fact) => age !== undefined && age >= fact.jaren);
  const also = refresh === undefined ? '' : ` ${refresh.tekst}`;
  if (context.zelfdeOpleiding && course.creditbewijs)
    return {
      uitkomst: 'aanvaard',
      tekst: `Je creditbewijs voor "${label}" blijft geldig.${also}`,
      ...(own ? { feit: own } : {}),
    };
  return open(`De instelling vergelijkt de inhoud, het niveau en de omvang van "${label}".${also}`, refresh);
}

function blockedBy(
  course: CourseInput,
  rules: HouseRules,
  place: Place,
  { niveau, diplomaBehaald, doel, op }: CourseContext,
): Judgement | undefined {
  const label = course.naam ?? 'dit opleidingsonderdeel';
  const { status, score } = course;
  const uitgesloten = rules
    .of('uitgesloten', place)
    .find((fact) => fact.vakken.some((vak) => doel !== undefined && hasPhrase(doel.naam, vak)));
  if (uitgesloten) return none(uitgesloten.tekst, uitgesloten);
  if (status === 'getolereerd' || status === 'gedelibereerd') {
    const fact = rules.of('resultaat', place).find((one) => one[status] === false);
    return none(`Voor "${label}" ben je ${status}. Dat geeft geen vrijstelling (0 studiepunten).`, fact);
  }
  if (status === 'vrijgesteld')
    return none(`Voor "${label}" was je zelf vrijgesteld. Dat is geen creditbewijs: leg het oudere studiebewijs voor.`);
  if (status !== undefined && NIET_GESLAAGD.includes(status)) return none(`Voor "${label}" ben je niet geslaagd.`);
  const minimum = rules.of('score', place).find((fact) => score !== undefined && score < fact.minimum);
  if (minimum) return none(`Voor "${label}" haalde je ${score}. ${minimum.tekst}`, minimum);
  const herkomst = niveau === 'pba' ? rules.of('herkomst', place)[0] : undefined;
  if (herkomst?.professioneel === 'met-diploma' && diplomaBehaald === false) return none(herkomst.tekst, herkomst);
  const age = course.jaar === undefined ? undefined : Number(op.slice(0, 4)) - course.jaar;
  const oud = rules
    .of('leeftijd', place)
    .find((fact) => fact.gevolg === 'geen-vrijstelling' && age !== undefined && age > fact.jaren);
  if (oud) return none(oud.tekst, oud);
  const omvang = rules.of('omvang', place).find((fact) => fact.regel === 'minstens-even-groot');
  if (
    omvang &&
    course.studiepunten !== undefined &&
    doel?.studiepunten !== undefined &&
    course.studiepunten < doel.studiepunten
  )
    return none(`"${label}" is te klein. ${omvang.tekst}`, omvang);
  return undefined;
}

/** Sentences about the age of a qualification on `op` (ISO): refresher, faculties with a limit, own credits that stay. */
export function ageNotes(
  qualification: QualificationInput,
  rules: HouseRules,
  place: Place,
  op: string,
  zelfdeOpleiding: boolean,
): readonly PlacedFact[] {
  const age = ageOf(qualification, op);
  const limits = [
    ...rules.of('leeftijd', place),
    ...(place.faculteit === undefined ? rules.ofFaculties('leeftijd', place) : []),
  ];
  const reached = limits.filter((fact) => age !== undefined && age >= fact.jaren);
  const stays = zelfdeOpleiding ? rules.of('eigen-credit', place) : [];
  return [...stays, ...reached];
}

/** The day on which an age is measured: the enrolment when known, else the first day of the academic year. */
export function referenceDay(academiejaar: string, inschrijvingOp: string | undefined): string {
  return inschrijvingOp ?? `${academiejaar.slice(0, 4)}-09-01`;
}
