import { type FormEvent, useState } from 'react';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { goTo } from '../../app/route.ts';
import { dossiersText as t } from '../../text/dossiers.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './dossiers.module.css';

type Doel = NonNullable<NonNullable<Dossier['vraag']>['doel']>;
const DOELEN: readonly Doel[] = ['basisdiploma', 'bijscholen', 'omscholen', 'herorienteren'];

/** Who and why; the rest is asked one question at a time. */
export function NewDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t.nieuwTitel} isOpen={isOpen} onClose={onClose}>
      <NewForm onClose={onClose} />
    </Dialog>
  );
}

function NewForm({ onClose }: { readonly onClose: () => void }) {
  const call = useCall();
  const toasts = useToasts();
  const [voornaam, setVoornaam] = useState('');
  const [naam, setNaam] = useState('');
  const [vraag, setVraag] = useState('');
  const [doel, setDoel] = useState<Doel | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const client = {
      ...(voornaam.trim() === '' ? {} : { voornaam: voornaam.trim() }),
      ...(naam.trim() === '' ? {} : { naam: naam.trim() }),
    };
    const made = await call('dossiers.create', { client });
    if (!made.ok) {
      setBusy(false);
      toasts.warn(errorText(made.error));
      return;
    }
    const { id, revision, dossier } = made.value;
    const question = { ...(vraag.trim() === '' ? {} : { tekst: vraag.trim() }), ...(doel === null ? {} : { doel }) };
    const saved = await call('dossiers.save', {
      id,
      revision,
      dossier: { ...dossier, fase: 'intake', ...(Object.keys(question).length === 0 ? {} : { vraag: question }) },
    });
    if (!saved.ok) toasts.warn(errorText(saved.error));
    onClose();
    goTo({ screen: 'dossier', id, tab: 'intake', focus: null });
  };
  return (
    <form className={cx(styles.form)} onSubmit={(event) => void submit(event)} noValidate>
      <div className={cx(styles.two)}>
        <TextField label={t.voornaam} value={voornaam} onChange={setVoornaam} autoFocus />
        <TextField label={t.naam} value={naam} onChange={setNaam} />
      </div>
      <TextField label={t.vraag} hint={t.vraagHint} value={vraag} onChange={setVraag} multiline tall />
      <Select
        label={t.doel}
        options={DOELEN.map((id) => ({ id, label: t.doelen[id] }))}
        value={doel}
        onChange={(value) => setDoel(DOELEN.find((id) => id === value) ?? null)}
      />
      <div className={cx(styles.formEnd)}>
        <Button type="submit" variant="primary" isDisabled={busy}>
          {t.begin}
        </Button>
      </div>
    </form>
  );
}
