/** The menu: without it macOS has no copy and paste, and nobody can enlarge the text. */
import type { MenuItemConstructorOptions } from 'electron';

export function menuTemplate(platform: NodeJS.Platform, dev: boolean): MenuItemConstructorOptions[] {
  const appMenu: MenuItemConstructorOptions = {
    label: 'Trajectwijzer',
    submenu: [{ role: 'quit', label: 'Trajectwijzer sluiten' }],
  };
  const edit: MenuItemConstructorOptions = {
    label: 'Bewerken',
    submenu: [
      { role: 'undo', label: 'Ongedaan maken' },
      { role: 'redo', label: 'Opnieuw' },
      { type: 'separator' },
      { role: 'cut', label: 'Knippen' },
      { role: 'copy', label: 'Kopiëren' },
      { role: 'paste', label: 'Plakken' },
      { role: 'selectAll', label: 'Alles selecteren' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: 'Beeld',
    submenu: [
      { role: 'zoomIn', label: 'Groter' },
      { role: 'zoomOut', label: 'Kleiner' },
      { role: 'resetZoom', label: 'Gewone grootte' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Volledig scherm' },
      ...(dev ? ([{ type: 'separator' }, { role: 'toggleDevTools' }] as const) : []),
    ],
  };
  return platform === 'darwin' ? [appMenu, edit, view] : [edit, view];
}
