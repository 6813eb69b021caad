/** The rules of the pack as a person reads them, with the figures in force on a date. */
import type { ConditionView, ConflictView, RulesView, RuleView } from '../api/rules-view.ts';
import { parseIsoDay } from '../engine/calendar.ts';
import { weakest } from '../engine/certainty.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { ValueInForce } from '../engine/compile-parameters.ts';
import type { CompiledRule } from '../engine/compile-rule.ts';
import { inSentence } from '../engine/in-sentence.ts';
import { isLeaf, type NodeDef, type RuleDef } from '../engine/pack-format.ts';
import type { ConflictDef } from '../engine/pack-texts.ts';
import { formatScaled } from '../engine/show-value.ts';
import type { Versie } from '../pathways/advice.ts';
import { inWords, type Names } from './expression-words.ts';
import { bedragLabel, readable } from './labels.ts';
import { parameterLabel } from './parameter-tables.ts';
import { reformsAround } from './reforms.ts';

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
  const maatregelen = pack.rules.map((rule) => ruleView(pack, rule, day));
  return {
    pakket: { versie: pakket.versie, hash: pakket.hash },
    peildatum,
    maatregelen,
    bronnen: Object.fromEntries(
      Object.entries(pack.document.bronnen).map(([key, { datum, ...source }]) => [
        key,
        datum === undefined ? source : { ...source, datum },
      ]),
    ),
    conflicten: pack.document.conflicten.map((conflict) => conflictView(pack, conflict)),
    nietGeweten: pack.document.nietGeweten,
    hervormingen: reformsAround({ peildatum, maatregelen }),
  };
}

function conflictView({ document }: Pack, { onderwerp, maatregelen, bronnen, gekozen }: ConflictDef): ConflictView {
  const sayings = bronnen.map(({ bron = null, naam, zegt }) => {
    const source = bron === null ? undefined : document.bronnen[bron];
    return { bron, naam: naam ?? (source === undefined ? '' : `${source.uitgever}: ${source.titel}`), zegt };
  });
  return { onderwerp, maatregelen, bronnen: sayings, gekozen };
}

interface Context {
  readonly pack: Pack;
  readonly rule: CompiledRule;
  readonly day: number;
  readonly names: Names;
  /** By name: the value in force on the day. */
  readonly values: ReadonlyMap<string, ValueInForce>;
}

