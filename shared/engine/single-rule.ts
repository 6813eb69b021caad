/** One rule on its own, quickly compiled: to ask what a small change in it would do. */
import type { PackDocument, RuleDef } from './pack-format.ts';

/** The document with only this rule; what it says of other measures, which are not there, is left out. */
export const withOnly = (document: PackDocument, rule: RuleDef): PackDocument => ({
  ...document,
  maatregelen: [{ ...rule, steuntOp: [] }],
});
