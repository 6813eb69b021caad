import type { Route } from '../pathways/advice.ts';
import { type Built, type Problem, parseRows } from './build.ts';
import type { Niveau } from './niveaus.ts';
import { type Institution, institutionSchema, type Programme, programmeSchema } from './schema.ts';
import { fold } from './words.ts';

/** Programmes and institutions, with the queries that the app needs. Built once, never changed. */
export interface Catalogue {
  readonly programmes: readonly Programme[];
  readonly institutions: readonly Institution[];
  /** The programme with this id. */
  byId(id: string): Programme | undefined;
  /**
   * Programmes whose name, institution or campus hold every word of `text`, in any order and without regard to
   * accents or capitals; at most `limit`, best first (words at the beginning of words before words inside them).
   * An empty text finds nothing.
   */
  search(text: string, limit: number): readonly Programme[];
  /** The programmes of an institution, named by id, name or alias. */
  ofInstitution(institution: string): readonly Programme[];
  /** The shortened and other tracks that lead to this programme. */
  tracksInto(programmeId: string): readonly Programme[];
  /** The institution with this id, name or alias. */
  institution(text: string): Institution | undefined;
}

interface Entry {
  readonly programme: Programme;
  readonly name: string;
  readonly hay: string;
}

/** Finds institutions by id, name or alias, without regard to accents, capitals and punctuation. */
export function institutionFinder(institutions: readonly Institution[]): (text: string) => Institution | undefined {
  const byName = new Map<string, Institution>();
  for (const institution of institutions) {
    for (const name of [institution.id, institution.naam, ...(institution.alias ?? [])]) {
      if (!byName.has(fold(name))) byName.set(fold(name), institution);
    }
  }
  // Most questions are in the exact spelling: those need no folding.
  const exact = new Map(institutions.map((institution) => [institution.naam, institution]));
  return (text) => exact.get(text) ?? byName.get(fold(text));
}

function crossChecks(programmes: readonly Programme[], institutions: readonly Institution[]): readonly Problem[] {
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const byName = new Map(institutions.map((institution) => [institution.naam, institution]));
  const problems: Problem[] = [];
  for (const { id, instelling, naarOpleiding } of programmes) {
    const home = byName.get(instelling);
    if (home === undefined) {
      problems.push({
        row: id,
        path: 'instelling',
        message: `"${instelling}" staat niet in de lijst van instellingen`,
      });
    } else if (!id.startsWith(`${home.id}:`)) {
      problems.push({ row: id, path: 'id', message: `het id begint met "${home.id}:"` });
    }
    if (naarOpleiding === undefined) continue;
    if (naarOpleiding === id || byId.get(naarOpleiding)?.instelling !== instelling) {
      problems.push({
        row: id,
        path: 'naarOpleiding',
        message: `"${naarOpleiding}" is geen andere opleiding van ${instelling}`,
      });
    }
  }
  return problems;
}

/** How well an entry fits: 0 = every word begins a word of the name, 1 = begins a word anywhere, 2 = inside a word. */
function rankOf(entry: Entry, words: readonly string[]): number | undefined {
  if (!words.every((word) => entry.hay.includes(word))) return undefined;
  if (words.every((word) => ` ${entry.name}`.includes(` ${word}`))) return 0;
  return words.every((word) => ` ${entry.hay}`.includes(` ${word}`)) ? 1 : 2;
}

function searchIn(entries: readonly Entry[], text: string, limit: number): readonly Programme[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 || limit <= 0) return [];
  const found: { readonly rank: number; readonly entry: Entry }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, words);
    if (rank !== undefined) found.push({ rank, entry });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank || compare(a.entry.name, b.entry.name) || compare(a.entry.programme.id, b.entry.programme.id),
  );
  return found.slice(0, limit).map((one) => one.entry.programme);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy(
  programmes: readonly Programme[],
  keyOf: (p: Programme) => string | undefined,
): Map<string, Programme[]> {
  const groups = new Map<string, Programme[]>();
  for (const programme of programmes) {
    const key = keyOf(programme);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(programme);
    else groups.set(key, [programme]);
  }
  return groups;
}

