/** What differs between two packs about one measure, in the smallest pieces that can be swapped on their own. */
import { canonicalJson } from '../../engine/canonical-json.ts';
import { type GroupDef, isLeaf, type NodeDef, type PackDocument, type RuleDef } from '../../engine/pack-format.ts';
import { formatScaled } from '../../engine/show-value.ts';
import { formatDate } from '../../format/dates.ts';

export interface PackChange {
  readonly soort: 'maatregel' | 'parameter' | 'voorwaarde' | 'bedrag' | 'definitie' | 'regel';
  /** As the rule calls it: `minBreuk`, `urenPerWeek`, `uren`. */
  readonly naam: string;
  /** Dutch, one sentence. */
  readonly tekst: string;
  /** Key of the source that the newer pack gives for it; null where there is none. */
  readonly bron: string | null;
  /** A document of the one pack with only this taken from the other: `older` into `newer` or the other way round. */
  swap(into: PackDocument, from: PackDocument): PackDocument;
}

/** In the order of the rule. The texts go from `older` to `newer`. Empty: the packs say the same about it. */
export function packChanges(older: PackDocument, newer: PackDocument, measure: string): PackChange[] {
  const [a, b] = [ruleOf(older, measure), ruleOf(newer, measure)];
  if (a === undefined || b === undefined) return wholeRule(a, b, measure);
  return [
    ...fieldChanges(a, b),
    ...nodeChanges(b.id, a.voorwaarden, b.voorwaarden, []),
    ...recordChanges('bedragen', 'bedrag', a, b),
    ...recordChanges('definities', 'definitie', a, b),
    ...Object.keys({ ...a.parameters, ...b.parameters }).flatMap((name) => parameterChanges(a, b, name)),
    ...sharedDefinitions(older, newer),
  ];
}

export const ruleOf = (document: PackDocument, measure: string): RuleDef | undefined =>
  document.maatregelen.find(({ id }) => id === measure);

const same = (x: unknown, y: unknown): boolean => canonicalJson(x ?? null) === canonicalJson(y ?? null);

/** Changes the rule of one measure in a document. */
function onRule(measure: string, change: (into: RuleDef, from: RuleDef) => RuleDef): PackChange['swap'] {
  return (into, from) => {
    const other = ruleOf(from, measure);
    if (other === undefined) return into;
    return { ...into, maatregelen: into.maatregelen.map((rule) => (rule.id === measure ? change(rule, other) : rule)) };
  };
}

function wholeRule(a: RuleDef | undefined, b: RuleDef | undefined, measure: string): PackChange[] {
  const there = b ?? a;
  if (there === undefined) return [];
  const tekst =
    a === undefined
      ? `De maatregel "${there.label}" is nieuw in dit regelpakket.`
      : `De maatregel "${there.label}" staat niet meer in dit regelpakket.`;
  return [{ soort: 'maatregel', naam: measure, tekst, bron: there.bronnen[0] ?? null, swap: (into) => into }];
}

const FIELDS = {
  geldtVoor: 'Voor wie de maatregel geldt, is anders geschreven.',
  vereist: 'Wat bekend moet zijn, is anders.',
  datum: 'De dag die de regel kiest, is anders.',
  soort: 'De maatregel geeft nu een recht, of net niet meer.',
} as const;

function fieldChanges(a: RuleDef, b: RuleDef): PackChange[] {
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((key): PackChange[] =>
    same(a[key], b[key])
      ? []
      : [
          {
            ...{ soort: 'regel', naam: key, tekst: FIELDS[key], bron: b.bronnen[0] ?? null },
            swap: onRule(b.id, (into, from) => ({ ...into, [key]: from[key] })),
          },
        ],
  );
}

type Records = 'bedragen' | 'definities';

function recordChanges(key: Records, soort: 'bedrag' | 'definitie', a: RuleDef, b: RuleDef): PackChange[] {
  const [olds, news] = [a[key] as Readonly<Record<string, unknown>>, b[key] as Readonly<Record<string, unknown>>];
  return Object.keys({ ...olds, ...news }).flatMap((naam): PackChange[] => {
    if (same(olds[naam], news[naam])) return [];
    const tekst = `${soort === 'bedrag' ? 'Het bedrag' : 'De berekening'} ${naam} ${fate(olds[naam], news[naam])}.`;
    const swap = onRule(b.id, (into, from) => ({ ...into, [key]: withKey(into[key], naam, from[key][naam]) }));
    return [{ soort, naam, tekst, bron: null, swap }];
  });
}

