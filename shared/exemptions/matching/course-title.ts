/** What the title of a course says: its content as concepts, its place in a row of courses, and how it is taught. */
import { remembering } from '../../catalogue/words.ts';
import { stemsOf } from './stems.ts';
import type { Meaning, Thesaurus } from './thesaurus.ts';

export interface CourseTitle {
  /** Concepts of the thesaurus, and `~stem` for a word that it does not know. Empty when the title says no content. */
  readonly begrippen: ReadonlySet<string>;
  /** 1 for a first course, 2 and up for a later one; absent when the title does not say. */
  readonly deel?: number;
  /** The title says "advanced" without a number: any later part will do. */
  readonly verder: boolean;
  readonly soort: 'vak' | 'praktijk' | 'project' | 'eindwerk';
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

/** Shortest part of a compound that may stand for a concept: shorter ones are found in too many words. */
const PART_FROM = 4;
const JOINTS = ['', 's', 'en', 'e', 'n'] as const;

/** Reads titles with one thesaurus; remembers what it read. Any text is a title. */
export interface TitleReader {
  readonly thesaurus: Thesaurus;
  read(title: string): CourseTitle;
}

export function titleReader(thesaurus: Thesaurus): TitleReader {
  return { thesaurus, read: remembering((title) => readTitle(thesaurus, title)) };
}

function readTitle(thesaurus: Thesaurus, title: string): CourseTitle {
  const begrippen = new Set<string>();
  const marks = new Set<Meaning['soort']>();
  let deel: number | undefined;
  const stems = stemsOf(title);
  for (let at = 0; at < stems.length; ) {
    const found = phraseAt(thesaurus, stems, at);
    if (found !== undefined) {
      at += found.length;
      if (found.meaning.soort === 'begrip') begrippen.add(found.meaning.begrip);
      else marks.add(found.meaning.soort);
      continue;
    }
    const stem = stems[at] as string;
    at += 1;
    const number = numberOf(stem, at, stems.length);
    if (number !== undefined) deel = number;
    else if (!isLetterOfRow(stem)) for (const part of partsOf(thesaurus, stem)) begrippen.add(part);
  }
  const first = marks.has('eerste');
  return {
    begrippen,
    ...(deel === undefined ? (first ? { deel: 1 } : {}) : { deel }),
    verder: marks.has('verder'),
    soort: marks.has('eindwerk')
      ? 'eindwerk'
      : marks.has('praktijk')
        ? 'praktijk'
        : marks.has('project')
          ? 'project'
          : 'vak',
  };
}

function phraseAt(
  thesaurus: Thesaurus,
  stems: readonly string[],
  at: number,
): { readonly meaning: Meaning; readonly length: number } | undefined {
  for (let length = Math.min(thesaurus.longest, stems.length - at); length > 0; length -= 1) {
    const meaning = thesaurus.meaningOf(stems.slice(at, at + length).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

/** A number counts as a part; a Roman one only where it can be no word: "I" at the start of a title is a pronoun. */
function numberOf(stem: string, at: number, all: number): number | undefined {
  if (/^\d{1,2}$/.test(stem)) return Number(stem);
  return at > 1 || all === 1 ? ROMAN[stem] : undefined;
}

/** "Beroepspraktijk A": a letter names a part, but not which one comes first. */
const isLetterOfRow = (stem: string): boolean => stem.length === 1;

/** A compound as the concepts of its parts; a word that cannot be split stands for itself. */
function partsOf(thesaurus: Thesaurus, word: string): readonly string[] {
  for (let cut = word.length - PART_FROM; cut >= PART_FROM; cut -= 1) {
    const tail = conceptOf(thesaurus, word.slice(cut));
    if (tail === undefined) continue;
    for (const joint of JOINTS) {
      const head = word.slice(0, cut - joint.length);
      if (head.length < PART_FROM || !word.slice(0, cut).endsWith(joint)) continue;
      const known = conceptOf(thesaurus, head);
      if (known !== undefined) return [...new Set([known, tail])];
    }
  }
  for (let cut = PART_FROM; cut <= word.length - PART_FROM; cut += 1) {
    const tail = conceptOf(thesaurus, word.slice(cut));
    if (tail !== undefined) return [`~${word.slice(0, cut)}`, tail];
  }
  return [`~${word}`];
}

function conceptOf(thesaurus: Thesaurus, part: string): string | undefined {
  const stems = stemsOf(part);
  const meaning = stems.length === 1 ? thesaurus.meaningOf(stems[0] as string) : undefined;
  return meaning?.soort === 'begrip' ? meaning.begrip : undefined;
}
