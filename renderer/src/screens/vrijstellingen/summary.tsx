import type { ReactNode } from 'react';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { EstimateBar, type EstimateBarProps } from './estimate-bar.tsx';
import styles from './vrijstellingen.module.css';

function Lines({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={cx(styles.lines)}>{children}</ul>
    </section>
  );
}

/** The estimate of the whole programme, what it rests on, and how to apply. */
export function Summary({ vrijstelling, traject }: EstimateBarProps) {
  const lines = (texts: readonly string[]) => texts.map((line) => <li key={line}>{line}</li>);
  return (
    <div className={cx(styles.summary)}>
      <div className={cx(styles.box)}>
        <section>
          <h2>{t.schatting}</h2>
          <EstimateBar vrijstelling={vrijstelling} traject={traject} />
        </section>
        <Lines title={t.waarop}>{lines([vrijstelling.grond, ...vrijstelling.toelichting])}</Lines>
        <Lines title={t.precedenten}>
          {vrijstelling.precedenten.map(({ id, tekst }) => (
            <li key={id}>
              {tekst} <small className={cx(styles.quiet)}>{id}</small>
            </li>
          ))}
        </Lines>
      </div>
      <div className={cx(styles.box)}>
        <Lines title={t.beslist}>{lines(vrijstelling.beslisser === null ? [] : [vrijstelling.beslisser])}</Lines>
        <Lines title={t.uiterlijk}>
          {lines(vrijstelling.uiterlijk === null ? [] : [vrijstelling.uiterlijk.tekst])}
        </Lines>
        <Lines title={t.documenten}>{lines(vrijstelling.documenten)}</Lines>
      </div>
    </div>
  );
}
