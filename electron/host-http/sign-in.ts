/** One-time tokens and the session they are exchanged for. Both live in memory only and are new at every start. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
export const TOKEN_LIFE = 60_000;
/** Nobody mistypes a token of 256 bits: so many wrong ones are someone who guesses. */
const WRONG_TOKENS = 5;

export interface SignIn {
  /** A new one-time token (base64url); the one before is no longer good. */
  issue(): string;
  /** The session value for a token, or null when it is wrong, used, or older than a minute. Ends the session before it. */
  exchange(token: string): string | null;
  isSession(value: string): boolean;
  /** Was a token ever exchanged? */
  started(): boolean;
  /** Milliseconds that the present token is still good; 0 when there is none. */
  tokenLeft(): number;
  close(): void;
}

/** `monotonic`: milliseconds from any start, so that setting the clock back keeps no token alive. */
export function createSignIn(monotonic: () => number): SignIn {
  let token: { readonly hash: Buffer; readonly until: number } | null = null;
  let session: Buffer | null = null;
  let wrong = 0;
  let started = false;

  return {
    issue() {
      const fresh = randomBytes(BYTES).toString('base64url');
      token = { hash: hashOf(fresh), until: monotonic() + TOKEN_LIFE };
      wrong = 0;
      return fresh;
    },
    exchange(given) {
      if (token === null || monotonic() >= token.until) {
        token = null;
        return null;
      }
      if (!timingSafeEqual(hashOf(given), token.hash)) {
        wrong += 1;
        if (wrong >= WRONG_TOKENS) token = null;
        return null;
      }
      token = null;
      started = true;
      const value = randomBytes(BYTES).toString('base64url');
      session = hashOf(value);
      return value;
    },
    isSession: (value) => session !== null && timingSafeEqual(hashOf(value), session),
    started: () => started,
    tokenLeft: () => (token === null ? 0 : Math.max(0, token.until - monotonic())),
    close() {
      token = null;
      session = null;
    },
  };
}

/** Of equal length whatever is given, so that comparing takes equally long. */
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
