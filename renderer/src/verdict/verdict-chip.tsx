import { merk } from '../../../shared/charts/marks.ts';
import type { OordeelTekst, Vorm } from '../../../shared/plan/plan-types.ts';
import { ChartView } from '../ui/chart-view.tsx';
import { cx } from '../ui/cx.ts';
import styles from './verdict-chip.module.css';

/** The shape alone, with its word for who does not see it. */
export function VerdictMark({ vorm, tekst }: { readonly vorm: Vorm; readonly tekst: string }) {
  return (
    <span className={cx(styles.mark)} data-vorm={vorm}>
      <span className={cx(styles.shape)} aria-hidden="true">
        <ChartView chart={merk(vorm, { kleur: 'currentColor', papier: 'var(--mark-paper)' }, 14)} />
      </span>
      <span className="visually-hidden">{tekst}</span>
    </span>
  );
}

export interface VerdictChipProps {
  readonly oordeel: OordeelTekst;
  /** Name of the measure, in front. */
  readonly label?: string;
  /** The verdict changed with the last answer. */
  readonly changed?: boolean;
}

/** A verdict: its shape, its word, its tint; never colour alone. */
export function VerdictChip({ oordeel, label, changed = false }: VerdictChipProps) {
  return (
    <span className={cx(styles.chip)} data-vorm={oordeel.vorm} data-changed={changed}>
      <span className={cx(styles.shape)} aria-hidden="true">
        <ChartView chart={merk(oordeel.vorm, { kleur: 'currentColor', papier: 'var(--mark-paper)' }, 14)} />
      </span>
      <span>
        {label === undefined ? null : <span className={cx(styles.label)}>{label}: </span>}
        {oordeel.tekst}
      </span>
    </span>
  );
}
