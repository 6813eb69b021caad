/** Gathers the YAML of facts, sources, definitions and rules into one pack document. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../../shared/engine/pack-format.ts';
import { dataHash } from '../services/data-hash.ts';
import { DataFileError, readYaml, readYamlFolder, readYamlLists } from './read-yaml.ts';

/** Day on which all domain documents were last read against their sources. */
const CHECKED_ON = '2026-11-20';

type Plain = Record<string, unknown>;

const record = (value: unknown, file: string): Plain => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DataFileError(`${file}: verwacht sleutels en waarden`);
  }
  return value as Plain;
};

/** Throws DataFileError. The document is checked by `loadPack`, not here. */
export function buildPackDocument(shared: string, pakket: string): Plain {
  const rules = join(shared, 'rules');
  const document: Plain = {
    formaat: PACK_FORMAT,
    versie: PACK_FORMAT_VERSION,
    pakket,
    hash: '',
    bronnen: readSources(join(rules, 'bronnen')),
    feiten: readYamlLists(join(shared, 'facts')),
    definities: readYaml(join(rules, 'definities.yaml')),
    maatregelen: ruleFolders(rules).map((folder) => readRule(join(rules, folder))),
    conflicten: readYaml(join(rules, 'conflicten.yaml')),
    nietGeweten: readUnknowns(join(rules, 'niet-geweten')),
  };
  document.hash = dataHash(document);
  return document;
}

/** Folders of measures, in alphabetical order: each holds a rule.yaml. */
export function ruleFolders(rules: string): string[] {
  return readdirSync(rules)
    .filter((name) => existsSync(join(rules, name, 'rule.yaml')))
    .sort();
}

function readRule(folder: string): Plain {
  const rule = record(readYaml(join(folder, 'rule.yaml')), folder);
  const parameters = join(folder, 'parameters.yaml');
  return { ...rule, parameters: existsSync(parameters) ? (readYaml(parameters) ?? {}) : {} };
}

/** Each row says which file it stands in. */
function readUnknowns(folder: string): Plain[] {
  return readYamlFolder(folder).flatMap(({ name, content }) => {
    if (!Array.isArray(content)) throw new DataFileError(`${name}: verwacht een lijst`);
    const thema = name.replace(/\.yaml$/, '');
    return content.map((row, index) => ({ thema, ...record(row, `${name}[${index}]`) }));
  });
}

function readSources(folder: string): Plain {
  const sources: Plain = {};
  for (const { name, content } of readYamlFolder(folder)) {
    for (const [key, source] of Object.entries(record(content, name))) {
      if (Object.hasOwn(sources, key))
        throw new DataFileError(`${name}: de bron ${key} bestaat al in een ander bestand`);
      const fields = record(source, `${name} ${key}`);
      // YAML reads a bare year as a number; a date of a source is text.
      const datum = typeof fields.datum === 'number' ? { datum: String(fields.datum) } : {};
      sources[key] = { nagekekenOp: CHECKED_ON, ...fields, ...datum };
    }
  }
  return sources;
}
