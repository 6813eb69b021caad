/** The data of a release with what was brought in on top. Deterministic: the worker and the services get the same. */

import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { withoutKnown } from '../catalogue/import/imported.ts';
import type { Programme } from '../catalogue/schema.ts';
import type { Versie } from '../pathways/advice.ts';
import type { AdviceData } from '../pathways/advice-data.ts';
import { precedentOf } from './decisions.ts';
import type { LocalData } from './local-data.ts';
import { programmeLists } from './programme-lists.ts';

/** What was brought in, with the version and hash of each kind for `invoer.lokaal` of an advice. */
export interface LocalParts {
  readonly data: Omit<LocalData, 'vorigeCatalogus'>;
  readonly versies: Readonly<Record<string, Versie>>;
}

export function withLocal(release: AdviceData, { data, versies }: LocalParts): AdviceData {
  const catalogue = withProgrammes(release.catalogue, data.catalogus?.opleidingen ?? []);
  const { institutions } = catalogue;
  const own = data.beslissingen.flatMap((one) => precedentOf(one, institutions) ?? []);
  const homeOf = (text: string): string => catalogue.institution(text)?.naam ?? text;
  return {
    ...release,
    catalogue,
    evidence: { ...release.evidence, precedents: [...release.evidence.precedents, ...own] },
    versions: { ...release.versions, lokaal: versies },
    lists: data.lijsten.length === 0 ? undefined : programmeLists(data.lijsten, homeOf),
  };
}

/** A newer release may hold a row by now, or no longer know an institution: those rows are left aside. */
function withProgrammes(catalogue: Catalogue, rows: readonly Programme[]): Catalogue {
  if (rows.length === 0) return catalogue;
  const placed = rows.filter(({ instelling }) => catalogue.institutions.some(({ naam }) => naam === instelling));
  const { opleidingen } = withoutKnown({ opleidingen: placed, overgeslagen: [], problemen: [] }, catalogue);
  const built = buildCatalogue([...catalogue.programmes, ...opleidingen], catalogue.institutions);
  return built.ok ? built.value : catalogue;
}
