/** Small slips in one expression: each gives the expression as text again, with what was changed. */
import { isoOfDay, parseIsoDay } from '../../../shared/engine/calendar.ts';
import { type Ast, parseExpression } from '../../../shared/engine/parse-expression.ts';
import { printExpression } from './print-expression.ts';

export interface Slip {
  readonly what: string;
  readonly text: string;
}

const SWAPPED: Readonly<Record<string, readonly string[]>> = {
  '>=': ['>'],
  '>': ['>='],
  '<=': ['<'],
  '<': ['<='],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
};

const OTHER_FUNCTION: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  enig: 'alle',
  alle: 'enig',
  geen: 'enig',
};

/** One slip deeper in the tree: the same tree with that part replaced. */
type Found = readonly [what: string, tree: Ast];

/** `isRuleDay`: can the rule be asked on that day? A boundary that moves over no such day is the same boundary. */
export function slipsIn(source: string, isRuleDay: (day: number) => boolean): Slip[] {
  return slips(parseExpression(source), isRuleDay).map(([what, tree]) => ({ what, text: printExpression(tree) }));
}

function slips(ast: Ast, isRuleDay: (day: number) => boolean): Found[] {
  const within = (part: Ast, rebuild: (made: Ast) => Ast): Found[] =>
    slips(part, isRuleDay).map(([what, made]) => [what, rebuild(made)]);
  switch (ast.k) {
    case 'number':
      return shifts(ast.raw).map((raw) => [`${ast.raw} wordt ${raw}`, { ...ast, raw, value: Number(raw) }]);
    case 'not':
      return [[`! valt weg voor ${printExpression(ast.of)}`, ast.of], ...within(ast.of, (of) => ({ ...ast, of }))];
    case 'negate':
      return within(ast.of, (of) => ({ ...ast, of }));
    case 'choose':
      return [
        ['de takken van ? : gewisseld', { ...ast, yes: ast.no, no: ast.yes }],
        ...within(ast.when, (when) => ({ ...ast, when })),
        ...within(ast.yes, (yes) => ({ ...ast, yes })),
        ...within(ast.no, (no) => ({ ...ast, no })),
      ];
    case 'call': {
      const other = OTHER_FUNCTION[ast.name];
      return [
        ...(other === undefined ? [] : [[`${ast.name} wordt ${other}`, { ...ast, name: other }] as const]),
        ...ast.args.flatMap((arg, index) =>
          within(arg, (made) => ({ ...ast, args: ast.args.map((one, at) => (at === index ? made : one)) })),
        ),
      ];
    }
    case 'binary':
      return binarySlips(ast, isRuleDay, within);
    default:
      return [];
  }
}

function binarySlips(
  ast: Extract<Ast, { k: 'binary' }>,
  isRuleDay: (day: number) => boolean,
  within: (part: Ast, rebuild: (made: Ast) => Ast) => Found[],
): Found[] {
  const { op, left, right } = ast;
  const found: Found[] = (SWAPPED[op] ?? []).map((other) => [
    `${op} wordt ${other} in ${printExpression(ast)}`,
    { ...ast, op: other },
  ]);
  if (op === 'in' && right.k === 'list') {
    return [
      ...(right.items.length < 2 ? [] : right.items).map((dropped): Found => {
        const items = right.items.filter((item) => item !== dropped);
        return [`${printExpression(dropped)} valt weg`, { ...ast, right: { ...right, items } }];
      }),
      ...within(left, (made) => ({ ...ast, left: made })),
    ];
  }
  return [
    ...found,
    ...dayShifts(ast, isRuleDay),
    ...within(left, (made) => ({ ...ast, left: made })),
    ...within(right, (made) => ({ ...ast, right: made })),
  ];
}

/** The last decimal one up and one down; a negative number is written otherwise. */
function shifts(raw: string): string[] {
  const decimals = raw.includes('.') ? raw.length - raw.indexOf('.') - 1 : 0;
  const step = 10 ** -decimals;
  return [Number(raw) + step, Number(raw) - step].filter((value) => value >= 0).map((value) => value.toFixed(decimals));
}

/** A day that something is compared with, one day later and one day earlier. */
function dayShifts(ast: Extract<Ast, { k: 'binary' }>, isRuleDay: (day: number) => boolean): Found[] {
  const { left, right, op } = ast;
  const day = right.k === 'text' ? parseIsoDay(right.value) : null;
  if (day === null) return [];
  const ofRule = left.k === 'name' && left.path === 'datum';
  return [1, -1].flatMap((by): Found[] => {
    // The only day on which `>= day` and `>= day + by` differ, and the same for the other comparisons.
    const between = (op === '>' || op === '<=' ? 1 : 0) + (by > 0 ? day : day - 1);
    if (ofRule && !isRuleDay(between)) return [];
    const moved = isoOfDay(day + by);
    return [[`'${isoOfDay(day)}' wordt '${moved}'`, { ...ast, right: { k: 'text', value: moved } }]];
  });
}
