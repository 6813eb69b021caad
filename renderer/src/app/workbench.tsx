import { useCallback, useEffect, useState } from 'react';
import type { SessionState } from '../../../shared/api/contract-session.ts';
import { useCall } from '../api/api-context.ts';
import { DossiersScreen } from '../screens/dossiers/dossiers-screen.tsx';
import { InstellingScreen } from '../screens/instelling/instelling-screen.tsx';
import { RegelsScreen } from '../screens/regels/regels-screen.tsx';
import { appText as t } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { useToasts } from '../ui/toast.tsx';
import { ClientViewContext } from './client-view.ts';
import { CommandPalette } from './command-palette.tsx';
import { DossierFrame } from './dossier-frame.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { LeaveContext, useLeave } from './leave.ts';
import { hrefOf, type Route, useRoute } from './route.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SOURCE_FAILED } from './source-links.ts';
import { useTheme } from './theme.ts';
import { useHotkeys } from './use-hotkeys.ts';

interface WorkbenchProps {
  readonly session: SessionState;
  readonly onSession: (state: SessionState) => void;
}

/** Everything behind the lock: the rail, the screen, the palette. */
export function Workbench({ session, onSession }: WorkbenchProps) {
  const call = useCall();
  const toasts = useToasts();
  const route = useRoute();
  const [client, setClient] = useState(false);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const leave = useLeave();
  useTheme();

  const inDossier = route.screen === 'dossier';
  const looking = client && inDossier;
  const place = route.screen === 'dossier' ? `${route.id} ${route.tab}` : route.screen;
  // Newer browsers answer `scrollTo` with a promise, which React would take for a clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins at its top
  useEffect(() => void window.scrollTo(0, 0), [place]);
  useEffect(() => {
    const failed = (event: Event): void =>
      toasts.warn(t.bronMislukt(event instanceof CustomEvent ? String(event.detail) : ''));
    window.addEventListener(SOURCE_FAILED, failed);
    return () => window.removeEventListener(SOURCE_FAILED, failed);
  }, [toasts]);
  const lock = useCallback(async (): Promise<void> => {
    // What still waits goes to disk first.
    await leave.flush();
    const result = await call('session.lock', {});
    if (result.ok) onSession(result.value);
  }, [call, leave, onSession]);
  useHotkeys({
    'ctrl+k': () => setPalette(true),
    f1: () => setHelp(true),
    'alt+t': () => setClient((on) => !on),
  });

  return (
    <ClientViewContext.Provider value={{ on: looking, set: setClient }}>
      <LeaveContext.Provider value={leave}>
        <div className={cx(styles.frame)} data-client={looking}>
          <button type="button" className={cx(styles.skip)} onClick={skipToContent}>
            {t.naarInhoud}
          </button>
          {looking ? null : (
            <Rail
              route={route}
              onSearch={() => setPalette(true)}
              onHelp={() => setHelp(true)}
              onLock={() => void lock()}
            />
          )}
          <main className={cx(styles.main)} id="inhoud" tabIndex={-1}>
            <ErrorBoundary resetKey={hrefOf(route)}>
              <Screen route={route} session={session} />
            </ErrorBoundary>
          </main>
        </div>
        <CommandPalette isOpen={palette} onClose={() => setPalette(false)} route={route} />
        <ShortcutHelp isOpen={help} onClose={() => setHelp(false)} />
      </LeaveContext.Provider>
    </ClientViewContext.Provider>
  );
}

/** The address after # is the route, so the jump is made by hand. */
function skipToContent(): void {
  document.getElementById('inhoud')?.focus();
}

function Screen({ route, session }: { readonly route: Route; readonly session: SessionState }) {
  switch (route.screen) {
    case 'dossier':
      return <DossierFrame key={route.id} id={route.id} tab={route.tab} focus={route.focus} />;
    case 'regels':
      return <RegelsScreen id={route.id} />;
    case 'instelling':
      return <InstellingScreen />;
    case 'oefenen':
    case 'dossiers':
      return <DossiersScreen key={route.screen} practice={route.screen === 'oefenen'} problems={session.problems} />;
  }
}

interface RailProps {
  readonly route: Route;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onLock: () => void;
}

function Rail({ route, onSearch, onHelp, onLock }: RailProps) {
  const link = (to: Route, label: string, also = false) => (
    <a
      className={cx(styles.railLink)}
      href={hrefOf(to)}
      aria-current={to.screen === route.screen || also ? 'page' : undefined}
    >
      {label}
    </a>
  );
  return (
    <nav className={cx(styles.rail)} aria-label={t.hoofdmenu} data-print="hide">
      <p className={cx(styles.brand)}>{t.naam}</p>
      {link({ screen: 'dossiers' }, t.dossiers, route.screen === 'dossier')}
      {link({ screen: 'oefenen' }, t.oefenen)}
      {link({ screen: 'regels', id: null }, t.regels)}
      {link({ screen: 'instelling' }, t.instelling)}
      <span className={cx(styles.spring)} />
      <Button variant="plain" wide onPress={onSearch}>
        {t.zoeken} <span className={cx(styles.hint)}>Ctrl K</span>
      </Button>
      <Button variant="plain" wide onPress={onHelp}>
        {t.sneltoetsen} <span className={cx(styles.hint)}>F1</span>
      </Button>
      <Button variant="plain" wide onPress={onLock}>
        {t.vergrendel}
      </Button>
    </nav>
  );
}