const fate = (old: unknown, now: unknown): string =>
  old === undefined ? 'is nieuw' : now === undefined ? 'is weg' : 'wordt anders berekend';

/** The same keys with one of them replaced, added at the end or left out. */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> {
  const copy = { ...record };
  if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}

function sharedDefinitions(older: PackDocument, newer: PackDocument): PackChange[] {
  const [a, b] = [older.definities, newer.definities];
  return Object.keys({ ...a, ...b }).flatMap((naam): PackChange[] => {
    if (same(a[naam], b[naam])) return [];
    const swap: PackChange['swap'] = (into, from) => ({
      ...into,
      definities: withKey(into.definities, naam, from.definities[naam]),
    });
    const tekst = `De gedeelde berekening ${naam} ${fate(a[naam], b[naam])}.`;
    return [{ soort: 'definitie', naam, tekst, bron: null, swap }];
  });
}

type Series = RuleDef['parameters'][string];
type Value = Series['waarden'][number];

/** Per dated value, so that one year can be told from another. */
function parameterChanges(a: RuleDef, b: RuleDef, naam: string): PackChange[] {
  const [old, now] = [a.parameters[naam], b.parameters[naam]];
  const { waarden: _olds, ...oldHead } = old ?? { waarden: [] };
  const { waarden: _news, ...newHead } = now ?? { waarden: [] };
  if (old === undefined || now === undefined || !same(oldHead, newHead)) {
    if (same(old, now)) return [];
    const tekst = `De grens ${labelOf(now ?? old, naam)} ${fate(old, now).replace('wordt anders berekend', 'heeft een andere eenheid of reeks')}.`;
    const swap = onRule(b.id, (into, from) => ({
      ...into,
      parameters: withKey(into.parameters, naam, from.parameters[naam]),
    }));
    return [{ soort: 'parameter', naam, tekst, bron: now?.waarden.at(-1)?.bron ?? null, swap }];
  }
  const days = [...new Set([...old.waarden, ...now.waarden].map(({ van }) => van))].sort();
  return days.flatMap((van): PackChange[] => {
    const [before, after] = [valueFrom(old, van), valueFrom(now, van)];
    if (same(before, after)) return [];
    const swap = onRule(b.id, (into, from) => ({
      ...into,
      parameters: { ...into.parameters, [naam]: withValue(into.parameters[naam], from.parameters[naam], van) },
    }));
    const tekst = `${capital(labelOf(now, naam))} vanaf ${formatDate(van)}: ${valueText(now, before, after)}.`;
    return [{ soort: 'parameter', naam, tekst, bron: (after ?? before)?.bron ?? null, swap }];
  });
}

const labelOf = (series: Series | undefined, naam: string): string => series?.label ?? naam;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const valueFrom = (series: Series, van: string): Value | undefined => series.waarden.find((one) => one.van === van);

function valueText(series: Series, before: Value | undefined, after: Value | undefined): string {
  const show = ({ waarde }: Value): string => formatScaled(scaled(series, waarde), series.schaal, series.eenheid);
  if (before === undefined) return after === undefined ? '' : `nieuw, ${show(after)}`;
  if (after === undefined) return `${show(before)} vervalt`;
  if (before.waarde !== after.waarde) return `${show(before)} wordt ${show(after)}`;
  if (before.tot !== after.tot) {
    const end = (tot: string | undefined): string => (tot === undefined ? 'zonder einde' : `tot ${formatDate(tot)}`);
    return `${end(before.tot)} wordt ${end(after.tot)}`;
  }
  return 'een andere bron of zekerheid';
}

const scaled = ({ schaal }: Series, waarde: number): number => Math.round(waarde * 10 ** schaal);

