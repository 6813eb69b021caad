/** The part of a pdfmake document definition that the templates use. Plain data: the templates know no library. */

type Margin = [number, number, number, number];
export type ColumnWidth = number | 'auto' | '*' | string;

interface Formatting {
  fontSize?: number;
  bold?: boolean;
  color?: string;
  lineHeight?: number;
  alignment?: 'left' | 'right' | 'center';
  margin?: Margin;
  noWrap?: boolean;
  wordBreak?: 'normal' | 'break-all';
  fillColor?: string;
}

export interface PdfText extends Formatting {
  text: string | PdfText[];
  link?: string;
  headlineLevel?: number;
  outline?: boolean;
  outlineText?: string;
  outlineExpanded?: boolean;
  outlineParentId?: string;
  id?: string;
  /** Stands in the list of contents, under this name of list. */
  tocItem?: string;
  tocMargin?: Margin;
  pageBreak?: 'before';
  border?: [boolean, boolean, boolean, boolean];
  colSpan?: number;
  verticalAlignment?: 'top' | 'middle' | 'bottom';
}

export interface PdfStack extends Formatting {
  stack: PdfBlock[];
  unbreakable?: boolean;
  pageBreak?: 'before';
  colSpan?: number;
}

export interface PdfColumns extends Formatting {
  columns: PdfColumn[];
  columnGap?: number;
  colSpan?: number;
}

interface PdfList extends Formatting {
  ul: PdfBlock[];
  markerColor?: string;
}

interface PdfSvg extends Formatting {
  svg: string;
  width?: number;
  height?: number;
}

export interface PdfTableLayout {
  hLineWidth: (row: number, table: PdfTableNode) => number;
  vLineWidth: (column: number) => number;
  hLineColor: (row: number) => string;
  vLineColor?: (column: number) => string;
  paddingLeft: (column: number) => number;
  paddingRight: (column: number, table: PdfTableNode) => number;
  paddingTop: (row: number) => number;
  paddingBottom: (row: number) => number;
}

/** What a layout function may ask of its table. */
interface PdfTableNode {
  table: { body: unknown[][]; headerRows?: number | undefined };
}

/** An empty cell that a wider cell covers. */
export type EmptyCell = Record<string, never>;

export interface PdfTable extends Formatting {
  table: {
    body: (PdfBlock | EmptyCell)[][];
    widths: ColumnWidth[];
    headerRows?: number;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
  layout: PdfTableLayout;
  unbreakable?: boolean;
}

/** The list of contents: every text whose `tocItem` is `id`, with its page. */
export interface PdfContents {
  toc: { id: string; numberStyle?: Formatting; textStyle?: Formatting };
}

/** Everything but a picture: a picture's width is its own, in points. */
export type PdfContent = PdfText | PdfStack | PdfColumns | PdfList | PdfTable;
export type PdfBlock = PdfContent | PdfSvg;
type PdfColumn = (PdfContent & { width?: ColumnWidth }) | PdfSvg;

/** Where a heading falls, for `pageBreakBefore`. */
interface PdfNode {
  headlineLevel?: number | undefined;
  startPosition: { verticalRatio: number };
  pageNumbers: number[];
  /** Pages of the document as it is laid out now. */
  pages: number;
}

export interface PdfDefinitie {
  content: (PdfBlock | PdfContents)[];
  pageSize: 'A4';
  pageMargins: Margin;
  language: string;
  displayTitle: boolean;
  version: '1.7';
  compress: boolean;
  info: {
    title: string;
    author: string;
    subject: string;
    creator: string;
    producer: string;
    creationDate: Date;
    modDate: Date;
  };
  defaultStyle: { font: string; fontSize: number; lineHeight: number; color: string };
  header: (page: number) => PdfBlock | null;
  footer: (page: number, count: number) => PdfBlock;
  pageBreakBefore: (node: PdfNode) => boolean;
}
