import { feitLabel } from '../../../../shared/plan/facts.ts';
import { kernzin } from '../../../../shared/plan/verdicts.ts';
import { useClientView } from '../../app/client-view.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { trajectenText as t } from '../../text/trajecten.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MeasureButton } from '../../verdict/measure-button.tsx';
import { RangeBar } from '../../verdict/range-bar.tsx';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import { CombinationNote } from './combination-note.tsx';
import { decidingGate, incentives, type Pathway } from './pathway.ts';
import { TempoTable } from './tempo-table.tsx';
import styles from './trajecten.module.css';

export interface PathwayCardProps {
  readonly pathway: Pathway;
  /** Highest net cost among all cards, in cents. */
  readonly scale: number;
  readonly compared: boolean;
  readonly isChosen: boolean;
  readonly onCompare: () => void;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
}

export function PathwayCard({ pathway, scale, compared, isChosen, ...on }: PathwayCardProps) {
  const { nummer, voorstel, traject } = pathway;
  const { words } = useDictionary();
  const client = useClientView();
  const gate = decidingGate(voorstel);
  const form = [traject.instelling, traject.routeTekst, traject.vorm].filter((part) => part !== null).join(' · ');
  return (
    <article
      className={cx(styles.card)}
      id={`traject-${voorstel.id}`}
      tabIndex={-1}
      data-chosen={isChosen}
      aria-labelledby={`titel-${voorstel.id}`}
    >
      <header>
        {isChosen ? <p className={cx(styles.chosen)}>{t.gekozen}</p> : null}
        <h2 id={`titel-${voorstel.id}`}>
          <span className={cx(styles.number)}>{nummer}</span> {traject.titel}
        </h2>
        <p className={cx(styles.quiet)}>{form}</p>
      </header>
      <p className={cx(styles.verdict)}>
        <VerdictChip oordeel={traject.oordeel} />
        <span className={cx(styles.quiet)}>
          {gate === undefined ? '' : kernzin(gate, (id) => feitLabel(words, id))}
        </span>
      </p>
      <dl className={cx(styles.figures)}>
        <div>
          <dt>{t.teVolgen}</dt>
          <dd>{traject.teVolgen.tekst}</dd>
        </div>
        <div>
          <dt>{t.duur}</dt>
          <dd>
            {traject.jaren.tekst}
            {traject.einde === null ? '' : `, ${t.tot(traject.einde)}`}
          </dd>
        </div>
        <div>
          <dt>{t.kost}</dt>
          <dd>
            <RangeBar
              min={traject.nettoKost.min}
              max={traject.nettoKost.max}
              scale={scale}
              text={traject.nettoKost.tekst}
            />
          </dd>
        </div>
        <div>
          <dt>{t.uren}</dt>
          <dd>{traject.urenPerWeek.tekst}</dd>
        </div>
      </dl>
      <ul className={cx(styles.incentives)}>
        {incentives(voorstel, client.on).map((measure) => (
          <li key={measure.id}>
            <MeasureButton measure={measure} />
          </li>
        ))}
      </ul>
      <CombinationNote voorstel={voorstel} withoutOkot={client.on} />
      {traject.tempo.length === 0 ? null : (
        <Disclosure title={t.tempo}>
          <TempoTable tempos={traject.tempo} />
        </Disclosure>
      )}
      <Disclosure title={t.waarom}>
        <ul className={cx(styles.why)}>
          {traject.waarom.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {traject.waarschuwingen.map((warning) => (
            <li key={warning}>
              <strong>{t.letOp}:</strong> {warning}
            </li>
          ))}
        </ul>
      </Disclosure>
      <footer className={cx(styles.foot)}>
        <Checkbox checked={compared} onChange={on.onCompare} label={t.vergelijkLabel(traject.titel)}>
          {t.vergelijk}
        </Checkbox>
        <span className={cx(styles.spring)} />
        <Button variant="plain" onPress={on.onOpen}>
          {t.maatregelen}
        </Button>
        {isChosen ? null : <Button onPress={on.onChoose}>{t.kies}</Button>}
      </footer>
    </article>
  );
}
