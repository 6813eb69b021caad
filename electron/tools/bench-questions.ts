/**
 * `npm run bench:questions [-- --quick]`: how many questions it takes until all is settled, in the order of the
 * workbench and in that of publicodes (the highest score over the open targets), on the same seeded dossiers. The same
 * seed gives the same figures everywhere. A report: it always ends with 0.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AMOUNTS, type Case, makeCases, type Output, VERDICTS } from './bench/cases.ts';
import { asker, benchPack } from './bench/ours.ts';
import { comparePairs } from './bench/paired.ts';
import { publicodesAsker } from './bench/publicodes.ts';
import { countRealQuestions } from './bench/questions-real.ts';

const SEED = 4242;
const TARGET = 0.92;

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const line = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};
const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const quick = values.quick ?? false;

/** Answers of the whole case until the asker is content. */
function questionsFor(full: Required<Case>, next: (c: Case) => keyof Case | undefined): number {
  let known: Case = {};
  let count = 0;
  for (let field = next(known); field !== undefined; field = next(known)) {
    known = { ...known, [field]: full[field] };
    count += 1;
  }
  return count;
}

function report(what: string, ours: readonly number[], theirs: readonly number[]): void {
  const found = comparePairs(ours, theirs, SEED);
  const [low, high] = found.interval.map((part) => `${(part * 100).toFixed(1)} %`);
  line(what);
  line(`  workbench ${found.ours.toFixed(2)}, score ${found.theirs.toFixed(2)} questions a dossier`);
  line(
    `  ratio ${(found.ratio * 100).toFixed(1)} %, 95 % interval ${low} to ${high}, target ${TARGET * 100} %: ` +
      `${found.interval[1] <= TARGET ? 'met' : found.ratio <= TARGET ? 'met, not surely' : 'NOT MET'}`,
  );
  line();
}

const cases = makeCases(quick ? 200 : 1000, SEED);
const pack = benchPack(root('test/fixtures/bench-pack'));
const SETS: readonly (readonly [name: string, targets: readonly (keyof Output)[]])[] = [
  ['six verdicts and the net cost', [...VERDICTS, 'net']],
  ['six verdicts and all six amounts', [...VERDICTS, ...AMOUNTS]],
];
for (const [name, targets] of SETS) {
  const [ours, theirs] = [asker(pack, targets), publicodesAsker(targets)];
  const count = (next: typeof ours): number[] => cases.map((full) => questionsFor(full, next));
  report(`Twenty rules, ${cases.length} dossiers (${SEED}), until ${name} are settled:`, count(ours), count(theirs));
}

const real = countRealQuestions(root('shared'), quick ? 40 : 4);
if (real) {
  const what = `Our own ${real.measures} measures, ${real.ours.length} dossiers of the case tables (no publicodes model: its score over our missing facts):`;
  report(what, real.ours, real.theirs);
} else line('Our own rules do not compile now; run `npm run pack` to see why.');
