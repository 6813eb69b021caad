import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './source-link.module.css';

/** A cited source. Only https leaves through the shell's one door; any other address is text, selected as a whole to copy. */
export function SourceLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (url.startsWith('https://')) {
    return (
      <a href={url} target="_blank" rel="noreferrer noopener">
        {children}
      </a>
    );
  }
  return (
    <>
      {children} <span className={cx(styles.address)}>{url}</span>
    </>
  );
}
