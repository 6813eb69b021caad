import { type FormEvent, useState } from 'react';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { fetchTicket } from '../../api/files.ts';
import { dossiersText as t } from '../../text/dossiers.ts';
import { kluisText } from '../../text/kluis.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { isGood, NewPassphrase } from '../kluis/new-passphrase.tsx';
import styles from './dossiers.module.css';

/** A dossier as a file: encrypted, or readable with a warning. `id` null = closed. */
export function ExportDialog({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  return (
    <Dialog title={t.exportTitel} isOpen={id !== null} onClose={onClose}>
      {id === null ? null : <ExportForm id={id} onClose={onClose} />}
    </Dialog>
  );
}

function ExportForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const call = useCall();
  const toasts = useToasts();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [plain, setPlain] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!plain && !isGood(passphrase, again)) return;
    const result = await call('dossiers.exportFile', plain ? { id, plain: true } : { id, passphrase });
    if (!result.ok) {
      toasts.warn(errorText(result.error));
      return;
    }
    fetchTicket(result.value.file);
    if (result.value.warning !== null) toasts.warn(result.value.warning);
    onClose();
  };
  return (
    <form className={cx(styles.form)} onSubmit={(event) => void submit(event)} noValidate>
      {plain ? (
        <p className={cx(styles.problems)}>{t.exportWaarschuwing}</p>
      ) : (
        <>
          <p>{t.exportUitleg}</p>
          <NewPassphrase
            label={kluisText.wachtzin}
            value={passphrase}
            again={again}
            onChange={(next, nextAgain) => {
              setPassphrase(next);
              setAgain(nextAgain);
            }}
            tried={tried}
          />
        </>
      )}
      <Checkbox checked={plain} onChange={setPlain}>
        {t.exportLeesbaar}
      </Checkbox>
      <div className={cx(styles.formEnd)}>
        <Button type="submit" variant={plain ? 'danger' : 'primary'}>
          {t.exportKnop}
        </Button>
      </div>
    </form>
  );
}
