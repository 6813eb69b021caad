import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Niveau } from '../catalogue/niveaus.ts';
import type { Patroon } from '../catalogue/schema.ts';
import { hasPhrase, isPhrase } from '../catalogue/words.ts';

/** A course of a qualification, as in the dossier. A missing field is unknown. */
export interface CourseInput {
  readonly naam?: string | undefined;
  readonly studiepunten?: number | undefined;
  /** On 20. */
  readonly score?: number | undefined;
  readonly jaar?: number | undefined;
  readonly creditbewijs?: boolean | undefined;
  readonly status?:
    | 'geslaagd'
    | 'getolereerd'
    | 'gedelibereerd'
    | 'niet-geslaagd'
    | 'niet-deelgenomen'
    | 'geen-resultaat'
    | 'vrijgesteld'
    | 'uitgeschreven'
    | undefined;
}

/** A qualification, as in the dossier (contract, section 1): dates as ISO text. A missing field is unknown. */
export interface QualificationInput {
  readonly id?: string | undefined;
  readonly niveau?: Niveau | undefined;
  readonly naam?: string | undefined;
  readonly instelling?: string | undefined;
  /** Catalogue id or free text. */
  readonly opleiding?: string | undefined;
  readonly behaaldOp?: string | undefined;
  readonly jaar?: number | undefined;
  readonly behaald?: boolean | undefined;
  readonly studiepunten?: number | undefined;
  readonly land?: string | undefined;
  readonly deelkwalificatie?: boolean | undefined;
  readonly metExamen?: boolean | undefined;
  readonly opleidingsonderdelen?: readonly CourseInput[] | undefined;
}

function titlesOf(qualification: QualificationInput, catalogue: Catalogue): readonly string[] {
  const { naam, opleiding } = qualification;
  const other = opleiding === undefined ? undefined : (catalogue.byId(opleiding)?.naam ?? opleiding);
  return [...new Set([naam, other].filter((title) => title !== undefined))];
}

/** All that is known of a qualification's title: its name in the dossier and, when it refers to it, in the catalogue. */
export function titleOf(qualification: QualificationInput, catalogue: Catalogue): string {
  return titlesOf(qualification, catalogue).join(' ');
}

type EnkelPatroon = Omit<Patroon, 'ook'>;

function matchesOne(pattern: EnkelPatroon, niveau: Niveau | undefined, titles: readonly string[]): boolean {
  if (niveau === undefined || !pattern.niveau.includes(niveau)) return false;
  if (pattern.behalve?.some((phrase) => titles.some((title) => hasPhrase(title, phrase)))) return false;
  const { naam } = pattern;
  if (naam === undefined) return true;
  return titles.some((title) => (pattern.exact ? isPhrase(title, naam) : hasPhrase(title, naam)));
}

/**
 * Whether a qualification is the one that a track or precedent is about. Names, never only levels, unless the pattern
 * has no name; `ook` asks for a second qualification among `held`.
 */
export function matchesPattern(
  pattern: Patroon,
  qualification: QualificationInput,
  held: readonly QualificationInput[],
  catalogue: Catalogue,
): boolean {
  if (!matchesOne(pattern, qualification.niveau, titlesOf(qualification, catalogue))) return false;
  return (pattern.ook ?? []).every((also) =>
    held.some((other) => other !== qualification && matchesOne(also, other.niveau, titlesOf(other, catalogue))),
  );
}
