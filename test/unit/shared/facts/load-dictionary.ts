import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { buildDictionary, type Dictionary } from '../../../../shared/facts/dictionary.ts';

const FOLDER = new URL('../../../../shared/facts/', import.meta.url);

/** The entries of the YAML files by file name; throws when a file has an error or a warning. */
export function loadFactFiles(): ReadonlyMap<string, readonly unknown[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.sort().map((name) => {
      const document = parseDocument(readFileSync(new URL(name, FOLDER), 'utf8'), { schema: 'core' });
      if (document.errors.length + document.warnings.length > 0) throw new Error(`${name}: ${document.errors[0]}`);
      return [name, document.toJS() as readonly unknown[]];
    }),
  );
}

/** The real dictionary of facts. */
export function loadDictionary(): Dictionary {
  const built = buildDictionary([...loadFactFiles().values()].flat());
  if (!built.ok) throw new Error(built.error.map((p) => `${p.id} ${p.pad}: ${p.melding}`).join('\n'));
  return built.value;
}
