/** One proposal: its gates, exemptions, what remains, a plan in time, cost and warnings. */
import type { Pack } from '../engine/compile-pack.ts';
import { evaluateAll } from '../engine/evaluate.ts';
import type { Situation } from '../engine/situation.ts';
import type { Enrolment } from '../situation/situation-input.ts';
import { situationOf } from '../situation/situation-of.ts';
import type { Kantelpunt, Maatregel, Oordeel, Range, Voorstel, Vrijstelling } from './advice.ts';
import type { AdviceData, AdviceDossier } from './advice-data.ts';
import { benefitWarning, plannedEnd } from './benefit.ts';
import { enrolmentChanges, type Variation, variationOf } from './change/changes.ts';
import { bestCombination } from './combination/combine.ts';
import { describedFacts, describedWarnings } from './described-programme.ts';
import { type Candidate, candidateId, enrolmentOf, point } from './enrolment.ts';
import { exemptionEffects } from './exemption-effects.ts';
import { listedFor } from './listed.ts';
import { judge } from './measures.ts';
import { overridesFor, ownTarget } from './overrides.ts';
import { known, type Pace, paceOf, SMALLEST_COURSE } from './pace.ts';
import { MAX_YEARS, type Planned, planYears } from './planning.ts';
import { type Held, holdsPriorQualification } from './prior-qualification.ts';
import { temposOf } from './tempo.ts';
import { totals } from './totals.ts';

interface Estimate {
  readonly vrijstelling: Vrijstelling;
  readonly remaining: Range | null;
}

export interface ProposalInput {
  readonly data: AdviceData;
  readonly dossier: AdviceDossier;
  readonly peildatum: string;
  readonly candidate: Candidate;
  readonly estimate: Estimate;
  readonly held: Held;
  /** What would change the measures of the dossier's own enrolment, by id; it was computed with its advice. */
  readonly points: ReadonlyMap<string, readonly Kantelpunt[]>;
}

/** A proposal as far as its place among the others asks. What is not shown is never worked out in full. */
export interface Proposal {
  readonly candidate: Candidate;
  readonly oordeel: Oordeel;
  readonly teVolgen: Range;
  /** Cents of studiegeld over the whole plan; null without an upper end. */
  mostCost(): number | null;
  complete(): Voorstel;
}

export function propose(input: ProposalInput): Proposal {
  const { data, dossier, peildatum, candidate, estimate } = input;
  const { pack } = data;
  const prior = candidate.programme ? holdsPriorQualification(candidate.programme, input.held) : undefined;
  const found = enrolmentOf(candidate, describedFacts(dossier), prior);
  const { feiten: listed } = listedFor(data, candidate.programme, candidate.traject);
  const enrolment = { ...found, catalogue: { ...found.catalogue, ...listed } };
  const person = situationOf(pack, dossier, peildatum, enrolment);
  const planned = candidate.own ? known(pack.symbols, person.situation, 'traject.studiepunten') : undefined;
  const pace = paceOf(pack.symbols, person.situation, planned, candidate.vorm);
  const remaining = sizeOf(pack, candidate, estimate, planned, pace.perYear, person.situation);
  const firstYear = planned ?? Math.min(pace.perYear, remaining?.max ?? pace.perYear);
  const judged = {
    ...enrolment,
    // The dossier's own enrolment is judged as it stands; another one needs a size to be judged at all.
    traject: candidate.own ? enrolment.traject : { studiepunten: firstYear, ...enrolment.traject },
    assumed: plannedEnd(candidate, remaining, pace.perYear),
  };
  const { situation, warnings } = situationOf(pack, dossier, peildatum, judged);
  let made: Planned | undefined;
  const plan = (): Planned => {
    made ??= planYears(pack, dossier, peildatum, candidate, remaining ?? point(pace.perYear), pace.perYear);
    return made;
  };
  const oordeel = worstGate(gatesOf(pack, situation));
  return {
    candidate,
    oordeel,
    teVolgen: remaining ?? UNKNOWN_SIZE,
    mostCost: () => (remaining === null ? null : plan().kost.max),
    complete: () =>
      complete(input, {
        judged,
        situation,
        warnings,
        person: person.situation,
        pace,
        remaining,
        firstYear,
        plan: plan(),
        oordeel,
      }),
  };
}

