import { z } from 'zod';
import { type Built, type Problem, parseRows } from '../catalogue/build.ts';
import { NIVEAUS } from '../catalogue/niveaus.ts';
import { academiejaarSchema, bereikSchema, bronSchema, type Institution } from '../catalogue/schema.ts';

const tekst = z.string().trim().min(1);
const gemeenschappelijk = { id: tekst, academiejaar: academiejaarSchema.optional(), bron: bronSchema, tekst };

const ruleOfThumbSchema = z.discriminatedUnion('soort', [
  z
    .strictObject({
      ...gemeenschappelijk,
      soort: z.literal('graduaat-naar-pba'),
      van: z.array(z.enum(NIVEAUS)).min(1).readonly(),
      naar: z.array(z.enum(NIVEAUS)).min(1).readonly(),
      /** Only from and to this institution. */
      instelling: tekst.optional(),
      totaal: z.int().min(1),
      /** Studiepunten left. */
      resterend: bereikSchema,
      verwacht: z.int().min(0),
    })
    .readonly(),
  z
    .strictObject({
      ...gemeenschappelijk,
      soort: z.literal('schakel'),
      omvang: bereikSchema,
      /** The least to which an institution may reduce it on other qualifications. */
      verlaagd: z.int().min(0),
    })
    .readonly(),
  z
    .strictObject({
      ...gemeenschappelijk,
      soort: z.literal('andere-instelling'),
      /** Studiepunten by which an estimate from another institution may be off, on both sides. */
      marge: z.int().min(0),
    })
    .readonly(),
]);

type RuleOfThumb = z.infer<typeof ruleOfThumbSchema>;
type Kind<K extends RuleOfThumb['soort']> = Extract<RuleOfThumb, { readonly soort: K }>;

export interface ThumbRules {
  /** Rules of single institutions first. */
  readonly graduaatNaarPba: readonly Kind<'graduaat-naar-pba'>[];
  readonly schakel: Kind<'schakel'>;
  readonly andereInstelling: Kind<'andere-instelling'>;
}

/** Checks rules-of-thumb.yaml (already parsed). Fails with every problem, also when a kind is missing. */
export function buildThumbRules(rows: readonly unknown[], institutions: readonly Institution[]): Built<ThumbRules> {
  const parsed = parseRows(ruleOfThumbSchema, rows);
  const problems: Problem[] = [...parsed.problems];
  const graduaatNaarPba: Kind<'graduaat-naar-pba'>[] = [];
  let schakel: Kind<'schakel'> | undefined;
  let andereInstelling: Kind<'andere-instelling'> | undefined;
  for (const row of parsed.values) {
    if (row.soort === 'schakel') schakel = row;
    else if (row.soort === 'andere-instelling') andereInstelling = row;
    else {
      graduaatNaarPba.push(row);
      if (row.instelling !== undefined && !institutions.some((one) => one.naam === row.instelling))
        problems.push({ row: row.id, path: 'instelling', message: 'deze instelling staat niet in de lijst' });
    }
  }
  if (schakel === undefined || andereInstelling === undefined || graduaatNaarPba.length === 0)
    problems.push({ row: 'rules-of-thumb', path: 'soort', message: 'er ontbreekt een soort vuistregel' });
  if (problems.length > 0 || schakel === undefined || andereInstelling === undefined) return { ok: false, problems };
  graduaatNaarPba.sort((a, b) => Number(a.instelling === undefined) - Number(b.instelling === undefined));
  return { ok: true, value: { graduaatNaarPba, schakel, andereInstelling } };
}

/**
 * What a schakelprogramma of `omvang` studiepunten may come to when one holds more than the bachelor that gives access.
 * Lower than the least needs proof of the scientific foreknowledge (EX-39).
 */
export function reducedSchakel(
  rule: ThumbRules['schakel'],
  omvang: number,
): { readonly min: number; readonly max: number } {
  return { min: Math.min(omvang, rule.verlaagd), max: omvang };
}
