import type { ReactNode } from 'react';
import { kluisText as t } from '../../text/kluis.ts';
import { cx } from '../../ui/cx.ts';
import styles from './kluis.module.css';

export function KluisPage(props: { readonly title: string; readonly intro: string; readonly children: ReactNode }) {
  return (
    <main className={cx(styles.page)}>
      <div className={cx(styles.card)}>
        <p className={cx(styles.brand)}>{t.naam}</p>
        <header>
          <h1>{props.title}</h1>
          <p className={cx(styles.intro)}>{props.intro}</p>
        </header>
        {props.children}
      </div>
    </main>
  );
}

export function KluisError({ text }: { readonly text: string | null }) {
  return <div role="alert">{text === null ? null : <p className={cx(styles.error)}>{text}</p>}</div>;
}
