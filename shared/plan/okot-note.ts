/**
 * The OKOT note as data: for the consultant's own file, never for the client before VDAB decides. It says which conditions
 * are met, not met or to be judged; the outcome is VDAB's own decision as the dossier holds it, and nothing else.
 */
import type { Advies, Maatregel, Reden, Voorstel } from '../pathways/advice.ts';
import { cleanText, textOrNull, texts } from './clean.ts';
import { cover } from './cover.ts';
import { factValue, type Woordenboek } from './facts.ts';
import { ROUTE, STUDY_FORM } from './labels.ts';
import { buildAmount, buildReason, buildStep } from './measures.ts';
import { OKOT } from './okot.ts';
import { buildOverrides } from './overrides.ts';
import { type BuildContext, buildContext } from './plan-context.ts';
import type { Datum, OordeelTekst, PopBedrag, PopBron, PopReden, PopStap, Vorm } from './plan-types.ts';
import type { PopDossier } from './pop-dossier.ts';
import { datum } from './values.ts';
import { oordeelVanMaatregel, upperFirst } from './verdicts.ts';

export interface OkotVoorwaarde {
  readonly reden: PopReden;
  /** What holds for this client; null when nothing is known. */
  readonly klant: string | null;
  /** Proofs noted with the facts it rests on. */
  readonly bewijzen: readonly string[];
}

interface OkotGroep {
  readonly titel: string;
  readonly vorm: Vorm;
  readonly voorwaarden: readonly OkotVoorwaarde[];
}

export interface OkotNota {
  readonly formaat: 'trajectwijzer-okot-nota';
  readonly versie: 1;
  readonly client: string;
  readonly opleiding: string;
  /** Institution, kind, form, start, academic year; what is not known is left out. */
  readonly details: string;
  readonly consulent: string | null;
  readonly organisatie: string | null;
  readonly datum: Datum;
  readonly beslissing: {
    /** Whether VDAB has decided about this very pathway. */
    readonly genomen: boolean;
    readonly vorm: Vorm;
    readonly tekst: string;
    readonly bewijs: string | null;
  };
  /** How many conditions are met, not met, to be judged, unknown. */
  readonly stand: string;
  /** Failing first, then to be judged, unknown, met; empty groups are left out. */
  readonly groepen: readonly OkotGroep[];
  /** Null or 'als VDAB goedkeurt'. */
  readonly bedragenAls: string | null;
  readonly bedragen: readonly PopBedrag[];
  /** Measures that settle the benefit beside OKOT; their verdict only once VDAB has decided, since it rests on that. */
  readonly naast: readonly { readonly label: string; readonly oordeel: OordeelTekst | null }[];
  /** What cannot be had together with OKOT. */
  readonly verliest: readonly string[];
  readonly weten: readonly string[];
  readonly stappen: readonly PopStap[];
  readonly afwijkingen: readonly string[];
  readonly bronnen: readonly PopBron[];
  readonly regelpakket: { readonly versie: string; readonly hashKort: string; readonly peildatum: Datum };
}

interface OkotNoteOptions {
  /** Id of the proposal; else `pop.keuze`, else the first one. */
  readonly voorstel?: string | undefined;
  readonly woordenboek?: Woordenboek | undefined;
}

/** The benefits that go with OKOT are settled by these measures. */
export const BESIDE_OKOT: readonly string[] = ['uitkering-behoud', 'vrijstelling-beschikbaarheid'];

const GROUPS: readonly { readonly uitkomst: Reden['uitkomst']; readonly titel: string; readonly vorm: Vorm }[] = [
  { uitkomst: 'niet-voldaan', titel: 'Niet in orde', vorm: 'kruis' },
  { uitkomst: 'beslissing', titel: 'Te beoordelen', vorm: 'half' },
  { uitkomst: 'onbekend', titel: 'Nog niet bekend', vorm: 'vraag' },
  { uitkomst: 'voldaan', titel: 'In orde', vorm: 'vink' },
];

