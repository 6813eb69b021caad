import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDispatch, type LogEntry } from '../../../../electron/host-common/dispatch.ts';
import { contract, type Handlers, type MethodName } from '../../../../shared/api/contract.ts';
import { newWorkbench } from '../services/workbench.ts';

const SECRET = 'rijksregisternummer 85.07.30-033.28';

/** The real handlers, some replaced by what a service should never do. */
function door(replaced: Record<string, (input: never) => unknown>) {
  const log: LogEntry[] = [];
  const handlers = { ...newWorkbench().services.handlers, ...replaced } as Handlers;
  return { log, dispatch: createDispatch({ handlers, log: (entry) => log.push(entry) }) };
}

const kindOf = (result: { ok: boolean; error?: { kind: string } }): string => result.error?.kind ?? 'ok';

describe('the only door', () => {
  it.each([
    '',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'session',
    'session.State',
    'session.state ',
    3,
    null,
    undefined,
    {},
    ['session.state'],
  ])('refuses the name %o', async (name) => {
    expect(await door({}).dispatch(name, {})).toEqual({
      ok: false,
      error: { kind: 'refused', message: 'Deze opdracht bestaat niet.' },
    });
  });

  it('checks every input of every method, and never throws', async () => {
    const { dispatch, log } = door({});
    const names = Object.keys(contract) as MethodName[];
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(fc.constantFrom(...names), junk), async ([name, input]) => {
        const result = await dispatch(name, input);
        expect(typeof result.ok).toBe('boolean');
        expect(kindOf(result)).not.toBe('internal');
      }),
      { numRuns: 600 },
    );
    expect(log).toEqual([]);
  });

  it('names the fields and keeps the values to itself', async () => {
    const { dispatch } = door({});
    const result = await dispatch('dossiers.list', {
      search: 'x'.repeat(201),
      fase: [SECRET],
      limit: SECRET,
      [SECRET]: 1,
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const fields = result.ok ? [] : (result.error.fields ?? []);
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['fase[0]', 'limit', SECRET, 'search'].toSorted());
    expect(fields.map(({ message }) => message).join(' ')).not.toContain('85.07');
  });

  it('bounds what a hostile message can make it say', async () => {
    const { dispatch } = door({});
    const keys = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${index}${'k'.repeat(500)}\u202e\u0000`, 1]),
    );
    const result = await dispatch('session.state', keys);
    const fields = result.ok ? [] : (result.error.fields ?? []);
    expect(fields).toHaveLength(50);
    for (const { path } of fields) {
      expect(path.length).toBeLessThanOrEqual(80);
      for (const sign of ['\u202e', '\u0000']) expect(path.includes(sign)).toBe(false);
    }
  });

  it('is not opened by an input that throws when it is looked at', async () => {
    const input = Object.defineProperty({}, 'passphrase', {
      enumerable: true,
      get() {
        throw new Error(SECRET);
      },
    });
    const { dispatch, log } = door({});
    const result = await dispatch('session.unlock', input);
    expect(['internal', 'invalid']).toContain(kindOf(result));
    expect(JSON.stringify([result, log])).not.toContain('85.07');
  });
});

describe('a service that goes wrong', () => {
  it('is answered with a number, and logged without what it said', async () => {
    const { dispatch, log } = door({
      'session.state': () => {
        throw Object.assign(new TypeError(`cannot read ${SECRET}\n    at ${SECRET}`), { code: 'E_TEST' });
      },
    });
    const result = await dispatch('session.state', {});
    expect(kindOf(result)).toBe('internal');
    const [entry] = log;
    expect(result.ok ? '' : result.error.logId).toBe(entry?.id);
    expect(entry).toMatchObject({ method: 'session.state', what: 'thrown', name: 'TypeError E_TEST' });
    expect(entry?.frames.some((frame) => frame.includes('dispatch.test.ts'))).toBe(true);
    expect(JSON.stringify(result)).not.toContain('85.07');
  });

  it.each([
    ['rejects', async () => Promise.reject(new Error(SECRET))],
    [
      'throws a word',
      () => {
        throw SECRET;
      },
    ],
    ['gives another output', () => ({ ok: true, value: { state: SECRET } })],
    [
      'leaks a field',
      () => ({
        ok: true,
        value: { state: 'absent', locksAt: null, autoLockMinutes: null, problems: [], extra: SECRET },
      }),
    ],
    ['gives an error that it did not declare', () => ({ ok: false, error: { kind: 'disk', message: 'vol' } })],
    ['gives an error of its own making', () => ({ ok: false, error: { kind: SECRET, message: SECRET } })],
    ['gives nothing', () => undefined],
  ])('and %s, is an internal error', async (_, handler) => {
    const { dispatch, log } = door({ 'session.state': handler });
    const result = await dispatch('session.state', {});
    expect(kindOf(result)).toBe('internal');
    expect(JSON.stringify(result)).not.toContain('85.07');
    expect(log).toHaveLength(1);
  });

  it('and a log that fails, still gives an answer', async () => {
    const handlers = {
      ...newWorkbench().services.handlers,
      'session.state': () => {
        throw new Error('x');
      },
    } as Handlers;
    const dispatch = createDispatch({
      handlers,
      log: () => {
        throw new Error('disk full');
      },
    });
    expect(kindOf(await dispatch('session.state', {}))).toBe('internal');
  });
});
