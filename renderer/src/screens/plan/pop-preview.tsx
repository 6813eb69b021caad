import { timeline } from '../../../../shared/charts/timeline.ts';
import type { PopPlan } from '../../../../shared/plan/plan-types.ts';
import { popText as t } from '../../text/plan.ts';
import { ChartView } from '../../ui/chart-view.tsx';
import { cx } from '../../ui/cx.ts';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import styles from './pop-preview.module.css';

const CHART_WIDTH = 520;
/** Paper is white, also at night. */
const INK = { accent: '#0f6170', inkt: '#1b232e', grijs: '#55606d', lijn: '#d8d5cd', licht: '#f4f3ef' } as const;

/** The POP as the client will read it: the same words and figures as the PDF, from the same plan. */
export function PopPreview({ plan }: { readonly plan: PopPlan }) {
  const { omslag, keuze, kost } = plan;
  const chart = timeline(plan.planning, { breedte: CHART_WIDTH, lettertype: 'inherit', ...INK });
  const measures = plan.maatregelen.flatMap(({ maatregelen }) => maatregelen);
  return (
    <article className={cx(styles.paper)} data-testid="pop-voorbeeld" aria-label={plan.titel}>
      <header>
        <p className={cx(styles.small)}>{omslag.organisatie ?? ''}</p>
        <p className={cx(styles.title)}>{plan.titel}</p>
        <p>
          {t.voor} <strong>{omslag.client}</strong>
          {omslag.begeleider === null ? '' : `, ${t.door} ${omslag.begeleider}`}
        </p>
        <p className={cx(styles.small)}>
          {t.bij} {omslag.datum.tekst}
        </p>
      </header>
      <Part
        title={t.vraag}
        lines={[plan.vraag.tekst, named(t.doel, plan.vraag.doel), named(t.beroep, plan.vraag.beroep)]}
      />
      <Part title={t.inzichten} lines={plan.inzichten} />
      <Part title={t.doelen} lines={plan.doelen} />
      {keuze === null ? null : (
        <section>
          <h3>{t.traject}</h3>
          <p className={cx(styles.small)}>{keuze.label}</p>
          <p>
            <strong>{keuze.traject.titel}</strong>
            {keuze.traject.instelling === null ? '' : `, ${keuze.traject.instelling}`}
          </p>
          <p>
            <VerdictChip oordeel={keuze.traject.oordeel} />
          </p>
          <p>
            {keuze.traject.teVolgen.tekst} · {keuze.traject.jaren.tekst} · {keuze.traject.urenPerWeek.tekst}
          </p>
          <Lines lines={keuze.traject.waarom} />
        </section>
      )}
      {plan.keuzes.length === 0 ? null : (
        <section>
          <h3>{t.keuzes}</h3>
          <ul>
            {plan.keuzes.map((row) => (
              <li key={row.voorstel}>
                {[row.voorstel, row.reden, row.evaluatie].filter((part) => part !== null).join(' – ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Part
        title={t.opleidingen}
        lines={plan.opleidingen.map((row) =>
          [row.naam, row.aanbieder, row.start?.tekst].filter((part) => typeof part === 'string').join(', '),
        )}
      />
      {plan.vrijstelling === null ? null : <Part title={t.vrijstelling} lines={[plan.vrijstelling.tekst]} />}
      {chart === null ? null : (
        <section>
          <h3>{t.tijdlijn}</h3>
          <div className={cx(styles.chart)}>
            <ChartView chart={chart} fluid />
          </div>
          <ol>
            {plan.planning.vlaggen.map((vlag) => (
              <li key={vlag.nummer}>
                {vlag.nummer}. {vlag.datum.tekst}: {vlag.tekst}
              </li>
            ))}
          </ol>
        </section>
      )}
      {kost === null ? null : (
        <section>
          <h3>{t.kost}</h3>
          <dl className={cx(styles.pairs)}>
            <dt>{t.totaal}</dt>
            <dd>{kost.totaal.tekst}</dd>
            <dt>{t.netto}</dt>
            <dd>{kost.netto.tekst}</dd>
          </dl>
          <Lines lines={kost.opmerkingen} />
        </section>
      )}
      <section>
        <h3>{t.hulp}</h3>
        <ul className={cx(styles.measures)}>
          {measures.map((measure) => (
            <li key={measure.id}>
              <strong>{measure.label}</strong>{' '}
              {measure.oordeel === null ? null : <VerdictChip oordeel={measure.oordeel} />}
              <br />
              {measure.kern}
              {measure.afwijking?.wordt ? (
                <span className={cx(styles.override)}>
                  {t.afwijking(measure.afwijking.door)} <VerdictChip oordeel={measure.afwijking.wordt} />{' '}
                  {measure.afwijking.reden}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <Part
        title={t.acties}
        lines={plan.acties.map((row) =>
          [row.wat, row.wie, row.uiterlijk?.tekst].filter((part) => typeof part === 'string').join(' – '),
        )}
      />
      <Part title={t.open} lines={plan.meeTeBrengen.vragen.map(({ vraag, label }) => vraag ?? label)} />
      <Part title={t.notities} lines={plan.notities.map(({ op, tekst }) => `${op.tekst}: ${tekst}`)} />
      <section>
        <h3>{plan.melding.titel}</h3>
        <Lines lines={plan.melding.tekst} />
      </section>
    </article>
  );
}

const named = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);

function Part({ title, lines }: { readonly title: string; readonly lines: readonly (string | null)[] }) {
  const filled = lines.filter((line) => line !== null && line !== '');
  if (filled.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Lines lines={filled} />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly (string | null)[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
