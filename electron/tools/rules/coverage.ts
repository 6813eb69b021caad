/** Which conditions, choices and periods of the rules the case tables have seen each outcome of. */

import { isoOfDay } from '../../../shared/engine/calendar.ts';
import { expressionsOf, namesIn } from '../../../shared/engine/checks/rule-texts.ts';
import type { CompiledNode } from '../../../shared/engine/compile-conditions.ts';
import { compilePack, type Pack } from '../../../shared/engine/compile-pack.ts';
import type { CompiledRule } from '../../../shared/engine/compile-rule.ts';
import { forEachRule, verdict } from '../../../shared/engine/evaluate.ts';
import type { RuleDef } from '../../../shared/engine/pack-format.ts';
import { type Ast, parseExpression } from '../../../shared/engine/parse-expression.ts';
import { periodsAt } from '../../../shared/engine/rule-date.ts';
import { withOnly } from '../../../shared/engine/single-rule.ts';
import { FALSE, type Situation, TRUE, UNKNOWN } from '../../../shared/engine/situation.ts';
import { printExpression } from './print-expression.ts';
import { type CaseTable, situationOfCase } from './rule-cases.ts';
import { namedPath } from './rule-paths.ts';

const WORDS: readonly (readonly [number, string])[] = [
  [TRUE, 'nooit waar'],
  [FALSE, 'nooit onwaar'],
  [UNKNOWN, 'nooit onbekend'],
];

/** Was the line said by `uncovered`? */
export const isCoverageLine = (line: string): boolean => /: (nooit (waar|onwaar|onbekend)|geen geval)$/.test(line);

/** What was seen of one expression; `wanted`: the outcomes that it can have. */
interface Point {
  readonly path: string;
  readonly step: number;
  readonly wanted: readonly number[];
  readonly seen: Set<number>;
}

