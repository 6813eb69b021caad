/** How long ago the sources of a pack were last read: a gate for releases only, since it depends on the day. */
import { addMonths, parseIsoDay } from '../../shared/engine/calendar.ts';
import type { PackDocument } from '../../shared/engine/pack-format.ts';

const REFUSED_AFTER_MONTHS = 12;
const WARNED_FROM_MONTHS = 9;

export interface PackAge {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/** `today`: ISO day. More than 12 months ago is a problem, 9 months or more a warning; so is a day yet to come. */
export function packAge({ bronnen }: Pick<PackDocument, 'bronnen'>, today: string): PackAge {
  const day = parseIsoDay(today) as number;
  const [problems, warnings]: [string[], string[]] = [[], []];
  for (const [key, { nagekekenOp }] of Object.entries(bronnen)) {
    const checked = parseIsoDay(nagekekenOp);
    const path = `bronnen.${key}.nagekekenOp`;
    if (checked === null || checked > day) problems.push(`${path}: ${nagekekenOp} ligt niet in het verleden`);
    else if (day > addMonths(checked, REFUSED_AFTER_MONTHS)) {
      problems.push(`${path}: nagekeken op ${nagekekenOp}, meer dan ${REFUSED_AFTER_MONTHS} maanden geleden`);
    } else if (day >= addMonths(checked, WARNED_FROM_MONTHS)) {
      warnings.push(`${path}: nagekeken op ${nagekekenOp}, ${WARNED_FROM_MONTHS} maanden geleden of meer`);
    }
  }
  return { problems, warnings };
}
