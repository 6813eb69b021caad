import { describe, expect, it } from 'vitest';
import { compareTitles } from '../../../../../shared/exemptions/matching/compare-titles.ts';
import { buildThesaurus } from '../../../../../shared/exemptions/matching/thesaurus.ts';
import { titles } from '../load-exemptions.ts';

const compare = (from: string, to: string): string =>
  compareTitles(titles.thesaurus, titles.read(from), titles.read(to)).inhoud;

describe('what a title says', () => {
  it.each<[string, readonly string[], number | undefined, string]>([
    ['Networks II', ['netwerken'], 2, 'vak'],
    ['Inleiding tot de statistiek', ['statistiek'], 1, 'vak'],
    ['HRM 2: Sociaal recht', ['personeel', 'sociaal-recht'], 2, 'vak'],
    ['C# Essentials', ['csharp'], 1, 'vak'],
    ['Consumentenpsychologie', ['~consumenten', 'psychologie'], undefined, 'vak'],
    ['Personeelsrecht', ['personeel', 'recht'], undefined, 'vak'],
    ['Beroepspraktijk A', [], undefined, 'praktijk'],
    ['Bachelorproef', [], undefined, 'eindwerk'],
    ['Project 3', [], 3, 'project'],
    ['Ik als verkoper', ['~verkoper'], undefined, 'vak'],
    ['Vaardigheden', [], undefined, 'vak'],
    ['<script>alert(1)</script>', ['scripting', '~alert'], 1, 'vak'],
  ])('%s', (title, begrippen, deel, soort) => {
    const read = titles.read(title);
    expect([...read.begrippen].sort()).toEqual([...begrippen].sort());
    expect(read.deel).toBe(deel);
    expect(read.soort).toBe(soort);
  });
});

describe('the content of two titles', () => {
  it.each<[string, string, 'gelijk' | 'deels' | 'anders', string]>([
    ['Netwerken', 'Computernetwerken', 'gelijk', 'other words, same content'],
    ['Communicatieve vaardigheden', 'Communication', 'gelijk', 'Dutch and English'],
    ['Communication I', 'Communication', 'gelijk', 'the first part of a course without parts'],
    ['Communication II', 'Communication', 'deels', 'a later part does not prove the first'],
    ['Networks I', 'Networks II', 'anders', 'the first part does not prove the second'],
    ['Networks II', 'Networks I', 'deels', 'the second part does not prove the first'],
    ['Networks II', 'Networking advanced', 'gelijk', 'any later part is advanced'],
    ['Networking advanced', 'Networks III', 'deels', 'nobody says how far "advanced" goes'],
    ['Networking basics', 'Networking advanced', 'anders', 'the basis does not prove what follows'],
    ['Networks & Security', 'Networks', 'deels', 'wider, so less of it'],
    ['Networks', 'Networks & Security', 'deels', 'only half of the content'],
    ['Python', 'Programmeren in Java', 'deels', 'both programming'],
    ['Handelsrecht', 'Strafrecht', 'anders', 'both law is not enough'],
    ['Recht', 'Handelsrecht', 'deels', 'one is part of the other'],
    ['Stage 1', 'Stage 1', 'deels', 'the institution looks at work in the field itself'],
    ['Communicatie', 'Stage communicatie', 'anders', 'a course is no internship'],
    ['Bachelorproef', 'Bachelorproef', 'anders', 'a final work is never exempted on a title'],
    ['Datacommunicatie', 'Communicatie', 'anders', 'another meaning of the word'],
    ['Sociaal recht', 'Sociologie', 'anders', 'words that begin the same'],
    ['Vaardigheden', 'Vaardigheden', 'anders', 'titles that say no content prove nothing'],
  ])('%s -> %s: %s (%s)', (from, to, expected) => {
    expect(compare(from, to)).toBe(expected);
  });
});

describe('a thesaurus that cannot be used', () => {
  const base = {
    praktijk: ['stage'],
    project: ['project'],
    eindwerk: ['thesis'],
    eerste: ['basis'],
    verder: ['vervolg'],
    leeg: ['module'],
  };
  const problems = (begrippen: readonly unknown[]): readonly string[] => {
    const made = buildThesaurus({ ...base, begrippen });
    return made.ok ? [] : made.problems.map(({ row, path, message }) => `${row} ${path}: ${message}`);
  };

  it.each<[string, readonly unknown[], string]>([
    [
      'a word with two meanings',
      [
        { begrip: 'a', woorden: ['net'] },
        { begrip: 'b', woorden: ['Net'] },
      ],
      'b Net: staat ook bij "a"',
    ],
    ['an unknown wider concept', [{ begrip: 'a', woorden: ['net'], onder: 'c' }], 'a onder: onbekend begrip "c"'],
    [
      'a circle',
      [
        { begrip: 'a', woorden: ['net'], onder: 'b' },
        { begrip: 'b', woorden: ['web'], onder: 'a' },
      ],
      'a onder: de bredere begrippen lopen in een kring',
    ],
    [
      'a concept twice',
      [
        { begrip: 'a', woorden: ['net'] },
        { begrip: 'a', woorden: ['web'] },
      ],
      'a begrip: staat er twee keer',
    ],
    ['a word of small words only', [{ begrip: 'a', woorden: ['in de'] }], 'a in de: dit woord zegt niets'],
  ])('%s', (_name, begrippen, expected) => {
    expect(problems(begrippen)).toContain(expected);
  });
});
