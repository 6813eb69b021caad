/** An expression of a rule in plain Dutch, for whoever reads the rules and does not program. */

import { inSentence } from '../engine/in-sentence.ts';
import { type Ast, parseExpression } from '../engine/parse-expression.ts';
import { formatDate } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import { readable } from './labels.ts';

/** A choice or a fact, as far as words need it. */
interface Described {
  readonly label: string;
  readonly opties?: readonly { readonly waarde: string; readonly label: string }[] | undefined;
  readonly velden?: readonly (Described & { readonly naam: string })[] | undefined;
}

export interface Names {
  /** A fact or a list, by its id. */
  readonly fact: (id: string) => Described | undefined;
  /** A parameter with its figure: 'minimum (80%)'. */
  readonly parameter: (name: string) => string;
  /** The expression of a definition. */
  readonly definition: (name: string) => string | undefined;
}

/** A definition that takes more signs is named, not spelled out. */
const MAX_INLINE = 110;

interface Context {
  readonly names: Names;
  /** The list whose elements `k` stands for. */
  readonly list: string | undefined;
  readonly depth: number;
}

/** '' is never given: an expression that cannot be read comes back as it is. */
export function inWords(expression: string, names: Names): string {
  try {
    const ast = parseExpression(expression);
    // What is only the name of a definition says nothing by itself.
    const source = ast.k === 'name' && ast.path.startsWith('d.') ? names.definition(ast.path.slice(2)) : undefined;
    return words(source === undefined ? ast : parseExpression(source), { names, list: undefined, depth: 0 });
  } catch {
    return expression;
  }
}

const COMPARED: Readonly<Record<string, string>> = {
  '==': 'is',
  '!=': 'is niet',
  '<': 'is minder dan',
  '<=': 'is hoogstens',
  '>': 'is meer dan',
  '>=': 'is minstens',
  in: 'is een van:',
};
const DATED: Readonly<Record<string, string>> = {
  ...COMPARED,
  '<': 'is vóór',
  '<=': 'is ten laatste',
  '>': 'is na',
  '>=': 'is vanaf',
};
const COMPUTED: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

function words(ast: Ast, context: Context): string {
  const say = (inner: Ast): string => words(inner, context);
  switch (ast.k) {
    case 'number':
      return formatNumber(ast.value, 6);
    case 'boolean':
      return ast.value ? 'altijd' : 'nooit';
    case 'text':
      return /^\d{4}-\d{2}-\d{2}$/.test(ast.value) ? formatDate(ast.value) : ast.value;
    case 'list':
      return ast.items.map(say).join(', ');
    case 'name':
      return nameWords(ast.path, context);
    case 'negate':
      return `−${say(ast.of)}`;
    case 'not':
      return `niet: ${grouped(ast.of, context)}`;
    case 'choose':
      return `als ${say(ast.when)}: ${say(ast.yes)}, anders ${say(ast.no)}`;
    case 'binary':
      return binaryWords(ast, context);
    case 'call':
      return callWords(ast.name, ast.args, context);
  }
}

type Binary = Extract<Ast, { k: 'binary' }>;

function binaryWords(ast: Binary, context: Context): string {
  const { op, left, right } = ast;
  if (op === '&&' || op === '||') {
    const word = op === '&&' ? 'en' : 'of';
    return [left, right]
      .map((side) => (isOtherLogic(side, op) ? `(${words(side, context)})` : words(side, context)))
      .join(` ${word} `);
  }
  const computed = COMPUTED[op];
  if (computed !== undefined) return [left, right].map((side) => grouped(side, context)).join(` ${computed} `);
  const dated = [left, right].some((side) => side.k === 'text' && /^\d{4}-/.test(side.value));
  const verb = (dated ? DATED : COMPARED)[op] ?? op;
  return `${words(left, context)} ${verb} ${optionWords(left, right, context)}`;
}

const isOtherLogic = (ast: Ast, op: string): boolean =>
  ast.k === 'choose' || (ast.k === 'binary' && (ast.op === '&&' || ast.op === '||') && ast.op !== op);

const grouped = (ast: Ast, context: Context): string =>
  ast.k === 'binary' || ast.k === 'choose' ? `(${words(ast, context)})` : words(ast, context);

/** The values that a choice is compared with, by their labels. */
function optionWords(left: Ast, right: Ast, context: Context): string {
  const options = left.k === 'name' ? described(left.path, context)?.opties : undefined;
  const label = (ast: Ast): string => {
    const found = ast.k === 'text' ? options?.find(({ waarde }) => waarde === ast.value)?.label : undefined;
    return found === undefined ? words(ast, context) : inSentence(found);
  };
  return right.k === 'list' ? right.items.map(label).join(', ') : label(right);
}

