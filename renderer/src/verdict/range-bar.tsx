import { cx } from '../ui/cx.ts';
import styles from './range-bar.module.css';

export interface RangeBarProps {
  readonly min: number | null;
  readonly max: number | null;
  /** Right end of the scale: the highest value among those compared. */
  readonly scale: number;
  /** The figure in words: it stands above the bar and is what is read out. */
  readonly text: string;
}

/** A figure with its range: a bar with two ends, a point when it is known, an open end when there is no upper bound. */
export function RangeBar({ min, max, scale, text }: RangeBarProps) {
  if (min === null && max === null) return <span className={cx(styles.text)}>{text}</span>;
  const part = (value: number): number => (scale <= 0 ? 0 : Math.min(100, Math.max(0, (value / scale) * 100)));
  const low = part(min ?? 0);
  const high = max === null ? 100 : part(max);
  return (
    <span className={cx(styles.bar)}>
      <span className={cx(styles.text)}>{text}</span>
      <svg className={cx(styles.drawing)} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2="100" y1="4" y2="4" className={cx(styles.scale)} />
        <line x1={low} x2={high} y1="4" y2="4" className={cx(max === null ? styles.open : styles.range)} />
        <line x1={low} x2={low} y1="0" y2="8" className={cx(styles.end)} />
        {max === null ? null : <line x1={high} x2={high} y1="0" y2="8" className={cx(styles.end)} />}
      </svg>
    </span>
  );
}
