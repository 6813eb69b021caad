/**
 * What stays together on one page. pdfmake loses text when a block that may not break is taller than a page, so only
 * short blocks stay whole.
 */
import { subheading } from './blocks.ts';
import { height, WHOLE } from './length.ts';
import type { PdfBlock, PdfStack } from './pdf-types.ts';

/** More rows than this may run over a page; fewer stay together with their heading. */
const MAX_ROWS_TOGETHER = 5;

/** The blocks on one page, when they fit there; else as they are. */
export function keepWhole(blocks: PdfBlock[], formatting: Omit<PdfStack, 'stack'> = {}): PdfStack {
  const total = blocks.reduce((sum, block) => sum + height(block), 0);
  if (total > WHOLE) return { stack: blocks, ...formatting };
  return { stack: blocks, unbreakable: true, ...formatting };
}

/** A small heading with what belongs to it: together on one page when it holds only a short table. */
export function together(title: string, ...content: PdfBlock[]): PdfStack {
  const rows = content.reduce((sum, block) => sum + ('table' in block ? block.table.body.length : 0), 0);
  const blocks = [subheading(title), ...content];
  return rows > MAX_ROWS_TOGETHER ? { stack: blocks } : keepWhole(blocks);
}

/** Heading and introduction stay with the first block, when that block stays whole itself. */
export function withHeading(start: PdfBlock[], [first, ...rest]: PdfBlock[]): PdfBlock[] {
  if (first === undefined) return start;
  const staysWhole = 'unbreakable' in first && first.unbreakable === true;
  return staysWhole ? [keepWhole([...start, first]), ...rest] : [...start, first, ...rest];
}
