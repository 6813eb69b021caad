import { type FormEvent, useState } from 'react';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { useWork } from '../../dossier/work-context.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import type { Pathway } from './pathway.ts';
import styles from './trajecten.module.css';

/** The dossier with this pathway chosen, the reason written down, and the training named in the plan. */
function chosenIn(dossier: Dossier, { voorstel, traject }: Pathway, reden: string): Dossier {
  const pop = dossier.pop ?? {};
  const earlier = pop.keuzes ?? [];
  const known = earlier.find((keuze) => keuze.voorstel === voorstel.id);
  const keuze = { ...known, voorstel: voorstel.id, ...(reden === '' ? {} : { reden }) };
  const named = pop.opleidingen ?? [];
  const size = voorstel.studieomvang;
  const opleiding = {
    naam: traject.titel,
    ...(traject.instelling === null ? {} : { aanbieder: traject.instelling }),
    ...(size !== null && size.min === size.max ? { studiepunten: size.min } : {}),
  };
  return {
    ...dossier,
    pop: {
      ...pop,
      keuze: voorstel.id,
      keuzes: known === undefined ? [...earlier, keuze] : earlier.map((row) => (row === known ? keuze : row)),
      opleidingen: named.some(({ naam }) => naam === traject.titel) ? named : [...named, opleiding],
    },
  };
}

export function ChooseDialog({ pathway, onClose }: { readonly pathway: Pathway | null; readonly onClose: () => void }) {
  return (
    <Dialog title={t.kiesTitel} isOpen={pathway !== null} onClose={onClose}>
      {pathway === null ? null : <ChooseForm pathway={pathway} onClose={onClose} />}
    </Dialog>
  );
}

function ChooseForm({ pathway, onClose }: { readonly pathway: Pathway; readonly onClose: () => void }) {
  const work = useWork();
  const toasts = useToasts();
  const [reden, setReden] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    work.change((before) => chosenIn(before, pathway, reden.trim()));
    toasts.say(t.gekozenBericht, { label: t.ongedaan, run: () => work.undo() });
    onClose();
  };
  return (
    <form className={cx(styles.form)} onSubmit={submit} noValidate>
      <p>
        <strong>{pathway.traject.titel}</strong>
        <br />
        {pathway.traject.instelling ?? ''}
      </p>
      <TextField label={t.kiesReden} hint={t.kiesHint} value={reden} onChange={setReden} multiline tall autoFocus />
      <div className={cx(styles.formEnd)}>
        <Button type="submit" variant="primary">
          {t.kies}
        </Button>
      </div>
    </form>
  );
}
