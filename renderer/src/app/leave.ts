/** Lets whoever locks the vault wait until the open dossier is on disk. */
import { createContext, useMemo, useRef } from 'react';

export interface Leave {
  /** The open dossier tells how it is saved; null when it closes. */
  readonly register: (flush: (() => Promise<boolean>) | null) => void;
  readonly flush: () => Promise<boolean>;
}

export const LeaveContext = createContext<Leave>({ register: () => undefined, flush: () => Promise.resolve(true) });

export function useLeave(): Leave {
  const current = useRef<(() => Promise<boolean>) | null>(null);
  return useMemo(
    () => ({
      register: (flush) => {
        current.current = flush;
      },
      flush: () => current.current?.() ?? Promise.resolve(true),
    }),
    [],
  );
}
