import { academicYearLabel, academicYearOfDay, civilOf, parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { Dictionary, FactDef } from '../facts/dictionary.ts';
import { formatDateShort } from '../format/dates.ts';
import { formatQuantity } from '../format/ranges.ts';
import { type DossierFout, fout, type Pad } from './fouten.ts';

/** What cannot be true together in one dossier. Reads defensively: the rest of the dossier may still be wrong. */

type Groep = Readonly<Record<string, unknown>>;

const groep = (value: unknown): Groep =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const rijen = (value: unknown): readonly Groep[] => (Array.isArray(value) ? value.map(groep) : []);

const dag = (value: unknown): number | null => (typeof value === 'string' ? parseIsoDay(value) : null);

/** Levels that are only reached through an enrolment in a hogeschool or university. */
const HOGER: ReadonlySet<unknown> = new Set([
  'graduaat',
  'educatief-graduaat',
  'pba',
  'aba',
  'educatieve-bachelor',
  'banaba',
  'master',
  'educatieve-master',
  'manama',
  'doctoraat',
]);

/** Leerkrediet and bonus of someone who never enrolled (studiepunten). */
const START_LEERKREDIET = 140;
const START_BONUS = 60;

/** The raw value of a fact, wherever it stands: in `traject`, bare in `feiten` or with its origin. */
function waarde(tree: Groep, id: string): unknown {
  if (id.startsWith('traject.')) return groep(tree.traject)[id.slice('traject.'.length)];
  const raw = groep(tree.feiten)[id];
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? groep(raw).waarde : raw;
}

const padVan = (id: string): Pad => (id.startsWith('traject.') ? id.split('.') : ['feiten', id]);

function rangorde(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (parseIsoDay(value) ?? parseAcademicYear(value)) : null;
}

function bovengrens(tree: Groep, def: FactDef, dictionary: Dictionary): DossierFout[] {
  const bound = def.hoogstens === undefined ? undefined : dictionary.byId.get(def.hoogstens);
  if (bound === undefined) return [];
  const own = rangorde(waarde(tree, def.id));
  const most = rangorde(waarde(tree, bound.id));
  if (own === null || most === null || own <= most) return [];
  const shown = bound.eenheid === undefined ? '' : ` (${formatQuantity(most, bound.eenheid)})`;
  const melding = `"${def.label}" kan niet groter zijn dan "${bound.label}"${shown}. Verbeter een van beide.`;
  return [fout('tegenspraak', padVan(def.id), melding)];
}

function volgorde(group: Groep, van: string, tot: string, pad: Pad): DossierFout[] {
  const start = dag(group[van]);
  const end = dag(group[tot]);
  if (start === null || end === null || end >= start) return [];
  const melding = `"${tot}" ligt vóór "${van}". Verbeter een van beide datums.`;
  return [fout('tegenspraak', [...pad, tot], melding)];
}

function startInJaar(traject: Groep): DossierFout[] {
  const start = dag(traject.startdatum);
  const year = typeof traject.academiejaar === 'string' ? parseAcademicYear(traject.academiejaar) : null;
  if (start === null || year === null || academicYearOfDay(start) === year) return [];
  const melding =
    `De startdatum ${formatDateShort(String(traject.startdatum))} valt niet in het academiejaar ` +
    `${academicYearLabel(year)} (1 september tot en met 31 augustus). Verbeter een van beide.`;
  return [fout('tegenspraak', ['traject', 'startdatum'], melding)];
}

function nooitIngeschreven(tree: Groep): DossierFout[] {
  if (waarde(tree, 'studie.ooitIngeschrevenHoger') !== false) return [];
  const problems: DossierFout[] = [];
  // A foreign diploma needs no enrolment in Flanders; HBO5 and older types were also given outside higher education.
  const flemish = (k: Groep): boolean => (k.land === undefined || k.land === 'BE') && HOGER.has(k.niveau);
  const index = rijen(tree.kwalificaties).findIndex((k) => k.behaald === true && flemish(k));
  if (index >= 0) {
    const melding =
      `Je klant behaalde een diploma hoger onderwijs (kwalificaties[${index}]), maar hier staat dat je klant er nooit ` +
      'ingeschreven was. Verbeter een van beide.';
    problems.push(fout('tegenspraak', ['feiten', 'studie.ooitIngeschrevenHoger'], melding));
  }
  const expect = (id: string, start: number, what: string): void => {
    const value = waarde(tree, id);
    if (typeof value !== 'number' || value === start) return;
    const melding =
      `Wie nooit ingeschreven was in het hoger onderwijs, heeft ${formatQuantity(start, 'sp')} ${what}. ` +
      'Verbeter dit, of verbeter "Ooit ingeschreven in het hoger onderwijs".';
    problems.push(fout('tegenspraak', ['feiten', id], melding));
  };
  // After the enrolment of this traject the register already counts its studiepunten.
  if (waarde(tree, 'studie.leerkredietStand') !== 'na-inschrijving') {
    expect('studie.leerkrediet', START_LEERKREDIET, 'leerkrediet');
    expect('studie.leerkredietBonusRest', START_BONUS, 'bonus');
  }
  return problems;
}

function jaarEnDatum(k: Groep, index: number): DossierFout[] {
  const day = dag(k.behaaldOp);
  if (day === null || typeof k.jaar !== 'number' || civilOf(day).year === k.jaar) return [];
  const melding = `Het jaar ${k.jaar} past niet bij de datum ${formatDateShort(String(k.behaaldOp))}. Laat één van beide weg.`;
  return [fout('tegenspraak', ['kwalificaties', index, 'jaar'], melding)];
}

function dubbeleIds(tree: Groep, list: string): DossierFout[] {
  const seen = new Map<string, number>();
  return rijen(tree[list]).flatMap((row, index) => {
    if (typeof row.id !== 'string') return [];
    const first = seen.get(row.id);
    if (first === undefined) {
      seen.set(row.id, index);
      return [];
    }
    return [fout('dubbele-id', [list, index, 'id'], `Dit kenmerk staat ook in ${list}[${first}]. Kies een ander.`)];
  });
}

/** Who works out a notice period still has a job, so cannot be registered as a job-seeker without work. */
function inOpzeg(tree: Groep): DossierFout[] {
  if (waarde(tree, 'werk.statuut') !== 'opzegperiode' || waarde(tree, 'vdab.ingeschreven') !== true) return [];
  const melding =
    'Wie in een opzegperiode werkt, is nog geen niet-werkende werkzoekende. Verbeter dit, of verbeter het statuut.';
  return [fout('tegenspraak', ['feiten', 'vdab.ingeschreven'], melding)];
}

/** Ids used twice, in a tree that need not be a valid dossier. */
export function duplicateIds(tree: unknown): DossierFout[] {
  return [...dubbeleIds(groep(tree), 'kwalificaties'), ...dubbeleIds(groep(tree), 'acties')];
}

/** Everything that contradicts itself, in a tree that need not be a valid dossier. */
export function contradictions(tree: unknown, dictionary: Dictionary): DossierFout[] {
  const root = groep(tree);
  const traject = groep(root.traject);
  return [
    ...dictionary.facts.flatMap((def) => bovengrens(root, def, dictionary)),
    ...volgorde(traject, 'startdatum', 'einddatum', ['traject']),
    ...startInJaar(traject),
    ...volgorde(groep(root.pop), 'van', 'tot', ['pop']),
    ...rijen(root.ervaring).flatMap((row, index) => volgorde(row, 'van', 'tot', ['ervaring', index])),
    ...nooitIngeschreven(root),
    ...inOpzeg(root),
    ...rijen(root.kwalificaties).flatMap(jaarEnDatum),
  ];
}
