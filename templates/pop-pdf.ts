/** The POP as a PDF definition: the plan, laid out. It adds headings and fixed paragraphs, and no figure of its own. */
import { cutText } from '../shared/plan/clean.ts';
import type { PopPlan } from '../shared/plan/plan-types.ts';
import { text } from './blocks.ts';
import { type Huisstijl, leesbaarAccent, NEUTRAAL } from './house-style.ts';
import type { PdfBlock, PdfDefinitie } from './pdf-types.ts';
import { CLOSING, sources, why } from './pop-pdf-annex.ts';
import { chosenPathway, comparison, exemptions, planning, question } from './pop-pdf-body.ts';
import { cover } from './pop-pdf-cover.ts';
import { cost, incentives, nextYear } from './pop-pdf-money.ts';
import { actions, agreement, meeTeBrengen, notes } from './pop-pdf-tasks.ts';
import { COLOUR, PAGE, SIZE, TYPEFACE } from './style.ts';

/** Line heights to try: the usual one, then a little tighter and a little looser. */
export const LINE_HEIGHTS = [1.22, 1.17, 1.27, 1.13, 1.32] as const;

export interface Typesetting {
  readonly lineHeight?: number;
  /** Told while laying out where on the last page the document ends, from 0 (top) to 1. */
  readonly measured?: (end: number) => void;
}

function pageHeader(plan: PopPlan, page: number): PdfBlock | null {
  if (page === 1) return null;
  const left = [plan.titel, plan.omslag.initialen].filter((part) => part !== '').join(' · ');
  return {
    columns: [
      text(left, { fontSize: SIZE.small, color: COLOUR.grey }),
      text(plan.omslag.datum.tekst, { fontSize: SIZE.small, color: COLOUR.grey, alignment: 'right' }),
    ],
    margin: [PAGE.side, 34, PAGE.side, 0],
  };
}

function pageFooter(plan: PopPlan, houseStyle: Huisstijl, page: number, count: number): PdfBlock {
  // The cover has its own three sizes.
  const fontSize = page === 1 ? SIZE.text : SIZE.small;
  const organisation = houseStyle.organisatie ?? plan.omslag.organisatie;
  const left = cutText([organisation, houseStyle.voettekst].filter((part) => part !== null).join(' · '), 120);
  return {
    columns: [
      { ...text(left, { fontSize, color: COLOUR.grey }), width: '*' },
      { ...text(`pagina ${page} van ${count}`, { fontSize, color: COLOUR.grey, alignment: 'right' }), width: 90 },
    ],
    margin: [PAGE.side, 24, PAGE.side, 0],
  };
}

/**
 * A fresh definition per call: pdfmake writes in what it is given. The same plan and house style give the same document,
 * also in its dates.
 */
export function popPdf(plan: PopPlan, houseStyle: Huisstijl = NEUTRAAL, typesetting: Typesetting = {}): PdfDefinitie {
  const accent = leesbaarAccent(houseStyle);
  const day = new Date(`${plan.omslag.datum.iso ?? '1970-01-01'}T12:00:00Z`);
  const title = [plan.titel, plan.omslag.client].join(' – ');
  const sender = houseStyle.organisatie ?? plan.omslag.organisatie ?? plan.omslag.begeleider ?? '';
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    language: 'nl-BE',
    displayTitle: true,
    version: '1.7',
    compress: true,
    info: {
      title,
      author: sender,
      subject: 'Persoonlijk ontwikkelingsplan',
      creator: 'Trajectwijzer',
      producer: 'Trajectwijzer',
      creationDate: day,
      modDate: day,
    },
    defaultStyle: {
      font: TYPEFACE,
      fontSize: SIZE.text,
      lineHeight: typesetting.lineHeight ?? LINE_HEIGHTS[0],
      color: COLOUR.ink,
    },
    header: (page) => pageHeader(plan, page),
    footer: (page, count) => pageFooter(plan, houseStyle, page, count),
    // Never breaks a page: every answer but false lays the whole document out again.
    pageBreakBefore: ({ headlineLevel, startPosition, pageNumbers, pages }) => {
      // A block kept whole reports where it stood before it moved: then it stands alone on the last page.
      const alone = !pageNumbers.includes(pages);
      if (headlineLevel === CLOSING) typesetting.measured?.(alone ? 0 : startPosition.verticalRatio);
      return false;
    },
    content: [
      ...cover(plan, houseStyle, accent),
      ...question(plan, accent),
      ...chosenPathway(plan, accent),
      ...comparison(plan, accent),
      ...exemptions(plan, accent),
      ...planning(plan, accent),
      ...cost(plan, accent),
      ...incentives(plan, accent),
      ...nextYear(plan, accent),
      ...actions(plan, accent),
      ...meeTeBrengen(plan, accent),
      ...notes(plan, accent),
      ...agreement(plan, accent),
      ...why(plan, accent),
      ...sources(plan, accent),
    ],
  };
}
