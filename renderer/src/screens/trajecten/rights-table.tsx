import type { PopPlan } from '../../../../shared/plan/plan-types.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { cx } from '../../ui/cx.ts';
import styles from './rights-table.module.css';

/** The number belongs to the list of sources that stands in the documents. */
const withoutNumber = (source: string): string => source.replace(/ \[\d+\]$/, '');

/** The leer- en loopbaanrekening of the client: what is left of each measure, from which source, of which day. */
export function RightsTable({ rechten }: { readonly rechten: PopPlan['rechten'] }) {
  if (rechten.length === 0) return null;
  return (
    <section className={cx(styles.rights)} aria-labelledby="rekening">
      <h2 id="rekening">{t.rekening}</h2>
      <p className={cx(styles.quiet)}>{t.rekeningUitleg}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.recht}</th>
            <th scope="col">{t.saldo}</th>
            <th scope="col">{t.volgens}</th>
          </tr>
        </thead>
        <tbody>
          {rechten.map(({ maatregel, saldo, bron, op }) => (
            <tr key={`${maatregel} ${saldo.eenheid}`}>
              <th scope="row">{maatregel}</th>
              <td>{saldo.tekst}</td>
              <td>
                {withoutNumber(bron)}, {op.tekst}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
