/** The workbooks that a colleague fills in: made of the same columns as the reader, so that the two cannot differ. */
import {
  COURSE_COLUMNS,
  COURSE_SHEET,
  type Column,
  EXAMPLE_NAME,
  PROGRAMME_COLUMNS,
  PROGRAMME_SHEET,
} from '../shared/catalogue/import/table-columns.ts';
import type { Niveau } from '../shared/catalogue/niveaus.ts';
import { LIST_COLUMNS, LIST_SHEET } from '../shared/local/list-columns.ts';
import { LIST_KINDS } from '../shared/local/programme-lists.ts';
import { NEUTRAAL } from './house-style.ts';
import { sheetBuilder, textCell } from './sheet.ts';
import type { ChoiceList, Row, Sheet, Workbook } from './workbook-types.ts';

/** Rows that offer a list of values; more rows may be filled in. */
const CHOICE_ROWS = 300;

/** Levels that an institution of higher education offers. */
const OFFERED: readonly Niveau[] = [
  'graduaat',
  'educatief-graduaat',
  'pba',
  'aba',
  'educatieve-bachelor',
  'banaba',
  'master',
  'educatieve-master',
  'manama',
  'postgraduaat',
  'schakelprogramma',
  'voorbereidingsprogramma',
  'microcredential',
];

interface Part {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The column that holds the name of the programme: there the example says that it is one. */
  readonly nameColumn: string;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** `institutions`: names as the catalogue spells them; `date`: ISO day. */
export function programmeTemplate(institutions: readonly string[], date: string): Workbook {
  return templateOf(
    'Opleidingen voor Trajectwijzer',
    [
      {
        name: PROGRAMME_SHEET,
        columns: PROGRAMME_COLUMNS,
        nameColumn: 'Naam',
        choices: { Niveau: OFFERED, Taal: ['nl', 'en', 'fr'] },
      },
      { name: COURSE_SHEET, columns: COURSE_COLUMNS, nameColumn: 'Opleiding', choices: {} },
    ],
    institutions,
    date,
  );
}

/** For the OKOT list and the knelpunt list of a year. */
export function listTemplate(institutions: readonly string[], date: string): Workbook {
  const part: Part = {
    name: LIST_SHEET,
    columns: LIST_COLUMNS,
    nameColumn: 'Opleiding',
    choices: { Soort: LIST_KINDS, 'Volledige lijst': ['ja', 'neen'] },
  };
  return templateOf('Lijst van een academiejaar voor Trajectwijzer', [part], institutions, date);
}

function templateOf(title: string, parts: readonly Part[], institutions: readonly string[], date: string): Workbook {
  return {
    title,
    maker: 'Trajectwijzer',
    date,
    footer: title,
    accent: NEUTRAAL.accent,
    sheets: [...parts.map(fillIn), explanation(title, parts, institutions)],
  };
}

/** The heading is the first row: that is where the reader looks. */
function fillIn({ name, columns, nameColumn, choices }: Part): Sheet {
  const heading: Row = {
    cells: columns.map(({ kop }) => textCell(kop, 'heading')),
    lines: 2,
    table: false,
  };
  const example: Row = {
    cells: columns.map(({ kop, voorbeeld }) => textCell(kop === nameColumn ? EXAMPLE_NAME : voorbeeld, 'muted')),
    lines: 2,
    table: true,
  };
  const choiceLists = columns.flatMap(({ kop }, index): ChoiceList[] => {
    const values = choices[kop];
    if (values === undefined) return [];
    return Array.from({ length: CHOICE_ROWS }, (_, at) => ({ row: at + 2, column: index + 1, values }));
  });
  return {
    name,
    columns: columns.map(({ kop }) => Math.max(16, kop.length + 4)),
    rows: [heading, example],
    frozen: 1,
    choiceLists,
    names: [],
  };
}

function explanation(title: string, parts: readonly Part[], institutions: readonly string[]): Sheet {
  const sheet = sheetBuilder(
    'Uitleg',
    [22, 24, 12, 60, 34],
    title,
    'Vul de andere bladen in. Dit blad wordt niet gelezen.',
  );
  for (const line of [
    'Eén rij per opleiding. Wis de voorbeeldrij: ze telt niet mee.',
    'Zet waarden in de cellen, geen formules. Voeg geen cellen samen.',
    'Laat leeg wat je niet zeker weet. Noteer bij elke rij waar het staat.',
  ])
    sheet.wide([textCell(line)], 1);
  sheet.blank();
  const head = sheet.heading(['Blad', 'Kolom', 'Verplicht', 'Uitleg', 'Voorbeeld']);
  for (const { name, columns } of parts)
    for (const { kop, verplicht, uitleg, voorbeeld } of columns)
      sheet.row([name, kop, verplicht ? 'ja' : 'neen', uitleg, voorbeeld].map((text) => textCell(text)));
  sheet.blank();
  sheet.heading(['Instellingen', '', '', '', '']);
  for (const name of institutions) sheet.row([textCell(name)]);
  return sheet.done(head);
}
