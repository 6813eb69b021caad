import type { Replay } from '../../../../shared/api/contract-packs.ts';
import type { Moved } from '../../../../shared/api/moved.ts';
import { formatAmount } from '../../../../shared/format/ranges.ts';
import { bedragLabel } from '../../../../shared/plan/labels.ts';
import { kaalOordeel } from '../../../../shared/plan/verdicts.ts';
import { pakkettenText as t } from '../../text/pakketten.ts';
import { cx } from '../../ui/cx.ts';
import styles from './pakketten.module.css';

type Measure = Moved['maatregelen'][number];
type Amount = Measure['bedragen'][number];
type Cause = Replay['doorRegels'][number]['oorzaken'][number];

const word = (oordeel: Measure['van']): string => (oordeel === null ? t.nietDaar : kaalOordeel(oordeel).tekst);
const figure = (range: Amount['van'], eenheid: string): string =>
  range === null ? t.nietDaar : formatAmount(range, eenheid);

/** Per measure what it was and what it becomes, and why when that is known. */
export function MovedMeasures({
  maatregelen,
}: {
  readonly maatregelen: readonly (Measure & { readonly oorzaken?: readonly Cause[] })[];
}) {
  return (
    <ul className={cx(styles.moved)}>
      {maatregelen.map(({ id, label, van, naar, bedragen, oorzaken = [] }) => (
        <li key={id}>
          <strong>{label}</strong>: {van === naar ? word(naar) : `${word(van)} → ${word(naar)}`}
          {bedragen.map((amount) => (
            <div key={amount.naam} className={cx(styles.quiet)}>
              {bedragLabel(id, amount.naam)}: {figure(amount.van, amount.eenheid)} →{' '}
              {figure(amount.naar, amount.eenheid)}
            </div>
          ))}
          {oorzaken.map(({ naam, tekst, bron, alleen }) => (
            <div key={`${naam}${tekst}`}>
              {tekst}
              {alleen ? '' : ` (${t.samen})`}
              {bron === null ? null : (
                <span className={cx(styles.quiet)}>
                  {' '}
                  {t.bron}: {bron.titel} ({bron.uitgever})
                </span>
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