interface Prepared {
  /** The enrolment that the measures are judged on. */
  readonly judged: Enrolment;
  readonly situation: Situation;
  readonly warnings: readonly string[];
  /** Without an assumed size of the first year. */
  readonly person: Situation;
  readonly pace: Pace;
  readonly remaining: Range | null;
  /** Studiepunten of the first year. */
  readonly firstYear: number;
  readonly plan: Planned;
  readonly oordeel: Oordeel;
}

function complete(input: ProposalInput, prepared: Prepared): Voorstel {
  const { data, candidate, estimate } = input;
  const { pack } = data;
  const { judged, situation, warnings, person, pace, remaining, plan, oordeel } = prepared;
  const about = candidate.own
    ? ownTarget(input.dossier)
    : { academiejaar: candidate.startYear, opleiding: candidate.programme?.id };
  const overrides = overridesFor(input.dossier.afwijkingen, about, candidate.own === true);
  const maatregelen = candidate.own
    ? withPoints(judge(pack, situation, overrides), input.points)
    : judge(pack, situation, overrides, otherProgramme(input, judged));
  const hours = known(pack.symbols, person, 'beschikbaar.urenPerWeek');
  const maxYears = known(pack.symbols, person, 'beschikbaar.maxJaren');
  const okot = ['ja', 'voorwaardelijk'].includes(verdictOf(maatregelen, 'okot'));
  const { programme } = candidate;
  const effect = exemptionEffects({
    ...{ pack, dossier: input.dossier, peildatum: input.peildatum, enrolment: judged },
    ...{ vrijstelling: estimate.vrijstelling, eersteJaar: prepared.firstYear, perYear: pace.perYear },
  });
  const listed = listedFor(data, programme, candidate.traject);
  // Loose courses are taken for one year, and what has no known size has no known end.
  const tempo =
    remaining === null || isLoose(candidate)
      ? []
      : temposOf({
          ...{ pack, situation, candidate, remaining, plan, hours },
          ...{ dossier: input.dossier, peildatum: input.peildatum, measures: maatregelen, perYear: pace.perYear },
        });
  return {
    id: candidateId(candidate),
    route: candidate.route,
    okot,
    opleiding: programme?.id ?? null,
    titel: candidate.title,
    instelling: candidate.institution,
    contract: candidate.contract ?? null,
    vorm: candidate.vorm ?? null,
    studieomvang: fullSize(candidate, pack, person),
    oordeel,
    waarom: [candidate.because, pace.why, ...estimate.vrijstelling.toelichting.slice(0, 1), ...listed.zinnen],
    vrijstelling: estimate.vrijstelling,
    ...(effect === undefined ? {} : { vrijstellingsEffect: effect }),
    teVolgen: remaining ?? UNKNOWN_SIZE,
    planning: plan.planning,
    totaal: totals({ pack, situation, plan, measures: maatregelen, remaining }),
    besteCombinatie: bestCombination({ pack, situation, years: plan.years, measures: maatregelen }),
    ...(tempo.length === 0 ? {} : { tempo }),
    maatregelen,
    waarschuwingen: warningsOf(input, maatregelen, warnings, {
      pace,
      plan,
      sizeUnknown: remaining === null,
      maxYears,
      hours,
    }),
    bronnen: [...(programme ? [`catalogus:${programme.id}`] : []), ...Object.keys(listed.bronnen)],
  };
}

const withPoints = (measures: readonly Maatregel[], points: ProposalInput['points']): Maatregel[] =>
  measures.map((measure) => ({ ...measure, kantelt: points.get(measure.id) ?? measure.kantelt }));

/** Another contract or form is another proposal, so of the enrolment only its pace can change. */
function otherProgramme({ data, dossier, peildatum }: ProposalInput, enrolment: Enrolment): Variation {
  return variationOf(
    data.pack,
    dossier,
    (changed, changes) =>
      situationOf(data.pack, changed, peildatum, {
        ...enrolment,
        traject: { ...enrolment.traject, ...enrolmentChanges(changes) },
      }).situation,
    ({ id, def }) => id === 'traject.studiepunten' || def.traject !== true,
  );
}

const verdictOf = (measures: readonly Maatregel[], id: string): Oordeel =>
  measures.find((measure) => measure.id === id)?.oordeel ?? 'nvt';

const isLoose = ({ contract }: Candidate): boolean => contract === 'creditcontract' || contract === 'examencontract';

