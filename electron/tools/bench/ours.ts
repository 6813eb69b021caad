/** The twenty rules in our own pack: reading it, putting a case into the slots, and reading the outputs. */
import { join } from 'node:path';
import { parseIsoDay } from '../../../shared/engine/calendar.ts';
import { loadPack, type Pack } from '../../../shared/engine/compile-pack.ts';
import { evaluateAll, type Outcome } from '../../../shared/engine/evaluate.ts';
import { rankQuestions } from '../../../shared/engine/look-ahead.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../../../shared/engine/pack-format.ts';
import { FALSE, type Situation, TRUE } from '../../../shared/engine/situation.ts';
import { type TracedOutcome, traceAll } from '../../../shared/engine/trace.ts';
import { situationBuilder } from '../../../shared/situation/situation-builder.ts';
import { readYaml } from '../read-yaml.ts';
import { type Case, FIELDS, type Output } from './cases.ts';

const PEILDATUM = parseIsoDay('2025-10-01') ?? 0;

/** How a field of a case is read, and the fact of the pack that it is; in the order of `FIELDS`. */
const FACTS: readonly (readonly [read: (c: Case) => Case[keyof Case], fact: string])[] = [
  [(c) => c.contract, 'inschrijving.contract'],
  [(c) => c.scholarship, 'inschrijving.beurs'],
  [(c) => c.credits, 'inschrijving.studiepunten'],
  [(c) => c.exempt, 'inschrijving.vrijgesteld'],
  [(c) => c.learningCredit, 'inschrijving.leerkrediet'],
  [(c) => c.age, 'persoon.leeftijd'],
  [(c) => c.hasSecondary, 'persoon.diplomaSo'],
  [(c) => c.languageLevel, 'persoon.taalniveau'],
  [(c) => c.status, 'werk.statuut'],
  [(c) => c.region, 'werk.gewest'],
  [(c) => c.fte, 'werk.breuk'],
  [(c) => c.education, 'persoon.scholing'],
  [(c) => c.shortage, 'opleiding.knelpunt'],
  [(c) => c.pop, 'opleiding.pop'],
  [(c) => c.registered, 'opleiding.geregistreerd'],
  [(c) => c.hours, 'opleiding.uren'],
  [(c) => c.reduction, 'werk.vermindering'],
];

/** `fixture`: the folder with the rules and the facts. */
export function benchPack(fixture: string): Pack {
  const document = readYaml(join(fixture, 'rules.yaml')) as Record<string, unknown>;
  const loaded = loadPack({
    formaat: PACK_FORMAT,
    versie: PACK_FORMAT_VERSION,
    pakket: 'benchmark',
    hash: '',
    ...document,
    feiten: readYaml(join(fixture, 'facts.yaml')),
  });
  if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return loaded.value;
}

/** Fills one situation again and again: every slot starts unknown and gets the value of its field. */
function filler(pack: Pack): (c: Case) => Situation {
  const unknown = situationBuilder(pack, PEILDATUM).situation;
  const { situation } = situationBuilder(pack, PEILDATUM);
  const fields = FACTS.map(([read, id]) => {
    const fact = pack.symbols.byId.get(id);
    if (!fact) throw new Error(`the pack has no fact ${id}`);
    return { read, slot: fact.slot, options: fact.options };
  });
  return (c) => {
    situation.lo.set(unknown.lo);
    situation.hi.set(unknown.hi);
    situation.given.fill(0);
    for (const { read, slot, options } of fields) {
      const value = read(c);
      if (value === undefined) continue;
      if (typeof value === 'boolean') situation.lo[slot] = value ? TRUE : FALSE;
      else if (typeof value === 'string') situation.lo[slot] = 1 << options.indexOf(value);
      else {
        // Percent of a job is a fraction with two decimals in the pack: the same whole number.
        situation.lo[slot] = value;
        situation.hi[slot] = value;
      }
      situation.given[slot] = 1;
    }
    return situation;
  };
}

