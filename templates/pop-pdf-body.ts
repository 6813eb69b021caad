/** The pages for the client: question, pathway, alternatives, exemptions, planning, cost. */
import { toSvg } from '../shared/charts/node.ts';
import { timeline } from '../shared/charts/timeline.ts';
import type { PopJaar, PopPlan, PopTraject, PopVrijstelling } from '../shared/plan/plan-types.ts';
import {
  bold,
  chip,
  framed,
  heading,
  list,
  paragraph,
  reference,
  small,
  stack,
  subheading,
  table,
  text,
} from './blocks.ts';
import { height, WHOLE } from './length.ts';
import type { PdfBlock, PdfTable } from './pdf-types.ts';
import { COLOUR, TEXT_WIDTH, TYPEFACE, withoutLines } from './style.ts';
import { EMPTY, HEADINGS, INTRO } from './texts.ts';
import { keepWhole, together, withHeading } from './together.ts';

/** Label left, value right: the quiet way to show a handful of figures. */
export function features(rows: readonly (readonly [string, string | PdfBlock | null])[]): PdfTable {
  const body = rows.flatMap(([label, value]) =>
    value === null ? [] : [[text(label, { color: COLOUR.grey }), typeof value === 'string' ? text(value) : value]],
  );
  const block: PdfTable = {
    // pdfmake cannot lay out a table without rows.
    table: { widths: [118, '*'], body: body.length === 0 ? [[text(''), text('')]] : body },
    layout: withoutLines(),
    margin: [0, 2, 0, 8],
  };
  return { ...block, unbreakable: height(block) <= WHOLE };
}

export function question(plan: PopPlan, accent: string): PdfBlock[] {
  return [
    // The cover stands alone; from here on the pages flow.
    { ...heading(HEADINGS.vraag, accent), pageBreak: 'before' },
    plan.vraag.tekst === null ? paragraph(EMPTY.vraag) : framed([text(plan.vraag.tekst)], accent),
    features([
      ['Je wilt', plan.vraag.doel],
      ['Waar je naartoe wilt', plan.vraag.beroep],
    ]),
    ...(plan.inzichten.length === 0 ? [] : [subheading('Wat je over jezelf leerde'), list(plan.inzichten, accent)]),
    ...(plan.doelen.length === 0 ? [] : [subheading('Je doelen'), list(plan.doelen, accent)]),
  ];
}

function programmes(plan: PopPlan): PdfBlock[] {
  if (plan.opleidingen.length === 0) return [];
  return [
    together(
      'Opleidingen in dit plan',
      table(
        [
          { heading: 'Opleiding', width: '*' },
          { heading: 'Aanbieder', width: 74 },
          { heading: 'ODB-nummer', width: 58 },
          { heading: 'Studiepunten', width: 56, right: true },
          { heading: 'Start', width: 86 },
        ],
        plan.opleidingen.map((row) => [
          stack([bold(row.naam), row.reden === null ? null : small(row.reden)]),
          text(row.aanbieder ?? ''),
          text(row.odbNummer ?? '–'),
          text(row.studiepunten === null ? '–' : String(row.studiepunten)),
          text(row.start?.tekst ?? '–'),
        ]),
      ),
    ),
  ];
}

export function chosenPathway(plan: PopPlan, accent: string): PdfBlock[] {
  const { keuze } = plan;
  if (keuze === null) return [heading(HEADINGS.traject, accent), paragraph(EMPTY.traject)];
  const { traject } = keuze;
  const start = [
    heading(HEADINGS.traject, accent),
    bold(traject.titel, { margin: [0, 0, 0, 1] }),
    text([keuze.label, reference(keuze.bronnen)].join(' ').trim(), { color: COLOUR.grey, margin: [0, 0, 0, 4] }),
  ];
  return withHeading(start, [
    features([
      ['Instelling', traject.instelling],
      ['Soort traject', [traject.routeTekst, traject.vorm].filter((part) => part !== null).join(', ')],
      ['Contract', traject.contract],
      ['Omvang', traject.studieomvang.tekst],
      ['Vrijgesteld', traject.vrijgesteld],
      ['Te volgen', traject.teVolgen.tekst],
      [
        'Duur',
        [traject.jaren.tekst, traject.einde === null ? null : `tot en met ${traject.einde}`].filter(Boolean).join(', '),
      ],
      ['Uren per week', traject.urenPerWeek.tekst],
      ['Mag je starten?', chip(traject.oordeel, accent)],
    ]),
    ...(traject.waarom.length === 0 ? [] : [subheading('Waarom dit traject'), list(traject.waarom, accent)]),
    ...plan.keuzes.flatMap((row) => [
      subheading(`Je keuze: ${row.voorstel}`),
      features([
        ['Waarom', row.reden],
        ['Terugblik', row.evaluatie],
      ]),
    ]),
    ...(traject.waarschuwingen.length + plan.waarschuwingen.length === 0
      ? []
      : [subheading('Let op'), list([...traject.waarschuwingen, ...plan.waarschuwingen], accent)]),
    ...programmes(plan),
  ]);
}

