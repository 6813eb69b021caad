/** The enrolment that a proposal stands for, without the engine: a screen asks for it too. */
import type { Enrolled } from '../api/next-year.ts';
import type { Advies, Voorstel } from './advice.ts';
import type { AdviceDossier } from './advice-data.ts';

/** The enrolment behind a proposal; null for the traject of the dossier itself, and without a programme. */
export function enrolledIn(
  dossier: Pick<AdviceDossier, 'traject'>,
  advice: Pick<Advies, 'voorstellen'>,
  proposal: Voorstel | undefined,
): Enrolled | null {
  const own = dossier.traject !== undefined && proposal === advice.voorstellen[0];
  const [first, ...rest] = proposal?.planning ?? [];
  if (own || proposal === undefined || proposal.opleiding === null || first === undefined) return null;
  const year = [first, ...rest].filter(({ academiejaar }) => academiejaar === first.academiejaar);
  const exact = year.every(({ studiepunten }) => studiepunten.min === studiepunten.max);
  return {
    opleiding: proposal.opleiding,
    contract: proposal.contract,
    vorm: proposal.vorm,
    academiejaar: first.academiejaar,
    studiepunten: exact ? year.reduce((sum, { studiepunten }) => sum + studiepunten.min, 0) : null,
  };
}
