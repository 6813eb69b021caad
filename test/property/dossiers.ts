/** Complete, consistent dossiers: a value for every fact, closed lists, and nothing that contradicts itself. */
import { academicYearLabel, academicYearOfDay, civilOf, isoOfDay, parseIsoDay } from '../../shared/engine/calendar.ts';
import type { Pack } from '../../shared/engine/compile-pack.ts';
import type { FactSlot, ValueType } from '../../shared/engine/symbols.ts';
import type { Random } from '../support/random.ts';
import { type Grens, type Pools, poolsOf, someDate, someNumber, someText } from './values.ts';

type Value = string | number | boolean;
export type Item = Record<string, Value>;

export interface Complete {
  /** Day of the advice. */
  readonly op: string;
  readonly feiten: Record<string, Value | Item[]>;
  readonly lists: Record<'kwalificaties' | 'ervaring' | 'talen', Item[]>;
  /** Absent: there is no enrolment. `inschrijvingen` is a list. */
  readonly traject: Record<string, Value | Item[]> | undefined;
}

/** A dossier to start from: what it gives is kept, the rest is filled in. */
export interface Seed {
  readonly op: string;
  readonly dossier: Readonly<Record<string, unknown>>;
}

const LISTS = ['kwalificaties', 'ervaring', 'talen'] as const;

