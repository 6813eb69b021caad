/** Whoever guesses a passphrase waits ever longer: after three wrong ones 1 s, 2 s, 4 s ... up to a minute. */
import type { ApiError } from '../../shared/api/errors.ts';
import { err, type Result } from '../../shared/api/result.ts';

export type Door = (name: string, input: unknown) => Promise<Result<unknown, ApiError>>;

const GUESSES: ReadonlySet<string> = new Set(['session.unlock', 'session.recover', 'session.changePassphrase']);
const FREE = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** How long to wait after so many wrong passphrases in a row, in milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(wrong - FREE, 16));
}

/** The same door, slower for guessers. `monotonic`: milliseconds from any start. */
export function withUnlockAttempts(dispatch: Door, monotonic: () => number): Door {
  let wrong = 0;
  let openAt = 0;
  return async (name, input) => {
    if (!GUESSES.has(name)) return dispatch(name, input);
    const left = openAt - monotonic();
    if (left > 0) return err(tooSoon(left));
    // Counted before it is judged: attempts side by side are as many guesses as attempts in a row.
    wrong += 1;
    openAt = monotonic() + waitAfter(wrong);
    const result = await dispatch(name, input);
    const guess = !result.ok && result.error.kind === 'wrong-passphrase';
    if (result.ok) {
      wrong = 0;
      openAt = 0;
    } else if (guess) {
      openAt = Math.max(openAt, monotonic() + waitAfter(wrong));
    } else {
      // Not judged at all (the vault was in use, the message was not right): it says nothing about a passphrase.
      wrong = Math.max(0, wrong - 1);
      if (waitAfter(wrong) === 0) openAt = 0;
    }
    return result;
  };
}

function tooSoon(left: number): ApiError {
  const seconds = Math.ceil(left / 1000);
  return {
    kind: 'refused',
    message: `Te veel verkeerde pogingen. Wacht ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} en probeer opnieuw.`,
  };
}
