import type { PopTraject, PopVrijstelling } from '../../../../shared/plan/plan-types.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import styles from './vrijstellingen.module.css';

export interface EstimateBarProps {
  readonly vrijstelling: PopVrijstelling;
  readonly traject: PopTraject;
}

/** A track made for this diploma has the exemption in its size already: it is no part of that size. */
function isIncluded({ laag }: PopVrijstelling, { studieomvang, teVolgen }: PopTraject): boolean {
  return (laag ?? 0) > 0 && studieomvang.min !== null && studieomvang.min === teVolgen.min;
}

/** The estimate in one line: "laag 0 · verwacht 12 · hoog 30 van 120 studiepunten". */
export function estimateWords({ vrijstelling, traject }: EstimateBarProps): string {
  const { laag, verwacht, hoog } = vrijstelling;
  if (laag === null || hoog === null) return t.geenCijfer;
  const { tekst } = traject.studieomvang;
  const range =
    laag === hoog ? t.vast(hoog) : `${t.laag} ${laag} · ${t.verwacht} ${verwacht ?? '?'} · ${t.hoog} ${hoog}`;
  return isIncluded(vrijstelling, traject) ? `${range}, ${t.verrekend(tekst)}` : `${range} ${t.van(tekst)}`;
}

/** The whole programme as one bar, in the patterns of the tiles: low is filled, expected hatched, high outlined. */
export function EstimateBar({ vrijstelling, traject }: EstimateBarProps) {
  const { laag, verwacht, hoog } = vrijstelling;
  const words = estimateWords({ vrijstelling, traject });
  if (laag === null || hoog === null) return <p>{words}</p>;
  const scale = (traject.studieomvang.max ?? hoog) + (isIncluded(vrijstelling, traject) ? hoog : 0);
  const middle = verwacht ?? laag;
  const parts = [
    { soort: 'zeker', punten: laag },
    { soort: 'waarschijnlijk', punten: middle - laag },
    { soort: 'te-onderzoeken', punten: hoog - middle },
    { soort: 'te-volgen', punten: Math.max(0, scale - hoog) },
  ];
  return (
    <div className={cx(styles.estimate)}>
      <p className={cx(styles.figure)}>{words}</p>
      <div className={cx(styles.bar)} aria-hidden="true">
        {parts.map(({ soort, punten }) =>
          punten <= 0 ? null : <span key={soort} data-soort={soort} style={{ flexGrow: punten }} />,
        )}
      </div>
    </div>
  );
}
