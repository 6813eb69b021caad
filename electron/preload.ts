/** All that a page gets: one function. No channel name, no event and no module leaves this file. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld(
  'workbench',
  Object.freeze({
    call: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('workbench', method, input),
  }),
);
