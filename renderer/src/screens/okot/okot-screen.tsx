import { useState } from 'react';
import type { Maatregel } from '../../../../shared/pathways/advice.ts';
import { OKOT } from '../../../../shared/plan/okot.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { okotText as t } from '../../text/okot.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/select.tsx';
import { measureView } from '../../verdict/measure-view.ts';
import { OverrideBlock } from '../../verdict/override-block.tsx';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import { ConditionTable } from './condition-table.tsx';
import { Judgements } from './judgements.tsx';
import styles from './okot.module.css';

/** The benefits that go with OKOT are settled by these measures. */
const BESIDE: readonly string[] = ['uitkering-behoud', 'vrijstelling-beschikbaarheid'];

/** OKOT as a checklist: conditions, proofs, judgements, and what the client must know. */
export function OkotScreen() {
  const work = useWork();
  const { words } = useDictionary();
  const [chosen, setChosen] = useState<string | null>(null);
  const { advies, dossier } = work;
  if (advies === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  const proposals = advies.voorstellen;
  const proposal = proposals.find(({ id }) => id === (chosen ?? dossier.pop?.keuze)) ?? proposals[0];
  const measures: readonly Maatregel[] = proposal?.maatregelen ?? advies.maatregelen;
  const okot = measures.find(({ id }) => id === OKOT);
  if (okot === undefined) return <p>{t.geen}</p>;
  const view = measureView(okot, advies.bronnen, words, advies.conflicten);
  const own = proposal === undefined || (dossier.traject !== undefined && proposal === proposals[0]);
  const beside = measures.filter(({ id, oordeel }) => BESIDE.includes(id) && oordeel !== 'nvt');
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.head)}>
        <div>
          <h1>{proposal === undefined ? t.titelKort : t.titel(proposal.titel)}</h1>
          <p className={cx(styles.quiet)}>
            {[proposal?.instelling, t.uitleg].filter((part) => typeof part === 'string').join(' · ')}
          </p>
        </div>
        <VerdictChip oordeel={view.oordeel} />
      </header>
      <div className={cx(styles.tools)} data-print="hide">
        {proposals.length < 2 ? null : (
          <div className={cx(styles.picker)}>
            <Select
              label={t.traject}
              options={proposals.map(({ id, titel, instelling }) => ({
                id,
                label: instelling === null ? titel : `${titel}, ${instelling}`,
              }))}
              value={proposal?.id ?? null}
              onChange={setChosen}
            />
          </div>
        )}
        <Button onPress={() => window.print()}>{t.nota}</Button>
      </div>
      <p className={cx(styles.kern)}>{view.kern}</p>
      <OverrideBlock measure={okot} />
      <ConditionTable view={view} />
      {own ? null : <p className={cx(styles.notice)}>{t.nietVoorTraject}</p>}
      <Judgements />
      <div className={cx(styles.two)}>
        <section className={cx(styles.box)}>
          <h2>{t.behoudt}</h2>
          <dl className={cx(styles.amounts)}>
            {view.bedragen.map((bedrag) => (
              <div key={bedrag.naam}>
                <dt>{bedrag.label}</dt>
                <dd>{bedrag.waarde.tekst}</dd>
              </div>
            ))}
          </dl>
          {beside.map((measure) => {
            const row = measureView(measure, advies.bronnen, words);
            return (
              <p key={measure.id} className={cx(styles.beside)}>
                <VerdictChip label={row.label} oordeel={row.oordeel} />
              </p>
            );
          })}
        </section>
        <section className={cx(styles.box)}>
          <h2>{t.weten}</h2>
          <ul className={cx(styles.lines)}>
            {[...okot.stappen.map(({ wat }) => wat), ...okot.waarschuwingen].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <p className={cx(styles.sign)}>{t.handtekening}</p>
    </div>
  );
}
