import { createContext, useContext } from 'react';
import type { Work } from './use-dossier.ts';

export const WorkContext = createContext<Work | null>(null);

/** The open dossier, for the screens inside its frame. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('useWork needs a WorkContext');
  return work;
}
