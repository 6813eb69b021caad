/** Exit codes of the command line (contract section 4). */
export const EXIT = { done: 0, refused: 1, wrongUse: 2, notWritten: 3 } as const;

/** One line for the user, on standard error. */
export type Reporter = (line: string) => void;
