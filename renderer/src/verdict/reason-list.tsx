import { formatDate } from '../../../shared/format/dates.ts';
import type { Bron } from '../../../shared/pathways/advice.ts';
import { verdictText as t } from '../text/verdict.ts';
import { cx } from '../ui/cx.ts';
import { SourceLink } from '../ui/source-link.tsx';
import type { ReasonView } from './measure-view.ts';
import styles from './reason-list.module.css';
import { VerdictMark } from './verdict-chip.tsx';

/** The conditions in the order in which they matter: failing ones first. */
export function ReasonList({ redenen }: { readonly redenen: readonly ReasonView[] }) {
  if (redenen.length === 0) return <p className={cx(styles.quiet)}>{t.geenRedenen}</p>;
  return (
    <ol className={cx(styles.list)}>
      {redenen.map((reden) => (
        <li key={reden.id} className={cx(styles.reason)}>
          <VerdictMark vorm={reden.vorm} tekst={reden.uitkomst} />
          <div>
            {reden.uitzondering === null ? null : <p className={cx(styles.quiet)}>{reden.uitzondering}</p>}
            <p className={cx(styles.norm)}>{reden.norm}</p>
            <dl className={cx(styles.facts)}>
              <Row term={t.bijJou} value={reden.bijJou} />
              <Row term={t.nodig} value={reden.nodig} />
              <Row term={t.beslist} value={reden.beslissing} />
              <Row term={t.sinds} value={reden.sinds === null ? null : since(reden)} />
              <div className={cx(styles.row)}>
                <dt>{t.bron}</dt>
                <dd>
                  <Source bron={reden.bron} zekerheid={reden.zekerheid} />
                </dd>
              </div>
            </dl>
          </div>
        </li>
      ))}
    </ol>
  );
}

const since = (reden: ReasonView): string => `${reden.sinds}${reden.tot === null ? '' : ` ${t.tot} ${reden.tot}`}`;

function Row({ term, value }: { readonly term: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div className={cx(styles.row)}>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface SourceProps {
  readonly bron: Bron | null;
  readonly zekerheid: string;
}

/** Title, publisher, certainty and day of checking. A link opens the user's own browser; nothing is fetched by the app. */
export function Source({ bron, zekerheid }: SourceProps) {
  if (bron === null) return <>{zekerheid}</>;
  const said = [bron.uitgever, zekerheid, `${t.nagekeken} ${formatDate(bron.nagekekenOp)}`].filter(
    (part) => part !== '',
  );
  return (
    <>
      <SourceLink url={bron.url}>{bron.titel}</SourceLink> ({said.join('; ')})
    </>
  );
}
