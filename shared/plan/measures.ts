/** Measures with verdict, every reason, certainty, source, valid since and missing facts, ready to print. */
import type { Bedrag, Maatregel, Reden, Stap } from '../pathways/advice.ts';
import { changeInWords } from './changes.ts';
import { cleanText, textOrNull, texts } from './clean.ts';
import { conflictLine, conflictsAbout } from './conflicts.ts';
import { feitTekst } from './facts.ts';
import { bedragLabel, UITKOMST, wieTekst, zekerheid } from './labels.ts';
import { mentionsOkot, OKOT, OKOT_TEXT, withoutOkot } from './okot.ts';
import { overrideOf } from './overrides.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopBedrag, PopKantelpunt, PopMaatregel, PopMaatregelGroep, PopReden, PopStap } from './plan-types.ts';
import { dateOrWords, datum, feitgetal, waarde } from './values.ts';
import { kernzin, lowerFirst, oordeelVanMaatregel, whoDecides } from './verdicts.ts';

/** Failing first, then decisions, then what is unknown: in the order in which they matter. */
const ORDER: readonly Reden['uitkomst'][] = ['niet-voldaan', 'beslissing', 'onbekend', 'voldaan'];

/** The engine writes norm and client in one line: "Je werkt minstens 80%. Bij jou: 75%." */
const ABOUT_CLIENT = / (?=(?:Bij jou:|Nog niet bekend:|Daarover beslist|Of dit voor je telt|Hangt af van:) ?)/;

export function splitSentence(text: string): { readonly norm: string; readonly detail: string | null } {
  const place = text.search(ABOUT_CLIENT);
  if (place < 0) return { norm: text, detail: null };
  return { norm: text.slice(0, place), detail: text.slice(place + 1) };
}

/** 'Uitzondering op: je bent jonger dan 50.' The rules often say the first word themselves. */
export function exceptionText(norm: string, to: string | undefined, all: readonly Reden[]): string | null {
  if (to === undefined) return null;
  const excepted = all.find(({ id }) => id === to);
  if (excepted !== undefined) return `Uitzondering op: ${lowerFirst(splitSentence(cleanText(excepted.tekst)).norm)}`;
  return /^uitzondering/i.test(norm) ? null : 'Uitzondering';
}

/** What the client has, when the sentence of the engine does not say it already. */
function fromFacts(context: BuildContext, source: Reden): string | null {
  const parts = Object.entries(source.feiten).flatMap(([fact, content]) => {
    // A list of diplomas or languages is no value to put behind a label.
    if (typeof content === 'object') return [];
    const text = feitTekst(context.dictionary, fact, content, feitgetal, (iso) => datum(iso).tekst);
    return [`${lowerFirst(context.factLabel(fact))}: ${text}`];
  });
  return parts.length === 0 ? null : cleanText(`Bij jou: ${parts.join('; ')}.`);
}

export function buildReason(context: BuildContext, source: Reden, neutral: boolean, all: readonly Reden[]): PopReden {
  const { norm, detail } = splitSentence(cleanText(source.tekst));
  return {
    id: source.id,
    uitkomst: neutral ? null : UITKOMST[source.uitkomst],
    tekst: norm,
    detail: neutral ? null : (detail ?? fromFacts(context, source)),
    nodig: textOrNull(source.drempel),
    wie: whoDecides(source),
    beslissing: neutral ? null : textOrNull(source.nodig),
    bron: context.sources.number(source.bron),
    sinds: source.geldigVan === null ? null : datum(source.geldigVan),
    tot: source.geldigTot === null ? null : datum(source.geldigTot),
    zekerheid: zekerheid(source.zekerheid),
    uitzondering: exceptionText(norm, source.uitzonderingOp, all),
  };
}

export function buildAmount(context: BuildContext, measure: string, name: string, content: Bedrag): PopBedrag {
  return {
    naam: name,
    label: bedragLabel(measure, name),
    waarde: waarde(content, content.eenheid),
    prijspeil: content.prijspeil ?? null,
    zekerheid: content.zekerheid === undefined ? null : zekerheid(content.zekerheid),
    bronnen: context.sources.numbers(content.bronnen),
  };
}

export function buildStep(content: Stap, forWhat: string): PopStap {
  return {
    wat: cleanText(content.wat),
    bij: content.bij === undefined ? null : wieTekst(cleanText(content.bij)),
    uiterlijk: content.uiterlijk === undefined ? null : dateOrWords(content.uiterlijk),
    voor: forWhat,
  };
}

/** The amount to name first, where it is not the first one of the rule. */
const MAIN_AMOUNT: Readonly<Record<string, string>> = { studiegeld: 'totaal', opleidingscheque: 'overheid' };

/** Measures that inform rather than entitle: their amounts hold whatever the verdict (contract, section 2). */
const INFORMS: readonly string[] = [
  'studiegeld',
  'leerkrediet',
  'stopzetting',
  'harde-knip',
  'naric',
  'taaltest',
  'evc',
  'evc-beroepskwalificatie',
];

const isProvisional = ({ id, oordeel }: Maatregel): boolean =>
  !INFORMS.includes(id) && (oordeel === 'onbekend' || oordeel === 'voorwaardelijk');

