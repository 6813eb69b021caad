/** The reform calendar: every dated figure and condition of a pack that begins or ends around a day, in date order. */
import type { ConditionView, ReformView, RulesView } from '../api/rules-view.ts';
import { addMonths, isoOfDay, parseIsoDay } from '../engine/calendar.ts';
import { parameterLabel } from './parameter-tables.ts';
import { upperFirst } from './verdicts.ts';

/** How far back and ahead the calendar looks. */
const MONTHS = 18;

/** `rules`: the view of a pack; the calendar lies around its `peildatum`. */
export function reformsAround({ peildatum, maatregelen }: Pick<RulesView, 'peildatum' | 'maatregelen'>): ReformView[] {
  const day = parseIsoDay(peildatum) ?? 0;
  const [from, to] = [isoOfDay(addMonths(day, -MONTHS)), isoOfDay(addMonths(day, MONTHS))];
  const found = maatregelen.flatMap(({ id, label, voorwaarden, parameters }) => [
    ...parameters.flatMap((parameter) => parameterReforms(id, label, parameter)),
    ...voorwaarden.flatMap((condition) => conditionReforms(id, label, condition)),
  ]);
  return found
    .filter(({ datum }) => from <= datum && datum <= to)
    .sort((a, b) => compare(a.datum, b.datum) || compare(a.label, b.label) || compare(a.wat, b.wat));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Parameter = RulesView['maatregelen'][number]['parameters'][number];

/** Each value begins; a value that ends without a follower leaves a gap, which is news too. */
function parameterReforms(maatregel: string, label: string, { naam, label: own, waarden }: Parameter): ReformView[] {
  const wat = upperFirst(parameterLabel(own, naam));
  return waarden.flatMap((value, index) => {
    const { van, tot, tekst, bron, zekerheid, noot } = value;
    const before = waarden[index - 1];
    const common = { maatregel, label, soort: 'cijfer', wat, bron, zekerheid, noot } as const;
    const begins = [{ ...common, datum: van, was: before?.tot === van ? before.tekst : null, wordt: tekst }];
    const ends =
      tot === null || waarden[index + 1]?.van === tot ? [] : [{ ...common, datum: tot, was: tekst, wordt: null }];
    return [...begins.filter(({ was, wordt }) => was !== wordt), ...ends];
  });
}

function conditionReforms(maatregel: string, label: string, condition: ConditionView): ReformView[] {
  const { norm, van, tot, bronnen, zekerheid } = firstSaid(condition);
  const common = {
    maatregel,
    label,
    soort: 'voorwaarde',
    wat: norm,
    bron: bronnen[0] ?? null,
    zekerheid,
    noot: null,
  } as const;
  return [
    ...(van === null ? [] : [{ ...common, datum: van, was: null, wordt: 'geldt vanaf deze dag' }]),
    ...(tot === null ? [] : [{ ...common, datum: tot, was: 'gold tot deze dag', wordt: null }]),
    ...[...condition.delen, ...condition.behalve].flatMap((part) => conditionReforms(maatregel, label, part)),
  ];
}

/** A group borrows the words, and what it rests on, from its first part. */
function firstSaid(
  condition: ConditionView,
): Pick<ConditionView, 'van' | 'tot' | 'bronnen' | 'zekerheid'> & { norm: string } {
  const { van, tot } = condition;
  const leaf = firstLeaf(condition);
  return {
    van,
    tot,
    norm: condition.norm ?? leaf?.norm ?? '',
    bronnen: leaf?.bronnen ?? [],
    zekerheid: leaf?.zekerheid ?? null,
  };
}

function firstLeaf(condition: ConditionView): ConditionView | undefined {
  if (condition.kind === 'voorwaarde') return condition;
  for (const part of condition.delen) {
    const found = firstLeaf(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
