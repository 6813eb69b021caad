/** One chapter of the rule handbook: a measure with all that the pack says of it. */
import type { Handbook, HandbookChapter, HandbookCondition } from '../shared/plan/handbook.ts';
import { zekerheid } from '../shared/plan/labels.ts';
import {
  type FigureTable,
  type ParameterValue,
  periodLabel,
  type SingleFigure,
} from '../shared/plan/parameter-tables.ts';
import { upperFirst } from '../shared/plan/verdicts.ts';
import { bold, list, small, stack, subheading, table, text } from './blocks.ts';
import { conflictBlock, pairs, unknownTable } from './handbook-pdf-shared.ts';
import type { PdfBlock } from './pdf-types.ts';
import { features } from './pop-pdf-body.ts';
import { together } from './together.ts';

export function chapterBlocks(chapter: HandbookChapter, book: Handbook, accent: string): PdfBlock[] {
  const { bedragen, conflicten, nietGeweten } = chapter;
  return [
    bold(chapter.vraag, { margin: [0, 0, 0, 4] }),
    features(chapter.kenmerken),
    ...conditions(chapter),
    ...figures(chapter, book),
    ...(bedragen.length === 0 ? [] : [together('Bedragen', pairs(bedragen.map(({ label, tekst }) => [label, tekst])))]),
    ...lines('Wat te doen', chapter.stappen, accent),
    ...lines('Gaat niet samen met', chapter.sluitUit, accent),
    ...lines('Let op', chapter.letOp, accent),
    ...(conflicten.length === 0
      ? []
      : [subheading('Bronnen die elkaar tegenspreken'), ...conflicten.map(conflictBlock)]),
    ...(nietGeweten.length === 0 ? [] : [together('Wat deze tool hierover niet weet', unknownTable(nietGeweten))]),
    small(`Bronnen van dit hoofdstuk: ${chapter.bronnen.map((number) => `[${number}]`).join(' ')}`, {
      margin: [0, 8, 0, 0],
    }),
  ];
}

const lines = (title: string, items: readonly string[], accent: string): PdfBlock[] =>
  items.length === 0 ? [] : [subheading(title), list(items, accent)];

const INDENT = 13;
const MAX_INDENT = 5;

function conditions({ voorwaarden }: HandbookChapter): PdfBlock[] {
  if (voorwaarden.length === 0)
    return [
      subheading('Voorwaarden'),
      text('Deze maatregel geeft informatie. Er zijn geen voorwaarden aan verbonden.'),
    ];
  return [
    subheading('Voorwaarden'),
    table(
      [
        { heading: 'Voorwaarde', width: '*' },
        { heading: 'Bron en zekerheid', width: 116 },
      ],
      voorwaarden.map((row) => [conditionCell(row), footingCell(row)]),
    ),
  ];
}

function conditionCell({ depth, uitzondering, tekst, kop, klein }: HandbookCondition): PdfBlock {
  return stack(
    [
      uitzondering === null ? null : small(uitzondering),
      kop === null ? text(tekst) : bold(tekst),
      kop === null ? null : small(kop),
      ...klein.map((line) => small(line)),
    ],
    { margin: [Math.min(depth, MAX_INDENT) * INDENT, 0, 0, 0] },
  );
}

const footingCell = ({ bronnen, zekerheid: certainty }: HandbookCondition): PdfBlock =>
  small([...bronnen.map((number) => `[${number}]`), certainty].filter((part) => part !== null).join(' '));

function figures({ cijfers }: HandbookChapter, book: Handbook): PdfBlock[] {
  const { singles, tables } = cijfers;
  if (singles.length + tables.length === 0) return [];
  return [
    subheading('Cijfers per jaar'),
    ...tables.map((one) => figureTable(one, book)),
    ...(singles.length === 0 ? [] : [singleTable(singles, book)]),
  ];
}

/** '[12] officiële bron', and what the source adds. */
function footing(value: ParameterValue, book: Handbook): string {
  const number = book.bronVan(value);
  const parts = [number === null ? null : `[${number}]`, zekerheid(value.zekerheid).tekst, value.noot];
  return parts.filter((part) => part !== null).join(' ');
}

/** The figure, in bold while it holds, then its source and how certain it is. */
function figureCell(value: ParameterValue | undefined, book: Handbook): PdfBlock {
  if (value === undefined) return text('–');
  return stack([value.inForce ? bold(value.tekst) : text(value.tekst), small(footing(value, book))]);
}

function figureTable({ labels, rows, later }: FigureTable, book: Handbook): PdfBlock {
  return stack([
    table(
      [{ heading: 'Periode', width: 84 }, ...labels.map((label) => ({ heading: upperFirst(label), width: '*' }))],
      rows.map(({ values }) => [text(periodLabel(values[0])), ...values.map((value) => figureCell(value, book))]),
    ),
    small(later, { margin: [0, -4, 0, 8] }),
  ]);
}

const singleTable = (singles: readonly SingleFigure[], book: Handbook): PdfBlock =>
  table(
    [
      { heading: 'Cijfer', width: '*' },
      { heading: 'Waarde', width: 90 },
      { heading: 'Geldt', width: 84 },
      { heading: 'Bron en zekerheid', width: 116 },
    ],
    singles.map(({ label, value }) => [
      text(upperFirst(label)),
      text(value.tekst),
      small(periodLabel(value)),
      small(footing(value, book)),
    ]),
  );
