import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../../shared/facts/dictionary.ts';

const vraag = { vraag: 'Hoeveel?', waarom: 'Daarom.' };
const getal = { id: 'x.getal', label: 'Getal', type: 'geheel', eenheid: 'sp', bereik: [0, 60], ...vraag };
const keuze = { id: 'x.keuze', label: 'Keuze', type: 'keuze', opties: [{ waarde: 'a', label: 'A' }], ...vraag };
const lijst = {
  id: 'x.lijst',
  label: 'Lijst',
  type: 'lijst',
  velden: [{ naam: 'soort', label: 'Soort', type: 'tekst' }],
  ...vraag,
};
const opties = (count: number) => Array.from({ length: count }, (_, i) => ({ waarde: `o${i}`, label: `Optie ${i}` }));

function problemsOf(...entries: readonly unknown[]): string[] {
  const built = buildDictionary(entries);
  return built.ok ? [] : built.error.map((problem) => `${problem.id}/${problem.pad}`);
}

describe('buildDictionary accepts', () => {
  it.each([
    ['a whole number', getal],
    ['a fraction', { ...getal, type: 'decimaal', schaal: 2, eenheid: 'breuk', bereik: [0, 0.29] }],
    ['a range of one value', { ...getal, bereik: [5, 5] }],
    ['a date', { id: 'x.datum', label: 'Datum', type: 'datum', bereik: ['2000-02-29', '2050-12-31'], ...vraag }],
    [
      'an academic year',
      { id: 'x.jaar', label: 'J', type: 'academiejaar', bereik: ['2008-2009', '2009-2010'], ...vraag },
    ],
    ['31 options', { ...keuze, opties: opties(31) }],
    ['a list', lijst],
    ['a list on top of the dossier', { ...lijst, id: 'lijst' }],
  ])('%s', (_name, entry) => {
    expect(problemsOf(entry)).toEqual([]);
  });

  it('turns ranges into the integers of the engine', () => {
    const built = buildDictionary([
      { ...getal, id: 'x.breuk', type: 'decimaal', schaal: 2, eenheid: 'breuk', bereik: [0, 0.29] },
      { id: 'x.datum', label: 'D', type: 'datum', bereik: ['1970-01-02', '1970-02-01'], ...vraag },
      { id: 'x.jaar', label: 'J', type: 'academiejaar', bereik: ['2008-2009', '2040-2041'], ...vraag },
      { ...lijst, velden: [{ naam: 'sp', label: 'S', type: 'geheel', eenheid: 'sp', bereik: [1, 8] }] },
    ]);
    if (!built.ok) throw new Error('refused');
    expect(built.value.facts.map((fact) => fact.grens)).toEqual([
      { min: 0, max: 29 },
      { min: 1, max: 31 },
      { min: 2008, max: 2040 },
      undefined,
    ]);
    expect(built.value.byId.get('x.lijst')?.velden?.[0]?.grens).toEqual({ min: 1, max: 8 });
  });

  it('knows the earlier names of a fact', () => {
    const built = buildDictionary([{ ...getal, voorheen: ['x.oud'] }]);
    expect(built.ok && built.value.renamed.get('x.oud')).toBe('x.getal');
  });
});

