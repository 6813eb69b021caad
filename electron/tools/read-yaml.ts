import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** A mistake in a data file, with where it is. */
export class DataFileError extends Error {}

/** Strict YAML: core schema, unique keys, and a warning is an error. Throws DataFileError naming the file. */
export function readYaml(file: string): unknown {
  const document = parseDocument(readFileSync(file, 'utf8'), { schema: 'core', strict: true, uniqueKeys: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw new DataFileError(`${file}: ${problem.message}`);
  return document.toJS();
}

/** All `.yaml` files of a folder, sorted by name, with their contents. */
export function readYamlFolder(folder: string): { readonly name: string; readonly content: unknown }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, content: readYaml(join(folder, name)) }));
}

/** The lists of all files of a folder, one after the other. */
export function readYamlLists(folder: string): unknown[] {
  return readYamlFolder(folder).flatMap(({ name, content }) => {
    if (!Array.isArray(content)) throw new DataFileError(`${join(folder, name)}: verwacht een lijst`);
    return content as unknown[];
  });
}
