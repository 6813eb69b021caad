/** The course matcher against pairs that were judged by hand (course-pairs.yaml). */
import { z } from 'zod';
import { type Built, parseOne } from '../../catalogue/build.ts';
import { NIVEAUS } from '../../catalogue/niveaus.ts';
import { STUDIEGEBIEDEN } from '../../catalogue/studiegebied.ts';
import type { HouseRules } from '../house-rules.ts';
import type { TitleReader } from '../matching/course-title.ts';
import { judgePair } from '../matching/judge-pair.ts';
import { type Share, wilson } from './share.ts';

const tekst = z.string().trim().min(1);
const punten = z.number().min(0.5).max(120);
const OORDELEN = ['waarschijnlijk', 'te-onderzoeken', 'geen'] as const;

const pairsSchema = z.strictObject({
  opleidingen: z.record(
    z.string(),
    z.strictObject({ naam: tekst, niveau: z.enum(NIVEAUS), studiegebied: z.enum(STUDIEGEBIEDEN) }),
  ),
  paren: z
    .array(
      z.strictObject({
        van: tekst,
        vak: tekst,
        studiepunten: punten,
        naar: tekst,
        doel: tekst,
        doelStudiepunten: punten,
        oordeel: z.enum(OORDELEN),
        waarom: tekst,
      }),
    )
    .min(1)
    .readonly(),
});

type Label = (typeof OORDELEN)[number];
export interface JudgedPair {
  readonly vak: string;
  readonly doel: string;
  readonly oordeel: Label;
  readonly gevonden: Label | 'zeker';
}

export interface PairReport {
  readonly paren: number;
  /** Of what the matcher calls likely: how often a person does too. */
  readonly precisie: Share & { readonly aantal: number };
  /** Of what a person calls likely: how much of it the matcher finds. */
  readonly gevonden: Share & { readonly aantal: number };
}

/** Checks course-pairs.yaml (already parsed) and judges each pair with a credit of the last year. Fails with every problem. */
export function judgePairs(data: unknown, titles: TitleReader, houseRules: HouseRules): Built<readonly JudgedPair[]> {
  const parsed = parseOne(pairsSchema, data, 'paren van vakken');
  const file = parsed.values[0];
  if (file === undefined) return { ok: false, problems: parsed.problems };
  const known = (id: string): boolean => file.opleidingen[id] !== undefined;
  const lost = file.paren.filter(({ van, naar }) => !known(van) || !known(naar));
  if (lost.length > 0)
    return {
      ok: false,
      problems: lost.map(({ vak, van, naar }) => ({
        row: vak,
        path: `${van} > ${naar}`,
        message: 'onbekende opleiding',
      })),
    };
  return {
    ok: true,
    value: file.paren.map((pair): JudgedPair => {
      const van = file.opleidingen[pair.van] as (typeof file.opleidingen)[string];
      const naar = file.opleidingen[pair.naar] as (typeof file.opleidingen)[string];
      const { oordeel } = judgePair(
        {
          vak: { naam: pair.vak, studiepunten: pair.studiepunten, status: 'geslaagd', jaar: 2025 },
          kwalificatie: { niveau: van.niveau, naam: van.naam, behaald: true },
          gebieden: [van.studiegebied],
          zelfdeOpleiding: false,
        },
        { naam: pair.doel, studiepunten: pair.doelStudiepunten },
        {
          titles,
          houseRules,
          // Names no institution of the list, so that only the general rules hold.
          place: { instelling: 'zonder huisregels', academiejaar: '2025-2026' },
          niveau: naar.niveau,
          gebieden: [naar.studiegebied],
          op: '2025-09-01',
        },
      );
      return { vak: pair.vak, doel: pair.doel, oordeel: pair.oordeel, gevonden: oordeel };
    }),
  };
}

export function pairReport(pairs: readonly JudgedPair[]): PairReport {
  const likely = pairs.filter((pair) => pair.gevonden === 'waarschijnlijk');
  const labelled = pairs.filter((pair) => pair.oordeel === 'waarschijnlijk');
  const both = likely.filter((pair) => pair.oordeel === 'waarschijnlijk').length;
  return {
    paren: pairs.length,
    precisie: { ...wilson(both, likely.length), aantal: likely.length },
    gevonden: { ...wilson(both, labelled.length), aantal: labelled.length },
  };
}
