/** The browser shell: the services behind a server for this computer alone, in a window of its own or at a printed address. */
import { runBrowserShell } from './host-http/shell.ts';

await runBrowserShell(process.argv.slice(2));
