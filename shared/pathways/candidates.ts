/**
 * Which pathways are looked at: the enrolment of the dossier, what the client asked for, the own tracks for the
 * client's diplomas, and other forms of the same field. Judging and ordering them happens elsewhere.
 */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { routeOf } from '../catalogue/catalogue.ts';
import type { Programme } from '../catalogue/schema.ts';
import { richtingenVan } from '../catalogue/studiegebied.ts';
import type { PlainItem } from '../situation/situation-builder.ts';
import { academicYearOf, factValue, type SituationInput } from '../situation/situation-input.ts';
import type { Route } from './advice.ts';
import { levelOf } from './described-programme.ts';
import { type Candidate, candidateFor, candidateId, onlyForm, type Traject } from './enrolment.ts';

export interface Question {
  readonly tekst?: string | undefined;
  readonly doel?: string | undefined;
  readonly beroep?: string | undefined;
  readonly opleidingen?: readonly string[] | undefined;
}

export interface CandidateInput {
  readonly dossier: SituationInput & { readonly vraag?: Question | undefined };
  readonly catalogue: Catalogue;
  /** Academic year in which a new enrolment can start. */
  readonly academiejaar: string;
  /** Is this programme an own track for one of the client's qualifications? */
  readonly isOwnTrack: (programme: Programme) => boolean;
}

/** Looked at in all; the advice keeps the best. */
const MAX_LOOKED_AT = 40;

export function findCandidates(input: CandidateInput): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate | undefined): void => {
    if (!candidate || found.size >= MAX_LOOKED_AT) return;
    // The same programme under the same contract is one pathway; what the client chose comes first and stays.
    const key = candidate.programme ? `${candidate.programme.id}|${candidate.contract ?? ''}` : candidateId(candidate);
    if (!found.has(key)) found.set(key, candidate);
  };
  const own = ownCandidate(input);
  add(own);
  const asked = askedProgrammes(input);
  for (const programme of asked) {
    add(
      candidateFor(programme, {
        ...choice(input),
        asked: true,
        because: 'Je vroeg zelf naar deze opleiding.',
        relevance: 100,
      }),
    );
  }
  const named = [...(own?.programme ? [own.programme] : []), ...asked];
  const fields = fieldsOf(input, named, own);
  for (const programme of input.catalogue.programmes) add(related(input, programme, named, fields));
  for (const programme of named.slice(0, 2)) add(looseCourses(input, programme));
  return [...found.values()];
}

const choice = (input: CandidateInput) => ({ contract: 'diplomacontract', academiejaar: input.academiejaar });

/** The enrolment that the dossier describes, also when the catalogue does not know its programme. */
function ownCandidate({ dossier, catalogue, academiejaar }: CandidateInput): Candidate | undefined {
  const traject = dossier.traject;
  if (!traject) return undefined;
  const programme = typeof traject.opleiding === 'string' ? (catalogue.byId(traject.opleiding) ?? null) : null;
  const text = (key: string): string | undefined =>
    typeof traject[key] === 'string' ? (traject[key] as string) : undefined;
  const contract = text('contract');
  const vorm = text('vorm') ?? (programme ? onlyForm(programme) : undefined);
  const title = programme?.naam ?? text('opleidingNaam') ?? 'Opleiding uit het dossier';
  const level = programme ?? { niveau: levelOf(dossier, title), soort: 'gewoon' as const };
  return {
    programme,
    route:
      level.niveau === undefined
        ? routeOfContract(contract, vorm)
        : routeOf({ ...level, niveau: level.niveau }, contract, vorm),
    contract,
    vorm,
    title,
    institution: programme?.instelling ?? text('instelling') ?? null,
    own: true,
    asked: true,
    traject: traject as Traject,
    startYear: academicYearOf(traject) ?? academiejaar,
    because: 'Dit is het traject uit het dossier.',
    relevance: 1000,
  };
}

const routeOfContract = (contract: string | undefined, vorm: string | undefined): Route =>
  contract === 'creditcontract' || contract === 'examencontract'
    ? contract
    : vorm === 'switch' || vorm === 'werktraject'
      ? vorm
      : 'permanente-vorming';

