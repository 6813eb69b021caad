import { describe, expect, it } from 'vitest';
import { createSignIn, TOKEN_LIFE } from '../../../../electron/host-http/sign-in.ts';

function start() {
  const clock = { now: 1000 };
  return { clock, signIn: createSignIn(() => clock.now) };
}

describe('sign in', () => {
  it('gives tokens of 32 random bytes, all different', () => {
    const { signIn } = start();
    const tokens = Array.from({ length: 20 }, () => signIn.issue());
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(new Set(tokens).size).toBe(20);
  });

  it('exchanges a token once', () => {
    const { signIn } = start();
    const token = signIn.issue();
    const session = signIn.exchange(token);
    expect(session).toMatch(/^[\w-]{43}$/);
    expect(session).not.toBe(token);
    expect(signIn.isSession(session ?? '')).toBe(true);
    expect(signIn.isSession(token)).toBe(false);
    expect(signIn.exchange(token)).toBeNull();
    expect(signIn.isSession(session ?? '')).toBe(true);
  });

  it.each([
    [TOKEN_LIFE - 1, true],
    [TOKEN_LIFE, false],
    [TOKEN_LIFE + 1, false],
  ])('a token of %d milliseconds old', (age, good) => {
    const { signIn, clock } = start();
    const token = signIn.issue();
    clock.now += age;
    expect(signIn.exchange(token) !== null).toBe(good);
  });

  it('stays expired when time is asked again', () => {
    const { signIn, clock } = start();
    const token = signIn.issue();
    clock.now += TOKEN_LIFE;
    expect(signIn.exchange(token)).toBeNull();
    clock.now -= TOKEN_LIFE;
    expect(signIn.exchange(token)).toBeNull();
  });

  it('a new token ends the one before', () => {
    const { signIn } = start();
    const first = signIn.issue();
    const second = signIn.issue();
    expect(signIn.exchange(first)).toBeNull();
    expect(signIn.exchange(second)).not.toBeNull();
  });

  it('a new session ends the one before', () => {
    const { signIn } = start();
    const first = signIn.exchange(signIn.issue()) ?? '';
    const second = signIn.exchange(signIn.issue()) ?? '';
    expect([signIn.isSession(first), signIn.isSession(second)]).toEqual([false, true]);
  });

  it.each(['', 'x', 'T'.repeat(43), 'T'.repeat(100_000)])('refuses %.20s', (wrong) => {
    const { signIn } = start();
    signIn.issue();
    expect(signIn.exchange(wrong)).toBeNull();
    expect(signIn.isSession(wrong)).toBe(false);
  });

  it('five wrong tokens end the right one', () => {
    const { signIn } = start();
    const token = signIn.issue();
    for (let guess = 0; guess < 4; guess += 1) signIn.exchange(`guess${guess}`);
    expect(signIn.tokenLeft()).toBeGreaterThan(0);
    signIn.exchange('guess5');
    expect(signIn.tokenLeft()).toBe(0);
    expect(signIn.exchange(token)).toBeNull();
  });

  it('knows whether anyone came, and lets go of everything at the end', () => {
    const { signIn } = start();
    const token = signIn.issue();
    expect(signIn.started()).toBe(false);
    const session = signIn.exchange(token) ?? '';
    expect(signIn.started()).toBe(true);
    signIn.close();
    expect(signIn.isSession(session)).toBe(false);
  });
});
