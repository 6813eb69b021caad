import type { FormatRange } from './ranges.ts';
import { formatMoneyRange } from './ranges.ts';

/** Net cost in cents. Below nothing there is money left over, which a minus sign would not tell a client. */
export function formatNetCost({ min, max }: FormatRange): string {
  if (min >= 0) return formatMoneyRange({ min, max });
  if (max === null) return 'niet bekend';
  if (max <= 0) return `je houdt ${formatMoneyRange({ min: max === 0 ? 0 : -max, max: -min })} over`;
  return `${formatMoneyRange({ min: 0, max })}, of je houdt geld over`;
}
