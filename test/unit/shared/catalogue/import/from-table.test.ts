import { describe, expect, it } from 'vitest';
import { type Cell, programmesFromTables, type Table } from '../../../../../shared/catalogue/import/from-table.ts';
import { MAX_IMPORT_ROWS } from '../../../../../shared/catalogue/import/imported.ts';
import { COURSE_COLUMNS, PROGRAMME_COLUMNS } from '../../../../../shared/catalogue/import/table-columns.ts';
import { loadCatalogue } from '../load-catalogue.ts';

const { institutions } = loadCatalogue();
const HEADING = PROGRAMME_COLUMNS.map(({ kop }) => kop);
const EXAMPLE: Record<string, Cell> = Object.fromEntries(
  PROGRAMME_COLUMNS.map(({ kop, voorbeeld }) => [kop, voorbeeld]),
);
const line = (fields: Record<string, Cell> = {}): readonly Cell[] => {
  const row: Record<string, Cell> = { ...EXAMPLE, ...fields };
  return HEADING.map((kop) => row[kop] ?? '');
};
const read = (...rows: (readonly Cell[])[]) => programmesFromTables({ opleidingen: [HEADING, ...rows] }, institutions);
const problems = (opleidingen: Table, vakken?: Table) =>
  programmesFromTables({ opleidingen, ...(vakken ? { vakken } : {}) }, institutions).problemen.map(
    ({ row, path, message }) => `${row} | ${path} | ${message}`,
  );

describe('the template', () => {
  it('can be read as it stands, with its own example', () => {
    const courses: Table = [COURSE_COLUMNS.map(({ kop }) => kop), COURSE_COLUMNS.map(({ voorbeeld }) => voorbeeld)];
    const made = programmesFromTables({ opleidingen: [HEADING, line()], vakken: courses }, institutions);
    expect(made.problemen).toEqual([]);
    expect(made.opleidingen).toMatchObject([
      {
        id: 'hogent:invoer-graduaat-in-het-voorbeeldvak',
        naam: 'Graduaat in het voorbeeldvak',
        instelling: 'HOGENT',
        niveau: 'graduaat',
        studiepunten: 120,
        campus: ['Gent', 'Aalst'],
        vorm: ['dag', 'avond'],
        academiejaar: '2026-2027',
        opleidingsonderdelen: [{ naam: 'Communicatie 1', studiepunten: 3 }],
      },
    ]);
  });

  it('may have its columns in another order, and headings in capitals', () => {
    const order = [...HEADING].reverse();
    const row = order.map((kop) => EXAMPLE[kop] ?? '');
    const made = programmesFromTables({ opleidingen: [order.map((kop) => kop.toUpperCase()), row] }, institutions);
    expect(made.problemen).toEqual([]);
    expect(made.opleidingen).toHaveLength(1);
  });
});

