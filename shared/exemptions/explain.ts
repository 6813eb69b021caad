import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Niveau } from '../catalogue/niveaus.ts';
import type { Programme } from '../catalogue/schema.ts';
import { hasPhrase, wordsOf } from '../catalogue/words.ts';
import { formatDate } from '../format/dates.ts';
import { isIsoDate } from './dates.ts';
import { ageNotes, ageOf, type Judgement, labelOf, referenceDay } from './evidence.ts';
import { type Finding, sizeOf } from './findings.ts';
import type { Deadline, HouseRules, Place, PlacedFact } from './house-rules.ts';
import type { Precedent } from './precedents.ts';
import { matchesPattern, type QualificationInput, titleOf } from './qualification.ts';

interface ExplainInput {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly houseRules: HouseRules;
  readonly academiejaar: string;
  readonly inschrijvingOp?: string | undefined;
  readonly qualifications: readonly QualificationInput[] | undefined;
  readonly complete: boolean;
  readonly held: readonly QualificationInput[];
  readonly judged: readonly { readonly qualification: QualificationInput; readonly judgement: Judgement }[];
  readonly usable: readonly QualificationInput[];
  readonly place: Place;
  readonly finding: Finding | undefined;
  /** Courses that were compared one by one, and how many of them could be worth something. */
  readonly vergeleken: { readonly vakken: number; readonly mogelijk: number };
  /** Courses that the counsellor asks an exemption for. */
  readonly aangevraagd: number;
  readonly remarks: readonly Precedent[];
  readonly deadline: Deadline | undefined;
}

interface Explanation {
  readonly sentences: readonly string[];
  /** House rules that the sentences rest on. */
  readonly facts: readonly PlacedFact[];
}

const ACADEMISCH: readonly Niveau[] = ['aba', 'master', 'educatieve-master', 'manama'];
const GRADUAAT: readonly Niveau[] = ['graduaat', 'educatief-graduaat', 'hbo5'];

function sourceOf(bron: { readonly titel: string }, academiejaar: string | undefined): string {
  return `Bron: ${bron.titel} (${academiejaar ?? 'zonder datum'}).`;
}

function count(least: number, most: number): string {
  return least === most ? `${least}` : `${least} tot ${most}`;
}

function ownTrack({ programme, place }: ExplainInput, { op, vrij }: Finding): readonly string[] {
  const intro = `Dit traject bestaat al bij ${place.instelling} voor wie "${labelOf(op)}" heeft.`;
  const figure =
    vrij === undefined
      ? programme.studiepunten === undefined
        ? 'De bron noemt geen vrijstellingen in studiepunten.'
        : `Het is een programma op zich van ${programme.studiepunten} studiepunten. Er is geen cijfer voor vrijstellingen.`
      : `Het scheelt ${count(vrij.laag, vrij.hoog)} van de ${programme.studiepuntenDiploma} studiepunten van het diploma.`;
  const remark = programme.opmerking === undefined ? [] : [programme.opmerking];
  return [`${intro} ${figure} ${sourceOf(programme.bron, programme.academiejaar)}`, ...remark];
}

function precedentLines(
  { place }: ExplainInput,
  { precedenten, andereInstelling, op, vuistregel }: Finding,
): readonly string[] {
  const decided = precedenten.length > 0 && precedenten.every(({ beslissing }) => beslissing === true);
  const elsewhere = precedenten.some(({ instelling }) => instelling !== place.instelling);
  if (decided && !elsewhere)
    return [
      andereInstelling
        ? `De schatting rust op een beslissing over een diploma van een andere instelling dan het jouwe. Ze is niet bindend voor ${place.instelling}. ${vuistregel?.tekst ?? ''}`.trim()
        : `De schatting rust op een beslissing die een begeleider van ${place.instelling} kreeg voor "${labelOf(op)}".`,
      ...precedenten.map(({ toelichting }) => toelichting),
    ];
  const where = andereInstelling
    ? `De schatting rust op een precedent van een andere instelling (${[...new Set(precedenten.map((one) => one.instelling))].join(', ')}), niet bindend voor ${place.instelling}.`
    : `De schatting rust op een gepubliceerd precedent voor "${labelOf(op)}".`;
  return [
    andereInstelling && vuistregel ? `${where} ${vuistregel.tekst}` : where,
    ...precedenten.map((one) => `${one.toelichting} ${sourceOf(one.bron, one.academiejaar)}`),
  ];
}

