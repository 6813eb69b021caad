/** `npm start`: builds when stale, then opens Electron, or says in one line why not and opens the browser shell. */
import { runStart } from './start/run-start.ts';

process.exitCode = await runStart(process.argv.slice(2));
