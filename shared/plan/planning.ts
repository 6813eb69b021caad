/** The plan per academic year and semester, and the dates to keep. */
import type { PlanSemester, Range, Voorstel } from '../pathways/advice.ts';
import { factValue } from './facts.ts';
import type { BuildContext } from './plan-context.ts';
import type {
  PopActie,
  PopJaar,
  PopPlanning,
  PopSemester,
  PopStap,
  PopTarief,
  PopVlag,
  PopVrijstelling,
} from './plan-types.ts';
import { unknown, waarde } from './values.ts';

/** Sum of ranges; an unbounded one makes the sum unbounded. */
export function sum(ranges: readonly Range[]): Range {
  return {
    min: ranges.reduce((total, range) => total + range.min, 0),
    max: ranges.reduce<number | null>(
      (total, range) => (total === null || range.max === null ? null : total + range.max),
      0,
    ),
  };
}

/** The smallest range that holds all of them; undefined when there are none. */
export function hull(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  const highest = ranges.map((range) => range.max);
  return {
    min: Math.min(...ranges.map((range) => range.min)),
    max: highest.some((max) => max === null) ? null : Math.max(...highest.map((max) => max ?? 0)),
  };
}

function buildSemester(row: PlanSemester): PopSemester {
  return {
    academiejaar: row.academiejaar,
    semester: row.semester,
    studiepunten: waarde(row.studiepunten, 'studiepunten'),
    kost: waarde(row.kost, 'cent'),
    urenPerWeek: waarde(row.urenPerWeek, 'uur'),
    leerkredietEinde: row.leerkredietEinde === undefined ? null : waarde(row.leerkredietEinde, 'studiepunten'),
    prijspeil: row.prijspeil ?? null,
  };
}

interface RawYear {
  readonly academiejaar: string;
  readonly rows: readonly PlanSemester[];
  readonly studiepunten: Range;
  readonly cost: Range;
}

function rawYears(planning: readonly PlanSemester[]): RawYear[] {
  const years = [...new Set(planning.map((row) => row.academiejaar))].sort();
  return years.map((academiejaar) => {
    const rows = planning.filter((row) => row.academiejaar === academiejaar).sort((a, b) => a.semester - b.semester);
    return {
      academiejaar,
      rows,
      studiepunten: sum(rows.map((row) => row.studiepunten)),
      cost: sum(rows.map((row) => row.kost)),
    };
  });
}

const point = (range: Range | undefined): number | undefined =>
  range !== undefined && range.min === range.max ? range.min : undefined;

/** The prices that the studiegeld of this pathway could follow: a fixed part and a price per studiepunt, in cents. */
function possibleTariffs(proposal: Voorstel, years: readonly RawYear[]): PopTarief[] {
  const amounts = proposal.maatregelen.find((measure) => measure.id === 'studiegeld')?.bedragen;
  const fixed = point(amounts?.vast);
  const variable = point(amounts?.variabel);
  if (fixed === undefined || variable === undefined) return [];
  const toeslag = point(amounts?.toeslag) ?? 0;
  // The advice gives the variable part of the whole year; some tariffs give it per studiepunt. The years decide which.
  const sizes = years.map((year) => point(year.studiepunten)).filter((sp) => sp !== undefined && sp > 0);
  const prices = [variable, ...sizes.map((sp) => variable / (sp ?? 1))].filter(Number.isInteger);
  return [...new Set(prices)].flatMap((perStudiepunt) =>
    [...new Set([0, toeslag])].map((extra) => ({ vast: fixed, perStudiepunt, toeslag: extra })),
  );
}

const costAt = (tariff: PopTarief, studiepunten: number): number =>
  tariff.vast + tariff.toeslag + tariff.perStudiepunt * studiepunten;

/** The one tariff that explains this year's cost to the cent, at both ends; null when none does. */
function tariffOf(year: RawYear, tariffs: readonly PopTarief[]): PopTarief | null {
  const { min, max } = year.studiepunten;
  if (max === null || year.cost.max === null) return null;
  return (
    tariffs.find((tariff) => costAt(tariff, min) === year.cost.min && costAt(tariff, max) === year.cost.max) ?? null
  );
}

export function yearsOf(proposal: Voorstel | undefined): PopJaar[] {
  if (proposal === undefined) return [];
  const raw = rawYears(proposal.planning);
  const tariffs = possibleTariffs(proposal, raw);
  return raw.map((year) => ({
    academiejaar: year.academiejaar,
    semesters: year.rows.map(buildSemester),
    studiepunten: waarde(year.studiepunten, 'studiepunten'),
    kost: waarde(year.cost, 'cent'),
    tarief: tariffOf(year, tariffs),
    prijspeil: year.rows.find((row) => row.prijspeil !== undefined)?.prijspeil ?? null,
  }));
}

type Appointment = Omit<PopVlag, 'nummer'>;

function appointments(
  actions: readonly PopActie[],
  steps: readonly PopStap[],
  exemption: PopVrijstelling | null,
  client: string,
): Appointment[] {
  const found: Appointment[] = [];
  for (const action of actions) {
    if (action.uiterlijk !== null && (action.status === 'open' || action.status === 'bezig')) {
      found.push({ datum: action.uiterlijk, tekst: action.wat, wie: action.wie });
    }
  }
  for (const step of steps) {
    if (step.uiterlijk !== null) found.push({ datum: step.uiterlijk, tekst: step.wat, wie: client });
  }
  if (exemption?.uiterlijk) {
    found.push({ datum: exemption.uiterlijk, tekst: 'Vraag je vrijstellingen aan.', wie: client });
  }
  return found;
}

/** Dates to keep, each once, in order of time, from the day of the advice on. `client`: who does what no one else does. */
export function buildFlags(
  peildatum: string,
  actions: readonly PopActie[],
  steps: readonly PopStap[],
  exemption: PopVrijstelling | null,
  client: string,
): PopVlag[] {
  const seen = new Set<string>();
  return appointments(actions, steps, exemption, client)
    .filter(({ datum, tekst }) => {
      const key = `${datum.iso} ${tekst}`;
      if (datum.iso === null || datum.iso < peildatum || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => (a.datum.iso ?? '').localeCompare(b.datum.iso ?? '', 'en'))
    .map((appointment, index) => ({ nummer: index + 1, ...appointment }));
}

export function buildPlanning(context: BuildContext, days: readonly PopVlag[]): PopPlanning {
  const hours = factValue(context.dossier, 'beschikbaar.urenPerWeek');
  return {
    jaren: yearsOf(context.proposal),
    beschikbaar: typeof hours === 'number' ? waarde({ min: hours, max: hours }, 'uur') : unknown('uur'),
    vlaggen: days,
  };
}
