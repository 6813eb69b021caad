/** Which parameters a result rests on: those that were really read on the way to it, not those of other branches. */
import { ALL, ANY, CHOOSE, CHOOSE_MASK, type Program } from './program.ts';
import { FALSE, TRUE } from './situation.ts';

/** Bits of the parameters read (first 31, next 31), as `readBy` last found them. */
export const read = { bitsA: 0, bitsB: 0 };

/** Parameters that the result of a step rests on, into `read`. */
export function readBy(p: Program, step: number): void {
  read.bitsA = 0;
  read.bitsB = 0;
  follow(p, step);
}

function follow(p: Program, step: number): void {
  if (p.branches[step] === 0) {
    read.bitsA |= p.readsA[step] as number;
    read.bitsB |= p.readsB[step] as number;
    return;
  }
  const op = p.op[step];
  if (op === CHOOSE || op === CHOOSE_MASK) {
    const when = p.c[step] as number;
    follow(p, when);
    if (p.lo[when] !== FALSE) follow(p, p.a[step] as number);
    if (p.lo[when] !== TRUE) follow(p, p.b[step] as number);
    return;
  }
  const many = p.many[step];
  if (many === undefined) {
    follow(p, p.a[step] as number);
    follow(p, p.b[step] as number);
    return;
  }
  const settles = op === ALL ? FALSE : op === ANY ? TRUE : Number.NaN;
  for (const part of many) {
    follow(p, part);
    // What comes after the part that settled it was not needed.
    if (p.lo[part] === settles) return;
  }
}
