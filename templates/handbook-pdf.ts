/** The rule handbook as a PDF definition: one chapter per measure, from the pack alone. */
import type { Handbook } from '../shared/plan/handbook.ts';
import { list, paragraph, small, subheading, table, text } from './blocks.ts';
import { chapterBlocks } from './handbook-pdf-chapter.ts';
import { conflictBlock, pairs, unknownTable } from './handbook-pdf-shared.ts';
import { type Huisstijl, leesbaarAccent, NEUTRAAL } from './house-style.ts';
import type { PdfBlock, PdfContents, PdfDefinitie } from './pdf-types.ts';
import { sourceRow } from './pop-pdf-annex.ts';
import { COLOUR, PAGE, SIZE, TYPEFACE } from './style.ts';
import { together } from './together.ts';

const TITLE = 'Regelhandboek';
const CONTENTS = 'inhoud';

function cover(book: Handbook, style: Huisstijl, accent: string): PdfBlock[] {
  return [
    text(style.organisatie ?? '', { color: COLOUR.grey, margin: [0, 0, 0, 90] }),
    text(TITLE, { fontSize: SIZE.title, bold: true, color: accent, margin: [0, 0, 0, 6] }),
    text('Alle maatregelen, met hun voorwaarden, cijfers en bronnen', { margin: [0, 0, 0, 26] }),
    text(`Regelpakket ${book.versie} (${book.hashKort})`),
    text(`De cijfers in de zinnen gelden op ${book.peildatum.tekst}.`, { margin: [0, 0, 0, 26] }),
    text('Zo lees je dit handboek', { fontSize: SIZE.heading, bold: true, color: accent, margin: [0, 0, 0, 6] }),
    list(
      [
        'Elk antwoord is ja, neen, voorwaardelijk (iemand beslist), onbekend (er ontbreekt een gegeven) of niet van toepassing.',
        'Achter elke voorwaarde staat tussen haken het nummer van de bron, en hoe zeker die is.',
        'Een officiële bron is een tekst van de overheid of van de instelling zelf. Een ontwerptekst is nog niet definitief.',
        'Spreken bronnen elkaar tegen, dan staat erbij wat elk zegt en wat de tool gebruikt.',
        'Wat de bronnen niet zeggen, staat bij “Wat deze tool niet weet”.',
      ],
      accent,
    ),
  ];
}

function contents(accent: string): (PdfBlock | PdfContents)[] {
  return [
    text('Inhoud', { fontSize: SIZE.heading, bold: true, color: accent, pageBreak: 'before', margin: [0, 0, 0, 10] }),
    { toc: { id: CONTENTS, textStyle: { margin: [0, 1, 0, 1] }, numberStyle: { color: COLOUR.grey } } },
  ];
}

/** A chapter starts a page, has a bookmark and stands in the contents. */
const opening = (title: string, accent: string): PdfBlock =>
  text(title, {
    fontSize: SIZE.heading,
    bold: true,
    color: accent,
    outline: true,
    tocItem: CONTENTS,
    pageBreak: 'before',
    margin: [0, 0, 0, 4],
  });

function reforms(book: Handbook, accent: string): PdfBlock[] {
  const intro =
    'Alle cijfers en voorwaarden die tot 18 maanden vóór en na de datum van dit handboek beginnen of stoppen.';
  const start = [opening('Hervormingen en nieuwe cijfers', accent), paragraph(intro)];
  if (book.hervormingen.length === 0) return [...start, paragraph('In die periode verandert er niets.')];
  return [
    ...start,
    table(
      [
        { heading: 'Datum', width: 78 },
        { heading: 'Maatregel', width: 96 },
        { heading: 'Wat', width: '*' },
        { heading: 'Verandering', width: 118 },
        { heading: 'Bron', width: 70 },
      ],
      book.hervormingen.map((row) => [
        text(row.datum.tekst),
        text(row.label),
        text(row.wat),
        text(row.verandering),
        small([row.bron === null ? null : `[${row.bron}]`, row.zekerheid].filter(Boolean).join(' ')),
      ]),
    ),
  ];
}

