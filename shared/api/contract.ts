/**
 * The one contract of all shells: method -> input, output, errors. A host authenticates the caller, `dispatch` checks the
 * message, services check the state. Bytes never travel here: they are fetched and brought with one-time tickets.
 */
import type { z } from 'zod';
import { adviceMethods } from './contract-advice.ts';
import { catalogueImportMethods } from './contract-catalogue-import.ts';
import { dossierMethods } from './contract-dossiers.ts';
import { packMethods } from './contract-packs.ts';
import { precedentMethods } from './contract-precedents.ts';
import { ruleMethods } from './contract-rules.ts';
import { sessionMethods } from './contract-session.ts';
import type { ApiError, ApiErrorOf, DOOR_ERRORS } from './errors.ts';
import type { Result } from './result.ts';

export const contract = {
  ...sessionMethods,
  ...dossierMethods,
  ...adviceMethods,
  ...ruleMethods,
  ...packMethods,
  ...catalogueImportMethods,
  ...precedentMethods,
} as const;

type Contract = typeof contract;
export type MethodName = keyof Contract;

/** What a caller sends. */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a caller gets. */
export type OutputOf<M extends MethodName> = z.output<Contract[M]['output']>;
/** The errors that a caller has to handle. */
export type ErrorOf<M extends MethodName> = ApiErrorOf<Contract[M]['errors'][number] | (typeof DOOR_ERRORS)[number]>;

/** What a screen calls, whatever carries it. Never rejects. */
export type WorkbenchApi = {
  readonly [M in MethodName]: (input: InputOf<M>) => Promise<Result<OutputOf<M>, ErrorOf<M>>>;
};

/** What services provide: the input is checked, the output will be, and so will the kind of error. */
export type Handlers = { readonly [M in MethodName]: Handler<M> };

type Handler<M extends MethodName> = (input: z.output<Contract[M]['input']>) => Answer<M> | Promise<Answer<M>>;
export type Answer<M extends MethodName> = Result<z.input<Contract[M]['output']>, ApiError>;
