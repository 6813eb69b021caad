/**
 * Asks the thread that evaluates, one thing at a time. Within a stream only the newest request counts: one that waits is
 * replaced, one that runs is left to finish and its answer thrown away.
 */
import type { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { LocalParts } from '../../shared/local/with-local.ts';
import type { AdviceEngine, AdviceRequest, ComputedAdvice } from '../services/create-services-ports.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { startThread } from './start-thread.ts';

const ENTRY = new URL('./advice-worker.ts', import.meta.url);
/** A computation that takes longer is stuck: the thread is ended and a new one started. */
const LONGEST_MS = 30_000;
const MAX_STREAMS = 100;
const LIMITS = { maxOldGenerationSizeMb: 1024 };

interface Job {
  readonly request: AdviceRequest;
  readonly number: number;
  readonly finish: (answer: Result<ComputedAdvice, 'cancelled'>) => void;
  readonly fail: (cause: Error) => void;
}

/** What the engine needs of a thread; a test gives one of its own. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate'> & {
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'error' | 'exit', listener: () => void): unknown;
};

export interface AdviceEngineOptions {
  /** `pack`: file of the rule pack, or null for that of the release; `local`: what was brought in, or null. */
  readonly start?: (pack: string | null, local: LocalParts | null) => Thread;
  readonly longest?: number;
}

/** A failure in the thread: where it happened, without what the client said. */
class AdviceFailure extends Error {
  constructor(name: string, frames: readonly string[] = []) {
    super('the advice could not be computed');
    this.name = name;
    if (frames.length > 0) this.stack = [this.message, ...frames].join('\n');
  }
}

export function createAdviceEngine(options: AdviceEngineOptions = {}): AdviceEngine {
  const { start = (pack, local) => startThread(ENTRY, { pack, local }, LIMITS), longest = LONGEST_MS } = options;
  let thread: Thread | null = null;
  let pack: string | null = null;
  let local: LocalParts | null = null;
  let running: (Job & { readonly timer: NodeJS.Timeout }) | null = null;
  const waiting = new Map<string, Job>();
  const newest = new Map<string, number>();
  /** Per stream the number of the last answer that was given: what moved is counted from there. */
  const given = new Map<string, number>();
  let numbers = 0;
  let closed = false;

  const isCurrent = ({ request }: Job): boolean => newest.get(request.stream) === request.sequence;

  const stop = (why: AdviceFailure): void => {
    const old = thread;
    thread = null;
    void old?.terminate();
    const stuck = running;
    running = null;
    if (stuck !== null) {
      clearTimeout(stuck.timer);
      stuck.fail(why);
    }
  };

  const threadNow = (): Thread => {
    if (thread !== null) return thread;
    const made = start(pack, local);
    const gone = (): void => {
      if (thread !== made) return;
      stop(new AdviceFailure('AdviceThreadGone'));
      next();
    };
    made.on('message', (message) => {
      if (thread === made) answer(message);
    });
    made.on('error', gone);
    made.on('exit', gone);
    thread = made;
    return made;
  };

  const answer = (message: FromWorker): void => {
    const job = running;
    if (job === null || job.number !== message.number) return;
    clearTimeout(job.timer);
    running = null;
    if (!isCurrent(job)) job.finish(err('cancelled'));
    else if (message.kind === 'done') {
      given.set(job.request.stream, job.number);
      job.finish(ok({ advies: message.advies, moved: message.moved }));
    } else job.fail(new AdviceFailure(message.name, message.frames));
    next();
  };

  const next = (): void => {
    if (running !== null || closed) return;
    const [first] = waiting;
    if (first === undefined) return;
    const [stream, job] = first;
    waiting.delete(stream);
    const timer = setTimeout(() => {
      stop(new AdviceFailure('AdviceTookTooLong'));
      next();
    }, longest);
    running = { ...job, timer };
    const { dossier, peildatum } = job.request;
    const since = given.get(stream) ?? null;
    const message: ToWorker = { kind: 'compute', number: job.number, dossier, peildatum, stream, since };
    threadNow().postMessage(message);
  };

  const forgetStream = (stream: string): void => {
    newest.delete(stream);
    given.delete(stream);
  };

  const cancelWaiting = (): void => {
    for (const job of waiting.values()) job.finish(err('cancelled'));
    waiting.clear();
  };

  /** The thread starts anew with other data; what was being computed does as well. */
  const restart = (): void => {
    given.clear();
    const old = thread;
    const job = running;
    thread = null;
    running = null;
    void old?.terminate();
    if (job === null) return;
    clearTimeout(job.timer);
    if (waiting.has(job.request.stream)) job.finish(err('cancelled'));
    else waiting.set(job.request.stream, job);
    next();
  };

  return {
    compute(request) {
      const { stream, sequence } = request;
      if (closed || sequence <= (newest.get(stream) ?? -1)) return Promise.resolve(err('cancelled'));
      newest.delete(stream);
      newest.set(stream, sequence);
      for (const oldest of newest.keys()) if (newest.size > MAX_STREAMS) forgetStream(oldest);
      waiting.get(stream)?.finish(err('cancelled'));
      numbers += 1;
      const number = numbers;
      return new Promise((finish, fail) => {
        waiting.set(stream, { request, number, finish, fail });
        next();
      });
    },
    use(file) {
      if (file === pack) return;
      pack = file;
      restart();
    },
    useLocal(parts) {
      if (parts === local) return;
      local = parts;
      restart();
    },
    forget() {
      newest.clear();
      given.clear();
      cancelWaiting();
      thread?.postMessage({ kind: 'forget' } satisfies ToWorker);
    },
    async close() {
      closed = true;
      newest.clear();
      cancelWaiting();
      const old = thread;
      const job = running;
      thread = null;
      running = null;
      if (job !== null) {
        clearTimeout(job.timer);
        job.finish(err('cancelled'));
      }
      await old?.terminate();
    },
  };
}
