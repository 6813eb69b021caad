/** The order of the proposals, and that order in words. */
import type { Oordeel, Voorstel } from './advice.ts';
import { candidateId } from './enrolment.ts';
import type { Proposal } from './proposal.ts';

/** At most this many, plus those that the client named. */
const MAX_PROPOSALS = 12;
const FEWEST_PROPOSALS = 3;

const GATE_ORDER: Readonly<Record<Oordeel, number>> = { ja: 0, voorwaardelijk: 1, onbekend: 2, neen: 3, nvt: 3 };

/** First the enrolment of the dossier, then what was asked, then the others by rank, then by id. */
export function rank(proposals: readonly Proposal[]): Voorstel[] {
  const named = proposals.filter(({ candidate }) => candidate.own || candidate.asked);
  const open = proposals.filter(({ candidate }) => !candidate.own && !candidate.asked).sort(compare);
  // What cannot start now only helps when there is little else.
  const startable = open.filter(({ oordeel }) => oordeel !== 'neen');
  const others = named.length + startable.length >= FEWEST_PROPOSALS ? startable : open.slice(0, FEWEST_PROPOSALS);
  const kept = others.slice(0, Math.max(0, MAX_PROPOSALS - named.length));
  return [...named, ...kept].map((proposal, index) => {
    const voorstel = proposal.complete();
    return { ...voorstel, waarom: [...voorstel.waarom, placeOf(voorstel, index)] };
  });
}

function compare(x: Proposal, y: Proposal): number {
  const most = ({ teVolgen }: Proposal): number => teVolgen.max ?? Number.MAX_SAFE_INTEGER;
  const cost = (proposal: Proposal): number => proposal.mostCost() ?? Number.MAX_SAFE_INTEGER;
  const closed = ({ oordeel }: Proposal): number => (oordeel === 'neen' ? 1 : 0);
  const [a, b] = [candidateId(x.candidate), candidateId(y.candidate)];
  return (
    closed(x) - closed(y) ||
    y.candidate.relevance - x.candidate.relevance ||
    GATE_ORDER[x.oordeel] - GATE_ORDER[y.oordeel] ||
    most(x) - most(y) ||
    cost(x) - cost(y) ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}

const GATE_WORDS: Readonly<Record<Oordeel, string>> = {
  ja: 'je voldoet aan de voorwaarden om te starten',
  voorwaardelijk: 'een instelling of dienst moet nog beslissen of je kunt starten',
  onbekend: 'er ontbreken nog gegevens om te weten of je kunt starten',
  neen: 'je kunt nu nog niet starten',
  nvt: 'de voorwaarden om te starten gelden hier niet',
};

const placeOf = (voorstel: Voorstel, index: number): string => `Plaats ${index + 1}: ${GATE_WORDS[voorstel.oordeel]}.`;
