/** Programmes from a table that a colleague filled in: every mistake by row and column, and nothing is taken with one. */
import { type Problem, parseOne } from '../build.ts';
import { institutionFinder } from '../catalogue.ts';
import { type Course, type Institution, type Programme, programmeSchema } from '../schema.ts';
import { fold } from '../words.ts';
import { type ImportPreview, MAX_IMPORT_ROWS } from './imported.ts';
import {
  COURSE_COLUMNS,
  COURSE_SHEET,
  type Column,
  EXAMPLE_NAME,
  PROGRAMME_COLUMNS,
  PROGRAMME_SHEET,
} from './table-columns.ts';

/** A cell as text; `formule` and `samengevoegd` are cells whose text cannot be trusted. */
export type Cell = string | { readonly fout: 'formule' | 'samengevoegd' | 'fout' };

/** Rows of cells; the first is the heading. */
export type Table = readonly (readonly Cell[])[];

export interface ImportTables {
  readonly opleidingen: Table;
  /** Absent in a CSV file. */
  readonly vakken?: Table | undefined;
}

const WHAT_TO_DO = {
  formule: 'hier staat een formule: plak de waarde',
  samengevoegd: 'deze cel is samengevoegd met een andere: splits ze',
  fout: 'deze cel bevat een fout',
} as const;

/** One row with its cells by column, and its number as the person sees it. */
export interface Row {
  readonly nummer: number;
  readonly waarde: (kop: string) => string;
}

export function programmesFromTables(tables: ImportTables, institutions: readonly Institution[]): ImportPreview {
  const problemen: Problem[] = [];
  const rows = readTable(tables.opleidingen, PROGRAMME_COLUMNS, PROGRAMME_SHEET, problemen);
  const courseRows =
    tables.vakken === undefined ? [] : readTable(tables.vakken, COURSE_COLUMNS, COURSE_SHEET, problemen);
  const isExample = (row: Row, kop: string): boolean => fold(row.waarde(kop)) === fold(EXAMPLE_NAME);
  const overgeslagen = [
    ...rows.filter((row) => isExample(row, 'Naam')).map((row) => leftAside(PROGRAMME_SHEET, row)),
    ...courseRows.filter((row) => isExample(row, 'Opleiding')).map((row) => leftAside(COURSE_SHEET, row)),
  ];
  const find = institutionFinder(institutions);
  const homeOf = (row: Row, sheet: string): Institution | undefined => {
    const home = find(row.waarde('Instelling'));
    if (home === undefined && row.waarde('Instelling') !== '')
      problemen.push(problem(sheet, row.nummer, 'Instelling', 'deze instelling staat niet in de lijst'));
    return home;
  };
  const courses = new Map<string, Course[]>();
  const firstRow = new Map<string, Row>();
  for (const row of courseRows) {
    if (isExample(row, 'Opleiding')) continue;
    const home = homeOf(row, COURSE_SHEET);
    const size = numberIn(row, COURSE_SHEET, problemen);
    if (home === undefined || size === undefined || row.waarde('Vak') === '') continue;
    const key = keyOf(home, row.waarde('Opleiding'));
    const list = courses.get(key);
    if (list === undefined) firstRow.set(key, row);
    courses.set(key, [...(list ?? []), { naam: row.waarde('Vak'), studiepunten: size }]);
  }
  const seen = new Map<string, number>();
  const opleidingen: Programme[] = [];
  for (const row of rows) {
    if (isExample(row, 'Naam')) continue;
    const home = homeOf(row, PROGRAMME_SHEET);
    if (home === undefined || row.waarde('Naam') === '') continue;
    const key = keyOf(home, row.waarde('Naam'));
    const earlier = seen.get(key);
    if (earlier !== undefined)
      problemen.push(problem(PROGRAMME_SHEET, row.nummer, 'Naam', `deze opleiding staat al in rij ${earlier}`));
    seen.set(key, row.nummer);
    const size = row.waarde('Studiepunten') === '' ? undefined : numberIn(row, PROGRAMME_SHEET, problemen);
    const parsed = parseOne(programmeSchema, programmeOf(row, home, size, courses.get(key)), `${row.nummer}`);
    opleidingen.push(...parsed.values);
    for (const one of parsed.problems) problemen.push(explained(row, one));
  }
  for (const [key, row] of firstRow)
    if (!seen.has(key))
      problemen.push(
        problem(COURSE_SHEET, row.nummer, 'Opleiding', 'deze opleiding staat niet op het blad Opleidingen'),
      );
  return { opleidingen, overgeslagen, problemen };
}

export const problem = (sheet: string, row: number, path: string, message: string): Problem => ({
  row: `${sheet}, rij ${row}`,
  path,
  message,
});

/** The template shows how to fill it in; that row is no programme. */
const leftAside = (sheet: string, { nummer }: Row) => ({
  rij: `${sheet}, rij ${nummer}`,
  reden: 'dit is de voorbeeldrij van het sjabloon',
});

