/** Words of Dutch titles, made comparable: no accents, no capitals, no small words. */

const STOPWORDS = new Set(
  'de het een in van der des en of voor na op met tot via obv te aan bij the and for uit'.split(' '),
);

/** Abbreviations that clients and study guides use side by side with the full words. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  iot: ['internet', 'things'],
  hrm: ['human', 'resources', 'management'],
  snb: ['systeem', 'netwerkbeheer'],
};

/** Words that name a degree, not a field. */
const DEGREE_WORDS = new Set(
  [
    'bachelor professionele academische graduaat graduaatsopleiding gegradueerde gediplomeerd gediplomeerde hbo hbo5 5 pba aba',
    'master diploma getuigschrift opleiding niveau educatieve educatief ba ma kandidaat licentiaat',
    'schakelprogramma voorbereidingsprogramma',
  ]
    .join(' ')
    .split(' '),
);

/** A word of the phrase this long also matches the beginning of a compound: "kleuter" finds "kleuteronderwijs". */
const PREFIX_FROM = 6;

/** Lower case without accents, every run of other signs one space. Same text in, same text out. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function splitWords(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && !STOPWORDS.has(word))
    .flatMap((word) => [fieldOf(word), ...(ABBREVIATIONS[word] ?? [])]);
}

/** The field that a profession names: a "verpleegkundige" holds a diploma in "verpleegkunde". */
const fieldOf = (word: string): string => word.replace(/kundigen?$/, 'kunde');

/** The same few thousand titles are compared over and over; splitting them is most of the work of an estimate. */
const REMEMBERED = 20_000;

/** The same function, which remembers its answer for the texts it saw last; the answer may not be changed. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(text, found);
    return found;
  };
}

/** The significant words of a title, in order, abbreviations followed by the words they stand for. */
export const wordsOf: (text: string) => readonly string[] = remembering(splitWords);

function sameWord(wanted: string, found: string): boolean {
  return found === wanted || (wanted.length >= PREFIX_FROM && found.startsWith(wanted));
}

/** Whether every significant word of `phrase` occurs in `text`, in any order. An empty phrase occurs nowhere. */
export function hasPhrase(text: string, phrase: string): boolean {
  const found = wordsOf(text);
  const wanted = wordsOf(phrase);
  return wanted.length > 0 && wanted.every((word) => found.some((other) => sameWord(word, other)));
}

/** As hasPhrase, and `text` holds no other word than those of the phrase and those that only name a degree. */
export function isPhrase(text: string, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  const rest = wordsOf(text).filter((word) => !DEGREE_WORDS.has(word) && !wanted.some((other) => other === word));
  return hasPhrase(text, phrase) && rest.length === 0;
}
