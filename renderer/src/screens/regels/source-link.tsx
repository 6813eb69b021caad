import type { OutputOf } from '../../../../shared/api/contract.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import styles from './regels.module.css';

export type Rules = OutputOf<'rules.list'>;

interface SourceProps {
  readonly id: string;
  readonly bronnen: Rules['bronnen'];
}

/** Title, publisher, own date, certainty and day of checking. A link opens the user's own browser. */
export function Source({ id, bronnen }: SourceProps) {
  const bron = bronnen[id];
  if (bron === undefined) return <>{id}</>;
  const said = [
    bron.uitgever,
    ...(bron.datum === undefined ? [] : [`${t.vanDatum} ${formatDate(bron.datum)}`]),
    t.zekerheden[bron.zekerheid],
    `${t.nagekeken} ${formatDate(bron.nagekekenOp)}`,
  ];
  return (
    <>
      <SourceLink url={bron.url}>{bron.titel}</SourceLink> <span className={cx(styles.quiet)}>{said.join(' · ')}</span>
    </>
  );
}

/** The publisher alone, for where there is little room. */
export function ShortSource({ id, bronnen }: SourceProps) {
  const bron = bronnen[id];
  if (bron === undefined) return null;
  return <SourceLink url={bron.url}>{bron.uitgever}</SourceLink>;
}
