/** The rules of the pack as a person reads them, with the figures in force on a date. */
import type { ConditionView, RulesView, RuleView } from '../../shared/api/rules-view.ts';
import { parseIsoDay } from '../../shared/engine/calendar.ts';
import { weakest } from '../../shared/engine/certainty.ts';
import type { Pack } from '../../shared/engine/compile-pack.ts';
import type { ValueInForce } from '../../shared/engine/compile-parameters.ts';
import type { CompiledRule } from '../../shared/engine/compile-rule.ts';
import { isLeaf, type NodeDef, type RuleDef } from '../../shared/engine/pack-format.ts';
import { formatScaled } from '../../shared/engine/show-value.ts';
import type { Versie } from '../../shared/pathways/advice.ts';

/** Which date selects the rule, after the contract. */
const DATES: Readonly<Record<RuleDef['datum'], string>> = {
  academiejaar: 'het academiejaar van het traject',
  start: 'de startdatum van het traject, anders 15 september van het academiejaar',
  tijdskrediet: 'de datum van de aanvraag van het tijdskrediet, anders de datum van het advies',
  kmo: 'de datum van de aanvraag van de steun, anders de datum van het advies',
  advies: 'de datum van het advies',
};

/** `peildatum`: an ISO day that exists. */
export function rulesView(pack: Pack, pakket: Versie, peildatum: string): RulesView {
  const day = parseIsoDay(peildatum) ?? 0;
  return {
    pakket: { versie: pakket.versie, hash: pakket.hash },
    peildatum,
    maatregelen: pack.rules.map((rule) => ruleView(pack, rule, day)),
    bronnen: Object.fromEntries(
      Object.entries(pack.document.bronnen).map(([key, { datum, ...source }]) => [
        key,
        datum === undefined ? source : { ...source, datum },
      ]),
    ),
  };
}

interface Context {
  readonly pack: Pack;
  readonly rule: CompiledRule;
  readonly day: number;
  /** By name: the value in force on the day. */
  readonly values: ReadonlyMap<string, ValueInForce>;
}

function ruleView(pack: Pack, rule: CompiledRule, day: number): RuleView {
  const { def } = rule;
  const segment = rule.segments.findIndex(({ from, to }) => from <= day && day < to);
  const values = new Map(
    rule.parameters.flatMap(({ name, inForce }) => {
      const value = inForce[segment];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const context: Context = { pack, rule, day, values };
  return {
    id: def.id,
    label: def.label,
    soort: def.soort,
    vraag: def.vraag,
    datum: DATES[def.datum],
    geldtVoor: def.geldtVoor ?? null,
    voorwaarden: def.voorwaarden.map((node) => conditionView(context, node, true)),
    bedragen: Object.entries(def.bedragen).map(([naam, { label, eenheid, waarde, afronding }]) => {
      return { naam, label: label ?? null, eenheid, waarde, afronding };
    }),
    parameters: Object.entries(def.parameters).map((entry) => parameterView(entry, day)),
    stappen: def.stappen.map(({ wat, bij }) => ({ wat: filled(context, wat), bij: bij ?? null })),
    waarschuwingen: def.waarschuwingen.map(({ tekst }) => filled(context, tekst)),
    sluitUit: def.sluitUit,
    verwijsNaar: def.verwijsNaar ?? null,
    bronnen: def.bronnen,
  };
}

function conditionView(context: Context, node: NodeDef, parentInForce: boolean): ConditionView {
  const { van = null, tot = null } = node.periode ?? {};
  const inForce = parentInForce && isWithin(van, tot, context.day);
  const inner = (nodes: readonly NodeDef[] | undefined): ConditionView[] =>
    (nodes ?? []).map((one) => conditionView(context, one, inForce));
  const common = {
    norm: node.norm === undefined ? null : filled(context, node.norm),
    wanneer: node.wanneer ?? null,
    ...{ van, tot, inForce },
    behalve: inner(node.behalve),
  };
  if (!isLeaf(node)) {
    const kind = node.alle ? 'alle' : 'een-van';
    const nothing = { als: null, bronnen: [], zekerheid: null, wie: null, nodig: null, verwijsNaar: null };
    return { ...common, ...nothing, id: node.id ?? null, kind, delen: inner(node.alle ?? node['een-van']) };
  }
  const { als, wie = null, nodig = null, verwijsNaar = null } = node;
  const footing = footingOf(context, node);
  return { ...common, ...footing, id: node.id, kind: 'voorwaarde', als, wie, nodig, verwijsNaar, delen: [] };
}

const NAMED = /\bp\.(\w+)/g;
const DEFINED = /\bd\.(\w+)/g;

/** An expression followed by those of the rule's own definitions that it uses: these may hold parameters too. */
function spelledOut(expression: string, definitions: Readonly<Record<string, string>>): string {
  const texts = [expression];
  const seen = new Set<string>();
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(DEFINED)) {
      const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
      if (definition === undefined || seen.has(name)) continue;
      seen.add(name);
      texts.push(definition);
    }
  }
  return texts.join(' ');
}

/** What a condition rests on: the values of its parameters in force, then the source that it names itself. */
function footingOf(
  { pack, rule, values }: Context,
  { als, bron, zekerheid }: Extract<NodeDef, { als: string }>,
): Pick<ConditionView, 'bronnen' | 'zekerheid'> {
  const names = new Set([...spelledOut(als, rule.def.definities).matchAll(NAMED)].map(([, name = '']) => name));
  const used = [...names].flatMap((name) => values.get(name) ?? []);
  const bronnen = [...new Set([...used.map((value) => value.bron), ...(bron === undefined ? [] : [bron])])];
  const own = zekerheid ?? (used.length > 0 || bron === undefined ? undefined : pack.document.bronnen[bron]?.zekerheid);
  const all = [...used.map((value) => value.zekerheid), ...(own === undefined ? [] : [own])];
  return { bronnen, zekerheid: all.length === 0 ? null : weakest(all) };
}

/** '{p.minBreuk}' becomes the value in force; without one the sentence says so. */
function filled({ rule, values }: Context, text: string): string {
  return text.replace(/\{p\.(\w+)\}/g, (_, name: string) => {
    const def = rule.def.parameters[name];
    const value = values.get(name);
    if (def === undefined || value === undefined) return '(geen cijfer bekend voor deze datum)';
    return formatScaled(value.value, def.schaal, def.eenheid);
  });
}

function parameterView(
  [naam, { label, eenheid, schaal, buiten, waarden }]: [string, RuleDef['parameters'][string]],
  day: number,
): RuleView['parameters'][number] {
  const ordered = waarden.toSorted((a, b) => (a.van < b.van ? -1 : 1));
  return {
    naam,
    label: label ?? null,
    eenheid,
    buiten,
    waarden: ordered.map(({ van, tot, waarde, bron, zekerheid, noot }, index) => {
      const end = tot ?? ordered[index + 1]?.van ?? null;
      const tekst = formatScaled(Math.round(waarde * 10 ** schaal), schaal, eenheid);
      return { van, tot: end, waarde, tekst, bron, zekerheid, noot: noot ?? null, inForce: isWithin(van, end, day) };
    }),
  };
}

const isWithin = (from: string | null, to: string | null, day: number): boolean =>
  (from === null || (parseIsoDay(from) ?? 0) <= day) && (to === null || day < (parseIsoDay(to) ?? 0));
