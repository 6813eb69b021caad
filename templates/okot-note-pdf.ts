/** The OKOT note as one page for the consultant's file: the note, laid out. It adds headings and no conclusion. */
import { cutText } from '../shared/plan/clean.ts';
import type { OkotNota, OkotVoorwaarde } from '../shared/plan/okot-note.ts';
import { bold, mark, reference, stack, text } from './blocks.ts';
import { type Huisstijl, leesbaarAccent, NEUTRAAL } from './house-style.ts';
import type { PdfBlock, PdfDefinitie, PdfTable } from './pdf-types.ts';
import { boxLayout, COLOUR, TYPEFACE, withoutLines } from './style.ts';

interface Setting {
  readonly size: number;
  /** The most signs of what somebody typed; longer texts are cut. No sentence of the rules is cut in its middle. */
  readonly longest: number;
  /** The most lines of a list; a last line says how many there are besides, and where. */
  readonly most?: number;
}

/** What to try, the usual one first: the note is one page, whatever was typed. */
export const NOTE_SETTINGS: readonly Setting[] = [
  ...[8.5, 8, 7.5, 7].map((size) => ({ size, longest: 260 })),
  { size: 7, longest: 130 },
  { size: 6.5, longest: 80 },
  ...[9, 6, 4].map((most) => ({ size: 6.5, longest: 80, most })),
];

/** The first lines, and what is left out in words. */
function first(words: readonly string[], most: number | undefined): readonly string[] {
  if (most === undefined || words.length <= most) return words;
  return [...words.slice(0, most), `En nog ${words.length - most}: lees ze in Trajectwijzer, bij OKOT.`];
}

const [USUAL = { size: 8.5, longest: 260 }] = NOTE_SETTINGS;

export interface NoteTypesetting {
  readonly setting?: Setting;
  /** Told the number of pages while laying out. */
  readonly pages?: (count: number) => void;
}

const SIDE = 44;
const short = (content: string, length: number): string =>
  content.length > length ? `${cutText(content, length - 1).trimEnd()}…` : content;

const heading = (content: string, size: number, accent: string): PdfBlock =>
  text(content, { fontSize: size + 2, bold: true, color: accent, margin: [0, 7, 0, 3] });

function head(note: OkotNota, houseStyle: Huisstijl, accent: string, set: Setting): PdfBlock[] {
  const { size, longest } = set;
  const sender = [houseStyle.organisatie ?? note.organisatie, houseStyle.adres].filter((part) => part !== null);
  const label = (content: string): PdfBlock => text(content, { color: COLOUR.grey });
  const made = [note.consulent, note.datum.tekst].filter((part) => part !== null).join(', ');
  return [
    {
      columns: [
        { ...text('OKOT-nota', { fontSize: size + 8, bold: true, color: accent, lineHeight: 1 }), width: 'auto' },
        {
          ...text(short(sender.join(' · '), Math.min(longest, 110)), {
            alignment: 'right',
            color: COLOUR.grey,
            margin: [0, 5, 0, 0],
          }),
          width: '*',
        },
      ],
      columnGap: 14,
    },
    text('Voor het dossier van de consulent. Niet voor de klant zolang VDAB niet beslist heeft.', {
      color: COLOUR.grey,
      margin: [0, 2, 0, 6],
    }),
    {
      table: {
        widths: [66, '*'],
        body: [
          [label('Klant'), bold(short(note.client, Math.min(longest, 120)))],
          [
            label('Opleiding'),
            stack([
              bold(short(note.opleiding, Math.min(longest, 140))),
              text(short(note.details, Math.min(longest, 200))),
            ]),
          ],
          [label('Opgemaakt'), text(short(made, Math.min(longest, 140)))],
        ],
      },
      layout: withoutLines(),
      margin: [0, 0, 0, 6],
    },
  ];
}

