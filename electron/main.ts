/** The Electron shell: one instance, locked down before anything is shown, then services, messages and the window. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { APP_PAGE, APP_SCHEME } from './host-electron/app-origin.ts';
import { APP_SCHEME_RIGHTS, createAppProtocol } from './host-electron/app-protocol.ts';
import { lockWithSystem } from './host-electron/auto-lock.ts';
import { serveIpc } from './host-electron/ipc.ts';
import { lockApp, lockSession } from './host-electron/lockdown.ts';
import { menuTemplate } from './host-electron/menu.ts';
import { oncePer } from './host-electron/once-per.ts';
import { createSafeShell } from './host-electron/safe-shell.ts';
import { PARTITION, windowOptions } from './host-electron/window.ts';
import { PACKS_FOLDER } from './services/data-files.ts';
import { dataFolder } from './start/data-folder.ts';
import { downloadOf } from './start/download.ts';
import { pageFiles } from './start/page-files.ts';
import { SECURITY_HEADERS } from './start/security-headers.ts';
import { sourceHosts } from './start/source-links.ts';
import { createWorkbench, logLine, NOT_YOURS, type Workbench } from './start/workbench.ts';

/** Both lie beside the built program. */
const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));
const PAGE_FOLDER = fileURLToPath(new URL('../renderer/', import.meta.url));

const A_MINUTE = 60_000;
const monotonic = (): number => performance.now();

const dev = !app.isPackaged && process.argv.includes('--ontwikkelen');
const { env, platform } = process;
// npm changes folder before it runs a script; a relative path means what it means for the caller.
const folder = dataFolder({ platform, env, home: homedir(), cwd: env.INIT_CWD ?? process.cwd() });
const browserFolder = join(folder, 'electron');
mkdirSync(browserFolder, { recursive: true, mode: 0o700 });
// Chromium's own files stay beside the vault; it is also by this folder that a second start finds the first.
app.setPath('userData', browserFolder);

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  let hosts: ReadonlySet<string> | null = null;
  const safeShell = createSafeShell(shell, () => {
    hosts ??= sourceHosts(PACKS_FOLDER);
    return hosts;
  });
  protocol.registerSchemesAsPrivileged(APP_SCHEME_RIGHTS);
  lockApp(app, (url) => void safeShell.open(url));
  const made = createWorkbench({ folder, log: (entry) => process.stderr.write(`${logLine(entry)}\n`) });
  app.on('window-all-closed', () => app.quit());
  // Not awaited: Electron is ready only after this module has run to its end.
  void app.whenReady().then(() => {
    if (made.ok) open(made.value);
    else {
      dialog.showErrorBox('Trajectwijzer kan niet starten', made.error.melding);
      app.exit(1);
    }
  });
}

function open(workbench: Workbench): void {
  const own = session.fromPartition(PARTITION);
  lockSession(own, dev);
  own.protocol.handle(
    APP_SCHEME,
    createAppProtocol({
      page: pageFiles(PAGE_FOLDER),
      takeFile: (ticket) => downloadOf(workbench.files.take(ticket)),
      receiveFile: workbench.files.receive,
      headers: SECURITY_HEADERS,
    }),
  );
  serveIpc(ipcMain, workbench.dispatch, () => NOT_YOURS);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, dev)));

  const window = new BrowserWindow(windowOptions({ preload: PRELOAD, dev }));
  // What was on the screen goes as well: a locked vault behind a page full of names is not locked.
  const lock = (): void => {
    workbench.lock();
    if (!window.isDestroyed()) window.webContents.reloadIgnoringCache();
  };
  lockWithSystem(powerMonitor, lock);
  const mayComeBack = oncePer(A_MINUTE, monotonic);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (mayComeBack()) lock();
    else app.quit();
  });
  window.once('ready-to-show', () => window.show());
  window.on('closed', workbench.lock);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('will-quit', () => {
    workbench.lock();
    void workbench.close();
  });
  void window.loadURL(APP_PAGE);
}
