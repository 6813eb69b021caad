/** Is there a screen to open a window on? */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Chromium's sandbox cannot be set up by the root user of Linux. */
export const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;
