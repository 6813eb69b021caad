import { useEffect, useState } from 'react';
import { useCall } from '../../api/api-context.ts';
import { goTo } from '../../app/route.ts';
import { useWork } from '../../dossier/work-context.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './trajecten.module.css';

/** A programme that was looked up: one press adds it to the client's question, so that it gets a proposal. */
export function ProgrammeOffer({ id }: { readonly id: string }) {
  const call = useCall();
  const work = useWork();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    void call('catalogue.get', { id }).then((result) => {
      setName(result.ok ? `${result.value.programme.naam} (${result.value.programme.instelling})` : null);
    });
  }, [call, id]);
  const asked = work.dossier.vraag?.opleidingen ?? [];
  if (name === null || asked.includes(id)) return null;
  return (
    <div className={cx(styles.offer)}>
      <span>{t.opleidingVraag(name)}</span>
      <Button
        variant="primary"
        onPress={() => {
          work.change((before) => ({
            ...before,
            vraag: { ...before.vraag, opleidingen: [...(before.vraag?.opleidingen ?? []), id] },
          }));
          goTo({ screen: 'dossier', id: work.id, tab: 'trajecten', focus: null });
        }}
      >
        {t.opleidingBij}
      </Button>
    </div>
  );
}
