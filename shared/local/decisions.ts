/**
 * Decisions that counsellors received from an institution: for whom (a qualification, never a person), for what, and how
 * much. They become precedents of their own, and travel between colleagues as a file.
 */
import { z } from 'zod';
import { institutionFinder } from '../catalogue/catalogue.ts';
import { NIVEAUS } from '../catalogue/niveaus.ts';
import type { Institution } from '../catalogue/schema.ts';
import type { Precedent } from '../exemptions/precedents.ts';

const tekst = z.string().trim().min(1).max(200);
const punten = z.int().min(0).max(480);

const ISO_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const decisionSchema = z
  .strictObject({
    id: z.string().regex(/^EIGEN-[0-9a-f]{12}$/),
    van: z.strictObject({ niveau: z.enum(NIVEAUS), naam: tekst, instelling: tekst }).readonly(),
    naar: z
      .strictObject({ opleiding: tekst.exactOptional(), niveau: z.enum(NIVEAUS), naam: tekst, instelling: tekst })
      .readonly(),
    /** Of the whole programme: exempted plus what remains. */
    vrijgesteld: punten.exactOptional(),
    totaal: z.int().min(1).max(480).exactOptional(),
    /** One opleidingsonderdeel instead of a total. */
    vak: z
      .strictObject({ naam: tekst, studiepunten: z.number().min(0.5).max(120), uitVak: tekst })
      .readonly()
      .exactOptional(),
    /** Day of the decision. */
    op: z.string().regex(ISO_DAY),
    bron: z.literal('eigen ervaring'),
    opmerking: z.string().trim().max(400).exactOptional(),
  })
  .readonly()
  .superRefine((row, ctx) => {
    const fout = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: [path], message });
    if ((row.vak === undefined) === (row.vrijgesteld === undefined))
      fout('vrijgesteld', 'geef het aantal studiepunten of één opleidingsonderdeel, niet allebei');
    if (row.vrijgesteld !== undefined && row.totaal === undefined)
      fout('totaal', 'geef ook hoeveel studiepunten de hele opleiding telt');
    if ((row.vrijgesteld ?? 0) > (row.totaal ?? 480)) fout('vrijgesteld', 'dat is meer dan de hele opleiding');
  });

export type Decision = z.infer<typeof decisionSchema>;

/** Two records of the same decision: whatever their note and day say. */
export function sameDecision(a: Decision, b: Decision): boolean {
  const key = ({ van, naar, vak, vrijgesteld, totaal }: Decision): string =>
    JSON.stringify([
      van.niveau,
      van.naam,
      van.instelling,
      naar.niveau,
      naar.naam,
      naar.instelling,
      vak,
      vrijgesteld,
      totaal,
    ]);
  return key(a) === key(b);
}

/** 1 September opens an academic year. */
function yearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
  return `${year}-${year + 1}`;
}

/** A decision as the estimator reads precedents; undefined when the institution is not in the list. */
export function precedentOf(decision: Decision, institutions: readonly Institution[]): Precedent | undefined {
  const home = institutionFinder(institutions)(decision.naar.instelling);
  if (home === undefined) return undefined;
  const { van, naar, vak, totaal, vrijgesteld, op } = decision;
  const left = totaal === undefined || vrijgesteld === undefined ? undefined : totaal - vrijgesteld;
  return {
    id: decision.id,
    soort: vak === undefined ? 'exact' : 'vak',
    van: [{ niveau: [van.niveau], naam: van.naam, exact: true }],
    vanInstelling: van.instelling,
    naar: { niveau: [naar.niveau], naam: naar.naam, exact: true },
    instelling: home.naam,
    ...(left === undefined ? {} : { totaal, resterend: [left, left] as const }),
    ...(vak === undefined ? {} : { vak }),
    academiejaar: yearOf(op),
    bron: {
      titel: `Beslissing van ${home.naam} (eigen ervaring, ${op})`,
      uitgever: 'eigen ervaring',
      // A decision in somebody's file has no address.
      url: '',
      datum: op,
      zekerheid: 'secundair',
    },
    toelichting: `${home.naam} besliste op ${op} over "${van.naam}" van ${van.instelling} (eigen ervaring van een begeleider).`,
    beslissing: true,
  };
}
