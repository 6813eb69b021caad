/** Every error of the contract as a sentence for the counsellor. The service's own sentence wins: it knows more. */
import type { ApiError, ErrorKind } from '../../../shared/api/errors.ts';

function general(kind: ErrorKind): string {
  switch (kind) {
    case 'locked':
      return 'De kluis is vergrendeld. Open ze met je wachtzin.';
    case 'no-vault':
      return 'Er is nog geen kluis op deze computer.';
    case 'vault-exists':
      return 'Er is al een kluis op deze computer. Open die met je wachtzin.';
    case 'in-use':
      return 'De kluis is al open in een ander venster of op een andere computer. Sluit ze daar eerst.';
    case 'wrong-passphrase':
      return 'Dit klopt niet. Kijk na wat je typte en probeer opnieuw.';
    case 'not-found':
      return 'Dit is niet gevonden. Misschien werd het verwijderd.';
    case 'exists':
      return 'Dit dossier staat al in de kluis.';
    case 'conflict':
      return 'Iemand anders bewaarde dit dossier intussen. Kies welke versie je houdt.';
    case 'invalid':
      return 'Er staat iets in dat niet kan. Kijk je laatste antwoord na.';
    case 'corrupt':
      return 'Dit bestand is beschadigd en is opzijgezet.';
    case 'newer-version':
      return 'Dit is gemaakt met een nieuwere versie van Trajectwijzer. Werk het programma eerst bij.';
    case 'too-large':
      return 'Dit is te groot. Een dossier is hoogstens 2 MB.';
    case 'disk':
      return 'Bewaren op de schijf lukt niet. Kijk of er nog plaats is.';
    case 'expired':
      return 'Dit duurde te lang. Probeer opnieuw.';
    case 'cancelled':
      return 'Dit werd onderbroken door een nieuwere vraag.';
    case 'refused':
      return 'Dit mag niet vanuit dit venster.';
    case 'internal':
      return 'Er ging iets mis in het programma. Probeer opnieuw.';
  }
}

/** One or two sentences; the first problem of a field is named with its path, never with its value. */
export function errorText(error: ApiError): string {
  const sentence = error.message === '' ? general(error.kind) : error.message;
  const first = error.fields?.[0];
  const field = first === undefined ? '' : ` (${first.path === '' ? '' : `${first.path}: `}${first.message})`;
  const log = error.logId === undefined ? '' : ` Kenmerk in het logboek: ${error.logId}.`;
  return `${sentence}${field}${log}`;
}
