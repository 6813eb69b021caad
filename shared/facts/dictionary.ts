import { err, ok, type Result } from '../api/result.ts';
import { parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import { factSchema, type RawFact, type RawField } from './fact-schema.ts';

/** Smallest and largest value, both included, in the engine's integers (see `FactDef.grens`). */
interface Grens {
  readonly min: number;
  readonly max: number;
}

/** One field of the elements of a list. */
export interface FieldDef extends RawField {
  readonly grens?: Grens;
}

/**
 * One fact. `bereik` is the range as people write it (decimals, ISO dates, academic years); `grens` is the same range
 * in the engine's integers: value * 10^schaal, days since 1970-01-01, start year. Both are there for every number,
 * date and academic year.
 */
export interface FactDef extends Omit<RawFact, 'velden'> {
  readonly grens?: Grens;
  readonly velden?: readonly FieldDef[];
}

export interface Dictionary {
  /** In the order of the entries. */
  readonly facts: readonly FactDef[];
  readonly byId: ReadonlyMap<string, FactDef>;
  /** Earlier id -> present id. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** A mistake in the dictionary itself; `pad` names the key within the entry. */
export interface FactProblem {
  readonly id: string;
  readonly pad: string;
  readonly melding: string;
}

type Problems = FactProblem[];
type Typed = Pick<FactDef, 'type' | 'schaal' | 'eenheid' | 'bereik' | 'opties' | 'precisie' | 'patroon'>;

const RANGED: readonly string[] = ['geheel', 'decimaal', 'datum', 'academiejaar'];
const NUMERIC: readonly string[] = ['geheel', 'decimaal'];

/** One end of a range as an integer, or null when it does not fit the type or its number of decimals. */
function bound(value: number | string, type: string, schaal: number): number | null {
  if (typeof value === 'string') {
    return type === 'datum' ? parseIsoDay(value) : type === 'academiejaar' ? parseAcademicYear(value) : null;
  }
  if (!NUMERIC.includes(type)) return null;
  const scaled = Math.round(value * 10 ** schaal);
  return Number.isSafeInteger(scaled) && scaled / 10 ** schaal === value ? scaled : null;
}

function checkRange(def: Typed, say: (pad: string, melding: string) => void): Grens | undefined {
  if (!RANGED.includes(def.type)) {
    if (def.bereik !== undefined) say('bereik', `Een feit van type ${def.type} heeft geen bereik.`);
    return undefined;
  }
  if (def.bereik === undefined) {
    say('bereik', 'Een getal, datum of academiejaar heeft altijd een bereik.');
    return undefined;
  }
  const min = bound(def.bereik[0], def.type, def.schaal ?? 0);
  const max = bound(def.bereik[1], def.type, def.schaal ?? 0);
  if (min === null || max === null) {
    say('bereik', `De grenzen van het bereik passen niet bij type ${def.type} en zijn aantal decimalen.`);
    return undefined;
  }
  if (min > max) {
    say('bereik', 'De ondergrens van het bereik ligt boven de bovengrens.');
    return undefined;
  }
  return { min, max };
}

function checkTyped(def: Typed, say: (pad: string, melding: string) => void): Grens | undefined {
  const only = (pad: keyof Typed, types: readonly string[], required: boolean): void => {
    const present = def[pad] !== undefined;
    if (present && !types.includes(def.type)) say(pad, `Type ${def.type} kent geen ${pad}.`);
    if (!present && required && types.includes(def.type)) say(pad, `Type ${def.type} heeft altijd ${pad}.`);
  };
  only('schaal', ['decimaal'], true);
  only('eenheid', NUMERIC, true);
  only('opties', ['keuze'], true);
  only('precisie', ['datum'], false);
  only('patroon', ['tekst'], false);
  const waarden = (def.opties ?? []).map((optie) => optie.waarde);
  for (const waarde of new Set(waarden.filter((w, i) => waarden.indexOf(w) !== i))) {
    say('opties', `De optie ${waarde} komt twee keer voor.`);
  }
  return checkRange(def, say);
}

function buildFields(raw: readonly RawField[], say: (pad: string, melding: string) => void): FieldDef[] {
  const seen = new Set<string>();
  return raw.map((field) => {
    if (seen.has(field.naam)) say(`velden.${field.naam}`, 'Dit veld komt twee keer voor.');
    seen.add(field.naam);
    const grens = checkTyped(field, (pad, melding) => say(`velden.${field.naam}.${pad}`, melding));
    return grens === undefined ? field : { ...field, grens };
  });
}

function buildFact(raw: RawFact, problems: Problems): FactDef {
  const say = (pad: string, melding: string): void => {
    problems.push({ id: raw.id, pad, melding });
  };
  const { velden: rawFields, ...rest } = raw;
  const grens = checkTyped(raw, say);
  if (raw.type === 'lijst' && rawFields === undefined) say('velden', 'Een lijst heeft altijd velden.');
  if (raw.type !== 'lijst' && rawFields !== undefined) say('velden', 'Alleen een lijst heeft velden.');
  if (raw.enkelvoudig === true && rawFields?.length !== 1) {
    say('enkelvoudig', 'Alleen een lijst met precies één veld kan enkelvoudig zijn.');
  }
  if (raw.type !== 'lijst' && !raw.id.includes('.')) say('id', 'Alleen een lijst heeft een naam zonder punt.');
  if (raw.beslisserAlleenOpen === true && raw.beslisser === undefined) {
    say('beslisserAlleenOpen', 'Zonder beslisser heeft dit geen zin.');
  }
  if (raw.beslisserAlleenOpen === true && !(raw.opties ?? []).some((optie) => optie.open === true)) {
    say('beslisserAlleenOpen', 'Geen enkele optie is open.');
  }
  const fact: FactDef = grens === undefined ? rest : { ...rest, grens };
  return rawFields === undefined ? fact : { ...fact, velden: buildFields(rawFields, say) };
}

function checkBounds(byId: ReadonlyMap<string, FactDef>, problems: Problems): void {
  for (const fact of byId.values()) {
    if (fact.hoogstens === undefined) continue;
    const say = (melding: string): void => {
      problems.push({ id: fact.id, pad: 'hoogstens', melding });
    };
    const other = byId.get(fact.hoogstens);
    if (other === undefined) {
      say(`Het feit ${fact.hoogstens} bestaat niet.`);
    } else if (fact.grens === undefined || other.grens === undefined) {
      say('Alleen een getal, datum of academiejaar kan een ander feit als bovengrens hebben.');
    } else if (
      other.type !== fact.type ||
      other.eenheid !== fact.eenheid ||
      (other.schaal ?? 0) !== (fact.schaal ?? 0)
    ) {
      say(`Het feit ${fact.hoogstens} heeft een ander type, een andere eenheid of een ander aantal decimalen.`);
    }
    const seen = new Set([fact.id]);
    let next: string | undefined = fact.hoogstens;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      next = byId.get(next)?.hoogstens;
    }
    if (next !== undefined) say('De bovengrenzen verwijzen in een kring naar elkaar.');
  }
}

function checkRenamed(byId: ReadonlyMap<string, FactDef>, problems: Problems): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const fact of byId.values()) {
    for (const old of fact.voorheen ?? []) {
      if (byId.has(old) || renamed.has(old)) {
        problems.push({ id: fact.id, pad: 'voorheen', melding: `De naam ${old} is al in gebruik.` });
      }
      renamed.set(old, fact.id);
    }
  }
  return renamed;
}

/** The id of an entry that may be anything, for messages about it. */
function idOf(entry: unknown, index: number): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `nummer ${index + 1}`;
}

/**
 * Builds the dictionary from the plain objects of the YAML files.
 * Reports every problem (unknown keys, a missing range or question, too many options, duplicate ids, bad bounds).
 */
export function buildDictionary(entries: readonly unknown[]): Result<Dictionary, readonly FactProblem[]> {
  const problems: Problems = [];
  const byId = new Map<string, FactDef>();
  entries.forEach((entry, index) => {
    const parsed = factSchema.safeParse(entry);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        problems.push({ id: idOf(entry, index), pad: issue.path.join('.'), melding: issue.message });
      }
      return;
    }
    const fact = buildFact(parsed.data, problems);
    if (byId.has(fact.id)) problems.push({ id: fact.id, pad: 'id', melding: 'Dit feit bestaat al.' });
    byId.set(fact.id, fact);
  });
  checkBounds(byId, problems);
  const renamed = checkRenamed(byId, problems);
  return problems.length > 0 ? err(problems) : ok({ facts: [...byId.values()], byId, renamed });
}
