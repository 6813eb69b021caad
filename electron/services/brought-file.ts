/** A file that was brought: read once, looked at, and then taken without being brought again. */
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { FilePort } from './create-services-ports.ts';
import type { Session } from './session.ts';

export interface Brought {
  readonly ticket: string;
  /** What the file is called. */
  readonly naam?: string;
}

interface BroughtFile<T> {
  /** What the file gives; the ticket of the last answer may be used again. */
  read(brought: Brought): Promise<Result<T, ApiError>>;
  forget(): void;
}

const EXPIRED: ApiError = { kind: 'expired', message: 'Dit bestand staat niet meer klaar. Kies het opnieuw.' };

export function broughtFile<T>(
  { session, files }: { readonly session: Session; readonly files: FilePort },
  parse: (bytes: Uint8Array, naam: string) => Promise<T>,
): BroughtFile<T> {
  let last: { readonly ticket: string; readonly found: T } | null = null;
  return {
    async read({ ticket, naam = '' }) {
      const open = session.withVault(() => ok(null));
      if (!open.ok) return open;
      if (last?.ticket === ticket) return ok(last.found);
      const bytes = files.collect(ticket);
      if (bytes === null) return err(EXPIRED);
      const found = await parse(bytes, naam);
      // The vault may have locked while a large file was read.
      return session.withVault(() => {
        last = { ticket, found };
        return ok(found);
      });
    },
    forget() {
      last = null;
    },
  };
}
