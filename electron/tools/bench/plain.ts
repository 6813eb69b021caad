/** The twenty rules as plain functions: what every engine of the benchmark must answer. Demo values, not law. */
import type { Case, Output } from './cases.ts';

const FIXED = { geen: 250, bijna: 190, beurs: 60 } as const;
const PER_CREDIT = { geen: 12, bijna: 5, beurs: 3 } as const;

export function plain(c: Required<Case>): Output {
  const fixed = c.contract === 'examen' ? 70 : FIXED[c.scholarship];
  const perCredit = PER_CREDIT[c.scholarship];
  const paid = Math.max(0, c.credits - c.exempt);
  const variable = perCredit * paid;
  const short = c.contract !== 'examen' && c.learningCredit < paid;
  const surcharge = short ? perCredit * (paid - c.learningCredit) : 0;
  const total = fixed + variable + surcharge;
  const diplomaOrAge = c.hasSecondary || c.age >= 21;
  const language = c.languageLevel >= 4;
  const admission = diplomaOrAge && language;
  const grant = admission && c.contract === 'diploma' && c.scholarship === 'beurs' && paid >= 27;
  const employee = c.status === 'werknemer';
  const vov = employee && c.region === 'vlaanderen' && c.fte >= 50 && c.registered && paid >= 3;
  const vovHours = vov ? Math.min((125 * c.fte) / 100, 4 * paid) : 0;
  const schooling = c.education !== 'hoog' || c.pop;
  const cheque = employee && (c.region === 'vlaanderen' || c.region === 'brussel') && schooling;
  const chequeAmount = cheque ? Math.min(250, total * 0.5) : 0;
  const vok = employee && c.region === 'vlaanderen' && (paid >= 27 || c.hours >= 360) && schooling;
  const vokAmount = vok ? (c.reduction <= 20 ? 100 : c.reduction <= 50 ? 250 : 500) : 0;
  const okot = c.status === 'werkzoekend' && c.shortage && c.contract === 'diploma' && c.credits >= 54;
  const grantAmount = grant ? (paid >= 54 ? 2000 : 1000) : 0;
  const net = okot ? 0 : Math.max(0, total - chequeAmount - grantAmount);
  return { total, admission, grant, vov, vovHours, cheque, chequeAmount, vok, vokAmount, okot, grantAmount, net };
}
