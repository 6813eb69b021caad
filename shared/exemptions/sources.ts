import type { CatalogueBron, Programme } from '../catalogue/schema.ts';
import { fold } from '../catalogue/words.ts';
import type { Bron, Zekerheid } from '../pathways/advice.ts';
import type { PlacedFact } from './house-rules.ts';

/** The day on which all sources of the domain research were last checked (contract, section 3). */
const NAGEKEKEN_OP = '2026-11-20';

/** Sources by key, as the advice wants them, with the certainty of each beside them. */
export interface Sources {
  readonly bronnen: Readonly<Record<string, Bron>>;
  readonly zekerheden: Readonly<Record<string, Zekerheid>>;
}

/** Key of the source of a catalogue row, as a proposal names it. */
export function programmeKey(programme: Pick<Programme, 'id'>): string {
  return `catalogus:${programme.id}`;
}

/** Key of the source of a house rule. */
export function factKey(feit: Pick<PlacedFact, 'id' | 'instelling'>): string {
  return `${feit.id}-${fold(feit.instelling).replaceAll(' ', '-')}`;
}

/** A source of our data files in the shape of the advice. */
function toBron(bron: CatalogueBron): Bron {
  return {
    titel: bron.titel,
    uitgever: bron.uitgever,
    url: bron.url,
    ...(bron.datum === undefined ? {} : { datum: bron.datum }),
    nagekekenOp: NAGEKEKEN_OP,
  };
}

/** Collects sources in the order in which they are cited. */
export function sourceCollector(): {
  add(key: string, bron: CatalogueBron): void;
  keys(): readonly string[];
  result(): Sources;
} {
  const cited = new Map<string, CatalogueBron>();
  return {
    add: (key, bron) => {
      if (!cited.has(key)) cited.set(key, bron);
    },
    keys: () => [...cited.keys()],
    result: () => ({
      bronnen: Object.fromEntries([...cited].map(([key, bron]) => [key, toBron(bron)])),
      zekerheden: Object.fromEntries([...cited].map(([key, bron]) => [key, bron.zekerheid])),
    }),
  };
}