/** Loose courses are taken for one year and lead to credits; otherwise what the exemptions leave. */
function sizeOf(
  pack: Pack,
  candidate: Candidate,
  estimate: Estimate,
  planned: number | undefined,
  perYear: number,
  situation: Parameters<typeof known>[1],
): Range | null {
  if (isLoose(candidate)) {
    return planned === undefined ? { min: Math.min(SMALLEST_COURSE, perYear), max: perYear } : point(planned);
  }
  if (candidate.programme || estimate.remaining) return estimate.remaining;
  const size = candidate.own ? known(pack.symbols, situation, 'opleiding.studieomvang') : undefined;
  return size === undefined ? null : point(size);
}

function fullSize(candidate: Candidate, pack: Pack, situation: Parameters<typeof known>[1]): Range | null {
  const { programme } = candidate;
  if (programme?.studiepuntenBereik)
    return { min: programme.studiepuntenBereik[0], max: programme.studiepuntenBereik[1] };
  const size = programme?.studiepunten ?? known(pack.symbols, situation, 'opleiding.studieomvang');
  return size === undefined ? null : point(size);
}

const UNKNOWN_SIZE: Range = { min: 0, max: null };

const GATES = ['toelating', 'taalvoorwaarde', 'leerkrediet'] as const;
const WORST_FIRST: readonly Oordeel[] = ['neen', 'onbekend', 'voorwaardelijk', 'ja', 'nvt'];

/** Verdicts of the gates, without their reasons. */
function gatesOf(pack: Pack, situation: Situation): ReadonlyMap<string, Oordeel> {
  const rules = GATES.flatMap((id) => pack.rulesById.get(id) ?? []);
  return new Map(evaluateAll(pack, situation, rules).map(({ rule, oordeel }) => [rule.def.id, oordeel]));
}

/** Too little leerkrediet does not close a door: the institution chooses what it does. */
function worstGate(gates: ReadonlyMap<string, Oordeel>): Oordeel {
  const verdicts = GATES.map((gate) => {
    const verdict = gates.get(gate) ?? 'nvt';
    return gate === 'leerkrediet' && verdict === 'neen' ? 'voorwaardelijk' : verdict;
  });
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'onbekend';
}

interface Circumstances {
  readonly pace: Pace;
  readonly plan: Planned;
  readonly sizeUnknown: boolean;
  readonly maxYears: number | undefined;
  /** Hours per week that the client has. */
  readonly hours: number | undefined;
}

function warningsOf(
  { candidate, dossier }: ProposalInput,
  measures: readonly Maatregel[],
  assumptions: readonly string[],
  { pace, plan, sizeUnknown, maxYears, hours }: Circumstances,
): string[] {
  const credit = measures.find(({ id }) => id === 'leerkrediet');
  const { programme } = candidate;
  const busiest = Math.max(0, ...plan.planning.map(({ urenPerWeek }) => urenPerWeek.min));
  const when = (holds: boolean, text: string): string[] => (holds ? [text] : []);
  return [
    ...new Set([
      ...benefitWarning(measures),
      ...assumptions,
      ...(programme || !candidate.own ? [] : describedWarnings(dossier)),
      ...(credit?.waarschuwingen ?? []),
      ...when(
        pace.tooFewHours,
        'Je hebt te weinig uren per week voor één opleidingsonderdeel van 3 studiepunten per semester.',
      ),
      ...when(
        maxYears !== undefined && plan.jaren.min > maxYears,
        `Bij dit tempo duurt de opleiding minstens ${plan.jaren.min} jaar; je wilde er hoogstens ${maxYears} jaar over doen.`,
      ),
      ...when(
        hours !== undefined && busiest > hours,
        `Dit plan vraagt tot ${busiest} uur per week; je hebt er ${String(hours).replace('.', ',')}. Kies een trager tempo of maak tijd vrij.`,
      ),
      ...when(plan.jaren.min > MAX_YEARS, `Het plan toont alleen de eerste ${MAX_YEARS} jaar.`),
      ...when(sizeUnknown, 'Hoe groot deze opleiding is, staat niet in onze bronnen. Vraag het aan de instelling.'),
      ...when(
        programme?.omvangAangenomen === true,
        'De omvang is de wettelijke standaard, niet een cijfer van de instelling. Vraag ze na.',
      ),
      ...(programme?.opmerking ? [programme.opmerking] : []),
    ]),
  ];
}
