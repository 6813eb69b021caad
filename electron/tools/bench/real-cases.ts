/** The dossiers of our own case tables. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SituationInput } from '../../../shared/situation/situation-input.ts';
import { ruleFolders } from '../build-pack.ts';
import { readYaml } from '../read-yaml.ts';

export interface CaseRow {
  readonly op: string;
  readonly dossier?: SituationInput;
}

/** `shared`: the folder with the rules. */
export function caseRows(shared: string): readonly CaseRow[] {
  const rules = join(shared, 'rules');
  return ruleFolders(rules).flatMap((folder) => {
    const file = join(rules, folder, 'cases.yaml');
    return existsSync(file) ? (readYaml(file) as readonly CaseRow[]) : [];
  });
}
