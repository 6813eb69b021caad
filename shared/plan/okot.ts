/**
 * OKOT before VDAB decides. A partner may not give the candidate a conclusion: VDAB takes the decision. Until the
 * dossier holds that decision, the plan names the conditions and nothing that a reader could take for the outcome.
 */
import type { Maatregel, Voorstel } from '../pathways/advice.ts';
import { factValue } from './facts.ts';
import type { PopDossier } from './pop-dossier.ts';

export const OKOT = 'okot';

export const OKOT_TEXT = 'VDAB beslist; dit plan loopt niet vooruit op die beslissing.';

const MENTIONS_OKOT = /okot|onderwijskwalificerend|diploma via vdab|studiecontract/i;

/**
 * True when no OKOT conclusion may be printed for this pathway. The decision in the dossier is about the client's own
 * `traject`; for any other programme VDAB has not decided.
 */
export function okotOpen(dossier: PopDossier, isOwnTraject: boolean): boolean {
  const decision = factValue(dossier, 'vdab.beslissingOkot');
  return !(isOwnTraject && (decision === 'goedgekeurd' || decision === 'geweigerd'));
}

const WITHOUT_WORK = new Set(['werkzoekende', 'opzegperiode', 'inactief']);

/** A fact about VDAB that was answered with no, or not at all, says nothing of the client. */
const saysSomething = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

/**
 * Whether OKOT is about this client at all, read from who the client is and never from the computed verdict: a client
 * at work without a benefit would only get a page of conditions for job-seekers.
 */
export function okotConcerns(dossier: PopDossier): boolean {
  const status = factValue(dossier, 'werk.statuut');
  const benefit = factValue(dossier, 'uitkering.soort');
  const knownToVdab = Object.keys(dossier.feiten ?? {}).some(
    (fact) => fact.startsWith('vdab.') && saysSomething(factValue(dossier, fact)),
  );
  return status === undefined || WITHOUT_WORK.has(String(status)) || knownToVdab || (benefit ?? 'geen') !== 'geen';
}

/** The sentences that do not speak of OKOT. */
export function withoutOkot(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => !MENTIONS_OKOT.test(sentence));
}

export const mentionsOkot = (sentence: string): boolean => MENTIONS_OKOT.test(sentence);

/**
 * True when OKOT money may stand in the net cost of this pathway. For a client whom OKOT concerns every verdict counts the
 * same, so that the net cost does not give the verdict away.
 */
export function okotInTotal(proposal: Voorstel, concerns: boolean): boolean {
  const okot = proposal.maatregelen.find((measure: Maatregel) => measure.id === OKOT);
  return proposal.okot || (okot !== undefined && okot.oordeel !== 'nvt' && (concerns || okot.oordeel !== 'neen'));
}
