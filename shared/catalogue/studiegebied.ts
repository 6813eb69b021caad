import { remembering, wordsOf } from './words.ts';

/**
 * Our own grouping of programmes, only to find what is related: the official list of study areas is wider (NV-04)
 * and the one of the universities was not found.
 */
export const STUDIEGEBIEDEN = [
  'zorg',
  'onderwijs',
  'sociaal-agogisch',
  'ict',
  'techniek',
  'wetenschap',
  'bedrijf',
  'recht',
  'kunst',
  'menswetenschappen',
] as const;

export type Studiegebied = (typeof STUDIEGEBIEDEN)[number];

interface Richting {
  readonly id: string;
  readonly studiegebied: Studiegebied;
  /** Each phrase: words that must all occur in the title; `logoped*` = a word that begins so. */
  readonly woorden: readonly string[];
}

/** Fields of study within a studiegebied: "bedrijf" alone is too wide to call two programmes related. */
const RICHTINGEN: readonly Richting[] = [
  { id: 'verpleegkunde', studiegebied: 'zorg', woorden: ['verpleegkund*', 'basisverpleegkund*'] },
  { id: 'vroedkunde', studiegebied: 'zorg', woorden: ['vroedkund*', 'vroedvrouw'] },
  { id: 'revalidatie', studiegebied: 'zorg', woorden: ['logoped*', 'audiolo*', 'ergotherap*', 'kinesitherap*'] },
  { id: 'zorgmanagement', studiegebied: 'zorg', woorden: ['zorgmanagement', 'health care management'] },
  {
    id: 'onderwijs',
    studiegebied: 'onderwijs',
    woorden: ['onderwijs', 'onderwijzer', 'kleuter*', 'lerarenopleiding', 'leraar', 'leerkracht'],
  },
  { id: 'orthopedagogie', studiegebied: 'sociaal-agogisch', woorden: ['orthopedago*'] },
  {
    id: 'sociaal-werk',
    studiegebied: 'sociaal-agogisch',
    woorden: ['sociaal werk*', 'sociaal cultureel', 'maatschappelijk werk*'],
  },
  { id: 'toegepaste-psychologie', studiegebied: 'sociaal-agogisch', woorden: ['toegepaste psychologie'] },
  {
    id: 'ict',
    studiegebied: 'ict',
    woorden: [
      ...['informatica', 'programmeren', 'programmeur', 'netwerkbeheer*', 'systeembeheer*'],
      ...['internet things', 'ict', 'software*'],
    ],
  },
  { id: 'elektronica', studiegebied: 'techniek', woorden: ['elektronica', 'internet things'] },
  { id: 'energie', studiegebied: 'techniek', woorden: ['energie*'] },
  { id: 'voertuigen', studiegebied: 'techniek', woorden: ['voertuigtechniek*', 'autotechnologie'] },
  { id: 'verkeer', studiegebied: 'techniek', woorden: ['verkeerskunde'] },
  { id: 'chemie', studiegebied: 'wetenschap', woorden: ['chemie', 'biotechnologie', 'laboratoriumtechnologie'] },
  {
    id: 'marketing',
    studiegebied: 'bedrijf',
    woorden: ['marketing*', 'communicatiesupport', 'communicatiemanagement'],
  },
  { id: 'boekhouding', studiegebied: 'bedrijf', woorden: ['accountancy', 'accounting', 'boekhoud*', 'fiscaliteit'] },
  { id: 'personeel', studiegebied: 'bedrijf', woorden: ['human resources', 'personeelswerk', 'personeelsbeheer'] },
  { id: 'winkel', studiegebied: 'bedrijf', woorden: ['winkelmanagement', 'retail*'] },
  { id: 'logistiek', studiegebied: 'bedrijf', woorden: ['logistiek', 'supply chain'] },
  { id: 'kantoor', studiegebied: 'bedrijf', woorden: ['office', 'organisatie management'] },
  { id: 'recht', studiegebied: 'recht', woorden: ['rechten', 'rechtspraktijk', 'juridisch*'] },
];

function occurs(title: readonly string[], phrase: string): boolean {
  return phrase.split(' ').every((wanted) => {
    const beginning = wanted.endsWith('*') ? wanted.slice(0, -1) : undefined;
    return title.some((word) => (beginning === undefined ? word === wanted : word.startsWith(beginning)));
  });
}

function findRichtingen(titel: string): readonly string[] {
  const title = wordsOf(titel);
  return RICHTINGEN.filter((r) => r.woorden.some((phrase) => occurs(title, phrase))).map((r) => r.id);
}

/** The fields of study that a title names; empty when we recognise none. */
export const richtingenVan: (titel: string) => readonly string[] = remembering(findRichtingen);

/** The study areas of the fields that a title names. */
export function studiegebiedenVan(titel: string): readonly Studiegebied[] {
  const ids = richtingenVan(titel);
  return [...new Set(RICHTINGEN.filter((r) => ids.includes(r.id)).map((r) => r.studiegebied))];
}

/** Whether two titles name the same field of study. Titles that name none are never related. */
export function zijnVerwant(titel: string, andere: string): boolean {
  const ids = richtingenVan(andere);
  return richtingenVan(titel).some((id) => ids.includes(id));
}

const CARE = new Set(['verpleegkunde', 'vroedkunde', 'revalidatie']);
/** Health and welfare meet in the other areas, and laboratories belong to both. */
const OUTSIDE_CARE: ReadonlySet<Studiegebied> = new Set([
  'onderwijs',
  'ict',
  'techniek',
  'bedrijf',
  'recht',
  'kunst',
  'menswetenschappen',
]);

/** Does the programme lead to an occupation in health care? Undefined where the title and the areas do not settle it. */
export function leidtTotZorg(titel: string, gebieden: readonly Studiegebied[]): boolean | undefined {
  if (richtingenVan(titel).some((id) => CARE.has(id))) return true;
  return gebieden.length > 0 && gebieden.every((gebied) => OUTSIDE_CARE.has(gebied)) ? false : undefined;
}
