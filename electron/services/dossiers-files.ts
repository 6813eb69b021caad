/** Dossiers on their way from and to a colleague. Everything that comes in is hostile until it has been checked. */
import type { Answer } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Dictionary } from '../../shared/facts/dictionary.ts';
import { looksSealed, openExchange, sealExchange } from '../storage/exchange-file.ts';
import { type KdfPolicy, PRODUCTION_KDF } from '../storage/kdf-policy.ts';
import { attemptAsync } from '../storage/storage-error.ts';
import { MAX_RECORD_BYTES } from '../storage/vault-dossiers.ts';
import { type Clock, type FilePort, todayOf } from './create-services-ports.ts';
import type { Dossiers } from './dossiers.ts';
import { parseForeign, TOO_LARGE } from './dossiers-parse.ts';
import { newUlid } from './dossiers-ulid.ts';
import { safeFileName } from './exports-file-name.ts';
import { type Session, toApiError } from './session.ts';

/** Header, nonce and tag of a sealed file. */
const SEALED_EXTRA = 2048;

export interface DossierFilePorts {
  readonly session: Session;
  readonly dossiers: Pick<Dossiers, 'put'>;
  readonly dictionary: Dictionary;
  readonly files: FilePort;
  readonly clock: Clock;
  readonly kdf?: KdfPolicy;
}

interface ImportInput {
  readonly ticket: string;
  readonly passphrase?: string;
  readonly ifExists: 'refuse' | 'copy' | 'revision';
}
type ExportInput = { readonly id: string; readonly passphrase: string } | { readonly id: string; readonly plain: true };

export interface DossierFiles {
  importFile(input: ImportInput): Promise<Answer<'dossiers.importFile'>>;
  exportFile(input: ExportInput): Promise<Answer<'dossiers.exportFile'>>;
}

const EXPIRED: ApiError = { kind: 'expired', message: 'Dit bestand staat niet meer klaar. Kies het opnieuw.' };
const NEEDS_PASSPHRASE: ApiError = {
  kind: 'wrong-passphrase',
  message: 'Dit bestand is versleuteld. Geef de wachtzin die je van je collega kreeg.',
};
const NOT_TEXT: ApiError = {
  kind: 'invalid',
  message: 'Dit bestand is geen dossier: het is geen tekst in UTF-8. Er is niets ingevoerd.',
};
const EXISTS: ApiError = {
  kind: 'exists',
  message: 'Dit dossier staat al in je kluis. Kies of je het als kopie of als nieuwe versie invoert.',
};
const PLAIN_WARNING =
  'Dit bestand is niet versleuteld: iedereen die het in handen krijgt, kan het lezen. Wis het zodra je het niet meer nodig hebt.';

export function createDossierFiles(ports: DossierFilePorts): DossierFiles {
  const { session, dossiers, dictionary, files, clock, kdf = PRODUCTION_KDF } = ports;

  const read = async (bytes: Uint8Array, passphrase: string | undefined): Promise<Result<Uint8Array, ApiError>> => {
    if (bytes.length > MAX_RECORD_BYTES + SEALED_EXTRA) return err(TOO_LARGE);
    if (!looksSealed(bytes)) return ok(bytes);
    if (passphrase === undefined) return err(NEEDS_PASSPHRASE);
    const content = await attemptAsync(() => openExchange(bytes, passphrase, kdf));
    return content.ok ? content : err(toApiError(content.error));
  };

  const place = (dossier: Dossier, ifExists: ImportInput['ifExists']): Answer<'dossiers.importFile'> =>
    session.withVault((vault) => {
      const known = vault.find(dossier.id);
      const marks = { archived: false, practice: false };
      if (known === null) return dossiers.put(dossier, 0, marks);
      if (ifExists === 'refuse') return err(EXISTS);
      if (ifExists === 'copy') return dossiers.put({ ...dossier, id: newUlid(clock.now()) }, 0, marks);
      return dossiers.put(dossier, known.revision, { archived: false, practice: known.row.practice });
    });

  return {
    async importFile({ ticket, passphrase, ifExists }) {
      const ready = session.withVault(() => ok(null));
      if (!ready.ok) return ready;
      const bytes = files.collect(ticket);
      if (bytes === null) return err(EXPIRED);
      const content = await read(bytes, passphrase);
      if (!content.ok) return content;
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(content.value);
      } catch {
        return err(NOT_TEXT);
      }
      const parsed = parseForeign(dictionary, text);
      return parsed.ok ? place(parsed.value, ifExists) : parsed;
    },
    async exportFile(input) {
      // The record as it is, also when the present rule pack could not open it.
      const stored = session.withVault((vault) => {
        const head = vault.read(input.id);
        const row = vault.find(input.id)?.row;
        return head.ok ? ok({ dossier: head.value.record.dossier, naam: row?.naam ?? '' }) : head;
      });
      if (!stored.ok) return stored;
      const text = Buffer.from(`${JSON.stringify(stored.value.dossier, null, 2)}\n`, 'utf8');
      const name = (extension: string): string =>
        safeFileName(['Dossier', stored.value.naam, todayOf(clock)], extension);
      if ('plain' in input) {
        const file = files.offer({ fileName: name('json'), mime: 'application/json', bytes: text });
        return ok({ file, warning: PLAIN_WARNING });
      }
      const bytes = await sealExchange(text, input.passphrase, kdf);
      text.fill(0);
      // The vault may have locked while the passphrase was stretched.
      const still = session.withVault(() => ok(null));
      if (!still.ok) return still;
      const file = files.offer({ fileName: name('tw'), mime: 'application/octet-stream', bytes });
      return ok({ file, warning: null });
    },
  };
}
