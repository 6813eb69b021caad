/** Expressions of the rules for one client, naively: a tree is walked anew each time, and what is not known stays so. */
import {
  academicYear,
  add,
  addMonths,
  compare,
  dayOn,
  divide,
  type Exact,
  exact,
  least,
  minus,
  moment,
  monthsBetween,
  most,
  times,
  whole,
} from './exact.ts';
import { read, type Tree } from './parse.ts';

export type Plain = string | number | boolean | undefined;
export type Items = readonly Readonly<Record<string, Plain>>[];
export type Facts = Readonly<Record<string, Plain | Items>>;

/** undefined: not known. */
export type Value = Exact | boolean | string | undefined;

export interface World {
  readonly facts: Facts;
  readonly definitions: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, Exact | undefined>>;
  readonly datum: Exact;
  readonly peildatum: Exact;
  /** Which end each `tussen` takes, in the order in which they are met. */
  readonly ends: { readonly taken: readonly boolean[]; met: number };
  /** Parameters that were asked for and that no source gives on that day. */
  readonly silent: Set<string>;
}

const trees = new Map<string, Tree>();
function treeOf(source: string): Tree {
  const known = trees.get(source) ?? read(source);
  trees.set(source, known);
  return known;
}

export const valueIn = (source: string, world: World): Value => evaluate(treeOf(source), world, undefined);

/** undefined when it is not a truth that is known. */
export function truthOf(source: string, world: World): boolean | undefined {
  const value = valueIn(source, world);
  return typeof value === 'boolean' ? value : undefined;
}

type Item = Readonly<Record<string, Plain>> | undefined;

function evaluate(tree: Tree, world: World, item: Item): Value {
  const go = (inner: Tree): Value => evaluate(inner, world, item);
  switch (tree.k) {
    case 'num':
      return exact(tree.text);
    case 'str':
      return moment(tree.text) ?? tree.text;
    case 'bool':
      return tree.value;
    case 'list':
      return undefined;
    case 'name':
      return named(tree.name, world, item);
    case 'op':
      return operate(tree.op, tree.of, go);
    case 'call':
      return call(tree, world, go);
  }
}

const plain = (value: Plain): Value =>
  typeof value === 'number' ? exact(value) : typeof value === 'string' ? (moment(value) ?? value) : value;

function named(name: string, world: World, item: Item): Value {
  if (name === 'datum') return world.datum;
  if (name === 'peildatum') return world.peildatum;
  const [head, rest = ''] = [name.slice(0, 2), name.slice(2)];
  if (head === 'k.') return plain(item?.[rest]);
  if (head === 'p.') {
    const value = world.parameters[rest];
    if (value === undefined) world.silent.add(rest);
    return value;
  }
  if (head === 'd.') return evaluate(treeOf(world.definitions[rest] ?? 'fout'), world, undefined);
  const value = world.facts[name];
  return typeof value === 'object' ? undefined : plain(value);
}

const isNumber = (value: Value): value is Exact => typeof value === 'object';

function operate(op: string, of: readonly Tree[], go: (tree: Tree) => Value): Value {
  const [first, second, third] = of as [Tree, Tree, Tree];
  if (op === '?') {
    const when = go(first);
    if (when === undefined) {
      const [yes, no] = [go(second), go(third)];
      return same(yes, no) === true ? yes : undefined;
    }
    return go(when === true ? second : third);
  }
  const a = go(first);
  if (op === '!') return typeof a === 'boolean' ? !a : undefined;
  if (op === 'neg') return isNumber(a) ? minus(a) : undefined;
  if (op === 'in') {
    if (a === undefined || second.k !== 'list') return undefined;
    return second.items.some((one) => one.k === 'str' && one.text === a);
  }
  const b = go(second);
  if (op === '&&') return a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
  if (op === '||') return a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
  if (op === '==') return same(a, b);
  if (op === '!=') return not(same(a, b));
  if (!isNumber(a) || !isNumber(b)) return undefined;
  switch (op) {
    case '<':
      return compare(a, b) < 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>':
      return compare(a, b) > 0;
    case '>=':
      return compare(a, b) >= 0;
    case '+':
      return add(a, b);
    case '-':
      return add(a, minus(b));
    case '*':
      return times(a, b);
    default:
      return divide(a, b);
  }
}

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

