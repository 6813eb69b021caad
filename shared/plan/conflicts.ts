/** Sources that disagree, as the screen and the documents say so. */
import type { Bron, Conflict } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';

export interface ConflictText {
  readonly onderwerp: string;
  /** Who says what. */
  readonly stemmen: readonly { readonly wie: string; readonly zegt: string; readonly bron: Bron | null }[];
  /** What the rules use, and why. */
  readonly gekozen: string;
}

/** The conflicts about one measure. */
export function conflictsAbout(
  measure: string,
  conflicts: readonly Conflict[] | undefined,
  sources: Readonly<Record<string, Bron>>,
): ConflictText[] {
  return (conflicts ?? [])
    .filter(({ maatregelen }) => maatregelen.includes(measure))
    .map(({ onderwerp, bronnen, gekozen }) => ({
      onderwerp: cleanText(onderwerp),
      stemmen: bronnen.map(({ bron, naam, zegt }) => {
        const source = bron === undefined ? undefined : sources[bron];
        return { wie: cleanText(naam ?? source?.uitgever ?? 'een bron'), zegt: cleanText(zegt), bron: source ?? null };
      }),
      gekozen: cleanText(gekozen),
    }));
}

/** One line: 'Nederlands voor een graduaat: PXL: niveau B1. HOGENT: niveau B2. Wij gebruiken: ...' */
export const conflictLine = ({ onderwerp, stemmen, gekozen }: ConflictText): string =>
  `${onderwerp}. ${stemmen.map(({ wie, zegt }) => `${wie}: ‘${zegt}’`).join(' ')} Wat we gebruiken: ${gekozen}`;
