/** Gathers the YAML of facts, sources, definitions and rules into one pack document. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
    maatregelen: ruleFolders(rules).map((folder) => readRule(rules, folder)),
    conflicten: existsSync(join(rules, 'conflicten.yaml')) ? readYaml(join(rules, 'conflicten.yaml')) : [],
    nietGeweten: existsSync(join(rules, 'niet-geweten')) ? readUnknowns(join(rules, 'niet-geweten')) : [],
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

function readRule(rules: string, measure: string): Plain {
  const folder = join(rules, measure);
  const { neemtOver = [], ...rule } = record(readYaml(join(folder, 'rule.yaml')), folder);
  if (!Array.isArray(neemtOver)) throw new DataFileError(`${measure}: neemtOver is een lijst van namen uit "gedeeld"`);
  const file = join(folder, 'parameters.yaml');
  const own = { ...rule, parameters: existsSync(file) ? readParameters(file) : {} };
  return neemtOver.reduceRight<Plain>((made, name) => withShared(rules, measure, made, String(name)), own);
}

/** What several measures ask alike stands once, in `gedeeld`: its conditions come first, own definitions replace its. */
function withShared(rules: string, measure: string, rule: Plain, name: string): Plain {
  const file = join(rules, 'gedeeld', `${name}.yaml`);
  if (!existsSync(file)) throw new DataFileError(`${measure}: gedeeld/${name}.yaml bestaat niet`);
  const shared = record(readYaml(file), file);
  const part = (of: Plain, key: string): Plain => record(of[key] ?? {}, `${file} ${key}`);
  const [theirs, ours] = [part(shared, 'parameters'), part(rule, 'parameters')];
  const twice = Object.keys(theirs).find((key) => Object.hasOwn(ours, key));
  if (twice) throw new DataFileError(`${measure}: de parameter ${twice} staat ook in gedeeld/${name}.yaml`);
  return {
    ...rule,
    definities: { ...part(shared, 'definities'), ...part(rule, 'definities') },
    voorwaarden: [...((shared.voorwaarden ?? []) as unknown[]), ...((rule.voorwaarden ?? []) as unknown[])],
    parameters: { ...theirs, ...ours },
  };
}

/** `vast: { uit: studiegeld }` stands for the series of that name of another measure, so that a figure stands once. */
function readParameters(file: string): Plain {
  const series = record(readYaml(file) ?? {}, file);
  return Object.fromEntries(
    Object.entries(series).map(([name, own]) => {
      const { uit } = record(own, `${file} ${name}`);
      return [name, typeof uit === 'string' ? borrowed(file, name, uit) : own];
    }),
  );
}

function borrowed(file: string, name: string, measure: string): Plain {
  const lender = join(dirname(dirname(file)), measure, 'parameters.yaml');
  const found = existsSync(lender) ? record(readYaml(lender), lender)[name] : undefined;
  const series = found === undefined ? undefined : record(found, `${lender} ${name}`);
  if (series === undefined || 'uit' in series) {
    throw new DataFileError(`${file}: ${name} staat niet zelf in ${measure}/parameters.yaml`);
  }
  return series;
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
