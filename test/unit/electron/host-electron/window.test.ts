import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../../electron/host-electron/window.ts';

describe('window options', () => {
  it('are exactly these, so that a change is seen', () => {
    expect(windowOptions({ preload: '/x/preload.cjs', dev: false })).toEqual({
      title: 'Trajectwijzer',
      width: 1280,
      height: 860,
      minWidth: 360,
      minHeight: 480,
      show: false,
      backgroundColor: '#ffffff',
      autoHideMenuBar: true,
      webPreferences: {
        preload: '/x/preload.cjs',
        partition: 'trajectwijzer',
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
        devTools: false,
      },
    });
  });

  it('open the developer tools for developers, and change nothing else', () => {
    const [user, developer] = [false, true].map((dev) => windowOptions({ preload: '/x', dev }));
    expect(developer).toEqual({ ...user, webPreferences: { ...user?.webPreferences, devTools: true } });
  });

  it('keep nothing on disk', () => {
    expect(windowOptions({ preload: '/x', dev: false }).webPreferences?.partition).not.toMatch(/^persist:/);
  });
});
