import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { without } from '../../dossier/tree.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './plan.module.css';
import { useRemoval } from './text-list.tsx';

type Action = NonNullable<Dossier['acties']>[number];
const STATUSES = ['open', 'bezig', 'klaar', 'vervallen'] as const;

/** A name that no other action of this dossier has. */
function newId(actions: readonly Action[]): string {
  let number = actions.length + 1;
  while (actions.some(({ id }) => id === `a${number}`)) number += 1;
  return `a${number}`;
}

/** What, who, when, and how far it is. */
export function ActionList() {
  const { dossier, change } = useWork();
  const remove = useRemoval();
  const actions = dossier.acties ?? [];
  const put = (acties: readonly Action[], typing: boolean): void => change((before) => ({ ...before, acties }), typing);
  return (
    <section className={cx(styles.part)} aria-label={t.acties}>
      <h2>{t.acties}</h2>
      {actions.map((action, index) => {
        const replace = (next: Action, typing: boolean): void =>
          put(
            actions.map((old, other) => (other === index ? next : old)),
            typing,
          );
        return (
          <div key={action.id ?? index} className={cx(styles.block)} data-done={action.status === 'klaar'}>
            <TextField
              label={t.wat}
              value={action.wat ?? ''}
              onChange={(wat) => replace({ ...action, wat }, true)}
              multiline
            />
            <div className={cx(styles.three)}>
              <TextField label={t.wie} value={action.wie ?? ''} onChange={(wie) => replace({ ...action, wie }, true)} />
              <DateInput
                label={t.uiterlijk}
                value={action.uiterlijk ?? null}
                onChange={(iso) =>
                  replace(iso === null ? without(action, 'uiterlijk') : { ...action, uiterlijk: iso }, false)
                }
              />
              <Select
                label={t.status}
                options={STATUSES.map((id) => ({ id, label: t.statussen[id] }))}
                value={action.status ?? 'open'}
                onChange={(value) =>
                  replace({ ...action, status: STATUSES.find((id) => id === value) ?? 'open' }, false)
                }
              />
            </div>
            <div className={cx(styles.end)}>
              <Button
                variant="soft"
                onPress={() =>
                  remove(() =>
                    put(
                      actions.filter((_, other) => other !== index),
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
        <Button
          onPress={() => put([...actions, { id: newId(actions), status: 'open' }], false)}
          aria-label={`${t.voegToe}: ${t.acties}`}
        >
          {t.voegToe}
        </Button>
      </div>
    </section>
  );
}
