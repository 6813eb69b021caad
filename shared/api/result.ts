/** What every call that may fail returns: nothing throws across a border of the layers. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** A result that succeeded with `value`. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** A result that failed with `error`. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
