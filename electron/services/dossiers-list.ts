/** The worklist: searching, filtering and sorting rows, without opening a dossier. */
import type { DossierRow } from '../../shared/api/contract-dossiers.ts';
import { fold } from '../../shared/catalogue/words.ts';
import type { Listed } from '../storage/vault-dossiers.ts';

export interface ListQuery {
  readonly search?: string;
  readonly fase?: readonly NonNullable<DossierRow['fase']>[];
  readonly archived: boolean;
  readonly practice?: boolean;
  readonly sort: 'naam' | 'deadline' | 'laatsteContact' | 'savedAt';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export type ListedRow = DossierRow & { readonly id: string; readonly revision: number };

/** One page of the rows that fit, and how many fit in all. */
export function selectRows(
  listed: readonly Listed<DossierRow>[],
  query: ListQuery,
): { readonly rows: readonly ListedRow[]; readonly total: number } {
  const words = fold(query.search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const wantedPhases = new Set<DossierRow['fase']>(query.fase ?? []);
  const fitting = listed.filter(
    ({ row }) =>
      row.archived === query.archived &&
      (query.practice === undefined || row.practice === query.practice) &&
      (wantedPhases.size === 0 || wantedPhases.has(row.fase)) &&
      holds(row, words),
  );
  const sorted = sortRows(fitting, query);
  const page = sorted.slice(query.offset, query.offset + query.limit);
  return { rows: page.map(({ id, revision, row }) => ({ ...row, id, revision })), total: sorted.length };
}

function holds({ naam, vraag }: DossierRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const hay = fold(`${naam} ${vraag ?? ''}`);
  return words.every((word) => hay.includes(word));
}

type Keyed = Listed<DossierRow>;

/** What has no value comes last, whichever way round; equal rows go by id, so that pages never overlap. */
function sortRows(rows: readonly Keyed[], { sort, descending }: ListQuery): readonly Keyed[] {
  const keyed = rows.map((row) => {
    const value = row.row[sort];
    return { row, key: value === null || value === '' ? null : sort === 'naam' ? fold(value) : value };
  });
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return a.key < b.key ? -direction : direction;
    }
    return a.row.id < b.row.id ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
}
