import { type FormEvent, useState } from 'react';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { kluisText as t } from '../../text/kluis.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './kluis.module.css';
import { KluisError, KluisPage } from './kluis-page.tsx';
import { isGood, NewPassphrase } from './new-passphrase.tsx';

/** First start: a passphrase, then the recovery key, then the examples or an empty list. */
export function MakeVault({ onDone }: { readonly onDone: (practice: boolean) => void }) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  return recoveryKey === null ? (
    <ChoosePassphrase onMade={setRecoveryKey} />
  ) : (
    <ShowKey recoveryKey={recoveryKey} onDone={onDone} />
  );
}

function ChoosePassphrase({ onMade }: { readonly onMade: (recoveryKey: string) => void }) {
  const call = useCall();
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isGood(value, again) || busy) return;
    setBusy(true);
    const result = await call('session.create', { passphrase: value });
    setBusy(false);
    if (result.ok) onMade(result.value.recoveryKey);
    else setError(errorText(result.error));
  };
  return (
    <KluisPage title={t.makenTitel} intro={t.makenUitleg}>
      <form className={cx(styles.form)} onSubmit={(event) => void submit(event)} noValidate>
        <NewPassphrase
          label={t.wachtzin}
          value={value}
          again={again}
          onChange={(next, nextAgain) => {
            setValue(next);
            setAgain(nextAgain);
          }}
          tried={tried}
          autoFocus
        />
        <KluisError text={error} />
        <Button type="submit" variant="primary" isDisabled={busy}>
          {busy ? t.bezig : t.maak}
        </Button>
      </form>
    </KluisPage>
  );
}

function ShowKey({
  recoveryKey,
  onDone,
}: {
  readonly recoveryKey: string;
  readonly onDone: (practice: boolean) => void;
}) {
  const [kept, setKept] = useState(false);
  return (
    <KluisPage title={t.sleutelTitel} intro={t.sleutelUitleg}>
      <div className={cx(styles.form)}>
        <p className={cx(styles.key)} data-testid="herstelsleutel">
          {recoveryKey}
        </p>
        <div className={cx(styles.row)} data-print="hide">
          <Button onPress={() => window.print()}>{t.druk}</Button>
        </div>
        <div className={cx(styles.form)} data-print="hide">
          <Checkbox checked={kept} onChange={setKept}>
            {t.bewaard}
          </Checkbox>
          <div className={cx(styles.row)}>
            <Button variant="primary" isDisabled={!kept} onPress={() => onDone(true)}>
              {t.oefen}
            </Button>
            <Button isDisabled={!kept} onPress={() => onDone(false)}>
              {t.leeg}
            </Button>
          </div>
        </div>
      </div>
    </KluisPage>
  );
}
