/** The annexes: every reason of every measure, and the sources. */
import { wholeChange } from '../shared/plan/changes.ts';
import type { PopBron, PopMaatregel, PopPlan, PopReden } from '../shared/plan/plan-types.ts';
import { bold, heading, mark, paragraph, small, stack, subheading, table, text } from './blocks.ts';
import { decidingReasons, isPrintedInFull, measuresOf } from './concise.ts';
import { drawable } from './glyphs.ts';
import { withBreakpoints } from './hyphens.ts';
import { isSafeLink } from './links.ts';
import type { EmptyCell, PdfBlock, PdfColumns, PdfStack, PdfTable } from './pdf-types.ts';
import { amountsCell, verdictCell } from './pop-pdf-money.ts';
import { COLOUR, quietTable, SIZE } from './style.ts';
import { HEADINGS, INTRO } from './texts.ts';
import { keepWhole, withHeading } from './together.ts';

function reasonRow(reason: PopReden, accent: string): PdfBlock[] {
  const needed = [
    reason.uitzondering,
    reason.nodig === null ? null : `Nodig: ${reason.nodig}.`,
    reason.beslissing === null ? null : `Te regelen: ${reason.beslissing}.`,
  ];
  const validity = [
    reason.sinds === null ? null : `sinds ${reason.sinds.tekst}`,
    reason.tot === null ? null : `tot ${reason.tot.tekst}`,
    reason.zekerheid.tekst,
  ];
  return [
    reason.uitkomst === null ? text('') : { svg: mark(reason.uitkomst.vorm, accent), width: 9, margin: [0, 1, 0, 0] },
    stack([
      text(reason.tekst),
      ...[reason.detail, ...needed].map((sentence) => (sentence === null ? null : small(sentence))),
    ]),
    text(reason.uitkomst?.tekst ?? 'VDAB bekijkt dit'),
    small([reason.bron === null ? null : `[${reason.bron}]`, ...validity].filter(Boolean).join(' · ')),
  ];
}

function closingRow(measure: PopMaatregel): PdfStack[] {
  const lines: readonly (readonly [string, string | null])[] = [
    ...measure.kantelt.map((change): readonly [string, string] => ['Wat zou dit veranderen', wholeChange(change)]),
    ['Nog te weten', measure.ontbreekt.map(({ label }) => label).join(', ') || null],
    ['Niet samen met', measure.sluitUit.join(', ') || null],
    ['Meer weten', measure.verwijsNaar],
    ['Let op', measure.waarschuwingen.join(' ') || null],
    ...measure.conflicten.map((line) => ['Bronnen spreken elkaar tegen', line] as const),
  ];
  const filled = lines.filter(([, content]) => content !== null);
  if (filled.length === 0) return [];
  return [stack(filled.map(([name, content]) => small(`${name}: ${content ?? ''}`)))];
}

/** More reasons than this may run over a page, with name and verdict repeated; fewer stay together. */
const MAX_REASONS_TOGETHER = 5;

/** One table per measure: its name and verdict are the header, so that they return when it runs on. */
function measureTable(measure: PopMaatregel, accent: string): PdfTable {
  const headingCell: PdfColumns = {
    columns: [
      {
        ...stack([
          bold(measure.label),
          measure.zekerheid === null ? null : small(`Zekerheid van dit antwoord: ${measure.zekerheid.tekst}`),
        ]),
        width: '*',
      },
      { ...stack([verdictCell(measure, accent)]), width: 196 },
    ],
    columnGap: 8,
  };
  const facts = [text(measure.kern), ...(measure.bedragen.length === 0 ? [] : [amountsCell(measure)])];
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [9, '*', 78, 118],
      body: [
        wide(headingCell),
        ...(facts.length === 0 ? [] : [wide(stack(facts))]),
        ...measure.redenen.map((reason) => reasonRow(reason, accent)),
        ...closingRow(measure).map(wide),
      ],
    },
    layout: quietTable(),
    margin: [0, 6, 0, 10],
  };
}

/** A row of one cell over all columns. */
const wide = (block: PdfStack | PdfColumns): (PdfBlock | EmptyCell)[] => [{ ...block, colSpan: 4 }, {}, {}, {}];

/** The table of a measure, on one page when it is short. */
function blockOf(measure: PopMaatregel, accent: string): PdfBlock {
  const table = measureTable(measure, accent);
  return measure.redenen.length > MAX_REASONS_TOGETHER ? table : keepWhole([table]);
}

