/** What the text of a rule says about its amounts, without evaluating it. */
import type { Pack } from '../../shared/engine/compile-pack.ts';
import type { CompiledRule } from '../../shared/engine/compile-rule.ts';

/**
 * A range on purpose: a published maximum (`tussen`), a figure that nobody publishes (`nietGepubliceerd`), or a largest
 * element where there may be none (`maxVan`).
 */
const NEVER_A_POINT = /\b(tussen|nietGepubliceerd|maxVan)\(/;

/**
 * May the amount be a range although everything is known of the client? Also when the sources give no value of a
 * parameter for some period. Follows the definitions that the amount uses.
 */
export function mayStayRange(pack: Pack, { def, parameters }: CompiledRule, amount: string): boolean {
  const seen = new Set<string>();
  const gaps = new Set(parameters.filter(({ inForce }) => inForce.includes(undefined)).map(({ name }) => name));
  const open = (source: string): boolean => {
    if (NEVER_A_POINT.test(source)) return true;
    if ([...source.matchAll(/\bp\.(\w+)/g)].some(([, name = '']) => gaps.has(name))) return true;
    return [...source.matchAll(/\bd\.(\w+)/g)].some(([, name = '']) => {
      if (seen.has(name)) return false;
      seen.add(name);
      return open(def.definities[name] ?? pack.document.definities[name] ?? '');
    });
  };
  return open(def.bedragen[amount]?.waarde ?? '');
}
