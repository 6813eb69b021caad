import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import styles from './regels.module.css';
import type { Rules } from './source-link.tsx';

/** What the sources do not say, why, and where to ask. */
export function UnknownList({ rows }: { readonly rows: Rules['nietGeweten'] }) {
  return (
    <table className={cx(styles.values)}>
      <thead>
        <tr>
          <th scope="col">{t.wat}</th>
          <th scope="col">{t.waarom}</th>
          <th scope="col">{t.waarheen}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.onderwerp + row.wat}>
            <th scope="row">
              <span className={cx(styles.subject)}>{row.onderwerp}</span>
              <span className={cx(styles.under)}>{row.wat}</span>
            </th>
            <td>{row.waarom}</td>
            <td>{row.waarheen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
