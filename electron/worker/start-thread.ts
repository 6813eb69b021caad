/** A thread of our own code, whether that is TypeScript (from the sources) or JavaScript (built). */
import { Worker, type WorkerOptions } from 'node:worker_threads';

const BOOTSTRAP = new URL('./run-typescript.mjs', import.meta.url);

/** `entry`: the file to run; `data` reaches it as `workerData.data`. */
export function startThread(entry: URL, data: unknown, limits: WorkerOptions['resourceLimits'] = {}): Worker {
  const isSource = entry.pathname.endsWith('.ts');
  return new Worker(isSource ? BOOTSTRAP : entry, {
    workerData: { entry: entry.href, data },
    resourceLimits: limits,
    // Flags of whoever started this process are not meant for the thread.
    execArgv: [],
  });
}
