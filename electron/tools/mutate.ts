/**
 * `npm run mutate [-- measure ... | definities] [--min 0.9] [--rond]`: changes one thing in the data of a measure, again and again,
 * and asks whether its case table notices. Lists what nobody would notice, with where it stands. Mutants that cannot
 * be noticed are declared with their reason in shared/rules/niet-te-tonen.yaml. Exit 1 when a measure stays below
 * `--min`; `--rond` also lists what is said around the verdict (steps and warnings).
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPack } from '../../shared/engine/compile-pack.ts';
import { buildPackDocument } from './build-pack.ts';
import { isCoverageLine } from './rules/coverage.ts';
import { declaredLines } from './rules/declared.ts';
import {
  type MutationResult,
  runDefinitionMutants,
  runMutants,
  SHARED_DEFINITIONS,
  shareKilled,
} from './rules/mutation-run.ts';
import { readCaseTables } from './rules/rule-cases.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function describe({ measure, soort, killed, refused, survivors, equivalent, wronglyDeclared }: MutationResult): void {
  const total = killed + survivors.length;
  const share = percent(total === 0 ? 1 : killed / total);
  const rest = `${refused} geweigerd door het pakket, ${equivalent.length} gelijkwaardig`;
  say(
    `${measure}${soort === 'rond' ? ' (stappen en waarschuwingen)' : ''}: ${killed} van ${total} gezien, ${share}; ${rest}`,
  );
  for (const name of survivors) say(`  leeft nog: ${name}`);
  for (const name of wronglyDeclared) say(`  niet gelijkwaardig, of verdwenen: ${name}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { min: { type: 'string', default: '0.9' }, rond: { type: 'boolean', default: false } },
});
const loaded = loadPack(buildPackDocument(SHARED, 'mutatie'));
if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
const pack = loaded.value;
const rules = join(SHARED, 'rules');
const declared = declaredLines(rules);
const wanted = (measure: string): boolean => positionals.length === 0 || positionals.includes(measure);
/** Lines about coverage stand in the same list. */
const mutantsAmong = (measure: string): ReadonlySet<string> =>
  new Set([...declared(measure)].filter((line) => !isCoverageLine(line)));
const tables = readCaseTables(rules);
const all: MutationResult[] = [];
for (const table of tables.filter(({ measure }) => wanted(measure))) {
  const results = runMutants(pack, table, mutantsAmong(table.measure));
  for (const result of results) if (result.soort === 'regel' || values.rond) describe(result);
  all.push(...results);
}
if (wanted(SHARED_DEFINITIONS)) {
  const result = runDefinitionMutants(pack, tables, mutantsAmong(SHARED_DEFINITIONS));
  describe(result);
  all.push(result);
}
const ofRules = all.filter(({ soort }) => soort === 'regel');
const around = all.filter(({ soort }) => soort === 'rond');
say(
  `samen: ${percent(shareKilled(ofRules))} van de regels, ${percent(shareKilled(around))} van stappen en waarschuwingen`,
);
const low = ofRules.filter((one) => shareKilled([one]) < Number(values.min) || one.wronglyDeclared.length > 0);
if (low.length > 0)
  say(`onder ${percent(Number(values.min))} of fout verklaard: ${low.map(({ measure }) => measure).join(', ')}`);
process.exitCode = low.length > 0 ? 1 : 0;
