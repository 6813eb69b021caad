import { z } from 'zod';
import { err, ok, type Result } from '../api/result.ts';
import { parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { FactDef, FieldDef } from '../facts/dictionary.ts';
import { formatDateShort } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatQuantity } from '../format/ranges.ts';
import { type DossierFoutCode, MELDING_LEEG } from './fouten.ts';

/** Checks of single values; every refusal is one Dutch sentence that says what to write instead. */

export interface Weigering {
  readonly code: DossierFoutCode;
  readonly melding: string;
}

export type Check<T> = (raw: unknown) => Result<T, Weigering>;

/** Longest name and longest free text, in characters. */
export const MAX_NAAM = 200;
export const MAX_TEKST = 20_000;

/** Options that a message lists one by one. */
const MAX_LISTED = 12;

const refuse = (code: DossierFoutCode, melding: string): Result<never, Weigering> => err({ code, melding });

/** A refusal of the kind of value, with its own sentence for null. */
export const refuseType = (raw: unknown, melding: string): Result<never, Weigering> =>
  raw === null ? refuse('leeg', MELDING_LEEG) : refuse('verkeerd-type', melding);

/** A check as a zod schema: its refusal becomes the issue, with our code and sentence. */
export function schemaOf<T>(check: Check<T>): z.ZodType<T> {
  return z.unknown().transform((raw, context) => {
    const result = raw === undefined ? refuse('verplicht', 'Dit veld is verplicht.') : check(raw);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.error.melding, params: { fout: result.error.code } });
    return z.NEVER;
  });
}

export const checkBoolean: Check<boolean> = (raw) =>
  typeof raw === 'boolean' ? ok(raw) : refuseType(raw, 'Schrijf true of false, zonder aanhalingstekens.');

/** Text of at most `max` characters; with `pattern` also of that form. */
export function checkText(max: number, pattern?: { readonly vorm: RegExp; readonly melding: string }): Check<string> {
  return (raw) => {
    if (typeof raw !== 'string') return refuseType(raw, 'Schrijf een tekst tussen aanhalingstekens.');
    if (raw.length > max) return refuse('te-lang', `Deze tekst mag hoogstens ${formatNumber(max)} tekens hebben.`);
    if (pattern !== undefined && !pattern.vorm.test(raw)) return refuse('ongeldige-tekst', pattern.melding);
    return ok(raw);
  };
}

const LANDCODE = {
  vorm: /^[A-Z]{2}$/,
  melding: 'Schrijf de landcode met twee hoofdletters, bijvoorbeeld BE.',
} as const;
const TAALCODE = {
  vorm: /^[a-z]{2}$/,
  melding: 'Schrijf de taalcode met twee kleine letters, bijvoorbeeld nl.',
} as const;

export function checkChoice<T extends string>(options: readonly T[]): Check<T> {
  const listed =
    options.length <= MAX_LISTED
      ? `Kies een van deze: ${options.join(', ')}.`
      : `Kies een waarde uit de lijst, bijvoorbeeld ${options.slice(0, 3).join(', ')}.`;
  return (raw) => {
    const found = options.find((option) => option === raw);
    if (found !== undefined) return ok(found);
    if (typeof raw !== 'string') return refuseType(raw, `Schrijf een tekst tussen aanhalingstekens. ${listed}`);
    return refuse('onbekende-optie', `Deze waarde bestaat niet. ${listed}`);
  };
}

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  /** Number of decimals allowed. */
  readonly schaal: number;
  readonly eenheid: string;
}

function describe({ min, max, eenheid }: NumberLimits): string {
  if (eenheid === 'cent' || eenheid === 'cent/maand') {
    const ends = `${formatNumber(min)} tot en met ${formatNumber(max)} cent`;
    return `van ${ends} (${formatQuantity(min, 'cent')} tot ${formatQuantity(max, eenheid)})`;
  }
  if (eenheid === 'breuk')
    return `van ${formatNumber(min)} tot en met ${formatNumber(max)} (een breuk: 0,5 is de helft)`;
  return `van ${formatNumber(min)} tot en met ${formatQuantity(max, eenheid)}`;
}

