/** Values of facts and parameters as people read them, and as the advice carries them. */

import { formatDate } from '../format/dates.ts';
import { formatPercent } from '../format/numbers.ts';
import { formatQuantity } from '../format/ranges.ts';
import type { Feitwaarde } from '../pathways/advice.ts';
import { academicYearLabel, isoOfDay } from './calendar.ts';
import { inSentence } from './in-sentence.ts';
import { TRUE } from './situation.ts';
import type { FactSlot, ValueType } from './symbols.ts';

/** A scaled number with its unit: (75, 2, 'breuk') gives '75%'. */
export function formatScaled(value: number, scale: number, unit: string): string {
  const plain = value / 10 ** scale;
  if (unit === 'breuk') return formatPercent(plain * 100, 2);
  if (unit === 'datum') return formatDate(isoOfDay(value));
  if (unit === 'academiejaar') return academicYearLabel(value);
  return formatQuantity(plain, unit);
}

/** `value`: the scaled number, or the mask of a settled choice. */
export function formatFact(fact: FactSlot, value: number): string {
  if (fact.type === 'boolean') return value === TRUE ? 'ja' : 'nee';
  if (fact.kind === 'mask') {
    const option = fact.options[31 - Math.clz32(value)];
    return inSentence(fact.def.opties?.find((candidate) => candidate.waarde === option)?.label ?? '');
  }
  return formatScaled(value, fact.scale, fact.unit);
}

/** The value as the dossier writes it. */
export function jsonValue(type: ValueType, value: number): Feitwaarde {
  if (type.type === 'boolean') return value === TRUE;
  if (type.kind === 'mask') return type.options[31 - Math.clz32(value)] ?? '';
  if (type.type === 'datum') return isoOfDay(value);
  if (type.type === 'academiejaar') return academicYearLabel(value);
  return value / 10 ** type.scale;
}
