/** One proposal: its gates, exemptions, what remains, a plan in time, cost and warnings. */
import type { Pack } from '../engine/compile-pack.ts';
import { situationOf } from '../situation/situation-of.ts';
import type { Afwijking, Maatregel, Oordeel, Range, Totaal, Voorstel, Vrijstelling } from './advice.ts';
import type { AdviceData, AdviceDossier } from './advice-data.ts';
import { benefitWarning, plannedEnd } from './benefit.ts';
import { describedFacts, describedWarnings } from './described-programme.ts';
import { type Candidate, candidateId, enrolmentOf, point } from './enrolment.ts';
import { judge } from './measures.ts';
import { known, type Pace, paceOf, SMALLEST_COURSE } from './pace.ts';
import { MAX_YEARS, type Planned, planYears } from './planning.ts';
import { type Held, holdsPriorQualification } from './prior-qualification.ts';

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
  readonly overrides: ReadonlyMap<string, Afwijking>;
}

export interface Proposal {
  readonly voorstel: Voorstel;
  readonly candidate: Candidate;
}

export function propose(input: ProposalInput): Proposal {
  const { data, dossier, peildatum, candidate, estimate } = input;
  const { pack } = data;
  const prior = candidate.programme ? holdsPriorQualification(candidate.programme, input.held) : undefined;
  const enrolment = enrolmentOf(candidate, describedFacts(dossier), prior);
  const person = situationOf(pack, dossier, peildatum, enrolment);
  const planned = candidate.own ? known(pack.symbols, person.situation, 'traject.studiepunten') : undefined;
  const pace = paceOf(pack.symbols, person.situation, planned, candidate.vorm);
  const remaining = sizeOf(pack, candidate, estimate, planned, pace.perYear, person.situation);
  const firstYear = planned ?? Math.min(pace.perYear, remaining?.max ?? pace.perYear);
  const { situation, warnings } = situationOf(pack, dossier, peildatum, {
    ...enrolment,
    // The dossier's own enrolment is judged as it stands; another one needs a size to be judged at all.
    traject: candidate.own ? enrolment.traject : { studiepunten: firstYear, ...enrolment.traject },
    assumed: plannedEnd(candidate, remaining, pace.perYear),
  });
  const maatregelen = judge(pack, situation, candidate.own ? input.overrides : undefined);
  const plan = planYears(pack, dossier, peildatum, candidate, remaining ?? point(pace.perYear), pace.perYear);
  const hours = known(pack.symbols, person.situation, 'beschikbaar.urenPerWeek');
  const maxYears = known(pack.symbols, person.situation, 'beschikbaar.maxJaren');
  const okot = ['ja', 'voorwaardelijk'].includes(verdictOf(maatregelen, 'okot'));
  const { programme } = candidate;
  return {
    candidate,
    voorstel: {
      id: candidateId(candidate),
      route: candidate.route,
      okot,
      opleiding: programme?.id ?? null,
      titel: candidate.title,
      instelling: candidate.institution,
      contract: candidate.contract ?? null,
      vorm: candidate.vorm ?? null,
      studieomvang: fullSize(candidate, pack, person.situation),
      oordeel: worstGate(maatregelen),
      waarom: [candidate.because, pace.why, ...estimate.vrijstelling.toelichting.slice(0, 1)],
      vrijstelling: estimate.vrijstelling,
      teVolgen: remaining ?? UNKNOWN_SIZE,
      planning: plan.planning,
      totaal: totals(plan, remaining === null, maatregelen),
      maatregelen,
      waarschuwingen: warningsOf(input, maatregelen, warnings, {
        pace,
        plan,
        sizeUnknown: remaining === null,
        maxYears,
        hours,
      }),
      bronnen: programme ? [`catalogus:${programme.id}`] : [],
    },
  };
}

const verdictOf = (measures: readonly Maatregel[], id: string): Oordeel =>
  measures.find((measure) => measure.id === id)?.oordeel ?? 'nvt';

/** Loose courses are taken for one year and lead to credits; otherwise what the exemptions leave. */
function sizeOf(
  pack: Pack,
  candidate: Candidate,
  estimate: Estimate,
  planned: number | undefined,
  perYear: number,
  situation: Parameters<typeof known>[1],
): Range | null {
  if (candidate.contract === 'creditcontract' || candidate.contract === 'examencontract') {
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

/** Too little leerkrediet does not close a door: the institution chooses what it does. */
function worstGate(measures: readonly Maatregel[]): Oordeel {
  const verdicts = GATES.map((gate) => {
    const verdict = verdictOf(measures, gate);
    return gate === 'leerkrediet' && verdict === 'neen' ? 'voorwaardelijk' : verdict;
  });
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'onbekend';
}

function totals(plan: Planned, sizeUnknown: boolean, measures: readonly Maatregel[]): Totaal {
  const kost: Range = sizeUnknown ? { min: plan.kost.min, max: null } : plan.kost;
  const jaren: Range = sizeUnknown ? { min: plan.jaren.min, max: null } : plan.jaren;
  const okot = verdictOf(measures, 'okot');
  const free = okot === 'ja';
  const maybeFree = okot === 'voorwaardelijk' || okot === 'onbekend';
  return {
    kost,
    nettoKost: free ? point(0) : { min: maybeFree ? 0 : kost.min, max: kost.max },
    uren: leaveHours(
      measures.find(({ id }) => id === 'vov'),
      jaren,
    ),
    jaren,
  };
}

/** Hours of leave over the whole track: the right of later school years is not established yet. */
function leaveHours(vov: Maatregel | undefined, jaren: Range): Range {
  const hours = vov?.bedragen.uren;
  if (!hours) return point(0);
  return {
    min: vov?.oordeel === 'ja' ? hours.min : 0,
    max: hours.max === null || jaren.max === null ? null : hours.max * jaren.max,
  };
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
