import { formatDate } from '../../../shared/format/dates.ts';
import type { Stap } from '../../../shared/pathways/advice.ts';
import type { ConflictText } from '../../../shared/plan/conflicts.ts';
import { readable, wieTekst } from '../../../shared/plan/labels.ts';
import { mentionsOkot } from '../../../shared/plan/okot.ts';
import { useClientView } from '../app/client-view.ts';
import { useWork } from '../dossier/work-context.ts';
import { verdictText as t } from '../text/verdict.ts';
import { cx } from '../ui/cx.ts';
import styles from './measure-panel.module.css';
import type { MeasureView } from './measure-view.ts';
import { OverrideBlock } from './override-block.tsx';
import { ReasonList, Source } from './reason-list.tsx';
import { VerdictChip } from './verdict-chip.tsx';

/** The same panel behind every verdict: the sentence that decides, conditions, amounts, what would change it. */
export function MeasurePanel({ view }: { readonly view: MeasureView }) {
  const { raw } = view;
  const { advies } = useWork();
  const labelOf = (id: string): string => advies?.maatregelen.find((one) => one.id === id)?.label ?? readable(id);
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
      <OverrideBlock measure={raw} />
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
                  {bedrag.bronnen.map((bron) => (
                    <span key={bron.url + bron.titel} className={cx(styles.quiet, styles.under)}>
                      <Source bron={bron} zekerheid="" />
                    </span>
                  ))}
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
              <li key={stap.wat}>{stepText(stap)}</li>
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
      {view.conflicten.length === 0 ? null : (
        <section>
          <h3>{t.tegenspraak}</h3>
          {view.conflicten.map((conflict) => (
            <ConflictBlock key={conflict.onderwerp} conflict={conflict} />
          ))}
        </section>
      )}
      {raw.sluitUit.length === 0 ? null : (
        <p className={cx(styles.quiet)}>
          {t.sluitUit}: {raw.sluitUit.map(({ id }) => labelOf(id)).join(', ')}
        </p>
      )}
      {raw.verwijsNaar === undefined ? null : (
        <p className={cx(styles.quiet)}>
          {t.naar}: {raw.verwijsNaar}
        </p>
      )}
    </div>
  );
}

/** 'Bezorg het attest (je werkgever, uiterlijk 30 november 2025).' */
function stepText({ wat, bij, uiterlijk }: Stap): string {
  const extra = [
    bij === undefined ? [] : wieTekst(bij),
    uiterlijk === undefined ? [] : `${t.uiterlijk} ${/^\d{4}-/.test(uiterlijk) ? formatDate(uiterlijk) : uiterlijk}`,
  ].flat();
  return extra.length === 0 ? wat : `${wat.replace(/\.$/, '')} (${extra.join(', ')}).`;
}

/** Who says what, and what the rules use. */
function ConflictBlock({ conflict }: { readonly conflict: ConflictText }) {
  return (
    <div className={cx(styles.conflict)}>
      <p>{conflict.onderwerp}</p>
      <ul className={cx(styles.lines)}>
        {conflict.stemmen.map(({ wie, zegt, bron }) => (
          <li key={wie + zegt}>
            {bron === null ? (
              wie
            ) : (
              <a href={bron.url} target="_blank" rel="noreferrer noopener">
                {wie}
              </a>
            )}
            : {zegt}
          </li>
        ))}
      </ul>
      <p className={cx(styles.quiet)}>
        {t.gekozen}: {conflict.gekozen}
      </p>
    </div>
  );
}
