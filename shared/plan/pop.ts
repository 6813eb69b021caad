/** Builds the POP from a dossier and its advice. Pure: the same input gives the same plan. */
import type { NextYear } from '../api/next-year.ts';
import { inSentence } from '../engine/in-sentence.ts';
import type { Advies, Recht, Voorstel } from '../pathways/advice.ts';
import { cleanText, textOrNull, texts } from './clean.ts';
import { buildCost } from './cost.ts';
import { cover, signatures } from './cover.ts';
import { buildExemption } from './exemptions.ts';
import type { Woordenboek } from './facts.ts';
import { bedragLabel, DOEL } from './labels.ts';
import { measureBlock } from './measures.ts';
import { popNextYear } from './next-year.ts';
import { notice } from './notice.ts';
import { OKOT, OKOT_TEXT, withoutOkot } from './okot.ts';
import { buildOverrides } from './overrides.ts';
import { buildPathway } from './pathways.ts';
import { type BuildContext, buildContext } from './plan-context.ts';
import type { PopActie, PopPlan } from './plan-types.ts';
import { buildFlags, buildPlanning } from './planning.ts';
import type { PopDossier } from './pop-dossier.ts';
import { stepsToTake, toBring } from './to-bring.ts';
import { balance, dateOrWords, datum } from './values.ts';

export interface PopOptions {
  /** Id of the proposal to make the plan for; else `pop.keuze`, else the first proposal. */
  readonly gekozen?: string | undefined;
  /** The dictionary of the pack, for labels and units; without it fact ids are made readable. */
  readonly woordenboek?: Woordenboek | undefined;
  /** Date on the cover (ISO); else the date of the advice. */
  readonly datum?: string | undefined;
  /** What next academic year changes, for the same pathway; without it the plan says nothing of it. */
  readonly volgendJaar?: NextYear | undefined;
}

/** The pathway that a plan is made for: the one chosen, else the first proposal. */
export const chosenProposal = (dossier: Pick<PopDossier, 'pop'>, { voorstellen }: Advies): Voorstel | undefined =>
  voorstellen.find(({ id }) => id === dossier.pop?.keuze) ?? voorstellen[0];

interface Choice {
  readonly proposal: Voorstel | undefined;
  readonly chosen: boolean;
  readonly warning: string | null;
}

function choose(dossier: PopDossier, advice: Advies, asked: string | undefined): Choice {
  const id = asked ?? dossier.pop?.keuze;
  const found = id === undefined ? undefined : advice.voorstellen.find((proposal) => proposal.id === id);
  return {
    proposal: found ?? advice.voorstellen[0],
    chosen: found !== undefined,
    warning:
      id !== undefined && found === undefined
        ? 'Het traject dat eerder gekozen werd, staat niet meer in dit advies. Bekijk de keuze opnieuw.'
        : null,
  };
}

function buildActions(dossier: PopDossier): PopActie[] {
  return (dossier.acties ?? []).flatMap((action, index) => {
    const what = textOrNull(action.wat);
    if (what === null) return [];
    return [
      {
        id: action.id ?? `a${index + 1}`,
        wat: what,
        wie: textOrNull(action.wie),
        uiterlijk: action.uiterlijk === undefined ? null : dateOrWords(action.uiterlijk),
        status: action.status ?? 'open',
      },
    ];
  });
}

function buildChoices(dossier: PopDossier, advice: Advies): PopPlan['keuzes'] {
  return (dossier.pop?.keuzes ?? []).flatMap((choice) => {
    const title = advice.voorstellen.find((proposal) => proposal.id === choice.voorstel)?.titel ?? choice.voorstel;
    const proposal = textOrNull(title);
    if (proposal === null) return [];
    return [{ voorstel: proposal, reden: textOrNull(choice.reden), evaluatie: textOrNull(choice.evaluatie) }];
  });
}

function buildProgrammes(dossier: PopDossier): PopPlan['opleidingen'] {
  return (dossier.pop?.opleidingen ?? []).flatMap((programme) => {
    const name = textOrNull(programme.naam);
    if (name === null) return [];
    return [
      {
        naam: name,
        aanbieder: textOrNull(programme.aanbieder),
        odbNummer: textOrNull(programme.odbNummer),
        studiepunten: programme.studiepunten ?? null,
        start: programme.start === undefined ? null : dateOrWords(programme.start),
        reden: textOrNull(programme.reden),
      },
    ];
  });
}

/** Only what was written for the client: a note without that mark never leaves the dossier. */
function buildNotes(dossier: PopDossier): PopPlan['notities'] {
  return (dossier.notities ?? [])
    .filter((note) => note.voorKlant === true)
    .flatMap((note) => {
      const text = textOrNull(note.tekst);
      if (text === null) return [];
      return [{ op: dateOrWords((note.op ?? '').slice(0, 10)), door: textOrNull(note.door), tekst: text }];
    });
}

/** A source of the advice by publisher and number; else the words as they are. */
function sourceWords({ advice, sources }: BuildContext, source: string): string {
  const number = sources.number(source);
  return number === null ? cleanText(source) : `${cleanText(advice.bronnen[source]?.uitgever ?? '')} [${number}]`;
}

