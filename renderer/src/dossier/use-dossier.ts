import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/api/contract.ts';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Advies } from '../../../shared/pathways/advice.ts';
import type { PopPlan } from '../../../shared/plan/plan-types.ts';
import { buildPop } from '../../../shared/plan/pop.ts';
import { useCall } from '../api/api-context.ts';
import { useDictionary } from './dictionary.tsx';
import { createSaver, type Saver, type SaveState } from './saver.ts';

export type Moved = NonNullable<OutputOf<'advice.compute'>['moved']>;
type Edit = (dossier: Dossier) => Dossier;

/** One dossier on the screen: its draft, whether it is on disk, and what the rules say of it. */
export interface Work {
  readonly id: string;
  readonly dossier: Dossier;
  readonly practice: boolean;
  readonly archived: boolean;
  readonly notice: string | null;
  readonly contradictions: readonly { readonly path: string; readonly message: string }[];
  readonly saveState: SaveState;
  readonly advies: Advies | null;
  readonly moved: Moved | null;
  readonly plan: PopPlan | null;
  readonly adviceError: ApiError | null;
  /** `typing`: more will follow at once, so wait a moment with saving and computing. */
  readonly change: (edit: Edit, typing?: boolean) => void;
  readonly undo: () => boolean;
  readonly flush: () => Promise<boolean>;
  readonly keepMine: () => Promise<void>;
  readonly reload: () => void;
}

type Opened = OutputOf<'dossiers.open'>;
const MAX_UNDO = 50;
const TYPING_MS = 400;

/** Shapes: the opened dossier -> its work. `reload` opens it anew. */
export function useDossier(opened: Opened, reload: () => void): Work {
  const call = useCall();
  const { words } = useDictionary();
  const [dossier, setDossier] = useState<Dossier>(opened.dossier);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: opened.savedAt });
  const [contradictions, setContradictions] = useState(opened.contradictions);
  const [advice, setAdvice] = useState<{ readonly advies: Advies; readonly moved: Moved | null } | null>(null);
  const [adviceError, setAdviceError] = useState<ApiError | null>(null);
  const current = useRef(opened.dossier);
  const history = useRef<Dossier[]>([]);
  const sequence = useRef(Date.now());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saver = useRef<Saver<Dossier> | null>(null);

  saver.current ??= createSaver<Dossier>(opened, {
    save: async (draft, revision) => {
      const result = await call('dossiers.save', { id: opened.id, revision, dossier: draft });
      if (result.ok) setContradictions(result.value.contradictions);
      return result;
    },
    onState: setSaveState,
    later: (work, ms) => {
      const handle = setTimeout(work, ms);
      return () => clearTimeout(handle);
    },
  });

  const compute = useCallback(async (): Promise<void> => {
    sequence.current += 1;
    const mine = sequence.current;
    const result = await call('advice.compute', {
      dossier: current.current,
      stream: `dossier-${opened.id}`,
      sequence: mine,
    });
    if (mine !== sequence.current) return;
    if (result.ok) {
      setAdvice({ advies: result.value.advies, moved: result.value.moved });
      setAdviceError(null);
    } else if (result.error.kind !== 'cancelled') {
      setAdviceError(result.error);
    }
  }, [call, opened.id]);

  useEffect(() => {
    void compute();
  }, [compute]);

  // What still waits is saved when the counsellor leaves the dossier or the page.
  useEffect(() => {
    const flush = (): void => void saver.current?.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      clearTimeout(timer.current);
      flush();
    };
  }, []);

  const take = useCallback(
    (next: Dossier, typing: boolean): void => {
      current.current = next;
      setDossier(next);
      saver.current?.change(next, typing);
      clearTimeout(timer.current);
      if (typing) timer.current = setTimeout(() => void compute(), TYPING_MS);
      else void compute();
    },
    [compute],
  );
  const change = useCallback(
    (edit: Edit, typing = false): void => {
      const next = edit(current.current);
      if (next === current.current) return;
      if (!typing || history.current.length === 0) {
        history.current = [...history.current.slice(1 - MAX_UNDO), current.current];
      }
      take(next, typing);
    },
    [take],
  );
  const undo = useCallback((): boolean => {
    const before = history.current.pop();
    if (before !== undefined) take(before, false);
    return before !== undefined;
  }, [take]);
  const keepMine = useCallback(async (): Promise<void> => {
    const newest = await call('dossiers.open', { id: opened.id });
    if (newest.ok) saver.current?.overrule(newest.value.revision);
  }, [call, opened.id]);
  const flush = useCallback(async () => (await saver.current?.flush()) ?? true, []);

  const advies = advice?.advies ?? null;
  // The plan follows the advice; while the next advice is on its way the texts of the dossier are already the new ones.
  const plan = useMemo(
    () => (advies === null ? null : buildPop(dossier, advies, { woordenboek: words })),
    [dossier, advies, words],
  );
  return {
    id: opened.id,
    dossier,
    practice: opened.practice,
    archived: opened.archived,
    notice: opened.notice,
    contradictions,
    saveState,
    advies,
    moved: advice?.moved ?? null,
    plan,
    adviceError,
    change,
    undo,
    flush,
    keepMine,
    reload,
  };
}
