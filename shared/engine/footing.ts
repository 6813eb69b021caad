/** What a condition or an amount rests on: the dated parameter values that were really read, else its own source. */
import type { Zekerheid } from '../pathways/advice.ts';
import { weakest } from './certainty.ts';
import { type CompiledParameter, isTouched, type ValueInForce } from './compile-parameters.ts';
import type { SourceDef } from './pack-format.ts';

export interface Footing {
  /** Key of `bronnen`; empty when nothing is cited. */
  readonly bron: string;
  readonly bronnen: readonly string[];
  readonly zekerheid: Zekerheid;
  readonly geldigVan: string | null;
  readonly geldigTot: string | null;
  readonly prijspeil?: string;
  /** Names of the parameters that were read. */
  readonly parameters: readonly string[];
}

/** Values in force, in one period, of the parameters whose bits are set. */
function touchedValues(
  parameters: readonly CompiledParameter[],
  segment: number,
  bitsA: number,
  bitsB: number,
): ValueInForce[] {
  const found: ValueInForce[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const value = isTouched(index, bitsA, bitsB) ? parameter.inForce[segment] : undefined;
    if (value) found.push(value);
  }
  return found;
}

/** Footings made before, by period and by the parameters read: a handful for each condition or amount. */
export type KeptFootings = (Map<number | string, Footing> | undefined)[];

const keyOf = (bitsA: number, bitsB: number): number | string => (bitsB === 0 ? bitsA : `${bitsA}.${bitsB}`);

/** What rests on the parameters of those bits in a period: made once. `own`: as in `footing`. */
export function keptFooting(
  kept: KeptFootings,
  parameters: readonly CompiledParameter[],
  segment: number,
  { bitsA, bitsB }: { readonly bitsA: number; readonly bitsB: number },
  own: Cited,
  sources: Readonly<Record<string, SourceDef>>,
): Footing {
  let known = kept[segment];
  if (known === undefined) {
    known = new Map();
    kept[segment] = known;
  }
  const key = keyOf(bitsA, bitsB);
  const found = known.get(key);
  if (found !== undefined) return found;
  const names = parameters.flatMap(({ name }, index) => (isTouched(index, bitsA, bitsB) ? name : []));
  const made = { ...footing(touchedValues(parameters, segment, bitsA, bitsB), own, sources), parameters: names };
  known.set(key, made);
  return made;
}

/** What a condition itself cites. */
export interface Cited {
  readonly bron?: string | undefined;
  readonly zekerheid?: Zekerheid | undefined;
  readonly geldigVan?: string | undefined;
}

/** `own`: what the condition itself cites. A condition with parameters is as certain as its weakest value. */
function footing(
  values: readonly ValueInForce[],
  own: Cited,
  sources: Readonly<Record<string, SourceDef>>,
): Omit<Footing, 'parameters'> {
  const cited = own.bron === undefined ? undefined : sources[own.bron];
  if (values.length === 0) {
    return {
      bron: own.bron ?? '',
      bronnen: own.bron === undefined ? [] : [own.bron],
      zekerheid: own.zekerheid ?? cited?.zekerheid ?? 'officieel',
      geldigVan: own.geldigVan ?? null,
      geldigTot: null,
    };
  }
  const zekerheid = weakest([...values.map((value) => value.zekerheid), ...(own.zekerheid ? [own.zekerheid] : [])]);
  const leading = values.find((value) => value.zekerheid === zekerheid) ?? (values[0] as ValueInForce);
  const ends = values.flatMap((value) => value.tot ?? []);
  const stale = values.find((value) => value.prijspeil !== undefined);
  return {
    bron: leading.bron,
    bronnen: [...new Set([...values.map((value) => value.bron), ...(own.bron ? [own.bron] : [])])],
    zekerheid,
    // ISO dates sort as text: in force since the last start, until the first end.
    geldigVan:
      [...values.map((value) => value.van), ...(own.geldigVan === undefined ? [] : [own.geldigVan])].sort().at(-1) ??
      null,
    geldigTot: stale ? null : (ends.sort()[0] ?? null),
    ...(stale?.prijspeil === undefined ? {} : { prijspeil: stale.prijspeil }),
  };
}

/** One footing for an amount that several periods of a rule may give: their sources together, the weakest certainty. */
export function joinFootings(all: readonly Footing[]): Footing {
  const zekerheid = weakest(all.map((one) => one.zekerheid));
  const leading = all.find((one) => one.zekerheid === zekerheid) ?? (all[0] as Footing);
  const prijspeil = all.map((one) => one.prijspeil).find((year) => year !== undefined);
  return {
    ...leading,
    bronnen: [...new Set(all.flatMap((one) => one.bronnen))],
    parameters: [...new Set(all.flatMap((one) => one.parameters))],
    ...(prijspeil === undefined ? {} : { prijspeil }),
  };
}
