import type { Voorstel } from '../../../../shared/pathways/advice.ts';
import { buildCombination, combinationName } from '../../../../shared/plan/combination.ts';
import { readable } from '../../../../shared/plan/labels.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { cx } from '../../ui/cx.ts';
import styles from './combination-note.module.css';

export interface CombinationNoteProps {
  readonly voorstel: Voorstel;
  /** What may be shown while VDAB decides: in the client's view. */
  readonly withoutOkot: boolean;
  /** Also who must still say yes, measure by measure. */
  readonly detail?: boolean;
}

/** The measures to take together, the runner-up, and why; nothing when there is nothing to name. */
export function CombinationNote({ voorstel, withoutOkot, detail = false }: CombinationNoteProps) {
  const label = (id: string): string =>
    voorstel.maatregelen.find((measure) => measure.id === id)?.label ?? readable(id);
  const found = buildCombination(voorstel, withoutOkot, label);
  if (found === null) return null;
  const { maatregelen, tweede, waarom, voorwaarden } = found;
  return (
    <section className={cx(styles.note)} aria-label={t.combinatie}>
      <p>
        <strong>{t.combinatie}:</strong> {maatregelen.length === 0 ? t.combinatieOpen : combinationName(maatregelen)}
      </p>
      {tweede.length === 0 ? null : (
        <p className={cx(styles.second)}>
          {t.tweede}: {combinationName(tweede)}
        </p>
      )}
      {waarom === null ? null : <p className={cx(styles.why)}>{waarom}</p>}
      {!detail || voorwaarden.length === 0 ? null : (
        <ul className={cx(styles.why)}>
          {voorwaarden.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
