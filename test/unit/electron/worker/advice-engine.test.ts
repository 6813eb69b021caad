import { describe, expect, it } from 'vitest';
import type { AdviceRequest } from '../../../../electron/services/create-services-ports.ts';
import { createAdviceEngine, type Thread } from '../../../../electron/worker/advice-engine.ts';
import type { FromWorker, ToWorker } from '../../../../electron/worker/messages.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { practiceDossier, releaseData } from '../services/workbench.ts';

const dossier = (): Dossier => practiceDossier('amina');

const request = (sequence: number, stream = 's'): AdviceRequest => ({
  ...{ dossier: dossier(), peildatum: '2025-09-15', stream, sequence },
});
const advies = advise(releaseData(), dossier(), '2025-09-15');

/** A thread that answers when the test says so. */
function fakeThreads() {
  const threads: {
    readonly got: ToWorker[];
    readonly say: (message: FromWorker) => void;
    readonly die: () => void;
    ended: boolean;
  }[] = [];
  const start = (): Thread => {
    const listeners = new Map<string, (message: FromWorker) => void>();
    const made = {
      got: [] as ToWorker[],
      say: (message: FromWorker) => listeners.get('message')?.(message),
      die: () => listeners.get('exit')?.({ kind: 'failed', number: 0, name: '', frames: [] }),
      ended: false,
    };
    threads.push(made);
    return {
      postMessage: (message: ToWorker) => {
        made.got.push(message);
      },
      terminate: async () => {
        made.ended = true;
        return 0;
      },
      on: (event: string, listener: (message: FromWorker) => void) => listeners.set(event, listener),
    };
  };
  const computed = (index = 0): number[] =>
    (threads[index]?.got ?? []).flatMap((message) => (message.kind === 'compute' ? [message.number] : []));
  const done = (number: number, index = 0): void => threads[index]?.say({ kind: 'done', number, advies, moved: null });
  return { threads, start, computed, done };
}

const DONE = { ok: true, value: { advies, moved: null } };
const CANCELLED = { ok: false, error: 'cancelled' };

