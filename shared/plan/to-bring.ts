/** "Mee te brengen": what the client must still find out, ask or bring. */
import type { Maatregel } from '../pathways/advice.ts';
import { cleanText, textOrNull } from './clean.ts';
import { notKnownFacts } from './facts.ts';
import { buildStep } from './measures.ts';
import { mentionsOkot, OKOT } from './okot.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopDocument, PopPlan, PopStap, PopVraag, PopVrijstelling } from './plan-types.ts';
import { upperFirst, whoDecides } from './verdicts.ts';

/** The dictionary speaks to the counsellor about "je klant"; the plan speaks to the client. */
function toClient(text: string | undefined): string | null {
  const clean = textOrNull(text);
  return clean === null
    ? null
    : clean
        .replace(/\b(aan|bij|door|met|op|over|van|voor) je klant\b/g, '$1 jou')
        .replace(/\b([Jj]e) klant zich\b/g, '$1 je')
        .replace(/\b([Jj]e) klant ((?:\p{L}+ )?)is\b/gu, '$1 $2bent')
        .replace(/\b([Jj]e) klant\b/g, '$1');
}

/** Open questions of the advice in its order, then what was asked and not known. */
function openQuestions(context: BuildContext): PopVraag[] {
  const notKnown = notKnownFacts(context.dossier);
  const asked = context.advice.vragen.flatMap((question) => {
    if (context.okotConcerns) return [question];
    const beslistOver = question.beslistOver.filter((measure) => measure !== OKOT);
    // Nothing but OKOT hangs on it: not a question for this client.
    return beslistOver.length === 0 && question.beslistOver.length > 0 ? [] : [{ ...question, beslistOver }];
  });
  const fromAdvice = asked.map((question) => ({
    feit: question.feit,
    label: context.factLabel(question.feit),
    vraag: textOrNull(question.vraag),
    waarom: toClient(question.waarom ?? context.dictionary?.(question.feit)?.waarom),
    beslistOver: question.beslistOver.map(context.measureLabel),
    gevraagd: notKnown.includes(question.feit),
  }));
  const already = new Set(context.advice.vragen.map((question) => question.feit));
  const rest = notKnown
    .filter((fact) => !already.has(fact))
    .map((fact) => ({
      feit: fact,
      label: context.factLabel(fact),
      vraag: textOrNull(context.dictionary?.(fact)?.vraag),
      waarom: toClient(context.dictionary?.(fact)?.waarom),
      beslistOver: [],
      gevraagd: true,
    }));
  return [...fromAdvice, ...rest].filter(
    ({ label, waarom }) => context.okotConcerns || !mentionsOkot(`${label} ${waarom ?? ''}`),
  );
}

/** Measures whose steps and proofs concern this client: granted, up to someone, or part of the best combination. */
function relevant(context: BuildContext): Maatregel[] {
  const combinatie = context.proposal?.besteCombinatie?.maatregelen ?? [];
  return (context.proposal?.maatregelen ?? context.advice.maatregelen).filter(
    (measure) =>
      !(measure.id === OKOT && context.okotOpen(context.proposal)) &&
      (measure.oordeel === 'ja' ||
        measure.oordeel === 'voorwaardelijk' ||
        (measure.oordeel === 'onbekend' && combinatie.includes(measure.id))),
  );
}

export function stepsToTake(context: BuildContext): PopStap[] {
  return relevant(context).flatMap((measure) => measure.stappen.map((row) => buildStep(row, cleanText(measure.label))));
}

function documentsToBring(context: BuildContext, exemption: PopVrijstelling | null): PopDocument[] {
  const list: PopDocument[] = [];
  const add = (what: string | null, forWhat: string, deadline: PopDocument['uiterlijk']): void => {
    const name = what === null ? null : upperFirst(what);
    if (name !== null && !list.some((row) => row.wat === name))
      list.push({ wat: name, voor: forWhat, uiterlijk: deadline });
  };
  if (exemption !== null) {
    for (const what of exemption.documenten) add(what, 'vrijstellingen', exemption.uiterlijk);
    for (const course of exemption.onderdelen) {
      for (const what of course.documenten) add(what, `vrijstelling ${course.naam}`, course.uiterlijk);
    }
  }
  for (const measure of relevant(context)) {
    for (const reason of measure.redenen) {
      if (reason.uitkomst !== 'beslissing' || reason.nodig === undefined) continue;
      const decider = whoDecides(reason);
      const who = decider === null ? '' : ` (${decider} beslist)`;
      add(textOrNull(`${reason.nodig}${who}`), cleanText(measure.label), null);
    }
  }
  return list;
}

export function toBring(
  context: BuildContext,
  exemption: PopVrijstelling | null,
  steps: readonly PopStap[],
): PopPlan['meeTeBrengen'] {
  return { vragen: openQuestions(context), documenten: documentsToBring(context, exemption), stappen: steps };
}
