import { type DossierFout, fout, MELDING_ONBEKEND, type Pad } from './fouten.ts';

/** Reading JSON that may be hostile: its size, where it goes wrong, keys given twice, keys that may not exist. */

/** Largest dossier, in bytes of UTF-8. */
export const MAX_BYTES = 2 * 1024 * 1024;
/** No part of a dossier lies deeper than this. */
const MAX_DEPTH = 20;
/** Longest list in a dossier. */
const MAX_ELEMENTS = 2000;

/** Length of a text in bytes of UTF-8; a lone surrogate counts as the three bytes that replace it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else {
      bytes += 2;
      const next = unit >= 0xd800 && unit <= 0xdbff ? text.charCodeAt(i + 1) : 0;
      // A pair is four bytes for two units: two more, and the second unit adds none.
      if (next >= 0xdc00 && next <= 0xdfff) i += 1;
    }
  }
  return bytes;
}

export interface JsonScan {
  /** Index of the first character that is no JSON, or null when the text is whole or too deep to say. */
  readonly errorAt: number | null;
  /** Paths of keys that an object holds twice; `JSON.parse` keeps only the last in silence. */
  readonly duplicates: readonly Pad[];
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/** Walks a JSON text once without building anything. */
export function scanJson(text: string): JsonScan {
  const duplicates: Pad[] = [];
  let at = 0;
  let tooDeep = false;

  const skip = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  };
  const take = (char: string): boolean => {
    skip();
    if (text[at] !== char) return false;
    at += 1;
    return true;
  };
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const string = (): boolean => {
    if (!take('"')) return false;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (unit < 0x20) return false;
      at += 1;
      if (unit === 0x22) return true;
      if (unit !== 0x5c) continue;
      const escaped = text.charAt(at);
      if (escaped === 'u') {
        if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return false;
        at += 5;
      } else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) at += 1;
      else return false;
    }
    return false;
  };
  const array = (pad: Pad): boolean => {
    if (take(']')) return true;
    for (let index = 0; ; index += 1) {
      if (!value([...pad, index])) return false;
      if (take(']')) return true;
      if (!take(',')) return false;
    }
  };
  const object = (pad: Pad): boolean => {
    if (take('}')) return true;
    const keys = new Set<string>();
    for (;;) {
      skip();
      const start = at;
      if (!string()) return false;
      const key = String(JSON.parse(text.slice(start, at)));
      const path = [...pad, key];
      if (keys.has(key)) duplicates.push(path);
      keys.add(key);
      if (!take(':') || !value(path)) return false;
      if (take('}')) return true;
      if (!take(',')) return false;
    }
  };
  const value = (pad: Pad): boolean => {
    skip();
    const char = text[at];
    if (char === '"') return string();
    if (char !== '{' && char !== '[') return match(NUMBER) || match(LITERAL);
    if (pad.length > MAX_DEPTH) {
      tooDeep = true;
      return false;
    }
    at += 1;
    return char === '{' ? object(pad) : array(pad);
  };

  const whole = value([]);
  if (whole) skip();
  return { errorAt: tooDeep || (whole && at === text.length) ? null : at, duplicates };
}

/** 'regel 3, kolom 14' of an index in a text. */
export function position(text: string, index: number): string {
  const before = text.slice(0, index).split('\n');
  return `regel ${before.length}, kolom ${(before.at(-1) ?? '').length + 1}`;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that no text may hold
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** What a program may put into texts without the user knowing: decomposed letters, controls, halves of characters. */
function checkString(text: string, pad: Pad, strict: boolean, problems: DossierFout[]): string {
  if (UNPRINTABLE.test(text) || !isWellFormed(text)) {
    problems.push(
      fout('ongeldige-tekst', pad, 'Deze tekst bevat tekens die niet te lezen zijn. Typ de tekst opnieuw.'),
    );
  }
  const composed = text.normalize('NFC');
  if (strict && composed !== text) {
    const melding =
      'De letters met accenten staan hier in losse delen (NFD). Bewaar het bestand opnieuw met teksten in NFC.';
    problems.push(fout('tekst-niet-nfc', pad, melding));
  }
  return composed;
}

/** Half of a surrogate pair is no character. */
const isWellFormed = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/**
 * A copy of parsed JSON with texts in NFC and without keys that could reach a prototype.
 * Reports those keys, keys that are not NFC, and what is too deep or too long; `strict` also reports texts that are
 * not NFC, as a dossier file must be.
 */
export function cleanJson(tree: unknown, problems: DossierFout[], strict = false): unknown {
  const clean = (value: unknown, pad: Pad): unknown => {
    if (typeof value === 'string') return checkString(value, pad, strict, problems);
    if (value === 0) return 0;
    if (typeof value !== 'object' || value === null) return value;
    if (pad.length > MAX_DEPTH) {
      problems.push(fout('te-diep', pad, 'Deze gegevens liggen te diep in elkaar.'));
      return null;
    }
    if (Array.isArray(value)) {
      if (value.length > MAX_ELEMENTS) {
        problems.push(fout('te-veel-elementen', pad, `Deze lijst mag hoogstens ${MAX_ELEMENTS} elementen hebben.`));
      }
      return value.slice(0, MAX_ELEMENTS).map((element, index) => clean(element, [...pad, index]));
    }
    const copy: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      const path = [...pad, key];
      if (FORBIDDEN.has(key)) {
        problems.push(fout('onbekende-sleutel', path, MELDING_ONBEKEND));
      } else if (key !== key.normalize('NFC')) {
        problems.push(
          fout('sleutel-niet-nfc', path, 'De naam van dit veld gebruikt losse accenten. Typ de naam opnieuw.'),
        );
      } else copy[key] = clean(member, path);
    }
    return copy;
  };
  return clean(tree, []);
}
