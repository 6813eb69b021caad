import { useCallback, useContext, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/api/contract.ts';
import { parseIsoDay, yearsBetween } from '../../../shared/engine/calendar.ts';
import { useCall } from '../api/api-context.ts';
import { errorText } from '../api/errors.ts';
import { answerOf } from '../dossier/answers.ts';
import { useDossier, type Work } from '../dossier/use-dossier.ts';
import { WorkContext } from '../dossier/work-context.ts';
import { IntakeScreen } from '../screens/intake/intake-screen.tsx';
import { OkotScreen } from '../screens/okot/okot-screen.tsx';
import { PlanScreen } from '../screens/plan/plan-screen.tsx';
import { TrajectenScreen } from '../screens/trajecten/trajecten-screen.tsx';
import { UitvoerScreen } from '../screens/uitvoer/uitvoer-screen.tsx';
import { VrijstellingenScreen } from '../screens/vrijstellingen/vrijstellingen-screen.tsx';
import { appText as t } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { useToasts } from '../ui/toast.tsx';
import { useClientView } from './client-view.ts';
import styles from './frame.module.css';
import { LeaveContext } from './leave.ts';
import { DOSSIER_TABS, type DossierTab, goTo, hrefOf } from './route.ts';
import { SaveBanner, SaveMark } from './save-mark.tsx';
import { useHotkeys } from './use-hotkeys.ts';

interface DossierFrameProps {
  readonly id: string;
  readonly tab: DossierTab;
  readonly focus: string | null;
}

type Opening =
  | { readonly opened: OutputOf<'dossiers.open'>; readonly turn: number }
  | { readonly error: string }
  | null;

/** Opens one dossier and keeps it open while its screens are used. */
export function DossierFrame({ id, tab, focus }: DossierFrameProps) {
  const call = useCall();
  const [opening, setOpening] = useState<Opening>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await call('dossiers.open', { id });
    setOpening(result.ok ? { opened: result.value, turn: Date.now() } : { error: errorText(result.error) });
  }, [call, id]);
  useEffect(() => void load(), [load]);
  if (opening === null) return <p className={cx(styles.waiting)}>{t.laden}</p>;
  if ('error' in opening) {
    return (
      <div className={cx(styles.notice)} role="alert">
        <p>{opening.error}</p>
        <a href={hrefOf({ screen: 'dossiers' })}>{t.dossiers}</a>
      </div>
    );
  }
  return <Opened key={opening.turn} opened={opening.opened} reload={() => void load()} tab={tab} focus={focus} />;
}

interface OpenedProps {
  readonly opened: OutputOf<'dossiers.open'>;
  readonly reload: () => void;
  readonly tab: DossierTab;
  readonly focus: string | null;
}

function Opened({ opened, reload, tab, focus }: OpenedProps) {
  const work = useDossier(opened, reload);
  const client = useClientView();
  const toasts = useToasts();
  const leave = useContext(LeaveContext);
  const { flush } = work;
  useEffect(() => {
    leave.register(flush);
    return () => leave.register(null);
  }, [leave, flush]);
  const moved = work.moved?.maatregelen.filter(({ van, naar }) => van !== naar).length ?? 0;
  useEffect(() => {
    if (work.moved !== null) toasts.announce(t.herrekend(moved));
  }, [work.moved, moved, toasts]);

  const tabs = DOSSIER_TABS.filter((name) => !(client.on && name === 'okot'));
  const jump = (name: DossierTab): void => goTo({ screen: 'dossier', id: work.id, tab: name, focus: null });
  useHotkeys({
    ...Object.fromEntries(DOSSIER_TABS.map((name, index) => [`alt+${index + 1}`, () => jump(name)])),
    'ctrl+z': () => toasts.announce(work.undo() ? t.ongedaan : t.nietsOngedaan),
  });
  return (
    <WorkContext.Provider value={work}>
      {client.on ? <p className={cx(styles.clientBar)}>{t.klantBezig}</p> : null}
      <header className={cx(styles.head)} data-print="hide">
        <div className={cx(styles.headTop)}>
          <Who work={work} />
          <div className={cx(styles.headEnd)}>
            <SaveMark state={work.saveState} />
            <Button onPress={() => client.set(!client.on)}>{client.on ? t.klantUit : t.klantAan}</Button>
          </div>
        </div>
        <nav className={cx(styles.tabs)} aria-label={t.dossierMenu}>
          {tabs.map((name) => (
            <a
              key={name}
              className={cx(styles.tab)}
              href={hrefOf({ screen: 'dossier', id: work.id, tab: name, focus: null })}
              aria-current={name === tab ? 'page' : undefined}
            >
              {t.tabs[name]}
            </a>
          ))}
        </nav>
      </header>
      <div className={cx(styles.body)}>
        <SaveBanner work={work} />
        <Tab tab={client.on && tab === 'okot' ? 'intake' : tab} focus={focus} />
      </div>
    </WorkContext.Provider>
  );
}

function Tab({ tab, focus }: { readonly tab: DossierTab; readonly focus: string | null }) {
  switch (tab) {
    case 'intake':
      return <IntakeScreen focus={focus} />;
    case 'trajecten':
      return <TrajectenScreen focus={focus} />;
    case 'vrijstellingen':
      return <VrijstellingenScreen />;
    case 'plan':
      return <PlanScreen />;
    case 'okot':
      return <OkotScreen />;
    case 'uitvoer':
      return <UitvoerScreen />;
  }
}

function ageOf(work: Work): number | null {
  const answer = answerOf(work.dossier, 'persoon.geboortedatum');
  const born = answer.kind === 'waarde' && typeof answer.waarde === 'string' ? parseIsoDay(answer.waarde) : null;
  const today = work.advies === null ? null : parseIsoDay(work.advies.peildatum);
  return born === null || today === null ? null : yearsBetween(born, today);
}

function Who({ work }: { readonly work: Work }) {
  const { client, fase } = work.dossier;
  const name = [client?.voornaam, client?.naam].filter((part) => part !== undefined && part !== '').join(' ');
  const town = answerOf(work.dossier, 'persoon.gemeente');
  const age = ageOf(work);
  const meta = [
    fase ?? null,
    age === null ? null : t.jaar(age),
    town.kind === 'waarde' ? String(town.waarde) : null,
    work.practice ? t.oefening : null,
    work.archived ? t.gearchiveerd : null,
  ].filter((part) => part !== null);
  return (
    <div className={cx(styles.who)}>
      <span className={cx(styles.name)}>{name === '' ? t.zonderNaam : name}</span>
      <span className={cx(styles.meta)}>{meta.join(' · ')}</span>
    </div>
  );
}
