/** The options of the one window. Every flag that guards something is written out, also where it is Electron's default. */
import type { BrowserWindowConstructorOptions } from 'electron';

/** In memory only: nothing of a page is kept on disk. */
export const PARTITION = 'trajectwijzer';

export interface WindowSetup {
  /** Absolute path of the built preload script. */
  readonly preload: string;
  /** Only for developers: opens the door to the developer tools. */
  readonly dev: boolean;
}

export function windowOptions({ preload, dev }: WindowSetup): BrowserWindowConstructorOptions {
  return {
    title: 'Trajectwijzer',
    width: 1280,
    height: 860,
    minWidth: 360,
    minHeight: 480,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableDeprecatedPaste: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      safeDialogs: true,
      navigateOnDragDrop: false,
      devTools: dev,
    },
  };
}
