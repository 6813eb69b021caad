/**
 * Is there still a page? Each page keeps one request open; when the last one is gone the vault locks and, a little later, the
 * program stops. Reloading a page takes a moment, so neither happens at once.
 */
export interface PresenceOptions {
  /** Milliseconds without a page before the vault locks. */
  readonly lockAfter: number;
  /** Milliseconds without a page before the program stops. */
  readonly stopAfter: number;
  readonly lock: () => void;
  readonly stop: () => void;
  /** Runs once after so many milliseconds; gives what cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export interface Presence {
  /** A page came; gives what to call, once, when it is gone. Null: there are enough pages. */
  arrive(): (() => void) | null;
  pages(): number;
  close(): void;
}

/** A browser keeps six requests open to one address: pages that wait must not take them all. */
export const MOST_PAGES = 4;

export const PRESENCE_DEFAULTS = { lockAfter: 30_000, stopAfter: 120_000 } as const;

export function createPresence({ lockAfter, stopAfter, lock, stop, after }: PresenceOptions): Presence {
  let pages = 0;
  let cancels: (() => void)[] = [];
  const stay = (): void => {
    for (const cancel of cancels) cancel();
    cancels = [];
  };
  const wait = (): void => {
    stay();
    cancels = [after(lockAfter, lock), after(stopAfter, stop)];
  };
  return {
    arrive() {
      if (pages >= MOST_PAGES) return null;
      pages += 1;
      stay();
      let here = true;
      return () => {
        if (!here) return;
        here = false;
        pages -= 1;
        if (pages === 0) wait();
      };
    },
    pages: () => pages,
    close: stay,
  };
}
