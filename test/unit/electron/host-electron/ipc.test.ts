import { describe, expect, it } from 'vitest';
import { type Call, CHANNEL, isOwnPage, serveIpc } from '../../../../electron/host-electron/ipc.ts';

const page = { origin: 'app://workbench', url: 'app://workbench/index.html' };

const STRANGERS: readonly (readonly [string, Call])[] = [
  ['a frame that is gone', { senderFrame: null, sender: { mainFrame: page } }],
  ['a frame inside the page', { senderFrame: { ...page }, sender: { mainFrame: page } }],
  ...[
    ['another scheme', 'https://workbench', 'https://workbench/index.html'],
    ['another host', 'app://evil', 'app://evil/index.html'],
    ['no origin', 'null', 'app://workbench/index.html'],
    ['an empty origin', '', ''],
    ['an empty address', 'app://workbench', ''],
    ['a longer origin', 'app://workbench.evil', 'app://workbench.evil/'],
    ['about:blank', 'app://workbench', 'about:blank'],
    ['srcdoc', 'app://workbench', 'about:srcdoc'],
    ['a blob', 'app://workbench', 'blob:app://workbench/1'],
    ['a file of the user', 'app://workbench', 'app://workbench/files/1'],
    ['a script', 'app://workbench', 'app://workbench/assets/a.js'],
    ['a disk', 'file://', 'file:///tmp/x.html'],
  ].map(([name = '', origin = '', url = '']) => {
    const frame = { origin, url };
    return [name, { senderFrame: frame, sender: { mainFrame: frame } }] as const;
  }),
];

const own: Call = { senderFrame: page, sender: { mainFrame: page } };

function served() {
  const calls: unknown[] = [];
  const handlers = new Map<string, (event: Call, ...args: unknown[]) => Promise<unknown>>();
  serveIpc(
    { handle: (channel, listener) => void handlers.set(channel, listener) },
    (name, input) => {
      calls.push([name, input]);
      return Promise.resolve('answer');
    },
    () => 'refused',
  );
  return { calls, handlers };
}

describe('ipc', () => {
  it('has one channel', () => {
    expect([...served().handlers.keys()]).toEqual([CHANNEL]);
  });

  it.each(STRANGERS)('refuses %s without looking at the message', async (_name, event) => {
    const { calls, handlers } = served();
    expect(isOwnPage(event)).toBe(false);
    const poison = {
      get input() {
        throw new Error('looked at');
      },
    };
    expect(await handlers.get(CHANNEL)?.(event, 'session.state', poison)).toBe('refused');
    expect(calls).toEqual([]);
  });

  it('passes the page of the main frame on', async () => {
    const { calls, handlers } = served();
    expect(await handlers.get(CHANNEL)?.(own, 'session.state', { a: 1 }, 'more')).toBe('answer');
    expect(calls).toEqual([['session.state', { a: 1 }]]);
  });

  it.each([undefined, null, 1, {}, ['session.state']])('refuses %j as a name', async (name) => {
    const { calls, handlers } = served();
    expect(await handlers.get(CHANNEL)?.(own, name, {})).toBe('refused');
    expect(calls).toEqual([]);
  });
});
