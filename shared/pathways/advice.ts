/**
 * The advice: what the engine, the exemptions and the planner say about one dossier on one date.
 * Shape fixed by the contract, version 1. Money is in whole cents unless `eenheid` says otherwise.
 */

/** Five outcomes; never a boolean. `onbekend` = facts are missing, `voorwaardelijk` = a person or institution decides. */
export type Oordeel = 'ja' | 'neen' | 'voorwaardelijk' | 'onbekend' | 'nvt';

/** From strong to weak. */
export type Zekerheid = 'officieel' | 'secundair' | 'afgeleid' | 'ontwerp';

/** `max: null` is unbounded. */
export interface Range {
  readonly min: number;
  readonly max: number | null;
}

export type Eenheid =
  | 'cent'
  | 'uur/schooljaar'
  | 'studiepunten'
  | 'maand'
  | 'euro/km'
  | 'procent'
  | 'jaar'
  | 'dag'
  | 'uur'
  | 'aantal'
  | 'cent/maand';

export interface Bedrag extends Range {
  readonly eenheid: Eenheid;
  /** The academic year of the last published figure, when that figure stands in for a year without one. */
  readonly prijspeil?: string;
  readonly zekerheid?: Zekerheid;
  /** Keys of `bronnen`. */
  readonly bronnen?: readonly string[];
}

export interface Bron {
  readonly titel: string;
  readonly uitgever: string;
  readonly url: string;
  /** The source's own date, where known. */
  readonly datum?: string;
  readonly nagekekenOp: string;
}

export type Feitwaarde = string | number | boolean | readonly string[];

export interface Reden {
  readonly id: string;
  readonly uitkomst: 'voldaan' | 'niet-voldaan' | 'onbekend' | 'beslissing';
  readonly tekst: string;
  readonly feiten: Readonly<Record<string, Feitwaarde>>;
  readonly drempel?: string;
  readonly bron: string;
  readonly geldigVan: string | null;
  readonly geldigTot: string | null;
  readonly zekerheid: Zekerheid;
  readonly wie?: string;
  readonly nodig?: string;
}

interface Kantelpunt {
  readonly wijzig: Readonly<Record<string, Feitwaarde>>;
  readonly wordt: Oordeel;
  readonly bedrag?: { readonly naam: string; readonly van: number; readonly naar: number };
  readonly elders: readonly string[];
}

export interface Stap {
  readonly wat: string;
  readonly uiterlijk?: string;
  readonly bij?: string;
}

export interface Afwijking {
  readonly wordt: Oordeel;
  readonly reden: string;
  readonly door: string;
  readonly op: string;
}

export interface Maatregel {
  readonly id: string;
  readonly label: string;
  readonly oordeel: Oordeel;
  readonly zekerheid: Zekerheid;
  readonly bedragen: Readonly<Record<string, Bedrag>>;
  readonly redenen: readonly Reden[];
  readonly ontbreekt: readonly string[];
  readonly kantelt: readonly Kantelpunt[];
  readonly stappen: readonly Stap[];
  readonly sluitUit: readonly { readonly id: string; readonly bereik: 'opleiding' | 'periode' | 'loopbaan' }[];
  readonly verwijsNaar?: string;
  readonly waarschuwingen: readonly string[];
  readonly afwijking?: Afwijking;
}

export type Route =
  | 'graduaat'
  | 'bachelor'
  | 'verkort-traject'
  | 'switch'
  | 'werktraject'
  | 'creditcontract'
  | 'examencontract'
  | 'schakelprogramma'
  | 'voorbereidingsprogramma'
  | 'master'
  | 'banaba'
  | 'manama'
  | 'postgraduaat'
  | 'permanente-vorming'
  | 'microcredential'
  | 'eerst-vooropleiding';

export type Grond = 'eigen-traject' | 'precedent' | 'opleidingsonderdelen' | 'vuistregel' | 'geen';

export interface VrijstellingOnderdeel {
  readonly naam: string;
  readonly studiepunten: number;
  readonly oordeel: 'zeker' | 'waarschijnlijk' | 'te-onderzoeken' | 'geen';
  /** Id of the qualification that the exemption rests on, and the course in it. */
  readonly op?: string;
  readonly vak?: string;
  /** Only part of the content is the same: counts 0 studiepunten. */
  readonly deel?: true;
  readonly reden: string;
  readonly documenten: readonly string[];
  readonly uiterlijk?: string;
  readonly beslisser?: string;
}

