import type { z } from 'zod';

/** Why a dossier is refused. A closed list: screens and tests may rely on it. */
export const DOSSIER_FOUT_CODES = [
  'geen-json',
  'te-groot',
  'te-diep',
  'te-lang',
  'te-veel-elementen',
  'formaat',
  'versie',
  'verplicht',
  'leeg',
  'onbekende-sleutel',
  'dubbele-sleutel',
  'sleutel-niet-nfc',
  'tekst-niet-nfc',
  'verkeerd-type',
  'buiten-bereik',
  'te-veel-decimalen',
  'ongeldige-datum',
  'ongeldig-academiejaar',
  'ongeldige-tekst',
  'onbekende-optie',
  'geen-ulid',
  'dubbele-id',
  'tegenspraak',
] as const;
export type DossierFoutCode = (typeof DOSSIER_FOUT_CODES)[number];

/** One problem: `pad` names the field, the key included; `melding` says in Dutch what to do. Never holds a value. */
export interface DossierFout {
  readonly code: DossierFoutCode;
  readonly pad: string;
  readonly melding: string;
}

export type Pad = readonly (string | number)[];

const MAX_KEY = 80;
// Keys of a hostile file end up in messages: what is no printable character is shown as a question mark.
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

function shown(key: string): string {
  const clean = key.slice(0, MAX_KEY).replace(UNPRINTABLE, '?');
  return key.length > MAX_KEY ? `${clean}…` : clean;
}

/** Path of a field as people write it: `kwalificaties[0].niveau`, `feiten.werk.statuut`. */
function padTekst(pad: Pad): string {
  return pad
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? shown(part) : `.${shown(part)}`))
    .join('');
}

export function fout(code: DossierFoutCode, pad: Pad, melding: string): DossierFout {
  return { code, pad: padTekst(pad), melding };
}

const isCode = (value: unknown): value is DossierFoutCode => DOSSIER_FOUT_CODES.some((code) => code === value);

/** A problem whose path is still a list of keys. */
export interface Bevinding {
  readonly code: DossierFoutCode;
  readonly pad: Pad;
  readonly melding: string;
}

export const MELDING_ONBEKEND = 'Dit veld bestaat niet. Verwijder het of verbeter de naam.';

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'Hier hoort een groep velden tussen accolades { }.',
  record: 'Hier hoort een groep velden tussen accolades { }.',
  array: 'Hier hoort een lijst tussen vierkante haken [ ].',
};

export const MELDING_LEEG =
  'Hier staat null. Laat het veld weg als je het antwoord niet weet, of schrijf { "weetNiet": true } bij een feit.';

function invalidType(issue: z.core.$ZodIssueInvalidType, pad: Pad): Bevinding {
  if (issue.input === undefined) return { code: 'verplicht', pad, melding: 'Dit veld is verplicht.' };
  if (issue.input === null) return { code: 'leeg', pad, melding: MELDING_LEEG };
  const melding = EXPECTED[issue.expected] ?? 'Dit veld heeft een ander soort waarde nodig.';
  return { code: 'verkeerd-type', pad, melding };
}

/** Translates one issue of zod; the checks of our own already carry their code and Dutch sentence. */
export function vanIssue(issue: z.core.$ZodIssue): Bevinding[] {
  const pad: Pad = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  switch (issue.code) {
    case 'custom': {
      const code = issue.params?.fout;
      return [{ code: isCode(code) ? code : 'verkeerd-type', pad, melding: issue.message }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'onbekende-sleutel', pad: [...pad, key], melding: MELDING_ONBEKEND }));
    case 'invalid_type':
      return [invalidType(issue, pad)];
    default:
      return [{ code: 'verkeerd-type', pad, melding: 'De waarde van dit veld past hier niet.' }];
  }
}
