/** The tree of conditions of a rule, compiled. `condition-truth.ts` says what it comes to. */

import type { Reden } from '../pathways/advice.ts';
import { parseIsoDay } from './calendar.ts';
import { compileTruth, type Scope } from './compile-expression.ts';
import type { Segment } from './compile-parameters.ts';
import { constantBoolean, type MaskExpr, union } from './expressions.ts';
import type { Cited, Footing, KeptFootings } from './footing.ts';
import { type GroupDef, isLeaf, type LeafDef, type NodeDef } from './pack-format.ts';
import { ExpressionError } from './parse-expression.ts';
import { TRUE } from './situation.ts';

export interface CompiledLeaf {
  readonly index: number;
  readonly def: LeafDef;
  /** Step of its truth. */
  readonly step: number;
  /** When it fails, someone else decides. */
  readonly isDecided: boolean;
  /** Slots of the facts it reads, for the values shown. */
  readonly deps: readonly number[];
  /** Id of the condition that this one is an exception to ('' when that has none). */
  readonly exceptionTo: string | undefined;
  /** Words and footing by period of the rule: they repeat from client to client. */
  readonly words: (LeafWords | undefined)[];
}

/** Sentence and threshold with the figures of one period, and what was made of them before. */
export interface LeafWords {
  readonly norm: string;
  readonly drempel: string | undefined;
  /** The sources give every parameter of the rule for this period. */
  readonly isPublished: boolean;
  /** What the condition itself cites. */
  readonly cited: Cited;
  /** Those made before, and the one of the evaluation that is running. */
  readonly footings: KeptFootings;
  footing: Footing | undefined;
  /** Reasons made before, by the value that they show. */
  readonly reasons: Map<number, Reason>;
}

/** What a condition came to for one client, in words. */
export interface Reason {
  readonly leaf: CompiledLeaf;
  readonly uitkomst: Reden['uitkomst'];
  /** One sentence: what must hold, and what holds for this client. */
  readonly tekst: string;
  readonly drempel: string | undefined;
  readonly footing: Footing;
}

export interface CompiledNode {
  readonly kind: 'leaf' | 'alle' | 'een-van';
  /** A leaf that always counts and knows no exceptions: most are. */
  readonly isPlain: boolean;
  readonly leaf: CompiledLeaf | undefined;
  readonly children: readonly CompiledNode[];
  readonly exceptions: readonly CompiledNode[];
  readonly when: MaskExpr | undefined;
  /** Per segment: is the node in force? A group of which no part is in force is not. */
  readonly active: Uint8Array;
  /** Explains an `een-van` that fails because none of its branches counts for this client. */
  readonly noBranch: CompiledLeaf | undefined;
  /**
   * What the evaluation that is running found, except for plain leaves: the outcomes possible in all, those before
   * `behalve` and before `wanneer`, and those before `wanneer`.
   */
  mask: number;
  own: number;
  met: number;
  /** Truth of `wanneer`, and of being in force. */
  counts: number;
}

export type Report = (path: string, message: string) => void;

export function compileConditions(
  nodes: readonly NodeDef[],
  scope: Scope,
  segments: readonly Segment[],
  report: Report,
): { root: CompiledNode; leaves: CompiledLeaf[] } {
  const leaves: CompiledLeaf[] = [];
  const seen = new Set<string>();
  let order = 0;

  const truth = (source: string, path: string): MaskExpr | undefined => {
    try {
      return compileTruth(source, scope);
    } catch (cause) {
      report(path, cause instanceof ExpressionError ? cause.message : String(cause));
      return undefined;
    }
  };

  const leafOf = (def: LeafDef, als: MaskExpr, exceptionTo: string | undefined): CompiledLeaf => {
    const isDecided = def.anders !== undefined;
    const leaf = { index: order, def, step: als.step, isDecided, deps: [...als.deps], exceptionTo, words: [] };
    order += 1;
    return leaf;
  };

  const all = (defs: readonly NodeDef[] | undefined, path: string, exceptionTo?: string): CompiledNode[] =>
    (defs ?? []).flatMap((def, index) => compileNode(def, `${path}[${index}]`, exceptionTo) ?? []);

  const compileLeaf = (def: LeafDef, path: string, exceptionTo: string | undefined): CompiledLeaf | undefined => {
    if (seen.has(def.id)) report(path, `de voorwaarde ${def.id} staat er twee keer`);
    seen.add(def.id);
    if (def.anders && !def.wie) report(path, 'bij "anders: beslissing" hoort "wie"');
    const als = truth(def.als, `${path}.als`);
    const leaf = als && leafOf(def, als, exceptionTo);
    if (leaf) leaves.push(leaf);
    return leaf;
  };

  const compileNode = (def: NodeDef, path: string, exceptionTo?: string): CompiledNode | undefined => {
    const when = def.wanneer === undefined ? undefined : truth(def.wanneer, `${path}.wanneer`);
    const own = activity(def.periode, segments, (message) => report(`${path}.periode`, message));
    if (isLeaf(def)) {
      const leaf = compileLeaf(def, path, exceptionTo);
      const exceptions = all(def.behalve, `${path}.behalve`, def.id);
      return leaf && newNode('leaf', leaf, [], exceptions, when, own, undefined);
    }
    const kind = def.alle ? 'alle' : 'een-van';
    const children = all(def.alle ?? def['een-van'], `${path}.${kind}`, exceptionTo);
    const active = own.map((on, segment) => (children.some((child) => child.active[segment] === 1) ? on : 0));
    const mayLackBranch = kind === 'een-van' && segments.some((_, segment) => children.every(skippableIn(segment)));
    const noBranch = mayLackBranch ? leafOf(...noBranchLeaf(def, children, scope), exceptionTo) : undefined;
    const exceptions = all(def.behalve, `${path}.behalve`, def.id ?? '');
    return newNode(kind, undefined, children, exceptions, when, active, noBranch);
  };

  const always = Uint8Array.from(segments, () => 1);
  const root = newNode('alle', undefined, all(nodes, 'voorwaarden'), [], undefined, always, undefined);
  return { root, leaves };
}

