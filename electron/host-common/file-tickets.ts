/** One-time tickets for bytes: single use, one minute, in memory only. */
import { randomBytes } from 'node:crypto';
import type { FileTicket } from '../../shared/api/fields.ts';
import type { Clock, FilePort, OutgoingFile } from '../services/create-services-ports.ts';

const TICKET_MS = 60_000;
/** Largest file that a host may bring. */
export const MAX_RECEIVED_BYTES = 20 * 1024 * 1024;
const MAX_WAITING = 32;
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

export interface FileTickets extends FilePort {
  /** For a host: the file of a ticket, once. Null when it was used, is unknown or too old. */
  take(ticket: string): OutgoingFile | null;
  /** For a host: keeps received bytes for `dossiers.importFile`; null when they are too large. */
  receive(bytes: Uint8Array): string | null;
}

interface Waiting {
  readonly direction: 'out' | 'in';
  readonly file: OutgoingFile;
  readonly until: number;
  readonly cancel: () => void;
}

export function createFileTickets(clock: Clock): FileTickets {
  const waiting = new Map<string, Waiting>();

  const drop = (ticket: string): void => {
    waiting.get(ticket)?.cancel();
    waiting.delete(ticket);
  };

  const heldBytes = (): number => [...waiting.values()].reduce((sum, { file }) => sum + file.bytes.length, 0);

  const keep = (direction: Waiting['direction'], file: OutgoingFile): string => {
    // Whoever asks for files and never fetches them loses the oldest, not the memory of the computer.
    for (const oldest of waiting.keys()) {
      if (waiting.size < MAX_WAITING && heldBytes() + file.bytes.length <= MAX_WAITING_BYTES) break;
      drop(oldest);
    }
    const ticket = randomBytes(16).toString('hex');
    const cancel = clock.after(TICKET_MS, () => drop(ticket));
    waiting.set(ticket, { direction, file, until: clock.monotonic() + TICKET_MS, cancel });
    return ticket;
  };

  const use = (direction: Waiting['direction'], ticket: string): OutgoingFile | null => {
    const found = waiting.get(ticket);
    if (found === undefined || found.direction !== direction) return null;
    drop(ticket);
    return clock.monotonic() < found.until ? found.file : null;
  };

  return {
    offer(file): FileTicket {
      const { fileName, mime, bytes } = file;
      return { ticket: keep('out', file), fileName, mime, bytes: bytes.length };
    },
    take: (ticket) => use('out', ticket),
    receive(bytes) {
      if (bytes.length > MAX_RECEIVED_BYTES) return null;
      return keep('in', { fileName: '', mime: '', bytes });
    },
    collect: (ticket) => use('in', ticket)?.bytes ?? null,
    clear() {
      for (const ticket of [...waiting.keys()]) drop(ticket);
    },
  };
}