const keyOf = (home: Institution, name: string): string => `${home.id}:${slug(name)}`;

const slug = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '-') || 'opleiding';

/** The rows under the heading, without empty ones; problems for columns that lack and cells that cannot be read. */
export function readTable(
  table: Table,
  columns: readonly Column[],
  sheet: string,
  problemen: Problem[],
): readonly Row[] {
  const heading = (table[0] ?? []).map((cell) => (typeof cell === 'string' ? fold(cell) : ''));
  const places = new Map(columns.map(({ kop }) => [kop, heading.indexOf(fold(kop))]));
  const missing = columns.filter(({ kop, verplicht }) => verplicht && places.get(kop) === -1);
  for (const { kop } of missing) problemen.push(problem(sheet, 1, kop, 'deze kolom ontbreekt'));
  if (table.length - 1 > MAX_IMPORT_ROWS)
    problemen.push(problem(sheet, MAX_IMPORT_ROWS + 2, '', `meer dan ${MAX_IMPORT_ROWS} rijen: verdeel het bestand`));
  if (missing.length > 0 || table.length - 1 > MAX_IMPORT_ROWS) return [];
  return table.slice(1).flatMap((cells, at): Row[] => {
    if (cells.every((cell) => cell === '')) return [];
    const nummer = at + 2;
    const values = new Map<string, string>();
    for (const { kop, verplicht } of columns) {
      const cell = cells[places.get(kop) ?? -1] ?? '';
      if (typeof cell !== 'string') problemen.push(problem(sheet, nummer, kop, WHAT_TO_DO[cell.fout]));
      else if (verplicht && cell.trim() === '') problemen.push(problem(sheet, nummer, kop, 'vul deze cel in'));
      values.set(kop, typeof cell === 'string' ? cell.normalize('NFC').trim() : '');
    }
    return [{ nummer, waarde: (kop) => values.get(kop) ?? '' }];
  });
}

/** A size as it is typed here: `4`, `4,5` or `4.5`; never a guess. */
function numberIn(row: Row, sheet: string, problemen: Problem[]): number | undefined {
  const text = row.waarde('Studiepunten');
  if (text === '') return undefined;
  const value = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (value > 0) return value;
  problemen.push(problem(sheet, row.nummer, 'Studiepunten', `"${text.slice(0, 40)}" is geen getal groter dan nul`));
  return undefined;
}

const list = (text: string): readonly string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function programmeOf(row: Row, home: Institution, size: number | undefined, courses: readonly Course[] | undefined) {
  const optional = (kop: string): string | undefined => row.waarde(kop) || undefined;
  const forms = list(row.waarde('Vorm')).map((one) => one.toLowerCase());
  const campus = list(row.waarde('Campus'));
  return {
    id: `${home.id}:invoer-${slug(row.waarde('Naam'))}`,
    naam: row.waarde('Naam'),
    instelling: home.naam,
    niveau: row.waarde('Niveau').toLowerCase(),
    soort: forms.includes('switch') ? 'switch' : 'gewoon',
    studiepunten: size,
    campus: campus.length > 0 ? campus : undefined,
    vorm: forms.length > 0 ? forms : undefined,
    taal: optional('Taal')?.toLowerCase(),
    academiejaar: optional('Academiejaar'),
    bron: {
      titel: row.waarde('Bron'),
      uitgever: home.naam,
      url: row.waarde('Adres van de bron'),
      zekerheid: 'secundair',
    },
    opmerking: optional('Opmerking'),
    opleidingsonderdelen: courses,
  } satisfies Partial<Record<keyof Programme, unknown>>;
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  naam: 'Naam',
  niveau: 'Niveau',
  studiepunten: 'Studiepunten',
  vorm: 'Vorm',
  taal: 'Taal',
  academiejaar: 'Academiejaar',
  'bron.titel': 'Bron',
  'bron.url': 'Adres van de bron',
  opmerking: 'Opmerking',
};

const SAY: Readonly<Record<string, string>> = {
  Niveau: 'dit niveau kennen we niet: zie de uitleg bij de kolom',
  Studiepunten: 'een geheel getal van 1 tot 480',
  Vorm: 'deze vorm kennen we niet: zie de uitleg bij de kolom',
  Taal: 'twee letters, bijvoorbeeld nl',
  Academiejaar: 'een academiejaar als 2026-2027',
  'Adres van de bron': 'een adres dat begint met https://',
};

/** A problem of the schema in the words of the table. */
function explained(row: Row, { path, message }: Problem): Problem {
  const field = Object.keys(COLUMN_OF).find((known) => path === known || path.startsWith(`${known}.`));
  const kop = field === undefined ? 'Vak' : (COLUMN_OF[field] as string);
  return problem(PROGRAMME_SHEET, row.nummer, kop, SAY[kop] ?? message);
}
