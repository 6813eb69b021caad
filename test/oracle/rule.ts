/** One rule of the raw document for one client of whom all is known: the verdict and the amounts, by the contract. */
import { type Facts, truthOf, type Value, valueIn, type World } from './evaluate.ts';
import { academicYear, compare, dayOn, type Exact, exact, moment } from './exact.ts';

type Raw = Readonly<Record<string, unknown>>;

export interface OracleAnswer {
  readonly oordeel: string;
  /** Least and most per amount; undefined where the sources leave it open. Absent: the client gets no such amount. */
  readonly bedragen: Readonly<Record<string, readonly [Exact, Exact] | undefined>>;
  /** An amount may be a range on purpose. */
  readonly ranges: boolean;
  /** Parameters that it asked for and that no source gives on that day. */
  readonly silent: readonly string[];
}

/** `open`: somebody decides. `weg`: does not count for this client. */
type Outcome = 'ja' | 'neen' | 'open' | 'onbekend' | 'weg';

/** `assumed`: figures for parameters that no source gives. */
export function answer(
  rule: Raw,
  shared: Raw,
  facts: Facts,
  op: string,
  assumed: Readonly<Record<string, Exact>> = {},
): OracleAnswer {
  const peildatum = moment(op) as Exact;
  const datum = ruleDay(String(rule.datum), facts, peildatum);
  const definitions = { ...shared, ...((rule.definities ?? {}) as Raw) } as Record<string, string>;
  const parameters = Object.fromEntries(
    Object.entries((rule.parameters ?? {}) as Record<string, Raw>).map(([name, series]) => [
      name,
      inForce(series, datum) ?? assumed[name],
    ]),
  );
  const silent = new Set<string>();
  const world = (taken: readonly boolean[]): World => ({
    ...{ facts, definitions, parameters, datum, peildatum },
    ends: { taken, met: 0 },
    silent,
  });
  const plain = world([]);
  const applies = rule.geldtVoor === undefined ? true : truthOf(String(rule.geldtVoor), plain);
  const conditions = every(((rule.voorwaarden ?? []) as Raw[]).map((node) => judge(node, plain)));
  const known = ((rule.vereist ?? []) as (string | Raw)[]).every((need) => isKnown(need, plain));
  const verdict =
    applies === false
      ? 'nvt'
      : applies === undefined
        ? 'onbekend'
        : conditions === 'neen'
          ? 'neen'
          : conditions === 'open'
            ? 'voorwaardelijk'
            : conditions === 'onbekend' || !known
              ? 'onbekend'
              : 'ja';
  const gives = rule.soort === 'informatie' || (verdict !== 'nvt' && verdict !== 'neen');
  const amounts = gives ? Object.entries((rule.bedragen ?? {}) as Record<string, Raw>) : [];
  let ranges = false;
  const bedragen = amounts.flatMap(([name, amount]) => {
    if (amount.als !== undefined && truthOf(String(amount.als), plain) === false) return [];
    const { hull, isRange } = corners(String(amount.waarde), world);
    ranges ||= isRange;
    return [[name, hull] as const];
  });
  return { oordeel: verdict, bedragen: Object.fromEntries(bedragen), ranges, silent: [...silent] };
}

/** Every combination of ends that `tussen` may take. */
function corners(
  source: string,
  world: (taken: readonly boolean[]) => World,
): { hull: readonly [Exact, Exact] | undefined; isRange: boolean } {
  const first = world([]);
  const values: Value[] = [valueIn(source, first)];
  const count = Math.min(first.ends.met, 10);
  for (let bits = 1; bits < 2 ** count; bits += 1) {
    values.push(valueIn(source, world(Array.from({ length: count }, (_, at) => (bits & (1 << at)) !== 0))));
  }
  if (!values.every((value): value is Exact => typeof value === 'object')) return { hull: undefined, isRange: true };
  const sorted = [...values].sort(compare);
  return { hull: [sorted[0] as Exact, sorted.at(-1) as Exact], isRange: count > 0 };
}

