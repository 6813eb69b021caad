/** What every part of the plan is built from. */
import type { Advies, Voorstel } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';
import { feitLabel, type Woordenboek } from './facts.ts';
import { readable } from './labels.ts';
import { OKOT, okotConcerns, okotOpen } from './okot.ts';
import type { PopDossier } from './pop-dossier.ts';
import { type SourceList, sourceList } from './sources.ts';

export interface BuildContext {
  readonly dossier: PopDossier;
  readonly advice: Advies;
  /** The chosen pathway, or the first proposal; undefined when there is none. */
  readonly proposal: Voorstel | undefined;
  readonly dictionary: Woordenboek | undefined;
  readonly sources: SourceList;
  /** True when no OKOT conclusion may be printed for this pathway (undefined: for the person alone). */
  readonly okotOpen: (proposal: Voorstel | undefined) => boolean;
  /** True when the plan speaks of OKOT: it is about this client, or the counsellor wrote an override on it. */
  readonly okotConcerns: boolean;
  readonly measureLabel: (id: string) => string;
  readonly factLabel: (fact: string) => string;
}

export function buildContext(
  dossier: PopDossier,
  advice: Advies,
  proposal: Voorstel | undefined,
  dictionary: Woordenboek | undefined,
): BuildContext {
  const labels = new Map<string, string>();
  for (const measure of [...advice.maatregelen, ...advice.voorstellen.flatMap((v) => v.maatregelen)]) {
    labels.set(measure.id, cleanText(measure.label));
  }
  const own = dossier.traject === undefined ? undefined : advice.voorstellen[0];
  return {
    dossier,
    advice,
    proposal,
    dictionary,
    sources: sourceList(advice.bronnen),
    // With a traject the first proposal is that one (contract, section 3); the top-level measures are its measures too.
    okotOpen: (forProposal) =>
      okotOpen(dossier, own !== undefined && (forProposal === undefined || forProposal.id === own.id)),
    okotConcerns: okotConcerns(dossier) || (dossier.afwijkingen ?? []).some(({ maatregel }) => maatregel === OKOT),
    measureLabel: (id) => labels.get(id) ?? readable(id),
    factLabel: (fact) => cleanText(feitLabel(dictionary, fact)),
  };
}
