import { formatAmount } from '../../../../shared/format/ranges.ts';
import type { Tempo, Voorstel } from '../../../../shared/pathways/advice.ts';
import { readable } from '../../../../shared/plan/labels.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { cx } from '../../ui/cx.ts';
import styles from './tempo-table.module.css';

export interface TempoTableProps {
  readonly voorstel: Voorstel;
  /** In the client's view nothing of OKOT is shown. */
  readonly withoutOkot: boolean;
}

/** The same pathway at other paces, fast to slow; the pace of the plan is marked. */
export function TempoTable({ voorstel, withoutOkot }: TempoTableProps) {
  const label = (id: string): string =>
    voorstel.maatregelen.find((measure) => measure.id === id)?.label ?? readable(id);
  const shown = (ids: readonly string[]): string[] => ids.filter((id) => !(withoutOkot && id === 'okot')).map(label);
  const net = ({ nettoKost, nettoKostZonderOkot }: Tempo) =>
    withoutOkot ? (nettoKostZonderOkot ?? nettoKost) : nettoKost;
  return (
    <table className={cx(styles.tempo)}>
      <thead>
        <tr>
          <th scope="col">{t.perJaar}</th>
          <th scope="col">{t.duur}</th>
          <th scope="col">{t.uren}</th>
          <th scope="col">{t.rijen.nettoKost}</th>
          <th scope="col">{t.verschil}</th>
        </tr>
      </thead>
      <tbody>
        {(voorstel.tempo ?? []).map((tempo) => (
          <tr key={tempo.studiepunten} data-chosen={tempo.gekozen}>
            <th scope="row">
              {formatAmount({ min: tempo.studiepunten, max: tempo.studiepunten }, 'sp')}
              {tempo.gekozen ? ` (${t.ditPlan})` : ''}
            </th>
            <td>{formatAmount(tempo.jaren, 'jaar')}</td>
            <td>{formatAmount(tempo.urenPerWeek, 'uur')}</td>
            <td>{formatAmount(net(tempo), 'cent', 'whole')}</td>
            <td>
              {[
                ...shown(tempo.wint).map((name) => t.wel(name)),
                ...shown(tempo.verliest).map((name) => t.niet(name)),
                ...tempo.letOp,
              ].join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
