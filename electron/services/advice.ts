/** From the text of a dossier file to its advice and its documents. No screen, no electron. */
import type { Result } from '../../shared/api/result.ts';
import { ok } from '../../shared/api/result.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { DossierFout } from '../../shared/dossier/fouten.ts';
import { parseDossierText } from '../../shared/dossier/parse-dossier.ts';
import type { Advies } from '../../shared/pathways/advice.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { advise } from '../../shared/pathways/advise.ts';
import { enrolledIn } from '../../shared/pathways/enrolled.ts';
import { nextYear } from '../../shared/pathways/next-year.ts';
import { buildOkotNote, type OkotNota } from '../../shared/plan/okot-note.ts';
import type { PopPlan } from '../../shared/plan/plan-types.ts';
import { buildPop, chosenProposal } from '../../shared/plan/pop.ts';

export interface Advised {
  readonly dossier: Dossier;
  readonly advies: Advies;
}

/** Errors name the field by its path. `peildatum`: ISO date. */
export function adviseOnText(
  data: AdviceData,
  text: string,
  peildatum: string,
): Result<Advised, readonly DossierFout[]> {
  const parsed = parseDossierText(text, data.pack.dictionary);
  if (!parsed.ok) return parsed;
  return ok({ dossier: parsed.value, advies: advise(data, parsed.value, peildatum) });
}

/** The plan that every document prints. */
export function planOf(data: AdviceData, { dossier, advies }: Advised): PopPlan {
  const enrolled = enrolledIn(dossier, advies, chosenProposal(dossier, advies));
  return buildPop(dossier, advies, {
    woordenboek: (id) => data.pack.symbols.byId.get(id)?.def,
    volgendJaar: nextYear(data, dossier, advies.peildatum, enrolled),
  });
}

/** The OKOT note on a proposal; null when there is none, or nothing to note about it. */
export function okotNoteOf(data: AdviceData, { dossier, advies }: Advised, voorstel?: string): OkotNota | null {
  return buildOkotNote(dossier, advies, { voorstel, woordenboek: (id) => data.pack.symbols.byId.get(id)?.def });
}
