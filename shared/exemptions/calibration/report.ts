/** The known error of the estimates, in figures that can be checked: n, mean absolute error, and how often the truth lies inside. */
import type { PairReport } from './pairs.ts';
import { round, type Share, wilson } from './share.ts';

const GRONDEN = [
  'eigen-traject',
  'precedent',
  'precedent-elders',
  'opleidingsonderdelen',
  'vuistregel',
  'geen',
] as const;
type CalibrationGround = (typeof GRONDEN)[number];

/** One precedent against its estimate, all in studiepunten exempted. Without `schatting` no figure was given. */
export interface CalibrationRow {
  readonly id: string;
  readonly instelling: string;
  readonly grond: CalibrationGround;
  readonly waar: { readonly min: number; readonly max: number };
  readonly schatting?: { readonly laag: number; readonly verwacht: number; readonly hoog: number };
}

interface CalibrationFigures {
  /** Precedents, and how many of them were given a figure. */
  readonly aantal: number;
  readonly metCijfer: number;
  /** Studiepunten; absent without a figure. */
  readonly gemiddeldeFout?: number;
  readonly gemiddeldeBreedte?: number;
  readonly binnen?: Share;
}

export interface CalibrationReport {
  readonly alle: CalibrationFigures;
  readonly perGrond: readonly (CalibrationFigures & { readonly grond: CalibrationGround })[];
  readonly rijen: readonly CalibrationRow[];
  readonly vakken: PairReport;
}

/** Sums up the rows: in all, and by the ground of the estimate. */
export function reportOn(rijen: readonly CalibrationRow[], vakken: PairReport): CalibrationReport {
  const perGrond = GRONDEN.flatMap((grond) => {
    const own = rijen.filter((row) => row.grond === grond);
    return own.length === 0 ? [] : [{ grond, ...figuresOf(own) }];
  });
  return { alle: figuresOf(rijen), perGrond, rijen, vakken };
}

function figuresOf(rows: readonly CalibrationRow[]): CalibrationFigures {
  const estimated = rows.flatMap(({ waar, schatting }) => (schatting === undefined ? [] : [{ waar, schatting }]));
  const base = { aantal: rows.length, metCijfer: estimated.length };
  if (estimated.length === 0) return base;
  const inside = estimated.filter(({ waar, schatting }) => waar.min >= schatting.laag && waar.max <= schatting.hoog);
  return {
    ...base,
    gemiddeldeFout: mean(
      estimated.map(({ waar, schatting }) => Math.abs((waar.min + waar.max) / 2 - schatting.verwacht)),
    ),
    gemiddeldeBreedte: mean(estimated.map(({ schatting }) => schatting.hoog - schatting.laag)),
    binnen: wilson(inside.length, estimated.length),
  };
}

const mean = (values: readonly number[]): number => round(values.reduce((sum, one) => sum + one, 0) / values.length, 1);
