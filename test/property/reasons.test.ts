/** The reasons of a `neen` are the whole story: repair them and it is no longer `neen`, leave one and it still is. */
import { describe, expect, it } from 'vitest';
import { judgeCase, type RuleCase, situationOfCase } from '../../electron/tools/rules/rule-cases.ts';
import { compilePack, type Pack } from '../../shared/engine/compile-pack.ts';
import { isLeaf, type NodeDef, type RuleDef } from '../../shared/engine/pack-format.ts';
import { withOnly } from '../../shared/engine/single-rule.ts';
import { packFromSources, readCases } from '../support/rule-cases.ts';

const pack = packFromSources();

/** A threshold was its own source. */
const ANY_SOURCE = Object.keys(pack.document.bronnen)[0] ?? '';

/** The measure with these conditions met by everybody. */
function repaired(rule: RuleDef, ids: ReadonlySet<string>): Pack {
  const mend = (node: NodeDef): NodeDef => {
    const behalve = node.behalve === undefined ? {} : { behalve: node.behalve.map(mend) };
    if (isLeaf(node))
      return ids.has(node.id)
        ? { ...node, ...behalve, als: 'true', bron: node.bron ?? ANY_SOURCE }
        : { ...node, ...behalve };
    return {
      ...node,
      ...behalve,
      ...(node.alle ? { alle: node.alle.map(mend) } : {}),
      ...(node['een-van'] ? { 'een-van': node['een-van'].map(mend) } : {}),
    };
  };
  const mended = { ...rule, voorwaarden: rule.voorwaarden.map(mend) };
  const compiled = compilePack(withOnly(pack.document, mended), pack.dictionary);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

/** Of an `alle` every condition that fails, of an `een-van` those of one branch. `which`: a number that picks it. */
function toRepair(nodes: readonly NodeDef[], failing: ReadonlySet<string>, which: number): Set<string> {
  const found = new Set<string>();
  const fails = (node: NodeDef): boolean =>
    isLeaf(node) ? failing.has(node.id) : [...(node.alle ?? []), ...(node['een-van'] ?? [])].some(fails);
  const walk = (node: NodeDef): void => {
    if (isLeaf(node)) {
      if (failing.has(node.id)) found.add(node.id);
      return;
    }
    for (const part of node.alle ?? []) walk(part);
    const ways = (node['een-van'] ?? []).filter(fails);
    const way = ways[which % Math.max(1, ways.length)];
    if (way) walk(way);
  };
  for (const node of nodes) walk(node);
  return found;
}

const leavesOf = (nodes: readonly NodeDef[]): string[] =>
  nodes.flatMap((node) => (isLeaf(node) ? [node.id] : leavesOf([...(node.alle ?? []), ...(node['een-van'] ?? [])])));

function failingOf(rule: RuleDef, given: RuleCase): string[] {
  const got = judgeCase(pack, rule.id, situationOfCase(pack, given));
  const known = new Set(leavesOf(rule.voorwaarden));
  const failing = got.redenen.filter(({ uitkomst }) => uitkomst === 'niet-voldaan').map(({ id }) => id);
  // A group of which no branch is there for this client has no condition of its own to repair.
  return got.oordeel === 'neen' && failing.every((id) => known.has(id)) ? failing : [];
}

const refused = readCases().flatMap(({ measure, cases }) => {
  const rule = pack.document.maatregelen.find(({ id }) => id === measure) as RuleDef;
  return cases.flatMap((given, at) => {
    const failing = failingOf(rule, given);
    return failing.length === 0 ? [] : [{ rule, given, failing, at }];
  });
});

const oordeel = (changed: Pack, { id }: RuleDef, given: RuleCase): string =>
  judgeCase(changed, id, situationOfCase(pack, given)).oordeel;

describe('of every case that is refused', () => {
  it('there are many, of every measure that can refuse', () => {
    expect(refused.length).toBeGreaterThan(200);
    expect(new Set(refused.map(({ rule }) => rule.id)).size).toBeGreaterThanOrEqual(8);
  });

  it('repairing the reasons (one branch of an `een-van` is enough) ends the refusal', () => {
    const wrong = refused.flatMap(({ rule, given, failing, at }) => {
      const ids = toRepair(rule.voorwaarden, new Set(failing), at);
      const now = oordeel(repaired(rule, ids), rule, given);
      return now === 'neen' ? [`${rule.id}: ${given.naam}: ${[...ids].join(', ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('leaving one condition that everybody must meet keeps it', () => {
    const wrong = refused.flatMap(({ rule, given, failing }) => {
      const must = rule.voorwaarden.filter((node) => isLeaf(node) && !node.behalve && failing.includes(node.id));
      return must.slice(0, 3).flatMap((left) => {
        const ids = new Set(failing.filter((id) => id !== left.id));
        return oordeel(repaired(rule, ids), rule, given) === 'neen' ? [] : [`${rule.id}: ${given.naam}: ${left.id}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
