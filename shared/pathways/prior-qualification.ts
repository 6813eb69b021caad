/** Does the client hold what a track asks? Names of diplomas are read by their words, so a miss is not yet a no. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme } from '../catalogue/schema.ts';
import { matchesPattern, type QualificationInput } from '../exemptions/qualification.ts';

/** Levels to which only certain diplomas give access, also when the catalogue does not name them. */
const SELECTIVE_LEVELS = new Set<string>([
  'schakelprogramma',
  'voorbereidingsprogramma',
  'master',
  'educatieve-master',
  'banaba',
  'manama',
]);

export interface Held {
  /** Undefined: nobody asked yet. */
  readonly qualifications: readonly QualificationInput[] | undefined;
  readonly complete: boolean;
  readonly catalogue: Catalogue;
}

/** Is this track there only for people with a certain diploma? */
export const asksPriorQualification = ({ vooropleiding, niveau }: Programme): boolean =>
  vooropleiding !== undefined || SELECTIVE_LEVELS.has(niveau);

/** Undefined when the institution has to decide, or when facts are missing. */
export function holdsPriorQualification(programme: Programme, held: Held): boolean | undefined {
  const patterns = programme.vooropleiding;
  if (!patterns) return asksPriorQualification(programme) ? undefined : true;
  const all = held.qualifications ?? [];
  const obtained = all.filter(({ behaald }) => behaald === true);
  if (obtained.some((one) => patterns.some((pattern) => matchesPattern(pattern, one, obtained, held.catalogue))))
    return true;
  if (!held.qualifications || !held.complete) return undefined;
  const levels = new Set<string>(patterns.flatMap(({ niveau }) => niveau));
  const mayHold = all.some(
    ({ behaald, niveau }) =>
      behaald !== false && (niveau === undefined || niveau === 'buitenlands' || levels.has(niveau)),
  );
  return mayHold ? undefined : false;
}
