/** Long words in narrow columns: broken at their own hyphen, else with one; pdfmake itself would cut them bare. */
import { widthsIn } from './length.ts';
import type { ColumnWidth, PdfBlock } from './pdf-types.ts';
import { SIZE } from './style.ts';

/** Longer than any Dutch word: what a client typed without spaces may break anywhere. */
const ENDLESS = /[^\s\u200b-]{37,}/gu;
const STEP = 11;

/** A zero-width space every few signs of a "word" without end: the line breaker needs a place. */
export function withBreakpoints(content: string): string {
  return content.replace(ENDLESS, (word) =>
    Array.from(word, (sign, index) => (index > 0 && index % STEP === 0 ? `\u200b${sign}` : sign)).join(''),
  );
}

/** Rough width of a sign in ems, a little wide. */
const signWidth = (sign: string): number =>
  /[iljtfrI.,:;'|]/.test(sign) ? 0.34 : /[mwMW€]/.test(sign) ? 0.9 : /\p{Lu}/u.test(sign) ? 0.68 : 0.57;

const wordWidth = (word: string, size: number): number =>
  Array.from(word).reduce((sum, sign) => sum + signWidth(sign) * size, 0);

const VOWEL = /[aeiouyàâäéèêëïîôöüû]/i;

/** Where a syllable may begin: a consonant before a vowel, after at least three signs and before three more. */
function breakPlace(word: string, size: number, room: number): number | null {
  let best: number | null = null;
  for (let place = 3; place <= word.length - 3; place += 1) {
    if (wordWidth(`${word.slice(0, place)}-`, size) > room) break;
    if (!VOWEL.test(word.charAt(place)) && VOWEL.test(word.charAt(place + 1))) best = place;
  }
  return best;
}

/** The words that do not fit in so many points get a hyphen and go on on the next line. */
export function hyphenated(content: string, size: number, room: number): string {
  return content.replace(/\p{L}{12,36}/gu, (word) => {
    let rest = word;
    let done = '';
    while (wordWidth(rest, size) > room) {
      const place = breakPlace(rest, size, room);
      if (place === null) break;
      done += `${rest.slice(0, place)}-\n`;
      rest = rest.slice(place);
    }
    return done + rest;
  });
}

/** The shape of a verdict and the gap after it. */
const BESIDE = 14;

/** A cell of which no word is wider than its column. */
function fitted(cell: PdfBlock, room: number): PdfBlock {
  if ('text' in cell && typeof cell.text === 'string') {
    return { ...cell, text: hyphenated(cell.text, cell.fontSize ?? SIZE.text, room) };
  }
  if ('stack' in cell && cell.stack !== undefined) {
    return { ...cell, stack: cell.stack.map((part) => fitted(part, room)) };
  }
  if ('columns' in cell && cell.columns !== undefined) {
    return {
      ...cell,
      columns: cell.columns.map((column) =>
        'text' in column && typeof column.text === 'string'
          ? { ...column, text: hyphenated(column.text, column.fontSize ?? SIZE.text, room - BESIDE) }
          : column,
      ),
    };
  }
  return cell;
}

/** A row of which every cell fits its column. */
export function fittedRow(cells: readonly PdfBlock[], columns: readonly ColumnWidth[], total: number): PdfBlock[] {
  const each = widthsIn(columns, total);
  return cells.map((cell, index) => fitted(cell, each[index] ?? total));
}