function ruleDay(kind: string, facts: Facts, peildatum: Exact): Exact {
  const given = (id: string): Exact | undefined => {
    const value = facts[id];
    return typeof value === 'string' ? moment(value) : undefined;
  };
  const enrolled = facts['traject.aanwezig'] === true;
  const year = given('traject.academiejaar');
  const first = year === undefined ? academicYear(peildatum) : Number(year.n);
  if (kind === 'academiejaar') return dayOn(enrolled ? first : academicYear(peildatum), 9, 1);
  if (kind === 'start') return enrolled ? (given('traject.startdatum') ?? dayOn(first, 9, 15)) : peildatum;
  if (kind === 'tijdskrediet') return given('tijdskrediet.aanvraagOp') ?? peildatum;
  if (kind === 'kmo') return given('kmo.aanvraagOp') ?? peildatum;
  return peildatum;
}

/** The value that started last and has not ended; after the last end the last value where the series says so. */
function inForce(series: Raw, day: Exact): Exact | undefined {
  const values = (series.waarden as { van: string; tot?: string; waarde: number }[])
    .map(({ van, tot, waarde }) => ({
      van: moment(van) as Exact,
      tot: tot === undefined ? undefined : moment(tot),
      waarde,
    }))
    .filter(({ van }) => compare(van, day) <= 0)
    .sort((a, b) => compare(a.van, b.van));
  const last = values.at(-1);
  if (last === undefined) return undefined;
  const ended = last.tot !== undefined && compare(last.tot, day) <= 0;
  return ended && series.buiten !== 'prijspeil' ? undefined : exact(last.waarde);
}

function isKnown(need: string | Raw, world: World): boolean {
  const { feit, als } =
    typeof need === 'string' ? { feit: need, als: undefined } : (need as { feit: string; als?: string });
  if (als !== undefined && truthOf(als, world) === false) return true;
  if (Object.hasOwn(world.facts, feit)) return world.facts[feit] !== undefined;
  return feit.startsWith('d.') && valueIn(feit, world) !== undefined;
}

function every(parts: readonly Outcome[]): Outcome {
  const there = parts.filter((part) => part !== 'weg');
  if (parts.length > 0 && there.length === 0) return 'weg';
  if (there.includes('neen')) return 'neen';
  return there.includes('onbekend') ? 'onbekend' : there.includes('open') ? 'open' : 'ja';
}

function some(parts: readonly Outcome[]): Outcome {
  if (parts.includes('ja')) return 'ja';
  return parts.includes('onbekend') ? 'onbekend' : parts.includes('open') ? 'open' : 'neen';
}

function judge(node: Raw, world: World): Outcome {
  const { van, tot } = (node.periode ?? {}) as { van?: string; tot?: string };
  if (van !== undefined && compare(world.datum, moment(van) as Exact) < 0) return 'weg';
  if (tot !== undefined && compare(world.datum, moment(tot) as Exact) >= 0) return 'weg';
  const counts = node.wanneer === undefined ? true : truthOf(String(node.wanneer), world);
  if (counts === false) return 'weg';
  const own = ownOutcome(node, world);
  const found = excepted(node, own, world);
  return counts === undefined && found !== 'ja' ? 'onbekend' : found;
}

function ownOutcome(node: Raw, world: World): Outcome {
  if (node.alle !== undefined) return every((node.alle as Raw[]).map((part) => judge(part, world)));
  const ways = node['een-van'] as Raw[] | undefined;
  if (ways !== undefined) return outOfPeriod(ways, world) ? 'weg' : some(ways.map((part) => judge(part, world)));
  const value = truthOf(String(node.als), world);
  if (value === undefined) return 'onbekend';
  return value ? 'ja' : node.anders === undefined ? 'neen' : 'open';
}

/** A group of which no part is in force in this period is not there either. */
function outOfPeriod(nodes: readonly Raw[], world: World): boolean {
  return nodes.every((node) => {
    const { van, tot } = (node.periode ?? {}) as { van?: string; tot?: string };
    const early = van !== undefined && compare(world.datum, moment(van) as Exact) < 0;
    const late = tot !== undefined && compare(world.datum, moment(tot) as Exact) >= 0;
    const inner = (node.alle ?? node['een-van']) as Raw[] | undefined;
    return early || late || (inner !== undefined && outOfPeriod(inner, world));
  });
}

function excepted(node: Raw, own: Outcome, world: World): Outcome {
  if (own === 'ja' || own === 'weg') return own;
  const exceptions = ((node.behalve ?? []) as Raw[]).map((part) => judge(part, world));
  if (exceptions.includes('ja')) return 'ja';
  if (own !== 'neen') return own;
  return exceptions.includes('onbekend') ? 'onbekend' : exceptions.includes('open') ? 'open' : 'neen';
}
