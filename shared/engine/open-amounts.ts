/** Which amounts hang on which fact. */
import type { Pack } from './compile-pack.ts';
import { forEachRule, verdict } from './evaluate.ts';
import { gather, missingSlots, startMissing } from './missing.ts';
import type { Situation } from './situation.ts';
import { FALSE } from './situation.ts';

export interface OpenAmount {
  readonly measure: string;
  readonly amount: string;
}

/** Slot -> the amounts that its fact could still narrow, in the order of the pack. */
export function openAmounts(pack: Pack, s: Situation): ReadonlyMap<number, readonly OpenAmount[]> {
  const found = new Map<number, OpenAmount[]>();
  const { program } = pack;
  const add = (slot: number, measure: string, amount: string): void => {
    const own = found.get(slot) ?? [];
    if (!own.some((one) => one.measure === measure && one.amount === amount)) own.push({ measure, amount });
    found.set(slot, own);
  };
  forEachRule(
    pack,
    pack.rules,
    s,
    (_, rule, situation) => {
      const { amounts, missingForAmounts } = verdict(pack, rule, situation, false);
      if (amounts === undefined || missingForAmounts.length === 0) return;
      for (const { name, value, when } of rule.amounts) {
        startMissing(program);
        if (when !== undefined) gather(program, when.step);
        if (when === undefined || program.lo[when.step] !== FALSE) gather(program, value.step);
        for (const slot of missingSlots()) add(slot, rule.def.id, name);
      }
    },
    () => undefined,
  );
  return found;
}