/** Levels that only an enrolment in higher education gives (as the parser of dossiers has it). */
const HIGHER = new Set([
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
/** With one of these the client is no longer in the last year of secondary education. */
const SECONDARY = new Set([...HIGHER, 'so', 'so-ok4', 'hbo5', 'hokt', 'hosp']);

const START_LEERKREDIET = 140;
const START_BONUS = 60;
const FIRST_MARCH_YEAR = 2023;
const LAST_OLD_DIPLOMA = '2025-08-31';

const plain = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'waarde' in raw ? raw.waarde : raw;

const group = (raw: unknown): Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};

export function dossierMaker(pack: Pack, seeds: readonly Seed[]): (r: Random) => Complete {
  const pools = poolsOf(pack);
  return (r) => {
    const seed = seeds.length > 0 && r.chance(0.75) ? r.pick(seeds) : undefined;
    const made = new Maker(pack, pools, r, seed).make();
    reconcile(pack, made);
    return made;
  };
}

class Maker {
  private readonly op: string;
  private readonly today: number;
  private readonly given: Record<string, unknown>;
  private readonly source: Record<string, unknown>;

  private readonly pack: Pack;
  private readonly pools: Pools;
  private readonly r: Random;

  constructor(pack: Pack, pools: Pools, r: Random, seed: Seed | undefined) {
    this.pack = pack;
    this.pools = pools;
    this.r = r;
    this.op = seed?.op ?? `${r.int(2019, 2027)}-${r.pick(['01-15', '03-31', '08-31', '09-01', '10-01', '12-31'])}`;
    this.today = parseIsoDay(this.op) ?? 0;
    this.source = group(seed?.dossier);
    this.given = group(this.source.feiten);
  }

  make(): Complete {
    const { r, pack } = this;
    const feiten: Complete['feiten'] = {};
    for (const fact of pack.symbols.facts) {
      if (fact.id.startsWith('traject.') || LISTS.some((name) => name === fact.id)) continue;
      // Now and then one answer of the seed changes, so that its verdict may turn.
      const given = r.chance(0.05) ? undefined : plain(this.given[fact.id]);
      if (fact.kind === 'list') feiten[fact.id] = this.list(fact, given);
      else feiten[fact.id] = this.value(fact, fact.id, fact.def.grens, given);
    }
    const lists = { kwalificaties: [], ervaring: [], talen: [] } as Complete['lists'];
    for (const name of LISTS) lists[name] = this.list(pack.symbols.byId.get(name) as FactSlot, this.source[name]);
    return { op: this.op, feiten, lists, traject: this.traject() };
  }

  private traject(): Complete['traject'] {
    const { r, pack } = this;
    const given = group(this.source.traject);
    const seeded = this.source.feiten !== undefined;
    if (seeded ? this.source.traject === undefined && r.chance(0.8) : r.chance(0.1)) return undefined;
    const traject: Complete['traject'] = {};
    for (const fact of pack.symbols.facts) {
      if (!fact.id.startsWith('traject.') || fact.id === 'traject.aanwezig') continue;
      const field = fact.id.slice('traject.'.length);
      const value = r.chance(0.05) ? undefined : given[field];
      traject[field] = fact.kind === 'list' ? this.list(fact, value) : this.value(fact, field, fact.def.grens, value);
    }
    return traject;
  }

  private list(fact: FactSlot, given: unknown): Item[] {
    const { r } = this;
    const rows: unknown[] = Array.isArray(given) ? given : Array.from({ length: r.pick([0, 0, 1, 1, 2, 3]) });
    return rows.map((row, index) => {
      const own = typeof row === 'object' ? group(row) : row === undefined ? {} : { [fact.fields[0]?.name ?? '']: row };
      const item: Item = {};
      for (const [at, field] of fact.fields.entries()) {
        item[field.name] = this.value(field, field.name, fact.def.velden?.[at]?.grens, own[field.name]);
      }
      if (item.id !== undefined) item.id = `e${index}`;
      if (typeof own.jaar === 'number') {
        item.jaar = own.jaar;
        item.behaaldOp = `${own.jaar}-06-30`;
      }
      return item;
    });
  }

  private value(type: ValueType, name: string, limits: Grens | undefined, given: unknown): Value {
    const { r, pools } = this;
    if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
    if (type.type === 'boolean') return r.chance(0.5);
    if (type.kind === 'mask') return this.option(type, name);
    if (type.kind === 'text')
      return /(taal|land|nationaliteit)$/.test(name) ? this.code(name) : someText(r, name, pools);
    if (type.type === 'academiejaar') return academicYearLabel(academicYearOfDay(this.today) + r.int(-3, 2));
    if (type.type !== 'datum') return someNumber(r, type, limits ?? { min: 0, max: 0 }, pools);
    const anchors = [this.today, parseIsoDay(`${academicYearOfDay(this.today)}-09-01`) ?? 0];
    if (name === 'persoon.geboortedatum') return someDate(r, anchors, 12 * 65, -12 * 16);
    const iso = someDate(r, anchors, r.chance(0.5) ? 36 : 12 * 12, 8);
    return name === 'maand' ? `${iso.slice(0, 7)}-01` : iso;
  }

  /** A country or a language. */
  private code(name: string): string {
    return this.r.pick(name.endsWith('taal') ? ['nl', 'nl', 'en', 'fr'] : ['BE', 'BE', 'NL', 'FR', 'MA']);
  }

  /** Mostly an option that some rule names. */
  private option(type: ValueType, name: string): string {
    const named = (this.pools.texts.get(name.slice(name.lastIndexOf('.') + 1)) ?? []).filter((option) =>
      type.options.includes(option),
    );
    return named.length > 0 && this.r.chance(0.6) ? this.r.pick(named) : this.r.pick(type.options);
  }
}

const isMarch = (year: number): boolean => year >= FIRST_MARCH_YEAR;

/** Takes away what contradicts itself, so that the parser of dossiers accepts it and what is derived is true. */
function reconcile(pack: Pack, d: Complete): void {
  const { feiten, traject, lists } = d;
  if (traject) {
    const { lo, hi } = pack.symbols.byId.get('traject.academiejaar') as FactSlot;
    const given = academicYearOfDay(parseIsoDay(String(traject.startdatum)) ?? 0);
    const year = Math.min(hi, Math.max(lo, given));
    if (year !== given) traject.startdatum = `${year}-09-15`;
    const start = parseIsoDay(String(traject.startdatum)) ?? 0;
    traject.academiejaar = academicYearLabel(year);
    const end = parseIsoDay(String(traject.einddatum)) ?? start;
    traject.einddatum = isoOfDay(Math.max(start, end));
    // A contract exists only in higher education; the adapter derives the one from the other.
    if (feiten['opleiding.soortVorming'] !== 'hoger-onderwijs') delete traject.contract;
    reconcileFractions(feiten, start, year);
  }
  for (const item of lists.kwalificaties) {
    const past = String(item.behaaldOp) <= d.op;
    if (item.behaald === true && !past) item.behaaldOp = d.op;
    // Later diplomas name their level (so-ok3, so-ok4); the adapter reads `so` without a day as an old one.
    if (item.niveau === 'so' && String(item.behaaldOp) > LAST_OLD_DIPLOMA) item.behaaldOp = LAST_OLD_DIPLOMA;
    if (item.behaald !== true) {
      delete item.behaaldOp;
      delete item.jaar;
    } else if (item.jaar !== undefined) item.jaar = Number(String(item.behaaldOp).slice(0, 4));
  }
  const obtained = lists.kwalificaties.filter((item) => item.behaald === true).map((item) => String(item.niveau));
  if (obtained.some((level) => HIGHER.has(level))) feiten['studie.ooitIngeschrevenHoger'] = true;
  if (obtained.some((level) => SECONDARY.has(level))) feiten['studie.leerlingLaatsteJaarSo'] = false;
  if (feiten['studie.ooitIngeschrevenHoger'] === false) {
    feiten['studie.leerkredietStand'] = 'voor-inschrijving';
    feiten['studie.leerkrediet'] = START_LEERKREDIET;
    feiten['studie.leerkredietBonusRest'] = START_BONUS;
  }
  // Who works out a notice period is not registered yet as a job-seeker without work.
  if (feiten['werk.statuut'] === 'opzegperiode') feiten['vdab.ingeschreven'] = false;
  for (const item of lists.ervaring) if (String(item.tot) < String(item.van)) item.tot = item.van as string;
  bound(pack, d);
}

/** The list by month tells the same as the facts of the reference month and the month of the start. */
function reconcileFractions(feiten: Complete['feiten'], start: number, year: number): void {
  const { year: startYear, month } = civilOf(start);
  const reference = `${year}-${isMarch(year) ? '03' : '09'}`;
  const first = `${startYear}-${String(month).padStart(2, '0')}`;
  if (reference === first) feiten['werk.breukStartmaand'] = feiten['werk.tewerkstellingsbreuk'] as Value;
  for (const item of feiten['werk.tewerkstelling'] as Item[]) {
    const at = String(item.maand).slice(0, 7);
    if (at === reference) item.breuk = feiten['werk.tewerkstellingsbreuk'] as Value;
    if (at === first) item.breuk = feiten['werk.breukStartmaand'] as Value;
  }
}

/** No fact above the one that bounds it; the largest of a chain first. */
function bound(pack: Pack, { feiten, traject }: Complete): void {
  const known = (id: string): Value | Item[] | undefined =>
    id.startsWith('traject.') ? traject?.[id.slice('traject.'.length)] : feiten[id];
  const settle = (fact: FactSlot): void => {
    const other = pack.symbols.byId.get(fact.def.hoogstens ?? '');
    if (!other) return;
    settle(other);
    const [own, most] = [known(fact.id), known(other.id)];
    if (typeof own === 'number' && typeof most === 'number' && own > most) feiten[fact.id] = most;
  };
  for (const fact of pack.symbols.facts) settle(fact);
}
