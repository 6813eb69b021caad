import { mentionsOkot } from '../../../shared/plan/okot.ts';
import { useClientView } from '../app/client-view.ts';
import { verdictText as t } from '../text/verdict.ts';
import { cx } from '../ui/cx.ts';
import styles from './measure-panel.module.css';
import type { MeasureView } from './measure-view.ts';
import { ReasonList } from './reason-list.tsx';
import { VerdictChip } from './verdict-chip.tsx';

/** The same panel behind every verdict: the sentence that decides, conditions, amounts, what would change it. */
export function MeasurePanel({ view }: { readonly view: MeasureView }) {
  const { raw } = view;
  const client = useClientView();
  // What a change does to OKOT is not for the client before VDAB decides.
  const kantelt = client.on ? view.kantelt.filter(({ elders }) => !elders.some(mentionsOkot)) : view.kantelt;
  const conditional = raw.oordeel === 'onbekend' || raw.oordeel === 'voorwaardelijk';
  return (
    <div className={cx(styles.panel)}>
      <p>
        <VerdictChip oordeel={view.oordeel} />
      </p>
      <p className={cx(styles.kern)}>{view.kern}</p>
      {raw.afwijking === undefined ? null : (
        <p className={cx(styles.warning)}>
          {t.afwijking}: {raw.afwijking.reden} ({raw.afwijking.door})
        </p>
      )}
      <section>
        <h3>{t.redenen}</h3>
        <ReasonList redenen={view.redenen} />
      </section>
      {view.bedragen.length === 0 ? null : (
        <section>
          <h3>{t.bedragen}</h3>
          {conditional ? <p className={cx(styles.quiet)}>{t.alsJa}</p> : null}
          <dl className={cx(styles.amounts)}>
            {view.bedragen.map((bedrag) => (
              <div key={bedrag.naam}>
                <dt>{bedrag.label}</dt>
                <dd>
                  {bedrag.waarde.tekst} <span className={cx(styles.quiet)}>{bedrag.bij}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {kantelt.length === 0 ? null : (
        <section>
          <h3>{t.zouVeranderen}</h3>
          <ul className={cx(styles.lines)}>
            {kantelt.map((kantel) => (
              <li key={kantel.wijziging}>
                <p>
                  {kantel.wijziging} <VerdictChip oordeel={kantel.wordt} />
                </p>
                {kantel.bedrag === null ? null : <p>{kantel.bedrag}</p>}
                {kantel.elders.map((regel) => (
                  <p key={regel} className={cx(styles.quiet)}>
                    {regel}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {raw.stappen.length === 0 ? null : (
        <section>
          <h3>{t.stappen}</h3>
          <ul className={cx(styles.lines)}>
            {raw.stappen.map((stap) => (
              <li key={stap.wat}>{stap.wat}</li>
            ))}
          </ul>
        </section>
      )}
      {raw.waarschuwingen.length === 0 ? null : (
        <section>
          <h3>{t.letOp}</h3>
          <ul className={cx(styles.lines)}>
            {raw.waarschuwingen.map((tekst) => (
              <li key={tekst}>{tekst}</li>
            ))}
          </ul>
        </section>
      )}
      {raw.verwijsNaar === undefined ? null : (
        <p className={cx(styles.quiet)}>
          {t.naar}: {raw.verwijsNaar}
        </p>
      )}
    </div>
  );
}
