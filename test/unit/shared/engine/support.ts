/** A small dictionary and packs built in code, so that every test of the engine shows the rule that it is about. */
import { parseIsoDay } from '../../../../shared/engine/calendar.ts';
import { compileExpression, type Scope } from '../../../../shared/engine/compile-expression.ts';
import { loadPack, type Pack, type PackProblem } from '../../../../shared/engine/compile-pack.ts';
import { enter, evaluateAll, type Outcome } from '../../../../shared/engine/evaluate.ts';
import type { Expr } from '../../../../shared/engine/expressions.ts';
import { gather, missingSlots, startMissing } from '../../../../shared/engine/missing.ts';
import type { NodeDef } from '../../../../shared/engine/pack-format.ts';
import { within } from '../../../../shared/engine/program.ts';
import { load, run, textOf } from '../../../../shared/engine/run.ts';
import type { Situation } from '../../../../shared/engine/situation.ts';
import { type FactSlot, factScope } from '../../../../shared/engine/symbols.ts';
import { type TracedOutcome, traceAll } from '../../../../shared/engine/trace.ts';
import { type Plain, type PlainItem, situationBuilder } from '../../../../shared/situation/situation-builder.ts';

type Entry = Readonly<Record<string, unknown>>;

const fact = (id: string, type: string, more: Entry = {}): Entry => ({
  id,
  type,
  label: `Label ${id}`,
  vraag: 'Vraag?',
  waarom: 'Omdat.',
  ...more,
});

const COLOURS = [
  { waarde: 'rood', label: 'Rood' },
  { waarde: 'groen', label: 'Groen' },
  { waarde: 'blauw', label: 'Blauw' },
];

/** Ranges are small on purpose: a test may try every value. */
export const FACTS: readonly Entry[] = [
  ...['b.een', 'b.twee', 'b.drie', 'b.vier', 'b.vijf'].map((id) => fact(id, 'boolean')),
  fact('c.kleur', 'keuze', { opties: COLOURS }),
  fact('c.tint', 'keuze', { opties: COLOURS }),
  fact('c.besluit', 'keuze', {
    opties: [
      { waarde: 'goed', label: 'Goed' },
      { waarde: 'slecht', label: 'Slecht' },
      { waarde: 'lopend', label: 'Lopend', open: true },
    ],
    beslisser: 'vdab',
  }),
  fact('c.proef', 'keuze', {
    opties: [
      { waarde: 'geslaagd', label: 'Geslaagd' },
      { waarde: 'geen', label: 'Geen' },
      { waarde: 'gepland', label: 'Gepland', open: true },
    ],
    beslisser: 'instelling',
    beslisserAlleenOpen: true,
  }),
  fact('b.akkoord', 'boolean', { beslisser: 'werkgever' }),
  fact('n.sp', 'geheel', { eenheid: 'sp', bereik: [0, 4] }),
  fact('n.meer', 'geheel', { eenheid: 'sp', bereik: [0, 4] }),
  fact('n.min', 'geheel', { eenheid: 'sp', bereik: [-3, 3] }),
  fact('n.uren', 'geheel', { eenheid: 'uur', bereik: [0, 4] }),
  fact('n.breuk', 'decimaal', { schaal: 2, eenheid: 'breuk', bereik: [0, 1] }),
  fact('n.tiende', 'decimaal', { schaal: 1, eenheid: 'breuk', bereik: [-0.3, 0.3] }),
  fact('n.maanden', 'geheel', { eenheid: 'maand', bereik: [0, 14] }),
  fact('n.cent', 'geheel', { eenheid: 'cent', bereik: [0, 1_000_000] }),
  fact('dag.start', 'datum', { bereik: ['2024-01-28', '2024-03-02'] }),
  fact('dag.einde', 'datum', { bereik: ['2024-02-26', '2024-03-02'] }),
  fact('dag.geboren', 'datum', { bereik: ['1990-01-01', '2010-12-31'] }),
  fact('t.naam', 'tekst'),
  fact('t.andere', 'tekst'),
  fact('lijst', 'lijst', {
    velden: [
      { naam: 'id', label: 'Id', type: 'tekst' },
      { naam: 'naam', label: 'Naam', type: 'tekst' },
      { naam: 'kleur', label: 'Kleur', type: 'keuze', opties: COLOURS },
      { naam: 'goed', label: 'Goed', type: 'boolean' },
      { naam: 'sp', label: 'Punten', type: 'geheel', eenheid: 'sp', bereik: [0, 3] },
      { naam: 'schuld', label: 'Schuld', type: 'geheel', eenheid: 'sp', bereik: [-2, 1] },
    ],
  }),
  fact('tweede', 'lijst', { velden: [{ naam: 'sp', label: 'Punten', type: 'geheel', eenheid: 'sp', bereik: [0, 3] }] }),
  fact('traject.aanwezig', 'boolean', { traject: true }),
  fact('traject.academiejaar', 'academiejaar', { traject: true, bereik: ['2020-2021', '2028-2029'] }),
  fact('traject.startdatum', 'datum', { traject: true, bereik: ['2015-01-01', '2035-12-31'] }),
  fact('tijdskrediet.aanvraagOp', 'datum', { bereik: ['2015-01-01', '2035-12-31'] }),
  fact('kmo.aanvraagOp', 'datum', { bereik: ['2015-01-01', '2035-12-31'] }),
];