function described(path: string, { names, list }: Context): Described | undefined {
  if (!path.startsWith('k.')) return names.fact(path);
  const fields = list === undefined ? undefined : names.fact(list)?.velden;
  return fields?.find(({ naam }) => naam === path.slice(2));
}

const FIXED: Readonly<Record<string, string>> = { datum: 'de datum', peildatum: 'de datum van het advies' };

function nameWords(path: string, context: Context): string {
  const fixed = FIXED[path];
  if (fixed !== undefined) return fixed;
  if (path.startsWith('p.')) return context.names.parameter(path.slice(2));
  if (path.startsWith('d.')) return definitionWords(path.slice(2), context);
  const found = described(path, context);
  return found === undefined ? readable(path.replace(/^k\./, '')) : inSentence(found.label);
}

/** A short definition is spelled out, a long one named. */
function definitionWords(name: string, context: Context): string {
  const source = context.names.definition(name);
  if (source === undefined || context.depth >= 2) return `‘${readable(name)}’`;
  try {
    const ast = parseExpression(source);
    const text = words(ast, { ...context, list: undefined, depth: context.depth + 1 });
    if (text.length > MAX_INLINE) return `‘${readable(name)}’`;
    return ast.k === 'binary' || ast.k === 'choose' || ast.k === 'not' ? `(${text})` : text;
  } catch {
    return `‘${readable(name)}’`;
  }
}

const OF_LIST: Readonly<Record<string, (list: string, inner: string) => string>> = {
  enig: (list, inner) => `minstens een van ‘${list}’: ${inner}`,
  alle: (list, inner) => `alle ‘${list}’: ${inner}`,
  geen: (list, inner) => `geen van ‘${list}’: ${inner}`,
  aantal: (list, inner) => `aantal ‘${list}’ waarvoor: ${inner}`,
  som: (list, inner) => `som over ‘${list}’ van ${inner}`,
  maxVan: (list, inner) => `hoogste over ‘${list}’ van ${inner}`,
};

const OF_VALUES: Readonly<Record<string, (args: readonly string[]) => string>> = {
  min: (args) => `het kleinste van ${args.join(' en ')}`,
  max: (args) => `het grootste van ${args.join(' en ')}`,
  tussen: ([low = '', high = '']) => `iets tussen ${low} en ${high}`,
  abs: ([value = '']) => `${value} zonder teken`,
  leeftijd: ([born = '', day = 'de datum']) => `leeftijd (${born}) op ${day}`,
  jarenTussen: ([from = '', to = '']) => `aantal jaren van ${from} tot ${to}`,
  maandenTussen: ([from = '', to = '']) => `aantal maanden van ${from} tot ${to}`,
  plusMaanden: ([day = '', months = '']) => `${day} plus ${months} maanden`,
  academiejaar: ([day = '']) => `academiejaar van ${day}`,
  dagIn: ([year = '', day = '']) => `${dayOfYear(day)} in ${year}`,
  niet: ([value = '']) => `niet: ${value}`,
};

/** '10-01' is 1/10. */
const dayOfYear = (text: string): string => {
  const [month = '', day = ''] = text.split('-');
  return /^\d+$/.test(month) && /^\d+$/.test(day) ? `${Number(day)}/${Number(month)}` : text;
};

function callWords(name: string, args: readonly Ast[], context: Context): string {
  const [list, ...rest] = args;
  const ofList = OF_LIST[name];
  if (name === 'enig' && list?.k === 'name' && rest[0]?.k === 'boolean')
    return `er zijn ‘${nameWords(list.path, context)}’`;
  if (ofList !== undefined && list?.k === 'name') {
    const inner = { ...context, list: list.path };
    return ofList(nameWords(list.path, context), rest.map((arg) => words(arg, inner)).join(', '));
  }
  if (name === 'aantalVerschillend' && list?.k === 'name') {
    const inner = { ...context, list: list.path };
    const [which = '', what = ''] = rest.map((arg) => words(arg, inner));
    return `aantal verschillende ${what} over ‘${nameWords(list.path, context)}’ waarvoor: ${which}`;
  }
  const said = args.map((arg) => words(arg, context));
  return OF_VALUES[name]?.(said) ?? `${readable(name)}(${said.join('; ')})`;
}
