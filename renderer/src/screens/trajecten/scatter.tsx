import { formatMoney } from '../../../../shared/format/money.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { cx } from '../../ui/cx.ts';
import type { Pathway } from './pathway.ts';
import styles from './trajecten.module.css';

interface ScatterProps {
  readonly pathways: readonly Pathway[];
  readonly onSelect: (id: string) => void;
}

const WIDTH = 920;
const HEIGHT = 172;
const LEFT = 46;
const BOTTOM = 22;
const TOP = 22;

interface Point {
  readonly pathway: Pathway;
  readonly low: number;
  readonly high: number;
  readonly years: number;
  readonly hours: number;
}

/** Only pathways whose cost and length are known at both ends have a place in the picture. */
function pointOf(pathway: Pathway): readonly Point[] {
  const { nettoKost, jaren, urenPerWeek } = pathway.traject;
  if (nettoKost.max === null || jaren.max === null) return [];
  const hours = urenPerWeek.max ?? urenPerWeek.min ?? 0;
  // What a studietoelage leaves over lies left of the axis: such a point stands on it.
  const low = Math.max(0, nettoKost.min ?? nettoKost.max);
  return [{ pathway, low, high: Math.max(0, nettoKost.max), years: jaren.max, hours }];
}

/** A round step that gives about `parts` marks up to `max`. */
function stepOf(max: number, parts: number): number {
  const rough = Math.max(1, max / parts);
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

const marks = (max: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor(max / step + 1.0001) }, (_, index) => index * step);

/** Net cost against length; the number is that of the card. A line shows the range of the cost. */
export function Scatter({ pathways, onSelect }: ScatterProps) {
  const points = pathways.flatMap(pointOf);
  if (points.length < 2) return null;
  const costStep = stepOf(Math.max(...points.map(({ high }) => high)) * 1.05, 5);
  const mostCost = Math.ceil((Math.max(...points.map(({ high }) => high)) * 1.05) / costStep) * costStep;
  const mostYears = Math.max(...points.map(({ years }) => years)) + 1;
  const yearStep = mostYears > 6 ? 2 : 1;
  const x = (cents: number): number => LEFT + (cents / mostCost) * (WIDTH - LEFT - 24);
  const y = (years: number): number => HEIGHT - BOTTOM - (years / mostYears) * (HEIGHT - BOTTOM - TOP);
  // Points on the same spot stand beside each other, so that each can be chosen.
  const seen = new Map<string, number>();
  const placed = points.map((point) => {
    const key = `${Math.round(x(point.high) / 18)}:${Math.round(y(point.years) / 18)}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { ...point, cx: x(point.high) - nth * 25, cy: y(point.years), radius: 9 + Math.min(6, point.hours / 6) };
  });
  const absent = pathways.length - points.length;
  return (
    <figure className={cx(styles.figure)}>
      <figcaption>
        <strong>{t.figuur}</strong> <span className={cx(styles.quiet)}>{t.figuurUitleg}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={cx(styles.scatter)}>
        <title>{t.figuur}</title>
        {marks(mostCost, costStep).map((cents) => (
          <g key={cents}>
            <line x1={x(cents)} x2={x(cents)} y1={TOP} y2={HEIGHT - BOTTOM} className={cx(styles.grid)} />
            <text x={x(cents)} y={HEIGHT - BOTTOM + 15} textAnchor="middle" className={cx(styles.axis)}>
              {formatMoney(cents, 'whole')}
            </text>
          </g>
        ))}
        {marks(mostYears, yearStep).map((years) => (
          <g key={years}>
            <line x1={LEFT} x2={WIDTH - 24} y1={y(years)} y2={y(years)} className={cx(styles.grid)} />
            <text x={LEFT - 8} y={y(years) + 4} textAnchor="end" className={cx(styles.axis)}>
              {years}
            </text>
          </g>
        ))}
        <text x={4} y={11} textAnchor="start" className={cx(styles.axis)}>
          {t.asJaren}
        </text>
        {placed.map(({ pathway, low, cx: px, cy, radius }) => (
          <a
            key={pathway.voorstel.id}
            href={`#traject-${pathway.nummer}`}
            className={cx(styles.point)}
            aria-label={t.figuurPunt(
              pathway.nummer,
              pathway.traject.titel,
              pathway.traject.nettoKost.tekst,
              pathway.traject.jaren.tekst,
            )}
            onClick={(event) => {
              event.preventDefault();
              onSelect(pathway.voorstel.id);
            }}
          >
            <line x1={x(low)} x2={px} y1={cy} y2={cy} className={cx(styles.spread)} />
            <circle cx={px} cy={cy} r={Math.max(14, radius)} className={cx(styles.hit)} />
            <circle cx={px} cy={cy} r={radius} className={cx(styles.dot)} data-chosen={pathway.traject.gekozen} />
            <text x={px} y={cy + 4} textAnchor="middle" className={cx(styles.dotText)}>
              {pathway.nummer}
            </text>
          </a>
        ))}
      </svg>
      {absent === 0 ? null : <p className={cx(styles.quiet)}>{t.nietOpFiguur(absent)}</p>}
    </figure>
  );
}
