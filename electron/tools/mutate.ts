/**
 * `npm run mutate [-- measure ...] [--min 0.9] [--rond]`: changes one thing in the data of a measure, again and again,
 * and asks whether its case table notices. Lists what nobody would notice, with where it stands. Mutants that cannot
 * be noticed are declared with their reason in shared/rules/gelijkwaardig.yaml. Exit 1 when a measure stays below
 * `--min`; `--rond` also lists what is said around the verdict (steps and warnings).
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadPack } from '../../shared/engine/compile-pack.ts';
import { buildPackDocument } from './build-pack.ts';
import { readYaml } from './read-yaml.ts';
import { type MutationResult, runMutants, shareKilled } from './rules/mutation-run.ts';
import { readCaseTables } from './rules/rule-cases.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const Declared = z.array(z.strictObject({ maatregel: z.string(), mutant: z.string(), reden: z.string().min(10) }));

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
const declared = Declared.parse(readYaml(join(SHARED, 'rules/gelijkwaardig.yaml')) ?? []);
const tables = readCaseTables(join(SHARED, 'rules')).filter(
  ({ measure }) => positionals.length === 0 || positionals.includes(measure),
);
const all: MutationResult[] = [];
for (const table of tables) {
  const names = declared.filter(({ maatregel }) => maatregel === table.measure).map(({ mutant }) => mutant);
  const results = runMutants(pack, table, new Set(names));
  for (const result of results) if (result.soort === 'regel' || values.rond) describe(result);
  all.push(...results);
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
