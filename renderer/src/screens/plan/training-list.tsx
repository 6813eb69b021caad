import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { without } from '../../dossier/tree.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
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
        const field = (key: 'naam' | 'aanbieder' | 'odbNummer' | 'start', label: string) => (
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
              {field('start', t.start)}
            </div>
            <div>
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
