/** The rule handbook as data: everything a pack says, in words, with numbered sources. Made from the pack alone. */
import type { ConditionView, RulesView, RuleView, UnknownView } from '../api/rules-view.ts';
import { zekerheid } from './labels.ts';
import { type ParameterTables, type ParameterValue, parameterTables } from './parameter-tables.ts';
import type { Datum, PopBron } from './plan-types.ts';
import { type SourceList, sourceList } from './sources.ts';
import { themeLabel, themesOf } from './themes.ts';
import { datum } from './values.ts';
import { jaBetekent, upperFirst } from './verdicts.ts';

/** One line of the conditions; `depth` says how far it stands inside groups. */
export interface HandbookCondition {
  readonly depth: number;
  readonly tekst: string;
  /** Announces the lines under it: 'Minstens een van deze:'. */
  readonly kop: string | null;
  readonly uitzondering: string | null;
  /** When it counts, who decides, in which period: each a short sentence. */
  readonly klein: readonly string[];
  readonly bronnen: readonly number[];
  readonly zekerheid: string | null;
}

export interface HandbookConflict {
  readonly onderwerp: string;
  readonly stemmen: readonly { readonly wie: string; readonly zegt: string; readonly bron: number | null }[];
  readonly gekozen: string;
}

export interface HandbookChapter {
  readonly id: string;
  readonly label: string;
  readonly vraag: string;
  readonly kenmerken: readonly (readonly [string, string])[];
  readonly voorwaarden: readonly HandbookCondition[];
  readonly cijfers: ParameterTables;
  readonly bedragen: readonly { readonly label: string; readonly tekst: string }[];
  readonly begrippen: readonly { readonly naam: string; readonly tekst: string }[];
  readonly stappen: readonly string[];
  readonly letOp: readonly string[];
  readonly sluitUit: readonly string[];
  readonly conflicten: readonly HandbookConflict[];
  readonly nietGeweten: readonly UnknownView[];
  readonly bronnen: readonly number[];
}

interface HandbookReform {
  readonly datum: Datum;
  readonly label: string;
  readonly wat: string;
  readonly verandering: string;
  readonly zekerheid: string | null;
  readonly bron: number | null;
}

export interface Handbook {
  readonly versie: string;
  readonly hashKort: string;
  readonly peildatum: Datum;
  readonly hoofdstukken: readonly HandbookChapter[];
  readonly hervormingen: readonly HandbookReform[];
  /** Terms that rules share. */
  readonly begrippen: HandbookChapter['begrippen'];
  /** Conflicts about no measure in particular. */
  readonly conflicten: readonly HandbookConflict[];
  readonly nietGeweten: readonly { readonly thema: string; readonly rijen: readonly UnknownView[] }[];
  readonly bronnen: readonly (PopBron & { readonly zekerheid: string })[];
  /** Number of the source that a figure cites. */
  readonly bronVan: (value: ParameterValue) => number | null;
}

/** Chapters in alphabetical order; sources get their numbers in reading order. */
export function buildHandbook(view: RulesView): Handbook {
  const sources = sourceList(view.bronnen);
  const ordered = [...view.maatregelen].sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  const hoofdstukken = ordered.map((rule) => chapter(rule, view, sources));
  const hervormingen = view.hervormingen.map((reform) => ({
    datum: datum(reform.datum),
    label: reform.label,
    wat: reform.wat,
    verandering: reformChange(reform),
    zekerheid: reform.zekerheid === null ? null : zekerheid(reform.zekerheid).tekst,
    bron: reform.bron === null ? null : sources.number(reform.bron),
  }));
  const known = new Set(ordered.map(({ id }) => id));
  const conflicten = view.conflicten
    .filter(({ maatregelen }) => !maatregelen.some((id) => known.has(id)))
    .map((one) => conflict(one, sources));
  return {
    versie: view.pakket.versie,
    hashKort: view.pakket.hash.slice(0, 12),
    peildatum: datum(view.peildatum),
    hoofdstukken,
    hervormingen,
    begrippen: sharedTerms(view),
    conflicten,
    nietGeweten: themesOf(view.nietGeweten).map(({ thema, rijen }) => ({ thema: themeLabel(thema), rijen })),
    bronnen: sources.list().map((source) => ({
      ...source,
      zekerheid: zekerheid(view.bronnen[source.sleutel]?.zekerheid ?? 'secundair').tekst,
    })),
    bronVan: ({ bron }) => sources.number(bron),
  };
}

/** 'van 50% naar 80%', 'nieuw: 28 uur per week', 'geldt vanaf deze dag'. */
export function reformChange({ soort, was, wordt }: RulesView['hervormingen'][number]): string {
  if (soort === 'voorwaarde') return wordt ?? was ?? '';
  if (was === null) return `nieuw: ${wordt ?? ''}`;
  return wordt === null ? `${was} vervalt; nog geen nieuw cijfer` : `van ${was} naar ${wordt}`;
}

