import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { without } from '../../dossier/tree.ts';
import { useWork } from '../../dossier/work-context.ts';
import { dossiersText } from '../../text/dossiers.ts';
import { intakeText as t } from '../../text/intake.ts';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FASEN } from '../dossiers/use-worklist.ts';
import styles from './intake.module.css';
import { ProgrammePicker } from './programme-picker.tsx';

type Client = NonNullable<Dossier['client']>;
type Vraag = NonNullable<Dossier['vraag']>;
const DOELEN = ['basisdiploma', 'bijscholen', 'omscholen', 'herorienteren'] as const;

const withClient = (dossier: Dossier, key: keyof Client, value: string): Dossier => ({
  ...dossier,
  client: value === '' ? without(dossier.client ?? {}, key) : { ...dossier.client, [key]: value },
});

const withQuestion = <K extends keyof Vraag>(dossier: Dossier, key: K, value: Vraag[K] | undefined): Dossier => ({
  ...dossier,
  vraag: value === undefined ? without(dossier.vraag ?? {}, key) : { ...dossier.vraag, [key]: value },
});

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** Who the client is, what the question is, which programmes to look at. No rule reads the name. */
export function ClientDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t.klantEnVraag} isOpen={isOpen} onClose={onClose} kind="side">
      <ClientForm />
    </Dialog>
  );
}

function ClientForm() {
  const { dossier, change } = useWork();
  const { client, vraag } = dossier;
  const clientField = (key: keyof Client, label: string) => (
    <TextField
      label={label}
      value={client?.[key] ?? ''}
      onChange={(value) => change((before) => withClient(before, key, value), true)}
    />
  );
  return (
    <div className={cx(styles.form)}>
      <div className={cx(styles.two)}>
        {clientField('voornaam', dossiersText.voornaam)}
        {clientField('naam', dossiersText.naam)}
        {clientField('email', t.email)}
        {clientField('telefoon', t.telefoon)}
      </div>
      <TextField
        label={dossiersText.vraag}
        hint={dossiersText.vraagHint}
        value={vraag?.tekst ?? ''}
        onChange={(value) => change((before) => withQuestion(before, 'tekst', orNothing(value)), true)}
        multiline
        tall
      />
      <Select
        label={dossiersText.doel}
        options={DOELEN.map((id) => ({ id, label: dossiersText.doelen[id] }))}
        value={vraag?.doel ?? null}
        onChange={(value) =>
          change((before) =>
            withQuestion(
              before,
              'doel',
              DOELEN.find((id) => id === value),
            ),
          )
        }
      />
      <TextField
        label={t.beroep}
        value={vraag?.beroep ?? ''}
        onChange={(value) => change((before) => withQuestion(before, 'beroep', orNothing(value)), true)}
      />
      <ProgrammePicker
        chosen={vraag?.opleidingen ?? []}
        onChange={(ids) => change((before) => withQuestion(before, 'opleidingen', ids.length === 0 ? undefined : ids))}
      />
      <div className={cx(styles.two)}>
        <Select
          label={t.fase}
          options={FASEN.map((id) => ({ id, label: dossiersText.fasen[id] }))}
          value={dossier.fase ?? null}
          onChange={(value) =>
            change((before) => {
              const fase = FASEN.find((id) => id === value);
              return fase === undefined ? before : { ...before, fase };
            })
          }
        />
        <DateInput
          label={t.opvolgen}
          value={dossier.opvolgenOp ?? null}
          onChange={(iso) =>
            change((before) => (iso === null ? without(before, 'opvolgenOp') : { ...before, opvolgenOp: iso }))
          }
        />
      </div>
    </div>
  );
}
