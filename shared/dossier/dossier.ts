import { z } from 'zod';
import { err, ok } from '../api/result.ts';
import type { Dictionary, FieldDef } from '../facts/dictionary.ts';
import { feitenSchema, herkomstShape } from './feit.ts';
import {
  type Check,
  checkAcademicYear,
  checkBoolean,
  checkChoice,
  checkDate,
  checkMoment,
  checkNumber,
  checkText,
  MAX_NAAM,
  MAX_TEKST,
  numberCheck,
  schemaOf,
  stringCheck,
  type TextLike,
} from './values.ts';

/** The dossier file, contract version 1. Every group refuses keys that it does not know. */

export const DOSSIER_FORMAAT = 'trajectwijzer-dossier';
export const DOSSIER_VERSIE = 1;

const ROLLEN = ['loopbaanbegeleider', 'trajectbegeleider', 'vdab-consulent'] as const;
const FASEN = ['intake', 'verkenning', 'plan', 'opvolging', 'afgerond'] as const;
const DOELEN = ['basisdiploma', 'bijscholen', 'omscholen', 'herorienteren'] as const;
const ACTIE_STATUSSEN = ['open', 'bezig', 'klaar', 'vervallen'] as const;
const OORDELEN = ['ja', 'neen', 'voorwaardelijk', 'onbekend', 'nvt'] as const;
const ONDERDEEL_STATUSSEN = [
  'geslaagd',
  'getolereerd',
  'gedelibereerd',
  'niet-geslaagd',
  'niet-deelgenomen',
  'geen-resultaat',
  'vrijgesteld',
  'uitgeschreven',
] as const;

const optional = <T>(check: Check<T>) => schemaOf(check).exactOptional();

const naam = optional(checkText(MAX_NAAM));
const tekst = optional(checkText(MAX_TEKST));
const datum = optional(checkDate('1900-01-01', '2100-12-31'));
const moment = optional(checkMoment);
const vlag = optional(checkBoolean);
const keuze = <T extends string>(options: readonly T[]) => optional(checkChoice(options));
const getal = (min: number, max: number, schaal: number, eenheid: string) =>
  optional(checkNumber({ min, max, schaal, eenheid }));
const namen = z.array(schemaOf(checkText(MAX_NAAM))).exactOptional();
const teksten = z.array(schemaOf(checkText(MAX_TEKST))).exactOptional();
const lijst = <S extends z.core.$ZodLooseShape>(shape: S) => z.array(z.strictObject(shape)).exactOptional();

const checkUlid: Check<string> = (raw) =>
  typeof raw === 'string' && /^[0-7][0-9A-Z]{25}$/.test(raw)
    ? ok(raw)
    : err({ code: 'geen-ulid', melding: 'Het kenmerk van een dossier is een ULID: 26 cijfers en hoofdletters.' });

const exact =
  <T extends string | number>(value: T): Check<T> =>
  (raw) =>
    raw === value ? ok(value) : err({ code: 'verkeerd-type', melding: `Hier hoort ${JSON.stringify(value)}.` });

const onderdeel = {
  naam,
  studiepunten: getal(0, 60, 1, 'sp'),
  score: getal(0, 20, 2, 'punt'),
  jaar: getal(1920, 2050, 0, 'aantal'),
  creditbewijs: vlag,
  status: keuze(ONDERDEEL_STATUSSEN),
};

/** Looks up the fields of a list and the facts of `traject`, so that their options and ranges stay in the dictionary. */
function lookups(dictionary: Dictionary) {
  const field = (list: string, name: string): FieldDef | undefined =>
    dictionary.byId.get(list)?.velden?.find((def) => def.naam === name);
  const text: TextLike = { type: 'tekst' };
  return {
    fieldText: (list: string, name: string) => optional(stringCheck(field(list, name) ?? text)),
    fieldNumber: (list: string, name: string) => optional(numberCheck(field(list, name) ?? {})),
    trajectText: (name: string) => optional(stringCheck(dictionary.byId.get(`traject.${name}`) ?? text)),
    trajectNumber: (name: string) => optional(numberCheck(dictionary.byId.get(`traject.${name}`) ?? {})),
  };
}

const TRAJECT_FIELDS = [
  'opleiding',
  'opleidingNaam',
  'instelling',
  'contract',
  'academiejaar',
  'studiepunten',
  'startdatum',
  'einddatum',
  'inschrijvingOp',
  'vorm',
  'taal',
  'inschrijvingen',
] as const;

