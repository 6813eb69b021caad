/**
 * Courses from a transcript that somebody pasted: columns from a spreadsheet or a web page, or lines of text. What a
 * line does not say stays unknown; a number of which the meaning is not clear is asked back, never guessed.
 */
import type { CourseInput } from '../exemptions/qualification.ts';

interface TranscriptProblem {
  /** 1 for the first line of the text. */
  readonly regel: number;
  readonly tekst: string;
  readonly melding: string;
}

export interface Transcript {
  readonly vakken: readonly (CourseInput & { readonly naam: string })[];
  readonly problemen: readonly TranscriptProblem[];
}

/** A whole study career has about 200 courses. */
const MAX_LINES = 1000;
const MAX_NAME = 200;

type Field = 'naam' | 'studiepunten' | 'score' | 'status' | 'jaar';

const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['naam', /^(opleidingsonderdeel|vak|naam|titel|course|omschrijving)/i],
  ['studiepunten', /^(studiepunten|stp|sp|ects|credits|stpt|ec)\b/i],
  ['score', /^(score|cijfer|examencijfer|resultaat|punten|grade)\b/i],
  ['status', /^(status|beslissing|uitslag|credit ?bewijs)/i],
  ['jaar', /^(jaar|academiejaar|year)\b/i],
];

type Status = NonNullable<CourseInput['status']>;

/** In this order: "niet geslaagd" holds the word "geslaagd". */
const STATUSES: readonly (readonly [RegExp, Status])[] = [
  [/\b(niet[- ]geslaagd|onvoldoende|niet[- ]verworven|gebuisd)\b/i, 'niet-geslaagd'],
  [/\b(niet[- ]deelgenomen|afwezig)\b/i, 'niet-deelgenomen'],
  [/\bgeen[- ]resultaat\b/i, 'geen-resultaat'],
  [/\b(getolereerd|tolerantie)\b/i, 'getolereerd'],
  [/\b(gedelibereerd|deliberatie)\b/i, 'gedelibereerd'],
  [/\b(vrijgesteld|vrijstelling)\b/i, 'vrijgesteld'],
  [/\buitgeschreven\b/i, 'uitgeschreven'],
  [/\b(geslaagd|verworven|creditbewijs|credit behaald)\b/i, 'geslaagd'],
];

const SIZE = /(?<!\d[.,]?)(\d{1,2}(?:[.,]5)?)\s*(?:studiepunten|stp|sp|ects|credits|ec)\b\.?/i;
const SCORE = /(?<![\d./])(\d{1,2}(?:[.,]\d)?)\s*\/\s*20\b/;
const YEAR = /\b(19[89]\d|20[0-4]\d)(?:\s*[-–/]\s*(?:20)?\d{2})?\b/;

/** Any text; never throws. Empty lines are passed over. */
export function parseTranscript(text: string): Transcript {
  const lines = text.normalize('NFC').split(/\r\n|\r|\n/);
  const vakken: (CourseInput & { naam: string })[] = [];
  const problemen: TranscriptProblem[] = [];
  let columns: readonly (Field | undefined)[] | undefined;
  for (const [at, line] of lines.slice(0, MAX_LINES).entries()) {
    const cells = line.split(/\t|;|\s{3,}/).map((cell) => cell.trim());
    if (line.trim() === '') continue;
    const heading = headingOf(cells);
    if (heading !== undefined) {
      columns = heading;
      continue;
    }
    const read = columns !== undefined && cells.length > 1 ? readCells(cells, columns) : readLine(line.trim());
    if (typeof read === 'string')
      problemen.push({ regel: at + 1, tekst: line.trim().slice(0, MAX_NAME), melding: read });
    else vakken.push(read);
  }
  if (lines.length > MAX_LINES)
    problemen.push({ regel: MAX_LINES + 1, tekst: '', melding: `Meer dan ${MAX_LINES} regels: plak de rest apart.` });
  return { vakken, problemen };
}

