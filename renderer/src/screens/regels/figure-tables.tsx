import {
  type FigureTable,
  type ParameterValue,
  parameterTables,
  periodLabel,
} from '../../../../shared/plan/parameter-tables.ts';
import { upperFirst } from '../../../../shared/plan/verdicts.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import styles from './regels.module.css';
import { type Rules, ShortSource } from './source-link.tsx';

interface FiguresProps {
  readonly parameters: Rules['maatregelen'][number]['parameters'];
  readonly bronnen: Rules['bronnen'];
}

/** The figures of a rule by year, those that changed on the same days beside each other. */
export function Figures({ parameters, bronnen }: FiguresProps) {
  const { singles, tables } = parameterTables(parameters);
  return (
    <>
      {tables.map((table) => (
        <YearTable key={table.labels.join()} table={table} bronnen={bronnen} />
      ))}
      {singles.length === 0 ? null : (
        <table className={cx(styles.values)}>
          <thead>
            <tr>
              <th scope="col">{t.cijfer}</th>
              <th scope="col">{t.waarde}</th>
              <th scope="col">{t.periode}</th>
              <th scope="col">{t.bron}</th>
            </tr>
          </thead>
          <tbody>
            {singles.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{upperFirst(label)}</th>
                <td>{value.tekst}</td>
                <td className={cx(styles.quiet)}>{periodLabel(value)}</td>
                <td className={cx(styles.quiet)}>
                  <Footing value={value} bronnen={bronnen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function YearTable({ table, bronnen }: { readonly table: FigureTable; readonly bronnen: Rules['bronnen'] }) {
  return (
    <div>
      <table className={cx(styles.values)}>
        <thead>
          <tr>
            <th scope="col">{t.periode}</th>
            {table.labels.map((label) => (
              <th key={label} scope="col">
                {upperFirst(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ values }) => (
            <tr key={values[0].van} data-now={values[0].inForce}>
              <th scope="row" className={cx(styles.date)}>
                {periodLabel(values[0])}
              </th>
              {values.map((value, column) => (
                <td key={table.labels[column]}>
                  {value.tekst}
                  <span className={cx(styles.quiet, styles.under)}>
                    <Footing value={value} bronnen={bronnen} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={cx(styles.quiet)}>{table.later}</p>
    </div>
  );
}

function Footing({ value, bronnen }: { readonly value: ParameterValue; readonly bronnen: Rules['bronnen'] }) {
  return (
    <>
      <ShortSource id={value.bron} bronnen={bronnen} /> · {t.zekerheden[value.zekerheid]}
      {value.noot === null ? '' : `. ${upperFirst(value.noot)}`}
    </>
  );
}
