/** Exemptions with their grounds and how to apply. */
import type { EvcKansen, Vrijstelling, VrijstellingOnderdeel } from '../pathways/advice.ts';
import { cleanText, textOrNull, texts } from './clean.ts';
import { buildExemptionEffect } from './exemption-effects.ts';
import { COURSE_VERDICT, GROUND, PARTIAL } from './labels.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopEvc, PopOnderdeel, PopVrijstelling } from './plan-types.ts';
import { dateOrWords, datum, waarde } from './values.ts';

/** '60 tot 90 studiepunten, verwacht 90'; without evidence no number. */
export function exemptionText({ laag, verwacht, hoog }: Vrijstelling): string {
  if (laag === undefined || hoog === undefined) return 'geen cijfer bekend';
  const rangeText = waarde({ min: laag, max: hoog }, 'studiepunten').tekst;
  return verwacht === undefined || laag === hoog
    ? rangeText
    : `${rangeText}, verwacht ${waarde({ min: verwacht, max: verwacht }, 'aantal').tekst}`;
}

function groundText(context: BuildContext, { op, vak }: VrijstellingOnderdeel): string | null {
  const found = op === undefined ? undefined : context.dossier.kwalificaties?.find((row) => row.id === op);
  const parts = texts([vak, found?.naam, found?.instelling]);
  return parts.length === 0 ? null : parts.join(', ');
}

function buildCourse(context: BuildContext, source: VrijstellingOnderdeel): PopOnderdeel {
  return {
    naam: cleanText(source.naam),
    studiepunten: source.studiepunten,
    oordeel: source.oordeel,
    oordeelTekst: source.deel ? PARTIAL : COURSE_VERDICT[source.oordeel],
    deel: source.deel === true,
    claim: source.claim === true,
    op: groundText(context, source),
    reden: cleanText(source.reden),
    documenten: texts(source.documenten),
    uiterlijk: source.uiterlijk === undefined ? null : dateOrWords(source.uiterlijk),
    beslisser: textOrNull(source.beslisser),
  };
}

function buildEvc({ onderdelen, toelichting, prijs, data }: EvcKansen): PopEvc {
  return {
    onderdelen: onderdelen.map(({ naam, studiepunten, op }) => ({
      naam: cleanText(naam),
      studiepunten,
      op: cleanText(op),
    })),
    toelichting: texts(toelichting),
    prijs: prijs === undefined ? null : waarde(prijs, 'cent'),
    data: data.map(datum),
  };
}

export function buildExemption(context: BuildContext): PopVrijstelling | null {
  const source = context.proposal?.vrijstelling;
  if (source === undefined) return null;
  return {
    laag: source.laag ?? null,
    verwacht: source.verwacht ?? null,
    hoog: source.hoog ?? null,
    tekst: exemptionText(source),
    grond: GROUND[source.grond],
    toelichting: texts(source.toelichting),
    precedenten: source.precedenten.map((id) => ({
      id: cleanText(id),
      tekst: cleanText(source.precedentTeksten?.[id] ?? id),
    })),
    onderdelen: source.onderdelen.map((row) => buildCourse(context, row)),
    evc: source.evc === undefined ? null : buildEvc(source.evc),
    effect: buildExemptionEffect(context, context.proposal?.vrijstellingsEffect),
    beslisser: textOrNull(source.beslisser),
    documenten: texts(source.documenten),
    uiterlijk: source.uiterlijk === undefined ? null : dateOrWords(source.uiterlijk),
    bronnen: context.sources.numbers(source.bronnen),
  };
}
