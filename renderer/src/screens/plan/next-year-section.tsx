import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/api/contract.ts';
import { enrolledIn } from '../../../../shared/pathways/enrolled.ts';
import { zekerheid } from '../../../../shared/plan/labels.ts';
import { causeText, TIME_DID_IT } from '../../../../shared/plan/next-year.ts';
import { OKOT } from '../../../../shared/plan/okot.ts';
import { chosenProposal } from '../../../../shared/plan/pop.ts';
import { kaalOordeel } from '../../../../shared/plan/verdicts.ts';
import { useCall } from '../../api/api-context.ts';
import { useClientView } from '../../app/client-view.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { cx } from '../../ui/cx.ts';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import styles from './next-year-section.module.css';

type NextYear = OutputOf<'advice.nextYear'>;

/** "Wat verandert er volgend academiejaar voor deze klant?": verdicts and amounts that differ, and what does it. */
export function NextYearSection() {
  const { advies, dossier } = useWork();
  const call = useCall();
  const client = useClientView();
  const [found, setFound] = useState<NextYear | null>(null);
  useEffect(() => {
    if (advies === null) return;
    let current = true;
    const inschrijving = enrolledIn(dossier, advies, chosenProposal(dossier, advies));
    void call('advice.nextYear', { dossier, inschrijving }).then((result) => {
      if (current && result.ok) setFound(result.value);
    });
    return () => {
      current = false;
    };
  }, [call, advies, dossier]);
  if (found === null) return null;
  const rows = found.verschillen.filter(({ id }) => !(client.on && id === OKOT));
  return (
    <section className={cx(styles.section)} aria-labelledby="volgend-jaar">
      <h2 id="volgend-jaar">{t.volgendJaar(found.naar)}</h2>
      <p className={cx(styles.quiet)}>{rows.length === 0 ? t.volgendJaarNiets : t.volgendJaarUitleg(found.van)}</p>
      <ul className={cx(styles.rows)}>
        {rows.map((row) => (
          <li key={row.id} className={cx(styles.row)}>
            <p className={cx(styles.head)}>
              <strong>{row.label}</strong>
              {row.van === row.naar ? null : (
                <>
                  <VerdictChip oordeel={kaalOordeel(row.van)} /> <span aria-hidden="true">→</span>
                  <span className="visually-hidden">{t.wordt}</span>
                </>
              )}
              <VerdictChip oordeel={kaalOordeel(row.naar)} />
            </p>
            {row.van === row.naar ? null : <p>{row.zin}</p>}
            {row.bedragen.map(({ naam, label, tekst }) => (
              <p key={naam}>
                {label}: {tekst}
              </p>
            ))}
            <Causes causes={row.oorzaken} sources={found.bronnen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CausesProps {
  readonly causes: NextYear['verschillen'][number]['oorzaken'];
  readonly sources: NextYear['bronnen'];
}

function Causes({ causes, sources }: CausesProps) {
  if (causes.length === 0) return <p className={cx(styles.quiet)}>{TIME_DID_IT}</p>;
  return (
    <ul className={cx(styles.quiet)}>
      {causes.map((cause) => {
        const source = cause.bron === null ? undefined : sources[cause.bron];
        return (
          <li key={`${cause.wat} ${cause.was ?? ''}`}>
            {causeText(cause)} ({zekerheid(cause.zekerheid).tekst}
            {source === undefined ? null : (
              <>
                ,{' '}
                <a href={source.url} target="_blank" rel="noreferrer noopener">
                  {source.uitgever}
                </a>
              </>
            )}
            )
          </li>
        );
      })}
    </ul>
  );
}
