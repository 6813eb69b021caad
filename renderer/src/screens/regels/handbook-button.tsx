import { useState } from 'react';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { fetchTicket } from '../../api/files.ts';
import { regelsText as t } from '../../text/regels.ts';
import { Button } from '../../ui/button.tsx';
import { useToasts } from '../../ui/toast.tsx';

/** All rules in one PDF, with the figures of the date that is shown. */
export function HandbookButton({ peildatum }: { readonly peildatum: string }) {
  const call = useCall();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const result = await call('exports.handbook', { peildatum });
    if (result.ok) {
      fetchTicket(result.value);
      toasts.say(t.handboekKlaar(result.value.fileName));
    } else {
      toasts.warn(errorText(result.error));
    }
    setBusy(false);
  };
  return (
    <Button onPress={() => void make()} isDisabled={busy}>
      {busy ? t.handboekBezig : t.handboek}
    </Button>
  );
}
