import { type FormEvent, useState } from 'react';
import type { SessionState } from '../../../../shared/api/contract-session.ts';
import type { ApiError } from '../../../../shared/api/errors.ts';
import type { Result } from '../../../../shared/api/result.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { kluisText as t } from '../../text/kluis.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './kluis.module.css';
import { KluisError, KluisPage } from './kluis-page.tsx';
import { isGood, NewPassphrase } from './new-passphrase.tsx';

type Opening = (takeOver: boolean) => Promise<Result<SessionState, ApiError>>;

/** Runs an attempt to open the vault; keeps the error and whether the other window may be overruled. */
function useOpening(attempt: Opening, onOpen: (state: SessionState) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const run = async (takeOver: boolean): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const result = await attempt(takeOver);
    setBusy(false);
    if (result.ok) onOpen(result.value);
    else setError(result.error);
  };
  return { busy, error, run };
}

export function OpenVault({ onOpen }: { readonly onOpen: (state: SessionState) => void }) {
  const [recovering, setRecovering] = useState(false);
  return recovering ? (
    <Recover onOpen={onOpen} onBack={() => setRecovering(false)} />
  ) : (
    <Unlock onOpen={onOpen} onForgot={() => setRecovering(true)} />
  );
}

function Unlock(props: { readonly onOpen: (state: SessionState) => void; readonly onForgot: () => void }) {
  const call = useCall();
  const [passphrase, setPassphrase] = useState('');
  const { busy, error, run } = useOpening(
    (takeOver) => call('session.unlock', { passphrase, ...(takeOver ? { takeOver } : {}) }),
    props.onOpen,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') void run(false);
  };
  return (
    <KluisPage title={t.openTitel} intro={t.openUitleg}>
      <form className={cx(styles.form)} onSubmit={submit} noValidate>
        <TextField
          label={t.wachtzin}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          autoComplete="current-password"
          maxLength={1000}
        />
        <KluisError text={error === null ? null : errorText(error)} />
        <div className={cx(styles.row)}>
          <Button type="submit" variant="primary" isDisabled={busy}>
            {busy ? t.bezig : t.open}
          </Button>
          {error?.canTakeOver === true ? <Button onPress={() => void run(true)}>{t.toch}</Button> : null}
          <Button variant="plain" onPress={props.onForgot}>
            {t.vergeten}
          </Button>
        </div>
      </form>
    </KluisPage>
  );
}

function Recover(props: { readonly onOpen: (state: SessionState) => void; readonly onBack: () => void }) {
  const call = useCall();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useOpening(
    (takeOver) => call('session.recover', { recoveryKey, passphrase, ...(takeOver ? { takeOver } : {}) }),
    props.onOpen,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (recoveryKey !== '' && isGood(passphrase, again)) void run(false);
  };
  return (
    <KluisPage title={t.herstelTitel} intro={t.herstelUitleg}>
      <form className={cx(styles.form)} onSubmit={submit} noValidate>
        <TextField label={t.herstelsleutel} value={recoveryKey} onChange={setRecoveryKey} autoFocus />
        <NewPassphrase
          label={t.nieuweWachtzin}
          value={passphrase}
          again={again}
          onChange={(next, nextAgain) => {
            setPassphrase(next);
            setAgain(nextAgain);
          }}
          tried={tried}
        />
        <KluisError text={error === null ? null : errorText(error)} />
        <div className={cx(styles.row)}>
          <Button type="submit" variant="primary" isDisabled={busy}>
            {busy ? t.bezig : t.herstel}
          </Button>
          {error?.canTakeOver === true ? <Button onPress={() => void run(true)}>{t.toch}</Button> : null}
          <Button variant="plain" onPress={props.onBack}>
            {t.terug}
          </Button>
        </div>
      </form>
    </KluisPage>
  );
}
