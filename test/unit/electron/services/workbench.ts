/** The services with everything around them that a test wants to hold in its hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createDispatch, type LogEntry } from '../../../../electron/host-common/dispatch.ts';
import { createFileTickets, type FileTickets } from '../../../../electron/host-common/file-tickets.ts';
import { createServices, type Services } from '../../../../electron/services/create-services.ts';
import type {
  AdviceEngine,
  AdviceRequest,
  Clock,
  Renderers,
} from '../../../../electron/services/create-services-ports.ts';
import { loadAdviceData } from '../../../../electron/services/data-files.ts';
import { PRACTICE_FOLDER } from '../../../../electron/services/dossiers.ts';
import type { ErrorOf, InputOf, MethodName, OutputOf } from '../../../../shared/api/contract.ts';
import { err, ok, type Result } from '../../../../shared/api/result.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import { type LocalParts, withLocal } from '../../../../shared/local/with-local.ts';
import type { AdviceData } from '../../../../shared/pathways/advice-data.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { PASSPHRASE, TEST_KDF, tempFolder } from '../storage/temp-vault.ts';

export const MINUTE = 60_000;
export const START = Date.parse('2026-11-20T09:00:00.000Z');

export interface TestClock extends Clock {
  /** Lets time pass on both clocks, and runs what was waiting for it. */
  pass(milliseconds: number): void;
  /** Sets only the wall clock. */
  set(milliseconds: number): void;
  /** The computer sleeps: only the wall clock goes on, and nothing runs. */
  sleep(milliseconds: number): void;
}

export function testClock(): TestClock {
  let [wall, monotonic] = [START, 500];
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => wall,
    monotonic: () => monotonic,
    after(milliseconds, run) {
      const one = { at: monotonic + milliseconds, run };
      waiting.add(one);
      return () => {
        waiting.delete(one);
      };
    },
    pass(milliseconds) {
      const until = monotonic + milliseconds;
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting.delete(next);
        wall += next.at - monotonic;
        monotonic = next.at;
        next.run();
      }
      wall += until - monotonic;
      monotonic = until;
    },
    set: (milliseconds) => {
      wall = milliseconds;
    },
    sleep: (milliseconds) => {
      wall += milliseconds;
    },
  };
}

let loaded: AdviceData | null = null;

/** The data of the release, read once per test file. */
export function releaseData(): AdviceData {
  if (loaded === null) {
    const data = loadAdviceData();
    if (!data.ok) throw new Error(data.error.problemen.join('\n'));
    loaded = data.value;
  }
  return loaded;
}

/** An example to practise with, by the beginning of its file name. */
export function practiceDossier(name: string): Dossier {
  const file = readdirSync(PRACTICE_FOLDER).find((one) => one.startsWith(`${name}-`)) ?? '';
  const parsed = parseDossierText(readFileSync(join(PRACTICE_FOLDER, file), 'utf8'), releaseData().pack.dictionary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Computes in this thread, and remembers what was asked. */
export function directEngine(): AdviceEngine & {
  readonly asked: AdviceRequest[];
  readonly used: (string | null)[];
  /** What was brought in on this computer. */
  local: LocalParts | null;
  forgotten: number;
} {
  const asked: AdviceRequest[] = [];
  const engine = {
    asked,
    forgotten: 0,
    compute: async (request: AdviceRequest) => {
      asked.push(request);
      const data = engine.local === null ? releaseData() : withLocal(releaseData(), engine.local);
      return ok({ advies: advise(data, request.dossier, request.peildatum), moved: null });
    },
    used: [] as (string | null)[],
    local: null as LocalParts | null,
    useLocal(local: LocalParts | null) {
      engine.local = local;
    },
    use(pack: string | null) {
      engine.used.push(pack);
    },
    forget() {
      engine.forgotten += 1;
    },
    close: async () => undefined,
  };
  return engine;
}

const renderers: Renderers = {
  popPdf: async (plan) => Buffer.from(`pdf ${plan.omslag.client}`),
  popWorkbook: async (plan) => Buffer.from(`xlsx ${plan.omslag.client}`),
  bringList: async (plan) => Buffer.from(`lijst ${plan.omslag.client}`),
  okotNote: async (note) => Buffer.from(`nota ${note.client}, ${note.opleiding}`),
};

export interface Workbench {
  readonly folder: string;
  readonly clock: TestClock;
  readonly files: FileTickets;
  readonly services: Services;
  readonly engine: ReturnType<typeof directEngine>;
  readonly log: LogEntry[];
  call<M extends MethodName>(name: M, input: InputOf<M>): Promise<Result<OutputOf<M>, ErrorOf<M>>>;
  /** The value, or a failing test. */
  must<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** The kind of the error; 'ok' when there was none. */
  kind<M extends MethodName>(name: M, input: InputOf<M>): Promise<string>;
}

const benches: Workbench[] = [];
afterEach(async () => {
  for (const { services } of benches.splice(0)) await services.close();
});

export interface BenchOptions {
  readonly folder?: string;
  readonly engine?: AdviceEngine;
  readonly renderers?: Partial<Renderers>;
}

export function newWorkbench(options: BenchOptions = {}): Workbench {
  const clock = testClock();
  const files = createFileTickets(clock);
  const engine = directEngine();
  const folder = options.folder ?? join(tempFolder(), 'kluis');
  const made = createServices({
    ...{ folder, files, clock, kdf: TEST_KDF, data: releaseData() },
    engine: options.engine ?? engine,
    renderers: { ...renderers, ...options.renderers },
  });
  if (!made.ok) throw new Error(made.error.melding);
  const log: LogEntry[] = [];
  const dispatch = createDispatch({ handlers: made.value.handlers, log: (entry) => log.push(entry) });
  const call = async <M extends MethodName>(name: M, input: InputOf<M>) =>
    // What goes over a border of processes is a copy, and so is it here.
    (await dispatch(name, structuredClone(input))) as Result<OutputOf<M>, ErrorOf<M>>;
  const bench: Workbench = {
    ...{ folder, clock, files, services: made.value, engine, log, call },
    async must(name, input) {
      const result = await call(name, input);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)} ${JSON.stringify(log)}`);
      return result.value;
    },
    async kind(name, input) {
      const result = await call(name, input);
      return result.ok ? 'ok' : result.error.kind;
    },
  };
  benches.push(bench);
  return bench;
}

/** With a vault that is open. */
export async function openWorkbench(options: BenchOptions = {}): Promise<Workbench> {
  const bench = newWorkbench(options);
  if (existsSync(join(bench.folder, 'kluis.tw'))) await bench.must('session.unlock', { passphrase: PASSPHRASE });
  else await bench.must('session.create', { passphrase: PASSPHRASE });
  return bench;
}

export const cancelled = err('cancelled' as const);
