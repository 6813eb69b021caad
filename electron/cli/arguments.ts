/** The command line as values: what to advise on, and where the results go. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { parseIsoDay } from '../../shared/engine/calendar.ts';

export interface CommandLine {
  /** Absolute path of a dossier, or of a folder of dossiers. */
  readonly source: string;
  /** ISO date of the advice. */
  readonly peildatum: string;
  /** True when no date was given and today is used. */
  readonly peildatumIsToday: boolean;
  /** Absolute path, or `-` for standard output. */
  readonly json?: string;
  readonly pdf?: string;
  readonly xlsx?: string;
  /** Folder for the results of a folder of dossiers. */
  readonly uit?: string;
  readonly pakket?: string;
  readonly catalogus?: string;
  readonly overschrijf: boolean;
}

export const USAGE = `Gebruik:
  npm run --silent advise -- DOSSIER.json [--op 2025-09-15] [--json BESTAND|-] [--pdf BESTAND] [--xlsx BESTAND]
                                          [--pakket BESTAND] [--catalogus BESTAND] [--overschrijf]
  npm run --silent advise -- MAP --uit MAP [--op 2025-09-15] [--overschrijf]

Zonder --json, --pdf of --xlsx krijg je een leesbare samenvatting.`;

const OPTIONS = {
  op: { type: 'string' },
  json: { type: 'string' },
  pdf: { type: 'string' },
  xlsx: { type: 'string' },
  uit: { type: 'string' },
  pakket: { type: 'string' },
  catalogus: { type: 'string' },
  overschrijf: { type: 'boolean', default: false },
} as const;

/** `folder`: where the caller stands; paths resolve against it. Errors are Dutch sentences. */
export function readCommandLine(args: readonly string[], folder: string, today: string): Result<CommandLine, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    return err(wrongOption(cause));
  }
  const { values, positionals } = parsed;
  const [source, ...more] = positionals;
  if (source === undefined) return err('Geef het dossier of de map met dossiers.');
  if (more.length > 0) return err(`Geef één dossier of één map; "${more[0]}" is te veel.`);
  const peildatum = values.op ?? today;
  if (parseIsoDay(peildatum) === null) return err(`--op vraagt een datum als 2025-09-15; "${peildatum}" bestaat niet.`);
  if (values.uit !== undefined && (values.json ?? values.pdf ?? values.xlsx) !== undefined) {
    return err('--uit hoort bij een map; gebruik dan geen --json, --pdf of --xlsx.');
  }
  const path = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : resolve(folder, value);
  const outputs = {
    json: values.json === '-' ? '-' : path(values.json),
    pdf: path(values.pdf),
    xlsx: path(values.xlsx),
  };
  const files = Object.values(outputs).filter((file) => file !== undefined && file !== '-');
  if (new Set(files).size < files.length) return err('Twee resultaten gaan naar hetzelfde bestand. Kies andere namen.');
  const optional = {
    ...outputs,
    uit: path(values.uit),
    pakket: path(values.pakket),
    catalogus: path(values.catalogus),
  };
  return ok({
    source: resolve(folder, source),
    peildatum,
    peildatumIsToday: values.op === undefined,
    overschrijf: values.overschrijf,
    ...withoutUndefined(optional),
  });
}

/** The parser speaks English; what users need is which option it is about. */
function wrongOption(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? 'Een optie';
  return message.startsWith('Unknown')
    ? `De optie ${option} bestaat niet.`
    : `De optie ${option} is niet goed gebruikt: ze vraagt een waarde, of net geen.`;
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends Record<string, string | undefined>>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
