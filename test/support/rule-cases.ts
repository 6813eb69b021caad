/** The rules and their case tables as the YAML stands now. */
import { join } from 'node:path';
import { buildPackDocument } from '../../electron/tools/build-pack.ts';
import { type CaseTable, readCaseTables } from '../../electron/tools/rules/rule-cases.ts';
import { loadPack, type Pack } from '../../shared/engine/compile-pack.ts';

export const SHARED = join(import.meta.dirname, '../../shared');

/** Throws with every problem. */
export function packFromSources(): Pack {
  const loaded = loadPack(buildPackDocument(SHARED, 'test'));
  if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return loaded.value;
}

/** Every measure with its cases. */
export const readCases = (): CaseTable[] => readCaseTables(join(SHARED, 'rules'));