/** Order of the measures in the pack. */
const [COST, ADMISSION, GRANT, VOV, CHEQUE, VOK, OKOT] = [0, 1, 2, 3, 4, 5, 6] as const;
const CENT = 100;
const HUNDREDTH = 100;

/** The twelve outputs, in the words of the other engines. */
export function outputOf(outcomes: readonly Outcome[]): Output {
  const held = (index: number): boolean | undefined => {
    const verdict = outcomes[index]?.oordeel;
    return verdict === 'ja' ? true : verdict === 'neen' ? false : undefined;
  };
  const amount = (index: number, which: number, factor: number): number | undefined => {
    const outcome = outcomes[index];
    if (outcome?.oordeel === 'neen') return 0;
    const range = outcome?.amounts?.[which];
    const settled = outcome?.oordeel === 'ja' && range !== undefined && range.lo === range.hi;
    return settled ? range.lo / factor : undefined;
  };
  return {
    total: amount(COST, 0, CENT),
    admission: held(ADMISSION),
    grant: held(GRANT),
    vov: held(VOV),
    vovHours: amount(VOV, 0, HUNDREDTH),
    cheque: held(CHEQUE),
    chequeAmount: amount(CHEQUE, 0, CENT * scaleOf(outcomes, CHEQUE, 0)),
    vok: held(VOK),
    vokAmount: amount(VOK, 0, CENT),
    okot: held(OKOT),
    grantAmount: amount(GRANT, 0, CENT),
    net: amount(COST, 1, CENT * scaleOf(outcomes, COST, 1)),
  };
}

const scaleOf = (outcomes: readonly Outcome[], index: number, which: number): number =>
  10 ** (outcomes[index]?.rule.amounts[which]?.value.scale ?? 0);

/** The question that the workbench would ask next about these targets; undefined: all are settled. */
export function asker(pack: Pack, targets: readonly (keyof Output)[]): (c: Case) => keyof Case | undefined {
  const fill = filler(pack);
  const fields = new Map(FACTS.map(([, id], index) => [id, FIELDS[index]]));
  return (c) => {
    const s = fill(c);
    const outcomes = evaluateAll(pack, s);
    const output = outputOf(outcomes);
    if (targets.every((target) => output[target] !== undefined)) return undefined;
    const slots = new Set(outcomes.flatMap(({ missing, missingForAmounts }) => [...missing, ...missingForAmounts]));
    const candidates = pack.symbols.facts.filter(({ slot }) => slots.has(slot));
    const [first] = rankQuestions(pack, s, outcomes, candidates);
    return first && fields.get(first.id);
  };
}

/** Verdicts, ranges and missing facts. */
export function values(pack: Pack): (c: Case) => readonly Outcome[] {
  const fill = filler(pack);
  return (c) => evaluateAll(pack, fill(c));
}

/** The same with every reason, its sentence, its source and its certainty. */
export function traced(pack: Pack): (c: Case) => readonly TracedOutcome[] {
  const fill = filler(pack);
  return (c) => traceAll(pack, fill(c));
}

/** Reads everything that was computed, so that none of it can be left out by the compiler. */
export function readValues(outcomes: readonly Outcome[]): number {
  let sum = 0;
  for (const { oordeel, amounts, missing, missingForAmounts } of outcomes) {
    sum += oordeel.length + missing.length + missingForAmounts.length;
    if (amounts) for (const { lo, hi } of amounts) sum += hi - lo;
  }
  return sum;
}

export function readTrace(outcomes: readonly TracedOutcome[]): number {
  let sum = readValues(outcomes);
  for (const { reasons, zekerheid, amountFootings } of outcomes) {
    sum += zekerheid.length + amountFootings.length;
    for (const { uitkomst, tekst, drempel, footing } of reasons) {
      sum += uitkomst.length + tekst.length + (drempel?.length ?? 0) + footing.bron.length + footing.zekerheid.length;
    }
  }
  return sum;
}
