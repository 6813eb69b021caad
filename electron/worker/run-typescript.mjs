/** Starts a thread from TypeScript, for when the app runs from its sources; a built app starts its threads directly. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
