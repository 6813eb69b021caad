import { type FormEvent, useState } from 'react';
import { nowIso } from '../../app/today.ts';
import { useWork } from '../../dossier/work-context.ts';
import { intakeText as t } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './intake.module.css';

/** A note without leaving the question. */
export function NoteDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t.notitieTitel} isOpen={isOpen} onClose={onClose}>
      <NoteForm onClose={onClose} />
    </Dialog>
  );
}

function NoteForm({ onClose }: { readonly onClose: () => void }) {
  const work = useWork();
  const toasts = useToasts();
  const [tekst, setTekst] = useState('');
  const [voorKlant, setVoorKlant] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (tekst.trim() === '') return;
    const door = work.dossier.begeleider?.naam;
    const note = { op: nowIso(), tekst: tekst.trim(), voorKlant, ...(door === undefined ? {} : { door }) };
    work.change((before) => ({ ...before, notities: [...(before.notities ?? []), note] }));
    toasts.say(t.notitieKlaar);
    onClose();
  };
  return (
    <form className={cx(styles.form)} onSubmit={submit} noValidate>
      <TextField label={t.notitieTekst} value={tekst} onChange={setTekst} multiline tall autoFocus />
      <Checkbox checked={voorKlant} onChange={setVoorKlant}>
        {t.notitieKlant}
      </Checkbox>
      <div className={cx(styles.formEnd)}>
        <Button type="submit" variant="primary">
          {t.bewaar}
        </Button>
      </div>
    </form>
  );
}
