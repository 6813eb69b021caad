/** How a call leaves the page: through the preload of Electron, or by HTTP to this computer. Never rejects. */
import type { ErrorOf, InputOf, MethodName, OutputOf } from '../../../shared/api/contract.ts';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { Result } from '../../../shared/api/result.ts';

export type Call = <M extends MethodName>(method: M, input: InputOf<M>) => Promise<Result<OutputOf<M>, ErrorOf<M>>>;

/** What carries one message: method and input in, a `Result` as plain data out. */
export type Carrier = (method: string, input: unknown) => Promise<unknown>;

interface Bridge {
  readonly call: Carrier;
}

const GONE: ApiError = {
  kind: 'internal',
  message: 'De werkbank antwoordt niet. Kijk of het programma nog draait en probeer opnieuw.',
};

const isResult = (value: unknown): value is Result<unknown, ApiError> =>
  typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);

/** The header keeps other sites out: a page elsewhere cannot send it without being asked first. */
export const httpCarrier: Carrier = async (method, input) => {
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Workbench': '1' },
    credentials: 'same-origin',
    cache: 'no-store',
    body: JSON.stringify(input),
  });
  return response.json();
};

const isBridge = (value: unknown): value is Bridge =>
  typeof value === 'object' && value !== null && 'call' in value && typeof value.call === 'function';

/** The carrier of this window. */
export function carrierOf(page: object): Carrier {
  const bridge: unknown = 'workbench' in page ? page.workbench : undefined;
  return isBridge(bridge) ? (method, input) => bridge.call(method, input) : httpCarrier;
}

/** `onError` sees every error first: a locked vault concerns the whole window. */
export function createCall(carry: Carrier, onError: (error: ApiError) => void): Call {
  return async <M extends MethodName>(method: M, input: InputOf<M>) => {
    let answer: unknown;
    try {
      answer = await carry(method, input);
    } catch {
      answer = { ok: false, error: GONE };
    }
    const result = isResult(answer) ? answer : { ok: false as const, error: GONE };
    if (!result.ok) onError(result.error);
    return result as Result<OutputOf<M>, ErrorOf<M>>;
  };
}
