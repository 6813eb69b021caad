/**
 * Clients around every boundary of the rules: one step below a threshold, on it and one above it, the day before a date
 * and the day itself. What the rules should say of them is for the oracle to tell.
 */
import type { Random } from '../support/random.ts';
import type { Facts, Items, Plain } from './evaluate.ts';
import { academicYear, add, addMonths, type Exact, isoOf, moment, whole } from './exact.ts';
import { read, type Tree } from './parse.ts';

type Raw = Readonly<Record<string, unknown>>;

/** An entry of the dictionary as the YAML has it, or a field of a list. */
export interface RawFact {
  readonly id: string;
  readonly type: string;
  readonly schaal?: number;
  readonly bereik?: readonly [number | string, number | string];
  readonly opties?: readonly { readonly waarde: string; readonly open?: boolean }[];
  readonly velden?: readonly (Omit<RawFact, 'id'> & { readonly naam: string })[];
}

export interface Client {
  readonly facts: Facts;
  /** Day of the advice. */
  readonly op: string;
  readonly about: string;
}

type Change = (facts: Facts, op: string) => { readonly facts: Facts; readonly op: string };
export interface Boundary {
  readonly about: string;
  readonly change: Change;
}

/** Every key whose text is an expression. */
const EXPRESSIONS = new Set(['als', 'wanneer', 'geldtVoor', 'waarde']);

function sourcesOf(value: unknown, key: string, inside: string, found: string[]): string[] {
  if (typeof value === 'string' && (EXPRESSIONS.has(key) || inside === 'definities')) found.push(value);
  else if (Array.isArray(value)) for (const one of value) sourcesOf(one, key, inside, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      if (name !== 'parameters' && name !== 'waarschuwingen' && name !== 'stappen') sourcesOf(one, name, key, found);
    }
  }
  return found;
}

/** Names of facts and lists that a rule reads, also through shared definitions. */
export function factsRead(rule: Raw, shared: Readonly<Record<string, string>>): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const walk = (tree: Tree): void => {
    if (tree.k === 'name') {
      names.add(tree.name);
      const source = tree.name.startsWith('d.') ? shared[tree.name.slice(2)] : undefined;
      if (source !== undefined && !seen.has(tree.name)) {
        seen.add(tree.name);
        walk(read(source));
      }
    } else if (tree.k === 'op' || tree.k === 'call') tree.of.forEach(walk);
  };
  for (const source of sourcesOf(rule, '', '', [])) walk(read(source));
  for (const need of (rule.vereist ?? []) as (string | { feit: string })[])
    names.add(typeof need === 'string' ? need : need.feit);
  return names;
}

const COMPARES = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** All boundaries of one rule. */
export function boundariesOf(rule: Raw, dictionary: ReadonlyMap<string, RawFact>): Boundary[] {
  const found = new Map<string, Boundary>();
  const put = (about: string, change: Change): void => {
    found.set(about, { about, change });
  };
  const series = (rule.parameters ?? {}) as Record<
    string,
    { waarden: { van: string; tot?: string; waarde: number }[] }
  >;
  const kind = String(rule.datum);
  /** The figures that stand on the other side, each with a day on which it holds. */
  const figures = (tree: Tree | undefined): { value: string; van?: string }[] => {
    if (tree?.k === 'num') return [{ value: tree.text }];
    if (tree?.k === 'str') return [{ value: tree.text }];
    if (tree?.k !== 'name' || !tree.name.startsWith('p.')) return [];
    return (series[tree.name.slice(2)]?.waarden ?? []).map(({ waarde, van }) => ({ value: String(waarde), van }));
  };
  const compareFact = (id: string, figure: { value: string; van?: string }): void => {
    const fact = dictionary.get(id);
    if (fact === undefined) return;
    for (const by of [-1, 0, 1]) {
      const value = near(fact, figure.value, by);
      if (value === undefined) continue;
      put(`${id} = ${String(value)}${figure.van === undefined ? '' : ` from ${figure.van}`}`, (facts, op) =>
        onDay(kind, figure.van, { ...facts, [id]: value }, op),
      );
    }
  };
  const compareSpan = (name: string, id: string, figure: { value: string; van?: string }): void => {
    if (dictionary.get(id)?.type !== 'datum' || !/^\d+$/.test(figure.value)) return;
    const months = Number(figure.value) * (name === 'maandenTussen' ? 1 : 12);
    for (const by of [-1, 0, 1]) {
      put(
        `${name}(${id}) = ${figure.value}, ${by} days${figure.van === undefined ? '' : ` from ${figure.van}`}`,
        (facts, op) => {
          const dated = onDay(kind, figure.van, facts, op);
          const day = add(addMonths(dayOfRule(kind, dated.facts, dated.op), whole(-months)), whole(by));
          return { facts: { ...dated.facts, [id]: isoOf(day) }, op: dated.op };
        },
      );
    }
  };
  const walk = (tree: Tree): void => {
    if (tree.k === 'op' && COMPARES.has(tree.op)) {
      for (const [left, right] of [tree.of, [...tree.of].reverse()]) {
        for (const figure of figures(right)) {
          if (left?.k === 'name') compareFact(left.name, figure);
          const first = left?.k === 'call' ? left.of[0] : undefined;
          if (left?.k === 'call' && first?.k === 'name') compareSpan(left.name, first.name, figure);
        }
      }
    }
    if (tree.k === 'op' || tree.k === 'call') tree.of.forEach(walk);
  };
  for (const source of sourcesOf(rule, '', '', [])) walk(read(source));
  for (const day of daysOf(rule)) {
    for (const by of [-1, 0]) {
      const iso = isoOf(add(moment(day) as Exact, whole(by)));
      put(`on ${iso}`, (facts, op) => onDay(kind, iso, facts, op));
    }
  }
  return [...found.values()];
}