function pathwayCell(pathway: PopTraject, label: string | null): PdfBlock {
  const subtitle = [pathway.instelling, pathway.routeTekst, pathway.vorm].filter((part) => part !== null).join(' · ');
  const first = label === null ? pathway.waarom[0] : undefined;
  return stack([
    bold(pathway.titel),
    small(label === null ? subtitle : `${label} · ${subtitle}`),
    first !== undefined ? small(first) : null,
  ]);
}

export function comparison(plan: PopPlan, accent: string): PdfBlock[] {
  if (plan.vergelijking.length < 2) return [heading(HEADINGS.vergelijking, accent), paragraph(EMPTY.vergelijking)];
  return [
    heading(HEADINGS.vergelijking, accent),
    paragraph(INTRO.vergelijking),
    table(
      [
        { heading: 'Traject', width: '*' },
        { heading: 'Te volgen en duur', width: 100 },
        { heading: 'Kost en nettokost', width: 104 },
        { heading: 'Mag je starten?', width: 92 },
      ],
      plan.vergelijking.map((row) => [
        pathwayCell(row, row.gekozen ? (plan.keuze?.label ?? null) : null),
        stack([text(row.teVolgen.tekst), text(row.jaren.tekst), small(`${row.urenPerWeek.tekst} per week`)]),
        stack([text(row.kost.tekst), small(`netto: ${row.nettoKost.tekst}`)]),
        chip(row.oordeel, accent),
      ]),
    ),
  ];
}

/** Only the courses that rest on something, or that are asked for: the rest of the programme is what remains to be taken. */
function courses(exemption: PopVrijstelling): PdfBlock[] {
  const onderdelen = exemption.onderdelen.filter(({ op, claim }) => op !== null || claim);
  if (onderdelen.length === 0) return [];
  return [
    together(
      'Vak per vak',
      table(
        [
          { heading: 'Vak', width: '*' },
          { heading: 'Studiepunten', width: 58, right: true },
          { heading: 'Vrijstelling', width: 78 },
          { heading: 'Waarom', width: 178 },
        ],
        onderdelen.map((row) => [
          text(row.naam),
          text(String(row.studiepunten)),
          text(row.oordeelTekst),
          stack([text(row.reden), row.op === null ? null : small(`Op basis van ${row.op}`)]),
        ]),
      ),
    ),
  ];
}

/** What claiming an exemption does elsewhere, before the client claims it. */
function effect({ effect: found }: PopVrijstelling, accent: string): PdfBlock[] {
  if (found === null) return [];
  return [
    together(
      'Wat een vrijstelling verandert',
      stack([
        ...found.scenarios.flatMap(({ titel, uitleg, verandert, bespaart }) => [
          bold(titel),
          small(uitleg),
          list([...verandert, ...bespaart], accent),
        ]),
        bold('Altijd'),
        list(found.altijd, accent),
      ]),
    ),
  ];
}

