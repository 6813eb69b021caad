/** Parts of a complete dossier: facts, lists, fields and closure left out at random. */
import type { SituationInput } from '../../shared/situation/situation-input.ts';
import type { Random } from '../support/random.ts';
import type { Complete, Item } from './dossiers.ts';

/**
 * What is read as a value when it is absent, instead of being left open, and is therefore never left out here.
 * By contract: that the balance of leerkrediet is that of before the enrolment, and the days that select the rule of a
 * measure. By choice of the adapter (`derived-facts.ts`): the rest.
 */
const ASSUMED: ReadonlySet<string> = new Set([
  'studie.leerkredietStand',
  'tijdskrediet.aanvraagOp',
  'kmo.aanvraagOp',
  'studie.eerTarief',
  'studie.leerlingLaatsteJaarSo',
  'opleiding.vraagtVooropleiding',
  'opleiding.vooropleidingVoldaan',
]);
const ASSUMED_TRAJECT = 'startdatum';

export const whole = (d: Complete): SituationInput => ({
  feiten: d.feiten,
  ...d.lists,
  ...(d.traject ? { traject: d.traject } : {}),
});

/** Each part goes with probability `rate`. An enrolment without `inschrijvingen` has none: that list only opens. */
export function partOf(r: Random, d: Complete, rate: number): SituationInput {
  const nietVolledig: string[] = [];
  const gone = (): boolean => r.chance(rate);
  const items = (list: readonly Item[]): Item[] => list.map((item) => withoutFields(item, gone));
  const some = (name: string, list: readonly Item[]): Item[] => {
    nietVolledig.push(name);
    return items(list.filter(() => r.chance(0.5)));
  };
  const feiten: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(d.feiten)) {
    if (!Array.isArray(value)) {
      if (ASSUMED.has(id) || !gone()) feiten[id] = value;
    } else if (!gone()) feiten[id] = items(value);
    else if (r.chance(0.5)) feiten[id] = some(id, value);
  }
  const lists: Record<string, readonly Item[]> = {};
  for (const [name, list] of Object.entries(d.lists)) {
    if (!gone()) lists[name] = items(list);
    else if (r.chance(0.5)) lists[name] = some(name, list);
  }
  let traject: Record<string, unknown> | undefined;
  if (d.traject) {
    traject = {};
    for (const [field, value] of Object.entries(d.traject)) {
      if (Array.isArray(value)) traject[field] = gone() ? some(`traject.${field}`, value) : items(value);
      else if (field === ASSUMED_TRAJECT || !gone()) traject[field] = value;
    }
  }
  return { feiten, ...lists, ...(traject ? { traject } : {}), nietVolledig };
}

function withoutFields(item: Item, gone: () => boolean): Item {
  const kept: Item = {};
  for (const [name, value] of Object.entries(item)) if (!gone()) kept[name] = value;
  return kept;
}

/** The same partial dossier with one thing as it truly is. */
export function withTrue(part: SituationInput, d: Complete, id: string): SituationInput {
  const nietVolledig = (part.nietVolledig ?? []).filter((name) => name !== id);
  if (id in d.lists) return { ...part, [id]: d.lists[id as keyof Complete['lists']], nietVolledig };
  if (id.startsWith('traject.')) {
    const field = id.slice('traject.'.length);
    const value = d.traject?.[field];
    return value === undefined ? part : { ...part, traject: { ...part.traject, [field]: value }, nietVolledig };
  }
  return { ...part, feiten: { ...part.feiten, [id]: d.feiten[id] }, nietVolledig };
}