function outcome(note: OkotNota, accent: string, set: Setting): PdfBlock {
  const { size, longest } = set;
  const { vorm, tekst, bewijs } = note.beslissing;
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              {
                columns: [
                  { svg: mark(vorm, accent, size + 3), width: size + 3, margin: [0, 1, 0, 0] },
                  { ...bold(tekst, { fontSize: size + 2 }), width: '*' },
                ],
                columnGap: 6,
              },
              ...(bewijs === null ? [] : [text(`Bewijs: ${short(bewijs, longest)}`)]),
              text(`Voorwaarden: ${note.stand}.`),
              ...note.afwijkingen.map((line) => text(short(line, longest))),
            ],
            fillColor: COLOUR.light,
          },
        ],
      ],
    },
    layout: { ...boxLayout(accent), paddingTop: () => 5, paddingBottom: () => 5 },
    margin: [0, 0, 0, 2],
  };
}

const grey = (content: string): PdfBlock => text(content, { color: COLOUR.grey });

function row(vorm: OkotNota['groepen'][number]['vorm'], one: OkotVoorwaarde, accent: string, set: Setting): PdfBlock[] {
  const { size, longest } = set;
  const { reden, klant, bewijzen } = one;
  const found = [klant, reden.beslissing === null ? null : `Te regelen: ${reden.beslissing}.`]
    .filter(Boolean)
    .join(' ');
  return [
    { svg: mark(vorm, accent, size), width: size, margin: [0, 1, 0, 0] },
    text(reden.tekst),
    text(short(found, Math.min(longest, 170))),
    bewijzen.length === 0 ? grey('–') : text(short(bewijzen.join('; '), Math.min(longest, 120))),
    grey(reference(reden.bron === null ? [] : [reden.bron])),
  ];
}

function conditions(note: OkotNota, accent: string, set: Setting): PdfTable {
  const { size } = set;
  const empty = { text: '' };
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [size, '*', 150, 96, 20],
      body: [
        [empty, grey('Voorwaarde'), grey('Bij deze klant'), grey('Bewijs'), grey('Bron')],
        ...note.groepen.flatMap(({ titel, vorm, voorwaarden }) => [
          [{ ...bold(`${titel} (${voorwaarden.length})`, { margin: [0, 2, 0, 0] }), colSpan: 5 }, {}, {}, {}, {}],
          ...voorwaarden.map((one) => row(vorm, one, accent, set)),
        ]),
      ],
    },
    layout: {
      ...withoutLines(),
      hLineWidth: (line) => (line === 0 ? 0 : 0.4),
      paddingRight: (column) => (column === 4 ? 0 : 7),
    },
  };
}

const lines = (items: readonly string[], accent: string): PdfBlock[] =>
  items.length === 0 ? [] : [{ ul: items.map((item) => text(item, { margin: [0, 0, 0, 1] })), markerColor: accent }];

function consequences(note: OkotNota, accent: string, { size, most }: Setting): PdfBlock {
  const suffix = note.bedragenAls === null ? '' : `, ${note.bedragenAls}`;
  return {
    columns: [
      {
        stack: [
          heading(`Wat de klant behoudt of krijgt${suffix}`, size - 1, accent),
          ...lines(
            [
              ...note.bedragen.map(({ label, waarde }) => `${label}: ${waarde.tekst}`),
              ...note.naast.map(({ label, oordeel }) => `${label}: ${oordeel?.tekst ?? 'hangt af van VDAB'}`),
            ],
            accent,
          ),
        ],
        width: '*',
      },
      {
        stack: [
          heading('Wat de klant verliest of moet weten', size - 1, accent),
          ...lines(
            first(
              [...note.verliest.map((label) => `Niet samen met ${label} voor deze opleiding.`), ...note.weten],
              most,
            ),
            accent,
          ),
        ],
        width: '*',
      },
    ],
    columnGap: 18,
  };
}

