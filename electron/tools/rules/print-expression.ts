/** A parsed expression as text again, with no more brackets than it needs: expressions have a longest length. */
import type { Ast } from '../../../shared/engine/parse-expression.ts';

const CHOICE = 0;
const UNARY = 20;
const STRENGTH: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 6,
  '!=': 6,
  in: 6,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
};

export function printExpression(ast: Ast): string {
  return print(ast, CHOICE);
}

/** `least`: how strongly the text must hold together where it stands. */
function print(ast: Ast, least: number): string {
  switch (ast.k) {
    case 'number':
      return ast.raw;
    case 'text':
      return `'${ast.value}'`;
    case 'boolean':
      return String(ast.value);
    case 'name':
      return ast.path;
    case 'list':
      return `[${ast.items.map((item) => print(item, CHOICE)).join(',')}]`;
    case 'not':
      return `!${print(ast.of, UNARY)}`;
    case 'negate':
      return `-${print(ast.of, UNARY)}`;
    case 'call':
      return `${ast.name}(${ast.args.map((arg) => print(arg, CHOICE)).join(', ')})`;
    case 'choose': {
      const text = `${print(ast.when, 1)} ? ${print(ast.yes, CHOICE)} : ${print(ast.no, CHOICE)}`;
      return least > CHOICE ? `(${text})` : text;
    }
    case 'binary': {
      const own = STRENGTH[ast.op] ?? UNARY;
      // Equal strength reads from the left, so only the right side needs more.
      const text = `${print(ast.left, own)} ${ast.op} ${print(ast.right, own + 1)}`;
      return own < least ? `(${text})` : text;
    }
  }
}
