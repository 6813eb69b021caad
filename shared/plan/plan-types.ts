/**
 * The POP as data. Every export and the screen print this and nothing else: whoever prints it computes no number again
 * and writes no sentence about the client that is not here.
 */
import type { Eenheid, Oordeel, Route, Zekerheid } from '../pathways/advice.ts';

/** A figure with its printed form. `min` and `max` are in the unit (cents for money); null on a side = not known there. */
export interface Waarde {
  readonly min: number | null;
  readonly max: number | null;
  readonly eenheid: Eenheid;
  /** nl-BE, with unit: '€ 131,50 tot € 702', 'niet bekend'. */
  readonly tekst: string;
}

/** The shape that carries a verdict, so that colour never does so alone. */
export type Vorm = 'vink' | 'kruis' | 'half' | 'vraag' | 'streep';

export interface OordeelTekst {
  readonly oordeel: Oordeel;
  readonly vorm: Vorm;
  /** 'ja', 'neen', 'voorwaardelijk: VDAB beslist', 'onbekend (nog 2 vragen)', 'niet van toepassing'. */
  readonly tekst: string;
}

export interface ZekerheidTekst {
  readonly code: Zekerheid;
  readonly tekst: string;
}

/** An ISO date (YYYY-MM-DD) with its printed form; `iso` is null for a deadline that only exists in words. */
export interface Datum {
  readonly iso: string | null;
  readonly tekst: string;
}

interface PopFeit {
  readonly feit: string;
  readonly label: string;
}

export interface PopReden {
  readonly id: string;
  /** Null while someone else must decide first (OKOT): the condition is named, not judged. */
  readonly uitkomst: { readonly vorm: Vorm; readonly tekst: string } | null;
  /** What must hold. */
  readonly tekst: string;
  /** What holds for this client, or what is missing: 'Bij jou: 75%.' */
  readonly detail: string | null;
  readonly nodig: string | null;
  readonly wie: string | null;
  /** What the one who decides must give or the client must bring. */
  readonly beslissing: string | null;
  /** Number in `PopPlan.bronnen`. */
  readonly bron: number | null;
  readonly sinds: Datum | null;
  readonly tot: Datum | null;
  readonly zekerheid: ZekerheidTekst;
  /** "Uitzondering": it takes the place of another condition. Null for an ordinary one. */
  readonly uitzondering: string | null;
}

export interface PopBedrag {
  readonly naam: string;
  readonly label: string;
  readonly waarde: Waarde;
  /** Academic year of the figure that stands in for an unpublished one. */
  readonly prijspeil: string | null;
  readonly zekerheid: ZekerheidTekst | null;
  readonly bronnen: readonly number[];
}

export interface PopAfwijking {
  readonly maatregel: string;
  readonly label: string;
  readonly academiejaar: string | null;
  readonly opleiding: string | null;
  /** What the rules say. Null while someone else must decide first. */
  readonly berekend: OordeelTekst | null;
  /** What the counsellor says. Null while someone else must decide first. */
  readonly wordt: OordeelTekst | null;
  readonly reden: string;
  readonly door: string;
  readonly op: Datum | null;
}

/** One change that makes a measure better, in sentences. */
export interface PopKantelpunt {
  readonly wijziging: string;
  readonly gevolg: string;
  readonly wordt: OordeelTekst;
  readonly bedrag: string | null;
  /** What it does to other measures: what to do first and losses come first. */
  readonly elders: readonly string[];
}

