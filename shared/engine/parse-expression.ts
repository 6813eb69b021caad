/**
 * Strict reading of one expression. The parser underneath is lenient (it accepts `x >= 0,8`, `a and b`,
 * `1 <= x <= 3` and empty text), so only a closed list of node shapes passes here; all else is an error value.
 */
import jsep from 'jsep';

export type Ast =
  | { readonly k: 'number'; readonly value: number; readonly raw: string }
  | { readonly k: 'text'; readonly value: string }
  | { readonly k: 'boolean'; readonly value: boolean }
  | { readonly k: 'name'; readonly path: string }
  | { readonly k: 'list'; readonly items: readonly Ast[] }
  | { readonly k: 'not' | 'negate'; readonly of: Ast }
  | { readonly k: 'binary'; readonly op: string; readonly left: Ast; readonly right: Ast }
  | { readonly k: 'choose'; readonly when: Ast; readonly yes: Ast; readonly no: Ast }
  | { readonly k: 'call'; readonly name: string; readonly args: readonly Ast[] };

export class ExpressionError extends Error {}

export const MAX_LENGTH = 500;
const MAX_DEPTH = 20;

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);
const BINARY = new Set([...COMPARISONS, '+', '-', '*', '/', '&&', '||']);

/** At most nine digits before the point and six after it, so that scaled values stay exact integers. */
const NUMBER = /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/;
const TEXT = /'[^']*'/g;

jsep.addBinaryOp('in', 6);

/** Throws ExpressionError with a Dutch message; callers at the border turn it into a problem with a path. */
export function parseExpression(source: string): Ast {
  if (source.trim() === '') throw new ExpressionError('De uitdrukking is leeg.');
  if (source.length > MAX_LENGTH) {
    throw new ExpressionError(`De uitdrukking telt ${source.length} tekens; hoogstens ${MAX_LENGTH} mag.`);
  }
  checkCharacters(source);
  let tree: jsep.Expression;
  try {
    tree = jsep(source);
  } catch (cause) {
    throw new ExpressionError(`Niet te lezen: ${cause instanceof Error ? cause.message : 'onbekende fout'}.`);
  }
  return convert(tree, 1);
}

/** What the parser would read in silence: open quotes, escapes, and names with spaces around their dots. */
function checkCharacters(source: string): void {
  if (source.includes('\\')) throw new ExpressionError('Een schuine streep naar links mag niet.');
  const outside = source.replace(TEXT, '');
  if (outside.includes("'")) throw new ExpressionError('Een aanhalingsteken is niet gesloten.');
  if (/\s\.|\.\s/.test(outside)) throw new ExpressionError('Rond de punt in een naam staat geen spatie.');
}

function convert(node: jsep.Expression, depth: number): Ast {
  if (depth > MAX_DEPTH) throw new ExpressionError(`De uitdrukking is dieper genest dan ${MAX_DEPTH} niveaus.`);
  const down = (child: unknown): Ast => convert(child as jsep.Expression, depth + 1);
  switch (node.type) {
    case 'Literal':
      return convertLiteral(node as jsep.Literal);
    case 'Identifier':
    case 'MemberExpression':
      return { k: 'name', path: pathOf(node) };
    case 'ArrayExpression': {
      const { elements } = node as jsep.ArrayExpression;
      // The parser leaves a hole where `[1,,2]` lacks a value.
      if (elements.some((element) => !element)) throw new ExpressionError('In de opsomming ontbreekt een waarde.');
      return { k: 'list', items: elements.map(down) };
    }
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      if (operator === '!') return { k: 'not', of: down(argument) };
      if (operator === '-') return { k: 'negate', of: down(argument) };
      throw new ExpressionError(`De bewerking ${operator} bestaat niet.`);
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      if (!BINARY.has(operator)) throw new ExpressionError(`De bewerking ${operator} bestaat niet.`);
      const [a, b] = [down(left), down(right)];
      if (COMPARISONS.has(operator) && [a, b].some((side) => side.k === 'binary' && COMPARISONS.has(side.op))) {
        throw new ExpressionError('Vergelijkingen aaneenrijgen mag niet; gebruik &&.');
      }
      return { k: 'binary', op: operator, left: a, right: b };
    }
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = node as jsep.ConditionalExpression;
      return { k: 'choose', when: down(test), yes: down(consequent), no: down(alternate) };
    }
    case 'CallExpression': {
      const call = node as jsep.CallExpression;
      if (call.callee.type !== 'Identifier') throw new ExpressionError('Alleen de vaste functies mogen.');
      return { k: 'call', name: String((call.callee as jsep.Identifier).name), args: call.arguments.map(down) };
    }
    case 'Compound':
      throw new ExpressionError('Hier staat meer dan één uitdrukking (een komma of spatie te veel?).');
    default:
      throw new ExpressionError(`Deze schrijfwijze (${node.type}) is niet toegelaten.`);
  }
}

function convertLiteral({ value, raw }: jsep.Literal): Ast {
  if (typeof value === 'number') {
    if (!NUMBER.test(raw)) throw new ExpressionError(`Het getal ${raw} is niet goed geschreven.`);
    return { k: 'number', value, raw };
  }
  if (typeof value === 'boolean') return { k: 'boolean', value };
  if (typeof value === 'string' && raw.startsWith("'")) return { k: 'text', value };
  throw new ExpressionError(`${raw} is hier niet toegelaten; tekst staat tussen enkele aanhalingstekens.`);
}

function pathOf(node: jsep.Expression): string {
  if (node.type === 'Identifier') return String((node as jsep.Identifier).name);
  if (node.type === 'MemberExpression') {
    const member = node as jsep.MemberExpression;
    if (!member.computed && !member.optional && member.property.type === 'Identifier') {
      return `${pathOf(member.object)}.${String((member.property as jsep.Identifier).name)}`;
    }
  }
  throw new ExpressionError('Een naam bestaat uit woorden met punten ertussen.');
}