export function why(plan: PopPlan, accent: string): PdfBlock[] {
  if (plan.maatregelen.length === 0) return [];
  const groups = plan.maatregelen.flatMap(({ titel, maatregelen }) => {
    // What is read together is printed together.
    const printed = maatregelen.some(isPrintedInFull) ? maatregelen : [];
    return printed.length === 0 ? [] : [{ titel, printed }];
  });
  const full = new Set(groups.flatMap(({ printed }) => printed));
  return [
    heading(HEADINGS.waarom, accent),
    paragraph(INTRO.waarom),
    ...groups.flatMap(({ titel, printed }) => [
      ...withHeading(
        titel === null ? [] : [subheading(titel)],
        printed.map((measure) => blockOf(measure, accent)),
      ),
    ]),
    ...inShort(
      measuresOf(plan).filter((measure) => !full.has(measure)),
      accent,
    ),
  ];
}

/** What is refused or open, with only what decides it. */
function inShort(measures: readonly PopMaatregel[], accent: string): PdfBlock[] {
  if (measures.length === 0) return [];
  return [
    subheading('Nu niet, of nog open'),
    paragraph(
      'Van deze maatregelen lees je alleen wat beslist. Alle voorwaarden staan in het programma en in het rekenblad (blad Redenen).',
    ),
    table(
      [
        { heading: 'Premie of recht', width: 132 },
        { heading: 'Antwoord', width: 100 },
        { heading: 'Wat beslist', width: '*' },
      ],
      measures.map((measure) => [
        bold(measure.label),
        verdictCell(measure, accent),
        stack([
          text(measure.kern),
          ...decidingReasons(measure)
            .slice(0, MOST_DECIDING)
            .map(({ tekst, detail, bron, zekerheid }) =>
              small(
                [tekst, detail, [bron === null ? null : `[${bron}]`, zekerheid.tekst].filter(Boolean).join(' ')]
                  .filter(Boolean)
                  .join(' '),
              ),
            ),
          measure.verwijsNaar === null ? null : small(`Meer weten: ${measure.verwijsNaar}`),
        ]),
      ]),
    ),
  ];
}

/** An open measure may hang on many conditions; the first ones say enough on paper. */
const MOST_DECIDING = 4;

/** The address without its scheme, with places to break. */
const readableAddress = (url: string): string =>
  drawable(url)
    .replace(/^https?:\/\//, '')
    .split(/(?<=[/?&=_-])/)
    .map(withBreakpoints)
    .join('\u200b');

/** A source with its number; `certainty` where the reader must see it. */
export const sourceRow = (source: PopBron, accent: string, certainty?: string): PdfBlock =>
  stack(
    [
      {
        columns: [
          { ...text(`[${source.nummer}]`), width: 26 },
          {
            ...stack([text(`${source.uitgever}: ${source.titel}`), sourceLine(source, accent, certainty)]),
            width: '*',
          },
        ],
      },
    ],
    { unbreakable: true, margin: [0, 0, 0, 5] },
  );

/** Own date, day of checking and address, in one line. */
function sourceLine(source: PopBron, accent: string, certainty: string | undefined): PdfBlock {
  const own = source.datum === null ? 'zonder datum' : `van ${source.datum.tekst}`;
  const address = readableAddress(source.url);
  return {
    text: [
      { text: `${[certainty, own, `nagekeken op ${source.nagekeken.tekst}`].filter(Boolean).join(' · ')} · ` },
      isSafeLink(source.url) ? { text: address, link: source.url, color: accent } : { text: address },
    ],
    fontSize: SIZE.small,
    color: COLOUR.grey,
  };
}

/** Level of the last line of the document: it never breaks, but tells how full the last page is. */
export const CLOSING = 9;

export function sources(plan: PopPlan, accent: string): PdfBlock[] {
  const { regelpakket } = plan;
  return [
    heading(HEADINGS.bronnen, accent),
    paragraph(INTRO.bronnen),
    ...plan.bronnen.map((source) => sourceRow(source, accent)),
    // Whole, so that its place tells where the document ends.
    keepWhole([
      small(
        `Berekend met regelpakket ${regelpakket.versie} (${regelpakket.hashKort}) en catalogus ${regelpakket.catalogus}, op de regels van ${regelpakket.peildatum.tekst}, voor academiejaar ${regelpakket.academiejaar}.`,
        { headlineLevel: CLOSING, margin: [0, 4, 0, 0] },
      ),
    ]),
  ];
}
