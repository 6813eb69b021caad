/** From a plan to the bytes that a counsellor hands over. */
import type { OkotNota } from '../../shared/plan/okot-note.ts';
import type { PopPlan } from '../../shared/plan/plan-types.ts';
import { bringListPdf } from '../../templates/bring-list-pdf.ts';
import type { Huisstijl } from '../../templates/house-style.ts';
import { NOTE_SETTINGS, okotNotePdf } from '../../templates/okot-note-pdf.ts';
import { LINE_HEIGHTS, popPdf } from '../../templates/pop-pdf.ts';
import { popWorkbook } from '../../templates/pop-workbook.ts';
import { renderPdf } from './pdf.ts';
import { renderWorkbook } from './workbook.ts';

/** Below this share of its height a last page looks forgotten. */
const NEARLY_EMPTY = 0.22;

/**
 * The POP as PDF: the same plan and house style give the same bytes. When the last page would be nearly empty the
 * document is set again, a little tighter or looser; when nothing helps, the fullest last page wins.
 */
export async function exportPopPdf(plan: PopPlan, houseStyle?: Huisstijl): Promise<Uint8Array> {
  let best: { readonly end: number; readonly bytes: Uint8Array } = { end: -1, bytes: new Uint8Array() };
  for (const lineHeight of LINE_HEIGHTS) {
    let end = 1;
    const measured = (place: number): void => {
      end = place;
    };
    const bytes = await renderPdf(popPdf(plan, houseStyle, { lineHeight, measured }));
    if (end >= NEARLY_EMPTY) return bytes;
    if (end > best.end) best = { end, bytes };
  }
  return best.bytes;
}

/** The POP as xlsx, with live formulas and their results. */
export const exportPopWorkbook = (plan: PopPlan, houseStyle?: Huisstijl): Promise<Uint8Array> =>
  renderWorkbook(popWorkbook(plan, houseStyle));

/** The OKOT note as PDF, on one page: smaller type, then shorter texts are tried until it fits. */
export async function exportOkotNote(note: OkotNota, houseStyle?: Huisstijl): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const setting of NOTE_SETTINGS) {
    let count = 1;
    const pages = (total: number): void => {
      count = total;
    };
    bytes = await renderPdf(okotNotePdf(note, houseStyle, { setting, pages }));
    if (count === 1) break;
  }
  return bytes;
}

/** "Mee te brengen" alone, as PDF. */
export const exportBringList = (plan: PopPlan, houseStyle: Huisstijl): Promise<Uint8Array> =>
  renderPdf(bringListPdf(plan, houseStyle));
