import { useState } from 'react';
import { useCall } from '../api/api-context.ts';
import { errorText } from '../api/errors.ts';
import { fetchTicket } from '../api/files.ts';
import { uitvoerText as t } from '../text/uitvoer.ts';
import { useToasts } from '../ui/toast.tsx';
import { useWork } from './work-context.ts';

type DocumentMethod = 'exports.popPdf' | 'exports.popWorkbook' | 'exports.bringList' | 'exports.okotNote';

/** Makes a document of this dossier and saves it; says how that went. `busy`: the one that is being made. */
export function useDocuments() {
  const work = useWork();
  const call = useCall();
  const toasts = useToasts();
  const [busy, setBusy] = useState<DocumentMethod | null>(null);
  /** `voorstel`: the proposal that an OKOT note is about. */
  const make = async (method: DocumentMethod, voorstel?: string): Promise<void> => {
    setBusy(method);
    // Documents are made of what is on disk.
    if (!(await work.flush())) toasts.warn(t.nietBewaard);
    else {
      const input = { id: work.id };
      const result =
        method === 'exports.okotNote'
          ? await call(method, voorstel === undefined ? input : { ...input, voorstel })
          : await call(method, input);
      if (result.ok) {
        fetchTicket(result.value);
        toasts.say(t.klaar(result.value.fileName));
      } else {
        toasts.warn(errorText(result.error));
      }
    }
    setBusy(null);
  };
  return { busy, make };
}
