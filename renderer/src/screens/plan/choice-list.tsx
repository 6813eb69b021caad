import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './plan.module.css';
import { useRemoval } from './text-list.tsx';

type Choice = NonNullable<NonNullable<Dossier['pop']>['keuzes']>[number];

/** What was looked at, why, and how it turned out. A proposal is shown by its title. */
export function ChoiceList() {
  const { dossier, advies, change } = useWork();
  const remove = useRemoval();
  const choices = dossier.pop?.keuzes ?? [];
  const put = (keuzes: readonly Choice[], typing: boolean): void =>
    change((before) => ({ ...before, pop: { ...before.pop, keuzes } }), typing);
  const titleOf = (id: string | undefined): string | null => {
    const proposal = advies?.voorstellen.find((voorstel) => voorstel.id === id);
    return proposal === undefined
      ? null
      : [proposal.titel, proposal.instelling].filter((part) => part !== null).join(', ');
  };
  return (
    <section className={cx(styles.part)} aria-label={t.keuzes}>
      <h2>{t.keuzes}</h2>
      <p className={cx(styles.quiet)}>{t.keuzesHint}</p>
      {choices.map((choice, index) => {
        const title = titleOf(choice.voorstel);
        const set = (key: keyof Choice, value: string): void =>
          put(
            choices.map((old, other) => (other === index ? { ...old, [key]: value } : old)),
            true,
          );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no name but its place
          <div key={index} className={cx(styles.block)}>
            {title === null ? (
              <TextField
                label={t.voorstel}
                value={choice.voorstel ?? ''}
                onChange={(value) => set('voorstel', value)}
              />
            ) : (
              <p>
                <strong>{title}</strong>
              </p>
            )}
            <TextField label={t.reden} value={choice.reden ?? ''} onChange={(value) => set('reden', value)} multiline />
            <TextField
              label={t.evaluatie}
              value={choice.evaluatie ?? ''}
              onChange={(value) => set('evaluatie', value)}
              multiline
            />
            <div className={cx(styles.end)}>
              <Button
                variant="soft"
                onPress={() =>
                  remove(() =>
                    put(
                      choices.filter((_, other) => other !== index),
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
        <Button onPress={() => put([...choices, {}], false)} aria-label={`${t.voegToe}: ${t.keuzes}`}>
          {t.voegToe}
        </Button>
      </div>
    </section>
  );
}
