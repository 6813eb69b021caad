/** The plan over time: semesters as bars with studiepunten, hours per week against what the client has, dates as flags. */
import { parseIsoDay } from '../engine/calendar.ts';
import type { PopPlanning, PopSemester, PopVlag, Waarde } from '../plan/plan-types.ts';
import { type ChartNode, node } from './node.ts';

export interface TimelineStyle {
  /** Width in points; the height follows. */
  readonly breedte: number;
  readonly accent: string;
  readonly inkt: string;
  readonly grijs: string;
  readonly lijn: string;
  readonly licht: string;
  readonly lettertype: string;
}

const SIDE = 74;
const FONT_SIZE = 8;
const FLAG_HEIGHT = 14;
const SP_HEIGHT = 56;
const HOURS_HEIGHT = 40;
/** A full-time semester; lower plans are drawn against it, so that a light year looks light. */
const FULL_TIME = 30;

const upperEnd = (value: Waarde): number => value.max ?? value.min ?? 0;
const rangeText = ({ min, max }: Waarde): string =>
  min === max || max === null ? `${min ?? '?'}` : `${min ?? '?'}–${max}`;

/** First day of the semester and of the next one, as day numbers: 1 September, 1 February, 1 September. */
function periodOf({ academiejaar, semester }: PopSemester): readonly [number, number] {
  const year = Number(academiejaar.slice(0, 4));
  const from = parseIsoDay(semester === 1 ? `${year}-09-01` : `${year + 1}-02-01`);
  const until = parseIsoDay(semester === 1 ? `${year + 1}-02-01` : `${year + 1}-09-01`);
  return [from ?? 0, until ?? 0];
}

interface Frame {
  readonly style: TimelineStyle;
  readonly semesters: readonly PopSemester[];
  readonly column: number;
}

const leftOf = (frame: Frame, index: number): number => SIDE + index * frame.column;

function drawText(
  frame: Frame,
  x: number,
  y: number,
  content: string,
  options: { readonly anchor?: 'start' | 'middle' | 'end'; readonly colour?: string; readonly bold?: boolean } = {},
): ChartNode {
  return node(
    'text',
    {
      x,
      y,
      'font-family': frame.style.lettertype,
      'font-size': FONT_SIZE,
      'font-weight': options.bold ? 'bold' : undefined,
      fill: options.colour ?? frame.style.inkt,
      'text-anchor': options.anchor ?? 'start',
    },
    [content],
  );
}

const drawLine = (x1: number, y1: number, x2: number, y2: number, colour: string, dashes?: string): ChartNode =>
  node('line', { x1, y1, x2, y2, stroke: colour, 'stroke-width': 0.7, 'stroke-dasharray': dashes });

/** Where a day falls: inside its semester, else at the nearest edge of the picture. */
function placeOf(frame: Frame, iso: string): number {
  const day = parseIsoDay(iso) ?? 0;
  const end = SIDE + frame.semesters.length * frame.column;
  const index = frame.semesters.findIndex((semester) => day < periodOf(semester)[1]);
  const semester = frame.semesters[index];
  if (semester === undefined) return end;
  const [from, until] = periodOf(semester);
  return leftOf(frame, index) + Math.max(0, (day - from) / (until - from)) * frame.column;
}

interface FlagPlace {
  readonly first: PopVlag;
  readonly last: PopVlag;
  /** Where the days fall. */
  readonly days: readonly number[];
  readonly middle: number;
  readonly name: string;
  readonly width: number;
}

function flagPlace(first: PopVlag, last: PopVlag, days: readonly number[]): FlagPlace {
  const name = first === last ? String(first.nummer) : `${first.nummer}–${last.nummer}`;
  const middle = ((days[0] ?? 0) + (days.at(-1) ?? 0)) / 2;
  return { first, last, days, middle, name, width: Math.max(FLAG_HEIGHT, name.length * 4.6 + 8) };
}

/** One flag per day; days that stand too close for two flags share one ('3–5'). */
function placeFlags(frame: Frame, flags: readonly PopVlag[]): FlagPlace[] {
  let places = flags.flatMap((flag) =>
    flag.datum.iso === null ? [] : [flagPlace(flag, flag, [placeOf(frame, flag.datum.iso)])],
  );
  const merged = (list: readonly FlagPlace[]): FlagPlace[] => {
    const done: FlagPlace[] = [];
    for (const next of list) {
      const previous = done.at(-1);
      if (previous !== undefined && next.middle - previous.middle < (previous.width + next.width) / 2 + 2) {
        done[done.length - 1] = flagPlace(previous.first, next.last, [...previous.days, ...next.days]);
      } else {
        done.push(next);
      }
    }
    return done;
  };
  // Joining two flags can bring the result too close to the next one.
  for (let previous = -1; previous !== places.length; ) {
    previous = places.length;
    places = merged(places);
  }
  return places;
}

/** Flags in a lane of their own above the bars: a stem through a bar would hide its figure. */
function drawFlags(frame: Frame, places: readonly FlagPlace[], line: number): ChartNode[] {
  const { style } = frame;
  return places.flatMap(({ days, middle, name, width }) => {
    const x = Math.min(Math.max(middle, SIDE + width / 2), style.breedte - width / 2);
    const top = line - 6 - FLAG_HEIGHT;
    return [
      drawLine(x, top + FLAG_HEIGHT, x, line, style.grijs),
      ...days.map((day) => node('circle', { cx: day, cy: line, r: 1.7, fill: style.inkt })),
      node('rect', {
        x: x - width / 2,
        y: top,
        width,
        height: FLAG_HEIGHT,
        rx: FLAG_HEIGHT / 2,
        fill: '#ffffff',
        stroke: style.inkt,
        'stroke-width': 0.9,
      }),
      drawText(frame, x, top + FLAG_HEIGHT / 2 + 2.8, name, { anchor: 'middle' }),
    ];
  });
}

