/** From traced outcomes to the measures of the advice. */
import { isoOfDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { CompiledRule } from '../engine/compile-rule.ts';
import { evaluateAll } from '../engine/evaluate.ts';
import { jsonValue } from '../engine/show-value.ts';
import type { Situation } from '../engine/situation.ts';
import type { FactSlot } from '../engine/symbols.ts';
import { type Reason, type TracedOutcome, traceAll } from '../engine/trace.ts';
import { kernzin } from '../plan/verdicts.ts';
import type { Afwijking, Bedrag, Feitwaarde, Kantelpunt, Maatregel, Oordeel, Range, Reden, Stap } from './advice.ts';
import { unscaledAmount } from './amounts.ts';
import type { Variation } from './change/changes.ts';
import { whatWouldChange } from './change/what-would-change.ts';

const NO_POINTS: readonly Kantelpunt[] = [];

/** Some measures by id, in the order of the pack. */
export function judgeOnly(pack: Pack, situation: Situation, ids: readonly string[]): Maatregel[] {
  const rules = pack.rules.filter((rule) => ids.includes(rule.def.id));
  return traceAll(pack, situation, rules).map((traced) => toMeasure(pack, situation, traced, undefined));
}

/** Verdict and amounts of one measure, without reasons. */
export interface Figures {
  readonly oordeel: Oordeel;
  readonly bedragen: Readonly<Record<string, Range>>;
}

/** Verdicts and amounts of some rules, by id: the fast way, for years that are planned and not explained. */
export function figuresOf(
  pack: Pack,
  situation: Situation,
  rules: readonly CompiledRule[],
): ReadonlyMap<string, Figures> {
  return new Map(
    evaluateAll(pack, situation, rules).map(({ rule, oordeel, amounts }) => {
      const bedragen: Record<string, Range> = {};
      rule.amounts.forEach((amount, index) => {
        const range = amounts?.[index];
        if (range?.present)
          bedragen[amount.name] = {
            min: unscaledAmount(amount, range.lo) ?? 0,
            max: unscaledAmount(amount, range.hi),
          };
      });
      return [rule.def.id, { oordeel, bedragen }];
    }),
  );
}

/**
 * All measures of a pack for one situation, in the order of the pack. `variation`: how the situation follows from the
 * facts, to say what would change a measure; without it none says so.
 */
export function judge(
  pack: Pack,
  situation: Situation,
  overrides: ReadonlyMap<string, Afwijking> = new Map(),
  variation?: Variation,
): Maatregel[] {
  const traced = traceAll(pack, situation);
  const points = variation && whatWouldChange(pack, situation, traced, variation);
  return traced.map((one, index) =>
    toMeasure(pack, situation, one, overrides.get(one.rule.def.id), points?.[index] ?? NO_POINTS),
  );
}

/** One outcome as a measure of the advice. */
export function toMeasure(
  pack: Pack,
  s: Situation,
  traced: TracedOutcome,
  afwijking: Afwijking | undefined,
  kantelt: readonly Kantelpunt[] = NO_POINTS,
): Maatregel {
  const { def } = traced.rule;
  const missing = new Set([...traced.missing, ...(traced.amounts ? traced.missingForAmounts : [])]);
  const failing =
    traced.oordeel === 'neen'
      ? traced.reasons.find((r) => r.uitkomst === 'niet-voldaan' && r.leaf.def.verwijsNaar)
      : undefined;
  const verwijsNaar = failing?.leaf.def.verwijsNaar ?? def.verwijsNaar;
  const measure: Maatregel = {
    id: def.id,
    label: def.label,
    oordeel: traced.oordeel,
    zekerheid: traced.zekerheid,
    bedragen: amountsOf(traced),
    redenen: traced.reasons.map((reason) => toReason(pack, s, reason)),
    ontbreekt: [...missing].sort((a, b) => a - b).flatMap((slot) => pack.symbols.facts[slot]?.id ?? []),
    kantelt,
    stappen: stepsFor(traced).map(toStep),
    sluitUit: traced.exclusions.map(({ id, bereik, verschuiving }) => ({
      id,
      bereik,
      ...(verschuiving === undefined ? {} : { verschuiving }),
    })),
    ...(verwijsNaar === undefined ? {} : { verwijsNaar }),
    waarschuwingen: traced.warnings,
    ...(afwijking === undefined ? {} : { afwijking }),
  };
  return { ...measure, zin: kernzin(measure, (id) => pack.symbols.byId.get(id)?.def.label ?? id) };
}

function stepsFor({ oordeel, steps }: TracedOutcome): TracedOutcome['steps'] {
  if (oordeel === 'nvt') return [];
  return oordeel === 'neen' ? steps.filter(({ alsoNo }) => alsoNo) : steps;
}

const toStep = ({ wat, bij, day }: TracedOutcome['steps'][number]): Stap => ({
  wat,
  ...(day === undefined ? {} : { uiterlijk: isoOfDay(day) }),
  ...(bij === undefined ? {} : { bij }),
});

function toReason(pack: Pack, s: Situation, reason: Reason): Reden {
  const { def } = reason.leaf;
  const feiten: Record<string, Feitwaarde> = {};
  for (const slot of reason.leaf.deps) {
    const fact = pack.symbols.facts[slot] as FactSlot;
    const value = shownValue(fact, s);
    if (value !== undefined) feiten[fact.id] = value;
  }
  const { bron, geldigVan, geldigTot, zekerheid } = reason.footing;
  const decider = reason.uitkomst === 'beslissing' ? deciderOf(pack, s, reason) : undefined;
  const wie = def.wie ?? decider?.beslisser;
  const nodig = def.nodig ?? decider?.beslisserNodig;
  return {
    id: def.id,
    uitkomst: reason.uitkomst,
    tekst: reason.tekst,
    feiten,
    ...(reason.drempel === undefined ? {} : { drempel: reason.drempel }),
    bron,
    geldigVan,
    geldigTot,
    zekerheid,
    ...(wie === undefined ? {} : { wie }),
    ...(nodig === undefined ? {} : { nodig }),
    ...(reason.leaf.exceptionTo === undefined ? {} : { uitzonderingOp: reason.leaf.exceptionTo }),
  };
}

/** The fact that is still open and that someone decides: `vdab`, `werkgever` or `instelling`. */
function deciderOf(pack: Pack, s: Situation, reason: Reason): FactSlot['def'] | undefined {
  for (const slot of reason.leaf.deps) {
    const fact = pack.symbols.facts[slot] as FactSlot;
    const open = s.pending[slot] === 1 || s.given[slot] !== 1;
    if (open && fact.def.beslisser !== undefined) return fact.def;
  }
  return undefined;
}

/** The value as the dossier holds it; undefined when it is not known. */
function shownValue(fact: FactSlot, s: Situation): Feitwaarde | undefined {
  if (s.given[fact.slot] !== 1) return undefined;
  if (fact.kind === 'text') return s.text[fact.slot];
  if (fact.kind === 'list') return s.lists[fact.slot]?.items.map((item) => describeItem(fact, item));
  if (s.pending[fact.slot] === 1) return [...fact.openOptions][0];
  return jsonValue(fact, s.lo[fact.slot] as number);
}

/** Fields that tell the elements of a list apart; the rest would only make a reason long. */
const TELLING = new Set([
  'naam',
  'niveau',
  'behaaldOp',
  'taal',
  'beroep',
  'maand',
  'breuk',
  'datum',
  'reden',
  'contract',
  'studiepunten',
]);

/** An element of a list in a few words. */
function describeItem(
  list: FactSlot,
  item: { lo: Float64Array; hi: Float64Array; text: (string | undefined)[] },
): string {
  const parts = list.fields.flatMap((field, index) => {
    if (!TELLING.has(field.name)) return [];
    if (field.kind === 'text') return item.text[index] ?? [];
    const lo = item.lo[index] as number;
    const known = field.kind === 'mask' ? (lo & (lo - 1)) === 0 : lo === item.hi[index];
    return known && field.type !== 'boolean' ? String(jsonValue(field, lo)) : [];
  });
  return parts.join(', ');
}

function amountsOf(traced: TracedOutcome): Record<string, Bedrag> {
  const amounts: Record<string, Bedrag> = {};
  if (!traced.amounts) return amounts;
  traced.rule.amounts.forEach((amount, index) => {
    const range = traced.amounts?.[index];
    const footing = traced.amountFootings[index];
    if (!range?.present || !footing) return;
    amounts[amount.name] = {
      min: unscaledAmount(amount, range.lo) ?? 0,
      max: unscaledAmount(amount, range.hi),
      eenheid: amount.def.eenheid,
      ...(footing.prijspeil === undefined ? {} : { prijspeil: footing.prijspeil }),
      ...(footing.bronnen.length === 0 ? {} : { zekerheid: footing.zekerheid, bronnen: footing.bronnen }),
    };
  });
  return amounts;
}
