/** Keeps something that fails again and again from being tried again and again. */

/** True at most once in so many milliseconds; `monotonic`: milliseconds from any start. */
export function oncePer(milliseconds: number, monotonic: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = monotonic();
    if (now - last < milliseconds) return false;
    last = now;
    return true;
  };
}