function withValue(into: Series | undefined, from: Series | undefined, van: string): Series {
  const kept = (into ?? (from as Series)).waarden.filter((one) => one.van !== van);
  const taken = from === undefined ? undefined : valueFrom(from, van);
  const waarden = [...kept, ...(taken ? [taken] : [])].sort((x, y) => (x.van < y.van ? -1 : 1));
  return { ...(into ?? (from as Series)), waarden };
}

/** Ids of the conditions from the top down, with the branch that leads on. */
type NodePath = readonly { readonly id: string; readonly via: 'alle' | 'een-van' | 'behalve' }[];

const idOf = (node: NodeDef, index: number): string => node.id ?? `groep ${index + 1}`;

function nodeChanges(
  measure: string,
  olds: readonly NodeDef[],
  news: readonly NodeDef[],
  path: NodePath,
): PackChange[] {
  const [a, b] = [byId(olds), byId(news)];
  return [...new Set([...b.keys(), ...a.keys()])].flatMap((id): PackChange[] => {
    const [old, now] = [a.get(id), b.get(id)];
    if (same(old, now)) return [];
    if (old !== undefined && now !== undefined) {
      const inside = innerChanges(measure, old, now, id, path);
      if (inside !== undefined) return inside;
    }
    const swap = onRule(measure, (into, from) => ({
      ...into,
      voorwaarden: replaceNode(into.voorwaarden, path, id, findNode(from.voorwaarden, path, id)),
    }));
    return [{ soort: 'voorwaarde', naam: id, tekst: nodeText(old, now), bron: sourceOf(now ?? old), swap }];
  });
}

const byId = (nodes: readonly NodeDef[]): Map<string, NodeDef> =>
  new Map(nodes.map((node, index) => [idOf(node, index), node]));

/** The parts of a group that is otherwise the same; undefined when the group itself changed. */
function innerChanges(
  measure: string,
  old: NodeDef,
  now: NodeDef,
  id: string,
  path: NodePath,
): PackChange[] | undefined {
  if (isLeaf(old) || isLeaf(now)) return undefined;
  const head = ({ alle: _a, 'een-van': _b, behalve: _c, ...rest }: GroupDef) => rest;
  if (!same(head(old), head(now)) || (old.alle === undefined) !== (now.alle === undefined)) return undefined;
  return (['alle', 'een-van', 'behalve'] as const).flatMap((via) =>
    nodeChanges(measure, old[via] ?? [], now[via] ?? [], [...path, { id, via }]),
  );
}

const sourceOf = (node: NodeDef | undefined): string | null => (node && isLeaf(node) ? (node.bron ?? null) : null);

function nodeText(old: NodeDef | undefined, now: NodeDef | undefined): string {
  const says = (node: NodeDef): string => node.norm?.replace(/\{p\.(\w+)\}/g, '$1') ?? 'een groep van voorwaarden';
  if (old === undefined) return `Nieuwe voorwaarde: ${now === undefined ? '' : says(now)}`;
  if (now === undefined) return `Deze voorwaarde vervalt: ${says(old)}`;
  if (!same(old.periode, now.periode)) return `De periode van deze voorwaarde is anders: ${says(now)}`;
  return `Deze voorwaarde is gewijzigd: ${says(now)}`;
}

function findNode(nodes: readonly NodeDef[], path: NodePath, id: string): NodeDef | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return byId(nodes).get(id);
  const holder = byId(nodes).get(first.id);
  const inner = holder && !isLeaf(holder) ? holder[first.via] : holder?.behalve;
  return inner && findNode(inner, rest, id);
}

function replaceNode(nodes: readonly NodeDef[], path: NodePath, id: string, node: NodeDef | undefined): NodeDef[] {
  const [first, ...rest] = path;
  if (first !== undefined) {
    return nodes.map((one, index) => {
      if (idOf(one, index) !== first.id) return one;
      const inner = (one as GroupDef)[first.via] ?? [];
      return { ...one, [first.via]: replaceNode(inner, rest, id, node) };
    });
  }
  const known = nodes.some((one, index) => idOf(one, index) === id);
  if (!known) return node === undefined ? [...nodes] : [...nodes, node];
  return nodes.flatMap((one, index) => (idOf(one, index) !== id ? [one] : node === undefined ? [] : [node]));
}
