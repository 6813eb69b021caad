/** Every small slip in the data of one measure: what a tired author could write instead. */
import { isoOfDay, parseIsoDay } from '../../../shared/engine/calendar.ts';
import { expressionsOf, type TextPath } from '../../../shared/engine/checks/rule-texts.ts';
import type { RuleDef } from '../../../shared/engine/pack-format.ts';
import { type Slip, slipsIn } from './mutate-expression.ts';
import { namedPath, replaced } from './rule-paths.ts';

export interface Mutant {
  /** Stays the same while the rule keeps its ids: for the list of equivalent ones. */
  readonly name: string;
  /** `rond`: in what is said around the verdict (steps and warnings), which few cases look at. */
  readonly soort: 'regel' | 'rond';
  readonly rule: RuleDef;
}

/** Can a rule of that kind be asked on that day? */
const RULE_DAYS: Readonly<Record<RuleDef['datum'], (day: number) => boolean>> = {
  academiejaar: (day) => isoOfDay(day).endsWith('-09-01'),
  start: () => true,
  tijdskrediet: () => true,
  kmo: () => true,
  advies: () => true,
};

const ruleDays = ({ datum }: Pick<RuleDef, 'datum'>): ((day: number) => boolean) => RULE_DAYS[datum];

export function mutantsOf(rule: RuleDef): Mutant[] {
  return [...expressionMutants(rule), ...treeMutants(rule), ...amountMutants(rule), ...parameterMutants(rule)];
}

const isAround = ([first]: TextPath): boolean => first === 'waarschuwingen' || first === 'stappen';

function expressionMutants(rule: RuleDef): Mutant[] {
  return expressionsOf(rule).flatMap(({ path, text }) =>
    slipsIn(text, ruleDays(rule)).map(
      ({ what, text: slip }: Slip): Mutant => ({
        name: `${namedPath(rule, path)}: ${what}`,
        soort: isAround(path) ? 'rond' : 'regel',
        rule: replaced(rule, path, slip),
      }),
    ),
  );
}

type Holder = Readonly<Record<string, unknown>>;

/** Conditions, exceptions, periods and `wanneer` that fall away; `alle` and `een-van` mistaken for each other. */
function treeMutants(rule: RuleDef): Mutant[] {
  const found: Mutant[] = [];
  const add = (path: TextPath, what: string, value: unknown): void => {
    found.push({ name: `${namedPath(rule, path)}: ${what}`, soort: 'regel', rule: replaced(rule, path, value) });
  };
  const list = (nodes: readonly Holder[], path: TextPath, mayEmpty: boolean): void => {
    nodes.forEach((node, index) => {
      const at = [...path, index];
      if (nodes.length > 1 || mayEmpty) {
        const rest = nodes.filter((_, other) => other !== index);
        found.push({
          name: `${namedPath(rule, at)}: valt weg`,
          soort: 'regel',
          rule: replaced(rule, path, rest.length > 0 || path.length === 1 ? rest : undefined),
        });
      }
      visit(node, at);
    });
  };
  const visit = (node: Holder, path: TextPath): void => {
    if (node.wanneer !== undefined) add([...path, 'wanneer'], 'valt weg', undefined);
    if (node.anders !== undefined) add([...path, 'anders'], 'valt weg', undefined);
    periods(node, path);
    for (const [kind, other] of [
      ['alle', 'een-van'],
      ['een-van', 'alle'],
    ] as const) {
      const parts = node[kind] as readonly Holder[] | undefined;
      if (parts === undefined) continue;
      const { [kind]: _, ...rest } = node;
      if (parts.length > 1) add(path, `${kind} wordt ${other}`, { ...rest, [other]: parts });
      list(parts, [...path, kind], false);
    }
    if (node.behalve !== undefined) list(node.behalve as readonly Holder[], [...path, 'behalve'], true);
  };
  const periods = (node: Holder, path: TextPath): void => {
    for (const [end, day] of Object.entries((node.periode ?? {}) as Readonly<Record<string, string>>)) {
      add([...path, 'periode', end], 'valt weg', undefined);
      for (const moved of movedDays(rule, day)) add([...path, 'periode', end], `${day} wordt ${moved}`, moved);
    }
  };
  list(rule.voorwaarden as unknown as readonly Holder[], ['voorwaarden'], true);
  if (rule.geldtVoor !== undefined) add(['geldtVoor'], 'valt weg', undefined);
  rule.vereist.forEach((_, index) => {
    found.push({
      name: `${namedPath(rule, ['vereist', index])}: valt weg`,
      soort: 'regel',
      rule: { ...rule, vereist: rule.vereist.filter((_need, other) => other !== index) },
    });
  });
  for (const key of ['waarschuwingen', 'stappen'] as const) {
    rule[key].forEach((_, index) => {
      const rest = (rule[key] as readonly unknown[]).filter((_one, other) => other !== index);
      const name = `${namedPath(rule, [key, index])}: valt weg`;
      found.push({ name, soort: 'rond', rule: replaced(rule, [key], rest) });
    });
  }
  return found;
}

