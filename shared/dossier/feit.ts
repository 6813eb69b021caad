import { z } from 'zod';
import { ok } from '../api/result.ts';
import type { Dictionary, FactDef, FieldDef } from '../facts/dictionary.ts';
import { vanIssue } from './fouten.ts';
import {
  checkBoolean,
  checkChoice,
  checkMoment,
  checkText,
  MAX_TEKST,
  numberCheck,
  refuseType,
  schemaOf,
  stringCheck,
} from './values.ts';

/** Facts in a dossier: a bare value, a value with where it comes from, or "asked, not known". */

type Scalar = string | number | boolean;
type LijstElement = Scalar | Readonly<Record<string, Scalar>>;
/** The value of a fact as it stands in the dossier: decimals, ISO dates, codes. */
export type FeitInhoud = Scalar | readonly LijstElement[];

const FEIT_BRONNEN = ['klant', 'attest', 'register', 'begeleider'] as const;
type FeitBron = (typeof FEIT_BRONNEN)[number];

interface Herkomst {
  readonly bron?: FeitBron;
  readonly op?: string;
  readonly bewijs?: string;
}
interface GekendFeit extends Herkomst {
  readonly waarde: FeitInhoud;
}
interface OngekendFeit {
  readonly weetNiet: true;
  readonly op?: string;
}
export type Feit = FeitInhoud | GekendFeit | OngekendFeit;

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const herkomstShape = {
  bron: schemaOf(checkChoice(FEIT_BRONNEN)).exactOptional(),
  op: schemaOf(checkMoment).exactOptional(),
  bewijs: schemaOf(checkText(MAX_TEKST)).exactOptional(),
};

const weetNietSchema = z.strictObject({
  weetNiet: schemaOf((raw) =>
    raw === true ? ok(true as const) : refuseType(raw, 'Schrijf true, of laat dit feit weg.'),
  ),
  op: schemaOf(checkMoment).exactOptional(),
});

function scalarSchema(def: FactDef | FieldDef): z.ZodType<Scalar> {
  if (def.type === 'boolean') return schemaOf(checkBoolean);
  return def.type === 'geheel' || def.type === 'decimaal' ? schemaOf(numberCheck(def)) : schemaOf(stringCheck(def));
}

function listSchema(def: FactDef): z.ZodType<readonly LijstElement[]> {
  const fields = def.velden ?? [];
  const shape = Object.fromEntries(fields.map((field) => [field.naam, scalarSchema(field).exactOptional()]));
  const element = z.strictObject(shape);
  const only = fields[0];
  if (def.enkelvoudig !== true || only === undefined) return z.array(element);
  // Bare values are the form of the contract; an element that names its one field means the same.
  const bare = scalarSchema(only);
  const named = z.strictObject({ [only.naam]: bare });
  return z.array(choose((raw) => (isGroup(raw) ? named.transform((found) => found[only.naam] ?? '') : bare)));
}

/** Runs a schema inside another check: its problems get the path `at` and keep their code and sentence. */
function within<T>(schema: z.ZodType<T>, raw: unknown, context: z.RefinementCtx, at: readonly string[] = []): T {
  const parsed = schema.safeParse(raw, { reportInput: true, jitless: true });
  if (parsed.success) return parsed.data;
  for (const { code, pad, melding } of parsed.error.issues.flatMap(vanIssue)) {
    context.addIssue({ code: 'custom', path: [...at, ...pad], message: melding, params: { fout: code } });
  }
  return z.NEVER;
}

/** A schema that depends on the value, so that problems are those of the one form that is meant. */
function choose<T>(pick: (raw: unknown) => z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((raw, context) => within(pick(raw), raw, context));
}

function feitSchema(def: FactDef): z.ZodType<Feit> {
  const bare: z.ZodType<FeitInhoud> = def.type === 'lijst' ? listSchema(def) : scalarSchema(def);
  const known = z.strictObject({ waarde: bare, ...herkomstShape });
  return choose<Feit>((raw) => (isGroup(raw) ? ('weetNiet' in raw ? weetNietSchema : known) : bare));
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isElement = (value: unknown): value is LijstElement =>
  isScalar(value) || (isGroup(value) && Object.values(value).every(isScalar));

/** A fact of another rule pack: its form is checked, its value cannot be. */
const strangeSchema: z.ZodType<Feit> = choose<Feit>((raw) => {
  const bare = schemaOf<FeitInhoud>((inner) =>
    isScalar(inner) || (Array.isArray(inner) && inner.every(isElement))
      ? ok(inner)
      : refuseType(inner, 'Dit is geen waarde van een feit.'),
  );
  if (!isGroup(raw)) return bare;
  return 'weetNiet' in raw ? weetNietSchema : z.strictObject({ waarde: bare, ...herkomstShape });
});

/** Facts that stand in the group `feiten`; those of `traject` and the lists on top have their own place. */
function staatInFeiten(def: FactDef): boolean {
  return def.id.includes('.') && !def.id.startsWith('traject.');
}

const onbekend = (id: string): string =>
  id.startsWith('traject.')
    ? 'Zet dit niet bij de feiten, maar onder "traject".'
    : 'Dit feit bestaat niet in dit regelpakket. Verwijder het of verbeter de naam.';

/**
 * The group `feiten`: only the facts of the dictionary; with `bewaarVreemde` others are kept as they are.
 * Walks the facts that are present: as a zod object it would visit the whole dictionary for each dossier.
 */
export function feitenSchema(dictionary: Dictionary, bewaarVreemde: boolean): z.ZodType<Record<string, Feit>> {
  const known = new Map(dictionary.facts.filter(staatInFeiten).map((def) => [def.id, feitSchema(def)]));
  return z.unknown().transform((raw, context) => {
    if (!isGroup(raw)) return within(z.strictObject({}), raw, context);
    const facts: [string, Feit][] = [];
    for (const [id, value] of Object.entries(raw)) {
      const schema = known.get(id) ?? (bewaarVreemde ? strangeSchema : undefined);
      if (schema !== undefined) facts.push([id, within(schema, value, context, [id])]);
      else
        context.addIssue({ code: 'custom', path: [id], message: onbekend(id), params: { fout: 'onbekende-sleutel' } });
    }
    return Object.fromEntries(facts);
  });
}
