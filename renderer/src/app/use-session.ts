import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionState } from '../../../shared/api/contract-session.ts';
import type { Call } from '../api/transport.ts';

const TOUCH_EVERY_MS = 30_000;
const LATEST_CHECK_MS = 60_000;
const ACTIVITY = ['keydown', 'pointerdown', 'wheel'] as const;

/** The state of the vault, kept fresh: use keeps it open, and this window notices when it locks. */
export function useSession(call: Call) {
  const [session, setSession] = useState<SessionState | null>(null);
  const touched = useRef(0);
  const refresh = useCallback(async (): Promise<void> => {
    const result = await call('session.state', {});
    if (result.ok) setSession(result.value);
  }, [call]);
  useEffect(() => void refresh(), [refresh]);

  const open = session?.state === 'open';
  useEffect(() => {
    if (!open) return undefined;
    const touch = (): void => {
      const now = Date.now();
      if (now - touched.current < TOUCH_EVERY_MS) return;
      touched.current = now;
      void call('session.touch', {}).then((result) => {
        if (result.ok) setSession(result.value);
      });
    };
    for (const name of ACTIVITY) window.addEventListener(name, touch, { passive: true });
    return () => {
      for (const name of ACTIVITY) window.removeEventListener(name, touch);
    };
  }, [open, call]);

  const locksAt = session?.locksAt ?? null;
  useEffect(() => {
    if (!open || locksAt === null) return undefined;
    const wait = Math.min(Math.max(Date.parse(locksAt) - Date.now() + 500, 1000), LATEST_CHECK_MS);
    const timer = setInterval(() => void refresh(), wait);
    return () => clearInterval(timer);
  }, [open, locksAt, refresh]);

  return { session, setSession, refresh };
}