/** Courses that a bekwaamheidsonderzoek could be about; never counted in any figure. */
export interface EvcKansen {
  readonly onderdelen: readonly { readonly naam: string; readonly studiepunten: number; readonly op: string }[];
  readonly toelichting: readonly string[];
  /** Cents, for the whole procedure; absent when the institution publishes none. */
  readonly prijs?: Range;
  /** ISO dates by which a request is handed in, in this academic year. */
  readonly data: readonly string[];
}

/** `laag`, `verwacht`, `hoog` (studiepunten exempted) are absent when there is no evidence. */
export interface Vrijstelling {
  readonly laag?: number;
  readonly verwacht?: number;
  readonly hoog?: number;
  readonly grond: Grond;
  readonly precedenten: readonly string[];
  readonly onderdelen: readonly VrijstellingOnderdeel[];
  /** One or more plain sentences: why this estimate, of which year, who decides. */
  readonly toelichting: readonly string[];
  readonly evc?: EvcKansen;
  readonly beslisser?: string;
  readonly documenten: readonly string[];
  /** Last day to apply, as ISO date or as the house rule's own words. */
  readonly uiterlijk?: string;
  /** Keys of `bronnen`. */
  readonly bronnen: readonly string[];
}

export interface PlanSemester {
  readonly academiejaar: string;
  readonly semester: 1 | 2;
  readonly studiepunten: Range;
  /** Cents; the fixed part falls in semester 1 of each academic year. */
  readonly kost: Range;
  readonly urenPerWeek: Range;
  readonly leerkredietEinde?: Range;
  /** The academic year whose price level is used, when the year itself has no published figure. */
  readonly prijspeil?: string;
}

export interface Totaal {
  /** Cents: studiegeld, surcharge, tests, EVC, NARIC. */
  readonly kost: Range;
  /** Cents: kost minus opleidingscheque, studietoelage and what OKOT pays. */
  readonly nettoKost: Range;
  readonly inkomen?: Range;
  readonly uren?: Range;
  /** Academic years. */
  readonly jaren: Range;
}

export interface Voorstel {
  /** opleiding|route|contract|vorm */
  readonly id: string;
  readonly route: Route;
  readonly okot: boolean;
  /** Catalogue id, or null for a programme that is only described in the dossier. */
  readonly opleiding: string | null;
  readonly titel: string;
  readonly instelling: string | null;
  readonly contract: string | null;
  readonly vorm: string | null;
  readonly studieomvang: Range | null;
  /** The worst of its gates. */
  readonly oordeel: Oordeel;
  readonly waarom: readonly string[];
  readonly vrijstelling: Vrijstelling;
  /** `{ min: 0, max: null }` when the size is not known. */
  readonly teVolgen: Range;
  readonly planning: readonly PlanSemester[];
  readonly totaal: Totaal;
  readonly maatregelen: readonly Maatregel[];
  readonly besteCombinatie?: {
    readonly maatregelen: readonly string[];
    readonly tweede: readonly string[];
    readonly waarom: string;
  };
  readonly waarschuwingen: readonly string[];
  /** Keys of `bronnen` for what the catalogue says of this programme. */
  readonly bronnen: readonly string[];
}

export interface OpenVraag {
  readonly feit: string;
  readonly vraag: string;
  readonly beslistOver: readonly string[];
  /** Why we ask, for the counsellor and the client. */
  readonly waarom?: string;
}

export interface Recht {
  readonly maatregel: string;
  readonly saldo: Range;
  readonly eenheid: string;
  readonly bron: string;
  readonly op: string;
}

export interface Versie {
  readonly versie: string;
  readonly hash: string;
}

export interface Advies {
  readonly formaat: 'trajectwijzer-advies';
  readonly versie: 1;
  readonly peildatum: string;
  readonly academiejaar: string;
  readonly regelpakket: Versie;
  readonly invoer: {
    readonly catalogus: Versie;
    readonly precedenten: Versie;
    readonly huisregels: Versie;
    readonly lokaal: Readonly<Record<string, unknown>>;
    readonly motor: number;
  };
  readonly lerendeType: 1 | 2 | 3 | null;
  readonly bronnen: Readonly<Record<string, Bron>>;
  readonly maatregelen: readonly Maatregel[];
  readonly voorstellen: readonly Voorstel[];
  readonly vragen: readonly OpenVraag[];
  readonly rechten: readonly Recht[];
  readonly waarschuwingen: readonly string[];
}