function groundLines(input: ExplainInput): readonly string[] {
  const { finding, qualifications } = input;
  if (qualifications === undefined)
    return ['We weten nog niet welke diploma’s of attesten je hebt. Daarom is er geen schatting.'];
  if (finding === undefined && input.held.length === 0)
    return ['Er staan geen diploma’s of attesten in je dossier. Daarom noemen we geen cijfer.'];
  if (finding === undefined && input.vergeleken.mogelijk + input.aangevraagd > 0) return [];
  if (finding === undefined)
    return ['We vonden geen eigen traject, precedent of vuistregel voor je diploma’s. Daarom noemen we geen cijfer.'];
  if (finding.grond === 'eigen-traject') return ownTrack(input, finding);
  if (finding.grond === 'precedent') return precedentLines(input, finding);
  const rule = finding.vuistregel;
  return rule === undefined
    ? []
    : [
        `De schatting is een vuistregel voor "${labelOf(finding.op)}". ${rule.tekst} ${sourceOf(rule.bron, rule.academiejaar)}`,
      ];
}

/** What comparing titles can and cannot say. */
function courseLines({ vergeleken: { vakken, mogelijk } }: ExplainInput): readonly string[] {
  if (vakken === 0) return [];
  return [
    mogelijk === 0
      ? `We vergeleken je vakken met de ${vakken} vakken van deze opleiding. Geen enkele titel noemt dezelfde inhoud. Dat bewijst niet dat er geen vrijstelling kan.`
      : `We vergeleken je vakken met de ${vakken} vakken van deze opleiding: ${mogelijk} ervan ${mogelijk === 1 ? 'komt' : 'komen'} in aanmerking om te bekijken. We zien alleen titel, niveau, omvang en punten. De instelling vergelijkt de inhoud (ECTS-fiches).`,
  ];
}

function claimLines({ aangevraagd }: ExplainInput): readonly string[] {
  if (aangevraagd === 0) return [];
  const vakken = aangevraagd === 1 ? 'één vak' : `${aangevraagd} vakken`;
  return [`Je begeleider vraagt voor ${vakken} een vrijstelling aan. Alleen de hoogste schatting rekent daarmee.`];
}

/** Other tracks of the institution to the same diploma that suit a qualification. */
function trackLines({ programme, catalogue, usable }: ExplainInput): readonly string[] {
  const tracks = catalogue.tracksInto(programme.id).filter((track) => {
    const patterns = track.vooropleiding ?? [];
    return usable.some((one) => patterns.some((pattern) => matchesPattern(pattern, one, usable, catalogue)));
  });
  if (tracks.length === 0) return [];
  const named = tracks.map(({ naam, studiepunten }) =>
    studiepunten === undefined ? naam : `${naam}, ${studiepunten} studiepunten`,
  );
  return [`De instelling heeft een eigen traject voor jouw diploma: ${named.join('; ')}.`];
}

function limitLines({ programme, usable, catalogue, held, finding }: ExplainInput): readonly string[] {
  const lines: string[] = [];
  const graduaat = usable.some((one) => one.niveau !== undefined && GRADUAAT.includes(one.niveau));
  if (finding === undefined && graduaat && ACADEMISCH.includes(programme.niveau))
    lines.push('Een graduaat verkort een professionele bachelor, geen academische bachelor of master.');
  const basis = held.some((one) => hasPhrase(titleOf(one, catalogue), 'basisverpleegkunde'));
  if (basis && programme.niveau === 'pba' && wordsOf(programme.naam).includes('verpleegkunde'))
    lines.push(
      'De 90 vrijgestelde studiepunten zijn gepubliceerd voor HBO5 en graduaat verpleegkunde. Of ze ook gelden na het nieuwe graduaat basisverpleegkunde, vonden we niet: vraag het na.',
    );
  if (programme.vooropleiding !== undefined && finding === undefined && held.length > 0)
    lines.push(
      'Dit traject is bedoeld voor een andere vooropleiding dan de diploma’s die je nu hebt. Vraag na of je mag starten.',
    );
  return lines;
}

