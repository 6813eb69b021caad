/** One method of the contract: what goes in, what comes out, and the errors that it may give. */
import type { z } from 'zod';
import type { ErrorKind } from './errors.ts';

export interface Method {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly errors: readonly ErrorKind[];
}

/** Errors of every method that needs an open vault. */
export const NEEDS_VAULT = ['locked', 'no-vault'] as const;

/** Of every method that reads from its files. */
export const READS_VAULT = [...NEEDS_VAULT, 'disk'] as const;

/** Of every method that changes them: another computer may have taken the vault over. */
export const WRITES_VAULT = [...READS_VAULT, 'in-use'] as const;
