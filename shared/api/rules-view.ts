/** The rules as a person reads them: conditions in words, parameters per year, sources and how certain they are. */
import { z } from 'zod';

const Certainty = z.enum(['officieel', 'secundair', 'afgeleid', 'ontwerp']);

export interface ConditionView {
  readonly id: string | null;
  readonly kind: 'voorwaarde' | 'alle' | 'een-van';
  /** What must hold, with the figures in force on the date; null for a group without a sentence. */
  readonly norm: string | null;
  /** The expression that is computed; null for a group. */
  readonly als: string | null;
  /** Counts only when this is true. */
  readonly wanneer: string | null;
  readonly van: string | null;
  readonly tot: string | null;
  /** Is it in force on the date? */
  readonly inForce: boolean;
  /** Keys of `bronnen`, the one that counts most first. */
  readonly bronnen: readonly string[];
  readonly zekerheid: z.infer<typeof Certainty> | null;
  /** Someone decides when the condition does not hold. */
  readonly wie: string | null;
  readonly nodig: string | null;
  readonly verwijsNaar: string | null;
  readonly delen: readonly ConditionView[];
  /** When one of these holds, the condition counts as met. */
  readonly behalve: readonly ConditionView[];
}

const text = z.string().nullable();
const Condition: z.ZodType<ConditionView> = z.lazy(() =>
  z.strictObject({
    id: text,
    kind: z.enum(['voorwaarde', 'alle', 'een-van']),
    norm: text,
    als: text,
    wanneer: text,
    van: text,
    tot: text,
    inForce: z.boolean(),
    bronnen: z.array(z.string()).readonly(),
    zekerheid: Certainty.nullable(),
    wie: text,
    nodig: text,
    verwijsNaar: text,
    delen: z.array(Condition).readonly(),
    behalve: z.array(Condition).readonly(),
  }),
);

const ParameterView = z.strictObject({
  naam: z.string(),
  label: text,
  eenheid: z.string(),
  /** What a date without a value gives. */
  buiten: z.enum(['onbekend', 'prijspeil']),
  waarden: z
    .array(
      z.strictObject({
        van: z.string(),
        /** First day on which it no longer holds; null while no end is known. */
        tot: text,
        waarde: z.number(),
        /** The value with its unit, as people write it. */
        tekst: z.string(),
        bron: z.string(),
        zekerheid: Certainty,
        noot: text,
        inForce: z.boolean(),
      }),
    )
    .readonly(),
});

const RuleView = z.strictObject({
  id: z.string(),
  label: z.string(),
  soort: z.enum(['recht', 'informatie']),
  vraag: z.string(),
  /** Which date selects the rule, in words. */
  datum: z.string(),
  geldtVoor: text,
  voorwaarden: z.array(Condition).readonly(),
  bedragen: z
    .array(
      z.strictObject({ naam: z.string(), label: text, eenheid: z.string(), waarde: z.string(), afronding: z.string() }),
    )
    .readonly(),
  parameters: z.array(ParameterView).readonly(),
  stappen: z.array(z.strictObject({ wat: z.string(), bij: text })).readonly(),
  waarschuwingen: z.array(z.string()).readonly(),
  sluitUit: z
    .array(
      z.strictObject({
        id: z.string(),
        bereik: z.enum(['opleiding', 'periode', 'loopbaan']),
        verschuiving: z.enum(['volgend-schooljaar', 'vorig-schooljaar']).optional(),
        als: z.string().optional(),
      }),
    )
    .readonly(),
  verwijsNaar: text,
  bronnen: z.array(z.string()).readonly(),
});
export type RuleView = z.infer<typeof RuleView>;

export const RulesView = z.strictObject({
  pakket: z.strictObject({ versie: z.string(), hash: z.string() }),
  /** Date on which the figures in the sentences hold (ISO day). */
  peildatum: z.string(),
  maatregelen: z.array(RuleView).readonly(),
  bronnen: z.record(
    z.string(),
    z.strictObject({
      titel: z.string(),
      uitgever: z.string(),
      url: z.string(),
      datum: z.string().exactOptional(),
      zekerheid: Certainty,
      nagekekenOp: z.string(),
    }),
  ),
});
export type RulesView = z.infer<typeof RulesView>;
