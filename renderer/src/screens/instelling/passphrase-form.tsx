import { type FormEvent, useState } from 'react';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { instellingText as t } from '../../text/instelling.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { isGood, NewPassphrase } from '../kluis/new-passphrase.tsx';
import styles from './instelling.module.css';

const EMPTY = { current: '', next: '', again: '', tried: false } as const;

export function PassphraseForm() {
  const call = useCall();
  const toasts = useToasts();
  const [form, setForm] = useState<{ current: string; next: string; again: string; tried: boolean }>(EMPTY);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setForm({ ...form, tried: true });
    if (form.current === '' || !isGood(form.next, form.again)) return;
    const result = await call('session.changePassphrase', { current: form.current, next: form.next });
    if (result.ok) {
      toasts.say(t.gewijzigd);
      setForm(EMPTY);
    } else {
      toasts.warn(errorText(result.error));
    }
  };
  return (
    <form className={cx(styles.form)} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.huidig}
        type="password"
        value={form.current}
        onChange={(current) => setForm({ ...form, current })}
        autoComplete="current-password"
        maxLength={1000}
      />
      <NewPassphrase
        label={t.nieuw}
        value={form.next}
        again={form.again}
        onChange={(next, again) => setForm({ ...form, next, again })}
        tried={form.tried}
      />
      <div>
        <Button type="submit">{t.wijzig}</Button>
      </div>
    </form>
  );
}
