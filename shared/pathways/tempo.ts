/** The same pathway at other paces: what each costs, when it ends, how many hours it asks, which measures it opens. */
import type { Pack } from '../engine/compile-pack.ts';
import type { Situation } from '../engine/situation.ts';
import type { SituationInput } from '../situation/situation-input.ts';
import type { Maatregel, Range, Tempo } from './advice.ts';
import type { Candidate } from './enrolment.ts';
import { hoursPerWeek } from './pace.ts';
import { otherSizeOf } from './plan-year.ts';
import { type Planned, planYears } from './planning.ts';
import { totals } from './totals.ts';

/** A full year, three quarters and half of it (STR-12), and the size below which several rights end (ST-02, TK-P1). */
const PACES = [60, 45, 30, 27] as const;

export interface TempoInput {
  readonly pack: Pack;
  readonly situation: Situation;
  readonly dossier: SituationInput;
  readonly peildatum: string;
  readonly candidate: Candidate;
  readonly remaining: Range;
  readonly measures: readonly Maatregel[];
  /** The plan of the proposal itself, and its studiepunten per year. */
  readonly plan: Planned;
  readonly perYear: number;
  /** Hours per week that the client has; undefined when not known. */
  readonly hours: number | undefined;
}

interface Made {
  readonly tempo: Tempo;
  /** Measures that the client has, or has when somebody says yes, in the first year. */
  readonly open: ReadonlySet<string>;
}

/**
 * From fast to slow; empty when there is no choice. A pace is left out when another one ends no later, costs no more, asks
 * no more hours and opens at least the same measures.
 */
export function temposOf(input: TempoInput): Tempo[] {
  const { pack, dossier, peildatum, candidate, remaining, perYear, plan } = input;
  const most = remaining.max ?? remaining.min;
  const other = otherSizeOf(pack, dossier);
  const paces = [...new Set([...PACES, perYear])].filter((pace) => pace === perYear || pace <= most);
  const plans = paces
    .sort((a, b) => b - a)
    .map((pace) => ({
      pace,
      plan: pace === perYear ? plan : planYears(pack, other, peildatum, candidate, remaining, pace),
    }));
  const own = openIn(plan);
  const made = plans.map(({ pace, plan: planned }) => describe(input, pace, planned, own));
  const kept = made.filter((one) => one.tempo.gekozen || !made.some((better) => isBetter(better, one)));
  return kept.length < 2 ? [] : kept.map(({ tempo }) => tempo);
}

function openIn({ years }: Planned): ReadonlySet<string> {
  const figures = years[0]?.figures ?? new Map();
  return new Set(
    [...figures].flatMap(([id, { oordeel }]) => (oordeel === 'ja' || oordeel === 'voorwaardelijk' ? [id] : [])),
  );
}

function describe(input: TempoInput, pace: number, plan: Planned, own: ReadonlySet<string>): Made {
  const { pack, situation, measures, remaining, perYear } = input;
  const { kost, nettoKost, nettoKostZonderOkot } = totals({ pack, situation, plan, measures, remaining });
  const half: Range = { min: Math.min(pace, remaining.min) / 2, max: Math.min(pace, remaining.max ?? pace) / 2 };
  const open = openIn(plan);
  return {
    open,
    tempo: {
      studiepunten: pace,
      gekozen: pace === perYear,
      jaren: plan.jaren,
      einde: plan.years.at(-1)?.academiejaar ?? null,
      urenPerWeek: hoursPerWeek(half),
      kost,
      nettoKost,
      ...(nettoKostZonderOkot === undefined ? {} : { nettoKostZonderOkot }),
      wint: [...open].filter((id) => !own.has(id)),
      verliest: [...own].filter((id) => !open.has(id)),
      letOp: notes(input, plan, hoursPerWeek(half)),
    },
  };
}

/** Dutch sentences. */
function notes({ hours }: TempoInput, { planning }: Planned, week: Range): string[] {
  const short = planning.find(({ leerkredietEinde }) => leerkredietEinde !== undefined && leerkredietEinde.min < 0);
  return [
    ...(hours !== undefined && week.min > hours
      ? [`Dit vraagt minstens ${week.min} uur per week; je hebt er ${String(hours).replace('.', ',')}.`]
      : []),
    ...(short === undefined ? [] : [`Je leerkrediet kan opraken in ${short.academiejaar} als je niet slaagt.`]),
  ];
}

const end = ({ max }: Range): number => max ?? Number.POSITIVE_INFINITY;

function isBetter(a: Made, b: Made): boolean {
  const [x, y] = [a.tempo, b.tempo].map(({ nettoKost, jaren, urenPerWeek, letOp }) => [
    end(nettoKost),
    nettoKost.min,
    end(jaren),
    jaren.min,
    end(urenPerWeek),
    letOp.length,
  ]) as [number[], number[]];
  const noWorse = x.every((figure, index) => figure <= (y[index] as number));
  const opensAll = [...b.open].every((id) => a.open.has(id));
  const same = x.every((figure, index) => figure === y[index]) && a.open.size === b.open.size;
  return noWorse && opensAll && !same;
}
