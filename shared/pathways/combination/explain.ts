/** Why a combination is the best one, in one or two plain Dutch sentences addressed to the client. */
import type { Pack } from '../../engine/compile-pack.ts';
import { inSentence } from '../../engine/in-sentence.ts';
import { formatAmount } from '../../format/ranges.ts';
import { wieTekst } from '../../plan/labels.ts';
import type { Maatregel, Range, Uitsluiting } from '../advice.ts';
import { isIncentive, LEAVES } from './incentives.ts';
import { type CombinationInput, exclusionOf, type Option, type Unranked } from './options.ts';

export interface FoundSet {
  readonly options: readonly Option[];
  /** In the order of the advice. */
  readonly measures: readonly Maatregel[];
  /** Cents over the whole plan. */
  readonly money: Range;
  /** Hours of paid leave over the whole plan. */
  readonly hours: Range;
}

export function explain(
  { pack, measures }: CombinationInput,
  options: readonly Option[],
  best: FoundSet,
  second: FoundSet | undefined,
  unranked: readonly Unranked[],
): string {
  const left = unranked.length === 0 ? [] : [leftOut(unranked, best)];
  if (best.measures.length === 0 && second === undefined) {
    const none = 'Voor dit traject staat nog geen maatregel vast die geld of tijd oplevert.';
    return [...(left.length === 0 ? [none] : []), ...(left.length === 0 ? stillOpen(pack, measures) : left)].join(' ');
  }
  const later = barredYear(options, best);
  if (second === undefined)
    return [`${together(best)}${best.measures.length === 1 ? '' : conditions(best)}.`, ...later, ...left].join(' ');
  const pair = barredPair(best, second);
  const compared = `de eerste keuze ${worth(best)}, de tweede ${worth(second)}`;
  const first = pair === undefined ? `Over het hele traject: ${compared}` : `${pair}: ${compared}`;
  const doubt = comparison(pack, best, second);
  return [`${first}${conditions(best)}.`, ...later, ...(doubt === undefined ? left : [doubt])].join(' ');
}

/** Dutch: the measures for which facts are missing. */
function stillOpen(pack: Pack, measures: readonly Maatregel[]): string[] {
  const unsettled = measures.filter(({ id, oordeel }) => {
    const rule = pack.rulesById.get(id);
    return oordeel === 'onbekend' && rule !== undefined && isIncentive(rule);
  });
  // What has amounts tells the client most.
  const amounts = ({ bedragen }: Maatregel): number => (Object.keys(bedragen).length === 0 ? 1 : 0);
  const open = unsettled.sort((a, b) => amounts(a) - amounts(b));
  if (open.length === 0) return [];
  const more = open.length > MOST_NAMED ? ` en ${open.length - MOST_NAMED} andere` : '';
  const names = open.slice(0, MOST_NAMED).map(({ label }) => inSentence(label));
  return [`Er ontbreken nog gegevens voor ${more === '' ? joined(names) : `${names.join(', ')}${more}`}.`];
}

function together(best: FoundSet): string {
  const [only] = best.measures;
  const what =
    only !== undefined && best.measures.length === 1
      ? `Alleen ${inSentence(only.label)} telt mee${only.oordeel === 'ja' ? '' : ` als ${approval([only])}`}`
      : 'Deze maatregelen mag je samen gebruiken';
  const gives = gainOf(best);
  return gives === ''
    ? `${what}; een bedrag in euro hoort daar niet bij`
    : `${what}; dat ${gives} over het hele traject`;
}

const worth = (set: FoundSet): string => gainOf(set) || 'brengt geen euro’s op';

/** Dutch; empty when there is neither money nor time in it. */
function gainOf({ money, hours }: FoundSet): string {
  const isNothing = ({ min, max }: Range): boolean => min === 0 && max === 0;
  const parts = [
    ...(isNothing(money) ? [] : [gainInEuro(money)]),
    ...(isNothing(hours) ? [] : [`geeft ${formatAmount(hours, 'uur')} betaald verlof`]),
  ];
  return parts.join(' en ');
}

function gainInEuro({ min, max }: Range): string {
  const euro = (cents: number): string => formatAmount({ min: cents, max: cents }, 'cent', 'whole');
  if (min >= 0) return `brengt ${formatAmount({ min, max }, 'cent', 'whole')} op`;
  if (max !== null && max <= 0) return `kost je ${formatAmount({ min: -max, max: -min }, 'cent', 'whole')}`;
  return `kost je hoogstens ${euro(-min)} ${max === null ? 'of brengt geld op' : `of brengt hoogstens ${euro(max)} op`}`;
}

/** Dutch, without end: "; OKOT telt mee als VDAB goedkeurt". */
function conditions({ measures }: FoundSet): string {
  const [first, ...more] = measures.filter(({ oordeel }) => oordeel === 'voorwaardelijk');
  if (!first) return '';
  if (more.length > 0) return `; ${list([first, ...more])} tellen mee als ${approval([first, ...more])}`;
  return `; ${inSentence(first.label)} telt mee als ${approval([first])}`;
}

/** Dutch, per measure that someone decides about. */
export const whoAllows = (measure: Maatregel): string[] =>
  measure.oordeel === 'voorwaardelijk' ? [`${measure.label}: als ${approval([measure])}.`] : [];