export interface PopMaatregel {
  readonly id: string;
  readonly label: string;
  /** The computed verdict. Null = no conclusion may be stated yet (OKOT before VDAB decides). */
  readonly oordeel: OordeelTekst | null;
  /** The one sentence that decides. */
  readonly kern: string;
  readonly zekerheid: ZekerheidTekst | null;
  readonly bedragen: readonly PopBedrag[];
  /** The amount to name first. */
  readonly hoofdbedrag: PopBedrag | null;
  /** 'als het ja wordt' when the amounts are not the client's yet. */
  readonly bedragenAls: string | null;
  readonly redenen: readonly PopReden[];
  readonly ontbreekt: readonly PopFeit[];
  /** At most a few changes that would help, each computed over all measures. */
  readonly kantelt: readonly PopKantelpunt[];
  readonly stappen: readonly PopStap[];
  /** Labels of the measures that cannot be combined with this one. */
  readonly sluitUit: readonly string[];
  readonly verwijsNaar: string | null;
  readonly waarschuwingen: readonly string[];
  /** Where the sources of this measure disagree, one line each. */
  readonly conflicten: readonly string[];
  readonly afwijking: PopAfwijking | null;
  readonly bronnen: readonly number[];
}

/** Measures that are always read together, or one measure alone. */
export interface PopMaatregelGroep {
  readonly titel: string | null;
  readonly maatregelen: readonly PopMaatregel[];
}

export interface PopStap {
  readonly wat: string;
  readonly bij: string | null;
  readonly uiterlijk: Datum | null;
  /** Label of the measure or part that asks for it. */
  readonly voor: string;
}

export interface PopOnderdeel {
  readonly naam: string;
  readonly studiepunten: number;
  readonly oordeel: 'zeker' | 'waarschijnlijk' | 'te-onderzoeken' | 'geen';
  readonly oordeelTekst: string;
  /** Counts 0 studiepunten: only part of the content is the same. */
  readonly deel: boolean;
  /** The counsellor asks for it. */
  readonly claim: boolean;
  /** The qualification it rests on, in words, with the course when there is one; null when nothing matches. */
  readonly op: string | null;
  readonly reden: string;
  readonly documenten: readonly string[];
  readonly uiterlijk: Datum | null;
  readonly beslisser: string | null;
}

export interface PopEvc {
  readonly onderdelen: readonly { readonly naam: string; readonly studiepunten: number; readonly op: string }[];
  readonly toelichting: readonly string[];
  readonly prijs: Waarde | null;
  readonly data: readonly Datum[];
}

/** Each in sentences, for the least favourable first year. */
export interface PopVrijstellingsEffect {
  readonly scenarios: readonly {
    readonly titel: string;
    readonly uitleg: string;
    readonly verandert: readonly string[];
    readonly bespaart: readonly string[];
  }[];
  readonly altijd: readonly string[];
}

export interface PopVrijstelling {
  /** Studiepunten exempted; all null when there is no evidence. */
  readonly laag: number | null;
  readonly verwacht: number | null;
  readonly hoog: number | null;
  readonly tekst: string;
  readonly grond: string;
  readonly toelichting: readonly string[];
  /** In words, with the id that the sources know them by. */
  readonly precedenten: readonly { readonly id: string; readonly tekst: string }[];
  readonly onderdelen: readonly PopOnderdeel[];
  /** What was learned at work; counts in no figure. */
  readonly evc: PopEvc | null;
  /** What the exemptions change elsewhere; null without a figure for them. */
  readonly effect: PopVrijstellingsEffect | null;
  readonly beslisser: string | null;
  readonly documenten: readonly string[];
  readonly uiterlijk: Datum | null;
  readonly bronnen: readonly number[];
}

/** A pathway at one pace. */
export interface PopTempo {
  readonly perJaar: Waarde;
  /** It is the pace of the planning. */
  readonly gekozen: boolean;
  readonly jaren: Waarde;
  readonly einde: string | null;
  readonly urenPerWeek: Waarde;
  readonly nettoKost: Waarde;
  /** What it opens, closes or asks, in sentences. */
  readonly verschil: readonly string[];
}

