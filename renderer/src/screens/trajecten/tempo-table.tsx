import type { PopTempo } from '../../../../shared/plan/plan-types.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { cx } from '../../ui/cx.ts';
import styles from './tempo-table.module.css';

/** The same pathway at other paces, fast to slow; the pace of the plan is marked. */
export function TempoTable({ tempos }: { readonly tempos: readonly PopTempo[] }) {
  const differs = tempos.some(({ verschil }) => verschil.length > 0);
  return (
    <table className={cx(styles.tempo)}>
      <thead>
        <tr>
          <th scope="col">{t.perJaar}</th>
          <th scope="col">{t.duur}</th>
          <th scope="col">{t.uren}</th>
          <th scope="col">{t.rijen.nettoKost}</th>
          {differs ? <th scope="col">{t.verschil}</th> : null}
        </tr>
      </thead>
      <tbody>
        {tempos.map((tempo) => (
          <tr key={tempo.perJaar.tekst} data-chosen={tempo.gekozen}>
            <th scope="row">
              {tempo.perJaar.tekst}
              {tempo.gekozen ? ` (${t.ditPlan})` : ''}
            </th>
            <td className={cx(styles.short)}>{tempo.jaren.tekst}</td>
            <td>{tempo.urenPerWeek.tekst}</td>
            <td>{tempo.nettoKost.tekst}</td>
            {differs ? <td>{tempo.verschil.join(' ')}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
