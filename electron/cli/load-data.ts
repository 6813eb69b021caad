/** The data of a run: those of the release, another pack or catalogue, or programmes on top of the shipped ones. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { NO_LOCAL_DATA } from '../../shared/local/local-data.ts';
import { withLocal } from '../../shared/local/with-local.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { formatOf, readProgrammes } from '../import/read-import.ts';
import { type DataError, loadAdviceData } from '../services/data-files.ts';
import { partsOf } from '../services/local-shelf.ts';
import type { CommandLine } from './arguments.ts';

const MAX_BYTES = 20_000_000;

/** `--catalogus` is a catalogue of ours, which takes the place of the shipped one, or a file that the app can import. */
export async function loadForCli({
  pakket,
  catalogus,
}: Pick<CommandLine, 'pakket' | 'catalogus'>): Promise<Result<AdviceData, DataError>> {
  const regels = pakket === undefined ? {} : { regels: pakket };
  const bytes = catalogus === undefined ? undefined : importable(catalogus);
  if (catalogus === undefined || bytes === undefined)
    return loadAdviceData({ ...regels, ...(catalogus === undefined ? {} : { catalogus }) });
  const data = loadAdviceData(regels);
  if (!data.ok) return data;
  const { opleidingen, problemen } = await readProgrammes(bytes, data.value.catalogue);
  if (problemen.length > 0)
    return err({
      code: 'ongeldig',
      melding: `Het bestand ${catalogus} bevat fouten en wordt niet gebruikt.`,
      problemen: problemen.map(({ row, path, message }) => `${[row, path].filter(Boolean).join(', ')}: ${message}`),
    });
  // No clock: the same file gives the same advice, and its hash says which it was.
  const parts = partsOf({ ...NO_LOCAL_DATA, catalogus: { bestand: basename(catalogus), op: '', opleidingen } });
  return ok(parts === null ? data.value : withLocal(data.value, parts));
}

/** The bytes of a file that is no document of ours; undefined leaves it to the reader of those. */
function importable(file: string): Uint8Array | undefined {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) return undefined;
    const bytes = readFileSync(file);
    const isOwn =
      formatOf(bytes) === 'json' &&
      bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart()
        .startsWith('{');
    return isOwn ? undefined : bytes;
  } catch {
    return undefined;
  }
}