/** Labels of measures that may be had together, and why these. */
export interface PopCombinatie {
  /** Empty when only measures that cannot be compared are there. */
  readonly maatregelen: readonly string[];
  readonly tweede: readonly string[];
  readonly waarom: string | null;
  /** Who must still say yes, one sentence per measure. */
  readonly voorwaarden: readonly string[];
  /** Labels of the measures that cannot be compared. */
  readonly nietGerangschikt: readonly string[];
}

/** One pathway, in the same figures everywhere: the chosen one and every row of the comparison. */
export interface PopTraject {
  readonly id: string;
  readonly titel: string;
  readonly instelling: string | null;
  readonly route: Route;
  readonly routeTekst: string;
  readonly contract: string | null;
  readonly vorm: string | null;
  readonly gekozen: boolean;
  readonly oordeel: OordeelTekst;
  readonly studieomvang: Waarde;
  readonly vrijgesteld: string;
  readonly teVolgen: Waarde;
  readonly jaren: Waarde;
  readonly kost: Waarde;
  readonly nettoKost: Waarde;
  readonly urenPerWeek: Waarde;
  /** Last academic year of the planning. */
  readonly einde: string | null;
  /** Fast to slow, the pace of the planning among them; empty when there is no choice. */
  readonly tempo: readonly PopTempo[];
  readonly waarom: readonly string[];
  readonly waarschuwingen: readonly string[];
}

export interface PopSemester {
  readonly academiejaar: string;
  readonly semester: 1 | 2;
  readonly studiepunten: Waarde;
  readonly kost: Waarde;
  readonly urenPerWeek: Waarde;
  readonly leerkredietEinde: Waarde | null;
  readonly prijspeil: string | null;
}

/** How a year's cost follows from its studiepunten; only when that is exact. Cents. */
export interface PopTarief {
  readonly vast: number;
  readonly perStudiepunt: number;
  readonly toeslag: number;
}

export interface PopJaar {
  readonly academiejaar: string;
  readonly semesters: readonly PopSemester[];
  readonly studiepunten: Waarde;
  readonly kost: Waarde;
  readonly tarief: PopTarief | null;
  readonly prijspeil: string | null;
}

export interface PopVlag {
  readonly nummer: number;
  readonly datum: Datum;
  readonly tekst: string;
  readonly wie: string | null;
}

export interface PopPlanning {
  readonly jaren: readonly PopJaar[];
  /** Hours per week that the client has for studying. */
  readonly beschikbaar: Waarde;
  readonly vlaggen: readonly PopVlag[];
}

export interface PopKost {
  readonly totaal: Waarde;
  /** What the total holds beside the years of the planning: tests, EVC, NARIC. Null when nothing. */
  readonly overige: Waarde | null;
  /** True when the years of the planning plus `overige` make `totaal`. */
  readonly somKlopt: boolean;
  readonly netto: Waarde;
  /** Cents that lie between total and net cost, at the low and at the high end; null where the net cost is not known. */
  readonly aftrek: { readonly bijLaag: number | null; readonly bijHoog: number | null };
  readonly inkomen: Waarde | null;
  readonly uren: Waarde | null;
  readonly combinatie: PopCombinatie | null;
  readonly opmerkingen: readonly string[];
}

export interface PopActie {
  readonly id: string;
  readonly wat: string;
  readonly wie: string | null;
  readonly uiterlijk: Datum | null;
  readonly status: 'open' | 'bezig' | 'klaar' | 'vervallen';
}

export interface PopVraag {
  readonly feit: string;
  readonly label: string;
  readonly vraag: string | null;
  readonly waarom: string | null;
  /** Labels of the measures that it decides about. */
  readonly beslistOver: readonly string[];
  /** True when it was asked before and the client did not know. */
  readonly gevraagd: boolean;
}

export interface PopDocument {
  readonly wat: string;
  readonly voor: string;
  readonly uiterlijk: Datum | null;
}

export interface PopBron {
  readonly nummer: number;
  readonly sleutel: string;
  readonly titel: string;
  readonly uitgever: string;
  readonly url: string;
  readonly datum: Datum | null;
  readonly nagekeken: Datum;
}

