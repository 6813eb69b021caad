/** Which change of a pack moved a verdict or an amount: found by swapping the changes one by one and asking again. */
import { compilePack, type Pack } from '../../engine/compile-pack.ts';
import type { PackDocument } from '../../engine/pack-format.ts';
import { withOnly } from '../../engine/single-rule.ts';
import type { Maatregel } from '../advice.ts';
import { type PackChange, packChanges, ruleOf } from './pack-changes.ts';

export interface Cause {
  readonly soort: PackChange['soort'];
  readonly naam: string;
  readonly tekst: string;
  readonly bron: string | null;
  /** True: this change by itself moves the outcome. False: it takes others with it. */
  readonly alleen: boolean;
}

/** What a person would call another outcome: the verdict, or an amount. */
export function outcomeOf(measure: Maatregel | undefined): string {
  if (measure === undefined) return '';
  const amounts = Object.entries(measure.bedragen).map(([name, { min, max }]) => [name, min, max]);
  return JSON.stringify([measure.oordeel, amounts]);
}

/**
 * The changes from `older` to `newer` that move the outcome of a measure. `judge`: the measure for the same client on
 * the same day, with a pack that holds at least that measure.
 */
export function whyChanged(
  older: Pack,
  newer: Pack,
  measure: string,
  judge: (pack: Pack) => Maatregel | undefined,
): Cause[] {
  const changes = packChanges(older.document, newer.document, measure);
  const [before, after] = [outcomeOf(judge(older)), outcomeOf(judge(newer))];
  if (before === after) return [];
  const moves = (into: Pack, from: Pack, change: PackChange, was: string): boolean => {
    const swapped = onlyMeasure(change.swap(into.document, from.document), measure);
    const compiled = compilePack(swapped, into.dictionary);
    // A change may need another one (a condition with its new threshold): then it is tried the other way round.
    return compiled.ok && outcomeOf(judge(compiled.value)) !== was;
  };
  const found = changes.flatMap((change): Cause[] => {
    const { soort, naam, tekst, bron } = change;
    const alleen = soort === 'maatregel' || moves(older, newer, change, before);
    if (!alleen && !moves(newer, older, change, after)) return [];
    return [{ soort, naam, tekst, bron, alleen }];
  });
  if (found.length > 0) return found;
  return changes.map(({ soort, naam, tekst, bron }) => ({ soort, naam, tekst, bron, alleen: false }));
}

function onlyMeasure(document: PackDocument, measure: string): PackDocument {
  const rule = ruleOf(document, measure);
  return rule === undefined ? { ...document, maatregelen: [] } : withOnly(document, rule);
}
