import { stepLine } from '../../../../shared/plan/handbook.ts';
import { jaBetekent, upperFirst } from '../../../../shared/plan/verdicts.ts';
import { hrefOf } from '../../app/route.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ConditionList } from './condition-list.tsx';
import { ConflictList } from './conflict-list.tsx';
import { Figures } from './figure-tables.tsx';
import styles from './regels.module.css';
import { type Rules, Source } from './source-link.tsx';
import { UnknownList } from './unknown-list.tsx';

type Rule = Rules['maatregelen'][number];

/** One measure. What the program computes stands at the end, for whoever wants to check it. */
export function RuleArticle({ rule, rules }: { readonly rule: Rule; readonly rules: Rules }) {
  const { bronnen } = rules;
  const about = ({ maatregelen }: { readonly maatregelen: readonly string[] }): boolean =>
    maatregelen.includes(rule.id);
  const conflicts = rules.conflicten.filter(about);
  const unknowns = rules.nietGeweten.filter(about);
  return (
    <article className={cx(styles.rule)} aria-labelledby="maatregel">
      <header>
        <h2 id="maatregel" className={cx(styles.title)}>
          {rule.label}
        </h2>
        <p>{rule.vraag}</p>
        <dl className={cx(styles.features)}>
          <Feature term={t.jaBetekent} words={jaBetekent(rule.id)} />
          <Feature term={t.datum} words={upperFirst(rule.datum)} />
          {rule.geldtVoorTekst === null ? null : <Feature term={t.geldtVoor} words={rule.geldtVoorTekst} />}
          {rule.verwijsNaar === null ? null : <Feature term={t.navragen} words={rule.verwijsNaar} />}
        </dl>
      </header>
      <section>
        <h3>{t.voorwaarden}</h3>
        {rule.voorwaarden.length === 0 ? (
          <p className={cx(styles.quiet)}>{t.geenVoorwaarden}</p>
        ) : (
          <ConditionList conditions={rule.voorwaarden} bronnen={bronnen} />
        )}
      </section>
      {rule.parameters.length === 0 ? null : (
        <section>
          <h3>{t.parameters}</h3>
          <Figures parameters={rule.parameters} bronnen={bronnen} />
        </section>
      )}
      <Lines title={t.bedragen} lines={rule.bedragen.map(({ label, tekst }) => `${upperFirst(label)}: ${tekst}`)} />
      <Lines title={t.stappen} lines={rule.stappen.map(stepLine)} />
      {rule.sluitUit.length === 0 ? null : (
        <section>
          <h3>{t.sluitUit}</h3>
          <ul className={cx(styles.lines)}>
            {rule.sluitUit.map(({ id, label, bereik }) => (
              <li key={id}>
                <a href={hrefOf({ screen: 'regels', id })}>{label}</a> ({t.bereik[bereik]})
              </li>
            ))}
          </ul>
        </section>
      )}
      <Lines title={t.waarschuwingen} lines={rule.waarschuwingen.map(({ tekst }) => tekst)} />
      {conflicts.length === 0 ? null : (
        <section>
          <h3>{t.algemeen.tegenspraak}</h3>
          <ConflictList conflicts={conflicts} bronnen={bronnen} />
        </section>
      )}
      {unknowns.length === 0 ? null : (
        <section>
          <h3>{t.algemeen['niet-geweten']}</h3>
          <UnknownList rows={unknowns} />
        </section>
      )}
      <section>
        <h3>{t.bronnen}</h3>
        <ul className={cx(styles.lines)}>
          {rule.bronnen.map((key) => (
            <li key={key}>
              <Source id={key} bronnen={bronnen} />
            </li>
          ))}
        </ul>
      </section>
      <Disclosure title={t.berekening}>
        <dl className={cx(styles.code)}>
          {rule.bedragen.map(({ naam, label, waarde }) => (
            <Expression key={naam} term={upperFirst(label)} words={null} code={waarde} />
          ))}
          {rule.definities.map(({ naam, tekst, uitdrukking }) => (
            <Expression key={naam} term={naam} words={tekst} code={uitdrukking} />
          ))}
        </dl>
      </Disclosure>
    </article>
  );
}

function Feature({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  );
}

interface ExpressionProps {
  readonly term: string;
  readonly words: string | null;
  readonly code: string;
}

function Expression({ term, words, code }: ExpressionProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {words === null ? null : <p>{words}</p>}
        <code>{code}</code>
      </dd>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={cx(styles.lines)}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
