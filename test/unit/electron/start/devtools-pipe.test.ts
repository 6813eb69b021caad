import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { devtoolsPipe } from '../../../../electron/start/devtools-pipe.ts';

function talk() {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const said: unknown[] = [];
  there.on('data', (part: Buffer) => {
    for (const text of part.toString().split('\0').filter(Boolean)) said.push(JSON.parse(text));
  });
  return { pipe: devtoolsPipe(there, back), said, back };
}

describe('the pipe to the browser', () => {
  it('asks with numbers and finds the answer to each, in pieces and in any order', async () => {
    const { pipe, said, back } = talk();
    const answers = Promise.all([pipe.send('A'), pipe.send('B', { x: 1 }, 's')]);
    await turn();
    expect(said).toEqual([
      { id: 1, method: 'A', params: {} },
      { id: 2, method: 'B', params: { x: 1 }, sessionId: 's' },
    ]);
    back.write('{"id":2,"result":{"b":"é');
    back.write('"}}\0{"id":1,"result":{"a":1}}\0');
    expect(await answers).toEqual([{ a: 1 }, { b: 'é' }]);
  });

  it('passes events on, and survives what is no message', async () => {
    const { pipe, back } = talk();
    const events: unknown[] = [];
    pipe.listen((method, params) => events.push([method, params]));
    back.write('no json\0null\0[]\0{"method":"E","params":{"x":1}}\0');
    await turn();
    expect(events).toEqual([['E', { x: 1 }]]);
  });

  it('rejects what was refused, and everything once the browser is gone', async () => {
    const { pipe, back } = talk();
    const refused = pipe.send('A');
    back.write('{"id":1,"error":{"message":"no"}}\0');
    await expect(refused).rejects.toThrow('refused');
    const waiting = pipe.send('B');
    back.destroy();
    await expect(waiting).rejects.toThrow('gone');
    await expect(pipe.send('C')).rejects.toThrow('gone');
  });
});
