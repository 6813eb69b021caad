/** Verdicts as the client reads them: a word, a shape, who decides, how many questions are left. */
import type { Maatregel, Oordeel, Reden, Voorstel } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';
import { SHAPE_OF, wieTekst } from './labels.ts';
import type { OordeelTekst } from './plan-types.ts';
import { datum } from './values.ts';

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** 'VDAB', 'je werkgever en de instelling'. */
function enumeration(list: readonly string[]): string {
  if (list.length <= 1) return list.join('');
  return `${list.slice(0, -1).join(', ')} en ${list.at(-1)}`;
}

function verdictWord(verdict: Oordeel, deciders: readonly string[], questions: number): string {
  switch (verdict) {
    case 'ja':
      return 'ja';
    case 'neen':
      return 'neen';
    case 'nvt':
      return 'niet van toepassing';
    case 'voorwaardelijk':
      if (deciders.length === 0) return 'voorwaardelijk';
      return `voorwaardelijk: ${enumeration(deciders)} ${deciders.length === 1 ? 'beslist' : 'beslissen'}`;
    case 'onbekend':
      if (questions === 0) return 'onbekend';
      return questions === 1 ? 'onbekend (nog 1 vraag)' : `onbekend (nog ${questions} vragen)`;
  }
}

/** Without knowing why: for an override, or a summary of an earlier advice. */
export const kaalOordeel = (verdict: Oordeel): OordeelTekst => ({
  oordeel: verdict,
  vorm: SHAPE_OF[verdict],
  tekst: verdictWord(verdict, [], 0),
});

/** Who decides about a condition, as the client would say it; the engine may say so only in its sentence. */
export function whoDecides(reason: Reden): string | null {
  const named = reason.wie ?? /(?:Daarover|Of dit voor je telt,) beslist (.+)\.$/.exec(reason.tekst)?.[1];
  return named === undefined ? null : wieTekst(cleanText(named));
}

function decidersOf(measures: readonly Maatregel[]): string[] {
  const reasons = measures.flatMap((measure) => measure.redenen);
  const who = reasons.filter((reason) => reason.uitkomst === 'beslissing').map(whoDecides);
  return unique(who.filter((name) => name !== null));
}

export function oordeelVanMaatregel(measure: Maatregel): OordeelTekst {
  const text = verdictWord(measure.oordeel, decidersOf([measure]), measure.ontbreekt.length);
  return { oordeel: measure.oordeel, vorm: SHAPE_OF[measure.oordeel], tekst: text };
}

/** The measures that can close a pathway; its verdict is the worst of these. */
const GATES: readonly string[] = ['toelating', 'taalvoorwaarde', 'leerkrediet', 'harde-knip'];

export function oordeelVanVoorstel(proposal: Voorstel): OordeelTekst {
  const deciding = proposal.maatregelen.filter(
    (measure) => GATES.includes(measure.id) && measure.oordeel === proposal.oordeel,
  );
  const questions = unique(deciding.flatMap((measure) => measure.ontbreekt)).length;
  const text = verdictWord(proposal.oordeel, decidersOf(deciding), questions);
  return { oordeel: proposal.oordeel, vorm: SHAPE_OF[proposal.oordeel], tekst: text };
}

/** What `ja` and `neen` mean for the measures where it is not "you are entitled". */
const MEANING: Readonly<Record<string, { readonly ja: string; readonly neen?: string }>> = {
  studiegeld: { ja: 'Het bedrag ligt vast.' },
  leerkrediet: { ja: 'Je leerkrediet volstaat.' },
  'harde-knip': { ja: 'Je mag je verder inschrijven.' },
  toelating: { ja: 'Je voldoet aan de toelatingsvoorwaarden.' },
  taalvoorwaarde: { ja: 'Je voldoet aan de taalvoorwaarde.' },
  taaltest: { ja: 'Je hebt een taaltest nodig.', neen: 'Je hebt geen taaltest nodig.' },
  naric: { ja: 'Je laat je buitenlands diploma best erkennen.', neen: 'Je hebt geen erkenning nodig.' },
  evc: { ja: 'Je kunt een EVC-procedure aanvragen.' },
  'evc-beroepskwalificatie': { ja: 'Je kunt een EVC-procedure aanvragen.' },
  'uitkering-behoud': { ja: 'Je houdt je uitkering voor het hele traject.' },
};

/** What `ja` says of a measure. */
export const jaBetekent = (measure: string): string => MEANING[measure]?.ja ?? 'Je hebt er recht op.';

