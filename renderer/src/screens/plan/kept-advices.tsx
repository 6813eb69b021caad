import { useState } from 'react';
import type { Replay } from '../../../../shared/api/contract-packs.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { keepAdvice, packOfAdvice } from '../../../../shared/pathways/replay/kept-advice.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { nowIso } from '../../app/today.ts';
import { useWork } from '../../dossier/work-context.ts';
import { pakkettenText as t } from '../../text/pakketten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { MovedMeasures } from '../pakketten/moved-measures.tsx';
import styles from './plan.module.css';

type Kept = NonNullable<Dossier['adviezen']>[number];

/** Advices that the dossier keeps, each to be compared with the rules of now. */
export function KeptAdvices() {
  const call = useCall();
  const toasts = useToasts();
  const { dossier, advies, change } = useWork();
  const [replay, setReplay] = useState<Replay | null>(null);
  const kept = dossier.adviezen ?? [];
  const keep = (): void => {
    if (advies === null) return;
    const made = keepAdvice(advies, nowIso()) as Kept;
    change((before) => ({ ...before, adviezen: [...(before.adviezen ?? []), made] }));
    toasts.say(t.bewaard);
  };
  const compare = async (index: number): Promise<void> => {
    const result = await call('advice.replay', { dossier, advies: index });
    if (result.ok) setReplay(result.value);
    else toasts.warn(errorText(result.error));
  };
  const title = replay === null ? t.watVeranderde : t.watVeranderdeSinds(formatDate(replay.toen.peildatum));
  return (
    <section className={cx(styles.part)} aria-label={t.bewaarTitel}>
      <h2>{t.bewaarTitel}</h2>
      <p className={cx(styles.quiet)}>{t.bewaarUitleg}</p>
      {kept.map((one, index) => {
        const day = one.peildatum === undefined ? '' : formatDate(one.peildatum);
        return (
          <div key={`${one.op}${one.peildatum}`} className={cx(styles.line)}>
            <span>{t.van(day, packOfAdvice(one.invoer)?.versie ?? t.onbekendPakket)}</span>
            <Button onPress={() => void compare(index)}>{t.watVeranderdeSinds(day)}</Button>
          </div>
        );
      })}
      <div>
        <Button onPress={keep} isDisabled={advies === null}>
          {t.bewaar}
        </Button>
      </div>
      <Dialog title={title} isOpen={replay !== null} onClose={() => setReplay(null)} kind="wide">
        {replay === null ? null : <ReplayView replay={replay} />}
      </Dialog>
    </section>
  );
}

function ReplayView({ replay }: { readonly replay: Replay }) {
  const { toen, nu, doorDossier, doorRegels, doorDatum, andereGegevens } = replay;
  const nothing = doorDossier.length + doorRegels.length + doorDatum.length === 0;
  return (
    <div className={cx(styles.part)}>
      <p className={cx(styles.quiet)}>
        {t.van(formatDate(toen.peildatum), toen.pakket.versie)} → {formatDate(nu.peildatum)}, {nu.pakket.versie}
      </p>
      {nothing ? <p>{t.niets}</p> : null}
      {doorRegels.length === 0 ? null : (
        <section>
          <h3>{t.doorRegels}</h3>
          <MovedMeasures maatregelen={doorRegels} />
        </section>
      )}
      {doorDatum.length === 0 ? null : (
        <section>
          <h3>{t.doorDatum(formatDate(toen.peildatum), formatDate(nu.peildatum))}</h3>
          <MovedMeasures maatregelen={doorDatum} />
        </section>
      )}
      {doorDossier.length === 0 ? null : (
        <section>
          <h3>{t.doorDossier}</h3>
          <p>{doorDossier.join(', ')}</p>
        </section>
      )}
      {andereGegevens.length === 0 ? null : (
        <p className={cx(styles.quiet)}>{t.andereGegevens(andereGegevens.join(', '))}</p>
      )}
    </div>
  );
}