/** One place that makes nodes, so that they all have the same shape: looking into them is then three times as quick. */
const newNode = (
  kind: CompiledNode['kind'],
  leaf: CompiledLeaf | undefined,
  children: readonly CompiledNode[],
  exceptions: readonly CompiledNode[],
  when: MaskExpr | undefined,
  active: Uint8Array,
  noBranch: CompiledLeaf | undefined,
): CompiledNode => ({
  kind,
  isPlain: leaf !== undefined && when === undefined && exceptions.length === 0 && active.every((on) => on === 1),
  leaf,
  children,
  exceptions,
  when,
  active,
  noBranch,
  mask: 0,
  own: 0,
  met: 0,
  counts: TRUE,
});

/** Can the node not count for a client, by its own period or `wanneer` or by that of all its parts? */
const skippableIn =
  (segment: number) =>
  (node: CompiledNode): boolean =>
    node.active[segment] === 0 ||
    node.when !== undefined ||
    (node.kind === 'alle' && node.children.every(skippableIn(segment)));

/** A condition in words for a group that has none of its own to fail. */
function noBranchLeaf(group: GroupDef, branches: readonly CompiledNode[], scope: Scope): [LeafDef, MaskExpr] {
  const first = (node: CompiledNode): LeafDef | undefined => node.leaf?.def ?? node.children.map(first).find(Boolean);
  const like = branches.map(first).find(Boolean);
  const def: LeafDef = {
    id: group.id ?? `${like?.id ?? 'groep'}-of-anders`,
    als: 'false',
    norm: group.norm ?? 'Een van de mogelijkheden is er voor jou.',
    bron: like?.bron,
    zekerheid: like?.zekerheid,
  };
  const conditions = (node: CompiledNode): MaskExpr[] => [
    ...(node.when ? [node.when] : []),
    ...node.children.flatMap(conditions),
  ];
  return [def, { ...constantBoolean(scope.program, false), deps: union(...branches.flatMap(conditions)) }];
}

function activity(
  period: NodeDef['periode'],
  segments: readonly Segment[],
  report: (message: string) => void,
): Uint8Array {
  const from = period?.van === undefined ? Number.NEGATIVE_INFINITY : parseIsoDay(period.van);
  const to = period?.tot === undefined ? Number.POSITIVE_INFINITY : parseIsoDay(period.tot);
  if (from === null || to === null || from >= to) {
    report('de periode bestaat niet');
    return Uint8Array.from(segments, () => 1);
  }
  return Uint8Array.from(segments, (segment) => (from <= segment.from && segment.to <= to ? 1 : 0));
}

/** Days on which a node starts or stops being in force. */
export function conditionBreakpoints(nodes: readonly NodeDef[]): number[] {
  return nodes.flatMap((node) => {
    const own = [node.periode?.van, node.periode?.tot].flatMap((iso) =>
      iso === undefined ? [] : (parseIsoDay(iso) ?? []),
    );
    const inner = isLeaf(node) ? [] : [...(node.alle ?? []), ...(node['een-van'] ?? [])];
    return [...own, ...conditionBreakpoints([...inner, ...(node.behalve ?? [])])];
  });
}
