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
  /** `wanneer` in plain Dutch. */
  readonly wanneerTekst: string | null;
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
    wanneerTekst: text,
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
  /** `geldtVoor` in plain Dutch. */
  geldtVoorTekst: text,
  voorwaarden: z.array(Condition).readonly(),
  bedragen: z
    .array(
      z.strictObject({
        naam: z.string(),
        label: z.string(),
        eenheid: z.string(),
        waarde: z.string(),
        /** How it is computed, in plain Dutch. */
        tekst: z.string(),
        afronding: z.string(),
      }),
    )
    .readonly(),
  /** What the rule names for itself, in the order in which it needs them. */
  definities: z
    .array(
      z.strictObject({
        naam: z.string(),
        /** Null when it is the rule's own. */
        gedeeld: z.literal('alle maatregelen').nullable(),
        uitdrukking: z.string(),
        tekst: z.string(),
      }),
    )
    .readonly(),
  parameters: z.array(ParameterView).readonly(),
  stappen: z.array(z.strictObject({ wat: z.string(), bij: text, als: text, uiterlijk: text })).readonly(),
  waarschuwingen: z.array(z.strictObject({ tekst: z.string(), als: text, bron: text })).readonly(),
  sluitUit: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        bereik: z.enum(['opleiding', 'periode', 'loopbaan']),
        verschuiving: z.enum(['volgend-schooljaar', 'vorig-schooljaar']).optional(),
        als: z.string().optional(),
      }),
    )
    .readonly(),
  verwijsNaar: text,
  /** Keys of all sources that the rule cites anywhere. */
  bronnen: z.array(z.string()).readonly(),
});
export type RuleView = z.infer<typeof RuleView>;

/** Sources that disagree, and what the rules do with it. */
const ConflictView = z.strictObject({
  onderwerp: z.string(),
  maatregelen: z.array(z.string()).readonly(),
  /** `bron`: key of `bronnen`, where a rule cites it too. */
  bronnen: z.array(z.strictObject({ bron: text, naam: z.string(), zegt: z.string() })).readonly(),
  gekozen: z.string(),
});
export type ConflictView = z.infer<typeof ConflictView>;

/** What the public sources do not say. */
const UnknownView = z.strictObject({
  thema: z.string(),
  onderwerp: z.string(),
  wat: z.string(),
  waarom: z.string(),
  waarheen: z.string(),
  maatregelen: z.array(z.string()).readonly(),
});
export type UnknownView = z.infer<typeof UnknownView>;

/** A figure or condition that begins or ends near the date. */
const ReformView = z.strictObject({
  datum: z.string(),
  maatregel: z.string(),
  label: z.string(),
  soort: z.enum(['cijfer', 'voorwaarde']),
  wat: z.string(),
  /** Null where there was nothing before, or is nothing after. */
  was: text,
  wordt: text,
  /** Key of `bronnen`. */
  bron: text,
  zekerheid: Certainty.nullable(),
  noot: text,
});
export type ReformView = z.infer<typeof ReformView>;

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
  conflicten: z.array(ConflictView).readonly(),
  nietGeweten: z.array(UnknownView).readonly(),
  /** In date order, up to 18 months before and after the date. */
  hervormingen: z.array(ReformView).readonly(),
});
export type RulesView = z.infer<typeof RulesView>;
