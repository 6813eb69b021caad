import { err, ok, type Result } from '../api/result.ts';
import type { Dictionary } from '../facts/dictionary.ts';
import { contradictions, duplicateIds } from './contradictions.ts';
import { DOSSIER_FORMAAT, DOSSIER_VERSIE, type Dossier, dossierSchema } from './dossier.ts';
import { type DossierFout, fout, vanIssue } from './fouten.ts';
import { cleanJson, MAX_BYTES, position, scanJson, utf8Length } from './json-text.ts';

/** At most so many problems are reported at once. */
export const MAX_FOUTEN = 50;

export interface ParseOptions {
  /** Facts that the dictionary does not know: refused on import and command line, kept in the vault. */
  readonly onbekendeFeiten?: 'weigeren' | 'bewaren';
  /** Texts that are not NFC: refused in a file, composed in silence when they come from a keyboard. */
  readonly nfd?: 'weigeren' | 'samenstellen';
  /** Contradictions: refused by default; the vault opens a dossier that holds one, so that it can be mended. */
  readonly tegenspraken?: 'weigeren' | 'toelaten';
}

type Schema = ReturnType<typeof dossierSchema>;
const schemas = new WeakMap<Dictionary, Map<boolean, Schema>>();

/** Building the schema costs more than reading a dossier, so there is one per dictionary and mode. */
function schemaFor(dictionary: Dictionary, bewaar: boolean): Schema {
  const known = schemas.get(dictionary) ?? new Map<boolean, Schema>();
  schemas.set(dictionary, known);
  const schema = known.get(bewaar) ?? dossierSchema(dictionary, bewaar);
  known.set(bewaar, schema);
  return schema;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another format or a newer version makes every other message noise. */
function wrongFile(tree: unknown): DossierFout | null {
  if (!isGroup(tree)) {
    return fout('verkeerd-type', [], 'Een dossier is een groep velden tussen accolades { }.');
  }
  const { formaat, versie } = tree;
  if (formaat !== undefined && formaat !== DOSSIER_FORMAAT) {
    return fout(
      'formaat',
      ['formaat'],
      `Dit bestand is geen dossier van Trajectwijzer: hier hoort "${DOSSIER_FORMAAT}".`,
    );
  }
  if (typeof versie === 'number' && versie > DOSSIER_VERSIE) {
    const melding = 'Dit dossier is gemaakt met een nieuwere versie van Trajectwijzer. Werk het programma eerst bij.';
    return fout('versie', ['versie'], melding);
  }
  if (versie !== undefined && versie !== DOSSIER_VERSIE) {
    return fout('versie', ['versie'], `Hier hoort het getal ${DOSSIER_VERSIE}.`);
  }
  return null;
}

/** Gives facts that were renamed their present name; a fact under both names is a problem. */
function renameFacts(tree: unknown, dictionary: Dictionary): DossierFout[] {
  const feiten = isGroup(tree) ? tree.feiten : undefined;
  if (!isGroup(feiten)) return [];
  return [...dictionary.renamed].flatMap(([old, present]) => {
    if (!(old in feiten)) return [];
    if (present in feiten) {
      delete feiten[old];
      return [fout('tegenspraak', ['feiten', old], `Dit feit heet nu ${present} en staat er al. Verwijder dit.`)];
    }
    feiten[present] = feiten[old];
    delete feiten[old];
    return [];
  });
}

/** Messages of different checks about the same field keep the first. */
function report(problems: readonly DossierFout[]): readonly DossierFout[] {
  const seen = new Set<string>();
  const unique = problems.filter(({ code, pad }) => {
    const key = `${code} ${pad}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return unique.slice(0, MAX_FOUTEN);
}

/**
 * Checks parsed JSON as a dossier. Texts come out in NFC; the input is not changed.
 * Errors: every problem found, at most `MAX_FOUTEN`, with the path of the field and a Dutch sentence.
 */
export function parseDossier(
  input: unknown,
  dictionary: Dictionary,
  options: ParseOptions = {},
): Result<Dossier, readonly DossierFout[]> {
  const problems: DossierFout[] = [];
  const tree = cleanJson(input, problems, options.nfd === 'weigeren');
  const wrong = wrongFile(tree);
  if (wrong !== null) return err([wrong]);
  problems.push(...renameFacts(tree, dictionary));
  const schema = schemaFor(dictionary, options.onbekendeFeiten === 'bewaren');
  const parsed = schema.safeParse(tree, { reportInput: true, jitless: true });
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap(vanIssue);
    problems.push(...found.map(({ code, pad, melding }) => fout(code, pad, melding)));
  }
  problems.push(...duplicateIds(tree));
  if (options.tegenspraken !== 'toelaten') problems.push(...contradictions(tree, dictionary));
  return parsed.success && problems.length === 0 ? ok(parsed.data) : err(report(problems));
}

/**
 * Reads the text of a dossier file. Refuses what is above 2 MB, is no JSON (naming line and column), or holds a key twice;
 * for the rest see `parseDossier`.
 */
export function parseDossierText(
  text: string,
  dictionary: Dictionary,
  options: ParseOptions = {},
): Result<Dossier, readonly DossierFout[]> {
  if (utf8Length(text) > MAX_BYTES) {
    return err([fout('te-groot', [], 'Dit bestand is groter dan 2 MB. Een dossier mag hoogstens 2 MB groot zijn.')]);
  }
  // Some editors put a byte order mark before the first character.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const scan = scanJson(json);
  let tree: unknown;
  try {
    tree = JSON.parse(json);
  } catch {
    const where = scan.errorAt === null ? '' : ` Kijk op ${position(json, scan.errorAt)}.`;
    return err([fout('geen-json', [], `Dit bestand is geen geldige JSON.${where}`)]);
  }
  const twice = scan.duplicates.map((pad) =>
    fout('dubbele-sleutel', pad, 'Dit veld staat er twee keer. Verwijder één van beide.'),
  );
  const parsed = parseDossier(tree, dictionary, { nfd: 'weigeren', ...options });
  if (twice.length === 0) return parsed;
  return err(report(parsed.ok ? twice : [...twice, ...parsed.error]));
}
