import type { PackProblem } from '../compile-pack.ts';

/** `fout` refuses the pack; `waarschuwing` is for its author. */
export interface PackFinding extends PackProblem {
  readonly ernst: 'fout' | 'waarschuwing';
}

export type Find = (ernst: PackFinding['ernst'], path: string, message: string) => void;