/** Days on which the rule changes: in its series, its periods and its expressions. */
function daysOf(rule: Raw): Set<string> {
  return new Set(JSON.stringify({ ...rule, stappen: [], waarschuwingen: [] }).match(/\d{4}-\d{2}-\d{2}/g) ?? []);
}

/** A value beside a figure, as the dossier writes it; undefined outside the range of the fact. */
function near({ type, schaal = 0, bereik }: RawFact, figure: string, by: number): Plain {
  if (type === 'datum') {
    const day = moment(figure);
    return day === undefined || !figure.includes('-') ? undefined : isoOf(add(day, whole(by)));
  }
  if ((type !== 'geheel' && type !== 'decimaal') || bereik === undefined) return undefined;
  const scale = type === 'decimaal' ? schaal : 0;
  const value = Number((Number(figure) + by * 10 ** -scale).toFixed(scale));
  return Number.isFinite(value) && value >= Number(bereik[0]) && value <= Number(bereik[1]) ? value : undefined;
}

/** The client on a day on which the rule is asked. */
function onDay(kind: string, day: string | undefined, facts: Facts, op: string): { facts: Facts; op: string } {
  if (day === undefined) return { facts, op };
  const first = academicYear(moment(day) as Exact);
  const enrolled = { 'traject.aanwezig': true, 'traject.academiejaar': `${first}-${first + 1}` };
  if (kind === 'academiejaar') return { facts: { ...facts, ...enrolled }, op };
  if (kind === 'start') return { facts: { ...facts, ...enrolled, 'traject.startdatum': day }, op };
  if (kind === 'tijdskrediet') return { facts: { ...facts, 'tijdskrediet.aanvraagOp': day }, op };
  if (kind === 'kmo') return { facts: { ...facts, 'kmo.aanvraagOp': day }, op };
  return { facts, op: day };
}

function dayOfRule(kind: string, facts: Facts, op: string): Exact {
  const text = (id: string): string => String(facts[id]);
  if (kind === 'academiejaar') return moment(`${text('traject.academiejaar').slice(0, 4)}-09-01`) as Exact;
  if (kind === 'start') return moment(text('traject.startdatum')) as Exact;
  if (kind === 'tijdskrediet') return moment(text('tijdskrediet.aanvraagOp')) as Exact;
  return moment(kind === 'kmo' ? text('kmo.aanvraagOp') : op) as Exact;
}

/** The client of a case with every fact of the rule known: what the case leaves out gets a value by lot. */
export function completed(
  dossier: Raw,
  names: ReadonlySet<string>,
  dictionary: ReadonlyMap<string, RawFact>,
  r: Random,
): Facts {
  const facts: Record<string, Plain | Items> = { 'traject.aanwezig': dossier.traject !== undefined };
  for (const [id, raw] of Object.entries((dossier.feiten ?? {}) as Raw)) facts[id] = raw as Plain;
  for (const [field, raw] of Object.entries((dossier.traject ?? {}) as Raw)) facts[`traject.${field}`] = raw as Plain;
  for (const list of ['kwalificaties', 'ervaring', 'talen'])
    if (dossier[list] !== undefined) facts[list] = dossier[list] as Items;
  const always = ['traject.academiejaar', 'traject.startdatum', 'tijdskrediet.aanvraagOp', 'kmo.aanvraagOp'];
  for (const id of [...names, ...always]) {
    const fact = dictionary.get(id);
    if (fact === undefined) continue;
    if (fact.type === 'lijst') facts[id] = itemsOf(fact, facts[id], r);
    else if (!isSettled(fact, facts[id])) facts[id] = anyValue(fact, r);
  }
  return facts;
}

const isSettled = (fact: RawFact, value: Plain | Items): boolean =>
  value !== undefined &&
  typeof value !== 'object' &&
  fact.opties?.find((option) => option.waarde === value)?.open !== true;

function itemsOf(list: RawFact, given: Plain | Items, r: Random): Items {
  const items = Array.isArray(given) ? (given as readonly unknown[]) : [];
  return items.map((item) => {
    const known = (typeof item === 'object' ? item : { [list.velden?.[0]?.naam ?? '']: item }) as Record<string, Plain>;
    const fields = (list.velden ?? []).map((field) => [
      field.naam,
      known[field.naam] ?? anyValue({ id: '', ...field }, r),
    ]);
    return Object.fromEntries(fields) as Items[number];
  });
}

function anyValue({ type, bereik, schaal = 0, opties }: RawFact, r: Random): Plain {
  switch (type) {
    case 'boolean':
      return r.chance(0.5);
    case 'keuze':
      return r.pick((opties ?? []).filter(({ open }) => open !== true)).waarde;
    case 'datum':
      return `${r.int(2012, 2026)}-${String(r.int(1, 12)).padStart(2, '0')}-${String(r.int(1, 28)).padStart(2, '0')}`;
    case 'academiejaar': {
      const first = r.int(2016, 2026);
      return `${first}-${first + 1}`;
    }
    case 'tekst':
      return 'iets';
    default: {
      const [low, high] = (bereik ?? [0, 1]).map(Number) as [number, number];
      const scale = type === 'decimaal' ? schaal : 0;
      return Number((low + r.next() * (Math.min(high, 200_000) - low)).toFixed(scale));
    }
  }
}
