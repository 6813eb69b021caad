import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '../../../shared/api/contract.ts';
import type { Woordenboek } from '../../../shared/plan/facts.ts';
import { useCall } from '../api/api-context.ts';
import { onPackChanged } from './pack-changed.ts';

export type Fact = OutputOf<'facts.dictionary'>['feiten'][number];
export type Field = NonNullable<Fact['velden']>[number];

export interface Dictionary {
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<string, Fact>;
  /** For the sentences of shared/plan. */
  readonly words: Woordenboek;
}

const DictionaryContext = createContext<Dictionary | null>(null);

export function useDictionary(): Dictionary {
  const dictionary = useContext(DictionaryContext);
  if (dictionary === null) throw new Error('useDictionary needs a DictionaryProvider');
  return dictionary;
}

/** Fetches the dictionary, once per rule pack; shows `children` when it is there. */
export function DictionaryProvider({
  children,
  waiting,
}: {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
}) {
  const call = useCall();
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  useEffect(() => {
    let current = true;
    const load = (): void => {
      void call('facts.dictionary', {}).then((result) => {
        if (current && result.ok) setFacts(result.value.feiten);
      });
    };
    load();
    const stop = onPackChanged(load);
    return () => {
      current = false;
      stop();
    };
  }, [call]);
  const dictionary = useMemo<Dictionary | null>(() => {
    if (facts === null) return null;
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    return { facts, byId, words: (id) => byId.get(id) };
  }, [facts]);
  if (dictionary === null) return waiting;
  return <DictionaryContext.Provider value={dictionary}>{children}</DictionaryContext.Provider>;
}
