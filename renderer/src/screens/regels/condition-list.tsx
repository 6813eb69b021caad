import { formatDate } from '../../../../shared/format/dates.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import styles from './regels.module.css';
import { type Rules, ShortSource } from './source-link.tsx';

type Condition = Rules['maatregelen'][number]['voorwaarden'][number];

interface ConditionListProps {
  readonly conditions: readonly Condition[];
  readonly bronnen: Rules['bronnen'];
}

/** Conditions under each other, groups and exceptions inside them. */
export function ConditionList({ conditions, bronnen }: ConditionListProps) {
  return (
    <ul className={cx(styles.conditions)}>
      {conditions.map((condition, index) => (
        <li key={condition.id ?? index} data-off={!condition.inForce}>
          <p>{condition.norm ?? (condition.kind === 'een-van' ? t.eenVan : t.alle)}</p>
          <Small condition={condition} bronnen={bronnen} />
          {condition.delen.length === 0 ? null : (
            <>
              {condition.norm === null ? null : (
                <p className={cx(styles.quiet)}>{condition.kind === 'een-van' ? t.eenVan : t.alle}</p>
              )}
              <ConditionList conditions={condition.delen} bronnen={bronnen} />
            </>
          )}
          {condition.behalve.length === 0 ? null : (
            <>
              <p className={cx(styles.quiet)}>{t.behalve}</p>
              <ConditionList conditions={condition.behalve} bronnen={bronnen} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Small({ condition, bronnen }: { readonly condition: Condition; readonly bronnen: Rules['bronnen'] }) {
  const { wanneerTekst, wie, nodig, verwijsNaar, zekerheid } = condition;
  const sentences = [
    wanneerTekst === null ? null : `${t.teltAls} ${wanneerTekst}.`,
    wie === null ? null : `${t.beslist} ${wie}${nodig === null ? '' : `; ${t.nodig}: ${nodig}`}.`,
    verwijsNaar === null ? null : `${t.zoNiet} ${verwijsNaar}.`,
  ].filter((part) => part !== null);
  const parts = [
    condition.inForce ? null : t.nietVanKracht,
    condition.van === null ? null : `${t.van} ${formatDate(condition.van)}`,
    condition.tot === null ? null : `${t.tot} ${formatDate(condition.tot)}`,
    zekerheid === null ? null : t.zekerheden[zekerheid],
  ].filter((part) => part !== null);
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={cx(styles.quiet)}>
          {sentence}
        </p>
      ))}
      {parts.length + condition.bronnen.length === 0 ? null : (
        <p className={cx(styles.quiet)}>
          {condition.bronnen.map((key) => (
            <span key={key}>
              <ShortSource id={key} bronnen={bronnen} />{' '}
            </span>
          ))}
          {parts.join(' · ')}
        </p>
      )}
    </>
  );
}
