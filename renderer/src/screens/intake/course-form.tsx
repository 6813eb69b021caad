import { type FormEvent, useState } from 'react';
import { COURSE_STATUSES } from '../../../../shared/dossier/course-list.ts';
import type { CourseInput } from '../../../../shared/exemptions/qualification.ts';
import { vakkenText as t } from '../../text/vakken.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './courses.module.css';

const UNKNOWN = 'onbekend';
const OPTIONS = [{ id: UNKNOWN, label: t.statusOnbekend }, ...COURSE_STATUSES];
/** Bounds of the dossier. */
const FIRST_YEAR = 1920;
const LAST_YEAR = 2050;

export interface CourseFormProps {
  readonly start: CourseInput;
  readonly isNew: boolean;
  readonly onDone: (course: CourseInput) => void;
  readonly onCancel?: () => void;
}

/** One course. Only its name is needed; what stays empty is unknown. */
export function CourseForm({ start, isNew, onDone, onCancel }: CourseFormProps) {
  const [naam, setNaam] = useState(start.naam ?? '');
  const [studiepunten, setStudiepunten] = useState<number | null>(start.studiepunten ?? null);
  const [score, setScore] = useState<number | null>(start.score ?? null);
  const [jaar, setJaar] = useState<number | null>(start.jaar ?? null);
  const [status, setStatus] = useState<string>(start.status ?? UNKNOWN);
  const [problems, setProblems] = useState<Readonly<Record<string, boolean>>>({});
  const [tried, setTried] = useState(false);
  const mark = (field: string) => (melding: string | null) =>
    setProblems((before) =>
      (before[field] ?? false) === (melding !== null) ? before : { ...before, [field]: melding !== null },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (naam.trim() === '' || Object.values(problems).includes(true)) return;
    const known = COURSE_STATUSES.find(({ id }) => id === status)?.id;
    onDone({
      naam: naam.trim().normalize('NFC'),
      ...(studiepunten === null ? {} : { studiepunten }),
      ...(score === null ? {} : { score }),
      ...(jaar === null ? {} : { jaar }),
      ...(start.creditbewijs === undefined ? {} : { creditbewijs: start.creditbewijs }),
      ...(known === undefined ? {} : { status: known }),
    });
  };
  return (
    <form className={cx(styles.form)} onSubmit={submit} noValidate aria-label={isNew ? t.een : t.eenWijzig}>
      <h3>{isNew ? t.een : t.eenWijzig}</h3>
      <div className={cx(styles.fields)}>
        <TextField
          label={t.naam}
          value={naam}
          onChange={setNaam}
          error={tried && naam.trim() === '' ? t.naamLeeg : null}
          autoFocus={!isNew}
        />
        <NumberInput
          label={t.studiepunten}
          decimals={1}
          min={0}
          max={60}
          value={studiepunten}
          onChange={setStudiepunten}
          onProblem={mark('studiepunten')}
        />
        <NumberInput
          label={t.score}
          decimals={2}
          min={0}
          max={20}
          value={score}
          onChange={setScore}
          onProblem={mark('score')}
        />
        <Select label={t.status} options={OPTIONS} value={status} onChange={setStatus} />
        <NumberInput
          label={t.jaar}
          decimals={0}
          min={FIRST_YEAR}
          max={LAST_YEAR}
          value={jaar}
          onChange={setJaar}
          onProblem={mark('jaar')}
        />
      </div>
      <p className={cx(styles.buttons)}>
        <Button type="submit">{isNew ? t.voegToe : t.werkBij}</Button>
        {onCancel === undefined ? null : (
          <Button variant="plain" onPress={onCancel}>
            {t.annuleer}
          </Button>
        )}
      </p>
    </form>
  );
}
