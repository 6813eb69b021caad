import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './plan.module.css';

interface TextListProps {
  readonly title: string;
  readonly hint: string;
  /** Name of one entry: 'Inzicht'. */
  readonly item: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[], typing: boolean) => void;
}

/** Sentences under each other; each saves as it is typed. */
export function TextList({ title, hint, item, values, onChange }: TextListProps) {
  const remove = useRemoval();
  return (
    <section className={cx(styles.part)} aria-label={title}>
      <h2>{title}</h2>
      <p className={cx(styles.quiet)}>{hint}</p>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no name but its place
        <div key={index} className={cx(styles.line)}>
          <TextField
            label={t.nummer(item, index + 1)}
            hideLabel
            value={value}
            onChange={(next) =>
              onChange(
                values.map((old, other) => (other === index ? next : old)),
                true,
              )
            }
            multiline
          />
          <Button
            variant="soft"
            aria-label={`${t.verwijder}: ${t.nummer(item, index + 1)}`}
            onPress={() =>
              remove(() =>
                onChange(
                  values.filter((_, other) => other !== index),
                  false,
                ),
              )
            }
          >
            {t.verwijder}
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onChange([...values, ''], false)} aria-label={`${t.voegToe}: ${item}`}>
          {t.voegToe}
        </Button>
      </div>
    </section>
  );
}

/** Removes something and offers to take that back. */
export function useRemoval(): (remove: () => void) => void {
  const work = useWork();
  const toasts = useToasts();
  return (remove) => {
    remove();
    toasts.say(t.verwijderd, { label: t.ongedaan, run: () => work.undo() });
  };
}
