/**
 * The only door of all shells: a name and a message in, a Result out. Unknown names are refused, the input is checked
 * and the output too, nothing throws, and no answer or log holds a value that a client gave.
 */
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { contract, type Handlers, type MethodName } from '../../shared/api/contract.ts';
import { ApiError, DOOR_ERRORS, type ErrorKind, type FieldProblem } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { fieldProblems } from './field-problems.ts';

/** What is kept of an internal error: where it happened, never with what. */
export interface LogEntry {
  readonly id: string;
  readonly method: string;
  readonly what: 'thrown' | 'output' | 'undeclared';
  /** Class of the error, kind of the undeclared error, or paths of the output. */
  readonly name: string;
  readonly frames: readonly string[];
}

export interface DispatchOptions {
  readonly handlers: Handlers;
  readonly log: (entry: LogEntry) => void;
}

export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown, ApiError>>;

const REFUSED: ApiError = { kind: 'refused', message: 'Deze opdracht bestaat niet.' };
const INVALID = 'De opdracht is niet volledig of bevat iets wat er niet hoort.';
const ALWAYS: ReadonlySet<ErrorKind> = new Set(DOOR_ERRORS);

const isMethod = (name: unknown): name is MethodName => typeof name === 'string' && Object.hasOwn(contract, name);

export function createDispatch({ handlers, log }: DispatchOptions): Dispatch {
  const internal = (method: MethodName, what: LogEntry['what'], name: string, frames: readonly string[] = []) => {
    const id = randomBytes(4).toString('hex');
    try {
      log({ id, method, what, name, frames });
    } catch {
      // A log that cannot be written must not hide the answer.
    }
    const message = `Er ging iets mis in het programma. Probeer opnieuw; meld anders nummer ${id}.`;
    return err<ApiError>({ kind: 'internal', message, logId: id });
  };

  return async (name, input) => {
    if (!isMethod(name)) return err(REFUSED);
    try {
      const method = contract[name];
      const checked = method.input.safeParse(input);
      if (!checked.success) return err(invalid(fieldProblems(checked.error)));
      // The schema of this very method made the value, which the union of all methods cannot express.
      const handler = handlers[name] as (
        value: unknown,
      ) => Result<unknown, ApiError> | Promise<Result<unknown, ApiError>>;
      const answer = await handler(checked.data);
      if (answer.ok) {
        const output = (method.output as z.ZodType).safeParse(answer.value);
        return output.success ? ok(output.data) : internal(name, 'output', pathsOf(output.error));
      }
      const declared: readonly ErrorKind[] = method.errors;
      const error = ApiError.safeParse(answer.error);
      if (!error.success || !(declared.includes(error.data.kind) || ALWAYS.has(error.data.kind))) {
        return internal(name, 'undeclared', String(answer.error.kind).slice(0, 40));
      }
      return err(error.data);
    } catch (cause) {
      return internal(name, 'thrown', nameOf(cause), framesOf(cause));
    }
  };
}

const invalid = (fields: readonly FieldProblem[]): ApiError => ({ kind: 'invalid', message: INVALID, fields });

const MAX_LOGGED = 10;

const pathsOf = (error: z.ZodError): string =>
  fieldProblems(error)
    .slice(0, MAX_LOGGED)
    .map(({ path }) => path)
    .join(', ');

function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  return `${cause.name}${code}`.slice(0, 100);
}

/** The lines of the stack that say where; the first ones hold the message, which may hold a value. */
function framesOf(cause: unknown): readonly string[] {
  const stack = cause instanceof Error && typeof cause.stack === 'string' ? cause.stack : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at \S/.test(line))
    .slice(0, MAX_LOGGED)
    .map((line) => line.trim());
}
