/** Bytes travel by one-time tickets: a document is fetched once, a file that is brought gives a ticket back. */
import type { OutputOf } from '../../../shared/api/contract.ts';
import { err, ok, type Result } from '../../../shared/api/result.ts';

type FileTicket = OutputOf<'exports.popPdf'>;

/** Saves what waits under a ticket, under the name that the service gave it. */
export function fetchTicket(file: FileTicket): void {
  const link = document.createElement('a');
  link.href = `/files/${file.ticket}`;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

const MAX_FILE = 20 * 1024 * 1024;

/** Hands a file that the user chose to the shell; gives its ticket, or a sentence. */
export async function bringFile(file: File): Promise<Result<string, string>> {
  if (file.size > MAX_FILE) return err('Dit bestand is te groot om een dossier te zijn.');
  try {
    const response = await fetch('/files', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Workbench': '1' },
      credentials: 'same-origin',
      body: await file.arrayBuffer(),
    });
    const answer: unknown = await response.json();
    if (response.ok && typeof answer === 'object' && answer !== null && 'ticket' in answer) {
      return typeof answer.ticket === 'string' ? ok(answer.ticket) : err('Het bestand kon niet gelezen worden.');
    }
    return err('Het bestand kon niet gelezen worden.');
  } catch {
    return err('De werkbank antwoordt niet. Probeer opnieuw.');
  }
}