/** What another academic year does to the same client. */
export interface PopVolgendJaar {
  readonly van: string;
  readonly naar: string;
  readonly rijen: readonly {
    readonly label: string;
    readonly van: OordeelTekst;
    readonly naar: OordeelTekst;
    readonly verandert: 'oordeel' | 'bedrag';
    /** The verdict of next year in one sentence. */
    readonly zin: string;
    readonly bedragen: readonly string[];
    readonly oorzaken: readonly {
      readonly tekst: string;
      readonly zekerheid: ZekerheidTekst | null;
      readonly bron: number | null;
    }[];
  }[];
}

export interface PopPlan {
  readonly formaat: 'trajectwijzer-pop';
  readonly versie: 1;
  readonly titel: string;
  readonly omslag: {
    readonly client: string;
    readonly initialen: string;
    readonly begeleider: string | null;
    readonly organisatie: string | null;
    readonly rol: string | null;
    readonly datum: Datum;
    readonly fase: string | null;
    readonly opvolgenOp: Datum | null;
    /** Only for loopbaanbegeleiding: label and value per row, as entered. */
    readonly loopbaanbegeleiding: readonly { readonly label: string; readonly waarde: string }[];
  };
  readonly vraag: { readonly tekst: string | null; readonly doel: string | null; readonly beroep: string | null };
  readonly inzichten: readonly string[];
  readonly doelen: readonly string[];
  readonly keuze: {
    readonly traject: PopTraject;
    /** True when the client chose it; else it is only the first proposal. */
    readonly gekozen: boolean;
    readonly label: string;
    /** Numbers of the sources that describe the programme. */
    readonly bronnen: readonly number[];
  } | null;
  readonly keuzes: readonly {
    readonly voorstel: string;
    readonly reden: string | null;
    readonly evaluatie: string | null;
  }[];
  readonly opleidingen: readonly {
    readonly naam: string;
    readonly aanbieder: string | null;
    readonly odbNummer: string | null;
    readonly studiepunten: number | null;
    readonly start: Datum | null;
    readonly reden: string | null;
  }[];
  /** All pathways looked at, the chosen one first. */
  readonly vergelijking: readonly PopTraject[];
  readonly vrijstelling: PopVrijstelling | null;
  readonly planning: PopPlanning;
  readonly kost: PopKost | null;
  /** Measures that apply, in groups. */
  readonly maatregelen: readonly PopMaatregelGroep[];
  /** Null when nothing changes, or when it was not looked at. */
  readonly volgendJaar: PopVolgendJaar | null;
  /** Labels of the measures that do not apply. */
  readonly nietVanToepassing: readonly string[];
  readonly rechten: readonly {
    readonly maatregel: string;
    readonly saldo: Waarde;
    readonly bron: string;
    readonly op: Datum;
  }[];
  readonly acties: readonly PopActie[];
  readonly meeTeBrengen: {
    readonly vragen: readonly PopVraag[];
    readonly documenten: readonly PopDocument[];
    readonly stappen: readonly PopStap[];
  };
  readonly notities: readonly { readonly op: Datum; readonly door: string | null; readonly tekst: string }[];
  readonly afwijkingen: readonly PopAfwijking[];
  readonly waarschuwingen: readonly string[];
  readonly bronnen: readonly PopBron[];
  readonly regelpakket: {
    readonly versie: string;
    readonly hash: string;
    readonly hashKort: string;
    readonly catalogus: string;
    readonly peildatum: Datum;
    readonly academiejaar: string;
  };
  /** Shown where OKOT is spoken of; null once VDAB decided or when OKOT does not apply. */
  readonly okotTekst: string | null;
  /** What this plan does and does not open. */
  readonly melding: { readonly titel: string; readonly tekst: readonly string[] };
  readonly ondertekening: readonly { readonly rol: string; readonly naam: string | null }[];
}