/** While VDAB has not decided, a change that moves OKOT would tell how it stands, and without that line it would hide it. */
function changesOf(context: BuildContext, measure: Maatregel): PopKantelpunt[] {
  const mayTell = context.okotConcerns && !context.okotOpen(context.proposal);
  return measure.kantelt
    .filter(({ elders }) => mayTell || !elders.some(mentionsOkot))
    .map((change) => changeInWords(measure, change, context.dictionary));
}

/** Shapes: one measure of the advice -> what is printed of it. OKOT stays neutral while VDAB has not decided. */
function popMeasure(context: BuildContext, measure: Maatregel): PopMaatregel {
  const neutral = measure.id === OKOT && context.okotOpen(context.proposal);
  const label = cleanText(measure.label);
  const order = neutral
    ? measure.redenen
    : ORDER.flatMap((outcome) => measure.redenen.filter((row) => row.uitkomst === outcome));
  const reasons = order.map((row) => buildReason(context, row, neutral, measure.redenen));
  const amounts = neutral
    ? []
    : Object.entries(measure.bedragen).map(([name, content]) => buildAmount(context, measure.id, name, content));
  return {
    id: measure.id,
    label,
    oordeel: neutral ? null : oordeelVanMaatregel(measure),
    kern: neutral ? OKOT_TEXT : cleanText(kernzin(measure, context.factLabel)),
    // The certainty of a verdict belongs to that verdict: without one there is none.
    zekerheid: neutral ? null : zekerheid(measure.zekerheid),
    bedragen: amounts,
    hoofdbedrag: amounts.find(({ naam }) => naam === MAIN_AMOUNT[measure.id]) ?? amounts[0] ?? null,
    bedragenAls: isProvisional(measure) ? 'als het ja wordt' : null,
    redenen: reasons,
    ontbreekt: neutral ? [] : measure.ontbreekt.map((fact) => ({ feit: fact, label: context.factLabel(fact) })),
    kantelt: neutral ? [] : changesOf(context, measure),
    stappen: neutral ? [] : measure.stappen.map((row) => buildStep(row, label)),
    sluitUit: measure.sluitUit
      .filter(({ id }) => id !== OKOT || context.okotConcerns)
      .map(({ id }) => context.measureLabel(id)),
    verwijsNaar: textOrNull(measure.verwijsNaar),
    waarschuwingen: neutral
      ? []
      : texts(context.okotConcerns ? measure.waarschuwingen : withoutOkot(measure.waarschuwingen)),
    conflicten: conflictsAbout(measure.id, context.advice.conflicten, context.advice.bronnen).map(conflictLine),
    afwijking: overrideOf(context, measure),
    bronnen: [...new Set([...reasons.flatMap((row) => row.bron ?? []), ...amounts.flatMap((row) => row.bronnen)])].sort(
      (a, b) => a - b,
    ),
  };
}

const TOGETHER: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'Werkstudent: twee statuten naast elkaar', ids: ['werkstudent-codex', 'werkstudent-instelling'] },
];

/** Where a measure stands in the list. OKOT without decision always stands in the middle: its place may not tell. */
function rank(measure: Maatregel, open: boolean): number {
  if (open) return 1;
  const place: Readonly<Record<Maatregel['oordeel'], number>> = {
    ja: 0,
    voorwaardelijk: 1,
    onbekend: 2,
    neen: 3,
    nvt: 4,
  };
  return place[measure.oordeel];
}

export interface MeasureBlock {
  readonly groups: PopMaatregelGroep[];
  readonly notApplicable: string[];
}

interface RawGroup {
  readonly title: string | null;
  readonly members: readonly Maatregel[];
}

function inGroups(all: readonly Maatregel[]): RawGroup[] {
  const groups: RawGroup[] = [];
  const done = new Set<string>();
  for (const measure of all) {
    if (done.has(measure.id)) continue;
    const together = TOGETHER.find((group) => group.ids.includes(measure.id));
    const members = together === undefined ? [measure] : all.filter((member) => together.ids.includes(member.id));
    for (const member of members) done.add(member.id);
    groups.push({ title: together?.title ?? null, members });
  }
  return groups;
}

/** The measures of the pathway (else of the person) in groups; those that do not apply by name only. */
export function measureBlock(context: BuildContext): MeasureBlock {
  const open = (member: Maatregel): boolean => member.id === OKOT && context.okotOpen(context.proposal);
  const place = (group: RawGroup): number => Math.min(...group.members.map((member) => rank(member, open(member))));
  const lapses = (group: RawGroup): boolean =>
    group.members.every((member) => member.oordeel === 'nvt' && member.afwijking === undefined);
  const concerns = (member: Maatregel): boolean =>
    member.id !== OKOT || member.afwijking !== undefined || context.okotConcerns;
  const all = inGroups((context.proposal?.maatregelen ?? context.advice.maatregelen).filter(concerns));
  // Sorted before they are written out, so that sources get their numbers in reading order.
  const shown = all.filter((group) => !lapses(group)).sort((a, b) => place(a) - place(b));
  return {
    groups: shown.map(({ title, members }) => ({
      titel: title,
      maatregelen: members.map((member) => popMeasure(context, member)),
    })),
    notApplicable: all
      .filter(lapses)
      .flatMap((group) => group.members)
      .filter((member) => !open(member))
      .map((member) => cleanText(member.label)),
  };
}
