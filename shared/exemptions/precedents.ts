import { z } from 'zod';
import { type Built, type Problem, parseRows } from '../catalogue/build.ts';
import { NIVEAUS } from '../catalogue/niveaus.ts';
import {
  academiejaarSchema,
  bereikSchema,
  bronSchema,
  type Institution,
  type Programme,
  patroonSchema,
  VORMEN,
} from '../catalogue/schema.ts';
import { fold, hasPhrase, isPhrase } from '../catalogue/words.ts';

const tekst = z.string().trim().min(1);

/** One published transition. `resterend` and `totaal` in studiepunten; what is exempted is totaal - resterend. */
const precedentSchema = z
  .strictObject({
    id: z.string().regex(/^PREC-\d{3}$/),
    soort: z.enum(['exact', 'bereik', 'traject', 'benaderend', 'module', 'vak', 'toelating']),
    /** Whoever matches one of these. Empty: the source does not say for whom. */
    van: z.array(patroonSchema).readonly(),
    naar: z
      .strictObject({
        niveau: z.array(z.enum(NIVEAUS)).min(1).readonly(),
        naam: tekst.optional(),
        exact: z.boolean().optional(),
      })
      .readonly(),
    /** A name of institutions.yaml, or `alle`. */
    instelling: tekst,
    vorm: z.array(z.enum(VORMEN)).min(1).readonly().optional(),
    /** Only between related fields of study. */
    verwant: z.literal(true).optional(),
    totaal: z.int().min(1).max(480).optional(),
    resterend: bereikSchema.optional(),
    /** For `vak`: the course that is exempted, its size, and the words of the course that it rests on. */
    vak: z
      .strictObject({ naam: tekst, studiepunten: z.number().optional(), uitVak: tekst.optional() })
      .readonly()
      .optional(),
    academiejaar: academiejaarSchema.optional(),
    /** Approximate, or without a date. */
    onzeker: z.literal(true).optional(),
    bron: bronSchema,
    toelichting: tekst,
  })
  .readonly()
  .superRefine((row, ctx) => {
    const fout = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: [path], message });
    const zonderPunten = row.soort === 'module' || row.soort === 'vak' || row.soort === 'toelating';
    if (zonderPunten && (row.totaal !== undefined || row.resterend !== undefined))
      fout('resterend', 'deze soort heeft geen studiepunten');
    if (!zonderPunten && row.resterend === undefined) fout('resterend', 'hoeveel studiepunten blijven er over?');
    if (row.totaal !== undefined && row.resterend !== undefined && row.resterend[1] > row.totaal)
      fout('totaal', 'er blijft niet meer over dan het geheel');
    if (row.academiejaar === undefined && row.onzeker !== true)
      fout('onzeker', 'zonder academiejaar is een precedent onzeker');
  });

/** `beslissing`: recorded by a counsellor; it holds in full only for a qualification of `vanInstelling`. */
export type Precedent = z.infer<typeof precedentSchema> & {
  readonly vanInstelling?: string;
  readonly beslissing?: true;
};

/** Checks the rows of the folder precedents (already parsed). Fails with every problem of every row. */
export function buildPrecedents(
  rows: readonly unknown[],
  institutions: readonly Institution[],
): Built<readonly Precedent[]> {
  const parsed = parseRows(precedentSchema, rows);
  const unknownPlaces = parsed.values
    .filter((row) => row.instelling !== 'alle' && !institutions.some((one) => one.naam === row.instelling))
    .map(
      (row): Problem => ({ row: row.id, path: 'instelling', message: `"${row.instelling}" staat niet in de lijst` }),
    );
  const problems = [...parsed.problems, ...unknownPlaces];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.values };
}

/** Whether a precedent is about a programme of this name and level (the institution not considered). */
export function isAbout(precedent: Precedent, programme: Pick<Programme, 'naam' | 'niveau'>): boolean {
  const { niveau, naam, exact } = precedent.naar;
  if (!niveau.includes(programme.niveau)) return false;
  if (naam === undefined) return true;
  return exact ? isPhrase(programme.naam, naam) : hasPhrase(programme.naam, naam);
}

/** A precedent in a few words: "VIVES, verpleegkunde: 150 van 240 studiepunten te volgen (2024-2025)". */
export function precedentInWords({ instelling, naar, vak, resterend, totaal, academiejaar }: Precedent): string {
  const where = instelling === 'alle' ? 'Alle instellingen' : instelling;
  const about = naar.naam === undefined ? where : `${where}, ${naar.naam}`;
  const left = resterend && (resterend[0] === resterend[1] ? `${resterend[0]}` : `${resterend.join(' tot ')}`);
  const what =
    vak !== undefined
      ? `vrijstelling voor "${vak.naam}"`
      : left === undefined
        ? undefined
        : `${left}${totaal === undefined ? '' : ` van ${totaal}`} studiepunten te volgen`;
  return `${about}${what === undefined ? '' : `: ${what}`} (${academiejaar ?? 'zonder jaar'})`;
}

/**
 * Whether a precedent is about a qualification of this institution: a published one always, a recorded decision only for
 * the institution that it names. `homeOf`: the name of an institution as the catalogue spells it.
 */
export function isSameOrigin(
  { beslissing, vanInstelling }: Precedent,
  instelling: string | undefined,
  homeOf: (text: string) => string,
): boolean {
  if (beslissing !== true) return true;
  return (
    vanInstelling !== undefined && instelling !== undefined && fold(homeOf(vanInstelling)) === fold(homeOf(instelling))
  );
}

/** Studiepunten exempted, as [least, most]; undefined when the precedent gives no such figure. */
export function exemptedBy(precedent: Precedent): readonly [number, number] | undefined {
  const { totaal, resterend, soort } = precedent;
  if (totaal === undefined || resterend === undefined || soort === 'traject') return undefined;
  // Derived from years or semesters: it may well be less.
  if (soort === 'benaderend') return [0, totaal - resterend[0]];
  return [totaal - resterend[1], totaal - resterend[0]];
}
