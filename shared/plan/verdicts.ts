/** Verdicts as the client reads them: a word, a shape, who decides, how many questions are left. */
import type { Maatregel, Oordeel, Reden, Voorstel } from '../pathways/advice.ts';
import { cleanText } from './clean.ts';
import { SHAPE_OF, wieTekst } from './labels.ts';
import type { OordeelTekst } from './plan-types.ts';

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
  const named = reason.wie ?? /Daarover beslist (.+)\.$/.exec(reason.tekst)?.[1];
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

/** The one sentence that decides. `label` names a fact. */
export function kernzin(measure: Maatregel, label: (fact: string) => string): string {
  const meaning = MEANING[measure.id];
  const first = (outcome: string) => measure.redenen.find((reason) => reason.uitkomst === outcome);
  switch (measure.oordeel) {
    case 'ja':
      return meaning?.ja ?? 'Je hebt er recht op.';
    case 'nvt':
      return 'Dit geldt niet voor jouw situatie.';
    case 'neen': {
      if (meaning?.neen !== undefined) return meaning.neen;
      const reason = first('niet-voldaan');
      return reason === undefined ? 'Je voldoet niet aan de voorwaarden.' : `Niet in orde: ${lowerFirst(reason.tekst)}`;
    }
    case 'voorwaardelijk': {
      const reason = first('beslissing');
      if (reason === undefined) return 'Iemand anders beslist hierover.';
      const who = whoDecides(reason) ?? 'iemand anders';
      return cleanText(
        `${upperFirst(who)} beslist.${reason.nodig === undefined ? '' : ` Nodig: ${sentence(reason.nodig)}`}`,
      );
    }
    case 'onbekend': {
      const names = measure.ontbreekt.slice(0, 3).map(label).map(lowerFirst);
      if (names.length === 0)
        return measure.verwijsNaar === undefined
          ? 'Hierover weten we te weinig.'
          : `Vraag na bij ${measure.verwijsNaar}.`;
      const rest = measure.ontbreekt.length - names.length;
      return `We weten nog niet: ${rest > 0 ? `${names.join(', ')} en nog ${rest}` : enumeration(names)}.`;
    }
  }
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lower case at the start, but not for an abbreviation or a name in capitals ('VDAB', 'EVC'). */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
