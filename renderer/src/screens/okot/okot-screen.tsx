import { useState } from 'react';
import type { Maatregel } from '../../../../shared/pathways/advice.ts';
import { OKOT } from '../../../../shared/plan/okot.ts';
import { BESIDE_OKOT, OKOT_NEEDED } from '../../../../shared/plan/okot-note.ts';
import { upperFirst } from '../../../../shared/plan/verdicts.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useDocuments } from '../../dossier/use-documents.ts';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { okotText as t } from '../../text/okot.ts';
import { uitvoerText } from '../../text/uitvoer.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/select.tsx';
import { measureView } from '../../verdict/measure-view.ts';
import { OverrideBlock } from '../../verdict/override-block.tsx';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import { ConditionTable } from './condition-table.tsx';
import { Judgements } from './judgements.tsx';
import styles from './okot.module.css';

/** OKOT as a checklist: conditions, proofs, judgements, and what the client must know. */
export function OkotScreen() {
  const work = useWork();
  const { words } = useDictionary();
  const { busy, make } = useDocuments();
  const [chosen, setChosen] = useState<string | null>(null);
  const { advies, dossier } = work;
  if (advies === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  const proposals = advies.voorstellen;
  const proposal = proposals.find(({ id }) => id === (chosen ?? dossier.pop?.keuze)) ?? proposals[0];
  const measures: readonly Maatregel[] = proposal?.maatregelen ?? advies.maatregelen;
  const okot = measures.find(({ id }) => id === OKOT);
  if (okot === undefined) return <p className={cx(styles.box)}>{t.geen}</p>;
  const view = measureView(okot, advies.bronnen, words, advies.conflicten);
  const own = proposal === undefined || (dossier.traject !== undefined && proposal === proposals[0]);
  // An amount that is surely nothing says nothing; what the client must have is not what the client gets.
  const gained = view.bedragen.filter(({ naam, waarde }) => naam !== OKOT_NEEDED && waarde.max !== 0);
  const needed = view.bedragen
    .filter(({ naam }) => naam === OKOT_NEEDED)
    .map(({ label, waarde }) => `${upperFirst(label)}: ${waarde.tekst}.`);
  const beside = measures.filter(({ id, oordeel }) => BESIDE_OKOT.includes(id) && oordeel !== 'nvt');
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
      <div className={cx(styles.tools)}>
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
        <Button
          isDisabled={busy !== null || okot.oordeel === 'nvt'}
          onPress={() => void make('exports.okotNote', proposal?.id)}
        >
          {busy === null ? t.nota : uitvoerText.bezig}
        </Button>
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
            {gained.map((bedrag) => (
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
            {[...needed, ...okot.stappen.map(({ wat }) => wat), ...okot.waarschuwingen].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
