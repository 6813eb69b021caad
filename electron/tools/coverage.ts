/**
 * `npm run coverage [-- measure ...]`: the conditions that no case has seen hold, fail or stay open, the periods without
 * a case and the choices that only went one way. `npm test` asks the same. Exit 1 when there is anything.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../shared/engine/compile-pack.ts';
import { buildPackDocument } from './build-pack.ts';
import { uncovered } from './rules/coverage.ts';
import { declaredLines } from './rules/declared.ts';
import { readCaseTables } from './rules/rule-cases.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const RULES = join(SHARED, 'rules');

const loaded = loadPack(buildPackDocument(SHARED, 'dekking'));
if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
const declared = declaredLines(RULES);
const measures = process.argv.slice(2);
let open = 0;
for (const table of readCaseTables(RULES)) {
  if (measures.length > 0 && !measures.includes(table.measure)) continue;
  const lines = uncovered(loaded.value, table).filter((line) => !declared(table.measure).has(line));
  process.stdout.write(`${table.measure}: ${lines.length === 0 ? 'alles gezien' : `${lines.length} niet gezien`}\n`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
  open += lines.length;
}
process.exitCode = open === 0 ? 0 : 1;
