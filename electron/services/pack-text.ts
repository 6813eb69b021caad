/** From the text of a pack file that anybody may have made to a pack that can be used, or to everything wrong with it. */
import { err, ok, type Result } from '../../shared/api/result.ts';
import { checkPack } from '../../shared/engine/checks/check-pack.ts';
import { loadPack, type Pack } from '../../shared/engine/compile-pack.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../../shared/engine/pack-format.ts';
import { dataHash } from './data-hash.ts';

/** Far above any real pack, and little enough to read at once. */
export const MAX_PACK_BYTES = 16 * 1024 * 1024;
/** Real packs stay below 20. */
const MAX_DEPTH = 60;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface CheckedPack {
  readonly pack: Pack;
  readonly document: Readonly<Record<string, unknown>>;
  /** `pad: melding`, for whoever wrote the pack. */
  readonly waarschuwingen: readonly string[];
}

/** Errors: every problem in Dutch, with its path where it has one. */
export function readPackText(text: string): Result<CheckedPack, readonly string[]> {
  if (text.length > MAX_PACK_BYTES) return err(['Het bestand is groter dan 16 MB. Een regelpakket is veel kleiner.']);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err([DAMAGED]);
  }
  return checkPackDocument(raw);
}

/**
 * A pack that was released or taken earlier: it must be whole, and is not held to checks that came later. Errors as
 * above.
 */
export function readKeptPackText(text: string): Result<Pack, readonly string[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err([DAMAGED]);
  }
  const shape = shapeProblem(raw);
  if (shape !== undefined) return err([shape]);
  if (dataHash(raw as object) !== (raw as { hash: unknown }).hash) return err([ALTERED]);
  const loaded = loadPack(raw);
  return loaded.ok ? loaded : err(loaded.error.map(show));
}

const DAMAGED = 'Het bestand is geen volledige JSON: het is afgebroken of beschadigd. Haal het opnieuw op.';
const ALTERED = 'hash: het pakket is gewijzigd na de uitgave. Haal het opnieuw op.';

/** The same for a document that was parsed already. */
export function checkPackDocument(raw: unknown): Result<CheckedPack, readonly string[]> {
  const shape = shapeProblem(raw);
  if (shape !== undefined) return err([shape]);
  const document = raw as Readonly<Record<string, unknown>>;
  const altered = dataHash(document) !== document.hash;
  const problems = altered ? [ALTERED] : [];
  const loaded = loadPack(document);
  if (!loaded.ok) return err([...problems, ...loaded.error.map(show)]);
  const findings = checkPack(loaded.value);
  problems.push(...findings.filter(({ ernst }) => ernst === 'fout').map(show));
  if (problems.length > 0) return err(problems);
  const waarschuwingen = findings.filter(({ ernst }) => ernst === 'waarschuwing').map(show);
  return ok({ pack: loaded.value, document, waarschuwingen });
}

const show = ({ path, message }: { readonly path: string; readonly message: string }): string => `${path}: ${message}`;

/** What keeps it from being looked at more closely. */
function shapeProblem(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'Dit is geen regelpakket.';
  const { formaat, versie, hash } = raw as Record<string, unknown>;
  if (formaat !== PACK_FORMAT) return `formaat: dit is geen regelpakket (verwacht "${PACK_FORMAT}").`;
  if (typeof versie === 'number' && versie > PACK_FORMAT_VERSION) {
    return `versie: dit pakket heeft vorm ${versie}, dit programma kent vorm ${PACK_FORMAT_VERSION}. Werk Trajectwijzer eerst bij.`;
  }
  if (typeof hash !== 'string') return 'hash: het pakket heeft geen controlegetal.';
  return depthProblem(raw);
}

/** Without recursion: what is looked for here would end it. */
function depthProblem(raw: object): string | undefined {
  let level: object[] = [raw];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return `Het pakket is dieper genest dan ${MAX_DEPTH} niveaus.`;
    const next: object[] = [];
    for (const value of level) {
      for (const [key, inner] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.has(key)) return `De sleutel ${key} mag niet in een pakket staan.`;
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
  return undefined;
}
