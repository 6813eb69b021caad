const two = (n: number): string => String(n).padStart(2, '0');

/** Today on this computer, as ISO day. */
export function todayIso(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This moment, as ISO moment. */
export const nowIso = (): string => new Date().toISOString();