/** What was learned at work: a road of its own, which counts in no figure. */
function experience({ evc }: PopVrijstelling, accent: string): PdfBlock[] {
  if (evc === null) return [];
  const vakken = evc.onderdelen.map(({ naam, studiepunten, op }) => `${naam} (${studiepunten} studiepunten): ${op}`);
  return [
    together(
      'Ervaring laten erkennen (EVC)',
      stack([
        list(evc.toelichting, accent),
        features([
          ['Vakken', vakken.join('; ')],
          ['Prijs', evc.prijs?.tekst ?? 'niet bekend: vraag het na'],
          ['Aanvragen tegen', evc.data.map(({ tekst }) => tekst).join(' of ') || 'niet bekend: vraag het na'],
        ]),
      ]),
    ),
  ];
}

export function exemptions(plan: PopPlan, accent: string): PdfBlock[] {
  const { vrijstelling } = plan;
  if (vrijstelling === null) return [heading(HEADINGS.vrijstellingen, accent), paragraph(EMPTY.vrijstellingen)];
  return withHeading(
    [heading(HEADINGS.vrijstellingen, accent), paragraph(INTRO.vrijstellingen)],
    [
      features([
        ['Schatting', bold(vrijstelling.tekst)],
        ['Grond', [vrijstelling.grond, reference(vrijstelling.bronnen)].join(' ').trim()],
        [
          'Vergelijkbaar',
          vrijstelling.precedenten.length === 0 ? null : vrijstelling.precedenten.map(({ tekst }) => tekst).join('; '),
        ],
        ['Wie beslist', vrijstelling.beslisser],
        ['Aanvragen tegen', vrijstelling.uiterlijk?.tekst ?? null],
        ['Nodig', vrijstelling.documenten.length === 0 ? null : vrijstelling.documenten.join('; ')],
      ]),
      ...(vrijstelling.toelichting.length === 0 ? [] : [list(vrijstelling.toelichting, accent)]),
      ...courses(vrijstelling),
      ...effect(vrijstelling, accent),
      ...experience(vrijstelling, accent),
    ],
  );
}

function semesterCell(year: PopJaar, semester: 1 | 2): PdfBlock {
  const found = year.semesters.find((row) => row.semester === semester);
  if (found === undefined) return text('–');
  return stack([text(found.studiepunten.tekst), small(`${found.urenPerWeek.tekst} per week`)]);
}

export function planning(plan: PopPlan, accent: string): PdfBlock[] {
  const { planning: time } = plan;
  const drawing = timeline(time, {
    breedte: TEXT_WIDTH,
    accent,
    inkt: COLOUR.ink,
    grijs: COLOUR.grey,
    lijn: COLOUR.line,
    licht: COLOUR.light,
    lettertype: TYPEFACE,
  });
  if (drawing === null) return [heading(HEADINGS.planning, accent), paragraph(EMPTY.planning)];
  const semesters = time.jaren.flatMap((year) => year.semesters);
  const withLeerkrediet = semesters.some((semester) => semester.leerkredietEinde !== null);
  return [
    // Heading, explanation and picture belong on one page.
    keepWhole([
      heading(HEADINGS.planning, accent),
      paragraph(INTRO.planning),
      {
        svg: toSvg(drawing),
        width: TEXT_WIDTH,
        height: Number(drawing.attrs.height),
        margin: [0, 2, 0, 6],
      },
    ]),
    ...(time.vlaggen.length === 0
      ? []
      : [
          table(
            [
              { heading: 'Nr.', width: 22 },
              { heading: 'Tegen', width: 92 },
              { heading: 'Wat', width: '*' },
              { heading: 'Wie', width: 84 },
            ],
            time.vlaggen.map((flag) => [
              text(String(flag.nummer)),
              text(flag.datum.tekst),
              text(flag.tekst),
              text(flag.wie ?? ''),
            ]),
          ),
        ]),
    together(
      'Jaar per jaar',
      table(
        [
          { heading: 'Academiejaar', width: 78 },
          { heading: 'Semester 1', width: '*' },
          { heading: 'Semester 2', width: '*' },
          ...(withLeerkrediet ? [{ heading: 'Leerkrediet erna', width: 88, right: true }] : []),
        ],
        time.jaren.map((year) => [
          text(year.academiejaar),
          semesterCell(year, 1),
          semesterCell(year, 2),
          ...(withLeerkrediet ? [text(year.semesters.at(-1)?.leerkredietEinde?.tekst ?? 'niet bekend')] : []),
        ]),
      ),
    ),
  ];
}
