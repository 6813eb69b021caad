/** Text as it may be printed: NFC, no control characters, no lone surrogates, no marks that turn the reading direction. */

// A line break and a tab are kept; the rest would corrupt XML or print as a box.
const CONTROL = /(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu;
// Bidirectional overrides can make a name read as something else.
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(CONTROL, '')
    .replace(DIRECTION, '')
    .normalize('NFC');
}

/** At most `length` UTF-16 units; a sign of two units stays whole or goes wholly. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** The trimmed text, or null when there is nothing to print. */
export function textOrNull(text: string | null | undefined): string | null {
  const clean = text === undefined || text === null ? '' : cleanText(text).trim();
  return clean === '' ? null : clean;
}

/** The non-empty ones, cleaned, in order. */
export function texts(list: readonly (string | null | undefined)[] | undefined): string[] {
  return (list ?? []).map(textOrNull).filter((text) => text !== null);
}
