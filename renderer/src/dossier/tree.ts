/** The same group without one key: what is empty is left out of a dossier, never written as undefined. */
export const without = <T extends object>(tree: T, key: string): T =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key)) as T;