/** The measure, and which balance of it when it has more than one. */
function balanceLabel({ advice, measureLabel, factLabel }: BuildContext, { maatregel, naam }: Recht): string {
  const alone = advice.rechten.filter((one) => one.maatregel === maatregel).length === 1;
  if (alone || naam === undefined) return measureLabel(maatregel);
  return `${measureLabel(maatregel)}: ${naam.includes('.') ? inSentence(factLabel(naam)) : bedragLabel(maatregel, naam)}`;
}

function buildEntitlements(context: BuildContext): PopPlan['rechten'] {
  const { advice } = context;
  return advice.rechten
    .filter((entitlement) => entitlement.maatregel !== OKOT)
    .map((entitlement) => ({
      maatregel: balanceLabel(context, entitlement),
      saldo: balance(entitlement.saldo, entitlement.eenheid),
      bron: sourceWords(context, entitlement.bron),
      op: dateOrWords(entitlement.op),
    }));
}

/**
 * The POP as data, for the chosen pathway: `options.gekozen`, else `dossier.pop.keuze`, else the first proposal (then
 * labelled "eerste voorstel, nog niet gekozen"). Money in cents. Never throws on missing data: what is not there is null
 * or an empty list.
 */
export function buildPop(dossier: PopDossier, advice: Advies, options: PopOptions = {}): PopPlan {
  const choice = choose(dossier, advice, options.gekozen);
  const { proposal } = choice;
  const context = buildContext(
    dossier,
    { ...advice, bronnen: { ...options.volgendJaar?.bronnen, ...advice.bronnen } },
    proposal,
    options.woordenboek,
  );
  const chosenPathway = proposal === undefined ? null : buildPathway(context, proposal, true);
  // In reading order: it decides the numbers of the sources.
  const exemption = buildExemption(context);
  const { groups, notApplicable: nietVanToepassing } = measureBlock(context);
  const volgendJaar =
    options.volgendJaar === undefined
      ? null
      : popNextYear(options.volgendJaar, context.sources.number, (id) => id === OKOT && context.okotOpen(proposal));
  const steps = stepsToTake(context);
  const actionList = buildActions(dossier);
  const clientName = textOrNull(dossier.client?.voornaam) ?? 'Jij';
  const okotShown = groups.some(({ maatregelen }) =>
    maatregelen.some((row) => row.id === OKOT && row.oordeel === null),
  );
  const warnings = context.okotOpen(proposal) ? withoutOkot(advice.waarschuwingen) : advice.waarschuwingen;
  const ofProgramme = context.sources.numbers(proposal?.bronnen);
  return {
    formaat: 'trajectwijzer-pop',
    versie: 1,
    titel: 'Persoonlijk ontwikkelingsplan',
    omslag: cover(dossier, options.datum ?? advice.peildatum),
    vraag: {
      tekst: textOrNull(dossier.vraag?.tekst),
      doel: dossier.vraag?.doel === undefined ? null : (DOEL[dossier.vraag.doel] ?? null),
      beroep: textOrNull(dossier.vraag?.beroep),
    },
    inzichten: texts(dossier.pop?.inzichten),
    doelen: texts(dossier.pop?.doelen),
    keuze:
      chosenPathway === null
        ? null
        : {
            traject: chosenPathway,
            gekozen: choice.chosen,
            label: choice.chosen ? 'gekozen traject' : 'eerste voorstel, nog niet gekozen',
            bronnen: ofProgramme,
          },
    keuzes: buildChoices(dossier, advice),
    opleidingen: buildProgrammes(dossier),
    vergelijking:
      chosenPathway === null
        ? []
        : [
            chosenPathway,
            ...advice.voorstellen.filter((row) => row !== proposal).map((row) => buildPathway(context, row, false)),
          ],
    vrijstelling: exemption,
    planning: buildPlanning(context, buildFlags(advice.peildatum, actionList, steps, exemption, clientName)),
    kost: buildCost(context),
    maatregelen: groups,
    volgendJaar,
    nietVanToepassing,
    rechten: buildEntitlements(context),
    acties: actionList,
    meeTeBrengen: toBring(context, exemption, steps),
    notities: buildNotes(dossier),
    afwijkingen: buildOverrides(context),
    waarschuwingen: [...new Set(texts([choice.warning, ...warnings]))].filter(
      (sentence) => !chosenPathway?.waarschuwingen.includes(sentence),
    ),
    bronnen: context.sources.list(),
    regelpakket: {
      versie: advice.regelpakket.versie,
      hash: advice.regelpakket.hash,
      hashKort: advice.regelpakket.hash.replace(/^sha256[:-]/, '').slice(0, 12),
      catalogus: advice.invoer.catalogus.versie,
      peildatum: datum(advice.peildatum),
      academiejaar: advice.academiejaar,
    },
    okotTekst: okotShown ? OKOT_TEXT : null,
    melding: notice(dossier),
    ondertekening: signatures(dossier),
  };
}
