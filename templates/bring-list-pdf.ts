/** "Mee te brengen" as a page of its own: the section of the POP, with the header and footer of the house. */
import type { PopPlan } from '../shared/plan/plan-types.ts';
import { type Huisstijl, leesbaarAccent } from './house-style.ts';
import type { PdfDefinitie } from './pdf-types.ts';
import { popPdf } from './pop-pdf.ts';
import { meeTeBrengen } from './pop-pdf-tasks.ts';

/** A fresh definition per call: pdfmake writes in what it is given. */
export function bringListPdf(plan: PopPlan, style: Huisstijl): PdfDefinitie {
  const whole = popPdf(plan, style);
  const title = ['Mee te brengen', plan.omslag.client].join(' – ');
  return {
    ...whole,
    info: { ...whole.info, title, subject: 'Mee te brengen' },
    content: meeTeBrengen(plan, leesbaarAccent(style)),
  };
}