function conflicts(book: Handbook, accent: string): PdfBlock[] {
  if (book.conflicten.length === 0) return [];
  return [
    opening('Andere bronnen die elkaar tegenspreken', accent),
    paragraph('Over vrijstellingen en termijnen, los van één maatregel.'),
    ...book.conflicten.map(conflictBlock),
  ];
}

function unknowns(book: Handbook, accent: string): PdfBlock[] {
  return [
    opening('Wat deze tool niet weet', accent),
    paragraph(
      'Wat de publieke bronnen niet zeggen, wordt hier niet geraden. Per onderwerp staat waar je het navraagt.',
    ),
    ...book.nietGeweten.map(({ thema, rijen }) => together(thema, unknownTable(rijen))),
  ];
}

/** For whoever checks a rule: the terms between quotation marks, spelled out. */
function terms(book: Handbook, accent: string): PdfBlock[] {
  const blocks = (title: string, rows: Handbook['begrippen']): PdfBlock[] =>
    rows.length === 0
      ? []
      : [
          subheading(title),
          pairs(
            rows.map(({ naam, tekst }) => [naam, tekst]),
            true,
          ),
        ];
  return [
    opening('Begrippen in de berekening', accent),
    paragraph(
      'Wat in de hoofdstukken tussen aanhalingstekens staat, staat hier voluit. Voor wie een regel wil nakijken.',
    ),
    ...blocks('Voor alle maatregelen', book.begrippen),
    ...book.hoofdstukken.flatMap(({ label, begrippen }) => blocks(label, begrippen)),
  ];
}

const sources = (book: Handbook, accent: string): PdfBlock[] => [
  opening('Bronnen', accent),
  paragraph('Elke bron met haar eigen datum, de dag waarop we ze nakeken, en hoe zeker ze is.'),
  ...book.bronnen.map((source) => sourceRow(source, accent, source.zekerheid)),
];

/** A fresh definition per call: pdfmake writes in what it is given. The same handbook gives the same document. */
export function handbookPdf(book: Handbook, style: Huisstijl = NEUTRAAL): PdfDefinitie {
  const accent = leesbaarAccent(style);
  const day = new Date(`${book.peildatum.iso ?? '1970-01-01'}T12:00:00Z`);
  const chapters = book.hoofdstukken.flatMap((chapter) => [
    opening(chapter.label, accent),
    ...chapterBlocks(chapter, book, accent),
  ]);
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    language: 'nl-BE',
    displayTitle: true,
    version: '1.7',
    compress: true,
    info: {
      title: `${TITLE} – regelpakket ${book.versie}`,
      author: style.organisatie ?? 'Trajectwijzer',
      subject: TITLE,
      creator: 'Trajectwijzer',
      producer: 'Trajectwijzer',
      creationDate: day,
      modDate: day,
    },
    defaultStyle: { font: TYPEFACE, fontSize: SIZE.text, lineHeight: 1.22, color: COLOUR.ink },
    header: (page) =>
      page === 1
        ? null
        : {
            columns: [
              small(`${TITLE} · regelpakket ${book.versie}`),
              small(book.peildatum.tekst, { alignment: 'right' }),
            ],
            margin: [PAGE.side, 34, PAGE.side, 0],
          },
    footer: (page, count) => ({
      columns: [
        { ...small([style.organisatie, style.voettekst].filter(Boolean).join(' · ')), width: '*' },
        { ...small(`pagina ${page} van ${count}`, { alignment: 'right' }), width: 90 },
      ],
      margin: [PAGE.side, 24, PAGE.side, 0],
    }),
    pageBreakBefore: () => false,
    content: [
      ...cover(book, style, accent),
      ...contents(accent),
      ...chapters,
      ...reforms(book, accent),
      ...conflicts(book, accent),
      ...unknowns(book, accent),
      ...sources(book, accent),
      ...terms(book, accent),
    ],
  };
}