/** A boundary one day later and one day earlier, where that changes anything. */
function movedDays(rule: RuleDef, iso: string): string[] {
  const day = parseIsoDay(iso) as number;
  const isRuleDay = ruleDays(rule);
  return [...(isRuleDay(day) ? [isoOfDay(day + 1)] : []), ...(isRuleDay(day - 1) ? [isoOfDay(day - 1)] : [])];
}

/** Amounts in the same unit that change places, one that is always there, and another way of rounding. */
function amountMutants(rule: RuleDef): Mutant[] {
  const names = Object.keys(rule.bedragen);
  const found: Mutant[] = [];
  const add = (name: string, what: string, bedragen: RuleDef['bedragen']): void => {
    found.push({ name: `bedragen.${name}: ${what}`, soort: 'regel', rule: { ...rule, bedragen } });
  };
  names.forEach((name, index) => {
    const amount = rule.bedragen[name] as RuleDef['bedragen'][string];
    const other = names.slice(index + 1).find((next) => rule.bedragen[next]?.eenheid === amount.eenheid);
    const swapped = other === undefined ? undefined : rule.bedragen[other];
    if (other !== undefined && swapped !== undefined) {
      add(name, `gewisseld met ${other}`, {
        ...rule.bedragen,
        [name]: { ...amount, waarde: swapped.waarde },
        [other]: { ...swapped, waarde: amount.waarde },
      });
    }
    const { als, ...always } = amount;
    if (als !== undefined) add(name, 'als valt weg', { ...rule.bedragen, [name]: always });
    const rounding = { geen: undefined, dichtstbij: 'omlaag', omlaag: 'omhoog', omhoog: 'omlaag' } as const;
    const rounded = rounding[amount.afronding];
    if (rounded !== undefined)
      add(name, `afronding ${rounded}`, { ...rule.bedragen, [name]: { ...amount, afronding: rounded } });
  });
  return found;
}

/** Values one step up and down, and the days on which they start and stop one day off. */
function parameterMutants(rule: RuleDef): Mutant[] {
  const found: Mutant[] = [];
  for (const [name, series] of Object.entries(rule.parameters)) {
    const add = (
      index: number,
      what: string,
      change: (waarden: typeof series.waarden) => typeof series.waarden,
    ): void => {
      const van = series.waarden[index]?.van;
      const waarden = change(structuredClone(series.waarden));
      const parameters = { ...rule.parameters, [name]: { ...series, waarden } };
      found.push({ name: `parameters.${name} vanaf ${van}: ${what}`, soort: 'regel', rule: { ...rule, parameters } });
    };
    series.waarden.forEach(({ waarde, van, tot }, index) => {
      for (const by of [1, -1]) {
        const moved = Number((waarde + by * 10 ** -series.schaal).toFixed(series.schaal));
        add(index, `${waarde} wordt ${moved}`, (all) =>
          all.map((one, at) => (at === index ? { ...one, waarde: moved } : one)),
        );
      }
      // A value that ends where the next starts moves with it: else the pack would not load.
      for (const moved of movedDays(rule, van)) {
        add(index, `van ${van} wordt ${moved}`, (all) =>
          all.map((one, at) =>
            at === index ? { ...one, van: moved } : one.tot === van ? { ...one, tot: moved } : one,
          ),
        );
      }
      if (tot === undefined || series.waarden.some((other) => other.van === tot)) return;
      for (const moved of movedDays(rule, tot)) {
        add(index, `tot ${tot} wordt ${moved}`, (all) =>
          all.map((one, at) => (at === index ? { ...one, tot: moved } : one)),
        );
      }
    });
  }
  return found;
}
