import type { ReactNode } from 'react';
import type { Maatregel, Voorstel } from '../../../../shared/pathways/advice.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { MeasureButton } from '../../verdict/measure-button.tsx';
import styles from './vrijstellingen.module.css';

/** In this order: whoever may not start has no use for an exemption. */
const GATES = ['toelating', 'taalvoorwaarde'] as const;

/** A gate that does not stand open: refused, not known, or for somebody to decide. */
const isShut = ({ oordeel, afwijking }: Maatregel): boolean => !['ja', 'nvt'].includes(afwijking?.wordt ?? oordeel);

interface GatesProps {
  readonly proposal: Voorstel;
  /** The estimate in one line. */
  readonly estimate: string;
  readonly children: ReactNode;
}

/** Admission, language, exemption. What comes after a gate that is shut stays visible, as what would hold if it opens. */
export function Gates({ proposal, estimate, children }: GatesProps) {
  const gates = GATES.flatMap((id) => proposal.maatregelen.find((measure) => measure.id === id) ?? []);
  const shut = gates.filter(isShut);
  const open = gates.filter((gate) => !isShut(gate));
  const row = (measure: Maatregel) => (
    <li key={measure.id}>
      <MeasureButton measure={measure} />
      <p className={cx(styles.quiet)}>{measure.zin}</p>
    </li>
  );
  return (
    <>
      <section className={cx(styles.box)} aria-labelledby="poorten">
        <h2 id="poorten">{t.poorten}</h2>
        <p className={cx(styles.quiet)}>{t.poortenUitleg}</p>
        <ol className={cx(styles.gates)} data-testid="poorten">
          {[...shut, ...open].map(row)}
          <li>
            <strong>{t.poortVrijstelling}</strong>
            <p className={cx(styles.quiet)}>{estimate}</p>
          </li>
        </ol>
      </section>
      {shut.length === 0 ? (
        children
      ) : (
        <section className={cx(styles.screen)} aria-labelledby="als-lukt">
          <div>
            <h2 id="als-lukt">{t.alsLukt}</h2>
            <p className={cx(styles.quiet)}>{t.alsLuktUitleg}</p>
          </div>
          {children}
        </section>
      )}
    </>
  );
}
