import type { z } from 'zod';
import { type Built, type Problem, parseOne } from '../catalogue/build.ts';
import { institutionFinder } from '../catalogue/catalogue.ts';
import type { CatalogueBron, Institution } from '../catalogue/schema.ts';
import { fold } from '../catalogue/words.ts';
import { addDays, dayInYear } from './dates.ts';
import { type HouseFact, type HouseFactKind, type HouseFactOf, houseRulesSchema } from './house-rule-schema.ts';

/** Where a fact applies. */
export interface Place {
  /** Id, name or alias of an institution. */
  readonly instelling: string;
  readonly faculteit?: string | undefined;
  /** `2025-2026`. */
  readonly academiejaar: string;
}

/** A fact with the place that it was published for; `instelling` is `alle` for a general one. */
export type PlacedFact<K extends HouseFactKind = HouseFactKind> = HouseFactOf<K> & {
  readonly instelling: string;
  readonly faculteit?: string | undefined;
  /** What `bron` names. */
  readonly bronGegevens: CatalogueBron;
};

export interface HouseRules {
  readonly feiten: readonly PlacedFact[];
  /**
   * The facts of one kind that hold at this place in this year, the most particular first: faculty, institution,
   * everywhere. Facts of other faculties are left out.
   */
  of<K extends HouseFactKind>(soort: K, place: Place): readonly PlacedFact<K>[];
  /** Facts of one kind of single faculties of this institution, for when the faculty is not known. */
  ofFaculties<K extends HouseFactKind>(soort: K, place: Place): readonly PlacedFact<K>[];
}

/** Which opleidingsonderdelen the request is about. */
export type Semester = 1 | 2 | 'jaar';

export interface Deadline {
  /** ISO date, or the rule's own words when no date can be given. */
  readonly uiterlijk: string;
  readonly feit: PlacedFact<'termijn'>;
}

function isInForce(feit: HouseFact, academiejaar: string): boolean {
  return (feit.van === undefined || feit.van <= academiejaar) && (feit.tot === undefined || feit.tot >= academiejaar);
}

function isKind<K extends HouseFactKind>(feit: PlacedFact, soort: K): feit is PlacedFact & PlacedFact<K> {
  return feit.soort === soort;
}

