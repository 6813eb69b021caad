/** Dutch words for the codes that a plan prints. Short, B1, addressed to the client. */
import type { Grond, Oordeel, Reden, Route, VrijstellingOnderdeel, Zekerheid } from '../pathways/advice.ts';
import type { Vorm, ZekerheidTekst } from './plan-types.ts';

export const PHASE: Readonly<Record<string, string>> = {
  intake: 'intake',
  verkenning: 'verkenning',
  plan: 'plan',
  opvolging: 'opvolging',
  afgerond: 'afgerond',
};

export const ROLE: Readonly<Record<string, string>> = {
  loopbaanbegeleider: 'loopbaanbegeleider',
  trajectbegeleider: 'trajectbegeleider',
  'vdab-consulent': 'VDAB-consulent',
};

export const DOEL: Readonly<Record<string, string>> = {
  basisdiploma: 'een eerste diploma hoger onderwijs halen',
  bijscholen: 'je bijscholen in je eigen vak',
  omscholen: 'je omscholen naar een ander vak',
  herorienteren: 'je heroriënteren',
};

export const ROUTE: Readonly<Record<Route, string>> = {
  graduaat: 'graduaat',
  bachelor: 'bachelor',
  'verkort-traject': 'verkort traject',
  switch: 'switchtraject',
  werktraject: 'werktraject',
  creditcontract: 'losse vakken (creditcontract)',
  examencontract: 'enkel examens (examencontract)',
  schakelprogramma: 'schakelprogramma',
  voorbereidingsprogramma: 'voorbereidingsprogramma',
  master: 'master',
  banaba: 'bachelor-na-bachelor',
  manama: 'master-na-master',
  postgraduaat: 'postgraduaat',
  'permanente-vorming': 'permanente vorming',
  microcredential: 'microcredential',
  'eerst-vooropleiding': 'eerst een vooropleiding',
};

export const STUDY_FORM: Readonly<Record<string, string>> = {
  dag: 'dagonderwijs',
  avond: 'avondonderwijs',
  weekend: 'weekendonderwijs',
  afstand: 'afstandsonderwijs',
  blended: 'deels online',
  switch: 'switch',
  werktraject: 'werktraject',
  duaal: 'duaal',
  lio: 'lio-traject',
};

export const GROUND: Readonly<Record<Grond, string>> = {
  'eigen-traject': 'De instelling heeft een eigen traject voor jouw vooropleiding.',
  precedent: 'De instelling gaf eerder vrijstellingen voor dezelfde vooropleiding.',
  opleidingsonderdelen: 'Vakken die je al volgde, lijken op vakken van deze opleiding.',
  vuistregel: 'Een vuistregel uit de praktijk: neem dit ruim.',
  geen: 'Er is geen bewijs waarop we een schatting kunnen bouwen.',
};

const CERTAINTY: Readonly<Record<Zekerheid, string>> = {
  officieel: 'officiële bron',
  secundair: 'secundaire bron',
  afgeleid: 'afgeleid uit een bron',
  ontwerp: 'ontwerptekst, nog niet definitief',
};

export const zekerheid = (code: Zekerheid): ZekerheidTekst => ({ code, tekst: CERTAINTY[code] });

export const SHAPE_OF: Readonly<Record<Oordeel, Vorm>> = {
  ja: 'vink',
  neen: 'kruis',
  voorwaardelijk: 'half',
  onbekend: 'vraag',
  nvt: 'streep',
};

export const UITKOMST: Readonly<Record<Reden['uitkomst'], { readonly vorm: Vorm; readonly tekst: string }>> = {
  'niet-voldaan': { vorm: 'kruis', tekst: 'niet in orde' },
  beslissing: { vorm: 'half', tekst: 'iemand beslist' },
  onbekend: { vorm: 'vraag', tekst: 'nog niet bekend' },
  voldaan: { vorm: 'vink', tekst: 'in orde' },
};