/** The note, or null when there is no such proposal or nothing about OKOT in the advice. */
export function buildOkotNote(dossier: PopDossier, advice: Advies, options: OkotNoteOptions = {}): OkotNota | null {
  const id = options.voorstel ?? dossier.pop?.keuze;
  const found = advice.voorstellen.find((proposal) => proposal.id === id);
  if (options.voorstel !== undefined && found === undefined) return null;
  const proposal = found ?? advice.voorstellen[0];
  const measures = proposal?.maatregelen ?? advice.maatregelen;
  const okot = measures.find((measure) => measure.id === OKOT);
  if (okot === undefined) return null;
  const context = buildContext(dossier, advice, proposal, options.woordenboek);
  const { client, begeleider, organisatie, datum: day } = cover(dossier, advice.peildatum);
  const decision = decisionOf(context);
  const groups = GROUPS.map((group) => ({ group, reasons: okot.redenen.filter((r) => r.uitkomst === group.uitkomst) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ group, reasons }) => ({
      titel: group.titel,
      vorm: group.vorm,
      voorwaarden: reasons.map((reason) => condition(context, reason, okot.redenen)),
    }));
  return {
    formaat: 'trajectwijzer-okot-nota',
    versie: 1,
    client,
    opleiding: proposal === undefined ? 'Nog geen opleiding gekozen' : cleanText(proposal.titel),
    details: detailsOf(dossier, advice, proposal),
    consulent: begeleider,
    organisatie,
    datum: day,
    beslissing: decision,
    stand: groups.map(({ titel, voorwaarden }) => `${voorwaarden.length} ${titel.toLowerCase()}`).join(' · '),
    groepen: groups,
    bedragenAls: decision.genomen ? null : 'als VDAB goedkeurt',
    bedragen: amountsOf(context, okot).filter(({ naam }) => naam !== OKOT_NEEDED),
    naast: measures
      .filter(({ id: other, oordeel }) => BESIDE_OKOT.includes(other) && oordeel !== 'nvt')
      .map((measure) => ({
        label: cleanText(measure.label),
        oordeel: decision.genomen ? oordeelVanMaatregel(measure) : null,
      })),
    verliest: okot.sluitUit.map((row) => context.measureLabel(row.id)),
    weten: [
      ...amountsOf(context, okot)
        .filter(({ naam }) => naam === OKOT_NEEDED)
        .map(({ label, waarde }) => `${upperFirst(label)}: ${waarde.tekst}.`),
      ...texts(okot.waarschuwingen),
    ],
    stappen: okot.stappen.map((step) => buildStep(step, cleanText(okot.label))),
    afwijkingen: overridesOf(context),
    bronnen: context.sources.list(),
    regelpakket: {
      versie: advice.regelpakket.versie,
      hashKort: advice.regelpakket.hash.replace(/^sha256[:-]/, '').slice(0, 12),
      peildatum: datum(advice.peildatum),
    },
  };
}

const proofOf = (dossier: PopDossier, fact: string): string | null => {
  const raw = dossier.feiten?.[fact];
  const given = typeof raw === 'object' && raw !== null && 'bewijs' in raw ? raw.bewijs : null;
  return typeof given === 'string' ? textOrNull(given) : null;
};

/** VDAB's decision counts for the client's own traject; about any other it has not decided. */
function decisionOf(context: BuildContext): OkotNota['beslissing'] {
  const { dossier, proposal } = context;
  const genomen = !context.okotOpen(proposal);
  if (!genomen) {
    return { genomen, vorm: 'half', tekst: 'VDAB heeft over dit traject nog niet beslist.', bewijs: null };
  }
  const approved = factValue(dossier, 'vdab.beslissingOkot') === 'goedgekeurd';
  return {
    genomen,
    vorm: approved ? 'vink' : 'kruis',
    tekst: approved ? 'VDAB keurde dit traject goed.' : 'VDAB weigerde dit traject.',
    bewijs: proofOf(dossier, 'vdab.beslissingOkot'),
  };
}

function condition(context: BuildContext, reason: Reden, all: readonly Reden[]): OkotVoorwaarde {
  const built = buildReason(context, reason, false, all);
  const own = built.detail?.replace(/^Bij jou: /, '').replace(/\.$/, '') ?? null;
  const proofs = Object.keys(reason.feiten).map((fact) => proofOf(context.dossier, fact));
  // What a decision would need is settled where the condition is met.
  const reden = reason.uitkomst === 'beslissing' ? built : { ...built, beslissing: null };
  return {
    reden,
    klant: own === null ? null : upperFirst(own),
    bewijzen: [...new Set(proofs.filter((proof) => proof !== null))],
  };
}

/** What the client must have, where the other amounts are what the client gets. */
export const OKOT_NEEDED = 'leerkredietMinimum';

/** An amount that is surely nothing says nothing. */
const amountsOf = (context: BuildContext, okot: Maatregel): PopBedrag[] =>
  Object.entries(okot.bedragen)
    .map(([name, amount]) => buildAmount(context, OKOT, name, amount))
    .filter(({ waarde }) => waarde.max !== 0);

function detailsOf(dossier: PopDossier, advice: Advies, proposal: Voorstel | undefined): string {
  const { traject } = dossier;
  const own = proposal !== undefined && proposal === advice.voorstellen[0];
  const start = own && traject !== undefined && 'startdatum' in traject ? traject.startdatum : undefined;
  return [
    textOrNull(proposal?.instelling),
    proposal === undefined ? null : ROUTE[proposal.route],
    typeof proposal?.vorm === 'string' ? (STUDY_FORM[proposal.vorm] ?? cleanText(proposal.vorm)) : null,
    typeof start === 'string' ? `start ${datum(start).tekst}` : null,
    `academiejaar ${advice.academiejaar}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** An override is never hidden; what it says stays out while VDAB has not decided. */
const overridesOf = (context: BuildContext): string[] =>
  buildOverrides(context)
    .filter(({ maatregel }) => maatregel === OKOT)
    .map(({ wordt, reden, door, op }) =>
      [
        wordt === null ? 'In het dossier staat een afwijking' : `Afwijking: ${wordt.tekst}. ${reden}`.trim(),
        `(${[door, op?.tekst].filter((part) => part !== undefined).join(', ')})`,
      ].join(' '),
    );
