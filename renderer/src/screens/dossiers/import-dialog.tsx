import { type FormEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { InputOf } from '../../../../shared/api/contract.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { bringFile } from '../../api/files.ts';
import { goTo } from '../../app/route.ts';
import { dossiersText as t } from '../../text/dossiers.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './dossiers.module.css';

type IfExists = NonNullable<InputOf<'dossiers.importFile'>['ifExists']>;

export function ImportDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t.importTitel} isOpen={isOpen} onClose={onClose}>
      <ImportForm onClose={onClose} />
    </Dialog>
  );
}

/** A file from a colleague: asks for its passphrase, and what to do when the dossier is there already. */
function ImportForm({ onClose }: { readonly onClose: () => void }) {
  const call = useCall();
  const toasts = useToasts();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [exists, setExists] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const bring = async (ifExists: IfExists): Promise<void> => {
    if (file === null) return;
    setError(null);
    // A ticket is good for one attempt: each one brings the file again.
    const ticket = await bringFile(file);
    if (!ticket.ok) {
      setError(ticket.error);
      return;
    }
    const result = await call('dossiers.importFile', {
      ticket: ticket.value,
      ifExists,
      ...(passphrase === '' ? {} : { passphrase }),
    });
    if (result.ok) {
      toasts.say(t.geimporteerd);
      onClose();
      goTo({ screen: 'dossier', id: result.value.id, tab: 'intake', focus: null });
    } else if (result.error.kind === 'exists') {
      setExists(true);
    } else {
      setError(errorText(result.error));
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void bring('refuse');
  };
  return (
    <form className={cx(styles.form)} onSubmit={submit} noValidate>
      <p>{t.importUitleg}</p>
      <FileTrigger
        onSelect={(files) => {
          setFile(files?.[0] ?? null);
          setExists(false);
          setError(null);
        }}
      >
        <Button>{file === null ? t.importKies : file.name}</Button>
      </FileTrigger>
      <TextField
        label={t.importWachtzin}
        hint={t.importWachtzinHint}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        maxLength={1000}
      />
      <div role="alert">{error === null ? null : <p className={cx(styles.problems)}>{error}</p>}</div>
      {exists ? (
        <div className={cx(styles.problems)}>
          <p>{t.importBestaat}</p>
          <div className={cx(styles.actions)}>
            <Button onPress={() => void bring('copy')}>{t.importKopie}</Button>
            <Button onPress={() => void bring('revision')}>{t.importVersie}</Button>
          </div>
        </div>
      ) : (
        <div className={cx(styles.formEnd)}>
          <Button type="submit" variant="primary" isDisabled={file === null}>
            {t.importKnop}
          </Button>
        </div>
      )}
    </form>
  );
}