function steps(note: OkotNota, accent: string, { size, most }: Setting): PdfBlock[] {
  if (note.stappen.length === 0) return [];
  const words = note.stappen.map(({ wat, uiterlijk }) =>
    uiterlijk === null ? wat : `${wat} Tegen ${uiterlijk.tekst}.`,
  );
  return [heading('Stappen', size - 1, accent), ...lines(first(words, most), accent)];
}

function signature(note: OkotNota, { longest }: Setting): PdfBlock {
  const line = `<svg xmlns="http://www.w3.org/2000/svg" width="210" height="2" viewBox="0 0 210 2"><line x1="0" y1="1" x2="210" y2="1" stroke="${COLOUR.ink}" stroke-width="0.7"/></svg>`;
  const place = (label: string, name: string): PdfBlock => stack([text(label, { color: COLOUR.grey }), text(name)]);
  return {
    table: {
      widths: ['*', '*'],
      body: [
        [place('Consulent', short(note.consulent ?? ' ', Math.min(longest, 80))), place('Datum en handtekening', ' ')],
        [text(' '), { svg: line, margin: [0, 14, 0, 0] }],
      ],
    },
    layout: withoutLines(),
    margin: [0, 9, 0, 0],
  };
}

function sources(note: OkotNota, set: Setting): PdfBlock {
  const { size, longest } = set;
  const said = note.bronnen.map(
    ({ nummer, uitgever, titel, nagekeken }) =>
      `[${nummer}] ${uitgever}: ${short(titel, Math.min(longest, 70))} (nagekeken ${nagekeken.tekst})`,
  );
  return text(said.join('; '), { fontSize: size - 1.5, color: COLOUR.grey, margin: [0, 6, 0, 0] });
}

/** A fresh definition per call: pdfmake writes in what it is given. */
export function okotNotePdf(
  note: OkotNota,
  houseStyle: Huisstijl = NEUTRAAL,
  { setting = USUAL, pages }: NoteTypesetting = {},
): PdfDefinitie {
  const { size, longest } = setting;
  const accent = leesbaarAccent(houseStyle);
  const day = new Date(`${note.datum.iso ?? '1970-01-01'}T12:00:00Z`);
  const { versie, hashKort, peildatum } = note.regelpakket;
  const made = `Regelpakket ${versie} (${hashKort}), op de regels van ${peildatum.tekst}.`;
  const left = [houseStyle.voettekst, made].filter((part) => part !== null).join(' · ');
  return {
    pageSize: 'A4',
    pageMargins: [SIDE, 34, SIDE, 40],
    language: 'nl-BE',
    displayTitle: true,
    version: '1.7',
    compress: true,
    info: {
      title: `OKOT-nota – ${note.client}`,
      author: houseStyle.organisatie ?? note.organisatie ?? note.consulent ?? '',
      subject: 'OKOT-nota',
      creator: 'Trajectwijzer',
      producer: 'Trajectwijzer',
      creationDate: day,
      modDate: day,
    },
    defaultStyle: { font: TYPEFACE, fontSize: size, lineHeight: 1.16, color: COLOUR.ink },
    header: () => null,
    footer: (page, count) => {
      pages?.(count);
      return {
        columns: [
          { ...text(short(left, Math.min(longest, 150)), { fontSize: size - 1.5, color: COLOUR.grey }), width: '*' },
          {
            ...text(`pagina ${page} van ${count}`, { fontSize: size - 1.5, color: COLOUR.grey, alignment: 'right' }),
            width: 70,
          },
        ],
        margin: [SIDE, 14, SIDE, 0],
      };
    },
    pageBreakBefore: () => false,
    content: [
      ...head(note, houseStyle, accent, setting),
      outcome(note, accent, setting),
      heading('Voorwaarden', size, accent),
      conditions(note, accent, setting),
      consequences(note, accent, setting),
      ...steps(note, accent, setting),
      signature(note, setting),
      sources(note, setting),
    ],
  };
}
