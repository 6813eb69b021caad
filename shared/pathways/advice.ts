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
  /** This is an exception: id of the condition that it takes the place of ('' for a group without id). */
  readonly uitzonderingOp?: string;
}

/** A change of one or two facts that makes a measure better, computed again over the whole pack. */
export interface Kantelpunt {
  /** Fact id -> the value it would have, as a dossier writes it. */
  readonly wijzig: Readonly<Record<string, Feitwaarde>>;
  readonly wordt: Oordeel;
  /** `van` is 0 where the measure is refused now. */
  readonly bedrag?: {
    readonly naam: string;
    readonly van: number;
    readonly naar: number;
    readonly eenheid: Eenheid;
  };
  /** What it does to the other measures, as Dutch sentences: what to do first and losses come first. */
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

export interface Uitsluiting {
  readonly id: string;
  readonly bereik: 'opleiding' | 'periode' | 'loopbaan';
  /** This measure in a school year bars the other in the next one, or was barred by it in the year before. */
  readonly verschuiving?: 'volgend-schooljaar' | 'vorig-schooljaar';
}

export interface Maatregel {
  readonly id: string;
  readonly label: string;
  readonly oordeel: Oordeel;
  /** The verdict in one plain sentence to the client. */
  readonly zin?: string;
  readonly zekerheid: Zekerheid;
  readonly bedragen: Readonly<Record<string, Bedrag>>;
  readonly redenen: readonly Reden[];
  readonly ontbreekt: readonly string[];
  readonly kantelt: readonly Kantelpunt[];
  readonly stappen: readonly Stap[];
  readonly sluitUit: readonly Uitsluiting[];
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
  /** The counsellor asks for it; alone that makes nothing more certain than `te-onderzoeken`. */
  readonly claim?: true;
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
  /** Each of `precedenten` in a few words. */
  readonly precedentTeksten?: Readonly<Record<string, string>>;
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

/** Measures at a first year made smaller by exemptions, against the year without them. */
export interface VrijstellingsScenario {
  /** Studiepunten exempted, and what is left of the first year when nothing is taken up in their place. */
  readonly vrij: number;
  readonly studiepunten: number;
  /** Only what changes; amounts only where both verdicts leave something to have. */
  readonly maatregelen: readonly {
    readonly id: string;
    readonly label: string;
    readonly van: Oordeel;
    readonly naar: Oordeel;
    readonly bedragen: readonly {
      readonly naam: string;
      readonly van: Range;
      readonly naar: Range;
      readonly eenheid: Eenheid;
    }[];
  }[];
  /** Cents of studiegeld over the whole programme; null when the rules give none. */
  readonly studiegeld: Range | null;
  /** Calendar months at the pace of the plan. */
  readonly maanden: number;
  /** Studiepunten of leerkrediet that are not used. */
  readonly leerkrediet: number;
}

export interface VrijstellingsEffect {
  /** Studiepunten of the first year when nothing is exempted. */
  readonly eersteJaar: number;
  /** The expected exemption, then the highest. */
  readonly scenarios: readonly VrijstellingsScenario[];
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
  /** Net cost without what OKOT may pay; absent when OKOT pays nothing in any case. */
  readonly nettoKostZonderOkot?: Range;
  /** Cents, the whole plan: net allowances and premiums for leave, and a benefit that is kept. Absent when no rule gives any. */
  readonly inkomen?: Range;
  /** Hours of paid educational leave, the whole plan. */
  readonly uren?: Range;
  /** Hours of study, the whole plan; absent when the size is not known. */
  readonly studieuren?: Range;
  /** Academic years. */
  readonly jaren: Range;
}

/** The best legal set of measures over the whole plan, and the best one that holds something else. */
export interface Combinatie {
  readonly maatregelen: readonly string[];
  /** Empty when nothing else can be had. */
  readonly tweede: readonly string[];
  /** One or two Dutch sentences. */
  readonly waarom: string;
  /** Cents: premiums minus what may be lost of a wage. */
  readonly waarde?: Range;
  readonly tweedeWaarde?: Range;
  /** Dutch, one per measure that someone still decides about: who has to say yes. */
  readonly voorwaarden?: readonly string[];
  /** Entitled to, but not comparable: what is lost or gained in income is not known. */
  readonly nietGerangschikt?: readonly string[];
  /** The same as if OKOT were not there: what may be shown while VDAB decides. Only where OKOT takes part. */
  readonly zonderOkot?: Omit<Combinatie, 'zonderOkot'>;
}

/** A pathway at one pace. Wins and losses are against the pace of `planning`, in the first year, by measure id. */
export interface Tempo {
  /** Per academic year. */
  readonly studiepunten: number;
  /** It is the pace of `planning`. */
  readonly gekozen: boolean;
  readonly jaren: Range;
  /** Last academic year. */
  readonly einde: string | null;
  readonly urenPerWeek: Range;
  /** Cents, the whole plan. */
  readonly kost: Range;
  readonly nettoKost: Range;
  readonly nettoKostZonderOkot?: Range;
  readonly wint: readonly string[];
  readonly verliest: readonly string[];
  readonly letOp: readonly string[];
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
  /** What the exemptions do to the other measures; absent without a figure for them. */
  readonly vrijstellingsEffect?: VrijstellingsEffect;
  /** `{ min: 0, max: null }` when the size is not known. */
  readonly teVolgen: Range;
  readonly planning: readonly PlanSemester[];
  readonly totaal: Totaal;
  readonly maatregelen: readonly Maatregel[];
  readonly besteCombinatie?: Combinatie;
  /** The same pathway at other paces, the one of `planning` among them; absent when there is no choice. */
  readonly tempo?: readonly Tempo[];
  readonly waarschuwingen: readonly string[];
  /** Keys of `bronnen` for what the catalogue says of this programme. */
  readonly bronnen: readonly string[];
}

export interface OpenVraag {
  readonly feit: string;
  readonly vraag: string;
  /** Every measure that the answer matters to, also of the first proposals. */
  readonly beslistOver: readonly string[];
  /** Measures whose verdict hangs on it, and amounts that it can narrow, for the client and the enrolment as they are. */
  readonly oordelen?: readonly string[];
  readonly bedragen?: readonly { readonly maatregel: string; readonly naam: string }[];
  /** Why we ask, for the counsellor and the client. */
  readonly waarom?: string;
}

export interface Recht {
  readonly maatregel: string;
  /** Name of the amount, or id of the fact, that is the balance: a measure may have several. */
  readonly naam?: string;
  readonly saldo: Range;
  readonly eenheid: string;
  readonly bron: string;
  readonly op: string;
}

export interface Versie {
  readonly versie: string;
  readonly hash: string;
}

/** Sources that disagree about something that a measure rests on. */
export interface Conflict {
  readonly onderwerp: string;
  readonly maatregelen: readonly string[];
  /** `bron`: key of `bronnen`, else the name of the source in words. */
  readonly bronnen: readonly {
    readonly bron?: string | undefined;
    readonly naam?: string | undefined;
    readonly zegt: string;
  }[];
  /** What the rules use, and why. */
  readonly gekozen: string;
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
  /** Where the sources of the measures of this advice disagree. */
  readonly conflicten?: readonly Conflict[];
  readonly maatregelen: readonly Maatregel[];
  readonly voorstellen: readonly Voorstel[];
  readonly vragen: readonly OpenVraag[];
  readonly rechten: readonly Recht[];
  readonly waarschuwingen: readonly string[];
}