/** Dutch: "VDAB goedkeurt", "je werkgever en VIVO goedkeuren". */
function approval(measures: readonly Maatregel[]): string {
  const names = decidersOf(measures);
  if (names.length === 0) return 'wie erover beslist, goedkeurt';
  return `${joined(names)} ${names.length === 1 ? 'goedkeurt' : 'goedkeuren'}`;
}

function decidersOf(measures: readonly Maatregel[]): string[] {
  const names = measures.flatMap(({ redenen }) =>
    redenen.flatMap(({ uitkomst, wie }) =>
      wie !== undefined && (uitkomst === 'beslissing' || uitkomst === 'onbekend') ? [wieTekst(wie)] : [],
    ),
  );
  return [...new Map(names.map((name) => [name.replace(/^(de|het) /, '').toLowerCase(), name])).values()];
}

const SCOPE: Readonly<Record<Uitsluiting['bereik'], string>> = {
  opleiding: 'voor dezelfde opleiding',
  periode: 'in hetzelfde schooljaar',
  loopbaan: 'in één loopbaan',
};

/** Dutch: the two measures of which only one can be had. */
function barredPair(best: FoundSet, second: FoundSet): string | undefined {
  const [one, other] = [best, second].map(({ options }) =>
    options.filter(({ measure }) => !inBoth(measure, best, second)),
  );
  for (const a of other ?? []) {
    for (const b of one ?? []) {
      const rule = exclusionOf(a, b) ?? exclusionOf(b, a);
      if (rule) return notTogether(rule, b, a);
    }
  }
  return undefined;
}

const inBoth = (measure: Maatregel, best: FoundSet, second: FoundSet): boolean =>
  best.measures.includes(measure) && second.measures.includes(measure);

function notTogether({ bereik }: Uitsluiting, a: Option, b: Option): string {
  if (a.year === b.year || bereik !== 'periode') {
    return `${a.measure.label} en ${inSentence(b.measure.label)} gaan niet samen ${SCOPE[bereik]}`;
  }
  const [early, late] = a.year < b.year ? [a, b] : [b, a];
  return `In het schooljaar na ${inSentence(early.measure.label)} is er geen ${inSentence(late.measure.label)}`;
}

/** Dutch: a measure of the best set that one of the others bars in some year of the plan. */
function barredYear(options: readonly Option[], best: FoundSet): string[] {
  for (const out of options) {
    if (best.options.includes(out) || !best.measures.includes(out.measure)) continue;
    for (const one of best.options) {
      const rule = exclusionOf(one, out) ?? exclusionOf(out, one);
      if (rule) return [`${notTogether(rule, one, out)}.`];
    }
  }
  return [];
}

/** Dutch: what can and cannot be said about which one is better; undefined when the euros settle it. */
function comparison(pack: Pack, best: FoundSet, second: FoundSet): string | undefined {
  const [a, b] = [best.money, second.money];
  if (a.min === b.min && a.max === b.max && a.min === a.max) return 'Ze brengen evenveel op.';
  if (b.max !== null && b.max <= a.min) return undefined;
  const differing = [...best.measures, ...second.measures].filter((measure) => !inBoth(measure, best, second));
  return `Die bedragen overlappen: wat het beste is, is niet te zeggen zonder ${missing(pack, differing)}.`;
}

/** Named at most, so that the sentence stays readable. */
const MOST_NAMED = 3;

function missing(pack: Pack, measures: readonly Maatregel[]): string {
  const decisions = measures.filter(({ oordeel }) => oordeel === 'voorwaardelijk');
  const facts = measures.flatMap(({ ontbreekt }) =>
    ontbreekt.flatMap((id) => {
      const fact = pack.symbols.byId.get(id);
      return fact === undefined || fact.isDecided ? [] : [inSentence(fact.def.label)];
    }),
  );
  const names = [
    ...(measures.some(({ id }) => LEAVES.has(id)) ? ['je nettoloon'] : []),
    ...(decisions.length === 0 ? [] : [`het antwoord van ${joined(decidersOf(decisions)) || 'wie erover beslist'}`]),
    ...new Set(facts),
  ].slice(0, MOST_NAMED);
  return names.length === 0 ? 'cijfers die nog niemand kent' : joined(names);
}

/** Dutch: the measures that are not compared, and why. */
function leftOut(unranked: readonly Unranked[], best: FoundSet): string {
  const measures = unranked.map(({ measure }) => measure);
  const many = measures.length > 1;
  const wage = unranked.some(({ because }) => because === 'loon');
  const why = wage ? 'zonder je loon weten we niet wat je verliest of wint' : 'het bedrag is niet gepubliceerd';
  const barred = best.measures.find((measure) =>
    measures.some(
      ({ id, sluitUit }) =>
        sluitUit.some((one) => one.id === measure.id) || measure.sluitUit.some((one) => one.id === id),
    ),
  );
  const beside =
    barred === undefined
      ? ''
      : `, en ${many ? 'ze gaan' : 'het gaat'} niet altijd samen met ${inSentence(barred.label)}`;
  const names = list(measures);
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} ${many ? 'zijn' : 'is'} niet gerangschikt: ${why}${beside}.`;
}

const list = (measures: readonly Maatregel[]): string => joined(measures.map(({ label }) => inSentence(label)));

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}
