import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { position, scanJson, utf8Length } from '../../../../shared/dossier/json-text.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  it('finds nothing wrong in any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(scanJson(text)).toEqual({ errorAt: null, duplicates: [] });
      }),
    );
  });

  it('agrees with JSON.parse on damaged JSON', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', '\\', '{', '}', ',', ':', '\u0001', '0', '-', ' '),
      )
      .map(([text, at, extra]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + extra + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(scanJson(text).errorAt === null).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['{"a":tru}', 5],
    ['"\\x"', 2],
    ['{} x', 3],
    ['', 0],
  ])('%s goes wrong at %i', (text, at) => {
    expect(scanJson(text).errorAt).toBe(at);
  });

  it('finds keys that are written twice, also escaped', () => {
    const text = '{"a":1,"b":[{"c":1,"\\u0063":2}],"a":3,"d":{"a":1}}';
    expect(scanJson(text).duplicates).toEqual([['b', 0, 'c'], ['a']]);
  });

  it('stops where it is too deep', () => {
    expect(scanJson('['.repeat(100_000)).errorAt).toBeNull();
  });
});

describe('utf8Length', () => {
  it('counts as an encoder does', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, (value) => {
        expect(utf8Length(value)).toBe(new TextEncoder().encode(value).length);
      }),
    );
    expect(utf8Length('\ud800x')).toBe(4);
  });
});

describe('position', () => {
  it.each([
    [0, 'regel 1, kolom 1'],
    [2, 'regel 1, kolom 3'],
    [3, 'regel 2, kolom 1'],
    [5, 'regel 2, kolom 3'],
  ])('%i is %s', (index, expected) => {
    expect(position('ab\ncd', index)).toBe(expected);
  });
});
