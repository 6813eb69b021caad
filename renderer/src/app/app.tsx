import { useCallback, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ApiContext } from '../api/api-context.ts';
import { type Carrier, createCall } from '../api/transport.ts';
import { DictionaryProvider } from '../dossier/dictionary.tsx';
import { MakeVault } from '../screens/kluis/make-vault.tsx';
import { OpenVault } from '../screens/kluis/open-vault.tsx';
import { appText as t } from '../text/app.ts';
import { cx } from '../ui/cx.ts';
import { ToastProvider } from '../ui/toast.tsx';
import styles from './frame.module.css';
import { goTo } from './route.ts';
import { useSession } from './use-session.ts';
import { Workbench } from './workbench.tsx';

export function App({ carrier }: { readonly carrier: Carrier }) {
  const onLocked = useRef<() => void>(() => undefined);
  const call = useMemo(
    () =>
      createCall(carrier, (error) => {
        if (error.kind === 'locked' || error.kind === 'no-vault') onLocked.current();
      }),
    [carrier],
  );
  const { session, setSession, refresh } = useSession(call);
  onLocked.current = () => void refresh();
  // The recovery key is still on the screen while the vault is open already.
  const [making, setMaking] = useState(false);

  const onMade = useCallback(
    async (practice: boolean): Promise<void> => {
      if (practice) await call('dossiers.loadPractice', {});
      goTo({ screen: practice ? 'oefenen' : 'dossiers' });
      setMaking(false);
      await refresh();
    },
    [call, refresh],
  );

  const waiting = <p className={cx(styles.waiting)}>{t.laden}</p>;
  const screen = (): React.ReactNode => {
    if (session === null) return waiting;
    if (making || session.state === 'absent') {
      return (
        <div onFocusCapture={() => setMaking(true)}>
          <MakeVault onDone={(practice) => void onMade(practice)} />
        </div>
      );
    }
    if (session.state === 'locked') return <OpenVault onOpen={setSession} />;
    return (
      <DictionaryProvider waiting={waiting}>
        <Workbench session={session} onSession={setSession} />
      </DictionaryProvider>
    );
  };
  return (
    <I18nProvider locale="nl-BE">
      <ApiContext.Provider value={call}>
        <ToastProvider>{screen()}</ToastProvider>
      </ApiContext.Provider>
    </I18nProvider>
  );
}