export const COURSE_VERDICT: Readonly<Record<VrijstellingOnderdeel['oordeel'], string>> = {
  zeker: 'zeker',
  waarschijnlijk: 'waarschijnlijk',
  'te-onderzoeken': 'te onderzoeken',
  geen: 'geen vrijstelling',
};

/** Only part of the content is the same: counts nothing, may be worth asking (EX-09). */
export const PARTIAL = 'mogelijk deelvrijstelling';

/** Who decides, as the client would say it. */
const WHO: Readonly<Record<string, string>> = {
  vdab: 'VDAB',
  instelling: 'de instelling',
  werkgever: 'je werkgever',
};

export const wieTekst = (who: string): string => WHO[who.toLowerCase()] ?? who;

/** Names of the amounts of the contract, by `maatregel.naam` and, failing that, by `naam`. */
const AMOUNT: Readonly<Record<string, string>> = {
  vast: 'vast deel',
  variabel: 'deel volgens je studiepunten',
  toeslag: 'toeslag wegens te weinig leerkrediet',
  totaal: 'studiegeld voor dit academiejaar',
  einde: 'leerkrediet na dit jaar',
  bonusRest: 'wat nog dubbel terugkomt',
  tekort: 'tekort aan leerkrediet',
  beginNaOpbouw: 'leerkrediet na heropbouw',
  leerkredietTerug: 'leerkrediet dat je terugkrijgt',
  studiegeldVerschuldigd: 'studiegeld dat je toch betaalt',
  toelage: 'studietoelage',
  meetellendeStudiepunten: 'studiepunten die meetellen',
  startkredietEinde: 'startkrediet na dit jaar',
  studietoelagekredietEinde: 'studietoelagekrediet na dit jaar',
  jokerkredietEinde: 'jokerkrediet na dit jaar',
  studierendement: 'studierendement',
  geweigerdJaren: 'jaren dat je geweigerd wordt',
  uren: 'uren',
  'vov.uren': 'uren verlof',
  maximum: 'hoogste aantal uren',
  restUren: 'uren die je nog over hebt',
  loonplafond: 'loongrens',
  werkgeverTegemoetkoming: 'tegemoetkoming voor je werkgever',
  cheque: 'waarde van de cheque',
  overheid: 'deel dat de overheid betaalt',
  eigen: 'deel dat je zelf betaalt',
  rest: 'rest van de prijs',
  restMaanden: 'maanden die je nog over hebt',
  kennisgevingMaanden: 'maanden vooraf te melden',
  brutoPerMaand: 'bruto per maand',
  nettoPerMaand: 'netto per maand',
  maxMaanden: 'hoogste aantal maanden',
  aantal: 'aantal cheques',
  'loopbaancheque.uren': 'uren begeleiding',
  'loopbaancheque.eigen': 'deel dat je zelf betaalt, voor alle cheques samen',
  'opleidingscheque.rest': 'deel van de prijs dat geen cheque dekt',
  'zorgkrediet.maxMaanden': 'maanden in je hele loopbaan',
  steun: 'steun',
  kmVergoeding: 'vergoeding per kilometer',
  stimulanspremie: 'stimulanspremie',
  kinderopvangPerDag: 'kinderopvang per dag',
  verblijf: 'verblijfsvergoeding',
  leerkredietMinimum: 'leerkrediet dat je minstens nodig hebt',
  behoudMaanden: 'maanden dat je je uitkering houdt',
  prijs: 'prijs',
  termijnDagen: 'dagen tot het antwoord',
};

export function bedragLabel(measure: string, name: string): string {
  return AMOUNT[`${measure}.${name}`] ?? AMOUNT[name] ?? readable(name);
}

/** A code or fact id as words: 'werk.urenPerWeek' -> 'werk: uren per week'. Only a fallback for what has no label. */
export function readable(code: string): string {
  return code
    .replace(/\./g, ': ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
}
