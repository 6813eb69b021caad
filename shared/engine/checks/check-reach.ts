/** Conditions that say nothing: never in force, or with the same outcome whatever is answered. */
import { situationBuilder } from '../../situation/situation-builder.ts';
import { parseIsoDay } from '../calendar.ts';
import type { CompiledNode } from '../compile-conditions.ts';
import type { Pack } from '../compile-pack.ts';
import type { CompiledRule } from '../compile-rule.ts';
import { forEachRule, verdict } from '../evaluate.ts';
import type { MaskExpr } from '../expressions.ts';
import { gather, missing, startMissing } from '../missing.ts';
import type { NodeDef } from '../pack-format.ts';
import { FALSE, type Situation, TRUE, UNKNOWN } from '../situation.ts';
import type { Find } from './findings.ts';

/** Today does not matter: without anything known, every period of a rule is looked at. */
const ANY_DAY = '2025-09-01';

/** Outcomes seen of an expression over all periods, as bits; `SILENT`: of a period without a published threshold. */
type Seen = Map<number, number>;
const SILENT = 4;

export function checkReach(pack: Pack, find: Find): void {
  for (const rule of pack.rules) {
    const seen: Seen = new Map();
    const inForce = new Set<CompiledNode>();
    for (const s of situationsFor(pack, rule)) {
      forEachRule(
        pack,
        [rule],
        s,
        (_, one, situation, segment) => {
          verdict(pack, one, situation, true);
          look(pack, one, segment, seen, inForce);
        },
        () => undefined,
      );
    }
    report(rule, seen, inForce, find);
  }
}

/** Nothing known but that there is an enrolment; for a rule of the day of the advice one situation per period. */
function situationsFor(pack: Pack, rule: CompiledRule): Situation[] {
  const start = parseIsoDay(ANY_DAY) as number;
  const days =
    rule.def.datum === 'academiejaar' || rule.def.datum === 'start'
      ? [start]
      : rule.segments.map(({ from, to }) => (Number.isFinite(from) ? from : Number.isFinite(to) ? to - 1 : start));
  return days.map((day) => {
    const builder = situationBuilder(pack, day);
    builder.set('traject.aanwezig', true);
    return builder.situation;
  });
}

function look(pack: Pack, rule: CompiledRule, segment: number, seen: Seen, inForce: Set<CompiledNode>): void {
  const note = (expression: MaskExpr | { readonly step: number } | undefined): void => {
    if (expression === undefined) return;
    const value = pack.program.lo[expression.step] as number;
    // A period in which the sources give no threshold says nothing about the condition.
    const bits = value === UNKNOWN && isSilent(pack, expression.step) ? SILENT : value;
    seen.set(expression.step, (seen.get(expression.step) ?? 0) | bits);
  };
  const walk = (node: CompiledNode): void => {
    if (node.active[segment] === 0) return;
    inForce.add(node);
    note(node.when);
    note(node.leaf);
    for (const child of [...node.children, ...node.exceptions]) walk(child);
  };
  walk(rule.root);
  note(rule.appliesTo);
  for (const { when } of rule.amounts) note(when);
  for (const { when } of rule.required) note(when);
}

function isSilent(pack: Pack, step: number): boolean {
  startMissing(pack.program);
  gather(pack.program, step);
  return missing.silent;
}

function report(rule: CompiledRule, seen: Seen, inForce: ReadonlySet<CompiledNode>, find: Find): void {
  const { def } = rule;
  const outcome = (expression: { readonly step: number } | undefined): number =>
    expression === undefined ? UNKNOWN : (seen.get(expression.step) ?? UNKNOWN);
  if (outcome(rule.appliesTo) === FALSE) find('fout', `${def.id}.geldtVoor`, 'dit kan nooit waar zijn');
  for (const { name, when } of rule.amounts) {
    if (outcome(when) === FALSE) find('fout', `${def.id}.bedragen.${name}.als`, 'dit kan nooit waar zijn');
  }
  rule.required.forEach(({ when }, index) => {
    if (outcome(when) === FALSE) find('fout', `${def.id}.vereist[${index}].als`, 'dit kan nooit waar zijn');
  });
  const walk = (node: CompiledNode, written: NodeDef | undefined, path: string): void => {
    const name = written?.id === undefined ? path : `${path} (${written.id})`;
    if (written !== undefined && !inForce.has(node)) {
      find('fout', name, 'dit deel is in geen enkele periode van kracht');
      return;
    }
    if (outcome(node.when) === FALSE) find('fout', name, '"wanneer" kan nooit waar zijn: dit deel telt nooit');
    if (node.when && outcome(node.when) === TRUE) find('waarschuwing', name, '"wanneer" is altijd waar');
    if (node.leaf !== undefined) {
      const value = outcome(node.leaf);
      if (value === TRUE) find('fout', name, 'deze voorwaarde is altijd voldaan, wat de klant ook antwoordt');
      // Met by everybody where it is published is a condition of its own.
      if ((value & ~SILENT) === FALSE && !node.leaf.isDecided)
        find('fout', name, 'aan deze voorwaarde kan niemand voldoen');
    }
    node.children.forEach((child, index) => {
      const kind = node.kind === 'een-van' ? 'een-van' : written === undefined ? '' : 'alle';
      const parts =
        written === undefined ? def.voorwaarden : 'als' in written ? [] : (written.alle ?? written['een-van']);
      walk(child, parts?.[index], kind === '' ? `${path}[${index}]` : `${path}.${kind}[${index}]`);
    });
    node.exceptions.forEach((exception, index) => {
      walk(exception, written?.behalve?.[index], `${path}.behalve[${index}]`);
    });
  };
  walk(rule.root, undefined, `${def.id}.voorwaarden`);
}
