import { describe, expect, it } from 'vitest';
import { waitAfter, withUnlockAttempts } from '../../../../electron/start/unlock-attempts.ts';
import type { ApiError, ErrorKind } from '../../../../shared/api/errors.ts';
import { err, ok, type Result } from '../../../../shared/api/result.ts';

function door(answers: readonly ('ok' | ErrorKind)[]) {
  const clock = { now: 0 };
  let asked = 0;
  const dispatch = withUnlockAttempts(
    (): Promise<Result<unknown, ApiError>> => {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? 'ok';
      asked += 1;
      return Promise.resolve(answer === 'ok' ? ok({}) : err({ kind: answer, message: 'x' }));
    },
    () => clock.now,
  );
  return { clock, asked: () => asked, unlock: () => dispatch('session.unlock', {}), dispatch };
}

describe('unlock attempts', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1000],
    [4, 2000],
    [5, 4000],
    [8, 32_000],
    [9, 60_000],
    [1000, 60_000],
  ])('after %d wrong ones the wait is %d ms', (wrong, wait) => {
    expect(waitAfter(wrong)).toBe(wait);
  });

  it('refuses without asking while the wait lasts, and says how long', async () => {
    const { unlock, asked, clock } = door(['wrong-passphrase']);
    for (let attempt = 0; attempt < 3; attempt += 1) await unlock();
    expect(asked()).toBe(3);
    const refused = await unlock();
    expect(asked()).toBe(3);
    expect(refused).toEqual(err({ kind: 'refused', message: expect.stringContaining('Wacht 1 seconde ') }));
    clock.now = 999;
    await unlock();
    expect(asked()).toBe(3);
    clock.now = 1000;
    await unlock();
    expect(asked()).toBe(4);
    expect(await unlock()).toMatchObject({ error: { message: expect.stringContaining('2 seconden') } });
  });

  it('counts attempts side by side as it counts them in a row', async () => {
    const { unlock, asked } = door(['wrong-passphrase']);
    await Promise.all(Array.from({ length: 50 }, unlock));
    expect(asked()).toBe(3);
  });

  it('starts again after the right passphrase', async () => {
    const { unlock, asked } = door(['wrong-passphrase', 'wrong-passphrase', 'ok', 'wrong-passphrase']);
    for (let attempt = 0; attempt < 5; attempt += 1) await unlock();
    expect(asked()).toBe(5);
  });

  it('does not count what says nothing of a passphrase', async () => {
    const { unlock, asked } = door(['in-use']);
    for (let attempt = 0; attempt < 20; attempt += 1) await unlock();
    expect(asked()).toBe(20);
  });

  it('shares the count over every method that takes a passphrase, and slows nothing else', async () => {
    const { dispatch, asked } = door(['wrong-passphrase']);
    await dispatch('session.unlock', {});
    await dispatch('session.recover', {});
    await dispatch('session.changePassphrase', {});
    await dispatch('session.unlock', {});
    expect(asked()).toBe(3);
    await dispatch('dossiers.list', {});
    expect(asked()).toBe(4);
  });
});