/** The verdict in one plain sentence to the client. `label` names a fact. */
export function kernzin(measure: Maatregel, label: (fact: string) => string): string {
  const meaning = MEANING[measure.id];
  switch (measure.oordeel) {
    case 'ja': {
      const draft = measure.zekerheid === 'ontwerp' ? ', volgens een ontwerptekst die nog kan veranderen' : '';
      return `Ja${draft}: ${lowerFirst(jaBetekent(measure.id))}`;
    }
    case 'nvt':
      return 'Niet van toepassing: dit geldt niet voor jouw situatie.';
    case 'neen':
      return meaning?.neen === undefined ? refusal(measure, label) : `Neen: ${lowerFirst(meaning.neen)}`;
    case 'voorwaardelijk':
      return decision(measure);
    case 'onbekend': {
      const names = measure.ontbreekt.slice(0, 3).map(label).map(lowerFirst);
      if (names.length === 0)
        return measure.verwijsNaar === undefined
          ? 'Nog niet te zeggen: hierover weten we te weinig.'
          : `Nog niet te zeggen: vraag het na bij ${measure.verwijsNaar}.`;
      const rest = measure.ontbreekt.length - names.length;
      return `Nog niet te zeggen: dit ontbreekt nog: ${rest > 0 ? `${names.join(', ')} en nog ${rest}` : enumeration(names)}.`;
    }
  }
}

const LIMIT: Readonly<Record<string, (limit: string) => string>> = {
  '≥': (limit) => `je hebt minstens ${limit} nodig`,
  '>': (limit) => `je hebt meer dan ${limit} nodig`,
  '≤': (limit) => `hoogstens ${limit} mag`,
  '<': (limit) => `het moet minder dan ${limit} zijn`,
};

/** "Neen: je zit op 75% (tewerkstellingsbreuk), en je hebt minstens 80% nodig (sinds 1 september 2025)." */
function refusal(measure: Maatregel, label: (fact: string) => string): string {
  const failing = measure.redenen.filter((row) => row.uitkomst === 'niet-voldaan' && row.uitzonderingOp === undefined);
  const [reason] = failing;
  if (reason === undefined) return 'Neen: je voldoet niet aan de voorwaarden.';
  const since = reason.geldigVan === null ? null : `sinds ${datum(reason.geldigVan).tekst}`;
  const others = failing.length - 1;
  const rest =
    others === 0
      ? '.'
      : others === 1
        ? '; ook 1 andere voorwaarde is niet in orde.'
        : `; ook ${others} andere voorwaarden zijn niet in orde.`;
  const [norm = '', own] = cleanText(reason.tekst).split(' Bij jou: ');
  const value = own?.replace(/\.$/, '');
  const [sign = '', ...limit] = (reason.drempel ?? '').split(' ');
  const write = LIMIT[sign];
  const [fact, content] = Object.entries(reason.feiten)[0] ?? [];
  if (
    write !== undefined &&
    value !== undefined &&
    fact !== undefined &&
    typeof content === 'number' &&
    isAlone(reason)
  ) {
    const name = lowerFirst(label(fact));
    return cleanText(`Neen: je zit op ${value} (${name}), en ${write(limit.join(' '))}${between(since)}${rest}`);
  }
  // Several facts stand behind their names already.
  const known = value === undefined ? null : isAlone(reason) ? `bij jou: ${value}` : value;
  return cleanText(
    `Neen, want dit klopt niet voor jou: ${lowerFirst(norm.replace(/\.$/, ''))}${between(known, since)}${rest}`,
  );
}

const isAlone = (reason: Reden): boolean => Object.keys(reason.feiten).length === 1;

/** " (bij jou: 75%; sinds 1 september 2025)", or nothing. */
function between(...parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

/** "Voorwaardelijk: VDAB beslist; daarvoor is nodig: het advies van de partner die je screent." */
function decision(measure: Maatregel): string {
  const open = measure.redenen.filter((reason) => reason.uitkomst === 'beslissing');
  const who = decidersOf([measure]);
  const decides =
    who.length === 0 ? 'iemand anders beslist' : `${enumeration(who)} ${who.length === 1 ? 'beslist' : 'beslissen'}`;
  const needed = unique(open.flatMap(({ nodig }) => nodig ?? [])).map((text) => text.replace(/\.$/, ''));
  const [first] = open;
  const about = first === undefined ? '' : `, over deze voorwaarde: ${lowerFirst(normOf(first))}`;
  const rest = needed.length === 0 ? `${about.replace(/\.$/, '')}.` : `; daarvoor is nodig: ${enumeration(needed)}.`;
  return cleanText(`Voorwaardelijk: ${decides}${rest}`);
}

/** The engine writes norm and client in one line. */
const normOf = ({ tekst }: Reden): string =>
  tekst.split(/ (?=(?:Bij jou:|Nog niet bekend:|Daarover beslist|Of dit voor je telt|Hangt af van:) ?)/)[0] ?? tekst;

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lower case at the start, but not for an abbreviation or a name in capitals ('VDAB', 'EVC'). */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