describe('a mistake is named by row and column, and in words', () => {
  it.each<[string, Record<string, Cell>, string]>([
    ['a required cell is empty', { Naam: '' }, 'Opleidingen, rij 2 | Naam | vul deze cel in'],
    [
      'an unknown institution',
      { Instelling: 'Nergens' },
      'Opleidingen, rij 2 | Instelling | deze instelling staat niet in de lijst',
    ],
    [
      'an unknown level',
      { Niveau: 'hogeschool' },
      'Opleidingen, rij 2 | Niveau | dit niveau kennen we niet: zie de uitleg bij de kolom',
    ],
    [
      'a negative size',
      { Studiepunten: '-3' },
      'Opleidingen, rij 2 | Studiepunten | "-3" is geen getal groter dan nul',
    ],
    [
      'half a studiepunt',
      { Studiepunten: '90,5' },
      'Opleidingen, rij 2 | Studiepunten | een geheel getal van 1 tot 480',
    ],
    ['a size of 0', { Studiepunten: '0' }, 'Opleidingen, rij 2 | Studiepunten | "0" is geen getal groter dan nul'],
    ['a size of 481', { Studiepunten: '481' }, 'Opleidingen, rij 2 | Studiepunten | een geheel getal van 1 tot 480'],
    [
      'words for a size',
      { Studiepunten: 'zestig' },
      'Opleidingen, rij 2 | Studiepunten | "zestig" is geen getal groter dan nul',
    ],
    [
      'an unknown form',
      { Vorm: 'dag; thuis' },
      'Opleidingen, rij 2 | Vorm | deze vorm kennen we niet: zie de uitleg bij de kolom',
    ],
    ['a language in full', { Taal: 'Nederlands' }, 'Opleidingen, rij 2 | Taal | twee letters, bijvoorbeeld nl'],
    ['a year alone', { Academiejaar: '2026' }, 'Opleidingen, rij 2 | Academiejaar | een academiejaar als 2026-2027'],
    [
      'an address that could run',
      { 'Adres van de bron': 'javascript:alert(1)' },
      'Opleidingen, rij 2 | Adres van de bron | een adres dat begint met https://',
    ],
    [
      'a formula',
      { Studiepunten: { fout: 'formule' } },
      'Opleidingen, rij 2 | Studiepunten | hier staat een formule: plak de waarde',
    ],
    [
      'a merged cell',
      { Campus: { fout: 'samengevoegd' } },
      'Opleidingen, rij 2 | Campus | deze cel is samengevoegd met een andere: splits ze',
    ],
  ])('%s', (_name, fields, expected) => {
    expect(problems([HEADING, line(fields)])).toContain(expected);
  });

  it('a column that lacks stops the sheet', () => {
    expect(problems([HEADING.filter((kop) => kop !== 'Bron'), line()])).toEqual([
      'Opleidingen, rij 1 | Bron | deze kolom ontbreekt',
    ]);
  });

  it('the same programme twice names the first row', () => {
    expect(problems([HEADING, line(), line({ Naam: 'GRADUAAT in het voorbeeldvak' })])).toEqual([
      'Opleidingen, rij 3 | Naam | deze opleiding staat al in rij 2',
    ]);
  });

  it('a course of a programme that is not there', () => {
    const courses: Table = [COURSE_COLUMNS.map(({ kop }) => kop), ['Iets anders', 'HOGENT', 'Vak', '3']];
    expect(problems([HEADING, line()], courses)).toEqual([
      'Vakken, rij 2 | Opleiding | deze opleiding staat niet op het blad Opleidingen',
    ]);
  });

  it('all mistakes at once, not only the first', () => {
    expect(
      problems([HEADING, line({ Naam: '', Taal: 'Nederlands' }), line({ Niveau: 'x', Vorm: 'y' })]).length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('the row after the last', () => {
    const many = Array.from({ length: MAX_IMPORT_ROWS + 1 }, () => line());
    expect(problems([HEADING, ...many])[0]).toContain(`meer dan ${MAX_IMPORT_ROWS} rijen`);
  });
});

describe('what people type', () => {
  it('empty rows are passed over, and rows keep their own number', () => {
    const empty = HEADING.map(() => '');
    expect(problems([HEADING, empty, line({ Taal: 'x' })])).toEqual([
      'Opleidingen, rij 3 | Taal | twee letters, bijvoorbeeld nl',
    ]);
  });

  it('a size that is left empty stays unknown', () => {
    expect(read(line({ Studiepunten: '' })).opleidingen[0]?.studiepunten).toBeUndefined();
  });

  it('decomposed letters become composed ones', () => {
    expect(read(line({ Naam: 'Financie\u0308n' })).opleidingen[0]?.naam).toBe('Financi\u00ebn');
  });

  it('text that could be code or a formula is text', () => {
    const naam = '=HYPERLINK("http://x") <script>';
    expect(read(line({ Naam: naam })).opleidingen[0]?.naam).toBe(naam);
  });
});
