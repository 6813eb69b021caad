/** The best combination of a proposal in words, for the screen and the documents. */
import type { Voorstel } from '../pathways/advice.ts';
import { textOrNull, texts } from './clean.ts';
import type { PopCombinatie } from './plan-types.ts';

/**
 * Null when there is nothing to name. `withoutOkot`: as if OKOT were not there, whatever its verdict, so that the
 * combination does not give away what VDAB must still decide.
 */
export function buildCombination(
  { besteCombinatie }: Voorstel,
  withoutOkot: boolean,
  label: (measure: string) => string,
): PopCombinatie | null {
  const found = withoutOkot ? (besteCombinatie?.zonderOkot ?? besteCombinatie) : besteCombinatie;
  if (!found) return null;
  const { maatregelen, tweede, voorwaarden = [], nietGerangschikt = [] } = found;
  if (maatregelen.length + tweede.length + nietGerangschikt.length === 0) return null;
  return {
    maatregelen: maatregelen.map(label),
    tweede: tweede.map(label),
    waarom: textOrNull(found.waarom),
    voorwaarden: texts(voorwaarden),
    nietGerangschikt: nietGerangschikt.map(label),
  };
}

/** Dutch, without end: "Opleidingscheque + VOV". */
export const combinationName = (labels: readonly string[]): string => labels.join(' + ');
