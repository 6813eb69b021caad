import { describe, expect, it } from 'vitest';
import { createPresence, MOST_PAGES } from '../../../../electron/host-http/presence.ts';
import { watchSleep } from '../../../../electron/host-http/sleep-watch.ts';
import { fakeClock } from './fake-clock.ts';

function start() {
  const clock = fakeClock();
  const seen: string[] = [];
  const presence = createPresence({
    lockAfter: 30_000,
    stopAfter: 120_000,
    lock: () => seen.push(`lock at ${clock.now()}`),
    stop: () => seen.push(`stop at ${clock.now()}`),
    after: clock.after,
  });
  return { clock, seen, presence };
}

describe('presence', () => {
  it('does nothing before the first page came', () => {
    const { clock, seen } = start();
    clock.pass(1_000_000);
    expect(seen).toEqual([]);
  });

  it('locks and then stops when the last page is gone', () => {
    const { clock, seen, presence } = start();
    const [first, second] = [presence.arrive(), presence.arrive()];
    first?.();
    clock.pass(500_000);
    expect(seen).toEqual([]);
    second?.();
    clock.pass(500_000);
    expect(seen).toEqual(['lock at 530000', 'stop at 620000']);
  });

  it('lets a page be reloaded', () => {
    const { clock, seen, presence } = start();
    presence.arrive()?.();
    clock.pass(29_999);
    presence.arrive();
    clock.pass(1_000_000);
    expect(seen).toEqual([]);
  });

  it('counts a page that leaves twice once', () => {
    const { clock, seen, presence } = start();
    const leave = presence.arrive();
    presence.arrive();
    leave?.();
    leave?.();
    clock.pass(1_000_000);
    expect([presence.pages(), seen]).toEqual([1, []]);
  });

  it('takes no more pages than leave a browser room to work', () => {
    const { presence } = start();
    const pages = Array.from({ length: MOST_PAGES + 2 }, () => presence.arrive());
    expect(pages.filter((leave) => leave === null)).toHaveLength(2);
    pages[0]?.();
    expect(presence.arrive()).not.toBeNull();
  });

  it('stays quiet when the program stops', () => {
    const { clock, seen, presence } = start();
    presence.arrive()?.();
    presence.close();
    clock.pass(1_000_000);
    expect(seen).toEqual([]);
  });
});

describe('sleep watch', () => {
  function watch() {
    const clock = fakeClock();
    const seen: number[] = [];
    const end = watchSleep({ now: clock.now, every: clock.every, onSleep: () => seen.push(clock.now()) });
    return { clock, seen, end };
  }

  it('notices a night, once', () => {
    const { clock, seen } = watch();
    clock.pass(60_000);
    clock.sleep(8 * 3_600_000);
    clock.pass(60_000);
    expect(seen).toHaveLength(1);
  });

  it.each([
    [29_000, 0],
    [30_000, 1],
  ])('a gap of %d ms counts %d times', (gap, times) => {
    const { clock, seen } = watch();
    clock.pass(10_000);
    clock.sleep(gap);
    clock.pass(10_000);
    expect(seen).toHaveLength(times);
  });

  it('notices nothing after its end', () => {
    const { clock, seen, end } = watch();
    end();
    clock.sleep(8 * 3_600_000);
    clock.pass(60_000);
    expect(seen).toEqual([]);
  });
});
