import type { OutputOf } from '../../../../shared/api/contract.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { feitLabel } from '../../../../shared/plan/facts.ts';
import { bedragLabel } from '../../../../shared/plan/labels.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import { ConditionList } from './condition-list.tsx';
import styles from './regels.module.css';

type Rules = OutputOf<'rules.list'>;
type Rule = Rules['maatregelen'][number];

/** One measure. What the program computes stands at the end, for whoever wants to check it. */
export function RuleArticle({ rule, bronnen }: { readonly rule: Rule; readonly bronnen: Rules['bronnen'] }) {
  return (
    <article className={cx(styles.rule)} aria-labelledby="maatregel">
      <header>
        <h2 id="maatregel" className={cx(styles.title)}>
          {rule.label}
        </h2>
        <p>{rule.vraag}</p>
        <p className={cx(styles.quiet)}>
          {t.soort[rule.soort]} · {t.datum}: {rule.datum}
        </p>
      </header>
      {rule.voorwaarden.length === 0 ? null : (
        <section>
          <h3>{t.voorwaarden}</h3>
          <ConditionList conditions={rule.voorwaarden} bronnen={bronnen} />
        </section>
      )}
      {rule.bedragen.length === 0 ? null : (
        <section>
          <h3>{t.bedragen}</h3>
          <ul className={cx(styles.lines)}>
            {rule.bedragen.map((amount) => (
              <li key={amount.naam}>{amount.label ?? bedragLabel(rule.id, amount.naam)}</li>
            ))}
          </ul>
        </section>
      )}
      {rule.parameters.length === 0 ? null : (
        <section>
          <h3>{t.parameters}</h3>
          {rule.parameters.map((parameter) => (
            <Parameter key={parameter.naam} parameter={parameter} bronnen={bronnen} />
          ))}
        </section>
      )}
      <Lines title={t.stappen} lines={rule.stappen.map(({ wat }) => wat)} />
      <Lines title={t.waarschuwingen} lines={rule.waarschuwingen} />
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
          {rule.geldtVoor === null ? null : (
            <div>
              <dt>{t.geldtVoor}</dt>
              <dd>
                <code>{rule.geldtVoor}</code>
              </dd>
            </div>
          )}
          {rule.bedragen.map((amount) => (
            <div key={amount.naam}>
              <dt>{amount.label ?? bedragLabel(rule.id, amount.naam)}</dt>
              <dd>
                <code>{amount.waarde}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </article>
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

function Source({ id, bronnen }: { readonly id: string; readonly bronnen: Rules['bronnen'] }) {
  const bron = bronnen[id];
  if (bron === undefined) return <>{id}</>;
  return (
    <>
      <SourceLink url={bron.url}>{bron.titel}</SourceLink>{' '}
      <span className={cx(styles.quiet)}>
        {bron.uitgever} · {t.zekerheden[bron.zekerheid]} · {t.nagekeken} {formatDate(bron.nagekekenOp)}
      </span>
    </>
  );
}

interface ParameterProps {
  readonly parameter: Rule['parameters'][number];
  readonly bronnen: Rules['bronnen'];
}

function Parameter({ parameter, bronnen }: ParameterProps) {
  const now = parameter.waarden.find(({ inForce }) => inForce);
  return (
    <Disclosure title={parameter.label ?? feitLabel(undefined, parameter.naam)} aside={now?.tekst} level={4}>
      <table className={cx(styles.values)}>
        <thead>
          <tr>
            <th scope="col">{t.sinds}</th>
            <th scope="col">{t.einde}</th>
            <th scope="col">{t.waarde}</th>
            <th scope="col">{t.bron}</th>
          </tr>
        </thead>
        <tbody>
          {parameter.waarden.map((value) => (
            <tr key={value.van} data-now={value.inForce}>
              <td>{formatDate(value.van)}</td>
              <td>{value.tot === null ? t.geenEinde : formatDate(value.tot)}</td>
              <td>{value.tekst}</td>
              <td className={cx(styles.quiet)}>
                {bronnen[value.bron]?.titel ?? value.bron} ({t.zekerheden[value.zekerheid]})
                {value.noot === null ? '' : ` ${value.noot}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
