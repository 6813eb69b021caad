/** A condition of the rules in words, sign by sign: it says neither more nor less than what is computed. */
import { feitLabel, type Woordenboek } from '../../../../shared/plan/facts.ts';
import { readable } from '../../../../shared/plan/labels.ts';
import { lowerFirst } from '../../../../shared/plan/verdicts.ts';

const COMPARED = /\b([a-z]+\.\w+)\s*(==|!=|in)\s*('[^']*'|\[[^\]]*\])/g;
const NAME = /\b([a-z]+)\.(\w+)\b/g;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s*&&\s*/g, ' en '],
  [/\s*\|\|\s*/g, ' of '],
  [/\s*==\s*/g, ' is '],
  [/\s*!=\s*/g, ' is niet '],
  [/\s*>=\s*/g, ' is minstens '],
  [/\s*<=\s*/g, ' is hoogstens '],
  [/\s*>\s*/g, ' is meer dan '],
  [/\s*<\s*/g, ' is minder dan '],
  [/!\s*/g, 'niet '],
];

/** Computing inside a condition (a function, a choice, a sum) reads better as it is written. */
const COMPUTES = /\w\s*\(|[?+*/]|\w\s*-\s*\w+\.|\bk\./;

/** Null for what does not go into words. */
export function expressionWords(expression: string, words: Woordenboek): string | null {
  if (COMPUTES.test(expression.replaceAll(/'[^']*'/g, "''"))) return null;
  const label = (id: string): string => lowerFirst(feitLabel(words, id));
  // What is filled in is kept apart, so that no sign in a label is taken for one of the expression.
  const filled: string[] = [];
  const keep = (text: string): string => `«${filled.push(text) - 1}»`;
  const compared = expression.replaceAll(COMPARED, (_, id: string, sign: string, values: string) => {
    const options = words(id)?.opties ?? [];
    const named = [...values.matchAll(/'([^']*)'/g)].map(
      ([, value = '']) => options.find(({ waarde }) => waarde === value)?.label ?? value,
    );
    const verb = sign === '!=' ? 'is niet' : named.length > 1 ? 'is een van' : 'is';
    return keep(`${label(id)} ${verb} ${named.map(lowerFirst).join(', ')}`);
  });
  const inWords = compared.replaceAll(NAME, (id: string, first: string, rest: string) =>
    keep(first === 'd' || first === 'p' ? readable(rest) : label(id)),
  );
  const signs = SIGNS.reduce((text, [sign, word]) => text.replaceAll(sign, word), inWords);
  return signs.replaceAll(/«(\d+)»/g, (_, index: string) => filled[Number(index)] ?? '').trim();
}
