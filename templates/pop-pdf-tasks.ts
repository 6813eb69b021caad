/** What has to be done: actions, what to bring, notes, overrides, signatures. */
import type { PopActie, PopPlan } from '../shared/plan/plan-types.ts';
import { bold, chip, framed, heading, paragraph, small, stack, table, text } from './blocks.ts';
import { MOST_QUESTIONS } from './concise.ts';
import type { PdfBlock } from './pdf-types.ts';
import { COLOUR, SIZE, withoutLines } from './style.ts';
import { EMPTY, HEADINGS, INTRO, NOT_COMPUTED } from './texts.ts';
import { keepWhole, together, withHeading } from './together.ts';

const STATUS: Readonly<Record<PopActie['status'], string>> = {
  open: 'nog te doen',
  bezig: 'bezig',
  klaar: 'klaar',
  vervallen: 'vervallen',
};

export function actions(plan: PopPlan, accent: string): PdfBlock[] {
  if (plan.acties.length === 0) return [heading(HEADINGS.acties, accent), paragraph(EMPTY.acties)];
  return [
    heading(HEADINGS.acties, accent),
    paragraph(INTRO.acties),
    table(
      [
        { heading: 'Wat', width: '*' },
        { heading: 'Wie', width: 100 },
        { heading: 'Tegen', width: 92 },
        { heading: 'Status', width: 62 },
      ],
      plan.acties.map((action) => [
        text(action.wat),
        text(action.wie ?? 'nog af te spreken'),
        text(action.uiterlijk?.tekst ?? 'geen datum'),
        text(STATUS[action.status]),
      ]),
    ),
  ];
}

/** An empty box to tick by hand. */
const tickBox = (): PdfBlock => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect x="0.6" y="0.6" width="8.8" height="8.8" fill="#ffffff" stroke="${COLOUR.ink}" stroke-width="0.8"/></svg>`,
  width: 9,
  margin: [0, 1, 0, 0],
});

function checklist(
  title: string,
  columns: readonly [string, string, string],
  rows: readonly (readonly [PdfBlock, string, string])[],
): PdfBlock[] {
  if (rows.length === 0) return [];
  return [
    together(
      title,
      table(
        [
          { heading: '', width: 12 },
          { heading: columns[0], width: '*' },
          { heading: columns[1], width: 138 },
          { heading: columns[2], width: 92 },
        ],
        rows.map(([what, forWhat, by]) => [tickBox(), what, text(forWhat), text(by)]),
      ),
    ),
  ];
}

export function meeTeBrengen(plan: PopPlan, accent: string): PdfBlock[] {
  const { vragen, documenten, stappen } = plan.meeTeBrengen;
  if (vragen.length + documenten.length + stappen.length === 0)
    return [heading(HEADINGS.mee, accent), paragraph(EMPTY.mee)];
  const lists = [
    ...checklist(
      'Zoek dit nog uit',
      ['Wat', 'Nodig voor', ''],
      vragen
        .slice(0, MOST_QUESTIONS)
        .map((question) => [
          stack([bold(question.label), question.waarom === null ? null : small(question.waarom)]),
          question.beslistOver.join(', '),
          question.gevraagd ? 'al gevraagd' : '',
        ]),
    ),
    ...(vragen.length <= MOST_QUESTIONS
      ? []
      : [
          small(
            `Nog ${vragen.length - MOST_QUESTIONS} vragen die minder beslissen, staan in het programma en in het rekenblad.`,
          ),
        ]),
    ...checklist(
      'Breng deze documenten mee',
      ['Document', 'Nodig voor', 'Tegen'],
      documenten.map((document) => [text(document.wat), document.voor, document.uiterlijk?.tekst ?? '']),
    ),
    ...checklist(
      'Zet deze stappen',
      ['Stap', 'Hoort bij', 'Tegen'],
      stappen.map((step) => [
        stack([text(step.wat), step.bij === null ? null : small(`Bij: ${step.bij}`)]),
        step.voor,
        step.uiterlijk?.tekst ?? '',
      ]),
    ),
  ];
  return withHeading([heading(HEADINGS.mee, accent), paragraph(INTRO.mee)], lists);
}

export function notes(plan: PopPlan, accent: string): PdfBlock[] {
  if (plan.notities.length + plan.afwijkingen.length === 0) return [];
  return [
    heading(HEADINGS.notities, accent),
    ...plan.notities.map((note) =>
      keepWhole([text(note.tekst), small([note.door, note.op.tekst].filter(Boolean).join(', '))], {
        margin: [0, 0, 0, 6],
      }),
    ),
    ...(plan.afwijkingen.length === 0
      ? []
      : [
          together(
            'Afwijkingen',
            paragraph(INTRO.afwijkingen),
            table(
              [
                { heading: 'Premie of recht', width: 118 },
                { heading: 'Volgens de regels', width: 104 },
                { heading: 'Volgens je begeleider', width: 104 },
                { heading: 'Waarom', width: '*' },
              ],
              plan.afwijkingen.map((row) => [
                stack([
                  bold(row.label),
                  ...[row.academiejaar, row.opleiding].map((part) => (part === null ? null : small(part))),
                ]),
                row.berekend === null
                  ? text(row.wordt === null ? 'VDAB beslist' : NOT_COMPUTED)
                  : chip(row.berekend, accent),
                row.wordt === null ? text('VDAB beslist') : chip(row.wordt, accent),
                stack([
                  row.reden === '' ? null : text(row.reden),
                  small([row.door, row.op?.tekst].filter(Boolean).join(', ')),
                ]),
              ]),
            ),
          ),
        ]),
  ];
}

function signature(role: string, name: string | null): PdfBlock {
  return stack([
    bold(role),
    text(name ?? ' '),
    text('Datum en handtekening', { fontSize: SIZE.small, color: COLOUR.grey, margin: [0, 2, 0, 44] }),
    {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="210" height="2" viewBox="0 0 210 2"><line x1="0" y1="1" x2="210" y2="1" stroke="${COLOUR.ink}" stroke-width="0.7"/></svg>`,
    },
  ]);
}

/** Notice and signatures stay together: who signs has read it. */
export function agreement(plan: PopPlan, accent: string): PdfBlock[] {
  return [
    keepWhole([
      heading(HEADINGS.akkoord, accent),
      paragraph(INTRO.akkoord),
      framed(
        [stack([bold(plan.melding.titel, { margin: [0, 0, 0, 3] }), ...plan.melding.tekst.map(paragraph)])],
        accent,
      ),
      {
        table: { widths: ['*', '*'], body: [plan.ondertekening.map(({ rol, naam }) => signature(rol, naam))] },
        layout: withoutLines(),
        margin: [0, 8, 0, 14],
      },
    ]),
  ];
}
