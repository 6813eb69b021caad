import { useEffect, useState } from 'react';
import { formatDate } from '../../../../shared/format/dates.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { hrefOf } from '../../app/route.ts';
import { onPackChanged } from '../../dossier/pack-changed.ts';
import { appText } from '../../text/app.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { CataloguePage } from '../catalogus/catalogue-page.tsx';
import { PacksButton } from '../pakketten/packs-button.tsx';
import { GENERAL_PAGES, GeneralArticle, isGeneralPage } from './general-pages.tsx';
import { HandbookButton } from './handbook-button.tsx';
import styles from './regels.module.css';
import { RuleArticle } from './rule-article.tsx';
import type { Rules } from './source-link.tsx';

/** Id of the page about programmes, in the address. */
const CATALOGUE = 'opleidingen';

/** Every measure as a person reads it: conditions in words, figures per year, sources, certainty. */
export function RegelsScreen({ id }: { readonly id: string | null }) {
  const call = useCall();
  const [rules, setRules] = useState<Rules | null>(null);
  const [peildatum, setPeildatum] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => onPackChanged(() => setRound((before) => before + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pack asks for the rules anew
  useEffect(() => {
    let current = true;
    void call('rules.list', peildatum === null ? {} : { peildatum }).then((result) => {
      if (!current) return;
      setError(result.ok ? null : errorText(result.error));
      if (result.ok) setRules(result.value);
    });
    return () => {
      current = false;
    };
  }, [call, peildatum, round]);
  if (rules === null) return <p className={cx(styles.waiting)}>{error ?? appText.laden}</p>;
  const measures = [...rules.maatregelen].sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  const page = isGeneralPage(id) ? id : null;
  const rule = measures.find((measure) => measure.id === id) ?? measures[0];
  return (
    <div className={cx(styles.page)}>
      <header className={cx(styles.head)}>
        <div>
          <h1>{t.titel}</h1>
          <p className={cx(styles.quiet)}>{t.uitleg(rules.pakket.versie, formatDate(rules.peildatum))}</p>
        </div>
        <div className={cx(styles.tools)}>
          <DateInput label={t.peildatum} value={peildatum ?? rules.peildatum} onChange={setPeildatum} />
          <HandbookButton peildatum={rules.peildatum} />
          <PacksButton />
        </div>
      </header>
      <div className={cx(styles.columns)}>
        <nav aria-label={t.maatregelen}>
          <ul className={cx(styles.list)}>
            {GENERAL_PAGES.map((page) => (
              <li key={page}>
                <a href={hrefOf({ screen: 'regels', id: page })} aria-current={page === id ? 'page' : undefined}>
                  {t.algemeen[page]}
                </a>
              </li>
            ))}
            <li>
              <a
                href={hrefOf({ screen: 'regels', id: CATALOGUE })}
                aria-current={id === CATALOGUE ? 'page' : undefined}
              >
                {t.opleidingen}
              </a>
            </li>
            <li className={cx(styles.listHead)}>{t.maatregelen}</li>
            {measures.map((measure) => (
              <li key={measure.id}>
                <a
                  href={hrefOf({ screen: 'regels', id: measure.id })}
                  aria-current={page === null && id !== CATALOGUE && measure.id === rule?.id ? 'page' : undefined}
                >
                  {measure.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {id === CATALOGUE ? (
          <article className={cx(styles.rule)} aria-labelledby="opleidingen">
            <h2 id="opleidingen" className={cx(styles.title)}>
              {t.opleidingen}
            </h2>
            <CataloguePage />
          </article>
        ) : page !== null ? (
          <GeneralArticle page={page} rules={rules} />
        ) : rule === undefined ? (
          <p>{t.kies}</p>
        ) : (
          <RuleArticle rule={rule} rules={rules} />
        )}
      </div>
    </div>
  );
}
