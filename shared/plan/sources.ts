/** The numbered list of sources: a source gets its number when it is first cited. */
import type { Bron } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';
import type { PopBron } from './plan-types.ts';
import { datum } from './values.ts';

export interface SourceList {
  /** The number of a source; null when the advice does not describe it (nothing is cited that cannot be listed). */
  readonly number: (key: string) => number | null;
  /** The numbers of several, ascending, each once. */
  readonly numbers: (keys: readonly string[] | undefined) => number[];
  readonly list: () => PopBron[];
}

export function sourceList(sources: Readonly<Record<string, Bron>>): SourceList {
  const cited: string[] = [];
  const numberOf = new Map<string, number>();
  const number = (key: string): number | null => {
    if (!Object.hasOwn(sources, key)) return null;
    const source = sources[key];
    // Two keys for one and the same page are one source to a reader.
    const identity =
      source === undefined ? key : JSON.stringify([source.titel, source.uitgever, source.url, source.datum]);
    const existing = numberOf.get(identity);
    if (existing !== undefined) return existing;
    cited.push(key);
    numberOf.set(identity, cited.length);
    return cited.length;
  };
  return {
    number,
    numbers: (keys) => {
      const found = (keys ?? []).map(number).filter((n) => n !== null);
      return [...new Set(found)].sort((a, b) => a - b);
    },
    list: () =>
      cited.flatMap((key, index) => {
        const source = sources[key];
        if (source === undefined) return [];
        return [
          {
            nummer: index + 1,
            sleutel: key,
            titel: cleanText(source.titel),
            uitgever: cleanText(source.uitgever),
            url: cleanText(source.url).trim(),
            datum: source.datum === undefined ? null : datum(source.datum),
            nagekeken: datum(source.nagekekenOp),
          },
        ];
      }),
  };
}
