/** The shape of a rule pack as data: what a domain expert writes in YAML, gathered into one JSON document. */
import { z } from 'zod';
import { ConflictDef, UnknownDef } from './pack-texts.ts';

const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]*$/, 'letters, cijfers en koppeltekens');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'een datum als 2025-09-01');
const expression = z.string().min(1);
const sentence = z.string().min(3);

const Certainty = z.enum(['officieel', 'secundair', 'afgeleid', 'ontwerp']);

const period = z.strictObject({ van: isoDate.optional(), tot: isoDate.optional() });

const nodeCommon = {
  id: id.optional(),
  norm: sentence.optional(),
  wanneer: expression.optional(),
  periode: period.optional(),
};

export interface LeafDef {
  readonly id: string;
  readonly als: string;
  readonly norm: string;
  readonly wanneer?: string | undefined;
  readonly periode?: { readonly van?: string | undefined; readonly tot?: string | undefined } | undefined;
  readonly bron?: string | undefined;
  readonly zekerheid?: z.infer<typeof Certainty> | undefined;
  readonly geldigVan?: string | undefined;
  readonly drempel?: string | undefined;
  readonly anders?: 'beslissing' | undefined;
  readonly wie?: string | undefined;
  readonly nodig?: string | undefined;
  readonly verwijsNaar?: string | undefined;
  readonly behalve?: readonly NodeDef[] | undefined;
}

export interface GroupDef {
  readonly id?: string | undefined;
  readonly norm?: string | undefined;
  readonly wanneer?: string | undefined;
  readonly periode?: LeafDef['periode'];
  readonly alle?: readonly NodeDef[] | undefined;
  readonly 'een-van'?: readonly NodeDef[] | undefined;
  readonly behalve?: readonly NodeDef[] | undefined;
}

export type NodeDef = LeafDef | GroupDef;

export const isLeaf = (node: NodeDef): node is LeafDef => 'als' in node;

const children: z.ZodType<readonly NodeDef[]> = z.lazy(() => z.array(Node).min(1));

const Leaf = z.strictObject({
  ...nodeCommon,
  id,
  als: expression,
  norm: sentence,
  bron: z.string().optional(),
  zekerheid: Certainty.optional(),
  geldigVan: isoDate.optional(),
  drempel: z.string().optional(),
  anders: z.literal('beslissing').optional(),
  wie: z.string().optional(),
  nodig: z.string().optional(),
  verwijsNaar: z.string().optional(),
  behalve: children.optional(),
});

const AllGroup = z.strictObject({ ...nodeCommon, alle: children, behalve: children.optional() });
const AnyGroup = z.strictObject({ ...nodeCommon, 'een-van': children, behalve: children.optional() });

/** Chooses the shape by its key, so that a mistake is reported at its own path and not as "no shape fits". */
const Node: z.ZodType<NodeDef> = z.unknown().transform((raw, context): NodeDef => {
  const keys = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
  const shape = keys.includes('alle') ? AllGroup : keys.includes('een-van') ? AnyGroup : Leaf;
  const parsed = shape.safeParse(raw);
  if (parsed.success) return parsed.data as NodeDef;
  for (const { message, path } of parsed.error.issues) {
    context.issues.push({ code: 'custom', message, path: [...path], input: raw });
  }
  return z.NEVER;
});

const ParameterValue = z.strictObject({
  van: isoDate,
  tot: isoDate.optional(),
  waarde: z.number(),
  bron: z.string(),
  zekerheid: Certainty,
  noot: z.string().optional(),
});

const Parameter = z.strictObject({
  eenheid: z.string(),
  schaal: z.int().min(0).max(6).default(0),
  buiten: z.enum(['onbekend', 'prijspeil']),
  label: z.string().optional(),
  waarden: z.array(ParameterValue).min(1),
});
export type ParameterDef = z.infer<typeof Parameter>;

export const AMOUNT_UNITS = {
  cent: 'cent',
  'cent/maand': 'cent/maand',
  'uur/schooljaar': 'uur',
  uur: 'uur',
  studiepunten: 'sp',
  maand: 'maand',
  'euro/km': 'euro/km',
  procent: 'procent',
  jaar: 'jaar',
  dag: 'dag',
  aantal: 'aantal',
} as const;

