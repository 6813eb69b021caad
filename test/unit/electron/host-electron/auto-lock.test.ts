import { describe, expect, it } from 'vitest';
import { lockWithSystem } from '../../../../electron/host-electron/auto-lock.ts';
import { menuTemplate } from '../../../../electron/host-electron/menu.ts';

describe('auto lock', () => {
  it('locks at each sign that nobody looks after the screen', () => {
    const listeners = new Map<string, () => void>();
    let locked = 0;
    lockWithSystem({ on: (event: string, listener: () => void) => void listeners.set(event, listener) }, () => {
      locked += 1;
    });
    expect([...listeners.keys()].sort()).toEqual(['lock-screen', 'shutdown', 'suspend', 'user-did-resign-active']);
    for (const listener of listeners.values()) listener();
    expect(locked).toBe(4);
  });
});

describe('menu', () => {
  it('has copy, paste and zoom everywhere, and the developer tools for developers only', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const text = JSON.stringify(menuTemplate(platform, false));
      for (const role of ['copy', 'paste', 'zoomIn']) expect(text).toContain(`"role":"${role}"`);
      expect(text).not.toMatch(/toggleDevTools|reload|help/i);
      expect(JSON.stringify(menuTemplate(platform, true))).toContain('toggleDevTools');
    }
  });
});
