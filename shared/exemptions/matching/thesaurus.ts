/** The words that name the same content in titles of courses, made ready to look up by stem. */
import { z } from 'zod';
import { type Built, type Problem, parseOne } from '../../catalogue/build.ts';
import { stemsOf } from './stems.ts';

const tekst = z.string().trim().min(1);
const woorden = z.array(tekst).min(1).readonly();

const thesaurusSchema = z.strictObject({
  begrippen: z
    .array(
      z
        .strictObject({
          begrip: z.string().regex(/^[a-z0-9-]+$/),
          woorden,
          onder: tekst.optional(),
          breed: z.literal(true).optional(),
        })
        .readonly(),
    )
    .min(1)
    .readonly(),
  praktijk: woorden,
  project: woorden,
  eindwerk: woorden,
  eerste: woorden,
  verder: woorden,
  leeg: woorden,
});

/** What a word or phrase stands for: a concept, or one of the marks that say how a course is taught or where it stands. */
export type Meaning =
  | { readonly soort: 'begrip'; readonly begrip: string }
  | { readonly soort: 'praktijk' | 'project' | 'eindwerk' | 'eerste' | 'verder' | 'leeg' };

export interface Thesaurus {
  /** Meaning of a phrase, written as its stems with a space between; undefined when unknown. */
  meaningOf(stems: string): Meaning | undefined;
  /** The most words in one phrase. */
  readonly longest: number;
  /** The concept itself, then the wider ones above it. */
  widening(begrip: string): readonly string[];
  /** A whole field of study: two concepts that only share this have nothing in common yet. */
  isField(begrip: string): boolean;
}

const MARKS = ['praktijk', 'project', 'eindwerk', 'eerste', 'verder', 'leeg'] as const;

/** Checks thesaurus.yaml (already parsed). Fails with every problem: shape, a phrase with two meanings, unknown wider concept, circle. */
export function buildThesaurus(data: unknown): Built<Thesaurus> {
  const parsed = parseOne(thesaurusSchema, data, 'thesaurus');
  const file = parsed.values[0];
  if (file === undefined) return { ok: false, problems: parsed.problems };
  const problems: Problem[] = [];
  const meanings = new Map<string, Meaning>();
  let longest = 1;
  const add = (phrase: string, meaning: Meaning, row: string): void => {
    const stems = stemsOf(phrase);
    const key = stems.join(' ');
    const known = meanings.get(key);
    if (key === '') problems.push({ row, path: phrase, message: 'dit woord zegt niets' });
    else if (known !== undefined && nameOf(known) !== nameOf(meaning))
      problems.push({ row, path: phrase, message: `staat ook bij "${nameOf(known)}"` });
    meanings.set(key, meaning);
    longest = Math.max(longest, stems.length);
  };
  const wider = new Map<string, string | undefined>();
  const fields = new Set<string>();
  for (const { begrip, woorden: words, onder, breed } of file.begrippen) {
    if (breed) fields.add(begrip);
    if (wider.has(begrip)) problems.push({ row: begrip, path: 'begrip', message: 'staat er twee keer' });
    wider.set(begrip, onder);
    for (const word of words) add(word, { soort: 'begrip', begrip }, begrip);
  }
  for (const soort of MARKS) for (const word of file[soort]) add(word, { soort }, soort);
  for (const [begrip, onder] of wider) {
    if (onder !== undefined && !wider.has(onder))
      problems.push({ row: begrip, path: 'onder', message: `onbekend begrip "${onder}"` });
    if (wideningIn(wider, begrip) === undefined)
      problems.push({ row: begrip, path: 'onder', message: 'de bredere begrippen lopen in een kring' });
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      meaningOf: (stems) => meanings.get(stems),
      longest,
      widening: (begrip) => wideningIn(wider, begrip) ?? [begrip],
      isField: (begrip) => fields.has(begrip),
    },
  };
}

const nameOf = (meaning: Meaning): string => (meaning.soort === 'begrip' ? meaning.begrip : meaning.soort);

/** Undefined when the chain comes back to itself. */
function wideningIn(wider: ReadonlyMap<string, string | undefined>, begrip: string): readonly string[] | undefined {
  const chain: string[] = [];
  for (let at: string | undefined = begrip; at !== undefined; at = wider.get(at)) {
    if (chain.includes(at)) return undefined;
    chain.push(at);
  }
  return chain;
}
