/** The documents of a release on disk: rules, catalogue, precedents and house rules; read, verified and built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { buildCatalogue } from '../../shared/catalogue/catalogue.ts';
import { loadPack } from '../../shared/engine/compile-pack.ts';
import { buildHouseRules } from '../../shared/exemptions/house-rules.ts';
import { titleReader } from '../../shared/exemptions/matching/course-title.ts';
import { buildThesaurus } from '../../shared/exemptions/matching/thesaurus.ts';
import { buildPrecedents } from '../../shared/exemptions/precedents.ts';
import { buildThumbRules } from '../../shared/exemptions/rules-of-thumb.ts';
import type { Versie } from '../../shared/pathways/advice.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { dataHash } from './data-hash.ts';
import { checkPackDocument } from './pack-text.ts';

export const PACKS_FOLDER = fileURLToPath(new URL('../../shared/packs/', import.meta.url));
export const PACK_VERSION = '2026.11.0';

export type DataKind = 'regels' | 'catalogus' | 'precedenten' | 'huisregels';
const KINDS: readonly DataKind[] = ['regels', 'catalogus', 'precedenten', 'huisregels'];

export interface DataError {
  readonly code: 'niet-leesbaar' | 'hash-klopt-niet' | 'ongeldig';
  /** Dutch: what is wrong and what to do. */
  readonly melding: string;
  readonly problemen: readonly string[];
}

export const dataFile = (kind: DataKind, version: string): string => join(PACKS_FOLDER, `${kind}-${version}.json`);

const REFUSED = 'Het regelpakket bevat fouten en wordt niet gebruikt.';

const Header = z.looseObject({ formaat: z.string(), versie: z.literal(1), pakket: z.string(), hash: z.string() });

/** Reads one document and verifies its hash; `file` may be one that the user brought. */
function readDataDocument(kind: DataKind, file: string): Result<Record<string, unknown>, DataError> {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return fail('niet-leesbaar', `Het bestand ${file} (${kind}) is niet te lezen. Kies een ander bestand.`, []);
  }
  const header = Header.safeParse(raw);
  const expected = kind === 'regels' ? 'trajectwijzer-regelpakket' : `trajectwijzer-${kind}`;
  if (!header.success || header.data.formaat !== expected) {
    return fail('ongeldig', `Het bestand ${file} is geen ${expected} van versie 1. Kies een ander bestand.`, []);
  }
  if (dataHash(header.data) !== header.data.hash) {
    return fail('hash-klopt-niet', `Het bestand ${file} is gewijzigd na de uitgave. Haal het opnieuw op.`, []);
  }
  return ok(header.data);
}

const fail = (code: DataError['code'], melding: string, problemen: readonly string[]): Result<never, DataError> =>
  err({ code, melding, problemen });

/** Loads a release; `files` replaces documents by others. `kept`: a rule pack among them was taken earlier. */
export function loadAdviceData(
  files: Partial<Record<DataKind, string>> = {},
  kept = false,
): Result<AdviceData, DataError> {
  const documents = new Map<DataKind, Record<string, unknown>>();
  for (const kind of KINDS) {
    const read = readDataDocument(kind, files[kind] ?? dataFile(kind, PACK_VERSION));
    if (!read.ok) return read;
    documents.set(kind, read.value);
  }
  // The documents of a release were checked when it was made; a pack that somebody brings was not.
  const brought = files.regels === undefined || kept ? undefined : checkPackDocument(documents.get('regels'));
  if (brought?.ok === false) return fail('ongeldig', REFUSED, brought.error);
  return buildAdviceData(documents);
}

/** Builds the data from documents whose hashes were verified. */
export function buildAdviceData(
  documents: ReadonlyMap<DataKind, Record<string, unknown>>,
): Result<AdviceData, DataError> {
  const list = (kind: DataKind, key: string): readonly unknown[] => {
    const value = documents.get(kind)?.[key];
    return Array.isArray(value) ? value : [];
  };
  const pack = loadPack(documents.get('regels'));
  if (!pack.ok) {
    const problems = pack.error.map(({ path, message }) => `${path}: ${message}`);
    return fail('ongeldig', REFUSED, problems);
  }
  const catalogue = buildCatalogue(list('catalogus', 'opleidingen'), list('catalogus', 'instellingen'));
  if (!catalogue.ok) return invalid('De catalogus', catalogue.problems);
  const { institutions } = catalogue.value;
  const precedents = buildPrecedents(list('precedenten', 'precedenten'), institutions);
  if (!precedents.ok) return invalid('De lijst met precedenten', precedents.problems);
  const thumbRules = buildThumbRules(list('precedenten', 'vuistregels'), institutions);
  if (!thumbRules.ok) return invalid('De lijst met vuistregels', thumbRules.problems);
  const thesaurus = buildThesaurus(documents.get('precedenten')?.woordenlijst);
  if (!thesaurus.ok) return invalid('De woordenlijst', thesaurus.problems);
  const houseRules = buildHouseRules(list('huisregels', 'huisregels'), institutions);
  if (!houseRules.ok) return invalid('De huisregels', houseRules.problems);
  return ok({
    pack: pack.value,
    catalogue: catalogue.value,
    evidence: {
      precedents: precedents.value,
      houseRules: houseRules.value,
      thumbRules: thumbRules.value,
      titles: titleReader(thesaurus.value),
    },
    versions: {
      regelpakket: versionOf(documents, 'regels'),
      catalogus: versionOf(documents, 'catalogus'),
      precedenten: versionOf(documents, 'precedenten'),
      huisregels: versionOf(documents, 'huisregels'),
    },
  });
}

const versionOf = (documents: ReadonlyMap<DataKind, Record<string, unknown>>, kind: DataKind): Versie => ({
  versie: String(documents.get(kind)?.pakket ?? ''),
  hash: String(documents.get(kind)?.hash ?? ''),
});

const invalid = (what: string, problems: readonly { row: string; path: string; message: string }[]) =>
  fail(
    'ongeldig',
    `${what} bevat fouten en wordt niet gebruikt.`,
    problems.map(({ row, path, message }) => `${row}.${path}: ${message}`),
  );
