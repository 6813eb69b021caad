/** The first page of the POP: whose plan it is, the figures that count, what to do first. */
import { cutText } from '../shared/plan/clean.ts';
import type { PopPlan } from '../shared/plan/plan-types.ts';
import { bold, chip, framed, paragraph, stack, text } from './blocks.ts';
import type { Huisstijl } from './house-style.ts';
import { height } from './length.ts';
import type { PdfBlock } from './pdf-types.ts';
import { COLOUR, SIZE, withoutLines } from './style.ts';
import { HEADINGS } from './texts.ts';

function particulars(plan: PopPlan): PdfBlock {
  const { omslag } = plan;
  const counsellor = [omslag.begeleider, omslag.rol, omslag.organisatie].filter((part) => part !== null).join(', ');
  const rows: readonly (readonly [string, string | null])[] = [
    ['Begeleider', counsellor === '' ? null : counsellor],
    ['Datum', omslag.datum.tekst],
    ['Fase', omslag.fase],
    ['Opvolging', omslag.opvolgenOp?.tekst ?? null],
    ...omslag.loopbaanbegeleiding.map(({ label, waarde }) => [label, waarde] as const),
  ];
  return {
    table: {
      widths: [92, '*'],
      body: rows.flatMap(([label, value]) =>
        value === null ? [] : [[text(label, { color: COLOUR.grey }), text(value)]],
      ),
    },
    layout: withoutLines(),
    margin: [0, 0, 0, 26],
  };
}

/** Four figures in one row, large enough to find back. */
function figures(rows: readonly (readonly [string, string])[], accent: string): PdfBlock {
  return {
    table: {
      widths: rows.map(() => '*'),
      body: [
        rows.map(([label]) => text(label, { color: COLOUR.grey })),
        rows.map(([, value]) => text(value, { fontSize: SIZE.heading, bold: true, color: accent, lineHeight: 1.05 })),
      ],
    },
    layout: withoutLines(),
    margin: [0, 4, 0, 12],
  };
}

function inShort(plan: PopPlan, accent: string): PdfBlock[] {
  const { keuze } = plan;
  if (keuze === null) return [];
  const { traject } = keuze;
  const subtitle = [traject.instelling, traject.routeTekst, traject.vorm].filter((part) => part !== null).join(' · ');
  return [
    text(HEADINGS.kort, { fontSize: SIZE.heading, bold: true, color: accent, margin: [0, 0, 0, 8] }),
    bold(traject.titel, { margin: [0, 0, 0, 1] }),
    text(subtitle, { margin: [0, 0, 0, 1] }),
    text(keuze.label, { color: COLOUR.grey, margin: [0, 0, 0, 10] }),
    figures(
      [
        ['te volgen', traject.teVolgen.tekst],
        ['duur', traject.jaren.tekst],
        ['kost in totaal', traject.kost.tekst],
        ['per week', traject.urenPerWeek.tekst],
      ],
      accent,
    ),
    {
      columns: [
        { ...text('Mag je starten?', { color: COLOUR.grey }), width: 92 },
        { ...chip(traject.oordeel, accent), width: '*' },
      ],
      margin: [0, 0, 0, 22],
    },
  ];
}

const MAX_FIRST = 4;

/** The whole text stands with the actions. */
const shortened = (words: string): string => (words.length > 110 ? `${cutText(words, 108).trimEnd()}…` : words);

/** The next dates: what a client looks for first. */
function doFirst(plan: PopPlan, accent: string): PdfBlock[] {
  const first = plan.planning.vlaggen.slice(0, MAX_FIRST);
  if (first.length === 0) return [];
  return [
    text(HEADINGS.eerst, { fontSize: SIZE.heading, bold: true, color: accent, margin: [0, 0, 0, 6] }),
    {
      table: {
        widths: [92, '*', 100],
        body: first.map((flag) => [
          text(flag.datum.tekst, { color: COLOUR.grey }),
          text(shortened(flag.tekst)),
          text(shortened(flag.wie ?? ''), { color: COLOUR.grey, alignment: 'right' }),
        ]),
      },
      layout: withoutLines(),
      margin: [0, 0, 0, 22],
    },
  ];
}

/** The first sentence says what the plan does not do; the whole notice stands above the signatures. */
function shortNotice(plan: PopPlan, accent: string): PdfBlock {
  const [first = '', ...more] = plan.melding.tekst;
  const rest = more.length === 0 ? [] : [text(`Lees ook de rest, bij “${HEADINGS.akkoord}”.`, { color: COLOUR.grey })];
  return framed([stack([bold(plan.melding.titel, { margin: [0, 0, 0, 3] }), paragraph(first), ...rest])], accent);
}

/** Points above the title: much when the page has them, little when it is full. */
const ABOVE = { most: 70, least: 14 } as const;

/** What a page holds, less the rounding of the estimate. */
const PAGE_ROOM = 690;

/** A first page that stands on its own, and on one page. */
export function cover(plan: PopPlan, houseStyle: Huisstijl, accent: string): PdfBlock[] {
  const organisation = houseStyle.organisatie ?? plan.omslag.organisatie;
  const sender = [organisation, houseStyle.adres].filter((part) => part !== null).join(' · ');
  const blocks: PdfBlock[] = [
    text(plan.titel, {
      fontSize: SIZE.title,
      bold: true,
      color: accent,
      lineHeight: 1.1,
      outline: true,
      margin: [0, 0, 0, 2],
    }),
    text(plan.omslag.client, { fontSize: SIZE.title, lineHeight: 1.1, margin: [0, 0, 0, 22] }),
    particulars(plan),
    ...inShort(plan, accent),
    ...doFirst(plan, accent),
    shortNotice(plan, accent),
  ];
  const from = text(sender === '' ? ' ' : sender, { color: COLOUR.grey });
  const left = PAGE_ROOM - [from, ...blocks].reduce((sum, block) => sum + height(block), 0);
  const above = Math.max(ABOVE.least, Math.min(ABOVE.most, left));
  return [{ ...from, margin: [0, 0, 0, above] }, ...blocks];
}