/**
 * Checks the rows (already parsed from their files) and builds the catalogue.
 * Fails with every problem of every row: shape, double ids, unknown institutions, tracks that lead nowhere.
 */
export function buildCatalogue(rows: readonly unknown[], institutionRows: readonly unknown[]): Built<Catalogue> {
  const parsedInstitutions = parseRows(institutionSchema, institutionRows);
  const parsed = parseRows(programmeSchema, rows);
  const institutions = parsedInstitutions.values;
  const programmes = parsed.values;
  const problems = [...parsedInstitutions.problems, ...parsed.problems, ...crossChecks(programmes, institutions)];
  if (problems.length > 0) return { ok: false, problems };

  const find = institutionFinder(institutions);
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const byInstitution = groupBy(programmes, (programme) => programme.instelling);
  const byTarget = groupBy(programmes, (programme) => programme.naarOpleiding);
  const entries = programmes.map((programme): Entry => {
    const alias = find(programme.instelling)?.alias ?? [];
    const name = fold(programme.naam);
    return {
      programme,
      name,
      hay: fold([name, programme.instelling, ...alias, ...(programme.campus ?? [])].join(' ')),
    };
  });
  return {
    ok: true,
    value: {
      programmes,
      institutions,
      byId: (id) => byId.get(id),
      search: (text, limit) => searchIn(entries, text, limit),
      ofInstitution: (text) => byInstitution.get(find(text)?.naam ?? text) ?? [],
      tracksInto: (programmeId) => byTarget.get(programmeId) ?? [],
      institution: find,
    },
  };
}

const ROUTE_OF_LEVEL: Readonly<Record<Niveau, Route>> = {
  geen: 'eerst-vooropleiding',
  so: 'eerst-vooropleiding',
  'so-ok3': 'eerst-vooropleiding',
  'so-ok4': 'eerst-vooropleiding',
  'so-bso6': 'eerst-vooropleiding',
  'se-n-se': 'eerst-vooropleiding',
  'se-volwassenen-900': 'eerst-vooropleiding',
  hbo5: 'graduaat',
  hokt: 'bachelor',
  hosp: 'graduaat',
  gpb: 'permanente-vorming',
  slo: 'permanente-vorming',
  graduaat: 'graduaat',
  'educatief-graduaat': 'graduaat',
  pba: 'bachelor',
  aba: 'bachelor',
  'educatieve-bachelor': 'bachelor',
  banaba: 'banaba',
  master: 'master',
  'educatieve-master': 'master',
  manama: 'manama',
  doctoraat: 'permanente-vorming',
  postgraduaat: 'postgraduaat',
  schakelprogramma: 'schakelprogramma',
  voorbereidingsprogramma: 'voorbereidingsprogramma',
  microcredential: 'microcredential',
  creditbewijs: 'permanente-vorming',
  getuigschrift: 'permanente-vorming',
  deelnamebewijs: 'permanente-vorming',
  beroepskwalificatie: 'permanente-vorming',
  buitenlands: 'permanente-vorming',
};

/**
 * The route of a proposal, derived and never stored (contract, section 2): creditcontract and examencontract before
 * switch before werktraject before verkort-traject before the level of the programme.
 * @param contract `diplomacontract`, `creditcontract`, `examencontract`, or undefined when not chosen
 * @param vorm the form that the client chose, or undefined
 */
export function routeOf(
  programme: Pick<Programme, 'niveau' | 'soort'>,
  contract: string | undefined,
  vorm: string | undefined,
): Route {
  if (contract === 'creditcontract' || contract === 'examencontract') return contract;
  if (programme.soort === 'switch' || vorm === 'switch') return 'switch';
  if (programme.soort === 'werktraject' || vorm === 'werktraject') return 'werktraject';
  if (programme.soort !== 'gewoon') return 'verkort-traject';
  return ROUTE_OF_LEVEL[programme.niveau];
}
