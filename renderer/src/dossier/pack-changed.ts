/** Another rule pack is in use: what was fetched from the old one has to be fetched again. */
const NAME = 'trajectwijzer-regelpakket';

export const packChanged = (): void => {
  window.dispatchEvent(new Event(NAME));
};

/** Gives what stops listening. */
export function onPackChanged(listen: () => void): () => void {
  window.addEventListener(NAME, listen);
  return () => window.removeEventListener(NAME, listen);
}
