/** The words of a reason: the norm with its figures, and what is known of the client. Kept, since they repeat. */

import type { CompiledLeaf, LeafWords } from './compile-conditions.ts';
import type { Pack } from './compile-pack.ts';
import type { CompiledRule } from './compile-rule.ts';
import { conditionSource } from './condition-source.ts';
import { formatFact, formatScaled } from './show-value.ts';
import type { Situation } from './situation.ts';
import type { FactSlot } from './symbols.ts';

/** Norm and threshold of a leaf with the values in force in a period of the rule. */
export function wordsOf(rule: CompiledRule, leaf: CompiledLeaf, segment: number): LeafWords {
  const known = leaf.words[segment];
  if (known) return known;
  const { norm, drempel, zekerheid, geldigVan } = leaf.def;
  const made: LeafWords = {
    norm: fill(norm, rule, segment),
    drempel: drempel === undefined ? threshold(leaf, rule, segment) : fill(drempel, rule, segment),
    isPublished: rule.parameters.every(({ inForce }) => inForce[segment] !== undefined),
    cited: { bron: conditionSource(rule.def, leaf.def), zekerheid, geldigVan },
    footings: [],
    footing: undefined,
    reasons: new Map(),
  };
  leaf.words[segment] = made;
  return made;
}

function fill(text: string, rule: CompiledRule, segment: number): string {
  return text.replace(/\{p\.(\w+)\}/g, (_, name: string) => parameterText(rule, name, segment));
}

function parameterText(rule: CompiledRule, name: string, segment: number): string {
  const parameter = rule.parameters.find((candidate) => candidate.name === name);
  const value = parameter?.inForce[segment];
  if (!parameter || !value) return 'een grens die de bronnen niet geven';
  return formatScaled(value.value, parameter.def.schaal, parameter.def.eenheid);
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };

/** `fact >= p.x` is its own threshold. */
function threshold(leaf: CompiledLeaf, rule: CompiledRule, segment: number): string | undefined {
  const found = /^[\w.]+ (>=|<=|>|<|==) p\.(\w+)$/.exec(leaf.def.als);
  if (!found?.[1] || !found[2]) return undefined;
  return `${SIGNS[found[1]]} ${parameterText(rule, found[2], segment)}`;
}

const MAX_SHOWN = 3;

/** " Bij jou: 75%." */
export function clientValues(pack: Pack, s: Situation, leaf: CompiledLeaf): string {
  let shown = '';
  let count = 0;
  let single = '';
  for (const slot of leaf.deps) {
    const fact = pack.symbols.facts[slot] as FactSlot;
    const text = factText(fact, s);
    if (text === undefined) continue;
    count += 1;
    if (count > MAX_SHOWN) break;
    single = text;
    shown += `${count === 1 ? '' : '; '}${fact.shortLabel}: ${text}`;
  }
  if (count === 0) return '';
  return count === 1 ? ` Bij jou: ${single}.` : ` Bij jou: ${shown}.`;
}

/** "sector, statuut": what is not known yet, of the client or in the sources. */
export function missingLabels(pack: Pack, slots: readonly number[], silent: boolean): string {
  let text = '';
  for (const slot of slots) text += `${text === '' ? '' : ', '}${(pack.symbols.facts[slot] as FactSlot).shortLabel}`;
  if (silent) text += `${text === '' ? '' : ', '}wat de bronnen voor deze datum zeggen`;
  return text;
}

const MAX_KEPT = 500;

/** The value as people read it; undefined when it is not known, or is a list. */
function factText(fact: FactSlot, s: Situation): string | undefined {
  if (fact.kind === 'text') return s.text[fact.slot];
  if (fact.kind === 'list') return undefined;
  const lo = s.lo[fact.slot] as number;
  if (fact.kind === 'number' ? lo !== s.hi[fact.slot] : (lo & (lo - 1)) !== 0) return undefined;
  const known = fact.texts.get(lo);
  if (known !== undefined) return known;
  const made = formatFact(fact, lo);
  if (fact.texts.size < MAX_KEPT) fact.texts.set(lo, made);
  return made;
}
