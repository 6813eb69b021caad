/**
 * From a dossier to what the engine sees. Order of precedence (contract section 1): a fact given by a person, then
 * the catalogue, then what is derived from lists. Facts of the programme belong to the programme of `traject`;
 * for another programme they come from the catalogue or stay unknown.
 */
import { parseIsoDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { Situation } from '../engine/situation.ts';
import { deriveFacts } from './derived-facts.ts';
import { assumeIn, type Plain, type PlainItem, type SituationBuilder, situationBuilder } from './situation-builder.ts';
import { type Enrolment, factValue, type SituationInput } from './situation-input.ts';

export interface SituationResult {
  readonly situation: Situation;
  /** Dutch: assumptions made, and facts that differ from the catalogue. */
  readonly warnings: readonly string[];
}

const LISTS = ['kwalificaties', 'ervaring', 'talen'] as const;
const TRAJECT_FIELDS = [
  'contract',
  'academiejaar',
  'studiepunten',
  'vorm',
  'taal',
  'startdatum',
  'einddatum',
  'inschrijvingOp',
  'instelling',
] as const;

/** `peildatum`: ISO date of the advice. */
export function situationOf(
  pack: Pack,
  dossier: SituationInput,
  peildatum: string,
  enrolment: Enrolment = { traject: dossier.traject, own: true, catalogue: {}, catalogued: false },
): SituationResult {
  const day = parseIsoDay(peildatum) ?? 0;
  const builder = situationBuilder(pack, day);
  const warnings: string[] = [];
  setFacts(pack, builder, dossier, enrolment.own);
  setTraject(builder, enrolment, dossier.nietVolledig ?? [], warnings, pack);
  for (const name of LISTS) {
    const items = dossier[name];
    if (!items) continue;
    const open = dossier.nietVolledig?.includes(name) ?? false;
    builder.list(name, name === 'kwalificaties' ? items.map((item) => qualification(item, day)) : items, open);
  }
  deriveFacts(builder, dossier, enrolment, warnings);
  for (const [id, [low, high]] of Object.entries(enrolment.assumed ?? {})) builder.assume(id, low, high);
  boundFacts(pack, builder);
  return { situation: builder.situation, warnings };
}

/**
 * The same situation with some numbers put in a smaller range. The ranges must lie within those that they have: what
 * bounds them was already narrowed to these.
 */
export function assuming(
  pack: Pack,
  situation: Situation,
  assumed: Readonly<Record<string, readonly [number, number]>>,
): Situation {
  const copy: Situation = {
    ...situation,
    lo: situation.lo.slice(),
    hi: situation.hi.slice(),
    given: situation.given.slice(),
  };
  for (const [id, [low, high]] of Object.entries(assumed)) assumeIn(pack, copy, id, low, high);
  boundEachOther(pack, copy);
  return copy;
}

function setFacts(pack: Pack, builder: SituationBuilder, dossier: SituationInput, own: boolean): void {
  for (const [id, raw] of Object.entries(dossier.feiten ?? {})) {
    const fact = pack.symbols.byId.get(id);
    const value = factValue(raw);
    if (!fact || value === undefined || (fact.def.traject && !own)) continue;
    if (fact.kind !== 'list') builder.set(id, value as Plain);
    else if (Array.isArray(value)) {
      const [single] = fact.fields;
      const items = value.map((item) =>
        typeof item === 'object' && item !== null ? item : { [single?.name ?? '']: item },
      );
      builder.list(id, items as PlainItem[], dossier.nietVolledig?.includes(id) ?? false);
    }
  }
}

function setTraject(
  builder: SituationBuilder,
  { traject, catalogue }: Enrolment,
  notComplete: readonly string[],
  warnings: string[],
  pack: Pack,
): void {
  builder.set('traject.aanwezig', traject !== undefined);
  if (!traject) return;
  for (const field of TRAJECT_FIELDS) {
    const value = traject[field];
    if (value !== undefined) builder.set(`traject.${field}`, value as Plain);
  }
  const further = (traject.inschrijvingen ?? []) as readonly PlainItem[];
  builder.list('traject.inschrijvingen', further, notComplete.includes('traject.inschrijvingen'));
  for (const [id, value] of Object.entries(catalogue)) {
    if (!builder.isGiven(id)) builder.set(id, value);
    else if (differs(pack, builder, id, value)) {
      const label = pack.symbols.byId.get(id)?.def.label.toLowerCase() ?? id;
      warnings.push(`Het dossier en de catalogus verschillen over: ${label}. We volgen het dossier.`);
    }
  }
}

function differs(pack: Pack, builder: SituationBuilder, id: string, value: Plain): boolean {
  const fact = pack.symbols.byId.get(id);
  if (!fact) return false;
  const other = situationBuilder(pack, builder.situation.peildatum);
  other.set(id, value);
  const [a, b] = [builder.situation, other.situation];
  return fact.kind === 'text' ? a.text[fact.slot] !== b.text[fact.slot] : a.lo[fact.slot] !== b.lo[fact.slot];
}

/** Was it obtained? Given, or true when the day or year of obtaining it lies in the past. */
export function withObtained<T extends PlainItem>(item: T, peildatum: number): T {
  if (item.behaald !== undefined) return item;
  const { jaar, behaaldOp } = item;
  const day = typeof behaaldOp === 'string' ? behaaldOp : typeof jaar === 'number' ? `${jaar}-01-01` : undefined;
  const past = day !== undefined && (parseIsoDay(day) ?? Number.POSITIVE_INFINITY) <= peildatum;
  return past ? { ...item, behaald: true } : item;
}

/** From then on a diploma of secondary education names its level: `so-ok3` or `so-ok4` (AD-01). */
const LAST_DAY_OF_OLD_DIPLOMA = '2025-08-31';
const EARLIEST_DAY = '1920-01-01';

/** A year without a day is the whole year; the old code `so` without any date is a diploma of before the change. */
function qualification(item: PlainItem, peildatum: number): PlainItem {
  const { jaar, behaaldOp, niveau } = item;
  const range =
    behaaldOp !== undefined
      ? undefined
      : typeof jaar === 'number'
        ? [`${jaar}-01-01`, `${jaar}-12-31`]
        : niveau === 'so'
          ? [EARLIEST_DAY, LAST_DAY_OF_OLD_DIPLOMA]
          : undefined;
  return { ...withObtained(item, peildatum), ...(range === undefined ? {} : { behaaldOp: range }) };
}

/** Facts bound each other, and a start lies within its academic year. */
function boundFacts(pack: Pack, builder: SituationBuilder): void {
  const { situation: s } = builder;
  const number = (id: string): { lo: number; hi: number } | undefined => {
    const fact = pack.symbols.byId.get(id);
    return fact && { lo: s.lo[fact.slot] as number, hi: s.hi[fact.slot] as number };
  };
  const year = number('traject.academiejaar');
  if (year && builder.isGiven('traject.academiejaar') && !builder.isGiven('traject.startdatum')) {
    builder.narrow('traject.startdatum', `${year.lo}-09-01`, `${year.hi + 1}-08-31`);
  }
  boundEachOther(pack, s);
}

function boundEachOther(pack: Pack, s: Situation): void {
  for (const fact of pack.symbols.facts) {
    const other = fact.def.hoogstens === undefined ? undefined : pack.symbols.byId.get(fact.def.hoogstens);
    if (!other) continue;
    s.hi[fact.slot] = Math.max(
      s.lo[fact.slot] as number,
      Math.min(s.hi[fact.slot] as number, s.hi[other.slot] as number),
    );
    s.lo[other.slot] = Math.min(
      s.hi[other.slot] as number,
      Math.max(s.lo[other.slot] as number, s.lo[fact.slot] as number),
    );
  }
}
