import { type FormEvent, useState } from 'react';
import type { DecisionInput, DecisionRow } from '../../../../shared/api/contract-precedents.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './catalogus.module.css';
import { useLevels } from './use-levels.ts';

type Side = DecisionInput['van'];
type Target = DecisionInput['naar'];

interface DecisionDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** All decisions that are kept from now on. */
  readonly onRecorded: (rows: readonly DecisionRow[]) => void;
  /** What is known already: of a qualification and a programme, never of a client. */
  readonly van?: Partial<Side>;
  readonly naar?: Partial<Target>;
}

/** Records what an institution decided, without whom it was about. */
export function DecisionDialog(props: DecisionDialogProps) {
  return (
    <Dialog title={t.nieuweBeslissing} isOpen={props.isOpen} onClose={props.onClose} kind="wide">
      <DecisionForm {...props} />
    </Dialog>
  );
}

interface Fields {
  readonly van: Partial<Side>;
  readonly naar: Partial<Target>;
  readonly wat: 'punten' | 'vak';
  readonly vrijgesteld: number | null;
  readonly totaal: number | null;
  readonly vak: string;
  readonly vakPunten: number | null;
  readonly uitVak: string;
  readonly op: string | null;
  readonly opmerking: string;
}

function DecisionForm({ onClose, onRecorded, van = {}, naar = {} }: DecisionDialogProps) {
  const call = useCall();
  const [fields, setFields] = useState<Fields>({
    ...{ van, naar, wat: 'punten', vrijgesteld: null, totaal: null },
    ...{ vak: '', vakPunten: null, uitVak: '', op: null, opmerking: '' },
  });
  const [error, setError] = useState<string | null>(null);
  const set = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fields.van.niveau === undefined || fields.naar.niveau === undefined) {
      setError(t.kiesNiveau);
      return;
    }
    // What else is missing is said by the service, by field.
    const result = await call('precedents.record', inputOf(fields));
    if (!result.ok) {
      setError(errorText(result.error));
      return;
    }
    onRecorded(result.value.beslissingen);
    onClose();
  };
  return (
    <form className={cx(styles.form)} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t.beslissingenUitleg}</p>
      <Programme label={t.van} value={fields.van} onChange={(next) => set({ van: next })} />
      <Programme label={t.naar} value={fields.naar} onChange={(next) => set({ naar: { ...fields.naar, ...next } })} />
      <RadioGroup
        label={t.wat}
        options={[
          { id: 'punten', label: t.punten },
          { id: 'vak', label: t.vak },
        ]}
        value={fields.wat}
        onChange={(value) => set({ wat: value === 'vak' ? 'vak' : 'punten' })}
      />
      <div className={cx(styles.two)}>
        {fields.wat === 'punten' ? (
          <>
            <Points label={t.vrijgesteld} value={fields.vrijgesteld} onChange={(vrijgesteld) => set({ vrijgesteld })} />
            <Points label={t.totaal} value={fields.totaal} onChange={(totaal) => set({ totaal })} />
          </>
        ) : (
          <>
            <TextField label={t.vakNaam} value={fields.vak} onChange={(vak) => set({ vak })} />
            <Points label={t.vakPunten} value={fields.vakPunten} onChange={(vakPunten) => set({ vakPunten })} />
            <TextField label={t.uitVak} value={fields.uitVak} onChange={(uitVak) => set({ uitVak })} />
          </>
        )}
        <DateInput label={t.op} value={fields.op} onChange={(op) => set({ op })} />
      </div>
      <TextField
        label={t.opmerking}
        hint={t.opmerkingHint}
        value={fields.opmerking}
        onChange={(opmerking) => set({ opmerking })}
        maxLength={400}
      />
      <div role="alert">{error === null ? null : <p>{error}</p>}</div>
      <div className={cx(styles.row)}>
        <Button onPress={onClose}>{t.annuleer}</Button>
        <Button type="submit" variant="primary">
          {t.bewaar}
        </Button>
      </div>
    </form>
  );
}

function inputOf({
  van,
  naar,
  wat,
  vrijgesteld,
  totaal,
  vak,
  vakPunten,
  uitVak,
  op,
  opmerking,
}: Fields): DecisionInput {
  const content =
    wat === 'vak'
      ? { vak: { naam: vak.trim(), studiepunten: vakPunten ?? 0, uitVak: uitVak.trim() } }
      : { ...(vrijgesteld === null ? {} : { vrijgesteld }), ...(totaal === null ? {} : { totaal }) };
  return {
    van: { niveau: 'geen', naam: '', instelling: '', ...van },
    naar: { niveau: 'geen', naam: '', instelling: '', ...naar },
    ...content,
    op: op ?? '',
    ...(opmerking.trim() === '' ? {} : { opmerking: opmerking.trim() }),
  };
}

interface ProgrammeProps {
  readonly label: string;
  readonly value: Partial<Side>;
  readonly onChange: (value: Partial<Side>) => void;
}

function Programme({ label, value, onChange }: ProgrammeProps) {
  const levels = useLevels();
  return (
    <fieldset className={cx(styles.group)}>
      <legend>{label}</legend>
      <div className={cx(styles.two)}>
        <Select
          label={t.niveau}
          options={levels}
          value={value.niveau ?? null}
          onChange={(niveau) => onChange({ ...value, niveau: niveau as Side['niveau'] })}
        />
        <TextField label={t.naam} value={value.naam ?? ''} onChange={(naam) => onChange({ ...value, naam })} />
        <TextField
          label={t.instelling}
          value={value.instelling ?? ''}
          onChange={(instelling) => onChange({ ...value, instelling })}
        />
      </div>
    </fieldset>
  );
}

interface PointsProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const Points = ({ label, value, onChange }: PointsProps) => (
  <NumberInput label={label} decimals={0} min={0} max={480} value={value} onChange={onChange} />
);