function same(a: Value, b: Value): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return isNumber(a) && isNumber(b) ? compare(a, b) === 0 : a === b;
}

type CallTree = Extract<Tree, { k: 'call' }>;

function call({ name, of }: CallTree, world: World, go: (tree: Tree) => Value): Value {
  const [first] = of;
  if (first?.k === 'name' && LISTS.has(name)) return overList(name, world.facts[first.name], of.slice(1), world);
  if (name === 'nietGepubliceerd') return undefined;
  if (name === 'tussen') {
    const [a, b] = of.map(go);
    const end = world.ends.taken[world.ends.met] ?? false;
    world.ends.met += 1;
    return isNumber(a) && isNumber(b) ? (end ? most(a, b) : least(a, b)) : undefined;
  }
  if (name === 'dagIn') {
    const [year, text] = [go(of[0] as Tree), of[1]];
    const [month = 1, day = 1] = text?.k === 'str' ? text.text.split('-').map(Number) : [];
    if (!isNumber(year)) return undefined;
    const first = Number(year.n / year.d);
    return dayOn(month >= 9 ? first : first + 1, month, day);
  }
  const values = of.map(go);
  if (name === 'bevat') {
    const [text, part] = values;
    return typeof text === 'string' ? text.toLowerCase().includes(String(part).toLowerCase()) : undefined;
  }
  if (!values.every(isNumber)) return undefined;
  const [a, b] = values as [Exact, Exact];
  switch (name) {
    case 'min':
      return values.reduce(least);
    case 'max':
      return values.reduce(most);
    case 'abs':
      return a.n < 0n ? minus(a) : a;
    case 'academiejaar':
      return whole(academicYear(a));
    case 'plusMaanden':
      return addMonths(a, b);
    case 'maandenTussen':
      return whole(monthsBetween(a, b));
    case 'jarenTussen':
    case 'leeftijd':
      return whole(Math.floor(monthsBetween(a, b) / 12));
    default:
      throw new Error(`the oracle does not know ${name}`);
  }
}

const NOTHING = 'the largest of nothing';
const LISTS = new Set(['enig', 'alle', 'geen', 'aantal', 'som', 'maxVan', 'aantalVerschillend']);

/** A list that is given is complete. */
function overList(name: string, list: Facts[string], bodies: readonly Tree[], world: World): Value {
  if (!Array.isArray(list)) return undefined;
  const [body, second] = bodies as [Tree, Tree];
  const seen = (list as Items).map((item) => ({ item, value: evaluate(body, world, item) }));
  const kept = seen.filter(({ value }) => value === true);
  const unsure = seen.some(({ value }) => value === undefined);
  switch (name) {
    case 'enig':
      return kept.length > 0 ? true : unsure ? undefined : false;
    case 'geen':
      return kept.length > 0 ? false : unsure ? undefined : true;
    case 'alle':
      return seen.some(({ value }) => value === false) ? false : unsure ? undefined : true;
    case 'som':
      return seen.every(({ value }) => isNumber(value))
        ? seen.reduce((sum, { value }) => add(sum, value as Exact), whole(0))
        : undefined;
    case 'aantal':
      return unsure ? undefined : whole(kept.length);
    default: {
      if (unsure) return undefined;
      const values = kept.map(({ item }) => evaluate(second, world, item));
      if (values.some((value) => value === undefined)) return undefined;
      if (name === 'aantalVerschillend') return whole(new Set(values).size);
      if (values.length > 0) return (values as Exact[]).reduce(most);
      // The largest of nothing: as little known as a figure that nobody published.
      world.silent.add(NOTHING);
      return undefined;
    }
  }
}
