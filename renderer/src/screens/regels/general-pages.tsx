import { formatDate } from '../../../../shared/format/dates.ts';
import { reformChange } from '../../../../shared/plan/handbook.ts';
import { themeLabel, themesOf } from '../../../../shared/plan/themes.ts';
import { hrefOf } from '../../app/route.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import { ConflictList } from './conflict-list.tsx';
import styles from './regels.module.css';
import { type Rules, ShortSource } from './source-link.tsx';
import { UnknownList } from './unknown-list.tsx';

/** Pages beside the measures, by the id that stands in the address. */
export const GENERAL_PAGES = ['hervormingen', 'tegenspraak', 'niet-geweten'] as const;
export type GeneralPage = (typeof GENERAL_PAGES)[number];

export const isGeneralPage = (id: string | null): id is GeneralPage => GENERAL_PAGES.some((page) => page === id);

interface PageProps {
  readonly page: GeneralPage;
  readonly rules: Rules;
}

export function GeneralArticle({ page, rules }: PageProps) {
  return (
    <article className={cx(styles.rule)} aria-labelledby="maatregel">
      <header>
        <h2 id="maatregel" className={cx(styles.title)}>
          {t.algemeen[page]}
        </h2>
        <p>{t.algemeenUitleg[page]}</p>
      </header>
      {page === 'hervormingen' ? <Reforms rules={rules} /> : null}
      {page === 'tegenspraak' ? <ConflictList conflicts={rules.conflicten} bronnen={rules.bronnen} /> : null}
      {page === 'niet-geweten'
        ? themesOf(rules.nietGeweten).map(({ thema, rijen }) => (
            <section key={thema}>
              <h3>{themeLabel(thema)}</h3>
              <UnknownList rows={rijen} />
            </section>
          ))
        : null}
    </article>
  );
}

/** The calendar: what begins or ends around the date, what is still to come first in sight by its tint. */
function Reforms({ rules }: { readonly rules: Rules }) {
  const { hervormingen, bronnen, peildatum } = rules;
  if (hervormingen.length === 0) return <p>{t.geenHervormingen}</p>;
  return (
    <table className={cx(styles.values)}>
      <thead>
        <tr>
          <th scope="col">{t.datumKop}</th>
          <th scope="col">{t.maatregel}</th>
          <th scope="col">{t.wat}</th>
          <th scope="col">{t.verandering}</th>
          <th scope="col">{t.bron}</th>
        </tr>
      </thead>
      <tbody>
        {hervormingen.map((row) => (
          <tr key={`${row.datum} ${row.maatregel} ${row.wat} ${row.was ?? ''}`} data-now={row.datum > peildatum}>
            <th scope="row" className={cx(styles.date)}>
              {formatDate(row.datum)}
            </th>
            <td>
              <a href={hrefOf({ screen: 'regels', id: row.maatregel })}>{row.label}</a>
            </td>
            <td>{row.wat}</td>
            <td>{reformChange(row)}</td>
            <td className={cx(styles.quiet)}>
              {row.bron === null ? null : <ShortSource id={row.bron} bronnen={bronnen} />}{' '}
              {row.zekerheid === null ? '' : `· ${t.zekerheden[row.zekerheid]}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
