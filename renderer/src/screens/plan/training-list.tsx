import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { parseIsoDay } from '../../../../shared/engine/calendar.ts';
import { without } from '../../dossier/tree.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './plan.module.css';
import { useRemoval } from './text-list.tsx';

type Training = NonNullable<NonNullable<Dossier['pop']>['opleidingen']>[number];

/** The trainings, named exactly as their provider names them. */
export function TrainingList() {
  const { dossier, change } = useWork();
  const remove = useRemoval();
  const trainings = dossier.pop?.opleidingen ?? [];
  const put = (opleidingen: readonly Training[], typing: boolean): void =>
    change((before) => ({ ...before, pop: { ...before.pop, opleidingen } }), typing);
  return (
    <section className={cx(styles.part)} aria-label={t.opleidingen}>
      <h2>{t.opleidingen}</h2>
      <p className={cx(styles.quiet)}>{t.opleidingenHint}</p>
      {trainings.map((training, index) => {
        const replace = (next: Training): void =>
          put(
            trainings.map((old, other) => (other === index ? next : old)),
            true,
          );
        const field = (key: 'naam' | 'aanbieder' | 'odbNummer', label: string) => (
          <TextField
            label={label}
            value={training[key] ?? ''}
            onChange={(value) => replace({ ...training, [key]: value })}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a training has no name but its place
          <div key={index} className={cx(styles.block)}>
            {field('naam', t.opleidingNaam)}
            <div className={cx(styles.four)}>
              {field('aanbieder', t.aanbieder)}
              {field('odbNummer', t.odb)}
              <NumberInput
                label={t.studiepunten}
                decimals={1}
                min={0}
                max={480}
                hint=""
                value={training.studiepunten ?? null}
                onChange={(value) =>
                  replace(value === null ? without(training, 'studiepunten') : { ...training, studiepunten: value })
                }
              />
              <Start training={training} onChange={replace} />
            </div>
            <div className={cx(styles.end)}>
              <Button
                variant="soft"
                onPress={() =>
                  remove(() =>
                    put(
                      trainings.filter((_, other) => other !== index),
                      false,
                    ),
                  )
                }
              >
                {t.verwijder}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button onPress={() => put([...trainings, {}], false)} aria-label={`${t.voegToe}: ${t.opleidingen}`}>
          {t.voegToe}
        </Button>
      </div>
    </section>
  );
}

interface StartProps {
  readonly training: Training;
  readonly onChange: (next: Training) => void;
}

/** A day; words that an earlier program or a colleague wrote there stay as they are. */
function Start({ training, onChange }: StartProps) {
  const { start } = training;
  if (start !== undefined && start !== '' && parseIsoDay(start) === null) {
    return <TextField label={t.start} value={start} onChange={(next) => onChange({ ...training, start: next })} />;
  }
  return (
    <DateInput
      label={t.start}
      value={start === undefined || start === '' ? null : start}
      onChange={(iso) => onChange(iso === null ? without(training, 'start') : { ...training, start: iso })}
    />
  );
}