/** The columns, when the line names at least the course and one more. */
function headingOf(cells: readonly string[]): readonly (Field | undefined)[] | undefined {
  const fields = cells.map((cell) => HEADINGS.find(([, pattern]) => pattern.test(cell))?.[0]);
  const found = fields.filter((field) => field !== undefined);
  return found.length >= 2 && found.includes('naam') && new Set(found).size === found.length ? fields : undefined;
}

type Read = (CourseInput & { naam: string }) | string;

function readCells(cells: readonly string[], columns: readonly (Field | undefined)[]): Read {
  const textOf = (field: Field): string => cells[columns.indexOf(field)] ?? '';
  const naam = textOf('naam');
  if (naam === '') return 'De naam van het vak ontbreekt.';
  const sizeText = textOf('studiepunten');
  const studiepunten = sizeText === '' ? undefined : numberIn(sizeText.replace(/[^\d.,]/g, ''));
  if (sizeText !== '' && !isSize(studiepunten)) return `"${sizeText}" is geen aantal studiepunten.`;
  const scoreText = textOf('score');
  const score = /^\d/.test(scoreText) ? numberIn(scoreText.replace(/\s*\/\s*20$/, '')) : undefined;
  if (/^\d/.test(scoreText) && !isScore(score)) return `"${scoreText}" is geen score op 20.`;
  return course(naam, studiepunten, score, `${textOf('status')} ${scoreText}`, textOf('jaar'));
}

function readLine(line: string): Read {
  const size = line.match(SIZE);
  const score = line.match(SCORE);
  const year = line.match(YEAR);
  const status = STATUSES.find(([pattern]) => pattern.test(line))?.[0];
  const rest = [size?.[0], score?.[0], year?.[0]]
    .reduce<string>((left, part) => (part === undefined ? left : left.replace(part, ' ')), line)
    .replace(status ?? /(?!)/, ' ')
    .replace(/\s*[\t;|]\s*/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\s;|,()–-]+$/, '')
    .trim();
  if (!/\p{L}/u.test(rest)) return 'De naam van het vak ontbreekt.';
  const loose = rest.match(/(?:^|\s)(\d{1,2}(?:[.,]\d)?)$/)?.[1];
  // "Networks 2" may well be the name: only two numbers at the end, or one beside a column mark, are figures.
  if (loose !== undefined && size === null && /[\t;|]/.test(line))
    return `Wat betekent "${loose}"? Zet er "sp" of "/20" achter, of plak ook de kopregel.`;
  const value = size === null ? undefined : numberIn(size[1] as string);
  if (size !== null && !isSize(value)) return `"${size[0]}" is geen aantal studiepunten.`;
  const points = score === null ? undefined : numberIn(score[1] as string);
  if (score !== null && !isScore(points)) return `"${score[0]}" is geen score op 20.`;
  return course(rest, value, points, line, year?.[0] ?? '');
}

function course(
  naam: string,
  studiepunten: number | undefined,
  score: number | undefined,
  statusText: string,
  yearText: string,
): CourseInput & { naam: string } {
  const status = STATUSES.find(([pattern]) => pattern.test(statusText))?.[1];
  const jaar = yearText.match(YEAR)?.[1];
  return {
    naam: naam.slice(0, MAX_NAME),
    ...(studiepunten === undefined ? {} : { studiepunten }),
    ...(score === undefined ? {} : { score }),
    ...(jaar === undefined ? {} : { jaar: Number(jaar) }),
    ...(status === undefined ? {} : { status }),
    ...(status === 'geslaagd' && /creditbewijs/i.test(statusText) ? { creditbewijs: true } : {}),
  };
}

const numberIn = (text: string): number => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN);
/** The bounds and decimals of the dossier, so that what was read can be kept. */
const isSize = (value: number | undefined): boolean => isWithin(value, 0.5, 60, 10);
const isScore = (value: number | undefined): boolean => isWithin(value, 0, 20, 100);
const isWithin = (value: number | undefined, min: number, max: number, scale: number): boolean =>
  value !== undefined && value >= min && value <= max && Math.round(value * scale) / scale === value;
