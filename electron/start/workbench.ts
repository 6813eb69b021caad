/** What both shells stand on: the services behind their one door, and the files that come and go. */
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { createDispatch, type LogEntry } from '../host-common/dispatch.ts';
import { createFileTickets, type FileTickets } from '../host-common/file-tickets.ts';
import { createServices, type ServiceOptions } from '../services/create-services.ts';
import { systemClock } from '../services/create-services-ports.ts';
import type { DataError } from '../services/data-files.ts';
import { type Door, withUnlockAttempts } from './unlock-attempts.ts';

export interface Workbench {
  readonly dispatch: Door;
  readonly files: FileTickets;
  /** Closes the vault; safe to call at any time. */
  readonly lock: () => void;
  /** Locks, and ends what runs beside. */
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions extends Pick<ServiceOptions, 'kdf' | 'processes' | 'engine' | 'data'> {
  readonly folder: string;
  readonly log: (entry: LogEntry) => void;
}

/** Fails only when the data of the release cannot be used. */
export function createWorkbench({ log, ...options }: WorkbenchOptions): Result<Workbench, DataError> {
  const files = createFileTickets(systemClock);
  const services = startServices({ ...options, files });
  if (!services.ok) return services;
  const { handlers, lock, close } = services.value;
  const dispatch = withUnlockAttempts(createDispatch({ handlers, log }), systemClock.monotonic);
  return ok({ dispatch, files, lock, close });
}

/** A release that does not fit this program may fail in ways that its checks did not foresee. */
function startServices(options: ServiceOptions): ReturnType<typeof createServices> {
  try {
    return createServices(options);
  } catch (cause) {
    const melding = 'Trajectwijzer kan niet starten: de regels of de catalogus passen niet bij dit programma.';
    return err({ code: 'ongeldig', melding, problemen: [cause instanceof Error ? cause.name : 'onbekend'] });
  }
}

/** The answer to a caller that is not ours. */
export const NOT_YOURS: Result<never, ApiError> = {
  ok: false,
  error: { kind: 'refused', message: 'Deze vraag komt niet van Trajectwijzer zelf.' },
};

/** An entry of the log as one line; it holds no value that anyone gave. */
export const logLine = ({ id, method, what, name, frames }: LogEntry): string =>
  [`[${id}] ${method}: ${what} ${name}`, ...frames].join(' | ');
