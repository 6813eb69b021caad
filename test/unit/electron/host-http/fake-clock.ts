/** A clock that a test moves. */
export interface FakeClock {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  every(milliseconds: number, run: () => void): () => void;
  /** Lets time pass; what is due runs at its moment. */
  pass(milliseconds: number): void;
  /** The computer sleeps: the clock goes on, nothing runs. */
  sleep(milliseconds: number): void;
}

interface Timer {
  due: number;
  readonly again: number | null;
  readonly run: () => void;
}

export function fakeClock(): FakeClock {
  let now = 0;
  const timers = new Set<Timer>();
  const add = (timer: Timer): (() => void) => {
    timers.add(timer);
    return () => timers.delete(timer);
  };
  return {
    now: () => now,
    after: (milliseconds, run) => add({ due: now + milliseconds, again: null, run }),
    every: (milliseconds, run) => add({ due: now + milliseconds, again: milliseconds, run }),
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        now = Math.max(now, next.due);
        if (next.again === null) timers.delete(next);
        else next.due += next.again;
        next.run();
      }
      now = end;
    },
    sleep(milliseconds) {
      now += milliseconds;
      for (const timer of timers) timer.due += milliseconds;
    },
  };
}
