/** Every expression and every sentence of a rule as it was written, with its path, without compiling anything. */
import type { RuleDef } from '../pack-format.ts';

/** Keys and positions from the rule down. */
export type TextPath = readonly (string | number)[];

export interface RuleText {
  readonly path: TextPath;
  readonly text: string;
}

/** Keys whose text is an expression, wherever they stand in a rule. */
const EXPRESSIONS = new Set(['als', 'wanneer', 'geldtVoor', 'waarde', 'uiterlijk', 'nodigAls']);
/** Keys of sentences in which `{p.naam}` is filled in. */
const FILLED = new Set(['norm', 'drempel']);
/** Keys of sentences that are shown as they stand. */
const PLAIN = new Set(['tekst', 'wat', 'nodig', 'wie', 'verwijsNaar', 'vraag', 'label']);

/** Series of parameters hold figures only, and are most of a rule. */
function textsOf({ parameters: _, ...rule }: RuleDef, wanted: (path: TextPath) => boolean): RuleText[] {
  const found: RuleText[] = [];
  const walk = (value: unknown, path: TextPath): void => {
    if (typeof value === 'string') {
      if (wanted(path)) found.push({ path, text: value });
    } else if (Array.isArray(value)) {
      value.forEach((inner, index) => {
        walk(inner, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    }
  };
  walk(rule, []);
  return found;
}

const keyOf = (path: TextPath): string => String(path.at(-1));

/** In the order of the rule; parameters hold none. */
export const expressionsOf = (rule: RuleDef): RuleText[] =>
  textsOf(rule, (path) => path[0] === 'definities' || EXPRESSIONS.has(keyOf(path)));

export const filledSentencesOf = (rule: RuleDef): RuleText[] => textsOf(rule, (path) => FILLED.has(keyOf(path)));

export const plainSentencesOf = (rule: RuleDef): RuleText[] => textsOf(rule, (path) => PLAIN.has(keyOf(path)));

/** `voorwaarden[0].een-van[1].als`. */
export const pathText = (path: TextPath): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );

/** Names that a text uses: `p.naam` and `d.naam`, without the prefix. Texts between quotes do not count. */
export function namesIn(text: string, prefix: 'p' | 'd'): string[] {
  const outside = text.replace(/'[^']*'/g, "''");
  return [...outside.matchAll(/\b([pd])\.(\w+)/g)].flatMap(([, kind, name]) => (kind === prefix && name ? [name] : []));
}
