import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Built } from '../../../../shared/catalogue/build.ts';
import { buildCatalogue, type Catalogue } from '../../../../shared/catalogue/catalogue.ts';
import type { Programme } from '../../../../shared/catalogue/schema.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);

/** The contents of one YAML file under shared/; throws when it has an error or a warning. */
export function readShared(path: string): unknown {
  const document = parseDocument(readFileSync(new URL(path, SHARED), 'utf8'), { schema: 'core' });
  if (document.errors.length + document.warnings.length > 0) throw new Error(`${path}: ${document.errors[0]}`);
  return document.toJS();
}

/** The contents of all YAML files of a folder under shared/ (path ends with a slash), by name. */
export function readSharedFolder(path: string): readonly unknown[] {
  return readdirSync(new URL(path, SHARED))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readShared(`${path}${name}`));
}

/** The value, or an error that names every problem. */
export function built<T>(result: Built<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((one) => `${one.row} ${one.path}: ${one.message}`).join('\n'));
}

const catalogueRows = (): readonly unknown[] => readSharedFolder('catalogue/programmes/').flat();
const institutionRows = (): readonly unknown[] => [readShared('catalogue/institutions.yaml')].flat();

/** The catalogue as it ships. */
export function loadCatalogue(): Catalogue {
  return built(buildCatalogue(catalogueRows(), institutionRows()));
}

/** A programme of the catalogue; throws when it is not there. */
export function programmeOf(catalogue: Catalogue, id: string): Programme {
  const found = catalogue.byId(id);
  if (found === undefined) throw new Error(`no programme ${id}`);
  return found;
}
