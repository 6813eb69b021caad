import type { PackDocument, RuleDef } from '../../../shared/engine/pack-format.ts';

/**
 * The pack with one measure. On what it rests falls away: that is only read when measures are combined, and the pack
 * would refuse the name of a measure that it does not hold.
 */
export const onlyRule = (document: PackDocument, rule: RuleDef): PackDocument => ({
  ...document,
  maatregelen: [{ ...rule, steuntOp: [] }],
});