export function checkNumber(limits: NumberLimits): Check<number> {
  const range = describe(limits);
  const factor = 10 ** limits.schaal;
  const decimals =
    limits.schaal > 0
      ? `Schrijf hoogstens ${limits.schaal} ${limits.schaal === 1 ? 'cijfer' : 'cijfers'} na de komma.`
      : limits.eenheid.startsWith('cent')
        ? 'Schrijf het bedrag in hele centen, zonder cijfers na de komma.'
        : 'Schrijf een geheel getal, zonder cijfers na de komma.';
  return (raw) => {
    if (typeof raw !== 'number') return refuseType(raw, `Schrijf een getal zonder aanhalingstekens, ${range}.`);
    if (!(raw >= limits.min && raw <= limits.max)) return refuse('buiten-bereik', `Schrijf een getal ${range}.`);
    return Math.round(raw * factor) / factor === raw ? ok(raw) : refuse('te-veel-decimalen', decimals);
  };
}

const WRITE_DATE = 'Schrijf een bestaande datum als jaar-maand-dag, bijvoorbeeld 2025-09-15.';
const WRITE_MONTH = 'Schrijf een bestaande maand als jaar-maand, bijvoorbeeld 2025-03.';

/** ISO date within the range; a month is also accepted as 2025-03 and becomes its first day. */
export function checkDate(min: string, max: string, precisie?: 'maand'): Check<string> {
  const low = parseIsoDay(min) ?? Number.NEGATIVE_INFINITY;
  const high = parseIsoDay(max) ?? Number.POSITIVE_INFINITY;
  const write = precisie === 'maand' ? WRITE_MONTH : WRITE_DATE;
  return (raw) => {
    if (typeof raw !== 'string') return refuseType(raw, write);
    const iso = precisie === 'maand' && raw.length < 10 ? `${raw}-01` : raw;
    const day = parseIsoDay(iso);
    if (day === null) return refuse('ongeldige-datum', write);
    if (day >= low && day <= high) return ok(precisie === 'maand' ? `${iso.slice(0, 7)}-01` : iso);
    return refuse('buiten-bereik', `Schrijf een datum van ${formatDateShort(min)} tot en met ${formatDateShort(max)}.`);
  };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A date, or a date with a time and its zone. */
export const checkMoment: Check<string> = (raw) => {
  const melding = 'Schrijf een datum, of een datum met uur, bijvoorbeeld 2025-09-15T10:30:00Z.';
  if (typeof raw !== 'string') return refuseType(raw, melding);
  const parts = MOMENT.exec(raw);
  if (parts === null || parseIsoDay(parts[1] ?? '') === null) return refuse('ongeldige-datum', melding);
  const [hours, minutes, seconds] = [parts[2], parts[3], parts[4]].map((part) => Number(part ?? 0));
  const fits = (hours ?? 0) < 24 && (minutes ?? 0) < 60 && (seconds ?? 0) < 60;
  return fits ? ok(raw) : refuse('ongeldige-datum', melding);
};

export function checkAcademicYear(min: string, max: string): Check<string> {
  const low = parseAcademicYear(min) ?? 0;
  const high = parseAcademicYear(max) ?? 9999;
  const write = 'Schrijf twee jaren die op elkaar volgen, bijvoorbeeld 2025-2026.';
  return (raw) => {
    if (typeof raw !== 'string') return refuseType(raw, write);
    const start = parseAcademicYear(raw);
    if (start === null) return refuse('ongeldig-academiejaar', write);
    return start >= low && start <= high
      ? ok(raw)
      : refuse('buiten-bereik', `Schrijf een academiejaar van ${min} tot en met ${max}.`);
  };
}

/** The check of a fact or field that holds a number. */
export function numberCheck(def: Pick<FactDef | FieldDef, 'bereik' | 'schaal' | 'eenheid'>): Check<number> {
  const [min, max] = def.bereik ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return checkNumber({ min: Number(min), max: Number(max), schaal: def.schaal ?? 0, eenheid: def.eenheid ?? 'aantal' });
}

/** What decides how a text is checked: a fact or a field of a list. */
export type TextLike = Pick<FactDef, 'type' | 'bereik' | 'opties' | 'precisie' | 'patroon'>;

/** The check of a fact or field that holds a choice, a date, an academic year or a text. */
export function stringCheck(def: TextLike): Check<string> {
  const [min, max] = def.bereik ?? ['', ''];
  switch (def.type) {
    case 'keuze':
      return checkChoice((def.opties ?? []).map((optie) => optie.waarde));
    case 'datum':
      return checkDate(String(min), String(max), def.precisie);
    case 'academiejaar':
      return checkAcademicYear(String(min), String(max));
    default:
      return checkText(
        MAX_NAAM,
        def.patroon === 'landcode' ? LANDCODE : def.patroon === 'taalcode' ? TAALCODE : undefined,
      );
  }
}
