import { catalogusText as t } from '../../text/catalogus.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './catalogus.module.css';

export interface Lines {
  readonly problemen: readonly { readonly rij: string; readonly kolom: string; readonly melding: string }[];
  readonly aantalProblemen: number;
  readonly overgeslagen: readonly { readonly rij: string; readonly reden: string }[];
  readonly aantalOvergeslagen: number;
}

/** What is wrong in a file, by row and column, and what is left aside. */
export function ImportLines({ problemen, aantalProblemen, overgeslagen, aantalOvergeslagen }: Lines) {
  return (
    <>
      {aantalProblemen === 0 ? null : (
        <section className={cx(styles.part)} aria-label={t.fouten(aantalProblemen)}>
          <h3>{t.fouten(aantalProblemen)}</h3>
          <p>{t.foutenUitleg}</p>
          <LineTable
            label={t.fouten(aantalProblemen)}
            heads={[t.rij, t.kolom, t.melding]}
            rows={problemen.map(({ rij, kolom, melding }) => [rij, kolom, melding])}
            total={aantalProblemen}
          />
        </section>
      )}
      {aantalOvergeslagen === 0 ? null : (
        <Disclosure title={t.overgeslagen(aantalOvergeslagen)}>
          <LineTable
            label={t.overgeslagen(aantalOvergeslagen)}
            heads={[t.rij, t.reden]}
            rows={overgeslagen.map(({ rij, reden }) => [rij, reden])}
            total={aantalOvergeslagen}
          />
        </Disclosure>
      )}
    </>
  );
}

interface TableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
}

function LineTable({ label, heads, rows, total }: TableProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className={cx(styles.scroll)} tabIndex={0} aria-label={label}>
        <table className={cx(styles.table)}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('|')}>
                {cells.map((cell, index) => (
                  <td key={heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > rows.length ? <p className={cx(styles.quiet)}>{t.meer(total - rows.length)}</p> : null}
    </>
  );
}
