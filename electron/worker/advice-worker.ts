/** The thread that evaluates: one request after the other, each answered once. */
import { parentPort, workerData } from 'node:worker_threads';
import { type LocalParts, withLocal } from '../../shared/local/with-local.ts';
import type { Advies } from '../../shared/pathways/advice.ts';
import { advise } from '../../shared/pathways/advise.ts';
import { loadAdviceData } from '../services/data-files.ts';
import { compareAdvice } from './compare-advice.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Screens of which the last advice is remembered. */
const MAX_STREAMS = 20;

const { pack, local } = (workerData as { data: { pack: string | null; local: LocalParts | null } }).data;
const loaded = loadAdviceData(pack === null ? {} : { regels: pack }, true);
if (!loaded.ok) throw new Error(`the data of the release cannot be used: ${loaded.error.code}`);
const data = local === null ? loaded.value : withLocal(loaded.value, local);

interface Computed {
  readonly number: number;
  readonly dossier: string;
  readonly advies: Advies;
}
/** Per stream: the advice that was given last, and the newest, of which nobody knows yet whether it will be. */
const kept = new Map<string, readonly Computed[]>();

function compute(request: Extract<ToWorker, { kind: 'compute' }>): FromWorker {
  const { number, dossier, peildatum, stream, since } = request;
  try {
    const advies = advise(data, dossier, peildatum);
    const before = kept.get(stream)?.find((one) => one.number === since);
    kept.delete(stream);
    kept.set(stream, [...(before ? [before] : []), { number, dossier: dossier.id, advies }]);
    for (const oldest of kept.keys()) if (kept.size > MAX_STREAMS) kept.delete(oldest);
    const moved = before?.dossier === dossier.id ? compareAdvice(before.advies, advies) : null;
    return { kind: 'done', number, advies, moved };
  } catch (cause) {
    // The message of the error may hold what the client said; where it happened does not.
    const error = cause instanceof Error ? cause : new Error('unknown');
    return { kind: 'failed', number, name: error.name, frames: framesOf(error) };
  }
}

const framesOf = ({ stack = '' }: Error): readonly string[] => stack.split('\n').filter((line) => /^\s+at /.test(line));

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'forget') kept.clear();
  else parentPort?.postMessage(compute(message));
});
