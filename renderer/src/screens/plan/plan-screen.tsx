import { useState } from 'react';
import { timeline } from '../../../../shared/charts/timeline.ts';
import type { PopPlan } from '../../../../shared/plan/plan-types.ts';
import { useClientView } from '../../app/client-view.ts';
import { hrefOf } from '../../app/route.ts';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { ChartView } from '../../ui/chart-view.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionList } from './action-list.tsx';
import { ChoiceList } from './choice-list.tsx';
import { GuidanceFields } from './guidance-fields.tsx';
import { KeptAdvices } from './kept-advices.tsx';
import { NextYearSection } from './next-year-section.tsx';
import { NoteList } from './note-list.tsx';
import styles from './plan.module.css';
import { PopPreview } from './pop-preview.tsx';
import { TextList } from './text-list.tsx';
import { TrainingList } from './training-list.tsx';

/** Narrow for a short plan; drawn larger than on paper, so that its letters are as large as those beside it. */
const chartWidth = (semesters: number): number => Math.min(640, Math.max(400, 110 + semesters * 44));
const LARGER = 1.5;

/** The years on top, under them the plan in the order of the paper. */
export function PlanScreen() {
  const work = useWork();
  const client = useClientView();
  const [previewing, setPreviewing] = useState(false);
  const { dossier, plan } = work;
  if (plan === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.head)}>
        <h1>{t.titel}</h1>
        <Button onPress={() => setPreviewing(true)}>{t.voorbeeld}</Button>
      </header>
      <Timeline plan={plan} id={work.id} />
      <div className={cx(styles.columns)}>
        <div className={cx(styles.column)}>
          <section className={cx(styles.part)}>
            <h2>{t.vraag}</h2>
            <p className={cx(styles.wish)}>{dossier.vraag?.tekst ?? t.vraagLeeg}</p>
          </section>
          <TextList
            title={t.inzichten}
            hint={t.inzichtenHint}
            item={t.inzicht}
            values={dossier.pop?.inzichten ?? []}
            onChange={(inzichten, typing) =>
              work.change((before) => ({ ...before, pop: { ...before.pop, inzichten } }), typing)
            }
          />
          <TextList
            title={t.doelen}
            hint={t.doelenHint}
            item={t.doel}
            values={dossier.pop?.doelen ?? []}
            onChange={(doelen, typing) =>
              work.change((before) => ({ ...before, pop: { ...before.pop, doelen } }), typing)
            }
          />
          <ChoiceList />
        </div>
        <div className={cx(styles.column)}>
          <TrainingList />
          <ActionList />
          {client.on ? null : <NoteList />}
          {client.on ? null : <GuidanceFields />}
          {client.on ? null : <KeptAdvices />}
        </div>
      </div>
      <NextYearSection />
      <Dialog title={t.voorbeeld} isOpen={previewing} onClose={() => setPreviewing(false)} kind="side">
        <PopPreview plan={plan} />
      </Dialog>
    </div>
  );
}

function Timeline({ plan, id }: { readonly plan: PopPlan; readonly id: string }) {
  const chart = timeline(plan.planning, {
    breedte: chartWidth(plan.planning.jaren.flatMap(({ semesters }) => semesters).length),
    accent: 'var(--accent)',
    inkt: 'var(--ink)',
    grijs: 'var(--ink-soft)',
    lijn: 'var(--line)',
    licht: 'var(--surface-soft)',
    lettertype: 'inherit',
  });
  const { keuze } = plan;
  return (
    <section className={cx(styles.time)} aria-labelledby="tijdlijn">
      <div className={cx(styles.chartSide)}>
        <h2 id="tijdlijn">{t.tijdlijn}</h2>
        {keuze === null ? null : (
          <p className={cx(styles.quiet)}>
            {keuze.gekozen ? `${t.gekozen}:` : t.eersteVoorstel}{' '}
            <strong>
              {keuze.traject.titel}
              {keuze.traject.instelling === null ? '' : `, ${keuze.traject.instelling}`}
            </strong>{' '}
            {keuze.gekozen ? null : (
              <a href={hrefOf({ screen: 'dossier', id, tab: 'trajecten', focus: null })}>{t.naarTrajecten}</a>
            )}
          </p>
        )}
        {chart === null ? (
          <p className={cx(styles.quiet)}>{t.geenTijdlijn}</p>
        ) : (
          <ChartView chart={chart} scale={LARGER} />
        )}
      </div>
      {plan.planning.vlaggen.length === 0 ? null : (
        <div>
          <h3>{t.data}</h3>
          <ol className={cx(styles.flags)}>
            {plan.planning.vlaggen.map((vlag) => (
              <li key={vlag.nummer}>
                <span className={cx(styles.flag)}>{vlag.nummer}</span>
                <span>
                  <strong>{vlag.datum.tekst}</strong> {vlag.tekst}
                  {vlag.wie === null ? '' : ` (${vlag.wie})`}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
