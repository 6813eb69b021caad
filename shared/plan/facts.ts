/** Facts of a dossier as the plan needs them: a value, or the mark that the client did not know. */
import type { Feitwaarde } from '../pathways/advice.ts';
import { readable } from './labels.ts';
import type { PopDossier } from './pop-dossier.ts';

/** What the dictionary says of a fact; every field optional so that a plan can be made without it. */
export interface FactDescription {
  readonly label?: string | undefined;
  readonly vraag?: string | undefined;
  readonly waarom?: string | undefined;
  readonly eenheid?: string | undefined;
  readonly opties?: readonly { readonly waarde: string; readonly label: string }[] | undefined;
}

/** Fact id -> its description in the dictionary of the pack that the advice was made with. */
export type Woordenboek = (fact: string) => FactDescription | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a fact, without its provenance; undefined when absent or not known. */
export function factValue(dossier: PopDossier, fact: string): unknown {
  const raw = dossier.feiten?.[fact];
  return isObject(raw) ? raw.waarde : raw;
}

/** Ids of the facts that were asked and that the client did not know. */
export function notKnownFacts(dossier: PopDossier): string[] {
  return Object.entries(dossier.feiten ?? {})
    .filter(([, raw]) => isObject(raw) && raw.weetNiet === true)
    .map(([fact]) => fact);
}

export function feitLabel(dictionary: Woordenboek | undefined, fact: string): string {
  return dictionary?.(fact)?.label ?? readable(fact);
}

/** A fact's value in words: the option's label, 'ja'/'neen', a number with its unit, a date. */
export function feitTekst(
  dictionary: Woordenboek | undefined,
  fact: string,
  value: Feitwaarde,
  formatNumber: (value: number, unit: string | undefined) => string,
  formatDate: (iso: string) => string,
): string {
  const description = dictionary?.(fact);
  const option = (text: string): string =>
    description?.opties?.find((candidate) => candidate.waarde === text)?.label ?? text;
  if (typeof value === 'boolean') return value ? 'ja' : 'neen';
  if (typeof value === 'number') return formatNumber(value, description?.eenheid);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : option(value);
  return value.map(option).join(', ');
}