function ageLines(input: ExplainInput): Explanation {
  const { usable, houseRules, place, programme, catalogue } = input;
  const op = referenceDay(input.academiejaar, input.inschrijvingOp);
  const facts = new Set<PlacedFact>();
  let unknown = false;
  for (const one of usable) {
    if (ageOf(one, op) === undefined) unknown = true;
    const home = catalogue.institution(one.instelling ?? '')?.naam;
    const same = home === place.instelling && one.opleiding === programme.id;
    for (const fact of ageNotes(one, houseRules, place, op, same)) facts.add(fact);
  }
  const sentences = [...facts].map((fact) => fact.tekst);
  if (unknown)
    sentences.push(
      'We weten niet in welk jaar je elk diploma behaalde. Na 5 jaar kan een instelling een actualisering vragen.',
    );
  return { sentences, facts: [...facts] };
}

function applyLines({ houseRules, place, deadline, programme }: ExplainInput): Explanation {
  const decider = houseRules.of('beslisser', place)[0];
  const own = (['contact', 'na-examenkans'] as const).flatMap((soort) => houseRules.of(soort, place).slice(0, 1));
  const contact: PlacedFact[] = own.filter((fact) => fact.soort !== 'contact' || programme.soort !== 'gewoon');
  contact.push(...unusualSize(houseRules, place, programme));
  const until =
    deadline === undefined
      ? `Tot wanneer je kunt aanvragen, vonden we niet: vraag het na bij ${place.instelling}.`
      : `Vraag vrijstellingen voor semester 1 aan ${isIsoDate(deadline.uiterlijk) ? `uiterlijk op ${formatDate(deadline.uiterlijk)}` : deadline.uiterlijk} (huisregel van ${place.instelling}, ${deadline.feit.geldigheid}).`;
  const documents = houseRules.of('documenten', place)[0]?.lijst.join(' en ');
  return {
    sentences: [
      `Dit is een schatting, geen beslissing. ${place.instelling} beslist per opleidingsonderdeel${decider ? ` (${decider.wie})` : ''}.`,
      until,
      ...(documents === undefined ? [] : [`Breng mee: ${documents}.`]),
      ...contact.map((fact) => fact.tekst),
    ],
    facts: contact,
  };
}

/** The size of a microcredential outside what is usual: said, never a reason to leave it out. */
function unusualSize(rules: HouseRules, place: Place, programme: Programme): readonly PlacedFact[] {
  const size = sizeOf(programme);
  if (programme.niveau !== 'microcredential' || size === undefined) return [];
  return rules
    .of('omvang-microcredential', place)
    .filter(({ minimum, maximum }) => size[0] < minimum || size[1] > maximum);
}

/** The sentences under an estimate: ground and year, what counts for nothing, limits, age, who decides, how to apply. */
export function explain(input: ExplainInput): Explanation {
  const { judged, remarks, complete, qualifications } = input;
  const notCounted = judged.filter((one) => one.judgement.uitkomst !== 'aanvaard').map((one) => one.judgement);
  const age = ageLines(input);
  const apply = applyLines(input);
  const sentences = [
    ...groundLines(input),
    ...courseLines(input),
    ...claimLines(input),
    ...remarks.map((one) => `${one.toelichting} ${sourceOf(one.bron, one.academiejaar)}`),
    ...trackLines(input),
    ...notCounted.map((one) => one.tekst),
    ...limitLines(input),
    ...(complete || qualifications === undefined
      ? []
      : ['Je lijst met diploma’s en attesten is nog niet volledig. Met meer diploma’s kan deze schatting veranderen.']),
    ...age.sentences,
    ...apply.sentences,
  ];
  const facts = [...notCounted.flatMap((one) => (one.feit ? [one.feit] : [])), ...age.facts, ...apply.facts];
  return { sentences: [...new Set(sentences)], facts };
}
