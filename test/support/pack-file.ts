/** The pack of the release, changed and sealed again as another release would be. */
import { readFileSync } from 'node:fs';
import { dataFile, PACK_VERSION } from '../../electron/services/data-files.ts';
import { dataHash } from '../../electron/services/data-hash.ts';
import type { PackDocument, RuleDef } from '../../shared/engine/pack-format.ts';

export interface PackFile {
  readonly hash: string;
  readonly text: string;
}

export function packFile(change: (rules: RuleDef[]) => RuleDef[], pakket = '2027.1.0'): PackFile {
  const release = JSON.parse(readFileSync(dataFile('regels', PACK_VERSION), 'utf8')) as PackDocument;
  const made = { ...release, pakket, maatregelen: change(release.maatregelen), hash: '' };
  made.hash = dataHash(made);
  return { hash: made.hash, text: JSON.stringify(made) };
}

/** One dated value of a parameter with another figure. */
export const withFigure =
  (measure: string, name: string, van: string, waarde: number) =>
  (rules: RuleDef[]): RuleDef[] => {
    const changed = structuredClone(rules);
    const value = changed.find(({ id }) => id === measure)?.parameters[name]?.waarden.find((one) => one.van === van);
    if (!value) throw new Error(`no ${measure}.${name} from ${van}`);
    value.waarde = waarde;
    return changed;
  };