describe('buildDictionary refuses', () => {
  const { vraag: _vraag, ...zonderVraag } = getal;
  const { waarom: _waarom, ...zonderWaarom } = getal;
  const { bereik: _bereik, ...zonderBereik } = getal;
  const { eenheid: _eenheid, ...zonderEenheid } = getal;

  it.each<[string, unknown, string]>([
    ['no question', zonderVraag, 'x.getal/vraag'],
    ['no reason', zonderWaarom, 'x.getal/waarom'],
    ['an empty question', { ...getal, vraag: '' }, 'x.getal/vraag'],
    ['a number without a range', zonderBereik, 'x.getal/bereik'],
    ['an unbounded range', { ...getal, bereik: [0, Number.POSITIVE_INFINITY] }, 'x.getal/bereik'],
    ['a range upside down', { ...getal, bereik: [2, 1] }, 'x.getal/bereik'],
    ['a range with more decimals than the type', { ...getal, bereik: [0, 0.5] }, 'x.getal/bereik'],
    ['a date range for a number', { ...getal, bereik: ['2000-01-01', '2001-01-01'] }, 'x.getal/bereik'],
    ['a date that does not exist', { ...getal, type: 'datum', bereik: ['2025-02-30', '2026-01-01'] }, 'x.getal/bereik'],
    ['a range on a choice', { ...keuze, bereik: [0, 1] }, 'x.keuze/bereik'],
    ['a number without a unit', zonderEenheid, 'x.getal/eenheid'],
    ['a unit that does not exist', { ...getal, eenheid: 'euro' }, 'x.getal/eenheid'],
    ['a unit on a choice', { ...keuze, eenheid: 'sp' }, 'x.keuze/eenheid'],
    ['decimals on a whole number', { ...getal, schaal: 2 }, 'x.getal/schaal'],
    ['a decimal without its number of decimals', { ...getal, type: 'decimaal' }, 'x.getal/schaal'],
    ['a choice without options', { ...keuze, opties: undefined }, 'x.keuze/opties'],
    ['32 options', { ...keuze, opties: opties(32) }, 'x.keuze/opties'],
    ['the same option twice', { ...keuze, opties: [...opties(2), ...opties(1)] }, 'x.keuze/opties'],
    ['an unknown key', { ...getal, bron: 'x' }, 'x.getal/'],
    ['an unknown type', { ...getal, type: 'getal' }, 'x.getal/type'],
    ['an id with a space', { ...getal, id: 'x y' }, 'x y/id'],
    ['a scalar without a dot', { ...getal, id: 'getal' }, 'getal/id'],
    ['an entry that is no object', 'x', 'nummer 1/'],
    ['a list without fields', { ...lijst, velden: undefined }, 'x.lijst/velden'],
    ['fields on a number', { ...getal, velden: lijst.velden }, 'x.getal/velden'],
    ['a field twice', { ...lijst, velden: [...lijst.velden, ...lijst.velden] }, 'x.lijst/velden.soort'],
    ['an unknown decider', { ...getal, beslisser: 'klant' }, 'x.getal/beslisser'],
    ['open only, without a decider', { ...keuze, beslisserAlleenOpen: true }, 'x.keuze/beslisserAlleenOpen'],
    [
      'open only, without an open option',
      { ...keuze, beslisser: 'vdab', beslisserAlleenOpen: true },
      'x.keuze/beslisserAlleenOpen',
    ],
    ['a bound that does not exist', { ...getal, hoogstens: 'x.weg' }, 'x.getal/hoogstens'],
    ['a bound on itself', { ...getal, hoogstens: 'x.getal' }, 'x.getal/hoogstens'],
    ['an earlier name in use', { ...getal, voorheen: ['x.getal'] }, 'x.getal/voorheen'],
  ])('%s', (_name, entry, expected) => {
    expect(problemsOf(entry)).toContain(expected);
  });

  it('an id that is used twice', () => {
    expect(problemsOf(getal, getal)).toEqual(['x.getal/id']);
  });

  it('a bound with another unit, a bound that is no number, bounds in a circle', () => {
    const other = { ...getal, id: 'x.ander', eenheid: 'uur', hoogstens: 'x.getal' };
    expect(problemsOf(getal, other)).toEqual(['x.ander/hoogstens']);
    expect(problemsOf(keuze, { ...getal, hoogstens: 'x.keuze' })).toEqual(['x.getal/hoogstens']);
    const circle = [
      { ...getal, hoogstens: 'x.twee' },
      { ...getal, id: 'x.twee', hoogstens: 'x.getal' },
    ];
    expect(problemsOf(...circle)).toEqual(['x.getal/hoogstens', 'x.twee/hoogstens']);
  });

  it('an enkelvoudige list with two fields', () => {
    const velden = [...lijst.velden, { naam: 'twee', label: 'Twee', type: 'boolean' }];
    expect(problemsOf({ ...lijst, velden, enkelvoudig: true })).toEqual(['x.lijst/enkelvoudig']);
  });

  it('everything that is wrong, not only the first', () => {
    expect(problemsOf(zonderVraag, { ...keuze, eenheid: 'sp' }, { ...lijst, velden: undefined })).toHaveLength(3);
  });
});
