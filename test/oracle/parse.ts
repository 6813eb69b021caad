/**
 * The oracle: a second, slow reading of the rules, written apart from the engine and sharing no code with it. This is
 * its reader of expressions: one character after the other, no library.
 */
export type Tree =
  | { readonly k: 'num'; readonly text: string }
  | { readonly k: 'str'; readonly text: string }
  | { readonly k: 'bool'; readonly value: boolean }
  | { readonly k: 'name'; readonly name: string }
  | { readonly k: 'list'; readonly items: readonly Tree[] }
  | { readonly k: 'op'; readonly op: string; readonly of: readonly Tree[] }
  | { readonly k: 'call'; readonly name: string; readonly of: readonly Tree[] };

const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', 'in'],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|([A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*)|(\|\||&&|==|!=|<=|>=|[-+*/<>!?:()[\],]))/y;

interface Token {
  readonly k: 'num' | 'str' | 'word' | 'sign';
  readonly text: string;
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`the oracle cannot read "${source}" at ${at}`);
    at = TOKEN.lastIndex;
    const [, num, str, word, sign] = match;
    if (num !== undefined) found.push({ k: 'num', text: num });
    else if (str !== undefined) found.push({ k: 'str', text: str });
    else if (word !== undefined) found.push({ k: 'word', text: word });
    else found.push({ k: 'sign', text: sign ?? '' });
  }
  return found;
}

export function read(source: string): Tree {
  const all = tokens(source);
  let at = 0;
  const isNext = (text: string): boolean => all[at]?.text === text && all[at]?.k !== 'str';
  const take = (text: string): boolean => {
    if (!isNext(text)) return false;
    at += 1;
    return true;
  };
  const need = (text: string): void => {
    if (!take(text)) throw new Error(`the oracle misses ${text} in "${source}"`);
  };
  const many = (end: string): Tree[] => {
    const items: Tree[] = [];
    if (take(end)) return items;
    do items.push(choice());
    while (take(','));
    need(end);
    return items;
  };
  const choice = (): Tree => {
    const when = level(0);
    if (!take('?')) return when;
    const yes = choice();
    need(':');
    return { k: 'op', op: '?', of: [when, yes, choice()] };
  };
  const level = (depth: number): Tree => {
    const signs = LEVELS[depth];
    if (signs === undefined) return unary();
    let left = level(depth + 1);
    for (;;) {
      const sign = signs.find((one) => isNext(one));
      if (sign === undefined) return left;
      at += 1;
      left = { k: 'op', op: sign, of: [left, level(depth + 1)] };
    }
  };
  const unary = (): Tree => {
    if (take('!')) return { k: 'op', op: '!', of: [unary()] };
    if (take('-')) return { k: 'op', op: 'neg', of: [unary()] };
    return plain();
  };
  const plain = (): Tree => {
    const token = all[at];
    at += 1;
    if (token?.k === 'num') return { k: 'num', text: token.text };
    if (token?.k === 'str') return { k: 'str', text: token.text };
    if (token?.text === '(') {
      const inner = choice();
      need(')');
      return inner;
    }
    if (token?.text === '[') return { k: 'list', items: many(']') };
    if (token?.k !== 'word') throw new Error(`the oracle cannot read "${source}"`);
    if (token.text === 'true' || token.text === 'false') return { k: 'bool', value: token.text === 'true' };
    return take('(') ? { k: 'call', name: token.text, of: many(')') } : { k: 'name', name: token.text };
  };
  const made = choice();
  if (at < all.length) throw new Error(`the oracle stops at ${all[at]?.text} in "${source}"`);
  return made;
}