/** One lane of bars: solid up to the lower end, outlined up to the upper end. */
function drawBars(
  frame: Frame,
  values: readonly Waarde[],
  bottom: number,
  height: number,
  highest: number,
): ChartNode[] {
  const { style, column } = frame;
  const width = Math.min(column * 0.56, 46);
  return values.flatMap((value, index) => {
    const middle = leftOf(frame, index) + column / 2;
    const scaled = (amount: number): number => (amount / highest) * height;
    const low = scaled(value.min ?? 0);
    const high = scaled(upperEnd(value));
    const box = (y: number, h: number, fill: string): ChartNode =>
      node('rect', {
        x: middle - width / 2,
        y,
        width,
        height: h,
        fill,
        stroke: style.accent,
        'stroke-width': 0.7,
      });
    return [
      ...(high > low ? [box(bottom - high, high - low, '#ffffff')] : []),
      ...(low > 0 ? [box(bottom - low, low, style.accent)] : []),
      drawText(frame, middle, bottom - high - 3.5, rangeText(value), { anchor: 'middle' }),
    ];
  });
}

function drawYearBands(frame: Frame, bottom: number): ChartNode[] {
  const { style, semesters, column } = frame;
  const years = [...new Set(semesters.map((semester) => semester.academiejaar))];
  return years.flatMap((year, index) => {
    const first = semesters.findIndex((semester) => semester.academiejaar === year);
    const count = semesters.filter((semester) => semester.academiejaar === year).length;
    const x = leftOf(frame, first);
    const name = count * column < 44 ? `${year.slice(2, 4)}-${year.slice(7, 9)}` : year;
    return [
      ...(index % 2 === 0
        ? [node('rect', { x, y: 0, width: count * column, height: bottom + 26, fill: style.licht })]
        : []),
      drawText(frame, x + (count * column) / 2, bottom + 21, name, { anchor: 'middle', bold: true }),
    ];
  });
}

/**
 * The timeline of a planning as an SVG tree of `style.breedte` points wide; null when nothing is planned.
 * Flags carry the numbers of `planning.vlaggen`: print that list beside it.
 */
export function timeline(planning: PopPlanning, style: TimelineStyle): ChartNode | null {
  const semesters = planning.jaren.flatMap((year) => year.semesters);
  if (semesters.length === 0) return null;
  const frame: Frame = { style, semesters, column: (style.breedte - SIDE) / semesters.length };
  const flags = placeFlags(frame, planning.vlaggen);
  const flagsHeight = flags.length === 0 ? 4 : FLAG_HEIGHT + 14;
  const spBottom = flagsHeight + SP_HEIGHT + 14;
  const hoursTop = spBottom + 40;
  const hoursBottom = hoursTop + HOURS_HEIGHT;
  const available = planning.beschikbaar.max;
  const highestHours = Math.max(1, available ?? 0, ...semesters.map((s) => upperEnd(s.urenPerWeek)));
  const highestSp = Math.max(FULL_TIME, ...semesters.map((s) => upperEnd(s.studiepunten)));
  const lineY = available === null ? null : hoursBottom - (available / highestHours) * HOURS_HEIGHT;
  const right = style.breedte;
  const height = hoursBottom + 4;
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${style.breedte} ${height}`,
      width: style.breedte,
      height,
      role: 'img',
      'aria-label': 'Tijdlijn: studiepunten en uren per week in elk semester, met de data om te onthouden.',
    },
    [
      ...drawYearBands(frame, spBottom),
      drawLine(SIDE, spBottom, right, spBottom, style.inkt),
      drawLine(SIDE, hoursBottom, right, hoursBottom, style.inkt),
      ...(flags.length === 0 ? [] : [drawText(frame, 0, flagsHeight + 2.8, 'data', { colour: style.grijs })]),
      drawText(frame, 0, spBottom - 2, 'studiepunten', { colour: style.grijs }),
      drawText(frame, 0, hoursBottom - 2, 'uren per week', { colour: style.grijs }),
      ...drawBars(
        frame,
        semesters.map((s) => s.studiepunten),
        spBottom,
        SP_HEIGHT,
        highestSp,
      ),
      ...drawBars(
        frame,
        semesters.map((s) => s.urenPerWeek),
        hoursBottom,
        HOURS_HEIGHT,
        highestHours,
      ),
      ...semesters.map((s, index) =>
        drawText(
          frame,
          leftOf(frame, index) + frame.column / 2,
          spBottom + 10,
          frame.column < 30 ? `${s.semester}` : `sem. ${s.semester}`,
          {
            anchor: 'middle',
            colour: style.grijs,
          },
        ),
      ),
      ...(lineY === null
        ? []
        : [
            drawLine(SIDE, lineY, right, lineY, style.inkt, '3 2'),
            drawText(frame, 0, Math.min(lineY + 2.8, hoursBottom - 12), `jij hebt ${planning.beschikbaar.tekst}`),
          ]),
      ...(flags.length === 0 ? [] : [drawLine(SIDE, flagsHeight, right, flagsHeight, style.lijn)]),
      ...drawFlags(frame, flags, flagsHeight),
    ],
  );
}
