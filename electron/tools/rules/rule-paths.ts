/** Places in the data of a rule: what a person calls them, and the rule with something else there. */
import type { TextPath } from '../../../shared/engine/checks/rule-texts.ts';
import type { RuleDef } from '../../../shared/engine/pack-format.ts';

/** Conditions by their id, since positions shift: `voorwaarden.omvang.een-van.omvangUren.als`. */
export function namedPath(rule: RuleDef, path: TextPath): string {
  let value: unknown = rule;
  const parts = path.map((key) => {
    value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key];
    const id = typeof key === 'number' ? (value as { id?: unknown } | undefined)?.id : undefined;
    return typeof id === 'string' ? id : String(key);
  });
  return parts.join('.');
}

/** A copy with another value at the path; `undefined` removes the key. */
export function replaced(rule: RuleDef, path: TextPath, value: unknown): RuleDef {
  return put(rule, path, value) as RuleDef;
}

function put(holder: unknown, [key, ...rest]: TextPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) return holder.map((one, index) => (index === key ? put(one, rest, value) : one));
  const copy = { ...(holder as Record<string, unknown>) };
  const made = put(copy[key], rest, value);
  if (made === undefined) delete copy[key];
  else copy[key] = made;
  return copy;
}