const Amount = z.strictObject({
  waarde: expression,
  eenheid: z.enum(Object.keys(AMOUNT_UNITS) as [keyof typeof AMOUNT_UNITS, ...(keyof typeof AMOUNT_UNITS)[]]),
  afronding: z.enum(['geen', 'dichtstbij', 'omlaag', 'omhoog']).default('geen'),
  label: z.string().optional(),
  als: expression.optional(),
  /** Which way is better for the client. Without it: more, for a measure that entitles; neither, for one that informs. */
  gunstig: z.enum(['hoger', 'lager']).optional(),
});

const Required = z.union([z.string(), z.strictObject({ feit: z.string(), als: expression.optional() })]);

/**
 * Another measure that cannot be had beside this one: for the same training, in the same school year (`periode`) or ever.
 * `verschuiving`: this measure in a school year bars the other in the next one, or was barred by it in the year before.
 * `als`: it only holds then; an unknown answer counts as yes.
 */
const Exclusion = z.strictObject({
  id,
  bereik: z.enum(['opleiding', 'periode', 'loopbaan']),
  verschuiving: z.enum(['volgend-schooljaar', 'vorig-schooljaar']).optional(),
  als: expression.optional(),
});
export type ExclusionDef = z.infer<typeof Exclusion>;

const Rule = z.strictObject({
  id,
  label: sentence,
  soort: z.enum(['recht', 'informatie']),
  vraag: sentence,
  datum: z.enum(['academiejaar', 'start', 'tijdskrediet', 'kmo', 'advies']),
  geldtVoor: expression.optional(),
  definities: z.record(id, expression).default({}),
  vereist: z.array(Required).default([]),
  voorwaarden: z.array(Node).default([]),
  bedragen: z.record(id, Amount).default({}),
  stappen: z
    .array(
      z.strictObject({
        wat: sentence,
        bij: z.string().optional(),
        uiterlijk: expression.optional(),
        als: expression.optional(),
        /** Also when the answer is no: what the client can still do about it. */
        ook: z.literal('neen').optional(),
      }),
    )
    .default([]),
  waarschuwingen: z
    .array(
      z.strictObject({
        als: expression.optional(),
        ook: z.literal('onbekend').optional(),
        tekst: sentence,
        bron: z.string().optional(),
      }),
    )
    .default([]),
  sluitUit: z.array(Exclusion).default([]),
  /** Measures without which this one cannot be had, such as the leave of a premium for that leave. */
  steuntOp: z.array(id).default([]),
  verwijsNaar: z.string().optional(),
  /** It takes the place of a wage or keeps a benefit: its loss is a loss of income, and VOV hours are not of this kind. */
  vervangtInkomen: z.boolean().default(false),
  /** Its loss is a loss of income although it replaces none, such as a studietoelage. */
  verliesIsInkomen: z.boolean().default(false),
  /** When this holds, the client loses income unless the measure is `ja`: studying with a benefit asks an exemption. */
  nodigAls: expression.optional(),
  /** `false`: `ja` means that something is needed (a test, a recognition), so that no change towards it is proposed. */
  jaIsGunstig: z.boolean().default(true),
  bronnen: z.array(z.string()).default([]),
  parameters: z.record(id, Parameter).default({}),
});
export type RuleDef = z.infer<typeof Rule>;

const Source = z.strictObject({
  titel: z.string().min(1),
  uitgever: z.string().min(1),
  url: z.string(),
  datum: z.string().optional(),
  zekerheid: Certainty,
  nagekekenOp: isoDate,
});
export type SourceDef = z.infer<typeof Source>;

/** Format of the pack document; `versie` rises when older programs could misread it. */
export const PACK_FORMAT = 'trajectwijzer-regelpakket';
export const PACK_FORMAT_VERSION = 1;

export const PackDocument = z.strictObject({
  formaat: z.literal(PACK_FORMAT),
  versie: z.literal(PACK_FORMAT_VERSION),
  pakket: z.string(),
  hash: z.string(),
  bronnen: z.record(z.string(), Source),
  feiten: z.array(z.unknown()),
  definities: z.record(id, expression),
  maatregelen: z.array(Rule),
  /** Absent in packs of before there were any. */
  conflicten: z.array(ConflictDef).default([]),
  nietGeweten: z.array(UnknownDef).default([]),
});
export type PackDocument = z.infer<typeof PackDocument>;