/** The figures of a rule in force on a day, by name. */
function valuesOn({ segments, parameters }: CompiledRule, day: number): Map<string, ValueInForce> {
  const segment = segments.findIndex(({ from, to }) => from <= day && day < to);
  return new Map(
    parameters.flatMap(({ name, inForce }) => {
      const value = inForce[segment];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** What does not hold on the date is said with the figures of when it does. */
function contextOf(context: Context, van: string | null, tot: string | null): Context {
  const [from, to] = [van, tot].map((iso) => (iso === null ? null : parseIsoDay(iso)));
  if (typeof from === 'number' && context.day < from) return { ...context, values: valuesOn(context.rule, from) };
  if (typeof to === 'number' && to <= context.day) return { ...context, values: valuesOn(context.rule, to - 1) };
  return context;
}

function ruleView(pack: Pack, rule: CompiledRule, day: number): RuleView {
  const { def } = rule;
  const values = valuesOn(rule, day);
  const names: Names = {
    fact: (id) => pack.symbols.byId.get(id)?.def,
    parameter: (name) => parameterWords(def, name, values),
    definition: (name) => def.definities[name] ?? pack.document.definities[name],
  };
  const context: Context = { pack, rule, day, names, values };
  const say = (expression: string | undefined): string | null =>
    expression === undefined ? null : inWords(expression, names);
  return {
    id: def.id,
    label: def.label,
    soort: def.soort,
    vraag: def.vraag,
    datum: DATES[def.datum],
    geldtVoor: def.geldtVoor ?? null,
    geldtVoorTekst: say(def.geldtVoor),
    voorwaarden: def.voorwaarden.map((node) => conditionView(context, node, true)),
    bedragen: Object.entries(def.bedragen).map(([naam, { label, eenheid, waarde, afronding }]) => {
      return {
        naam,
        label: label ?? bedragLabel(def.id, naam),
        eenheid,
        waarde,
        tekst: inWords(waarde, names),
        afronding,
      };
    }),
    definities: definitionsOf(def, pack.document.definities).map(([naam, uitdrukking]) => ({
      naam: readable(naam),
      gedeeld: Object.hasOwn(def.definities, naam) ? null : ('alle maatregelen' as const),
      uitdrukking,
      tekst: inWords(uitdrukking, names),
    })),
    parameters: Object.entries(def.parameters).map((entry) => parameterView(entry, day)),
    stappen: def.stappen.map(({ wat, bij, als, uiterlijk }) => ({
      wat: filled(context, wat),
      bij: bij ?? null,
      als: say(als),
      uiterlijk: say(uiterlijk),
    })),
    waarschuwingen: def.waarschuwingen.map(({ tekst, als, bron }) => ({
      tekst: filled(context, tekst),
      als: say(als),
      bron: bron ?? null,
    })),
    sluitUit: def.sluitUit.map(({ id, bereik }) => ({
      id,
      bereik,
      label: pack.rulesById.get(id)?.def.label ?? readable(id),
    })),
    verwijsNaar: def.verwijsNaar ?? null,
    bronnen: citedBy(def, context),
  };
}

function conditionView(outer: Context, node: NodeDef, parentInForce: boolean): ConditionView {
  const { van = null, tot = null } = node.periode ?? {};
  const inForce = parentInForce && isWithin(van, tot, outer.day);
  const context = contextOf(outer, van, tot);
  const inner = (nodes: readonly NodeDef[] | undefined): ConditionView[] =>
    (nodes ?? []).map((one) => conditionView(context, one, inForce));
  const common = {
    norm: node.norm === undefined ? null : filled(context, node.norm),
    wanneer: node.wanneer ?? null,
    wanneerTekst: node.wanneer === undefined ? null : inWords(node.wanneer, context.names),
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

/** Every source of a rule: its own, those of its conditions, figures and warnings. */
function citedBy(def: RuleDef, context: Context): string[] {
  const ofNodes = (nodes: readonly NodeDef[]): string[] =>
    nodes.flatMap((node) => [
      ...(isLeaf(node) ? footingOf(context, node).bronnen : ofNodes(node.alle ?? node['een-van'] ?? [])),
      ...ofNodes(node.behalve ?? []),
    ]);
  return [
    ...new Set([
      ...ofNodes(def.voorwaarden),
      ...Object.values(def.parameters).flatMap(({ waarden }) => waarden.map(({ bron }) => bron)),
      ...def.waarschuwingen.flatMap(({ bron }) => bron ?? []),
      ...def.bronnen,
    ]),
  ];
}

/** The definitions that a rule uses, its own first, then those that all rules share. */
function definitionsOf(def: RuleDef, shared: Readonly<Record<string, string>>): (readonly [string, string])[] {
  const used = spelledOut(JSON.stringify(def), { ...shared, ...def.definities });
  const names = new Set([...used.matchAll(DEFINED)].map(([, name = '']) => name));
  return [
    ...Object.entries(def.definities),
    ...Object.entries(shared).filter(([name]) => names.has(name) && !Object.hasOwn(def.definities, name)),
  ];
}

/** 'minimum (80%)': a parameter with its figure on the date. */
function parameterWords(def: RuleDef, name: string, values: ReadonlyMap<string, ValueInForce>): string {
  const parameter = def.parameters[name];
  const value = values.get(name);
  const label = parameterLabel(parameter?.label ?? null, name);
  if (parameter === undefined) return label;
  return value === undefined
    ? `${inSentence(label)} (geen cijfer bekend)`
    : `${inSentence(label)} (${formatScaled(value.value, parameter.schaal, parameter.eenheid)})`;
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
