/**
 * Lists that change every academic year: the programmes that VDAB takes for OKOT, and those for a knelpuntberoep. Each
 * stands by itself: one says nothing of the other, nor of another year (contract, section 1).
 */
import { z } from 'zod';
import { academiejaarSchema, type Programme } from '../catalogue/schema.ts';
import { fold } from '../catalogue/words.ts';
import type { Bron } from '../pathways/advice.ts';

const tekst = z.string().trim().min(1).max(400);

export const LIST_KINDS = ['okot', 'knelpunt'] as const;
type ListKind = (typeof LIST_KINDS)[number];

export const programmeListSchema = z
  .strictObject({
    soort: z.enum(LIST_KINDS),
    academiejaar: academiejaarSchema,
    bron: z
      .strictObject({
        titel: tekst,
        url: z
          .string()
          .max(2000)
          .regex(/^https?:\/\/\S+$/),
      })
      .readonly(),
    /** The list says itself that it names all: what is not on it is then not on the list. */
    volledig: z.boolean(),
    bestand: z.string().max(200),
    /** ISO day on which it was brought in. */
    op: z.string().max(10),
    rijen: z
      .array(
        z
          .strictObject({ opleiding: tekst.optional(), naam: tekst.optional(), instelling: tekst.optional() })
          .readonly()
          .refine(
            ({ opleiding, naam, instelling }) =>
              opleiding !== undefined || (naam !== undefined && instelling !== undefined),
          ),
      )
      .min(1)
      .readonly(),
  })
  .readonly();

export type ProgrammeList = z.infer<typeof programmeListSchema>;

const FACT: Readonly<Record<ListKind, string>> = { okot: 'opleiding.opOkotLijst', knelpunt: 'opleiding.knelpunt' };

/** What the lists say of one programme in one academic year. */
export interface ListedFacts {
  /** Facts by id; what no list of that year settles is absent. */
  readonly feiten: Readonly<Record<string, boolean>>;
  /** One Dutch sentence per fact: what says so. */
  readonly zinnen: readonly string[];
  /** The lists, as sources. */
  readonly bronnen: Readonly<Record<string, Bron>>;
}

export interface ProgrammeLists {
  of(programme: Pick<Programme, 'naam' | 'instelling'> & { readonly id?: string }, academiejaar: string): ListedFacts;
}

const NOTHING: ListedFacts = { feiten: {}, zinnen: [], bronnen: {} };

const NAME: Readonly<Record<ListKind, string>> = { okot: 'OKOT-lijst', knelpunt: 'knelpuntlijst' };

interface Indexed {
  readonly list: ProgrammeList;
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** `homeOf`: the name of an institution as the catalogue spells it. */
export function programmeLists(lists: readonly ProgrammeList[], homeOf: (text: string) => string): ProgrammeLists {
  const keyOf = (instelling: string, naam: string): string => `${fold(homeOf(instelling))}|${fold(naam)}`;
  const indexed = lists.map((list): Indexed => {
    const ids = new Set(list.rijen.flatMap(({ opleiding }) => (opleiding === undefined ? [] : [opleiding])));
    const names = new Set(
      list.rijen.flatMap(({ opleiding, naam, instelling }) =>
        // A row with an id is about that row of the catalogue, and no other of the same name.
        opleiding !== undefined || naam === undefined || instelling === undefined ? [] : [keyOf(instelling, naam)],
      ),
    );
    return { list, ids, names };
  });
  return {
    of({ id, naam, instelling }, academiejaar) {
      const about = indexed.filter(({ list }) => list.academiejaar === academiejaar);
      if (about.length === 0) return NOTHING;
      const feiten: Record<string, boolean> = {};
      const zinnen: string[] = [];
      const bronnen: Record<string, Bron> = {};
      for (const { list, ids, names } of about) {
        const on = (id !== undefined && ids.has(id)) || names.has(keyOf(instelling, naam));
        if (!on && !list.volledig) continue;
        feiten[FACT[list.soort]] = on;
        zinnen.push(
          `Deze opleiding staat ${on ? '' : 'niet '}op de ${NAME[list.soort]} van ${academiejaar} die je invoerde ("${list.bron.titel}"). Die lijst is een secundaire bron.`,
        );
        bronnen[`lijst:${list.soort}:${academiejaar}`] = {
          ...list.bron,
          uitgever: 'Zelf ingevoerd',
          nagekekenOp: list.op,
        };
      }
      return { feiten, zinnen, bronnen };
    },
  };
}

/** One list per kind and year: a newer one takes its place. */
export function withList(lists: readonly ProgrammeList[], list: ProgrammeList): readonly ProgrammeList[] {
  return [...lists.filter((one) => !isSameList(one, list)), list].sort((a, b) =>
    `${a.soort} ${a.academiejaar}` < `${b.soort} ${b.academiejaar}` ? -1 : 1,
  );
}

export function isSameList(
  one: Pick<ProgrammeList, 'soort' | 'academiejaar'>,
  other: Pick<ProgrammeList, 'soort' | 'academiejaar'>,
): boolean {
  return one.soort === other.soort && one.academiejaar === other.academiejaar;
}
