import type { PopVrijstellingsEffect } from '../../../../shared/plan/plan-types.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import styles from './vrijstellingen.module.css';

/** What claiming an exemption does to the other measures, and what it saves: read before the client claims. */
export function Effects({ effect }: { readonly effect: PopVrijstellingsEffect }) {
  const lines = (texts: readonly string[]) => (
    <ul className={cx(styles.lines)}>
      {texts.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <section className={cx(styles.box)} aria-labelledby="wat-verandert">
      <div>
        <h2 id="wat-verandert">{t.verandert}</h2>
        <p className={cx(styles.quiet)}>{t.verandertUitleg}</p>
      </div>
      <div className={cx(styles.scenarios)}>
        {effect.scenarios.map(({ titel, uitleg, verandert, bespaart }) => (
          <section key={titel}>
            <h3>{titel}</h3>
            <p className={cx(styles.quiet)}>{uitleg}</p>
            <h4>{t.verandertWel}</h4>
            {lines(verandert)}
            <h4>{t.scheelt}</h4>
            {lines(bespaart)}
          </section>
        ))}
        <section>
          <h3>{t.altijd}</h3>
          {lines(effect.altijd)}
        </section>
      </div>
    </section>
  );
}
