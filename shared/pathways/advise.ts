import type { Programme } from '../catalogue/schema.ts';
import { academicYearLabel, academicYearOfDay, civilOf, parseIsoDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import { enter } from '../engine/evaluate.ts';
import { FALSE, type Situation, TRUE } from '../engine/situation.ts';
import { estimateExemption, remaining } from '../exemptions/estimate.ts';
import { type SituationResult, situationOf, withObtained } from '../situation/situation-of.ts';
import type { Advies, Bron, Maatregel, Voorstel } from './advice.ts';
import type { AdviceData, AdviceDossier } from './advice-data.ts';
import { findCandidates } from './candidates.ts';
import { variationOf } from './change/changes.ts';
import { describedFacts, describedProgramme } from './described-programme.ts';
import { catalogueFacts } from './enrolment.ts';
import { listedFor } from './listed.ts';
import { judge } from './measures.ts';
import { overridesFor, ownTarget } from './overrides.ts';
import { type Held, holdsPriorQualification } from './prior-qualification.ts';
import { propose } from './proposal.ts';
import { openQuestions } from './questions.ts';
import { rank } from './ranking.ts';
import { rightsOf } from './rights.ts';
import { citedSources, conflictsOf } from './sources.ts';

/** Version of the way of computing; rises when the same data would give another advice. */
const ENGINE = 1;

/** `peildatum`: ISO date. */
export function advise(data: AdviceData, dossier: AdviceDossier, peildatum: string): Advies {
  const { pack } = data;
  const held = heldBy(data, dossier, peildatum);
  const { situation, warnings } = ownSituation(data, dossier, peildatum, held);
  const maatregelen = judge(
    pack,
    situation,
    overridesFor(dossier.afwijkingen, ownTarget(dossier), true),
    variationOf(pack, dossier, (changed) => ownSituation(data, changed, peildatum, held).situation),
  );
  const { voorstellen, bronnen } = proposals(data, dossier, peildatum, held, maatregelen);
  const asked = new Set(Object.entries(dossier.feiten ?? {}).flatMap(([id, raw]) => (isAsked(raw) ? [id] : [])));
  const day = parseIsoDay(peildatum) ?? 0;
  const judged = [maatregelen, ...voorstellen.map((voorstel) => voorstel.maatregelen)];
  return {
    formaat: 'trajectwijzer-advies',
    versie: 1,
    peildatum,
    academiejaar: academicYearLabel(academicYearOfDay(day)),
    regelpakket: data.versions.regelpakket,
    invoer: {
      catalogus: data.versions.catalogus,
      precedenten: data.versions.precedenten,
      huisregels: data.versions.huisregels,
      lokaal: data.versions.lokaal ?? {},
      motor: ENGINE,
    },
    lerendeType: learnerType(pack, situation, dossier),
    bronnen: citedSources(pack, judged, bronnen),
    conflicten: conflictsOf(pack, judged),
    maatregelen,
    voorstellen,
    vragen: openQuestions(pack, situation, judged.slice(0, 4), asked),
    rechten: rightsOf(pack, situation, maatregelen, dossier.feiten ?? {}, peildatum),
    waarschuwingen: [...warnings, ...unknownProgrammes(data, dossier)],
  };
}

/** The client with the enrolment of the dossier itself, as the rules see them. */
export function ownSituation(
  data: AdviceData,
  dossier: AdviceDossier,
  peildatum: string,
  held: Held = heldBy(data, dossier, peildatum),
): SituationResult {
  const own = ownProgramme(data, dossier);
  return situationOf(data.pack, dossier, peildatum, {
    traject: dossier.traject,
    own: true,
    catalogued: own !== null,
    catalogue: {
      ...(own
        ? catalogueFacts(own, stringOf(dossier.traject?.vorm), holdsPriorQualification(own, held))
        : describedFacts(dossier)),
      ...listedFor(data, own, dossier.traject).feiten,
    },
  });
}

/** The client's qualifications as the estimate and the tracks read them. */
export function heldBy({ catalogue }: AdviceData, dossier: AdviceDossier, peildatum: string): Held {
  const day = parseIsoDay(peildatum) ?? 0;
  return {
    qualifications: dossier.kwalificaties?.map((item) => withObtained(item, day)) as Held['qualifications'],
    complete: !(dossier.nietVolledig?.includes('kwalificaties') ?? false),
    catalogue,
  };
}

function ownProgramme({ catalogue }: AdviceData, dossier: AdviceDossier): Programme | null {
  const id = dossier.traject?.opleiding;
  return typeof id === 'string' ? (catalogue.byId(id) ?? null) : null;
}

/** A catalogue may differ between two machines: what it does not hold is said, not refused. */
function unknownProgrammes({ catalogue }: AdviceData, dossier: AdviceDossier): string[] {
  const ids = [stringOf(dossier.traject?.opleiding), ...(dossier.vraag?.opleidingen ?? [])];
  return [...new Set(ids)]
    .filter((id) => id !== undefined && catalogue.byId(id) === undefined)
    .map((id) => `De opleiding "${id}" staat niet in deze catalogus. Kies ze opnieuw, of vul haar naam en niveau in.`);
}

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const isAsked = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && 'weetNiet' in raw;

function proposals(
  data: AdviceData,
  dossier: AdviceDossier,
  peildatum: string,
  held: Held,
  own: readonly Maatregel[],
): { voorstellen: Voorstel[]; bronnen: Record<string, Bron> } {
  const academiejaar = nextStart(peildatum);
  const bronnen: Record<string, Bron> = {};
  const estimate = (programme: Programme, year: string) => {
    const found = estimateExemption({
      ...data.evidence,
      qualifications: held.qualifications,
      jobs: dossier.ervaring?.map(({ beroep, sector }) => ({ beroep: stringOf(beroep), sector: stringOf(sector) })),
      claims: dossier.vrijstellingsclaims,
      complete: held.complete,
      programme,
      catalogue: data.catalogue,
      academiejaar: year,
      inschrijvingOp: stringOf(dossier.traject?.inschrijvingOp),
    });
    return { ...found, remaining: remaining(programme, found.vrijstelling) };
  };
  const candidates = findCandidates({
    dossier,
    catalogue: data.catalogue,
    academiejaar,
    isOwnTrack: (programme) => estimate(programme, academiejaar).vrijstelling.grond === 'eigen-traject',
  });
  const made = candidates.map((candidate) => {
    const about = candidate.programme ?? (candidate.own ? describedProgramme(dossier) : undefined);
    const found = about ? estimate(about, candidate.startYear) : undefined;
    if (found) Object.assign(bronnen, found.bronnen);
    const source = candidate.programme && programmeSource(candidate.programme);
    if (source) Object.assign(bronnen, source);
    Object.assign(bronnen, listedFor(data, candidate.programme, candidate.traject).bronnen);
    return propose({
      data,
      dossier,
      peildatum,
      candidate,
      held,
      estimate: found ?? { vrijstelling: NO_ESTIMATE, remaining: null },
      points: new Map(candidate.own ? own.map(({ id, kantelt }) => [id, kantelt]) : []),
    });
  });
  return { voorstellen: rank(made), bronnen };
}

const NO_ESTIMATE = {
  grond: 'geen',
  precedenten: [],
  onderdelen: [],
  toelichting: ['Deze opleiding staat niet in de catalogus; over vrijstellingen is er geen gegeven.'],
  documenten: [],
  bronnen: [],
} as const;

const CHECKED_ON = '2026-11-20';

const programmeSource = ({ id, bron }: Programme): Record<string, Bron> => {
  const { titel, uitgever, url, datum } = bron;
  return {
    [`catalogus:${id}`]: { titel, uitgever, url, ...(datum === undefined ? {} : { datum }), nagekekenOp: CHECKED_ON },
  };
};

/** Until the end of October one can still enrol for the running academic year; after that the next one is planned. */
function nextStart(peildatum: string): string {
  const day = parseIsoDay(peildatum) ?? 0;
  const { month } = civilOf(day);
  const running = academicYearOfDay(day);
  return academicYearLabel(month === 9 || month === 10 ? running : running + 1);
}

/** No diploma of higher education: 1; with one, who deepens: 2; who changes direction: 3; else not known. */
function learnerType(pack: Pack, situation: Situation, dossier: AdviceDossier): 1 | 2 | 3 | null {
  const holds = pack.definitions.get('heeftHogerDiploma');
  if (holds?.t !== 'mask') return null;
  enter(situation);
  const value = holds.eval();
  if (value === FALSE) return 1;
  if (value !== TRUE) return null;
  const doel = dossier.vraag?.doel;
  return doel === 'bijscholen' ? 2 : doel === 'omscholen' || doel === 'herorienteren' ? 3 : null;
}
