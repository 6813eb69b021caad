import { appText as t } from '../text/app.ts';
import { cx } from '../ui/cx.ts';
import styles from './frame.module.css';

/** The one-time address was used or is too old. */
export function NotConnected() {
  return (
    <main className={cx(styles.notice)}>
      <h1>{t.verbinding}</h1>
      <p>{t.verbindingUitleg}</p>
    </main>
  );
}
