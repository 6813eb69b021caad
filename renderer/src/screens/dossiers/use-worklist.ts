import { useCallback, useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/api/contract.ts';
import type { ApiError } from '../../../../shared/api/errors.ts';
import { useCall } from '../../api/api-context.ts';

export const FASEN = ['intake', 'verkenning', 'plan', 'opvolging', 'afgerond'] as const;
type Fase = (typeof FASEN)[number];
export type Row = OutputOf<'dossiers.list'>['rows'][number];
export type SortKey = NonNullable<InputOf<'dossiers.list'>['sort']>;

interface Query {
  readonly search: string;
  readonly fase: Fase | null;
  readonly archived: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly limit: number;
}

export interface Worklist {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly loaded: boolean;
  readonly error: ApiError | null;
  readonly query: Query;
  readonly setQuery: (query: Query) => void;
  readonly refresh: () => void;
}

const PAGE = 200;
const TYPING_MS = 150;

/** The rows that the service finds; the newest first to begin with. */
export function useWorklist(practice: boolean): Worklist {
  const call = useCall();
  const [query, setQuery] = useState<Query>({
    search: '',
    fase: null,
    archived: false,
    sort: 'savedAt',
    descending: true,
    limit: PAGE,
  });
  const [answer, setAnswer] = useState<{ readonly rows: readonly Row[]; readonly total: number } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same list again
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const { search, fase, ...rest } = query;
      const result = await call('dossiers.list', {
        ...rest,
        ...(search.trim() === '' ? {} : { search: search.trim() }),
        ...(fase === null ? {} : { fase: [fase] }),
        practice,
      });
      if (!current) return;
      setError(result.ok ? null : result.error);
      if (result.ok) setAnswer({ rows: result.value.rows, total: result.value.total });
    };
    const timer = setTimeout(() => void ask(), query.search === '' ? 0 : TYPING_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [call, query, practice, turn]);
  return {
    rows: answer?.rows ?? [],
    total: answer?.total ?? 0,
    loaded: answer !== null,
    error,
    query,
    setQuery,
    refresh,
  };
}
