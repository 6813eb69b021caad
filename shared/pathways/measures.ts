/** From traced outcomes to the measures of the advice. */
import { isoOfDay } from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { CompiledRule } from '../engine/compile-rule.ts';
import { jsonValue } from '../engine/show-value.ts';
import type { Situation } from '../engine/situation.ts';
import type { FactSlot } from '../engine/symbols.ts';
import { type Reason, type TracedOutcome, traceAll } from '../engine/trace.ts';
import type { Afwijking, Bedrag, Feitwaarde, Maatregel, Reden, Stap } from './advice.ts';

/** Some measures by id, in the order of the pack. */
export function judgeOnly(pack: Pack, situation: Situation, ids: readonly string[]): Maatregel[] {
  const rules = pack.rules.filter((rule) => ids.includes(rule.def.id));
  return traceAll(pack, situation, rules).map((traced) => toMeasure(pack, situation, traced, undefined));
}

/** All measures of a pack for one situation, in the order of the pack. */
export function judge(
  pack: Pack,
  situation: Situation,
  overrides: ReadonlyMap<string, Afwijking> = new Map(),
): Maatregel[] {
  return traceAll(pack, situation).map((traced) =>
    toMeasure(pack, situation, traced, overrides.get(traced.rule.def.id)),
  );
}

function toMeasure(pack: Pack, s: Situation, traced: TracedOutcome, afwijking: Afwijking | undefined): Maatregel {
  const { def } = traced.rule;
  const missing = new Set([...traced.missing, ...(traced.amounts ? traced.missingForAmounts : [])]);
  const failing =
    traced.oordeel === 'neen'
      ? traced.reasons.find((r) => r.uitkomst === 'niet-voldaan' && r.leaf.def.verwijsNaar)
      : undefined;
  const verwijsNaar = failing?.leaf.def.verwijsNaar ?? def.verwijsNaar;
  return {
    id: def.id,
    label: def.label,
    oordeel: traced.oordeel,
    zekerheid: traced.zekerheid,
    bedragen: amountsOf(traced),
    redenen: traced.reasons.map((reason) => toReason(pack, s, reason)),
    ontbreekt: [...missing].sort((a, b) => a - b).flatMap((slot) => pack.symbols.facts[slot]?.id ?? []),
    kantelt: [],
    stappen: stepsFor(traced).map(toStep),
    sluitUit: def.sluitUit,
    ...(verwijsNaar === undefined ? {} : { verwijsNaar }),
    waarschuwingen: traced.warnings,
    ...(afwijking === undefined ? {} : { afwijking }),
  };
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
  const wie = def.wie ?? (reason.uitkomst === 'beslissing' ? deciderOf(pack, s, reason) : undefined);
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
    ...(def.nodig === undefined ? {} : { nodig: def.nodig }),
  };
}

/** Code of who decides about the fact that is still open: `vdab`, `werkgever` or `instelling`. */
function deciderOf(pack: Pack, s: Situation, reason: Reason): string | undefined {
  for (const slot of reason.leaf.deps) {
    const fact = pack.symbols.facts[slot] as FactSlot;
    const open = s.pending[slot] === 1 || s.given[slot] !== 1;
    if (open && fact.def.beslisser !== undefined) return fact.def.beslisser;
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
      min: unscaled(amount, range.lo) ?? 0,
      max: unscaled(amount, range.hi),
      eenheid: amount.def.eenheid,
      ...(footing.prijspeil === undefined ? {} : { prijspeil: footing.prijspeil }),
      ...(footing.bronnen.length === 0 ? {} : { zekerheid: footing.zekerheid, bronnen: footing.bronnen }),
    };
  });
  return amounts;
}

const ROUNDING = {
  geen: (value: number) => value,
  dichtstbij: Math.round,
  omlaag: Math.floor,
  omhoog: Math.ceil,
} as const;

/** Scaled integer to the amount of the advice; null when unbounded. Cents are always whole. */
function unscaled(amount: CompiledRule['amounts'][number], value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const { scale } = amount.value;
  const { afronding, eenheid } = amount.def;
  const factor = 10 ** scale;
  if (afronding !== 'geen') return ROUNDING[afronding](value / factor);
  return eenheid === 'cent' ? Math.round(value / factor) : value / factor;
}
