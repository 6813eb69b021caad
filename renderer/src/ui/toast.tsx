/** One polite live region for what happened, and short messages with "Ongedaan maken". Nothing else moves by itself. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './toast.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface Toasts {
  /** Read out, not shown. */
  readonly announce: (text: string) => void;
  readonly say: (text: string, action?: Toast['action']) => void;
  readonly warn: (text: string) => void;
}

const ToastContext = createContext<Toasts | null>(null);
const SHOWN_MS = 8000;

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === null) throw new Error('useToasts needs a ToastProvider');
  return toasts;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [list, setList] = useState<readonly Toast[]>([]);
  const [spoken, setSpoken] = useState('');
  const next = useRef(1);
  const drop = useCallback((id: number) => setList((shown) => shown.filter((toast) => toast.id !== id)), []);
  const api = useMemo<Toasts>(() => {
    const add = (text: string, tone: Toast['tone'], action?: Toast['action']): void => {
      const id = next.current++;
      setList((shown) => [...shown.slice(-2), { id, text, tone, action }]);
    };
    return {
      announce: setSpoken,
      say: (text, action) => add(text, 'plain', action),
      warn: (text) => add(text, 'error'),
    };
  }, []);
  return (
    <ToastContext.Provider value={api}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
      <div className={cx(styles.stack)} role="log" aria-label="Berichten" data-print="hide">
        {list.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => drop(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function ToastCard({ toast, onClose }: { readonly toast: Toast; readonly onClose: () => void }) {
  useEffect(() => {
    // An error stays until it is closed: it may need doing.
    if (toast.tone === 'error') return undefined;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, onClose]);
  return (
    <div className={cx(styles.card)} data-tone={toast.tone}>
      <span className={cx(styles.text)}>{toast.text}</span>
      {toast.action === undefined ? null : (
        <Button
          variant="plain"
          onPress={() => {
            toast.action?.run();
            onClose();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button variant="plain" onPress={onClose} aria-label="Bericht sluiten">
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
