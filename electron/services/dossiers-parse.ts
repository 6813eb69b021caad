/** Checking dossiers at the border of the vault: strictly what comes in, leniently what was kept before. */
import type { ApiError, FieldProblem } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { contradictions } from '../../shared/dossier/contradictions.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { DossierFout } from '../../shared/dossier/fouten.ts';
import { type ParseOptions, parseDossier, parseDossierText } from '../../shared/dossier/parse-dossier.ts';
import type { Dictionary } from '../../shared/facts/dictionary.ts';
import { MAX_RECORD_BYTES } from '../storage/vault-dossiers.ts';

export const TOO_LARGE: ApiError = {
  kind: 'too-large',
  message: 'Dit dossier is groter dan 2 MB. Maak notities of lijsten korter.',
};

/** Facts of other rule packs stay, and what contradicts can be mended later: nothing a client said gets lost. */
const KEEP: ParseOptions = { onbekendeFeiten: 'bewaren', tegenspraken: 'toelaten' };

const invalid = (problems: readonly DossierFout[], message: string, prefix: string): ApiError => ({
  kind: 'invalid',
  message,
  fields: problems.map(({ pad, melding }): FieldProblem => ({ path: at(prefix, pad), message: melding })),
});

const at = (prefix: string, path: string): string => [prefix, path].filter((part) => part !== '').join('.');

/** A dossier that a screen sent, as plain JSON whatever it was. */
export function parseSent(dictionary: Dictionary, sent: unknown): Result<Dossier, ApiError> {
  let text: string | undefined;
  try {
    text = JSON.stringify(sent);
  } catch {
    return err({ kind: 'invalid', message: 'Dit dossier kan niet als JSON worden geschreven.' });
  }
  if (text === undefined || Buffer.byteLength(text, 'utf8') > MAX_RECORD_BYTES) return err(TOO_LARGE);
  const parsed = parseDossier(JSON.parse(text), dictionary, KEEP);
  if (parsed.ok) return parsed;
  return err(
    invalid(parsed.error, 'Niet alles in dit dossier klopt. Verbeter de velden die genoemd worden.', 'dossier'),
  );
}

/** A dossier from the vault. */
export function parseStored(dictionary: Dictionary, stored: object): Result<Dossier, ApiError> {
  const parsed = parseDossier(stored, dictionary, KEEP);
  if (parsed.ok) return parsed;
  const message =
    'Dit dossier past niet bij het regelpakket van nu en kan niet worden geopend. Je kunt het wel uitvoeren als bestand.';
  return err(invalid(parsed.error, message, 'dossier'));
}

/** The text of a file from elsewhere: everything in it must be right. */
export function parseForeign(dictionary: Dictionary, text: string): Result<Dossier, ApiError> {
  const parsed = parseDossierText(text, dictionary);
  if (parsed.ok) return parsed;
  return err(invalid(parsed.error, 'Dit bestand is geen geldig dossier. Er is niets ingevoerd.', ''));
}

/** What cannot be true together, as remarks. */
export function remarksOn(dictionary: Dictionary, dossier: Dossier): readonly FieldProblem[] {
  return contradictions(dossier, dictionary).map(({ pad, melding }) => ({ path: pad, message: melding }));
}

export function unknownFactsOf({ byId }: Dictionary, dossier: Dossier): readonly string[] {
  return Object.keys(dossier.feiten ?? {}).filter((id) => !byId.has(id));
}

/** A dossier of a screen must be the one that is saved. */
export const sameId = (dossier: Dossier, id: string): Result<Dossier, ApiError> =>
  dossier.id === id
    ? ok(dossier)
    : err({
        kind: 'invalid',
        message: 'Dit is een ander dossier dan wat bewaard zou worden.',
        fields: [{ path: 'dossier.id', message: 'Het kenmerk van een dossier verandert nooit.' }],
      });