/** The schema of a dossier for one dictionary; `bewaarVreemdeFeiten` keeps facts of other rule packs (the vault). */
export function dossierSchema(dictionary: Dictionary, bewaarVreemdeFeiten = false) {
  const { fieldText, fieldNumber, trajectText, trajectNumber } = lookups(dictionary);
  const lists = dictionary.facts.filter((def) => def.type === 'lijst').map((def) => def.id);
  const origins = [...TRAJECT_FIELDS.map((name) => `traject.${name}`), ...lists];
  const herkomst = Object.fromEntries(origins.map((id) => [id, z.strictObject(herkomstShape).exactOptional()]));

  return z.strictObject({
    formaat: schemaOf(exact(DOSSIER_FORMAAT)),
    versie: schemaOf(exact(DOSSIER_VERSIE)),
    id: schemaOf(checkUlid),
    client: z.strictObject({ voornaam: naam, naam, email: naam, telefoon: naam }).exactOptional(),
    begeleider: z.strictObject({ naam, organisatie: naam, rol: keuze(ROLLEN) }).exactOptional(),
    gemaakt: moment,
    gewijzigd: moment,
    fase: keuze(FASEN),
    opvolgenOp: datum,
    vraag: z.strictObject({ tekst, doel: keuze(DOELEN), beroep: naam, opleidingen: namen }).exactOptional(),
    feiten: feitenSchema(dictionary, bewaarVreemdeFeiten).exactOptional(),
    kwalificaties: lijst({
      id: naam,
      niveau: fieldText('kwalificaties', 'niveau'),
      naam,
      instelling: naam,
      opleiding: naam,
      behaaldOp: fieldText('kwalificaties', 'behaaldOp'),
      jaar: getal(1920, 2050, 0, 'aantal'),
      behaald: vlag,
      studiepunten: fieldNumber('kwalificaties', 'studiepunten'),
      land: fieldText('kwalificaties', 'land'),
      taal: fieldText('kwalificaties', 'taal'),
      naric: fieldText('kwalificaties', 'naric'),
      vks: fieldNumber('kwalificaties', 'vks'),
      deelkwalificatie: vlag,
      metExamen: vlag,
      opleidingsonderdelen: lijst(onderdeel),
    }),
    ervaring: lijst({
      beroep: naam,
      van: fieldText('ervaring', 'van'),
      tot: fieldText('ervaring', 'tot'),
      breuk: fieldNumber('ervaring', 'breuk'),
      sector: naam,
    }),
    talen: lijst({
      taal: fieldText('talen', 'taal'),
      niveau: fieldText('talen', 'niveau'),
      bewijs: naam,
      datum: fieldText('talen', 'datum'),
      onderdelen: z.record(z.string(), schemaOf(checkText(MAX_NAAM))).exactOptional(),
    }),
    traject: z
      .strictObject({
        opleiding: naam,
        opleidingNaam: naam,
        instelling: naam,
        contract: trajectText('contract'),
        academiejaar: trajectText('academiejaar'),
        studiepunten: trajectNumber('studiepunten'),
        startdatum: trajectText('startdatum'),
        einddatum: trajectText('einddatum'),
        inschrijvingOp: trajectText('inschrijvingOp'),
        vorm: trajectText('vorm'),
        taal: trajectText('taal'),
        inschrijvingen: lijst({
          contract: fieldText('traject.inschrijvingen', 'contract'),
          studiepunten: fieldNumber('traject.inschrijvingen', 'studiepunten'),
          instelling: naam,
          niveau: fieldText('traject.inschrijvingen', 'niveau'),
        }),
      })
      .exactOptional(),
    pop: z
      .strictObject({
        keuze: naam,
        centrum: naam,
        mandaat: naam,
        begeleider: naam,
        cheques: namen,
        van: datum,
        tot: datum,
        uren: getal(0, 100, 2, 'uur'),
        inzichten: teksten,
        doelen: teksten,
        keuzes: lijst({ voorstel: naam, reden: tekst, evaluatie: tekst }),
        opleidingen: lijst({
          naam,
          aanbieder: naam,
          odbNummer: naam,
          studiepunten: getal(0, 480, 1, 'sp'),
          start: naam,
          reden: tekst,
        }),
      })
      .exactOptional(),
    acties: lijst({ id: naam, wat: tekst, wie: naam, uiterlijk: datum, status: keuze(ACTIE_STATUSSEN) }),
    notities: lijst({ op: moment, door: naam, tekst, voorKlant: vlag }),
    afwijkingen: lijst({
      maatregel: schemaOf(checkText(MAX_NAAM)),
      academiejaar: optional(checkAcademicYear('2008-2009', '2040-2041')),
      opleiding: naam,
      wordt: schemaOf(checkChoice(OORDELEN)),
      reden: schemaOf(checkText(MAX_TEKST)),
      door: naam,
      op: moment,
    }),
    vrijstellingsclaims: lijst({
      opleiding: schemaOf(checkText(MAX_NAAM)),
      onderdeel: schemaOf(checkText(MAX_NAAM)),
      kwalificatie: schemaOf(checkText(MAX_NAAM)),
      vak: naam,
      reden: schemaOf(checkText(MAX_TEKST)),
      door: naam,
      op: moment,
    }),
    adviezen: lijst({
      op: moment,
      peildatum: datum,
      invoer: z.record(z.string(), z.json()).exactOptional(),
      samenvatting: z.record(z.string(), schemaOf(checkChoice(OORDELEN))).exactOptional(),
    }),
    nietVolledig: z.array(schemaOf(checkChoice(lists))).exactOptional(),
    herkomst: z.strictObject(herkomst).exactOptional(),
  });
}

type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** A dossier that has been checked: dates exist, options and ranges are those of the dictionary, texts are NFC. */
export type Dossier = DeepReadonly<z.infer<ReturnType<typeof dossierSchema>>>;