/** What no case of the measure shows, with its path; empty: all of it. */
export function uncovered(pack: Pack, { measure, cases }: CaseTable): string[] {
  const original = pack.document.maatregelen.find(({ id }) => id === measure);
  if (original === undefined) return [`${measure}: staat niet in het pakket`];
  const { rule: watched, choices } = withChoices(original);
  const compiled = compilePack(withOnly(pack.document, watched), pack.dictionary);
  if (!compiled.ok) throw new Error(compiled.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const rule = compiled.value.rules[0] as CompiledRule;
  const points = [...treePoints(original, rule), ...plainPoints(original, rule)];
  choices.forEach(({ path, index }) => {
    const step = rule.steps[index]?.when.step;
    if (step !== undefined) points.push({ path, step, wanted: [TRUE, FALSE], seen: new Set() });
  });
  const periods = new Set<number>();
  for (const given of cases) watch(compiled.value, rule, situationOfCase(pack, given), points, periods);
  return [
    ...points.flatMap(({ path, wanted, seen }) =>
      WORDS.flatMap(([outcome, words]) =>
        wanted.includes(outcome) && !seen.has(outcome) ? [`${path}: ${words}`] : [],
      ),
    ),
    ...rule.segments.flatMap(({ from }, index) =>
      Number.isFinite(from) && !periods.has(index) && isReachable(rule, index)
        ? [`periode vanaf ${isoOfDay(from)}: geen geval`]
        : [],
    ),
  ];
}

const LONG_AGO = -50_000;
const FAR_AHEAD = 50_000;

/** Does a day on which the rule can be asked fall in the period? */
function isReachable(rule: CompiledRule, segment: number): boolean {
  const yearly = rule.def.datum === 'academiejaar' ? ([9, 1] as const) : undefined;
  const all = periodsAt(rule.segments, { lo: LONG_AGO, hi: FAR_AHEAD, slot: -1, yearly });
  return all.some((period) => period.segment === segment);
}

function watch(pack: Pack, rule: CompiledRule, s: Situation, points: readonly Point[], periods: Set<number>): void {
  forEachRule(
    pack,
    [rule],
    s,
    (_, one, situation, segment) => {
      verdict(pack, one, situation, true);
      periods.add(segment);
      for (const { step, seen } of points) seen.add(pack.program.lo[step] as number);
    },
    () => undefined,
  );
}

/** Conditions with what they can be, and each `wanneer` both ways. */
function treePoints(original: RuleDef, rule: CompiledRule): Point[] {
  const points: Point[] = [];
  const walk = (node: CompiledNode, path: string): void => {
    const name = node.leaf === undefined ? path : `${path}.${node.leaf.def.id}`;
    if (node.when)
      points.push({ path: `${name}.wanneer`, step: node.when.step, wanted: [TRUE, FALSE], seen: new Set() });
    if (node.leaf)
      points.push({
        path: `${name}.als`,
        step: node.leaf.step,
        wanted: possible(original, node.leaf.def.als),
        seen: new Set(),
      });
    for (const child of node.children) walk(child, name);
    for (const exception of node.exceptions) walk(exception, `${name}.behalve`);
  };
  walk(rule.root, `${original.id}.voorwaarden`);
  return points;
}

/** What no source publishes can only be open. */
function possible(rule: RuleDef, als: string): readonly number[] {
  const silent = namesIn(als, 'p').some((name) => rule.parameters[name]?.waarden.length === 0);
  return silent || als.includes('nietGepubliceerd(') ? [UNKNOWN] : [TRUE, FALSE, UNKNOWN];
}

/** Does the rule apply, and does each amount exist: both ways. */
function plainPoints(original: RuleDef, rule: CompiledRule): Point[] {
  const both = (path: string, expression: { readonly step: number } | undefined): Point[] =>
    expression === undefined
      ? []
      : [{ path: `${original.id}.${path}`, step: expression.step, wanted: [TRUE, FALSE], seen: new Set() }];
  return [
    ...both('geldtVoor', rule.appliesTo),
    ...rule.amounts.flatMap(({ name, when }) => both(`bedragen.${name}.als`, when)),
    ...rule.required.flatMap(({ when }, index) => both(`vereist[${index}].als`, when)),
  ];
}

interface Choice {
  readonly path: string;
  /** Place among the steps of the rule. */
  readonly index: number;
}

/**
 * The rule with the question of every `? :` as a step of its own, so that its outcome can be looked at. About an
 * element of a list the question becomes: is there one for which it holds, and one for which it does not?
 */
function withChoices(rule: RuleDef): { rule: RuleDef; choices: Choice[] } {
  const found: { path: string; als: string }[] = [];
  for (const { path, text } of expressionsOf(rule)) {
    for (const { question, list } of questionsIn(parseExpression(text), undefined)) {
      const name = `${rule.id}.${namedPath(rule, path)}`;
      if (list === undefined) found.push({ path: `${name}: ${question} ?`, als: question });
      else found.push({ path: `${name}: ${question} ? (in ${list})`, als: `enig(${list}, ${question})` });
    }
  }
  const choices = found.map(({ path }, index) => ({ path, index: rule.stappen.length + index }));
  const stappen = [...rule.stappen, ...found.map(({ als }) => ({ wat: 'dekking', als }))];
  return { rule: { ...rule, stappen }, choices };
}

const LIST_FUNCTIONS = new Set(['enig', 'alle', 'geen', 'aantal', 'som', 'maxVan', 'aantalVerschillend']);

function questionsIn(ast: Ast, list: string | undefined): { question: string; list: string | undefined }[] {
  const inner = (parts: readonly Ast[], within = list) => parts.flatMap((part) => questionsIn(part, within));
  switch (ast.k) {
    case 'choose':
      return [{ question: printExpression(ast.when), list }, ...inner([ast.when, ast.yes, ast.no])];
    case 'not':
    case 'negate':
      return inner([ast.of]);
    case 'binary':
      return inner([ast.left, ast.right]);
    case 'call': {
      const [first] = ast.args;
      return inner(ast.args, LIST_FUNCTIONS.has(ast.name) && first?.k === 'name' ? first.path : list);
    }
    default:
      return [];
  }
}
