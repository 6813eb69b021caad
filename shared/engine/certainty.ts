/** From strong to weak; contract section 2. */
import type { Zekerheid } from '../pathways/advice.ts';

const RANK: Readonly<Record<Zekerheid, number>> = { officieel: 0, secundair: 1, afgeleid: 2, ontwerp: 3 };

export const weaker = (a: Zekerheid, b: Zekerheid): Zekerheid => (RANK[b] > RANK[a] ? b : a);

export const stronger = (a: Zekerheid, b: Zekerheid): Zekerheid => (RANK[b] < RANK[a] ? b : a);

/** The weakest of the given certainties; `officieel` when there is none. */
export const weakest = (all: readonly Zekerheid[]): Zekerheid => all.reduce(weaker, 'officieel');
