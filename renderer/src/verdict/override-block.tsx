import { type FormEvent, useState } from 'react';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { Maatregel, Oordeel } from '../../../shared/pathways/advice.ts';
import { targetOf, withoutOverride } from '../../../shared/pathways/overrides.ts';
import { kaalOordeel } from '../../../shared/plan/verdicts.ts';
import { useClientView } from '../app/client-view.ts';
import { nowIso } from '../app/today.ts';
import { useWork } from '../dossier/work-context.ts';
import { verdictText as t } from '../text/verdict.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useToasts } from '../ui/toast.tsx';
import styles from './override-block.module.css';
import { VerdictChip } from './verdict-chip.tsx';

const VERDICTS: readonly Oordeel[] = ['ja', 'neen', 'voorwaardelijk', 'onbekend', 'nvt'];

/** The counsellor's own verdict beside the computed one: to make it, to read it, to withdraw it. */
export function OverrideBlock({ measure }: { readonly measure: Maatregel }) {
  const work = useWork();
  const toasts = useToasts();
  const client = useClientView();
  const [writing, setWriting] = useState(false);
  const { advies } = work;
  const { afwijking } = measure;
  if (advies === null) return null;
  const target = targetOf(work.dossier, advies, measure);
  const undo = { label: t.ongedaan, run: () => work.undo() };
  const withdraw = (): void => {
    work.change((before) => ({
      ...before,
      afwijkingen: withoutOverride(before.afwijkingen, measure.id, target),
    }));
    toasts.say(t.afwijkingWeg, undo);
  };
  const make = (wordt: Oordeel, reden: string, door: string): void => {
    const { academiejaar, opleiding } = target;
    const row = {
      maatregel: measure.id,
      ...(academiejaar === undefined ? {} : { academiejaar }),
      ...(opleiding === undefined ? {} : { opleiding }),
      ...{ wordt, reden, door, op: nowIso() },
    };
    work.change(
      (before): Dossier => ({
        ...before,
        afwijkingen: [...withoutOverride(before.afwijkingen, measure.id, target), row],
      }),
    );
    toasts.say(t.afwijkingGemaakt, undo);
    setWriting(false);
  };
  if (writing)
    return (
      <OverrideForm
        door={afwijking?.door || (work.dossier.begeleider?.naam ?? '')}
        onMake={make}
        onCancel={() => setWriting(false)}
      />
    );
  if (afwijking === undefined)
    return client.on ? null : (
      <p>
        <Button variant="plain" onPress={() => setWriting(true)}>
          {t.afwijken}
        </Button>
      </p>
    );
  const by = [afwijking.door, afwijking.op === '' ? '' : formatDate(afwijking.op)].filter((part) => part !== '');
  return (
    <section className={cx(styles.override)} aria-label={t.afwijking}>
      <h3>{t.afwijking}</h3>
      <p>
        <VerdictChip oordeel={kaalOordeel(afwijking.wordt)} />
      </p>
      <p>{afwijking.reden}</p>
      <p className={cx(styles.quiet)}>
        {by.length === 0 ? null : `${by.join(', ')}. `}
        {t.berekendBlijft}
      </p>
      {client.on ? null : (
        <p className={cx(styles.buttons)}>
          <Button onPress={() => setWriting(true)}>{t.afwijkingWijzig}</Button>
          <Button variant="plain" onPress={withdraw}>
            {t.afwijkingTrekIn}
          </Button>
        </p>
      )}
    </section>
  );
}

interface OverrideFormProps {
  readonly door: string;
  readonly onMake: (wordt: Oordeel, reden: string, door: string) => void;
  readonly onCancel: () => void;
}

function OverrideForm(props: OverrideFormProps) {
  const [wordt, setWordt] = useState<Oordeel | null>(null);
  const [reden, setReden] = useState('');
  const [door, setDoor] = useState(props.door);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wordt === null || reden.trim() === '' || door.trim() === '') return;
    props.onMake(wordt, reden.trim(), door.trim());
  };
  const missing = (value: string, message: string): string | null => (tried && value.trim() === '' ? message : null);
  return (
    <form className={cx(styles.override)} onSubmit={submit} noValidate aria-label={t.afwijken}>
      <h3>{t.afwijkenTitel}</h3>
      <p className={cx(styles.quiet)}>{t.afwijkenUitleg}</p>
      <RadioGroup
        label={t.afwijkenWordt}
        options={VERDICTS.map((id) => ({ id, label: kaalOordeel(id).tekst }))}
        value={wordt}
        onChange={(id) => setWordt(VERDICTS.find((one) => one === id) ?? null)}
      />
      {tried && wordt === null ? <p className={cx(styles.error)}>{t.afwijkenKies}</p> : null}
      <TextField
        label={t.afwijkenReden}
        value={reden}
        onChange={setReden}
        error={missing(reden, t.afwijkenRedenLeeg)}
        multiline
        tall
      />
      <TextField label={t.afwijkenDoor} value={door} onChange={setDoor} error={missing(door, t.afwijkenDoorLeeg)} />
      <p className={cx(styles.buttons)}>
        <Button type="submit" variant="primary">
          {t.afwijkenBewaar}
        </Button>
        <Button variant="plain" onPress={props.onCancel}>
          {t.annuleer}
        </Button>
      </p>
    </form>
  );
}
