import type { OutputOf } from '../../../../shared/api/contract.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { expressionWords } from './expression-words.ts';
import styles from './regels.module.css';

type Rules = OutputOf<'rules.list'>;
type Condition = Rules['maatregelen'][number]['voorwaarden'][number];

interface ConditionListProps {
  readonly conditions: readonly Condition[];
  readonly bronnen: Rules['bronnen'];
}

/** Conditions under each other, groups and exceptions inside them. */
export function ConditionList({ conditions, bronnen }: ConditionListProps) {
  const { words } = useDictionary();
  return (
    <ul className={cx(styles.conditions)}>
      {conditions.map((condition, index) => (
        <li key={condition.id ?? index} data-off={!condition.inForce}>
          <p>{condition.norm ?? (condition.kind === 'een-van' ? t.eenVan : t.alle)}</p>
          {condition.wanneer === null ? null : (
            <p className={cx(styles.quiet)}>
              {t.wanneer}: {expressionWords(condition.wanneer, words) ?? <code>{condition.wanneer}</code>}
            </p>
          )}
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
  const source = condition.bronnen[0] === undefined ? undefined : bronnen[condition.bronnen[0]];
  const parts = [
    condition.inForce ? null : t.nietVanKracht,
    condition.van === null ? null : `${t.van} ${formatDate(condition.van)}`,
    condition.tot === null ? null : `${t.tot} ${formatDate(condition.tot)}`,
    condition.wie === null ? null : `${t.wie}: ${condition.wie}`,
    condition.zekerheid === null ? null : t.zekerheden[condition.zekerheid],
  ].filter((part) => part !== null);
  if (parts.length === 0 && source === undefined) return null;
  return (
    <p className={cx(styles.quiet)}>
      {source === undefined ? null : (
        <>
          <SourceLink url={source.url}>{source.uitgever}</SourceLink>{' '}
        </>
      )}
      {parts.join(' · ')}
    </p>
  );
}
