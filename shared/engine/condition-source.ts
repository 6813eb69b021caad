/** The source of a condition that names none: that of the parameter it compares with, also through a definition. */
import type { LeafDef, RuleDef } from './pack-format.ts';

/** Key of `bronnen`; undefined when neither the condition nor a parameter of it has a source. */
export function conditionSource(rule: RuleDef, leaf: LeafDef): string | undefined {
  return leaf.bron ?? sourceInText(rule, leaf.als, new Set());
}

function sourceInText(rule: RuleDef, text: string, seen: Set<string>): string | undefined {
  for (const [, kind, name] of text.matchAll(/\b([pd])\.(\w+)/g)) {
    if (name === undefined || seen.has(`${kind}.${name}`)) continue;
    seen.add(`${kind}.${name}`);
    const inner = rule.definities[name];
    const found = kind === 'p' ? rule.parameters[name]?.waarden.at(-1)?.bron : inner && sourceInText(rule, inner, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