export const SOURCES = {
  off: { titel: 'Officieel', uitgever: 'U', url: 'https://a.be', zekerheid: 'officieel', nagekekenOp: '2026-11-20' },
  sec: { titel: 'Secundair', uitgever: 'U', url: 'https://b.be', zekerheid: 'secundair', nagekekenOp: '2026-11-20' },
  afg: { titel: 'Afgeleid', uitgever: 'U', url: 'https://c.be', zekerheid: 'afgeleid', nagekekenOp: '2026-11-20' },
  ontw: { titel: 'Ontwerp', uitgever: 'U', url: 'https://d.be', zekerheid: 'ontwerp', nagekekenOp: '2026-11-20' },
} as const;

/** A leaf with the least that it needs. */
export const leaf = (id: string, als: string, more: Partial<NodeDef> & Entry = {}): Entry => ({
  id,
  als,
  norm: `Norm ${id}.`,
  bron: 'off',
  ...more,
});

export const rule = (id: string, more: Entry = {}): Entry => ({
  id,
  label: `Maatregel ${id}`,
  soort: 'recht',
  vraag: 'Mag het?',
  datum: 'advies',
  ...more,
});

export function packDocument(rules: readonly Entry[], definities: Entry = {}, feiten: readonly Entry[] = FACTS): Entry {
  return {
    formaat: 'trajectwijzer-regelpakket',
    versie: 1,
    pakket: 'test',
    hash: '',
    bronnen: SOURCES,
    feiten,
    definities,
    maatregelen: rules,
  };
}

export function buildPack(rules: readonly Entry[], definities: Entry = {}, feiten: readonly Entry[] = FACTS): Pack {
  const loaded = loadPack(packDocument(rules, definities, feiten));
  if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return loaded.value;
}

/** The problems of a pack that must not load. */
export function problemsOf(rules: readonly Entry[], definities: Entry = {}): readonly PackProblem[] {
  const loaded = loadPack(packDocument(rules, definities));
  return loaded.ok ? [] : loaded.error;
}

/** A pack with one measure `m`. */
export const packOf = (more: Entry, definities: Entry = {}): Pack => buildPack([rule('m', more)], definities);

export type Known = Readonly<Record<string, Plain | readonly [Plain, Plain]>>;
export interface Lists {
  readonly [id: string]: { readonly items: readonly PlainItem[]; readonly open?: boolean };
}

export const day = (iso: string): number => {
  const found = parseIsoDay(iso);
  if (found === null) throw new Error(`${iso} is no date`);
  return found;
};

const PEILDATUM = '2025-10-01';

/** Facts by id (a pair is a range), lists, and the day of the advice. */
export function situation(pack: Pack, facts: Known = {}, lists: Lists = {}, op = PEILDATUM): Situation {
  const builder = situationBuilder(pack, day(op));
  for (const [id, value] of Object.entries(facts)) {
    if (Array.isArray(value)) {
      const [low, high] = value as readonly [Plain, Plain];
      builder.narrow(id, low, high);
    } else {
      builder.set(id, value as Plain);
    }
  }
  for (const [id, { items, open }] of Object.entries(lists)) builder.list(id, items, open ?? false);
  return builder.situation;
}

export function evaluateOne(pack: Pack, facts: Known = {}, lists: Lists = {}, op = PEILDATUM): Outcome {
  return evaluateAll(pack, situation(pack, facts, lists, op))[0] as Outcome;
}

export function traceOne(pack: Pack, facts: Known = {}, lists: Lists = {}, op = PEILDATUM): TracedOutcome {
  return traceAll(pack, situation(pack, facts, lists, op))[0] as TracedOutcome;
}

/** Ids of facts, for readable expectations. */
export const idsOf = (pack: Pack, slots: readonly number[]): string[] =>
  slots.map((slot) => (pack.symbols.facts[slot] as FactSlot).id).sort();

export const reasonsOf = (traced: TracedOutcome): string[] =>
  traced.reasons.map(({ leaf: { def }, uitkomst }) => `${def.id} ${uitkomst}`);

/** A pack without rules, for expressions on their own. */
export const BARE = buildPack([]);

const SCOPE: Scope = factScope(BARE.symbols);

/** A compiled expression with what it takes to run it; throws when it does not compile. */
export function compiled(source: string): { readonly expr: Expr; readonly run: (s: Situation) => void } {
  const { program } = SCOPE;
  const from = program.size;
  const expr = within(program, () => compileExpression(source, SCOPE));
  const to = program.size;
  return {
    expr,
    run(s) {
      enter(s);
      load(program);
      run(program, from, to);
    },
  };
}

/** `[lo, hi]` of a step that ran. */
export const rangeOf = ({ step }: { readonly step: number }): [number, number] => [
  SCOPE.program.lo[step] as number,
  SCOPE.program.hi[step] as number,
];

/** The value of an expression: `[lo, hi]` of a number, the options still possible, or the text. */
export function resultOf(source: string, facts: Known = {}, lists: Lists = {}): unknown {
  const { expr, run: evaluate } = compiled(source);
  evaluate(situation(BARE, facts, lists));
  if (expr.t === 'text') return textOf(expr.text);
  if (expr.t === 'number') return rangeOf(expr);
  const [mask] = rangeOf(expr);
  return expr.options.filter((_, bit) => (mask & (1 << bit)) !== 0).join('|');
}

/** Ids of the facts that keep an expression open. */
export function openOf(source: string, facts: Known = {}, lists: Lists = {}): string[] {
  const { expr, run: evaluate } = compiled(source);
  evaluate(situation(BARE, facts, lists));
  startMissing(SCOPE.program);
  if (expr.t !== 'text') gather(SCOPE.program, expr.step);
  return idsOf(BARE, missingSlots());
}
