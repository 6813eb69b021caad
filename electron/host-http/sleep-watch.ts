/** What the browser shell has instead of the system's message that the computer goes to sleep: a clock that jumped. */
export interface SleepWatchOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs again and again, so many milliseconds apart; gives what ends it. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
  readonly onSleep: () => void;
}

const TICK = 5000;
/** A busy computer is late by less; so is the clock when it is set right. */
const JUMP = 30_000;

/** Calls `onSleep` after the computer slept; gives what ends the watch. */
export function watchSleep({ now, every, onSleep }: SleepWatchOptions): () => void {
  let last = now();
  return every(TICK, () => {
    const slept = now() - last - TICK >= JUMP;
    last = now();
    if (slept) onSleep();
  });
}