/** Facts of one file with their place and source; problems for what the file or the list of institutions lacks. */
function placeFacts(
  file: z.output<typeof houseRulesSchema>,
  institutions: readonly Institution[],
): { readonly feiten: readonly PlacedFact[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const feiten: PlacedFact[] = [];
  const used = new Set<string>();
  for (const { instelling, faculteit, feiten: group } of file.instellingen) {
    if (instelling !== 'alle' && !institutions.some((one) => one.naam === instelling))
      problems.push({ row: instelling, path: 'instelling', message: 'deze instelling staat niet in de lijst' });
    for (const feit of group) {
      const bronGegevens = file.bronnen[feit.bron];
      used.add(feit.bron);
      if (bronGegevens === undefined)
        problems.push({ row: instelling, path: feit.id, message: `onbekende bron "${feit.bron}"` });
      else feiten.push({ ...feit, instelling, bronGegevens, ...(faculteit === undefined ? {} : { faculteit }) });
    }
  }
  for (const key of Object.keys(file.bronnen))
    if (!used.has(key)) problems.push({ row: 'bronnen', path: key, message: 'deze bron gebruikt niemand' });
  return { feiten, problems };
}

/**
 * Checks the files of the folder house-rules (each already parsed) against the schema and the list of institutions.
 * Fails with every problem: shape, unknown institution, unknown source, source that nobody uses.
 */
export function buildHouseRules(files: readonly unknown[], institutions: readonly Institution[]): Built<HouseRules> {
  const problems: Problem[] = [];
  const feiten: PlacedFact[] = [];
  files.forEach((data, index) => {
    const parsed = parseOne(houseRulesSchema, data, `huisregels, bestand ${index + 1}`);
    problems.push(...parsed.problems);
    for (const file of parsed.values) {
      const placed = placeFacts(file, institutions);
      problems.push(...placed.problems);
      feiten.push(...placed.feiten);
    }
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: houseRulesOf(feiten, institutions) };
}

function groupByKind(feiten: readonly PlacedFact[]): ReadonlyMap<HouseFactKind, readonly PlacedFact[]> {
  const groups = new Map<HouseFactKind, PlacedFact[]>();
  for (const feit of feiten) {
    const group = groups.get(feit.soort);
    if (group) group.push(feit);
    else groups.set(feit.soort, [feit]);
  }
  return groups;
}

/** The same places are asked for every pair of courses; the answer may not be changed. */
const REMEMBERED = 5000;

function houseRulesOf(feiten: readonly PlacedFact[], institutions: readonly Institution[]): HouseRules {
  const find = institutionFinder(institutions);
  const homeOf = (text: string): string => find(text)?.naam ?? text;
  const byKind = groupByKind(feiten);
  const inForce = <K extends HouseFactKind>(soort: K, at: Place): PlacedFact<K>[] =>
    (byKind.get(soort) ?? []).filter(
      (feit): feit is PlacedFact & PlacedFact<K> => isKind(feit, soort) && isInForce(feit, at.academiejaar),
    );
  const answers = new Map<string, readonly PlacedFact[]>();
  const remembered = <K extends HouseFactKind>(soort: K, at: Place, answer: () => readonly PlacedFact<K>[]) => {
    const key = `${soort}|${at.instelling}|${at.academiejaar}|${at.faculteit ?? ''}`;
    const known = answers.get(key) as readonly PlacedFact<K>[] | undefined;
    if (known !== undefined) return known;
    const found = answer();
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(key, found);
    return found;
  };
  const factsAt = <K extends HouseFactKind>(soort: K, at: Place): readonly PlacedFact<K>[] => {
    const home = homeOf(at.instelling);
    const faculteit = at.faculteit === undefined ? undefined : fold(at.faculteit);
    const rank = (feit: PlacedFact): number => (feit.faculteit !== undefined ? 0 : feit.instelling === 'alle' ? 2 : 1);
    return inForce(soort, at)
      .filter((feit) => feit.instelling === 'alle' || feit.instelling === home)
      .filter((feit) => feit.faculteit === undefined || fold(feit.faculteit) === faculteit)
      .sort((a, b) => rank(a) - rank(b));
  };
  return {
    feiten,
    of: (soort, at) => remembered(soort, at, () => factsAt(soort, at)),
    ofFaculties: (soort, at) =>
      inForce(soort, at).filter((feit) => feit.instelling === homeOf(at.instelling) && feit.faculteit !== undefined),
  };
}

function dateOf(feit: PlacedFact<'termijn'>, semester: Semester): string | undefined {
  if (semester === 1) return feit.semester1;
  return semester === 2 ? feit.semester2 : feit.jaar;
}

/**
 * The last day to apply for exemptions: an ISO date, or the institution's own words when it publishes no date.
 * Undefined when no rule of this institution was found for that semester.
 * Where a source leaves open whether the fixed date or the days after enrolment count, the earlier one is given.
 * @param inschrijvingOp ISO date of the enrolment, when known
 */
export function deadlineFor(
  rules: HouseRules,
  at: Place,
  semester: Semester,
  inschrijvingOp?: string | undefined,
): Deadline | undefined {
  const feit = rules.of('termijn', at)[0];
  if (feit === undefined) return undefined;
  if (feit.zin !== undefined) return { uiterlijk: feit.zin, feit };
  const late = feit.naInschrijving;
  const day = dateOf(feit, semester);
  if (day === undefined) {
    if (semester === 2 && feit.semester2Tekst !== undefined) return { uiterlijk: feit.semester2Tekst, feit };
    if (late === undefined || late.vanaf !== undefined) return undefined;
    if (inschrijvingOp === undefined)
      return { uiterlijk: `binnen ${late.dagen} kalenderdagen na je inschrijving`, feit };
    return { uiterlijk: addDays(inschrijvingOp, late.dagen), feit };
  }
  const fixed = dayInYear(at.academiejaar, day);
  // The days after enrolment are published for the first deadline; a later date of its own for semester 2 stays.
  const counts = late !== undefined && (semester !== 2 || feit.semester2 === feit.semester1);
  if (!counts || inschrijvingOp === undefined) return { uiterlijk: fixed, feit };
  if (late.vanaf !== undefined && inschrijvingOp < dayInYear(at.academiejaar, late.vanaf))
    return { uiterlijk: fixed, feit };
  const own = addDays(inschrijvingOp, late.dagen);
  if (own < fixed) return { uiterlijk: fixed, feit };
  return { uiterlijk: own, feit };
}

/** Last day for an internal appeal against a refusal of which one was told on `kennisgevingOp` (ISO), and its rule. */
export function appealDeadline(
  rules: HouseRules,
  at: Place,
  kennisgevingOp: string,
): { readonly uiterlijk: string; readonly feit: PlacedFact<'beroep'> } | undefined {
  const feit = rules.of('beroep', at)[0];
  return feit && { uiterlijk: addDays(kennisgevingOp, feit.internDagen), feit };
}
