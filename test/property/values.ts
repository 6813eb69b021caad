/** Values for facts that are worth trying: those that the rules compare with, and their neighbours. */
import { addMonths, isoOfDay } from '../../shared/engine/calendar.ts';
import type { Pack } from '../../shared/engine/compile-pack.ts';
import type { NodeDef, RuleDef } from '../../shared/engine/pack-format.ts';
import type { ValueType } from '../../shared/engine/symbols.ts';
import type { FactDef } from '../../shared/facts/dictionary.ts';
import type { Random } from '../support/random.ts';

/** Ends of the range of a fact, scaled. */
export type Grens = NonNullable<FactDef['grens']>;

export interface Pools {
  /** Scaled by nothing: plain values, by unit of the fact. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** Texts that rules compare with, by the last part of the name. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** Every expression of a pack, as text. */
function expressionsOf(pack: Pack): string[] {
  return [...Object.values(pack.document.definities), ...pack.document.maatregelen.flatMap(expressionsOfRule)];
}

function expressionsOfRule(rule: RuleDef): string[] {
  const nodes = (list: readonly NodeDef[] | undefined): string[] =>
    (list ?? []).flatMap((node) => [
      ...('als' in node ? [node.als] : [...nodes(node.alle), ...nodes(node['een-van'])]),
      ...(node.wanneer ? [node.wanneer] : []),
      ...nodes(node.behalve),
    ]);
  return [
    ...(rule.geldtVoor ? [rule.geldtVoor] : []),
    ...Object.values(rule.definities),
    ...nodes(rule.voorwaarden),
    ...Object.values(rule.bedragen).flatMap(({ waarde, als }) => [waarde, ...(als ? [als] : [])]),
    ...rule.waarschuwingen.flatMap(({ als }) => als ?? []),
  ];
}

export function poolsOf(pack: Pack): Pools {
  const numbers = new Map<string, number[]>();
  const texts = new Map<string, string[]>();
  const add = <T>(map: Map<string, T[]>, key: string, values: readonly T[]): void => {
    map.set(key, [...new Set([...(map.get(key) ?? []), ...values])]);
  };
  const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  for (const rule of pack.document.maatregelen) {
    for (const { eenheid, waarden } of Object.values(rule.parameters)) {
      add(
        numbers,
        eenheid,
        waarden.map(({ waarde }) => waarde),
      );
    }
  }
  const units = new Map(pack.symbols.facts.map((fact) => [fact.id, fact.unit]));
  for (const source of expressionsOf(pack)) {
    for (const [, name = '', text = ''] of source.matchAll(/([\w.]+) [!=]= '([^']*)'/g)) add(texts, last(name), [text]);
    for (const [, name = '', list = ''] of source.matchAll(/([\w.]+) in \[([^\]]*)\]/g)) {
      add(
        texts,
        last(name),
        [...list.matchAll(/'([^']*)'/g)].map(([, text = '']) => text),
      );
    }
    for (const [, name = '', value = ''] of source.matchAll(/([\w.]+) (?:[<>]=?|==|!=) (\d+(?:\.\d+)?)/g)) {
      add(numbers, units.get(name) ?? '', [Number(value)]);
    }
  }
  return { numbers, texts };
}

/** A number in the range of its type, often at a threshold or one step beside it. */
export function someNumber(r: Random, type: ValueType, { min, max }: Grens, pools: Pools): number {
  const factor = 10 ** type.scale;
  const inRange = (scaled: number): number => Math.min(max, Math.max(min, scaled)) / factor;
  const known = pools.numbers.get(type.unit) ?? [];
  if (known.length > 0 && r.chance(0.6)) return inRange(Math.round(r.pick(known) * factor) + r.int(-1, 1));
  if (r.chance(0.15)) return inRange(r.pick([min, max]));
  // Small values are the usual ones.
  const reach = r.chance(0.7) ? Math.min(max, Math.max(min, 0) + 80 * factor) : max;
  return inRange(r.int(min, reach));
}

/** An ISO date around `anchors`: a whole number of months away, on that day or one beside it, or anywhere near. */
export function someDate(r: Random, anchors: readonly number[], monthsBack: number, monthsOn: number): string {
  const anchor = r.pick(anchors);
  const months = r.int(-monthsBack, monthsOn);
  const whole = r.chance(0.5) ? months - (months % 12) : months;
  return isoOfDay(addMonths(anchor, whole) + (r.chance(0.7) ? r.int(-1, 1) : r.int(-200, 200)));
}

export function someText(r: Random, name: string, pools: Pools): string {
  const known = pools.texts.get(name.slice(name.lastIndexOf('.') + 1)) ?? [];
  return known.length > 0 && r.chance(0.8) ? r.pick(known) : 'iets anders';
}