describe('asking for advice', () => {
  it('asks one thing at a time', async () => {
    const { start, computed, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const both = [engine.compute(request(1, 'a')), engine.compute(request(1, 'b'))];
    expect(computed()).toEqual([1]);
    done(1);
    expect(computed()).toEqual([1, 2]);
    done(2);
    expect(await Promise.all(both)).toEqual([DONE, DONE]);
  });

  it('lets the newest of a stream win: what waits is replaced, what runs is thrown away', async () => {
    const { start, computed, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const running = engine.compute(request(1));
    const waiting = engine.compute(request(2));
    const newest = engine.compute(request(3));
    expect(await waiting).toEqual(CANCELLED);
    done(1);
    expect(await running).toEqual(CANCELLED);
    expect(computed()).toEqual([1, 3]);
    done(3);
    expect(await newest).toEqual(DONE);
  });

  it('another rule pack takes another thread; what was being computed starts anew with it', async () => {
    const { threads, start, computed, done } = fakeThreads();
    const packs: (string | null)[] = [];
    const engine = createAdviceEngine({
      start: (pack) => {
        packs.push(pack);
        return start();
      },
    });
    const running = engine.compute(request(1));
    engine.use('/kluis/regelpakketten/x.json');
    expect(threads[0]?.ended).toBe(true);
    expect(computed(1)).toEqual([1]);
    // The old thread may still say something: that is no longer listened to.
    done(1, 0);
    done(1, 1);
    expect(await running).toEqual(DONE);
    engine.use('/kluis/regelpakketten/x.json');
    expect(threads[1]?.ended).toBe(false);
    engine.use(null);
    const again = engine.compute(request(2));
    done(2, 2);
    expect(await again).toEqual(DONE);
    expect(packs).toEqual([null, '/kluis/regelpakketten/x.json', null]);
  });

  it('what waits takes the place of what was being computed when the rule pack changes', async () => {
    const { start, computed, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const [running, waiting] = [engine.compute(request(1)), engine.compute(request(2))];
    engine.use('/x.json');
    expect(await running).toEqual(CANCELLED);
    expect(computed(1)).toEqual([2]);
    done(2, 1);
    expect(await waiting).toEqual(DONE);
  });

  it('counts what moved from the last answer that was given, not from one that was thrown away', async () => {
    const { start, threads, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const sinces = (): (number | null)[] =>
      (threads[0]?.got ?? []).flatMap((message) => (message.kind === 'compute' ? [message.since] : []));
    const first = engine.compute(request(1));
    done(1);
    await first;
    const thrownAway = engine.compute(request(2));
    const last = engine.compute(request(3));
    done(2);
    done(3);
    expect(await Promise.all([thrownAway, last])).toEqual([CANCELLED, DONE]);
    expect(sinces()).toEqual([null, 1, 1]);
  });

  it('refuses a sequence that is not newer', async () => {
    const { start, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const first = engine.compute(request(5));
    expect(await engine.compute(request(5))).toEqual(CANCELLED);
    expect(await engine.compute(request(4))).toEqual(CANCELLED);
    done(1);
    expect(await first).toEqual(DONE);
  });

  it('fails when the thread fails or dies, and starts another', async () => {
    const { start, threads, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const first = engine.compute(request(1));
    threads[0]?.say({ kind: 'failed', number: 1, name: 'TypeError', frames: ['    at somewhere'] });
    await expect(first).rejects.toMatchObject({ name: 'TypeError', message: 'the advice could not be computed' });
    const second = engine.compute(request(2));
    const other = engine.compute(request(1, 'other'));
    threads[0]?.die();
    await expect(second).rejects.toMatchObject({ name: 'AdviceThreadGone' });
    expect(threads).toHaveLength(2);
    done(3, 1);
    expect(await other).toEqual(DONE);
  });

  it('ends a thread that is stuck', async () => {
    const { start, threads } = fakeThreads();
    const engine = createAdviceEngine({ start, longest: 10 });
    await expect(engine.compute(request(1))).rejects.toMatchObject({ name: 'AdviceTookTooLong' });
    expect(threads[0]?.ended).toBe(true);
    const again = engine.compute(request(2));
    expect(threads).toHaveLength(2);
    await expect(again).rejects.toMatchObject({ name: 'AdviceTookTooLong' });
  });

  it('forgets on locking: nothing that was asked before is answered', async () => {
    const { start, threads, done } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const running = engine.compute(request(1));
    const waiting = engine.compute(request(1, 'b'));
    engine.forget();
    expect(await waiting).toEqual(CANCELLED);
    done(1);
    expect(await running).toEqual(CANCELLED);
    expect(threads[0]?.got.at(-1)).toEqual({ kind: 'forget' });
  });

  it('closes', async () => {
    const { start, threads } = fakeThreads();
    const engine = createAdviceEngine({ start });
    const both = [engine.compute(request(1)), engine.compute(request(1, 'b'))];
    await engine.close();
    expect(await Promise.all(both)).toEqual([CANCELLED, CANCELLED]);
    expect(await engine.compute(request(9))).toEqual(CANCELLED);
    expect(threads[0]?.ended).toBe(true);
  });
});

describe('the real thread', () => {
  it('gives the advice that this thread would give, and what moved since the last one', async () => {
    const engine = createAdviceEngine();
    try {
      const first = await engine.compute(request(1));
      expect(first).toEqual(DONE);
      const changed = { ...request(2), dossier: { ...practiceDossier('kevin'), id: dossier().id } };
      const second = await engine.compute(changed);
      const moved = second.ok ? second.value.moved : null;
      expect(moved?.maatregelen.length).toBeGreaterThan(0);
      const again = await engine.compute({ ...changed, sequence: 3 });
      expect(again.ok && again.value.moved).toEqual({
        maatregelen: [],
        voorstellen: [],
        vragen: { nieuw: [], weg: [] },
      });
      engine.forget();
      const after = await engine.compute({ ...changed, sequence: 1 });
      expect(after.ok && after.value.moved).toBeNull();
    } finally {
      await engine.close();
    }
  });
});
