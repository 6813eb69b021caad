/**
 * The few words that we speak with a Chromium that we started, over a pipe that only the two processes have. The one-time
 * token goes this way: on a command line every user of the computer could read it.
 */
import type { Readable, Writable } from 'node:stream';

export interface DevtoolsPipe {
  /** Resolves with the answer; rejects when it is an error or the pipe ends. */
  send(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
  /** Gets the events of the browser. */
  listen(listener: (method: string, params: Readonly<Record<string, unknown>>) => void): void;
}

interface Waiting {
  readonly resolve: (answer: Readonly<Record<string, unknown>>) => void;
  readonly reject: (cause: Error) => void;
}

const END = 0;
const LARGEST_MESSAGE = 4 * 1024 * 1024;

export function devtoolsPipe(toBrowser: Writable, fromBrowser: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  const listeners: ((method: string, params: Readonly<Record<string, unknown>>) => void)[] = [];
  let numbers = 0;
  let ended = false;
  let rest: Buffer = Buffer.alloc(0);

  const end = (): void => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
    waiting.clear();
  };
  const receive = (text: string): void => {
    const message = recordOf(parse(text));
    if (typeof message.id === 'number') {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) asked?.resolve(recordOf(message.result));
      else asked?.reject(new Error('the browser refused'));
    } else if (typeof message.method === 'string') {
      for (const listener of listeners) listener(message.method, recordOf(message.params));
    }
  };
  fromBrowser.on('data', (part: Buffer) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    for (let at = rest.indexOf(END); at >= 0; at = rest.indexOf(END)) {
      const text = rest.subarray(0, at).toString('utf8');
      rest = rest.subarray(at + 1);
      receive(text);
    }
    if (rest.length > LARGEST_MESSAGE) fromBrowser.destroy();
  });
  for (const stream of [toBrowser, fromBrowser]) {
    stream.on('error', end);
    stream.on('close', end);
  }

  return {
    send(method, params = {}, sessionId) {
      if (ended) return Promise.reject(new Error('the browser is gone'));
      numbers += 1;
      const id = numbers;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      });
    },
    listen: (listener) => void listeners.push(listener),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The members of an object; nothing for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
