/** What an import of programmes gives, before anything is kept: rows to take, rows left aside and why, and what is wrong. */
import type { Problem } from '../build.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Programme } from '../schema.ts';
import { fold } from '../words.ts';

/** The most rows of one import; a file of all programmes in Flanders has fewer than 3,000. */
export const MAX_IMPORT_ROWS = 20_000;

export interface ImportPreview {
  /** Rows that can be taken. All or nothing: with one problem none is. */
  readonly opleidingen: readonly Programme[];
  /** Rows that are right but not taken, with the reason. */
  readonly overgeslagen: readonly { readonly rij: string; readonly reden: string }[];
  /** By row and column (or field). */
  readonly problemen: readonly Problem[];
}

/** Leaves out what the catalogue already holds, so that a row written by hand with its source always wins. */
export function withoutKnown(preview: ImportPreview, catalogue: Catalogue): ImportPreview {
  const keyOf = ({ instelling, naam }: Programme): string => `${instelling}|${fold(naam)}`;
  const known = new Set(catalogue.programmes.map(keyOf));
  const ids = new Set(catalogue.programmes.map(({ id }) => id));
  const taken: Programme[] = [];
  const overgeslagen = [...preview.overgeslagen];
  for (const row of preview.opleidingen) {
    if (ids.has(row.id) || known.has(keyOf(row)))
      overgeslagen.push({ rij: row.id, reden: `"${row.naam}" staat al in de catalogus` });
    else taken.push(row);
  }
  return { ...preview, opleidingen: taken, overgeslagen };
}