function chapter(rule: RuleView, view: RulesView, sources: SourceList): HandbookChapter {
  return {
    id: rule.id,
    label: rule.label,
    vraag: rule.vraag,
    kenmerken: [
      ['Ja betekent', jaBetekent(rule.id)],
      ['Welke datum telt', upperFirst(rule.datum)],
      ...(rule.geldtVoorTekst === null ? [] : [['Geldt alleen als', rule.geldtVoorTekst] as const]),
      ...(rule.verwijsNaar === null ? [] : [['Waar navragen', rule.verwijsNaar] as const]),
    ],
    voorwaarden: rule.voorwaarden.flatMap((one) => conditionLines(one, 0, null, sources)),
    cijfers: numbered(parameterTables(rule.parameters), sources),
    bedragen: rule.bedragen.map(({ label, tekst }) => ({ label: upperFirst(label), tekst })),
    begrippen: rule.definities.filter(({ gedeeld }) => gedeeld === null).map(({ naam, tekst }) => ({ naam, tekst })),
    stappen: rule.stappen.map(stepLine),
    letOp: rule.waarschuwingen.map(({ tekst }) => tekst),
    sluitUit: rule.sluitUit.map(({ label, bereik }) => `${label} (${RANGE[bereik]})`),
    conflicten: view.conflicten
      .filter(({ maatregelen }) => maatregelen.includes(rule.id))
      .map((one) => conflict(one, sources)),
    nietGeweten: view.nietGeweten.filter(({ maatregelen }) => maatregelen.includes(rule.id)),
    bronnen: sources.numbers(rule.bronnen),
  };
}

/** Each term once, also when several rules use it. */
function sharedTerms({ maatregelen }: RulesView): HandbookChapter['begrippen'] {
  const terms = new Map(
    maatregelen.flatMap(({ definities }) =>
      definities.filter(({ gedeeld }) => gedeeld !== null).map(({ naam, tekst }) => [naam, tekst] as const),
    ),
  );
  return [...terms].map(([naam, tekst]) => ({ naam, tekst })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

/** Gives the sources of the figures their numbers, in reading order. */
function numbered(tables: ParameterTables, sources: SourceList): ParameterTables {
  for (const { value } of tables.singles) sources.number(value.bron);
  for (const { rows } of tables.tables)
    for (const { values } of rows) for (const { bron } of values) sources.number(bron);
  return tables;
}

const RANGE: Readonly<Record<RuleView['sluitUit'][number]['bereik'], string>> = {
  opleiding: 'voor dezelfde opleiding',
  periode: 'in dezelfde periode',
  loopbaan: 'in de hele loopbaan',
};

/** 'Geef je akkoord (bij: werkgever; uiterlijk: ...).' */
export function stepLine({ wat, bij, als, uiterlijk }: RuleView['stappen'][number]): string {
  const extra = [
    bij === null ? null : `bij: ${bij}`,
    uiterlijk === null ? null : `uiterlijk: ${uiterlijk}`,
    als === null ? null : `alleen als ${als}`,
  ].filter((part) => part !== null);
  return extra.length === 0 ? wat : `${wat.replace(/\.$/, '')} (${extra.join('; ')}).`;
}

const GROUP: Readonly<Record<'alle' | 'een-van', string>> = { alle: 'Allemaal:', 'een-van': 'Minstens een van deze:' };

function conditionLines(
  condition: ConditionView,
  depth: number,
  exceptionTo: string | null,
  sources: SourceList,
): HandbookCondition[] {
  const { kind, norm, delen, behalve } = condition;
  const kop = kind === 'voorwaarde' ? null : GROUP[kind];
  const line: HandbookCondition = {
    depth,
    tekst: norm ?? kop ?? '',
    kop: norm === null ? null : kop,
    uitzondering: exceptionTo,
    klein: details(condition),
    bronnen: sources.numbers(condition.bronnen),
    zekerheid: condition.zekerheid === null ? null : zekerheid(condition.zekerheid).tekst,
  };
  return [
    line,
    ...delen.flatMap((part) => conditionLines(part, depth + 1, null, sources)),
    ...behalve.flatMap((part) =>
      conditionLines(part, depth + 1, 'Uitzondering: dan geldt de voorwaarde hierboven als voldaan.', sources),
    ),
  ];
}

function details({ wanneerTekst, van, tot, wie, nodig, verwijsNaar, inForce }: ConditionView): string[] {
  const period = [
    van === null ? null : `vanaf ${datum(van).tekst}`,
    tot === null ? null : `tot ${datum(tot).tekst}`,
  ].filter((part) => part !== null);
  return [
    wanneerTekst === null ? null : `Telt alleen als ${wanneerTekst}.`,
    period.length === 0
      ? null
      : `Geldt ${period.join(' ')}${inForce ? '' : ', dus niet op de datum van dit handboek'}.`,
    wie === null ? null : `Klopt dit niet, dan beslist ${wie}${nodig === null ? '' : `; nodig: ${nodig}`}.`,
    verwijsNaar === null ? null : `Zo niet, kijk bij: ${verwijsNaar}.`,
  ].filter((part) => part !== null);
}

const conflict = (
  { onderwerp, bronnen, gekozen }: RulesView['conflicten'][number],
  sources: SourceList,
): HandbookConflict => ({
  onderwerp,
  stemmen: bronnen.map(({ bron, naam, zegt }) => ({
    wie: naam,
    zegt,
    bron: bron === null ? null : sources.number(bron),
  })),
  gekozen,
});
