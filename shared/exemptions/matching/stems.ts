/// <reference path="./snowball-stemmers.d.ts" />
/** Words of a course title brought back to their stem, so that "netwerken" and "netwerk" are the same word. */
import snowball from 'snowball-stemmers';
import { fold, remembering } from '../../catalogue/words.ts';

const dutch = snowball.newStemmer('dutch');

/** Names that would lose their meaning with their signs. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bc#/gi, 'csharp'],
  [/\bc\+\+/gi, 'cplusplus'],
  [/(^|\s)\.net\b/gi, '$1dotnet'],
];

const SMALL = new Set(
  'de het een in van der des en of voor na op met tot via aan bij te the and for of to with uit door over naar'.split(
    ' ',
  ),
);

/** The significant words of a title in their order, each as its stem; numbers stay. */
export const stemsOf: (text: string) => readonly string[] = remembering((text) =>
  fold(SIGNS.reduce((all, [sign, word]) => all.replace(sign, word), text))
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word))
    .map(stemOf),
);

/** A stem of one letter says less than the word did. */
function stemOf(word: string): string {
  const stem = dutch.stem(word);
  return stem.length < 2 ? word : stem;
}
