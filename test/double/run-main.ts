/** Runs a built main process on the double and does what a test asks, over the channel to its parent. */
import { register } from 'node:module';
import { becomeReady, ipcMain, powerMonitor, record } from './electron.ts';
import { sessions } from './session.ts';
import { type Frame, windows } from './window.ts';

const double = new URL('./electron.ts', import.meta.url).href;
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

export type Command =
  | { readonly do: 'state' }
  | { readonly do: 'call'; readonly method: string; readonly input: unknown; readonly from?: Frame | 'gone' | 'inside' }
  | { readonly do: 'exposed' }
  | { readonly do: 'navigate'; readonly event: string; readonly urls: readonly string[] }
  | { readonly do: 'open'; readonly urls: readonly string[] }
  | { readonly do: 'load'; readonly urls: readonly string[] }
  | { readonly do: 'save'; readonly urls: readonly string[] }
  | { readonly do: 'grant'; readonly permissions: readonly string[] }
  | {
      readonly do: 'fetch';
      readonly url: string;
      readonly method?: string;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  | { readonly do: 'power'; readonly event: string }
  | { readonly do: 'crash' }
  | { readonly do: 'close' };

const [window, own] = [() => windows[0], () => sessions.values().next().value];

/** A message crosses between processes as a clone. */
async function invoke(event: unknown, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (handler === undefined) throw new Error(`no handler for ${channel}`);
  return structuredClone(await handler(event, ...args.map((arg) => structuredClone(arg))));
}

async function run(command: Command): Promise<unknown> {
  const page = window();
  if (command.do === 'state') {
    const { options, shown, focused, webContents } = page ?? {};
    return { ...record, windows: windows.length, options, shown, focused, reloads: webContents?.reloads };
  }
  const session = own();
  if (page === undefined || session === undefined) throw new Error('no window');
  const { webContents } = page;
  switch (command.do) {
    case 'exposed': {
      const exposed = page.runPreload(() => Promise.resolve());
      return Object.entries(exposed).map(([name, value]) => ({
        name,
        frozen: Object.isFrozen(value),
        members: Object.entries(value ?? {}).map(([member, inner]) => `${member}: ${typeof inner}`),
      }));
    }
    case 'call': {
      const { mainFrame } = webContents;
      const frames = { gone: null, inside: { ...mainFrame } } as const;
      const from = command.from === undefined ? mainFrame : command.from;
      const senderFrame = typeof from === 'string' ? frames[from] : from;
      const sender = { mainFrame: typeof from === 'object' ? from : mainFrame };
      const exposed = page.runPreload((channel, ...args) => invoke({ senderFrame, sender }, channel, args));
      const bridge = exposed.workbench as { call(method: string, input: unknown): Promise<unknown> };
      return bridge.call(command.method, command.input);
    }
    case 'navigate':
      return command.urls.filter((url) => webContents.navigates(command.event, url));
    case 'open':
      return command.urls.filter((url) => webContents.opens(url));
    case 'load':
      return command.urls.filter((url) => session.lets(url));
    case 'save':
      return command.urls.filter((url) => session.saves(url));
    case 'grant':
      return [
        ...command.permissions.filter((name) => session.grants(name)),
        ...(session.grantsDevice() ? ['device'] : []),
      ];
    case 'fetch': {
      const { method = 'GET', headers = {}, body } = command;
      const response = await session.fetch(command.url, { method, headers, ...(body === undefined ? {} : { body }) });
      if (response === null) return null;
      return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    }
    case 'power':
      powerMonitor.emit(command.event);
      return null;
    case 'crash':
      webContents.emit('render-process-gone', {}, { reason: 'crashed' });
      return null;
    case 'close':
      page.close();
      return null;
  }
}

process.on('message', ({ number, command }: { number: number; command: Command }) => {
  run(command).then(
    (value) => process.send?.({ number, value }),
    (cause: unknown) => process.send?.({ number, failure: String(cause) }),
  );
});

await import(process.argv[2] ?? '');
becomeReady();
await new Promise((resolve) => setTimeout(resolve, 50));
process.send?.({ number: 0, value: 'ready' });