function askedProgrammes({ dossier, catalogue }: CandidateInput): Programme[] {
  const ids = dossier.vraag?.opleidingen ?? [];
  return ids
    .flatMap((id) => catalogue.byId(id) ?? [])
    .filter((programme) => programme.id !== dossier.traject?.opleiding);
}

/** Fields of study that the question names; else those of the client's diplomas. */
function fieldsOf(input: CandidateInput, named: readonly Programme[], own: Candidate | undefined): ReadonlySet<string> {
  const { vraag } = input.dossier;
  const titles = [
    ...named.map((programme) => programme.naam),
    own?.title ?? '',
    vraag?.beroep ?? '',
    vraag?.tekst ?? '',
  ];
  const asked = titles.flatMap((title) => richtingenVan(title));
  if (asked.length > 0) return new Set(asked);
  return new Set((input.dossier.kwalificaties ?? []).flatMap((item) => richtingenVan(diplomaTitle(item))));
}

const diplomaTitle = (item: PlainItem): string => `${String(item.naam ?? '')} ${String(item.opleiding ?? '')}`;

function related(
  input: CandidateInput,
  programme: Programme,
  named: readonly Programme[],
  fields: ReadonlySet<string>,
): Candidate | undefined {
  const sameField = richtingenVan(programme.naam).some((field) => fields.has(field));
  const leadsToNamed = named.some((one) => programme.naarOpleiding === one.id);
  const ownTrack = input.isOwnTrack(programme);
  if (programme.soort === 'switch') return switchCandidate(input, programme, named);
  if (ownTrack && (sameField || leadsToNamed || fields.size === 0)) {
    return candidateFor(programme, {
      ...choice(input),
      because: 'De instelling heeft dit traject gemaakt voor wie jouw diploma heeft.',
      relevance: leadsToNamed ? 90 : 70,
    });
  }
  // A track for another diploma than the client's is not open to this client.
  if (!sameField || programme.vooropleiding) return undefined;
  return candidateFor(programme, {
    ...choice(input),
    because: 'Deze opleiding ligt in het domein van je vraag.',
    relevance: 40 + formBonus(input.dossier, programme),
  });
}

/** People who work are helped by forms outside office hours. */
function formBonus(dossier: SituationInput, programme: Programme): number {
  const works = ['werknemer', 'uitzendkracht', 'zelfstandige', 'ambtenaar', 'opzegperiode'].includes(
    String(factValue(dossier.feiten?.['werk.statuut'])),
  );
  const flexible = programme.soort === 'werktraject' || (programme.vorm ?? []).some((form) => form !== 'dag');
  return works && flexible ? 15 : 0;
}

/** SWITCH is a form of a bachelor; which programmes have it is not public, so it is offered as something to ask. */
function switchCandidate(
  input: CandidateInput,
  programme: Programme,
  named: readonly Programme[],
): Candidate | undefined {
  const wantsBachelor =
    named.some((one) => ['pba', 'educatieve-bachelor'].includes(one.niveau)) || input.dossier.vraag !== undefined;
  if (!wantsBachelor || formBonus(input.dossier, { ...programme, soort: 'werktraject' }) === 0) return undefined;
  return candidateFor(programme, {
    ...choice(input),
    because: 'Je werkt; een bachelor op eigen tempo kan passen. Vraag na of jouw opleiding dit aanbiedt.',
    relevance: 30,
  });
}

/** A first step without a whole enrolment: some courses of the same programme. */
function looseCourses(input: CandidateInput, programme: Programme): Candidate | undefined {
  if (input.dossier.traject?.contract === 'creditcontract') return undefined;
  if (['postgraduaat', 'microcredential', 'permanente-vorming'].includes(programme.niveau)) return undefined;
  return candidateFor(programme, {
    contract: 'creditcontract',
    academiejaar: input.academiejaar,
    because: 'Je kunt eerst enkele vakken proberen zonder je voor de hele opleiding in te schrijven.',
    relevance: 50,
  });
}
