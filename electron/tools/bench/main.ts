/**
 * Our engine beside json-rules-engine and publicodes on the same twenty rules and the same 10,000 seeded cases.
 * Machines differ and are shared, so what counts is the ratio within one run.
 */
import { writeFileSync } from 'node:fs';
import { AMOUNTS, type Case, dropFields, makeCases, type Output, VERDICTS } from './cases.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import { type Contender, race, rateOf, ratio } from './measure.ts';
import { benchPack, outputOf, readTrace, readValues, traced, values } from './ours.ts';
import { plain } from './plain.ts';
import { publicodes } from './publicodes.ts';
import { measureRealPack } from './real-pack.ts';

const SEED = 20_260_901;
const DROP_SEED = 77;
const RATES = [0, 0.25, 0.5, 0.75] as const;
/** At least so many times as fast. */
const TRACE_TARGETS: readonly number[] = [10, 8, 8, 7];
const VALUE_TARGETS: readonly number[] = [50, 20, 20, 20];
const PUBLICODES_TARGET = 100;

const line = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};
const percent = (rate: number): string => (rate === 0 ? 'facts complete' : `${rate * 100} % missing`);

type Run = (c: Case) => Output | Promise<Output>;

/** Every output of every case must be what the plain functions say, else there is nothing to compare. */
async function check(name: string, run: Run, cases: readonly Required<Case>[]): Promise<void> {
  for (const c of cases) {
    const [got, want] = [await run(c), plain(c)];
    for (const key of [...VERDICTS, ...AMOUNTS]) {
      const [a, b] = [got[key], want[key]];
      const same = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;
      if (!same) throw new Error(`${name}: ${key} is ${a}, should be ${b}, for ${JSON.stringify(c)}`);
    }
  }
}

interface Honesty {
  readonly name: string;
  readonly definite: number;
  readonly wrong: number;
}

async function honesty(
  name: string,
  run: Run,
  full: readonly Required<Case>[],
  part: readonly Case[],
): Promise<Honesty> {
  let [definite, wrong] = [0, 0];
  for (const [index, c] of part.entries()) {
    const [got, want] = [await run(c), plain(full[index] as Required<Case>)];
    for (const key of VERDICTS) {
      if (got[key] === undefined) continue;
      definite += 1;
      if (got[key] !== want[key]) wrong += 1;
    }
  }
  return { name, definite, wrong };
}

interface Row {
  readonly what: string;
  readonly target: number;
  readonly reached: number;
}

const show = ({ what, target, reached }: Row): string =>
  `  ${what.padEnd(62)} ${`>= ${target}x`.padStart(8)}  ${`${reached.toFixed(1)}x`.padStart(9)}  ${reached >= target ? 'met' : 'NOT MET'}`;

/** `shared`, `fixture`: folders of our own rules and of the twenty; `json`: where to write the figures. */
export interface BenchOptions {
  readonly shared: string;
  readonly fixture: string;
  readonly quick: boolean;
  readonly json: string | undefined;
}

export async function bench(options: BenchOptions): Promise<void> {
  const count = options.quick ? 1000 : 10_000;
  const full = makeCases(count, SEED);
  const parts = RATES.map((rate) => (rate === 0 ? full : dropFields(full, rate, DROP_SEED)));
  const pack = benchPack(options.fixture);
  const [fast, slow] = [values(pack), traced(pack)];
  const [engine, french] = [jsonRulesEngine(), publicodes()];

  line(`Twenty rules, ${count} seeded cases (${SEED}), Node ${process.version}. Demo values, not law.`);
  await check('ours', (c) => outputOf(fast(c)), full);
  await check('ours, traced', (c) => outputOf(slow(c)), full);
  await check('json-rules-engine', engine, full);
  await check('publicodes', french, full);
  line('All 12 outputs of all cases equal the plain functions, for every engine.');
  line();

  const at = (list: readonly Case[], index: number): Case => list[index] as Case;
  const read = (output: Output): number => Number(output.net) + Number(output.vok);
  const contenders: Contender[] = [
    { name: 'json-rules-engine', sync: false, run: async (index) => read(await engine(at(full, index))) },
    { name: 'publicodes', sync: true, run: (index) => read(french(at(full, index)) as Output) },
    ...parts.flatMap((list, which): Contender[] => [
      { name: `trace ${RATES[which]}`, sync: true, run: (index) => readTrace(slow(at(list, index))) },
      { name: `values ${RATES[which]}`, sync: true, run: (index) => readValues(fast(at(list, index))) },
    ]),
  ];
  const rates = await race(contenders, count, options.quick ? 5 : 15, 120);

  const rows: Row[] = [];
  RATES.forEach((rate, index) => {
    const what = `verdicts with all reasons and sentences, ${percent(rate)}`;
    rows.push(
      {
        what: `${what} / j-r-e`,
        target: TRACE_TARGETS[index] ?? 0,
        reached: ratio(rates, `trace ${rate}`, 'json-rules-engine'),
      },
      { what: `${what} / publicodes`, target: PUBLICODES_TARGET, reached: ratio(rates, `trace ${rate}`, 'publicodes') },
    );
  });
  RATES.forEach((rate, index) => {
    rows.push({
      what: `values, ranges and missing facts, ${percent(rate)} / j-r-e`,
      target: VALUE_TARGETS[index] ?? 0,
      reached: ratio(rates, `values ${rate}`, 'json-rules-engine'),
    });
  });
  line(`  ${'times as fast (median of rounds)'.padEnd(62)} ${'target'.padStart(8)}  ${'reached'.padStart(9)}`);
  for (const row of rows) line(show(row));
  line();
  line('Cases per second of processor time (this machine):');
  const perSecond = contenders.map(({ name }) => ({ name, rate: Math.round(rateOf(rates, name)) }));
  for (const { name, rate } of perSecond) line(`  ${name.padEnd(20)} ${String(rate).padStart(9)}`);
  line();

  const quarter = dropFields(full, 0.25, DROP_SEED);
  const silent = [
    await honesty('ours', (c) => outputOf(fast(c)), full, quarter),
    await honesty('json-rules-engine', engine, full, quarter),
    await honesty('publicodes', french, full, quarter),
  ];
  line('Verdicts when 25 % of the fields is missing:');
  for (const { name, definite, wrong } of silent) {
    line(`  ${name.padEnd(20)} ${String(definite).padStart(6)} definite, ${String(wrong).padStart(5)} silently wrong`);
  }
  line();

  const real = measureRealPack(options.shared);
  if (real) {
    line(`Our own rules: ${real.measures} measures, ${real.dossiers} dossiers of the case tables, per dossier:`);
    for (const { what, p50, p99 } of real.steps) {
      line(`  ${what.padEnd(34)} p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`);
    }
  } else line('Our own rules do not compile now; run `npm run pack` to see why.');

  if (options.json) {
    writeFileSync(
      options.json,
      `${JSON.stringify({ node: process.version, count, rows, perSecond, silent, real }, null, 1)}\n`,
    );
  }
}
