import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../electron/start/data-folder.ts';

const linux = { platform: 'linux', env: {}, home: '/home/an', cwd: '/work' } as const;
const windows = { platform: 'win32', env: {}, home: 'C:\\Users\\an', cwd: 'C:\\work' } as const;

describe('data folder', () => {
  it.each([
    ['Linux', linux, '/home/an/.local/share/trajectwijzer'],
    ['Linux with its own place for data', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/trajectwijzer'],
    [
      'Linux with a relative place, which the standard says to ignore',
      { ...linux, env: { XDG_DATA_HOME: 'data' } },
      '/home/an/.local/share/trajectwijzer',
    ],
    ['macOS', { ...linux, platform: 'darwin' as const }, '/home/an/Library/Application Support/Trajectwijzer'],
    ['Windows', windows, 'C:\\Users\\an\\AppData\\Local\\Trajectwijzer'],
    ['Windows elsewhere', { ...windows, env: { LOCALAPPDATA: 'D:\\Local' } }, 'D:\\Local\\Trajectwijzer'],
    ['named by the user', { ...linux, env: { TRAJECTWIJZER_MAP: '/elsewhere/x' } }, '/elsewhere/x'],
    ['named from the folder of the user', { ...linux, env: { TRAJECTWIJZER_MAP: '../x' } }, '/x'],
    ['named with nothing', { ...linux, env: { TRAJECTWIJZER_MAP: '  ' } }, '/home/an/.local/share/trajectwijzer'],
    ['named on Windows', { ...windows, env: { TRAJECTWIJZER_MAP: 'D:\\x' } }, 'D:\\x'],
  ])('%s', (_name, surroundings, folder) => {
    expect(dataFolder(surroundings)).toBe(folder);
  });
});
